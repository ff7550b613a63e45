import { createHash } from 'node:crypto'
import type { Day } from '../core/call.js'
import { LETTER_ZONE, nextSlot } from '../core/cadence.js'
import { addDays, brusselsDay, dayIn } from '../core/dates.js'
import { compose, type LetterMatter } from '../core/digest.js'
import { composeFast } from '../core/fast-lane.js'
import type { LetterContent, LetterKind, Told, Upkeep } from '../core/letter.js'
import type { Contact } from '../core/municipality.js'
import type { FoundSearch } from '../core/saved-search.js'
import type { Worth } from '../core/worth.js'
import type { History } from '../store/letters.js'
import { LONGEST_DAYS, newsFrom, type News } from './digest-news.js'
import type { State } from './digest-state.js'

/** A letter that a contact is to get. */
export interface Owed {
  readonly kind: LetterKind
  readonly contact: Contact
  readonly history: History
  readonly week: string
  readonly slot: string
  /** The searches that the contact has saved. */
  readonly searches: readonly FoundSearch[]
}

/** What only whoever looks after Fondvakt is told. */
export interface ForSecretariat {
  readonly upkeep: Upkeep
  readonly worth: readonly Worth[]
}

/** Days of news that a first letter tells. */
const FIRST_DAYS = 7
/** Days of news that cannot wait; older ones have had their chance. */
const FAST_DAYS = 3

/** What one contact's letter would say at this instant. */
export function contentOf(
  owed: Owed,
  news: News,
  state: State,
  publicUrl: string,
  now: string,
  own: ForSecretariat | null = null,
): LetterContent {
  const { contact, history, kind } = owed
  const from = eventsFrom(owed, news.today)
  const matter: LetterMatter = {
    kind,
    municipality: news.municipality,
    reader: contact,
    department: contact.department,
    week: owed.week,
    slot: owed.slot,
    today: news.today,
    nextLetter: nextLetterDay(contact, now),
    first: kind !== 'fast' && history.first === null,
    calls: history.first === null ? news.present : news.calls,
    events: news.events.filter((event) => event.day >= from),
    told: history.told,
    dismissed: news.dismissed.get(contact.id) ?? NOTHING,
    cases: news.cases.get(contact.department) ?? [],
    words: news.words,
    searches: owed.searches,
    coverage: state.coverage,
    upkeep: own?.upkeep ?? NO_UPKEEP,
    worth: own?.worth ?? [],
    publicUrl,
    themes: state.themes,
  }
  return kind === 'fast' ? composeFast(matter) : compose(matter)
}

const NOTHING: ReadonlySet<string> = new Set()
const NO_UPKEEP: Upkeep = {
  findings: [],
  changes: [],
  titles: new Map(),
  desk: {
    unsettled: [],
    held: null,
    stopped: [],
    strayBounces: 0,
    joined: 0,
    left: 0,
    departments: [],
  },
}

/** Everything that a letter's words depend on beside the news: contacts with the same key get the same words. */
export function keyOf(owed: Owed, news: News, now: string): string {
  const { contact, history, searches } = owed
  const { consultations, withWords, withoutWords, every, fast } = contact.wishes
  const dismissed = [...(news.dismissed.get(contact.id) ?? [])].filter((call) => news.ids.has(call)).sort()
  return JSON.stringify([
    owed.kind,
    owed.slot,
    contact.department,
    contact.language,
    contact.interests,
    searches.map(({ name, query }) => [name, query]),
    [consultations, withWords, withoutWords, every === 'never', fast],
    nextLetterDay(contact, now),
    history.first === null,
    eventsFrom(owed, news.today),
    dismissed,
    toldKey(history.told, news.ids),
  ])
}

const nextLetterDay = ({ wishes }: Contact, now: string): Day | null => {
  const next = nextSlot(wishes, now)
  return next ? dayIn(next.at, LETTER_ZONE) : null
}

function eventsFrom({ kind, contact, history }: Owed, today: Day): Day {
  if (kind === 'fast') return fastFrom(contact, history, today)
  return newsFrom(today, dayOf(history.first), dayOf(history.last), FIRST_DAYS)
}

/** Who gets no other letters is told of a call when its end comes near, however long it has been there. */
function fastFrom({ wishes }: Contact, history: History, today: Day): Day {
  if (wishes.every === 'never') return addDays(today, -LONGEST_DAYS)
  const from = newsFrom(today, dayOf(history.first), dayOf(history.last), FAST_DAYS)
  const recent = addDays(today, -FAST_DAYS)
  return recent > from ? recent : from
}

const dayOf = (instant: string | null): Day | null => (instant === null ? null : brusselsDay(instant))

/** Tells two histories apart by what they hold of the calls at hand. */
function toldKey(told: Told, ids: ReadonlySet<string>): string {
  const parts: string[] = []
  for (const [call, abouts] of told) if (ids.has(call)) parts.push(`${call} ${[...abouts].sort().join(',')}`)
  return parts.length === 0 ? '' : createHash('sha256').update(parts.sort().join('\n')).digest('base64url')
}
