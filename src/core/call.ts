import type { CallKind, SectionKind } from './source.js'

/** A calendar day, `2026-09-15`. */
export type Day = string
/** An instant, ISO 8601 in UTC, `2026-09-15T05:00:00.000Z`. */
export type Instant = string

/** `unknown`: nobody says, and there are no dates to judge by. */
export type Status = 'forecast' | 'open' | 'closed' | 'unknown'
export type Grade = 'strong' | 'likely' | 'weak'

/** When a call closes, or one of its stages does. Open through `day` in `zone`. */
export interface Deadline {
  readonly day: Day
  /** `17:00`, or null where only the day is known. */
  readonly time: string | null
  readonly zone: string
  /** False where the clock time is a custom or unreliable, and a person should check it. */
  readonly certain: boolean
  readonly role: 'single' | 'stage-1' | 'stage-2' | 'cut-off'
}

/** An amount and what it is of. `amount` in whole units of `currency` (ISO 4217). */
export interface Money {
  readonly role: 'total' | 'min' | 'max'
  readonly amount: number
  readonly currency: string
  /** True when several calls share the same pot. */
  readonly shared: boolean
  /** True for a sum per project and year. */
  readonly yearly?: boolean
}

export interface Section {
  readonly kind: SectionKind
  /** Plain text; paragraphs separated by a blank line, list items begin with `• `. */
  readonly text: string
}

/** What a call says in one language. */
export interface CallText {
  readonly language: 'sv' | 'en'
  readonly machine: boolean
  readonly title: string
  readonly sections: readonly Section[]
}

/** A time that was given less exactly than by a day, such as a month or a season: from its first day to its last, as said. */
export interface RoughTime {
  readonly role: 'opens' | 'closes'
  /** Null where the year was not said. */
  readonly from: Day | null
  readonly to: Day | null
  readonly words: string
}

/** A time during which one can apply, of a call that has several. */
export interface Round {
  readonly opens: Day | null
  readonly closes: Day
}

/** The facts of a call that are read out of words. */
export type FactField =
  'opens' | 'deadlines' | 'money' | 'supportRate' | 'status' | 'who' | 'restricted' | 'reference'

/** The words that a fact was read from, with the label they stood under, if any. */
export interface Evidence {
  readonly field: FactField
  readonly words: string
  readonly label: string | null
  readonly source: string
}

/** Where a source says something else than what the call shows. */
export interface Disagreement {
  readonly field: 'deadlines' | 'opens' | 'money'
  readonly source: string
  /** What it says: days, or an amount with its currency. */
  readonly says: string
}

/** One opportunity as an applicant sees it, the same whichever source it came from. */
export interface Call {
  readonly key: string
  readonly source: string
  readonly kind: CallKind
  /** True while every source that tells of it is on trial: it is then in no list and in nobody's letter. */
  readonly trial: boolean
  readonly names: readonly string[]
  readonly title: string
  readonly url: string
  readonly links: readonly { readonly label: string; readonly url: string }[]
  /** As the source says; `statusOn` judges it against today. `unknown` leaves it to the dates. */
  readonly status: Status
  readonly programme: string | null
  readonly programmeCode: string | null
  readonly callTitle: string | null
  readonly callCode: string | null
  readonly actionTypes: readonly string[]
  readonly parent: { readonly key: string; readonly title: string } | null
  readonly opens: Day | null
  /** Sorted by day. */
  readonly deadlines: readonly Deadline[]
  /** Only where there are several. */
  readonly rounds: readonly Round[]
  readonly rough: readonly RoughTime[]
  /** True for a plan, whose dates may still move. */
  readonly preliminary: boolean
  readonly money: readonly Money[]
  /** The share of the costs that the fund pays at most, in percent. */
  readonly supportRate: number | null
  /** Who may apply, as said. */
  readonly who: string | null
  /** The words that shut most out, where there are such. */
  readonly restricted: string | null
  readonly expectedGrants: number | null
  readonly keywords: readonly string[]
  /** The source's own language first. */
  readonly texts: readonly CallText[]
  readonly evidence: readonly Evidence[]
  readonly disagreements: readonly Disagreement[]
}

/** What a call is where nothing is said: of the fields that came after the first version, so that calls kept before can be read. */
export const UNSAID = {
  kind: 'call',
  trial: false,
  rounds: [],
  rough: [],
  preliminary: false,
  supportRate: null,
  who: null,
  restricted: null,
  evidence: [],
  disagreements: [],
} as const satisfies Partial<Call>

/** A call with its lasting id, the one in its address. */
export interface StoredCall extends Call {
  readonly id: string
}

/** The next deadline that is not past on `today`, else the last one, else null. */
export function nextDeadline(call: Pick<Call, 'deadlines'>, today: Day): Deadline | null {
  return call.deadlines.find((deadline) => deadline.day >= today) ?? call.deadlines.at(-1) ?? null
}

/** What a call's dates say of it, beside what its source says. */
type Dated = Pick<Call, 'deadlines' | 'status'> & Partial<Pick<Call, 'opens' | 'rounds' | 'preliminary'>>

/**
 * What the call is on `today`: closed once its last deadline is past, whatever the source says; else as the source says, but
 * for one that is closed now and opens later; else as its dates say. A plan whose opening day has come is unknown: it may have
 * opened, or been put off.
 */
export function statusOn(call: Dated, today: Day): Status {
  const last = call.deadlines.at(-1)
  if (last && last.day < today) return 'closed'
  if (call.status === 'forecast' && call.preliminary && call.opens && call.opens <= today) return 'unknown'
  if (call.status === 'closed') return call.opens && call.opens > today ? 'forecast' : 'closed'
  return call.status === 'unknown' ? byDates(call, today) : call.status
}

function byDates({ deadlines, opens, rounds = [] }: Dated, today: Day): Status {
  const ahead = rounds.filter(({ closes }) => closes >= today)
  if (ahead.length > 0) return ahead.some((round) => (round.opens ?? today) <= today) ? 'open' : 'forecast'
  if (opens && opens > today) return 'forecast'
  return deadlines.length > 0 ? 'open' : 'unknown'
}

/** True once the first stage of a two-stage call is past: those who did not apply then are shut out. */
export function isShutToNewcomers(call: Pick<Call, 'deadlines'>, today: Day): boolean {
  const first = call.deadlines.find((deadline) => deadline.role === 'stage-1')
  return first !== undefined && first.day < today
}
