import type { SectionKind } from './source.js'

/** A calendar day, `2026-09-15`. */
export type Day = string
/** An instant, ISO 8601 in UTC, `2026-09-15T05:00:00.000Z`. */
export type Instant = string

export type Status = 'forecast' | 'open' | 'closed'
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

/** One opportunity as an applicant sees it, the same whichever source it came from. */
export interface Call {
  readonly key: string
  readonly source: string
  readonly names: readonly string[]
  readonly title: string
  readonly url: string
  readonly links: readonly { readonly label: string; readonly url: string }[]
  /** As the source says; a closed deadline is judged against today by `statusOn`. */
  readonly status: 'forecast' | 'open' | 'closed'
  readonly programme: string | null
  readonly programmeCode: string | null
  readonly callTitle: string | null
  readonly callCode: string | null
  readonly actionTypes: readonly string[]
  readonly parent: { readonly key: string; readonly title: string } | null
  readonly opens: Day | null
  /** Sorted by day. */
  readonly deadlines: readonly Deadline[]
  readonly money: readonly Money[]
  readonly expectedGrants: number | null
  readonly keywords: readonly string[]
  /** The source's own language first. */
  readonly texts: readonly CallText[]
}

/** A call with its lasting id, the one in its address. */
export interface StoredCall extends Call {
  readonly id: string
}

/** The next deadline that is not past on `today`, else the last one, else null. */
export function nextDeadline(call: Pick<Call, 'deadlines'>, today: Day): Deadline | null {
  return call.deadlines.find((deadline) => deadline.day >= today) ?? call.deadlines.at(-1) ?? null
}

/** What the call is on `today` (a day in Brussels): closed once its last deadline is past, whatever the source says. */
export function statusOn(call: Pick<Call, 'deadlines' | 'status'>, today: Day): Status {
  const last = call.deadlines.at(-1)
  return last && last.day < today ? 'closed' : call.status
}

/** True once the first stage of a two-stage call is past: those who did not apply then are shut out. */
export function isShutToNewcomers(call: Pick<Call, 'deadlines'>, today: Day): boolean {
  const first = call.deadlines.find((deadline) => deadline.role === 'stage-1')
  return first !== undefined && first.day < today
}
