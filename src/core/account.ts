import type { Instant } from './call.js'

/** What somebody who signs in is in their municipality. */
export type AccountRole = 'officer' | 'administrator'

export const ACCOUNT_ROLES: readonly AccountRole[] = ['officer', 'administrator']

/** Somebody who may sign in. Their password, if they have one, stays in the store. */
export interface Account {
  readonly id: string
  /** The only municipality that they see from within. */
  readonly municipality: string
  readonly name: string
  /** In lower case. */
  readonly email: string
  readonly role: AccountRole
  /** Whether they also look after what all municipalities share: sources and held news. */
  readonly operator: boolean
}

/** An account with how it stands. */
export interface KnownAccount {
  readonly account: Account
  readonly state: 'active' | 'closed'
  readonly hasPassword: boolean
  /** Whether they have come from the municipality's own sign-in. */
  readonly isLinked: boolean
  readonly added: Instant
  readonly lastSignedIn: Instant | null
}

/** What there is to do behind the sign-in. `look` is to see the desk at all; `sources` is for operators. */
export type Action =
  | 'look'
  | 'judge'
  | 'cases'
  | 'letters'
  | 'contacts'
  | 'audit'
  | 'areas'
  | 'settings'
  | 'accounts'
  | 'sources'

const MAY: Readonly<Record<AccountRole, ReadonlySet<Action>>> = {
  officer: new Set<Action>(['look', 'judge', 'cases', 'letters', 'contacts', 'audit']),
  administrator: new Set<Action>([
    'look',
    'judge',
    'cases',
    'letters',
    'contacts',
    'audit',
    'areas',
    'settings',
    'accounts',
  ]),
}

/** Whether an account may do something in its own municipality. */
export const may = ({ role, operator }: Pick<Account, 'role' | 'operator'>, action: Action): boolean =>
  action === 'sources' ? operator : MAY[role].has(action)

/** Somebody who is signed in, as every page knows them. */
export interface Session {
  /** What the store knows it by; not what the browser holds. */
  readonly id: string
  readonly account: Account
  /** What the forms of its pages carry. */
  readonly csrf: string
  readonly started: Instant
}

/** Who does something, for the audit: an account, or the command line, which has none. */
export interface Actor {
  readonly account: string | null
  readonly name: string
}

export const actorOf = ({ id, name }: Account): Actor => ({ account: id, name })

/** Hours without a page after which one must sign in again, and days after which one must in any case. */
export const [IDLE_HOURS, LONGEST_DAYS] = [10, 7]

/** How an account stands with wrong passwords: how many in a row, and until when no password is taken. */
export interface Tries {
  readonly failures: number
  readonly lockedUntil: Instant | null
}

/** Wrong passwords in a row that are let pass, and minutes that no password is taken then: doubled each time, up to an hour. */
const [FREE_TRIES, FIRST_LOCK, LONGEST_LOCK] = [5, 1, 60]
/** Hours after the end of a lock in which the count starts anew, so that nobody pays for last year's mistakes. */
const FORGET_HOURS = 24
const MINUTE_MS = 60_000

export const isLocked = ({ lockedUntil }: Tries, now: Instant): boolean =>
  lockedUntil !== null && lockedUntil > now

/** How an account stands once a password was wrong; counted before it is looked at, so that many at once are not let in free. */
export function afterWrong({ failures, lockedUntil }: Tries, now: Instant): Tries {
  const isForgotten =
    lockedUntil !== null && Date.parse(now) - Date.parse(lockedUntil) > FORGET_HOURS * 60 * MINUTE_MS
  const count = isForgotten ? 1 : failures + 1
  const minutes = lockMinutes(count)
  const until = minutes === 0 ? null : new Date(Date.parse(now) + minutes * MINUTE_MS).toISOString()
  return { failures: count, lockedUntil: until }
}

/** Minutes that no password is taken after so many wrong ones in a row. */
export const lockMinutes = (failures: number): number =>
  failures < FREE_TRIES ? 0 : Math.min(FIRST_LOCK * 2 ** Math.min(failures - FREE_TRIES, 10), LONGEST_LOCK)

/** Who looks after accounts: whoever is at the pages, or the command line, which may do all. */
export interface Keeper {
  readonly by: Actor
  readonly operator: boolean
}

export const keeperOf = (account: Account): Keeper => ({ by: actorOf(account), operator: account.operator })

/** Whether somebody may change an account: an operator's is for operators alone, since whoever lets one in can become one. */
export const mayKeep = (keeper: Keeper, of: Pick<Account, 'operator'>): boolean =>
  keeper.operator || !of.operator
