import type { Account } from './account.js'

/** How many calls one person can pass on in 24 hours. */
export const PASSES_A_DAY = 20

/** Who passes a call on: a contact, by id, or somebody who is signed in. */
export type Passer = string | Pick<Account, 'id' | 'name' | 'email'>

/** What the ledger knows a passer by; that of an account is no contact's id. */
export const passerId = (from: Passer): string => (typeof from === 'string' ? from : `account/${from.id}`)
