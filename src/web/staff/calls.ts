import type { Account } from '../../core/account.js'
import type { Day } from '../../core/call.js'
import type { Said, Saying } from '../../core/judgement.js'

/** What somebody who is signed in does with a call, in their own municipality. */
export interface CallActions {
  /** Keeps what they say of it, and tags it anew by that at once. */
  readonly judge: (by: Account, saying: Omit<Saying, 'by' | 'municipality'>) => Promise<Said>
  /** Opens a department's case of it, or changes what is said of the one that there is. */
  readonly follow: (by: Account, following: CallCase) => Promise<'opened' | 'changed' | 'unknown'>
  /** Mails it to contacts. Who has got it from them already gets nothing; those beyond the day's measure are left. */
  readonly passOn: (by: Account, passing: CallPassing) => Promise<Passed>
}

export interface CallCase {
  readonly department: string
  readonly call: string
  readonly due: Day | null
  readonly note: string | null
}

export interface CallPassing {
  readonly call: string
  /** The ids of contacts. */
  readonly to: readonly string[]
  readonly note: string | null
}

/** How many contacts it was sent to, how many had it, are not known, and were left for another day. */
export type Passed = Readonly<Record<'sent' | 'already' | 'unknown' | 'many', number>>
