import type { Day, Grade } from './call.js'

/** A municipality's priority area, made of themes and words of its own. */
export interface Area {
  readonly id: string
  readonly name: { readonly sv: string; readonly en: string }
  /** Themes and how much each counts, 0 to 1. */
  readonly themes: Readonly<Record<string, number>>
  /** Words of the municipality's own, each with its weight 1 to 3. */
  readonly words: readonly {
    readonly phrase: string
    readonly language: 'sv' | 'en'
    readonly weight: 1 | 2 | 3
  }[]
}

export interface Department {
  readonly id: string
  readonly name: string
}

/** Who gets a letter, in which areas, and from which grade. */
export interface Contact {
  readonly id: string
  readonly name: string
  readonly email: string
  readonly department: string
  readonly language: 'sv' | 'en'
  /** True for whoever looks after Fondvakt in the municipality, who is also told what needs a person. */
  readonly secretariat: boolean
  readonly interests: readonly { readonly area: string; readonly least: Grade }[]
  readonly wishes: Wishes
}

/** How often somebody wants a letter; `never` leaves only the fast lane. */
export type Every = 'week' | 'two-weeks' | 'month' | 'never'

/** When somebody wants their letters, and what beside the areas they want in them. */
export interface Wishes {
  readonly every: Every
  /** 1 is Monday, 7 is Sunday; of a month the first such day. */
  readonly weekday: number
  /** Full hour in Sweden, 0 to 23. */
  readonly hour: number
  /** Whether what cannot wait for the next letter comes the same day. */
  readonly fast: boolean
  /** True for whoever wants no letter when there is nothing new. */
  readonly silent: boolean
  /** No letter before this day. */
  readonly pausedUntil: Day | null
  readonly consultations: boolean
  /** Words that bring a call into the letter whatever its areas, and words that keep one out. */
  readonly withWords: readonly string[]
  readonly withoutWords: readonly string[]
}

/** What holds for whoever has not chosen: every Monday at seven. */
export const USUAL: Wishes = {
  every: 'week',
  weekday: 1,
  hour: 7,
  fast: true,
  silent: false,
  pausedUntil: null,
  consultations: false,
  withWords: [],
  withoutWords: [],
}

/** Most words of each kind that a contact can have, and characters in one. */
export const MOST_WORDS = 20
export const LONGEST_WORD = 60

/** A profile: everything that is one municipality's own. */
export interface Municipality {
  readonly id: string
  readonly name: string
  /** The policy it is made from, with date and paragraph. */
  readonly policy: string
  readonly areas: readonly Area[]
  readonly departments: readonly Department[]
  /** Those who get letters. */
  readonly contacts: readonly Contact[]
  /** Domains whose addresses may subscribe, in lower case. */
  readonly domains: readonly string[]
  /** Months that letters are kept to be read again. */
  readonly keepMonths: number
}

export const KEEP_MONTHS = 24
