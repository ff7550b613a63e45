import type { Db } from '../../db/schema.js'
import { ExpectedError } from '../core/errors.js'
import { wouldGo } from '../core/letter-again.js'
import { findContact } from '../store/contacts.js'
import { discardHeld, releaseHeld, settleUnknown, type Delivery } from '../store/deliveries.js'
import { findDelivery, readdress } from '../store/ledger.js'
import { within } from '../store/within.js'

/** There are other letters held than those that a person decided on; nothing is done then. */
export class OtherLetters extends ExpectedError<'other-letters'> {
  override readonly name = 'OtherLetters'
  constructor(readonly letters: number) {
    super('other-letters', `${letters} letters are held`)
  }
}

/** What a person decides on the letters that are held: they go out, or are thrown away and written anew. */
export type HeldVerdict = 'release' | 'discard'

/** Decides on the held letters of a municipality, in the caller's transaction. Throws OtherLetters where they are not `expected` many. */
export async function decideHeld(
  trx: Db,
  municipality: string,
  verdict: HeldVerdict,
  expected: number,
  now: string,
): Promise<number> {
  const letters =
    verdict === 'release' ? await releaseHeld(trx, municipality, now) : await discardHeld(trx, municipality)
  if (letters !== expected) throw new OtherLetters(letters)
  return letters
}

/**
 * A person's word on a letter of a municipality's whose fate is unknown, or that was refused; one that is sent again goes to where its
 * contact gets letters now, and not at all where they get none. Null, and nothing is done, where there is no such letter any more.
 */
export async function settle(
  db: Db,
  municipality: string,
  id: string,
  verdict: 'again' | 'sent',
  now: string,
): Promise<Delivery | null> {
  return within(db, async (trx) => {
    const letter = await findDelivery(trx, municipality, id)
    if (!letter) return null
    const known = await findContact(trx, municipality, letter.contact)
    if (verdict === 'again' && !wouldGo(letter.kind, known?.state ?? null)) return null
    if (!(await settleUnknown(trx, id, verdict, now))) return null
    if (verdict === 'again' && known) await readdress(trx, municipality, letter.contact, known.contact)
    return letter
  })
}
