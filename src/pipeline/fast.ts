import type { Db } from '../../db/schema.js'
import { isPaused, LETTER_ZONE } from '../core/cadence.js'
import { addDays, dayIn, isoWeek } from '../core/dates.js'
import { findMunicipalityBare, listMunicipalities } from '../store/municipalities.js'
import { listEvents } from '../store/events.js'
import type { History } from '../store/letters.js'
import { hasHurriedOnly } from '../store/wishes.js'
import type { Owed } from './digest-content.js'
import { newsOf, type News } from './digest-news.js'
import { eachOwed } from './digest-owed.js'
import { hasGathered, stateOf, type DigestMatter } from './digest-state.js'
import { writerFor } from './digest-write.js'

/** Days back in which something must have happened for it to be told before the next letter. */
const RECENT_DAYS = 3

/**
 * Writes a letter, at most one a day and contact, to those for whom something has come that cannot wait for their next one.
 * Returns how many were written. Running it twice, or in two processes, does no harm.
 */
export async function fastLetters(db: Db, matter: DigestMatter, now: string): Promise<number> {
  if (!(await hasGathered(db, matter.sources))) return 0
  const today = dayIn(now, LETTER_ZONE)
  let written = 0
  const isAnything = (await listEvents(db, addDays(today, -RECENT_DAYS))).length > 0
  for (const { id } of await listMunicipalities(db)) {
    const isHurried = await hasHurriedOnly(db, id)
    const municipality = isAnything || isHurried ? await findMunicipalityBare(db, id) : null
    if (!municipality) continue
    const news = await newsOf(db, municipality, matter, now)
    if (!isAnythingRecent(news) && !isHurried) continue
    const writer = writerFor(db, matter, await stateOf(db, matter, now), news, now)
    for await (const piece of eachOwed(db, municipality, now, news.saved, (contact, history) =>
      owedFast(contact, history, today, now),
    ))
      await writer.write(
        piece.filter((owed) => writer.count(owed) > 0),
        null,
      )
    written += (await writer.finish()).written
  }
  return written
}

/** Whether there is any recent news of a call that some letter could tell of. */
function isAnythingRecent({ events, ids, today }: News): boolean {
  const from = addDays(today, -RECENT_DAYS)
  return events.some(({ day, call }) => day >= from && ids.has(call))
}

/** Who has had no letter yet gets their first one first, unless they want none but these. */
function owedFast(
  contact: Owed['contact'],
  history: History,
  today: string,
  now: string,
): Omit<Owed, 'searches'> | null {
  const { fast, every } = contact.wishes
  const slot = `fast ${today}`
  if (!fast || isPaused(contact.wishes, today) || history.slots.has(slot)) return null
  if (history.first === null && every !== 'never') return null
  return { kind: 'fast', contact, history, week: isoWeek(now, LETTER_ZONE), slot }
}
