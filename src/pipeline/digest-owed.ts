import type { Db } from '../../db/schema.js'
import type { Contact, Municipality } from '../core/municipality.js'
import { historyOf, type History } from '../store/letters.js'
import { eachContactPiece } from '../store/municipalities.js'
import type { Owed } from './digest-content.js'
import type { Saved } from './saved-searches.js'

/** Contacts that are held in memory at a time. */
const PIECE = 400

/** The letters that the contacts of a municipality are owed, a piece of contacts at a time. */
export async function* eachOwed(
  db: Db,
  municipality: Municipality,
  now: string,
  saved: Saved,
  owedTo: (contact: Contact, history: History) => Omit<Owed, 'searches'> | null,
): AsyncGenerator<readonly Owed[]> {
  for await (const contacts of eachContactPiece(db, municipality.id, PIECE)) {
    const ids = contacts.map(({ id }) => id)
    const histories = await historyOf(db, municipality.id, ids, now)
    const owed: Owed[] = []
    for (const contact of contacts) {
      const history = histories.get(contact.id)
      const one = history && owedTo(contact, history)
      if (one) owed.push({ ...one, searches: await saved.of(contact.id) })
    }
    if (owed.length > 0) yield owed
  }
}
