import type { Account, Keeper } from '../../core/account.js'
import type { Instant } from '../../core/call.js'
import type { SignInReason } from '../../core/identity.js'
import type { PasswordFault } from '../../core/password.js'

/** Signing in, and who may. */
export interface AccessActions {
  /** Whether one can sign in with the municipality's own sign-in. */
  readonly hasOidc: boolean
  /** Whose the address and the password are; `wrong` is all that one learns else. */
  readonly signIn: (email: string, password: string) => Promise<Account | 'wrong' | 'busy'>
  /** Where to send whoever wants to sign in there, and what their browser is to keep until they are back at `next`. */
  readonly leave: (next: string) => Promise<{ readonly url: string; readonly kept: string } | SignInReason>
  /** Who came back, with what the address says and with what their browser kept. `stale` where those do not belong together any more. */
  readonly comeBack: (
    query: string,
    kept: string,
  ) => Promise<{ readonly account: Account; readonly next: string } | 'stale' | 'unknown' | SignInReason>
  readonly add: (keeper: Keeper, municipality: string, wish: AccountWish) => Promise<Account | AccountFault>
  readonly change: (
    keeper: Keeper,
    municipality: string,
    id: string,
    wish: Partial<Omit<AccountWish, 'email'>>,
  ) => Promise<'changed' | 'same' | AccountFault>
  readonly close: (
    keeper: Keeper,
    municipality: string,
    id: string,
  ) => Promise<'closed' | 'same' | AccountFault>
  readonly open: (
    keeper: Keeper,
    municipality: string,
    id: string,
  ) => Promise<'opened' | 'same' | AccountFault>
  /** Takes an account back from whoever has it at the municipality's own sign-in. */
  readonly release: (
    keeper: Keeper,
    municipality: string,
    id: string,
  ) => Promise<'released' | 'same' | AccountFault>
  /** Makes a link by which a password is chosen, once. */
  readonly link: (keeper: Keeper, municipality: string, id: string) => Promise<NewLink | AccountFault>
  /** Whom such a link is for; null where it does not hold any more. */
  readonly openLink: (token: string) => Promise<Account | null>
  readonly choosePassword: (
    token: string,
    password: string,
  ) => Promise<Account | 'gone' | 'busy' | PasswordFault>
  readonly changePassword: (
    account: Account['id'],
    change: { readonly old: string; readonly chosen: string },
  ) => Promise<'changed' | 'wrong' | 'busy' | PasswordFault>
  readonly endSessions: (account: Account['id']) => Promise<void>
}

export type AccountWish = Pick<Account, 'name' | 'email' | 'role' | 'operator'>

/** Why an account was not added or changed: `operator` where only an operator may, `last` where nobody would be left to look after accounts. */
export type AccountFault = 'name' | 'address' | 'taken' | 'unknown' | 'is-closed' | 'operator' | 'last'

export interface NewLink {
  readonly account: Account
  readonly token: string
  readonly until: Instant
}
