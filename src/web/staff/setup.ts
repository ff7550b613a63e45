import type { Account } from '../../core/account.js'
import type { PasswordFault } from '../../core/password.js'
import type { FirstWish, OwnProblem, OwnWish } from '../../core/setup.js'

/** Setting a new place up, step by step; each step is done whole or not at all. */
export interface SetupActions {
  /** Whether an address of the set-up can be used. */
  readonly isOpen: (token: string) => Promise<boolean>
  /** Makes the first account, who looks after everything, and uses the address up. */
  readonly addFirst: (
    token: string,
    wish: FirstWish,
  ) => Promise<Account | 'gone' | 'busy' | readonly FirstFault[]>
  /** The municipalities that ship. */
  readonly shipped: () => Promise<readonly ShippedPlace[]>
  /** Puts the account in one of those; false where there is no such. */
  readonly choose: (account: Account, id: string, others: 'keep' | 'remove') => Promise<boolean>
  /** Makes a municipality of one's own and puts the account in it; its id, or all that is wrong. */
  readonly make: (
    account: Account,
    wish: OwnWish,
    others: 'keep' | 'remove',
  ) => Promise<string | readonly OwnProblem[]>
  readonly finish: () => Promise<void>
}

export type FirstFault =
  { readonly field: 'name' | 'email' } | { readonly field: 'password'; readonly fault: PasswordFault }

export interface ShippedPlace {
  readonly id: string
  readonly name: string
  readonly policy: string
  readonly areas: readonly { readonly name: { readonly sv: string; readonly en: string } }[]
}
