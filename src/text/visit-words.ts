import type { CallKind } from '../core/source.js'
import { enVisit } from './en-visit.js'
import type { Language } from './format.js'
import { svVisit } from './sv-visit.js'

/** What a list says of coming back to it: what is new since last time, keeping the search, and choosing calls to compare. */
export interface VisitWords {
  readonly last: LastWords
  readonly save: SaveWords
  readonly pick: PickWords
}

export interface LastWords {
  readonly title: string
  /** What the browser would remember, and for how long: said before it does. */
  readonly offer: string
  readonly begin: string
  /** The link to what is new; the day as `12 november`. */
  readonly some: (count: number, day: string) => string
  readonly none: Readonly<Record<CallKind, (day: string) => string>>
  readonly done: string
  readonly forget: string
  readonly said: Readonly<Record<'seen' | 'forgotten', string>>
  readonly isNew: string
  readonly isChanged: string
}

export interface SaveWords {
  readonly title: string
  readonly intro: string
  readonly letter: string
  readonly letterHint: string
  readonly calendar: string
  readonly calendarHint: string
  readonly openCalendar: string
  readonly feed: string
  readonly feedHint: string
  readonly files: string
  readonly filesHint: string
  /** What feed and calendar are called in the head of the page; the feed by the list that it is of. */
  readonly feedOf: (title: string) => string
  readonly calendarOf: (municipality: string) => string
}

export interface PickWords {
  readonly one: string
  readonly compare: string
  readonly hint: string
}

export const visitWordsFor = (language: Language): VisitWords => (language === 'sv' ? svVisit : enVisit)
