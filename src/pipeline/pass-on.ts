import type { Db } from '../../db/schema.js'
import type { Instant, StoredCall } from '../core/call.js'
import { brusselsDay } from '../core/dates.js'
import { LONGEST_WHY, plainWords } from '../core/judgement.js'
import type { Contact } from '../core/municipality.js'
import { passerId, PASSES_A_DAY, type Passer } from '../core/passing.js'
import { passNotice } from '../letters/notices.js'
import { findCall } from '../store/calls.js'
import { findContact } from '../store/contacts.js'
import { findMunicipalityBare } from '../store/municipalities.js'
import { giveBackTurn, hasMail, takeTurn } from '../store/passes.js'
import { writeMail, type Stamp } from './mail.js'

/** That a contact, or somebody who is signed in, passes a call on to a contact of the same municipality. */
export interface Passing {
  readonly municipality: string
  readonly from: Passer
  /** The id of a contact. */
  readonly to: string
  readonly call: string
  readonly note: string | null
}

/**
 * Writes the mail by which a call is passed on to a colleague, once for each call and colleague. `many` where somebody has
 * passed on as much as one may in a day; `unknown` where there is no such call, or either contact gets no letters.
 */
export async function passOn(
  db: Db,
  stamp: Stamp,
  passing: Passing,
  now: Instant,
): Promise<'sent' | 'already' | 'many' | 'unknown'> {
  const parties = await partiesOf(db, passing)
  if (parties === null) return 'unknown'
  const { municipality, to } = passing
  const from = passerId(passing.from)
  const slot = `pass ${parties.call.id} ${from}`
  if (await hasMail(db, municipality, to, slot)) return 'already'
  const turn = await takeTurn(db, municipality, from, PASSES_A_DAY, now)
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
  readonly from: Pick<Contact, 'name' | 'email'>
  readonly to: Contact
  readonly call: StoredCall
}

async function partiesOf(db: Db, passing: Passing): Promise<Parties | null> {
  if (passing.from === passing.to) return null
  const municipality = await findMunicipalityBare(db, passing.municipality)
  const found = await findCall(db, passing.call)
  const from = await passerOf(db, passing)
  const to = await findContact(db, passing.municipality, passing.to)
  if (municipality === null || !found || found.withdrawn || found.call.trial) return null
  if (from === null || to?.state !== 'active') return null
  return { place: municipality.name, from, to: to.contact, call: found.call }
}

async function passerOf(db: Db, { municipality, from }: Passing): Promise<Parties['from'] | null> {
  if (typeof from !== 'string') return from
  const known = await findContact(db, municipality, from)
  return known?.state === 'active' ? known.contact : null
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
