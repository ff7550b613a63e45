import type { Db } from '../../db/schema.js'
import type { Instant, StoredCall } from '../core/call.js'
import { brusselsDay } from '../core/dates.js'
import { LONGEST_WHY, plainWords } from '../core/judgement.js'
import type { Contact } from '../core/municipality.js'
import { passNotice } from '../letters/notices.js'
import { findCall } from '../store/calls.js'
import { findContact } from '../store/contacts.js'
import { findMunicipalityBare } from '../store/municipalities.js'
import { giveBackTurn, hasMail, takeTurn } from '../store/passes.js'
import { writeMail, type Stamp } from './mail.js'

/** That a contact passes a call on to another of the same municipality. */
export interface Passing {
  readonly municipality: string
  /** The ids of both contacts. */
  readonly from: string
  readonly to: string
  readonly call: string
  readonly note: string | null
}

/** How many calls one contact can pass on in 24 hours. */
const MOST = 20

/**
 * Writes the mail by which a contact passes a call on to a colleague, once for each call and colleague. `many` where they have
 * passed on as much as one may in a day; `unknown` where there is no such call, or either of them gets no letters.
 */
export async function passOn(
  db: Db,
  stamp: Stamp,
  passing: Passing,
  now: Instant,
): Promise<'sent' | 'already' | 'many' | 'unknown'> {
  const parties = await partiesOf(db, passing)
  if (parties === null) return 'unknown'
  const { municipality, from, to } = passing
  const slot = `pass ${parties.call.id} ${from}`
  if (await hasMail(db, municipality, to, slot)) return 'already'
  const turn = await takeTurn(db, municipality, from, MOST, now)
  if (turn === null) return 'many'
  const isWritten = await writeMail(
    db,
    stamp,
    {
      municipality,
      contact: parties.to,
      kind: 'pass',
      slot,
      written: noticeOf(passing, parties, stamp, now),
      sender: from,
      replyTo: { name: parties.from.name, address: parties.from.email },
    },
    now,
  )
  if (!isWritten) await giveBackTurn(db, turn)
  return isWritten ? 'sent' : 'already'
}

interface Parties {
  readonly place: string
  readonly from: Contact
  readonly to: Contact
  readonly call: StoredCall
}

async function partiesOf(db: Db, passing: Passing): Promise<Parties | null> {
  if (passing.from === passing.to) return null
  const municipality = await findMunicipalityBare(db, passing.municipality)
  const found = await findCall(db, passing.call)
  const [from, to] = [
    await findContact(db, passing.municipality, passing.from),
    await findContact(db, passing.municipality, passing.to),
  ]
  if (municipality === null || !found || found.withdrawn || found.call.trial) return null
  if (from?.state !== 'active' || to?.state !== 'active') return null
  return { place: municipality.name, from: from.contact, to: to.contact, call: found.call }
}

function noticeOf({ note }: Passing, { place, from, to, call }: Parties, stamp: Stamp, now: Instant) {
  return passNotice({
    language: to.language,
    from: from.name,
    municipality: place,
    call,
    note: plainWords((plainWords(note ?? '') ?? '').slice(0, LONGEST_WHY)),
    today: brusselsDay(now),
    publicUrl: stamp.publicUrl.replace(/\/+$/, ''),
  })
}
