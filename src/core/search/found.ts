import type { Day, Grade, Status } from '../call.js'
import type { MunicipalRole } from '../role.js'
import type { CallKind } from '../source.js'

/** What is asked of the search. What is absent does not narrow. */
export interface SearchRequest {
  readonly municipality: string
  readonly today: Day
  /** The query as a person wrote it; blank lists everything. */
  readonly text: string
  /** Added words that the person took away, as `Added.key`. */
  readonly without: ReadonlySet<string>
  readonly filter: SearchFilter
  readonly sort: Sort
  readonly offset: number
  /** Null for all. */
  readonly limit: number | null
  /** Calls first seen on this day or later are counted too, in `counts.new` by how many days back it is. */
  readonly countNewSince?: Day
}

/** Lists of several values are met by any of them. */
export interface SearchFilter {
  readonly list: CallKind | 'trial'
  readonly areas?: readonly string[]
  /** Only calls with a tag of at least this grade in the areas, or in any where none is named; null lists untagged calls too. */
  readonly least: Grade | null
  readonly themes?: readonly string[]
  readonly programmes?: readonly string[]
  readonly sources?: readonly string[]
  /** `current` is open, coming or unknown. */
  readonly status?: Status | 'current'
  /** Closes on a day from `today` through this one. */
  readonly closesBy?: Day
  readonly roles?: readonly MunicipalRole[]
  /** Whole euros a project can get at least. */
  readonly eurosFrom?: number
  readonly languages?: readonly ('sv' | 'en')[]
  /** First seen on this day or later. */
  readonly newSince?: Day
}

/** `relevance` without words is by grade, then what closes soonest. */
export type Sort = 'relevance' | 'deadline' | 'newest' | 'money'

/** The answer: call ids in order, how many in all, and what else a page shows. */
export interface Found {
  readonly ids: readonly string[]
  readonly total: number
  /** How many calls each choice of a filter would give, with the other filters as they are. Only choices that give some. */
  readonly counts: Counts
  /** What was searched beside what was written. */
  readonly added: readonly Added[]
  /** The query with misspelt words mended; null where there is nothing better. */
  readonly suggestion: string | null
  /** Parts of the query that were not understood, as written: `kommun:x` where no such field is. */
  readonly ignored: readonly string[]
}

export type FacetName =
  'area' | 'theme' | 'programme' | 'source' | 'status' | 'deadline' | 'role' | 'money' | 'language' | 'new'

/** Counts by facet and value. `deadline` is by days from today (`14`, `30`, `90`), `money` by euros from (`100000` ...), `new` by days back (`7`, `30`). */
export type Counts = Readonly<Record<FacetName, ReadonlyMap<string, number>>>

/** Words that were searched too, for something that was written; all its terms go with it when it is taken away. */
export interface Added {
  /** Names it in an address: lower case, stable as long as the glossary says the same. */
  readonly key: string
  /** What the person wrote. */
  readonly for: string
  readonly terms: readonly string[]
  readonly because: 'glossary' | 'theme' | 'compound' | 'vocabulary'
}
