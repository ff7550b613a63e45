import { randomBytes, randomUUID } from 'node:crypto'
import { oneAtATime } from '../../db/open.js'
import type { Db } from '../../db/schema.js'
import { actorOf, type Account } from '../core/account.js'
import { isAddress } from '../core/address.js'
import type { Instant } from '../core/call.js'
import { LONGEST_NAME, plainWords } from '../core/judgement.js'
import { passwordFault, plainPassword, type PasswordFault, type Passwords } from '../core/password.js'
import type { FirstWish } from '../core/setup.js'
import type { Signer } from '../core/signed.js'
import { addAccount, savePassword } from '../store/accounts.js'
import { saveAudit } from '../store/audit.js'
import { listMunicipalities } from '../store/municipalities.js'
import { findNonce, keepNonce, savePlace, setupState, useNonce } from '../store/setup.js'

/** What the address of the set-up carries; null once there is nothing to set up. It is good until it is used. */
export async function setupToken(db: Db, signer: Signer, now: Instant): Promise<string | null> {
  if ((await setupState(db)).kind !== 'new') return null
  return signer.sign('setup', [await keepNonce(db, randomBytes(18).toString('base64url'), now)])
}

/** What a token is bound to; null for one that we did not sign, that was used, or when there is nothing to set up. */
export async function openSetup(db: Db, signer: Signer, token: string): Promise<string | null> {
  const [nonce, ...more] = signer.open('setup', token) ?? []
  if (!nonce || more.length > 0 || (await findNonce(db)) !== nonce) return null
  return (await setupState(db)).kind === 'new' ? nonce : null
}

/** What is wrong with what somebody says of themselves. */
export type FirstFault =
  { readonly field: 'name' | 'email' } | { readonly field: 'password'; readonly fault: PasswordFault }

/**
 * Makes the first account, of whoever has the address of the set-up, which dies with it. They look after everything; the municipality
 * that they are put in is one of those there until they choose.
 */
export async function addFirst(
  db: Db,
  { signer, passwords }: { readonly signer: Signer; readonly passwords: Passwords },
  token: string,
  wish: FirstWish,
  now: Instant,
): Promise<Account | 'gone' | 'busy' | readonly FirstFault[]> {
  const nonce = await openSetup(db, signer, token)
  const [place] = await listMunicipalities(db)
  if (nonce === null) return 'gone'
  const account: Account = {
    ...{ id: randomUUID(), role: 'administrator', operator: true, municipality: place?.id ?? '' },
    name: plainWords(wish.name) ?? '',
    email: wish.email.trim().toLowerCase(),
  }
  const faults = firstFaults(account, wish.password)
  if (faults.length > 0) return faults
  if (passwords.isBusy()) return 'busy'
  const hash = await passwords.hash(plainPassword(wish.password))
  return db.transaction().execute(async (trx) => {
    await oneAtATime(trx)
    if ((await setupState(trx)).kind !== 'new' || !(await useNonce(trx, nonce))) return 'gone'
    await addAccount(trx, account, now)
    await savePassword(trx, account.id, hash, null)
    await savePlace(trx, 'account', account.id, now)
    const { id: about, email } = account
    const detail = { email, role: account.role, operator: 'yes' }
    await saveAudit(trx, {
      ...{ at: now, municipality: null, by: actorOf(account), about, detail },
      action: 'account.added',
    })
    return account
  })
}

function firstFaults(account: Account, password: string): readonly FirstFault[] {
  const { name, email } = account
  const fault = passwordFault(password, { ...account, municipality: '' })
  return [
    ...(/[\p{L}\p{N}]/u.test(name) && name.length <= LONGEST_NAME ? [] : [{ field: 'name' } as const]),
    ...(isAddress(email) && email.length <= 254 ? [] : [{ field: 'email' } as const]),
    ...(fault ? [{ field: 'password', fault } as const] : []),
  ]
}

/** Ends the set-up. */
export const finishSetup = (db: Db, now: Instant): Promise<void> => savePlace(db, 'done', now, now)
