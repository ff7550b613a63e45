import type { Day } from '../call.js'

/** The languages that facts are read in. */
export type FactLanguage = 'sv' | 'en' | 'no' | 'da'

/** A label with its value, as published: `Sista ansökningsdag` and `10 februari 2026 kl. 14.00`. */
export interface Label {
  readonly label: string
  readonly value: string
}

/** What a call says in words, from one page or several. All of it is plain text. */
export interface Worded {
  readonly language: FactLanguage
  readonly title: string
  /** In the order of the page. */
  readonly labels: readonly Label[]
  readonly body: string
  /** The call's address; some hold the day or year of publication. */
  readonly url?: string
  /** The day it was published, where known: the year of dates that are written without one is taken from it. */
  readonly published?: Day
  /** IANA zone in which clock times are meant that name none. */
  readonly zone: string
}

/** Where a fact was read: the words themselves, and the label that they stood under, null for running text. */
export interface Words {
  readonly words: string
  readonly label: string | null
}

/** A day, with its clock time where one was given. */
export interface DayFact extends Words {
  readonly day: Day
  /** `14:00`, or null where only the day is known; 24.00 is 23:59. */
  readonly time: string | null
  /** The clock time and zone in the page's own words, `kl. 24.00 (CET)`; null where `time` is. */
  readonly clock: string | null
  /** IANA zone, from the words (CET, CEST, Brussels, Finnish time) or else the source's. */
  readonly zone: string
  /**
   * Where the year was said: with the day, elsewhere on the page, by the day of publication (the first such day after it), or by
   * a decision or start of projects that comes `later` (the last such day before it).
   */
  readonly yearFrom: 'words' | 'page' | 'published' | 'later'
  /** Only a plan: `planeras öppna`, `beräknas`, `preliminärt`. */
  readonly preliminary: boolean
}

/** When a call closes. `stage` is 1 or 2 in a call of two stages, else null. */
export interface DeadlineFact extends DayFact {
  readonly stage: 1 | 2 | null
}

/** A time given less exactly than by a day: a month, season, half-year or quarter. From the first day to the last of what was said. */
export interface RoughFact extends Words {
  readonly role: 'opens' | 'closes'
  readonly from: Day
  readonly to: Day
}

/** A day without a year, where nothing says which: `--03-31`, as said. */
export interface YearlessFact extends Words {
  readonly role: 'opens' | 'closes'
  /** `03-31` */
  readonly monthDay: string
}

/** An amount in whole units of `currency` (ISO 4217). `total`: of the call; `max`, `min`: per project. */
export interface MoneyFact extends Words {
  readonly role: 'total' | 'min' | 'max'
  readonly amount: number
  readonly currency: string
  /** The words say `per år`: what a project may get in all is not known. */
  readonly yearly: boolean
}

/** The share of the costs that the fund pays at most, in percent. */
export interface RateFact extends Words {
  readonly percent: number
}

/** `rolling`: may be applied for at any time. */
export type StatusWord = 'open' | 'forecast' | 'closed' | 'rolling' | 'postponed'

export interface StatusFact extends Words {
  readonly status: StatusWord
}

/** Everything that could be read, and nothing that could not: an absent fact is unknown, never guessed. */
export interface Facts {
  readonly opens: DayFact | null
  /** Sorted by day, each day once. */
  readonly deadlines: readonly DeadlineFact[]
  /** Where the page tells of several rounds, each with its own opening: their windows, sorted; else empty. */
  readonly rounds: readonly { readonly opens: DayFact | null; readonly closes: DeadlineFact }[]
  readonly rough: readonly RoughFact[]
  readonly yearless: readonly YearlessFact[]
  /** Each role at most once. */
  readonly money: readonly MoneyFact[]
  readonly supportRate: RateFact | null
  readonly status: StatusFact | null
  /** Who may apply, as said under a label or in a sentence. */
  readonly who: Words | null
  /** The words that shut most out: `endast öppen för Migrationsverket`, `icke-konkurrerande`. */
  readonly restricted: Words | null
  /** Diarienummer or call number. */
  readonly reference: (Words & { readonly number: string }) | null
}
