import { randomUUID } from 'node:crypto'
import type { Db } from '../../db/schema.js'
import { mayKeep, type Account, type Keeper, type KnownAccount } from '../core/account.js'
import { isAddress } from '../core/address.js'
import type { AuditAction, AuditEntry } from '../core/audit.js'
import type { Instant } from '../core/call.js'
import { changesBetween } from '../core/changes.js'
import { LONGEST_NAME, plainWords } from '../core/judgement.js'
import { PASSWORD_LINK_DAYS, signPasswordLink } from '../core/password-link.js'
import type { Signer } from '../core/signed.js'
import {
  addAccount as insertAccount,
  countOtherAdministrators,
  findAccount,
  findSecrets,
  holdAccounts,
  saveAccount,
  unlinkAccount,
} from '../store/accounts.js'
import { saveAudit } from '../store/audit.js'
import { endSessionsOf } from '../store/sessions.js'
import { within } from '../store/within.js'

/** An account that somebody wants to add. */
export type AccountWish = Pick<Account, 'name' | 'email' | 'role' | 'operator'>

/** Why an account was not added or changed: `operator` where only an operator may, `last` where nobody would be left to look after accounts. */
export type AccountFault = 'name' | 'address' | 'taken' | 'unknown' | 'is-closed' | 'operator' | 'last'

/** Longest address that mail takes (RFC 5321). */
const LONGEST_ADDRESS = 254

/** Adds an account that cannot be signed in to before a password is chosen by a link, or somebody comes from the municipality's own sign-in. */
export async function addAccount(
  db: Db,
  keeper: Keeper,
  municipality: string,
  wish: AccountWish,
  now: Instant,
): Promise<Account | AccountFault> {
  const name = nameOf(wish.name)
  const email = wish.email.trim().toLowerCase()
  if (name === null) return 'name'
  if (!isAddress(email) || email.length > LONGEST_ADDRESS) return 'address'
  if (!mayKeep(keeper, wish)) return 'operator'
  const account = { ...wish, id: randomUUID(), municipality, name, email }
  return within(db, async (trx) => {
    if (!(await insertAccount(trx, account, now))) return 'taken'
    const { role, operator } = account
    const detail = { name, email, role, ...(operator && { operator: 'yes' }) }
    await note(trx, keeper, account, 'account.added', detail, now)
    return account
  })
}

/** Changes who somebody is and what they may. Their sessions go on, and know it at the next page. */
export async function changeAccount(
  db: Db,
  keeper: Keeper,
  municipality: string,
  id: string,
  wish: Partial<Omit<AccountWish, 'email'>>,
  now: Instant,
): Promise<'changed' | 'same' | AccountFault> {
  const name = wish.name === undefined ? undefined : nameOf(wish.name)
  if (name === null) return 'name'
  return keeping(db, keeper, municipality, id, async (trx, { account, state }) => {
    const { role = account.role, operator = account.operator } = wish
    if (!mayKeep(keeper, { operator })) return 'operator'
    const next = { name: name ?? account.name, role, operator }
    const detail = changesBetween(fieldsOf(account), fieldsOf(next))
    if (Object.keys(detail).length === 0) return 'same'
    if (role !== 'administrator' && (await isLast(trx, account, state))) return 'last'
    await saveAccount(trx, municipality, id, next)
    await note(trx, keeper, account, 'account.changed', detail, now)
    return 'changed'
  })
}

/** Ends an account's use and its sessions; what it did stays written down. */
export async function closeAccount(
  db: Db,
  keeper: Keeper,
  municipality: string,
  id: string,
  now: Instant,
): Promise<'closed' | 'same' | AccountFault> {
  return keeping(db, keeper, municipality, id, async (trx, { account, state }) => {
    if (state === 'closed') return 'same'
    if (await isLast(trx, account, state)) return 'last'
    await saveAccount(trx, municipality, id, { state: 'closed' })
    await endSessionsOf(trx, id)
    await note(trx, keeper, account, 'account.closed', {}, now)
    return 'closed'
  })
}

/** Lets a closed account be used again, with the password it had. */
export async function openAccount(
  db: Db,
  keeper: Keeper,
  municipality: string,
  id: string,
  now: Instant,
): Promise<'opened' | 'same' | AccountFault> {
  return keeping(db, keeper, municipality, id, async (trx, { account, state }) => {
    if (state === 'active') return 'same'
    await saveAccount(trx, municipality, id, { state: 'active' })
    await note(trx, keeper, account, 'account.opened', {}, now)
    return 'opened'
  })
}

/** Takes an account back from whoever has it at the municipality's own sign-in, as when somebody there was made anew. */
export async function releaseAccount(
  db: Db,
  keeper: Keeper,
  municipality: string,
  id: string,
  now: Instant,
): Promise<'released' | 'same' | AccountFault> {
  return keeping(db, keeper, municipality, id, async (trx, { account, isLinked }) => {
    if (!isLinked) return 'same'
    await unlinkAccount(trx, municipality, id)
    await endSessionsOf(trx, id)
    await note(trx, keeper, account, 'account.unlinked', {}, now)
    return 'released'
  })
}

/** A link by which somebody chooses a password, once and within a few days. */
export interface NewLink {
  readonly account: Account
  readonly token: string
  readonly until: Instant
}

/** Makes such a link; who did is written down, since whoever has it can become the account. */
export async function makeLink(
  db: Db,
  signer: Signer,
  keeper: Keeper,
  municipality: string,
  id: string,
  now: Instant,
): Promise<NewLink | AccountFault> {
  return keeping(db, keeper, municipality, id, async (trx, { account, state }) => {
    const secrets = await findSecrets(trx, { id })
    if (state === 'closed' || !secrets) return 'is-closed'
    const until = new Date(Date.parse(now) + PASSWORD_LINK_DAYS * 86_400_000).toISOString()
    await note(trx, keeper, account, 'account.link-shown', { until }, now)
    return { account, token: signPasswordLink(signer, { account: id, until }, secrets.hash), until }
  })
}

/** Does something with an account that is there and that the keeper may change, while nobody else changes one of the municipality's. */
async function keeping<Done>(
  db: Db,
  keeper: Keeper,
  municipality: string,
  id: string,
  work: (trx: Db, known: KnownAccount) => Promise<Done>,
): Promise<Done | 'unknown' | 'operator'> {
  return within(db, async (trx) => {
    await holdAccounts(trx, municipality)
    const known = await findAccount(trx, municipality, id)
    if (!known) return 'unknown'
    return mayKeep(keeper, known.account) ? work(trx, known) : 'operator'
  })
}

/** Whether without this account nobody of the municipality could look after accounts. */
const isLast = async (db: Db, { municipality, id, role }: Account, state: KnownAccount['state']) =>
  role === 'administrator' &&
  state === 'active' &&
  (await countOtherAdministrators(db, municipality, id)) === 0

const fieldsOf = ({ name, role, operator }: Pick<Account, 'name' | 'role' | 'operator'>) => ({
  ...{ name, role, operator: operator ? 'yes' : 'no' },
})

function nameOf(text: string): string | null {
  const name = plainWords(text)
  return name !== null && name !== '' && name.length <= LONGEST_NAME ? name : null
}

const note = (
  trx: Db,
  { by }: Keeper,
  { id, municipality }: Account,
  action: AuditAction,
  detail: AuditEntry['detail'],
  at: Instant,
): Promise<void> => saveAudit(trx, { at, municipality, by, action, about: id, detail })
