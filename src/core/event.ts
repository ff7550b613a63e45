import type { Day, Instant, Status } from './call.js'

export type EventKind = 'new' | 'opened' | 'deadline' | 'changed' | 'closed' | 'withdrawn'

/** What changed, where the kind is `changed`. */
export type ChangedField = 'title' | 'budget' | 'eligibility' | 'deadline' | 'status'

/** What people were last told of a call: events are worked out against this, never by comparing two lists. */
export interface ToldState {
  readonly status: Status
  readonly withdrawn: boolean
  /** Days, sorted. */
  readonly deadlines: readonly Day[]
  readonly title: string
  /** `30000000 EUR`, or null where no total is said. */
  readonly budget: string | null
  /** The text on who may apply, or null where there is none. */
  readonly eligibility: string | null
}

/** Something that happened to a call, written once and never altered. */
export interface CallEvent {
  readonly id: string
  /** The call's lasting id. */
  readonly call: string
  readonly source: string
  readonly key: string
  readonly kind: EventKind
  readonly field: ChangedField | null
  /** The day it was noticed, in Brussels. */
  readonly day: Day
  /** Old and new value: days for `deadline`, words for `changed`, null where there is none. */
  readonly from: string | null
  readonly to: string | null
  readonly title: string
}

/** How often what a calendar says of a call has changed, and when it last did. */
export interface Changes {
  readonly count: number
  readonly last: Instant
}
