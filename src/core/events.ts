import { nextDeadline, statusOn, type Call, type Day } from './call.js'
import type { ChangedField, EventKind, ToldState } from './event.js'

/** What happened to a call, before it gets an id and a day. */
export interface Happening {
  readonly kind: EventKind
  readonly field: ChangedField | null
  readonly from: string | null
  readonly to: string | null
}

/** How much of the text on who may apply is kept for telling that it changed. */
const KEPT_ELIGIBILITY = 1_500
/** How much of an old or new wording is told. */
const TOLD_WORDING = 300

/** What people would be told of a call today. */
export function stateOf(call: Call, withdrawn: boolean, today: Day): ToldState {
  const total = call.money.find((money) => money.role === 'total')
  const conditions = call.texts[0]?.sections.filter((section) => section.kind === 'conditions') ?? []
  const eligibility = conditions.map((section) => section.text).join('\n\n')
  return {
    status: statusOn(call, today),
    withdrawn,
    deadlines: call.deadlines.map((deadline) => deadline.day),
    title: call.title,
    budget: total ? `${total.amount} ${total.currency}` : null,
    eligibility: eligibility === '' ? null : eligibility.slice(0, KEPT_ELIGIBILITY),
  }
}

/**
 * What there is to tell when a call that was told as `old` now is `now`; `old` is null for a call never told of.
 * A call that is seen for the first time after its last deadline is not news.
 */
export function happenings(old: ToldState | null, now: ToldState, today: Day): Happening[] {
  if (old === null) return now.status === 'closed' || now.withdrawn ? [] : [plain('new')]
  if (now.withdrawn) return old.withdrawn || old.status === 'closed' ? [] : [plain('withdrawn')]
  if (now.status === 'closed') return old.status === 'closed' || old.withdrawn ? [] : [plain('closed')]
  const back = old.withdrawn ? [changed('status', 'withdrawn', now.status)] : opened(old, now)
  return [...back, ...moved(old, now, today), ...reworded(old, now)]
}

function opened(old: ToldState, now: ToldState): Happening[] {
  return old.status === 'forecast' && now.status === 'open' ? [plain('opened')] : []
}

/** A deadline has moved when the next day to watch is another while the old one was still ahead. */
function moved(old: ToldState, now: ToldState, today: Day): Happening[] {
  const from = next(old, today)
  const to = next(now, today)
  if (from === to) return []
  if (from !== null && to !== null && from >= today) return [{ kind: 'deadline', field: null, from, to }]
  return [changed('deadline', from, to)]
}

const next = (state: ToldState, today: Day): Day | null =>
  nextDeadline({ deadlines: state.deadlines.map((day) => ({ ...ANY, day })) }, today)?.day ?? null
const ANY = { time: null, zone: 'Europe/Brussels', certain: false, role: 'single' } as const

function reworded(old: ToldState, now: ToldState): Happening[] {
  const found: Happening[] = []
  if (folded(old.title) !== folded(now.title)) found.push(changed('title', old.title, now.title))
  if (old.budget !== null && now.budget !== null && old.budget !== now.budget)
    found.push(changed('budget', old.budget, now.budget))
  if (old.eligibility !== null && now.eligibility !== null)
    found.push(...requalified(old.eligibility, now.eligibility))
  return found
}

/** The paragraphs on who may apply that are gone, and those that have come. */
function requalified(old: string, now: string): Happening[] {
  const before = paragraphs(old)
  const after = paragraphs(now)
  const gone = [...before].filter(([fold]) => !after.has(fold)).map(([, text]) => text)
  const come = [...after].filter(([fold]) => !before.has(fold)).map(([, text]) => text)
  if (gone.length === 0 && come.length === 0) return []
  return [
    changed('eligibility', gone.join(' ').slice(0, TOLD_WORDING), come.join(' ').slice(0, TOLD_WORDING)),
  ]
}

const paragraphs = (text: string): Map<string, string> =>
  new Map(
    text
      .split(/\n+/)
      .map((paragraph) => paragraph.trim())
      .filter((paragraph) => paragraph !== '')
      .map((paragraph) => [folded(paragraph), paragraph]),
  )

/** Wording without what is not news: case, spaces, dashes and quotes. */
const folded = (text: string): string =>
  text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\s\p{P}\p{S}]+/gu, ' ')
    .trim()

const plain = (kind: EventKind): Happening => ({ kind, field: null, from: null, to: null })
const changed = (field: ChangedField, from: string | null, to: string | null): Happening => ({
  kind: 'changed',
  field,
  from,
  to,
})

/** How a source's news looks as a whole, for judging whether a person must see it first. */
export interface Volume {
  /** Calls last told of that would still be open or coming today by their own dates. */
  readonly expected: number
  /** Calls now present that are open or coming today by their own dates. */
  readonly found: number
  readonly new: number
  readonly changed: number
}

/** Below this a quarter is only a handful of calls, and no cause for alarm. */
const SMALL = 20
/** More news of one kind in one run than a person should be told unseen. */
export const MANY_NEWS = 150

/** Why a source's news must wait for a person, in one line; null when it need not. */
export function holdReason(volume: Volume): string | null {
  const { expected, found } = volume
  if (Math.abs(found - expected) > Math.max(expected / 4, SMALL))
    return `${found} calls are open or coming, ${expected} were expected`
  if (volume.new > MANY_NEWS) return `${volume.new} new calls in one run`
  if (volume.changed > MANY_NEWS) return `${volume.changed} changed calls in one run`
  return null
}

/** Whole runs that a call must be missing from, and days, before it is taken to be withdrawn. */
const RUNS = 3
const DAYS = 7
/** When more than this many go at once, it is the list that is lacking rather than the calls that are withdrawn ... */
const AT_ONCE = 10
/** ... until they have been away for this many days. */
const DAYS_AT_ONCE = 21

/** How long one source has been without a call: whole runs, and the instant it was first missed. */
export interface Absence {
  readonly missingSince: string | null
  readonly missingRuns: number
}

/** A call that may have been withdrawn, with what was said of it before. */
export interface Absentee {
  readonly id: string
  readonly sightings: readonly Absence[]
  readonly lastDeadline: Day | null
  readonly withdrawn: boolean
}

/** The ids of the calls that are withdrawn at the instant `now`: missing long enough, and not many of them at once. */
export function withdrawnAmong(calls: readonly Absentee[], now: string): ReadonlySet<string> {
  const missing = calls.filter((call) => isMissing(call, DAYS, now))
  const fresh = missing.filter((call) => !call.withdrawn)
  const days = fresh.length > AT_ONCE ? DAYS_AT_ONCE : DAYS
  return new Set(missing.filter((call) => call.withdrawn || isMissing(call, days, now)).map(({ id }) => id))
}

/** A call that left its lists around its last deadline was closed, not withdrawn. */
function isMissing({ sightings, lastDeadline }: Absentee, days: number, now: string): boolean {
  return sightings.every(({ missingSince, missingRuns }) => {
    if (missingSince === null || missingRuns < RUNS) return false
    const isDue = lastDeadline === null || daysAfter(missingSince, DAYS).slice(0, 10) <= lastDeadline
    return isDue && daysAfter(missingSince, days) <= now
  })
}

const daysAfter = (instant: string, days: number): string =>
  new Date(Date.parse(instant) + days * 86_400_000).toISOString()
