import type { Db } from '../../db/schema.js'
import { actorOf, afterWrong, isLocked, type Account } from '../core/account.js'
import type { Instant } from '../core/call.js'
import { provenAddresses, type Identity } from '../core/identity.js'
import { passwordFault, type PasswordFault, type Passwords } from '../core/password.js'
import { isUnused, openPasswordLink } from '../core/password-link.js'
import type { Signer } from '../core/signed.js'
import {
  findLinked,
  findSecrets,
  linkAccount,
  savePassword,
  saveSignIn,
  saveTry,
  type Secrets,
} from '../store/accounts.js'
import { saveAudit } from '../store/audit.js'
import { endSessionsOf } from '../store/sessions.js'
import { within } from '../store/within.js'

/** The address and the password that somebody typed. */
export interface Typed {
  readonly email: string
  readonly password: string
}

/**
 * Whose the address and the password are. `wrong` is all that anybody learns else, and after just as long: also where the account is not
 * there, is closed, has no password, or takes none for a while. `busy` where too many are before them; that costs nobody a try.
 */
export async function signIn(
  db: Db,
  passwords: Passwords,
  { email, password }: Typed,
  now: Instant,
): Promise<Account | 'wrong' | 'busy'> {
  if (passwords.isBusy()) return 'busy'
  const found = await findSecrets(db, { email: email.trim().toLowerCase() })
  const known = await proven(db, passwords, found, password, now)
  if (!known) return 'wrong'
  return within(db, async (trx) => {
    if (!(await saveSignIn(trx, known.account.id, now, known.hash))) return 'wrong'
    await noteSignIn(trx, known.account, 'password', now)
    return known.account
  })
}

/** Whose account somebody from the municipality's own sign-in has; at the first time it is found by their address, then never again. */
export async function signInFrom(db: Db, identity: Identity, now: Instant): Promise<Account | 'unknown'> {
  return within(db, async (trx) => {
    const found =
      (await findLinked(trx, identity)) ??
      (await linkTo(trx, identity, now)) ??
      (await findLinked(trx, identity))
    if (found?.state !== 'active' || !(await saveSignIn(trx, found.account.id, now))) return 'unknown'
    await noteSignIn(trx, found.account, 'oidc', now)
    return found.account
  })
}

/** Changes the password of somebody who is signed in and knows the old one. All their sessions end. */
export async function changePassword(
  db: Db,
  passwords: Passwords,
  id: Account['id'],
  { old, chosen }: { readonly old: string; readonly chosen: string },
  now: Instant,
): Promise<'changed' | 'wrong' | 'busy' | PasswordFault> {
  if (passwords.isBusy()) return 'busy'
  const found = await findSecrets(db, { id })
  const fault = found && passwordFault(chosen, found.account)
  if (fault) return fault
  const known = await proven(db, passwords, found, old, now)
  if (!known) return 'wrong'
  return (await keepPassword(db, passwords, known, chosen, 'account', now)) ? 'changed' : 'wrong'
}

/** Whom a link lets choose a password; null where it was used, is too old, or is none of ours. */
export async function openLink(db: Db, signer: Signer, token: string, now: Instant): Promise<Secrets | null> {
  const link = openPasswordLink(signer, token, now)
  if (!link) return null
  const found = await findSecrets(db, { id: link.account })
  return found?.state === 'active' && isUnused(signer, link, found.hash) ? found : null
}

/** Keeps the password that somebody chose by a link, which then is used up. All their sessions end. */
export async function choosePassword(
  db: Db,
  { signer, passwords }: { readonly signer: Signer; readonly passwords: Passwords },
  token: string,
  chosen: string,
  now: Instant,
): Promise<Account | 'gone' | 'busy' | PasswordFault> {
  const known = await openLink(db, signer, token, now)
  if (!known) return 'gone'
  const fault = passwordFault(chosen, known.account)
  if (fault) return fault
  if (passwords.isBusy()) return 'busy'
  return (await keepPassword(db, passwords, known, chosen, 'link', now)) ? known.account : 'gone'
}

/** Gives an account a password in place of whatever it had, as the command line may. */
export async function setPassword(
  db: Db,
  passwords: Passwords,
  id: Account['id'],
  chosen: string,
  now: Instant,
): Promise<'changed' | 'unknown' | PasswordFault> {
  const known = await findSecrets(db, { id })
  if (!known) return 'unknown'
  const fault = passwordFault(chosen, known.account)
  if (fault) return fault
  return (await keepPassword(db, passwords, known, chosen, 'command', now)) ? 'changed' : 'unknown'
}

/** The account whose password this is; a try is counted before it is looked at, so that many at once win nothing. */
async function proven(
  db: Db,
  passwords: Passwords,
  found: Secrets | null,
  password: string,
  now: Instant,
): Promise<Secrets | null> {
  const tried = found && (await takeTry(db, found, now))
  const isRight = await passwords.verify(tried?.hash ?? null, password)
  if (tried && !isRight && tried.lockedUntil !== null) await noteLock(db, tried, tried.lockedUntil, now)
  return tried && isRight ? tried : null
}

/** Counts a try; null where none is to be had now, so that there is nothing to compare with. */
async function takeTry(db: Db, found: Secrets, now: Instant): Promise<Secrets | null> {
  let known: Secrets | null = found
  while (known?.state === 'active' && known.hash !== null && !isLocked(known, now)) {
    const after = afterWrong(known, now)
    if (await saveTry(db, known.account.id, known, after)) return { ...known, ...after }
    known = await findSecrets(db, { id: known.account.id })
  }
  return null
}

async function linkTo(
  trx: Db,
  identity: Identity,
  now: Instant,
): Promise<{ readonly account: Account; readonly state: 'active' } | null> {
  for (const address of provenAddresses(identity)) {
    const account = await linkAccount(trx, address, identity)
    if (!account) continue
    const detail = { issuer: identity.issuer }
    await note(trx, account, 'account.linked', detail, now)
    return { account, state: 'active' }
  }
  return null
}

async function keepPassword(
  db: Db,
  passwords: Passwords,
  { account, hash }: Secrets,
  chosen: string,
  by: 'link' | 'account' | 'command',
  now: Instant,
): Promise<boolean> {
  const made = await passwords.hash(chosen)
  return within(db, async (trx) => {
    if (!(await savePassword(trx, account.id, made, hash))) return false
    await endSessionsOf(trx, account.id)
    const actor = by === 'command' ? COMMAND_LINE : actorOf(account)
    await note(trx, account, 'account.password', { by }, now, actor)
    return true
  })
}

/** Who does what is done by `fondvakt user`. */
export const COMMAND_LINE = { account: null, name: 'fondvakt user' }

const noteSignIn = (trx: Db, account: Account, via: 'password' | 'oidc', now: Instant): Promise<void> =>
  note(trx, account, 'account.signed-in', { via }, now)

const noteLock = (db: Db, { account, failures }: Secrets, until: Instant, now: Instant): Promise<void> =>
  note(db, account, 'account.locked', { failures, until }, now, { account: null, name: 'Fondvakt' })

const note = (
  db: Db,
  account: Account,
  action: Parameters<typeof saveAudit>[1]['action'],
  detail: Parameters<typeof saveAudit>[1]['detail'],
  at: Instant,
  by = actorOf(account),
): Promise<void> =>
  saveAudit(db, { at, municipality: account.municipality, by, action, about: account.id, detail })
