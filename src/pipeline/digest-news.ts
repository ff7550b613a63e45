import type { Db } from '../../db/schema.js'
import type { Day } from '../core/call.js'
import type { FollowedCase } from '../core/case.js'
import { addDays, brusselsDay } from '../core/dates.js'
import type { CallEvent } from '../core/event.js'
import { groupBy } from '../core/group.js'
import type { TaggedCall } from '../core/letter.js'
import type { Municipality } from '../core/municipality.js'
import { createWordFinder, type WordFinder } from '../core/own-words.js'
import { listCases } from '../store/cases.js'
import { listEvents } from '../store/events.js'
import { listDismissed } from '../store/judgements.js'
import { hasSearches } from '../store/saved-searches.js'
import { listTagged } from '../store/tags.js'
import { hasOwnWords } from '../store/wishes.js'
import type { DigestMatter } from './digest-state.js'
import { NOTHING_SAVED, savedIn, type Saved } from './saved-searches.js'

/** Days back that news is still told, if it was not told before. */
export const NEWS_DAYS = 28
/** Days back that news is looked for, for whoever has been without letters for long. */
export const LONGEST_DAYS = 100

/** What there is to tell in one municipality, before it is known to whom. */
export interface News {
  readonly municipality: Municipality
  readonly today: Day
  readonly calls: readonly TaggedCall[]
  /** Those that are not withdrawn. */
  readonly present: readonly TaggedCall[]
  readonly ids: ReadonlySet<string>
  /** Oldest first. */
  readonly events: readonly CallEvent[]
  /** The calls that a contact has said are not relevant. */
  readonly dismissed: ReadonlyMap<string, ReadonlySet<string>>
  /** Cases that are not closed, by department. */
  readonly cases: ReadonlyMap<string, readonly FollowedCase[]>
  readonly words: WordFinder
  readonly saved: Saved
}

/** Reads what letters of one municipality are made from. */
export async function newsOf(
  db: Db,
  municipality: Municipality,
  { search }: Pick<DigestMatter, 'search'>,
  now: string,
): Promise<News> {
  const today = brusselsDay(now)
  const isSaved = search !== undefined && (await hasSearches(db, municipality.id))
  const which = isSaved || (await hasOwnWords(db, municipality.id)) ? 'all' : 'tagged'
  const events = await listEvents(db, addDays(today, -LONGEST_DAYS))
  const gone = new Set(events.filter(({ kind }) => kind === 'withdrawn').map(({ call }) => call))
  const tagged = await listTagged(db, municipality.id, addDays(today, -NEWS_DAYS), which)
  // One that was withdrawn is told of only as that, to those who knew it.
  const calls = tagged.filter(({ call, withdrawn }) => !withdrawn || gone.has(call.id))
  const ids = new Set(calls.map(({ call }) => call.id))
  const cases = (await listCases(db, municipality.id)).filter(({ state }) => state !== 'closed')
  return {
    municipality,
    today,
    calls,
    present: calls.filter(({ withdrawn }) => !withdrawn),
    ids,
    events,
    dismissed: await listDismissed(db, municipality.id),
    cases: groupBy(cases, ({ department }) => department),
    words: createWordFinder(),
    saved: isSaved ? await savedIn(db, municipality.id, search, today, ids) : NOTHING_SAVED,
  }
}

/** The first day whose news a letter tells: since the last one, and some weeks back for what was not told then. */
export function newsFrom(today: Day, first: Day | null, last: Day | null, firstDays: number): Day {
  if (first === null || last === null) return addDays(today, -firstDays)
  const back = addDays(today, -NEWS_DAYS)
  const from = last < back ? last : back
  return first > from ? first : from
}
