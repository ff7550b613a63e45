import type { Day, Grade, Round, RoughTime, Status } from '../call.js'
import type { MunicipalRole } from '../role.js'
import type { CallKind } from '../source.js'

/** What the search knows of a call: plain data, kept in the database, the same for all municipalities. */
export interface SearchEntry {
  readonly call: string
  readonly words: EntryWords
  readonly facets: Facets
}

/**
 * The stems of each field in the order of the text, parted by spaces, `.` between sentences so that no phrase crosses them.
 * A Swedish compound is followed by its parts with `+` before each (`äldreomsorg +äldre +omsorg`): they stand at its place.
 * `title` holds the titles in all languages and the key and code, each also as one word with `#` before it; `summary`
 * the first section; `body` the rest.
 */
export interface EntryWords {
  readonly title: string
  readonly summary: string
  readonly body: string
}

/** What a call can be filtered, counted and sorted by. */
export interface Facets {
  readonly title: string
  readonly list: CallKind | 'trial'
  /** As its source says; the status of a day is worked out from this and the dates. */
  readonly status: Status
  readonly preliminary: boolean
  readonly opens: Day | null
  readonly deadlines: readonly Day[]
  /** Only where there are several: `statusOn` needs them. */
  readonly rounds?: readonly Round[]
  readonly withdrawn: boolean
  readonly programme: string | null
  readonly sources: readonly string[]
  /** Languages that the source itself wrote in. */
  readonly languages: readonly ('sv' | 'en')[]
  /** What one project can get at most, else the whole sum, in whole euros; null where nothing is said. */
  readonly euros: number | null
  /** The whole sum that it shares out; absent where none is said. */
  readonly pot?: Pot
  /** The last day of the first of two stages. */
  readonly firstStage?: Day
  /** When it opens, where that is not known to the day. */
  readonly rough?: readonly RoughTime[]
  readonly role: MunicipalRole
  /** Themes for which the score is at least likely. */
  readonly themes: readonly string[]
  /** Grades by municipality and area. */
  readonly tags: Readonly<Record<string, Readonly<Record<string, Grade>>>>
  /** The day it was first seen. */
  readonly since: Day
}

/** What a call shares out, in whole euros; null in a currency that we cannot turn into euros. */
export interface Pot {
  readonly euros: number | null
  /** The same in all calls that draw from the same pot; null for a pot of the call's own. */
  readonly name: string | null
}
