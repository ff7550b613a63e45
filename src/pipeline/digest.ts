import type { Db } from '../../db/schema.js'
import { isPaused, LETTER_ZONE, slotDue, slotOf } from '../core/cadence.js'
import { dayIn, isoWeek } from '../core/dates.js'
import type { Municipality } from '../core/municipality.js'
import { addLetter, NO_BURDEN, overload } from '../core/usual.js'
import { listMunicipalities, findMunicipalityBare } from '../store/municipalities.js'
import type { History } from '../store/letters.js'
import type { Owed } from './digest-content.js'
import { newsOf } from './digest-news.js'
import { eachOwed } from './digest-owed.js'
import { hasGathered, stateOf, type DigestMatter, type State } from './digest-state.js'
import { writerFor } from './digest-write.js'
import { NOTHING_SAVED, type Saved } from './saved-searches.js'

/** How many letters a digest wrote, or would write, and what it left. */
export interface Digest {
  /** The ISO week at this instant, or the one asked for. */
  readonly week: string
  readonly written: number
  /** Calls in them, each counted once a letter. */
  readonly items: number
  /** Letters among them that wait for a person, with the reason of each municipality. */
  readonly held: number
  readonly why: readonly string[]
  /** Contacts who want no letter when there is nothing new. */
  readonly silent: number
  /** Why nothing was written; null when letters were due. */
  readonly waits: string | null
}

export interface DigestOptions {
  /** The letters of this ISO week, whether or not their hour has come. */
  readonly week?: string
  /** Counts, and writes nothing. */
  readonly dry?: boolean
}

/**
 * Writes the ordinary letter to every contact who is owed one and has none yet; nothing is sent. Running it twice, or in two
 * processes, does no harm. Where a municipality's letters tell more than twice of what is usual they are held for a person, but
 * for those of whoever looks after Fondvakt. Before any source has been gathered there is nothing to tell, and it waits.
 */
export async function digest(
  db: Db,
  matter: DigestMatter,
  now: string,
  options: DigestOptions = {},
): Promise<Digest> {
  const total = { written: 0, items: 0, held: 0, silent: 0, why: [] as string[] }
  const week = options.week ?? isoWeek(now, LETTER_ZONE)
  if (!(await hasGathered(db, matter.sources)))
    return { ...total, week, waits: 'no source has been gathered yet' }
  const state = await stateOf(db, matter, now)
  for (const { id } of await listMunicipalities(db)) {
    const municipality = await findMunicipalityBare(db, id)
    if (!municipality) continue
    const done = await digestOne(db, municipality, matter, state, now, options)
    total.written += done.written
    total.items += done.items
    total.held += done.held
    total.silent += done.silent
    if (done.why !== null) total.why.push(`${municipality.name}: ${done.why}`)
  }
  return { ...total, week, waits: null }
}

interface Done {
  readonly written: number
  readonly items: number
  readonly held: number
  readonly silent: number
  readonly why: string | null
}

async function digestOne(
  db: Db,
  municipality: Municipality,
  matter: DigestMatter,
  state: State,
  now: string,
  { week, dry = false }: DigestOptions,
): Promise<Done> {
  const owedNow = (saved: Saved) =>
    eachOwed(db, municipality, now, saved, (contact, history) => owedTo(contact, history, now, week))
  const news = (await anyOwed(owedNow(NOTHING_SAVED))) ? await newsOf(db, municipality, matter, now) : null
  if (!news) return { written: 0, items: 0, held: 0, silent: 0, why: null }
  const writer = writerFor(db, matter, state, news, now)
  let burden = NO_BURDEN
  const counted = { written: 0, items: 0, silent: 0 }
  for await (const piece of owedNow(news.saved))
    for (const owed of piece) {
      const items = writer.count(owed)
      if (items === 0 && owed.contact.wishes.silent) counted.silent++
      else counted.written++
      counted.items += items
      if (!owed.contact.secretariat) burden = addLetter(burden, items, owed.history, now)
    }
  const why = overload(burden)
  if (dry) return { ...counted, held: why === null ? 0 : counted.written, why }
  for await (const piece of owedNow(news.saved)) await writer.write(piece, why)
  return { ...(await writer.finish()), why }
}

/** The letter that a contact is owed now, or in a week that was asked for; null where they have it, or want none. */
function owedTo(
  contact: Owed['contact'],
  history: History,
  now: string,
  week?: string,
): Omit<Owed, 'searches'> | null {
  const { wishes } = contact
  const slot = week === undefined ? slotDue(wishes, now) : slotOf(wishes, week)
  if (!slot || history.slots.has(slot.week)) return null
  if (isPaused(wishes, dayIn(now, LETTER_ZONE))) return null
  return { kind: 'weekly', contact, history, week: slot.week, slot: slot.week }
}

async function anyOwed(pieces: AsyncIterable<readonly Owed[]>): Promise<boolean> {
  for await (const piece of pieces) if (piece.length > 0) return true
  return false
}
