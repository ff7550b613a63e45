import type { Grade, Instant } from './call.js'

/** Where in a call a phrase stood. */
export type Field =
  'title' | 'call' | 'parent' | 'objective' | 'outcome' | 'scope' | 'description' | 'destination' | 'keywords'

/** One thing that speaks for a theme. The points of all reasons add up to the score. */
export type ThemeReason =
  | {
      readonly kind: 'phrase'
      readonly theme: string
      readonly field: Field
      readonly language: 'sv' | 'en'
      /** The words as they stand in the call. */
      readonly text: string
      /** How many times they count; the points are for all of them. */
      readonly times: number
      readonly points: number
    }
  | { readonly kind: 'programme'; readonly theme: string; readonly text: string; readonly points: number }

/** One thing that speaks for an area. The points of all reasons add up to the score. */
export type Reason =
  | ThemeReason
  | {
      readonly kind: 'word'
      readonly field: Field
      readonly language: 'sv' | 'en'
      readonly text: string
      readonly times: number
      readonly points: number
    }
  | LearnedReason
  | PersonReason

/** A person said that the call is relevant: what was missing to a strong tag, so nothing where nothing was. */
export interface PersonReason {
  readonly kind: 'person'
  readonly name: string
  readonly at: Instant
  readonly points: number
}

/** What was learned from labelled calls and from people's judgements, beyond the phrases of the themes. */
export type LearnedReason =
  | {
      readonly kind: 'learned'
      /** A word or two as they stand in the call, or a programme, strand or type of action. */
      readonly of: 'word' | 'structure'
      readonly text: string
      readonly points: number
    }
  /** What is left: learned words that each count for less than a twentieth of the score. */
  | { readonly kind: 'rest'; readonly times: number; readonly points: number }

/** How far a call belongs to a theme. The score is the sum of its reasons, nothing else. */
export interface ThemeScore {
  readonly theme: string
  readonly score: number
  readonly reasons: readonly ThemeReason[]
}

/** How far a call belongs to a municipality's area. The score is the sum of its reasons, nothing else. */
export interface Tag {
  readonly area: string
  readonly score: number
  readonly grade: Grade
  readonly reasons: readonly Reason[]
}

/** A fine-grained subject, shared by all municipalities. */
export interface Theme {
  readonly id: string
  /** The field it belongs to, for those who look through them: the name of its file, `learning`. */
  readonly group?: string
  readonly name: { readonly sv: string; readonly en: string }
  readonly phrases: readonly Phrase[]
  /** Programmes that are about this theme by their own law, by programme code or call code prefix. */
  readonly programmes: readonly { readonly code: string; readonly points: number }[]
}

/** Words that speak for a theme, 3 decisive, 2 strong, 1 weak, or with a minus against it: `deep sea` against stormwater. */
export interface Phrase {
  readonly language: 'sv' | 'en'
  readonly text: string
  readonly weight: 1 | 2 | 3 | -1 | -2 | -3
}

/** The shipped subjects with what must not be counted. `version` is stored with every tag. */
export interface ThemeBook {
  readonly version: string
  readonly themes: readonly Theme[]
  /** Phrases whose words must not be read as something else: `machine learning`. */
  readonly masks: readonly { readonly language: 'sv' | 'en'; readonly text: string }[]
  /** Patterns of sentences that stand in every call. */
  readonly boilerplate: readonly string[]
  readonly grounds: readonly Ground[]
}

/**
 * Themes that are a municipality's ground only in a place where people live: in calls of these programmes their phrases count
 * `share` unless one of the words stands in the title or early in the text. Biodiversity of the deep sea is no town's.
 */
export interface Ground {
  readonly themes: readonly string[]
  /** Beginnings of programme and call codes, as in `Theme.programmes`. */
  readonly programmes: readonly string[]
  readonly words: readonly { readonly language: 'sv' | 'en'; readonly text: string }[]
  readonly share: number
}
