import type { Db } from '../../db/schema.js'
import { checkChoices, type Choices } from '../core/choices.js'
import type { Signer } from '../core/signed.js'
import {
  contactsAt,
  findContact,
  holdContacts,
  saveChoices,
  setState,
  stopContact,
  takeBackLetters,
} from '../store/contacts.js'
import { findMunicipalityBare } from '../store/municipalities.js'
import { listSearches } from '../store/saved-searches.js'
import { within } from '../store/within.js'

/** Keeps what a contact chose. False, and nothing is kept, where there is no such contact or the choices do not hold there. */
export async function chooseFor(
  db: Db,
  municipality: string,
  contact: string,
  choices: Choices,
  now: string,
): Promise<boolean> {
  return within(db, async (trx) => {
    const place = await findMunicipalityBare(trx, municipality)
    const searches = await listSearches(trx, municipality, contact)
    if (!place || checkChoices(choices, place.areas, searches.length).length > 0) return false
    return saveChoices(trx, municipality, contact, choices, now)
  })
}

/** Ends a contact's letters for good, with those that nobody has begun to send. */
export async function leave(
  db: Db,
  signer: Signer,
  municipality: string,
  contact: string,
  now: string,
): Promise<'left' | 'already' | 'unknown'> {
  return within(db, async (trx) => {
    const known = await findContact(trx, municipality, contact)
    if (!known) return 'unknown'
    const { email } = known.contact
    const mark = { address_key: email === '' ? known.addressKey : addressKey(signer, email) }
    const from = ['active', 'pending', 'stopped', 'removed'] as const
    const has = await setState(trx, municipality, contact, from, { ...mark, state: 'left', why: null }, now)
    if (!has) return 'already'
    await takeBackLetters(trx, municipality, contact, 'the contact has left', now)
    return 'left'
  })
}

/** What an address that has left is known again by. */
export const addressKey = (signer: Signer, address: string): string =>
  signer.mark('address', [address.toLowerCase()])

/** Sends a contact no letters until somebody says otherwise, nor those that nobody has begun to send. */
export async function stopLetters(
  db: Db,
  municipality: string,
  contact: string,
  why: string,
  now: string,
): Promise<'stopped' | 'already' | 'unknown'> {
  return within(db, async (trx) => {
    if (!(await findContact(trx, municipality, contact))) return 'unknown'
    if (!(await stopContact(trx, municipality, contact, why, now))) return 'already'
    await takeBackLetters(trx, municipality, contact, why, now)
    return 'stopped'
  })
}

/** Sends a stopped contact letters again; `there` where another contact gets them at the address now. */
export async function restartLetters(
  db: Db,
  municipality: string,
  contact: string,
  now: string,
): Promise<'restarted' | 'already' | 'gone' | 'there' | 'not-stopped' | 'unknown'> {
  return within(db, async (trx) => {
    await holdContacts(trx, municipality)
    const known = await findContact(trx, municipality, contact)
    if (!known) return 'unknown'
    if (known.state === 'left') return 'gone'
    if (known.state === 'active') return 'already'
    const others = await contactsAt(trx, municipality, known.contact.email)
    if (others.some(({ state }) => state === 'active')) return 'there'
    const is = await setState(trx, municipality, contact, ['stopped'], { state: 'active', why: null }, now)
    return is ? 'restarted' : 'not-stopped'
  })
}
