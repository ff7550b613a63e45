import type { Db } from '../../db/schema.js'
import { faultAt, readRow, type Column, type RowFault } from '../core/contact-rows.js'
import { checkChoices, type Choices } from '../core/choices.js'
import type { Signer } from '../core/signed.js'
import { saveDetails, type ContactDetails } from '../store/contact-change.js'
import { contactsAt, findContact, holdContacts, listContacts, type KnownContact } from '../store/contacts.js'
import { readdress } from '../store/ledger.js'
import { findMunicipalityBare } from '../store/municipalities.js'
import { listSearches } from '../store/saved-searches.js'
import { within } from '../store/within.js'
import { addressKey } from './contacts.js'

/** What somebody who looks after the contacts wants one to be; without `choices` what they get stays as it is. */
export interface ContactChange extends ContactDetails {
  readonly choices: Choices | null
}

/** `chosen`: they have chosen for themselves meanwhile; `gone`: they have left, or are no longer in the profile. */
export type ContactChanged =
  | { readonly kind: 'changed'; readonly before: KnownContact; readonly after: KnownContact }
  | { readonly kind: 'wrong'; readonly faults: readonly RowFault[] }
  | { readonly kind: 'chosen' | 'gone' | 'unknown' }

/**
 * Changes a contact, whole or not at all. Letters that nobody has begun to send go to their new address. What a contact chose for
 * themselves is not changed, nor is one who has left.
 */
export async function changeContact(
  db: Db,
  signer: Signer,
  municipality: string,
  id: string,
  change: ContactChange,
): Promise<ContactChanged> {
  return within(db, async (trx) => {
    await holdContacts(trx, municipality)
    const place = await findMunicipalityBare(trx, municipality)
    const before = place && (await findContact(trx, municipality, id))
    if (!place || !before) return { kind: 'unknown' }
    if (before.state === 'left' || before.state === 'removed') return { kind: 'gone' }
    if (change.choices && before.chosen !== null) return { kind: 'chosen' }
    const searches = change.choices ? (await listSearches(trx, municipality, id)).length : 0
    if (change.choices && checkChoices(change.choices, place.areas, searches).length > 0)
      return { kind: 'unknown' }
    const typed: Readonly<Record<Column, string>> = { ...change, areas: 'alla', language: '' }
    const { contact: row, faults } = readRow(1, (column) => typed[column], place)
    if (!row) return { kind: 'wrong', faults }
    const taken = await addressFault(trx, signer, municipality, before, row.email)
    if (taken) return { kind: 'wrong', faults: [taken] }
    const details = { ...row, secretariat: change.secretariat }
    if (!(await saveDetails(trx, municipality, id, details, change.choices))) return { kind: 'chosen' }
    await readdress(trx, municipality, id, row)
    const after = await findContact(trx, municipality, id)
    return after ? { kind: 'changed', before, after } : { kind: 'unknown' }
  })
}

/** Why an address cannot become a contact's; null where it can. */
async function addressFault(
  db: Db,
  signer: Signer,
  municipality: string,
  { contact }: KnownContact,
  email: string,
): Promise<RowFault | null> {
  if (email.toLowerCase() === contact.email.toLowerCase()) return null
  const others = (await contactsAt(db, municipality, email)).filter((one) => one.contact.id !== contact.id)
  const there = others.find(({ state }) => HERE.has(state))
  if (there) return faultAt(1, 'email', 'there', email, there.contact.id)
  const key = addressKey(signer, email)
  const left = await listContacts(db, municipality, ['left'])
  const hasLeft = others.some(({ state }) => state === 'left') || left.some((one) => one.addressKey === key)
  return hasLeft ? faultAt(1, 'email', 'left', email) : null
}

const HERE: ReadonlySet<string> = new Set(['active', 'pending', 'stopped'])
