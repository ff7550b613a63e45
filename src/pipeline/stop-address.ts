import type { Db } from '../../db/schema.js'
import { findContact, stopContact } from '../store/contacts.js'

/** Whose address does not take letters. */
export interface Addressed {
  readonly municipality: string
  readonly contact: string
  readonly address: string
}

/** Stops the letters of a contact, unless they have another address by now, or get no letters already. True when they were stopped. */
export async function stopAddress(
  db: Db,
  { municipality, contact, address }: Addressed,
  why: string,
  now: string,
): Promise<boolean> {
  const known = await findContact(db, municipality, contact)
  if (!known || (known.state !== 'active' && known.state !== 'pending')) return false
  if (known.contact.email.toLowerCase() !== address.toLowerCase()) return false
  await stopContact(db, municipality, contact, why, now)
  return true
}
