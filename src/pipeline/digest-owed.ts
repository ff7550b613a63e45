import type { Db } from '../../db/schema.js'
import type { Contact, Municipality } from '../core/municipality.js'
import { historyOf, type History } from '../store/letters.js'
import { eachContactPiece } from '../store/municipalities.js'
import type { Owed } from './digest-content.js'

/** Contacts that are held in memory at a time. */
const PIECE = 400

/** The letters that the contacts of a municipality are owed, a piece of contacts at a time. */
export async function* eachOwed(
  db: Db,
  municipality: Municipality,
  now: string,
  owedTo: (contact: Contact, history: History) => Owed | null,
): AsyncGenerator<readonly Owed[]> {
  for await (const contacts of eachContactPiece(db, municipality.id, PIECE)) {
    const ids = contacts.map(({ id }) => id)
    const histories = await historyOf(db, municipality.id, ids, now)
    const owed = contacts.flatMap((contact) => {
      const history = histories.get(contact.id)
      return (history && owedTo(contact, history)) ?? []
    })
    if (owed.length > 0) yield owed
  }
}
