import type { Account, Actor } from '../../core/account.js'
import type { MailReason } from '../../core/errors.js'
import type {
  DepartmentProblem,
  ProfileProblem,
  WantedDepartments,
  WantedProfile,
} from '../../core/place-edit.js'
import type { SetupActions } from './setup.js'

/** Setting a place up, and what is said of the municipality. */
export interface PlaceActions {
  readonly change: (
    deed: PlaceDeed,
    wanted: WantedProfile,
  ) => Promise<'saved' | 'stale' | readonly ProfileProblem[]>
  readonly departments: (
    deed: PlaceDeed,
    wanted: WantedDepartments,
  ) => Promise<'saved' | 'stale' | readonly DepartmentProblem[]>
  /** The settings of the process as they are in force; no passwords or keys. */
  readonly inForce: InForce
  /** Sends whoever asks a letter, to see whether mail works; `wait` where they asked a moment ago. */
  readonly testLetter: (account: Account, place: string, language: 'sv' | 'en') => Promise<TestLetter>
  /** Notes that a report has been dealt with; false where it was already. */
  readonly settleReport: (municipality: string, by: Actor, report: string) => Promise<boolean>
  readonly setup: SetupActions
}

/** Who changes what is said of a municipality; `revision` is what they looked at. */
export interface PlaceDeed {
  readonly municipality: string
  readonly by: Actor
  readonly revision: string
}

/** `outbox`: written to a file, not mailed; `said` is what the server answered, or why there was none. */
export type TestLetter =
  { readonly kind: 'sent' | 'outbox' | 'off' | 'wait' } | { readonly kind: MailReason; readonly said: string }

/** The settings of the process, as far as they may be seen. */
export interface InForce {
  readonly mail: {
    /** Nobody is mailed, everybody, or as many addresses. */
    readonly to: 'nobody' | 'everybody' | number
    readonly from: string
    /** Host of the mail server; null where none is set. */
    readonly server: string | null
    readonly perMinute: number
    /** The domain that signs letters; null where they are not signed. */
    readonly dkim: string | null
    /** The host of the mailbox with bounces; null where none is read. */
    readonly mailbox: string | null
    readonly takesReports: boolean
  }
  readonly contact: string
  readonly publicUrl: string
  readonly isOpen: boolean
  readonly isIndexed: boolean
  /** The municipality's own sign-in; null where there are local accounts alone. */
  readonly oidc: string | null
  readonly limitPerMinute: number
  readonly trustProxy: number
  readonly database: 'file' | 'postgres'
}
