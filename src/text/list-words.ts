import type { Day } from '../core/call.js'
import type { MunicipalRole } from '../core/role.js'
import type { Sort } from '../core/search/found.js'
import type { CallKind } from '../core/source.js'

export type ShownStatus = 'current' | 'open' | 'forecast' | 'unknown' | 'closed' | 'all'
export type ShownGrade = 'strong' | 'likely' | 'weak' | 'all'

/** What a list can be narrowed by, beside words. */
export type FilterName =
  | 'area'
  | 'role'
  | 'status'
  | 'closes'
  | 'theme'
  | 'programme'
  | 'source'
  | 'language'
  | 'money'
  | 'new'
  | 'grade'

/** What only the lists of calls say, in one language. */
export interface ListWords {
  readonly title: (kind: CallKind, municipality: string) => string
  /** The title in the head of the page: how many were found, of what, on which page where there are several. */
  readonly head: (kind: CallKind, municipality: string, shown: HeadOf) => string
  readonly skipFilters: string
  /** What one can choose to see, and what each is called. */
  readonly choose: string
  readonly kinds: Readonly<Record<CallKind, string>>
  /** Marks what is not a call to apply to. */
  readonly kindMarks: Readonly<Record<Exclude<CallKind, 'call'>, string>>
  readonly filter: string
  readonly words: string
  readonly wordsHint: string
  readonly find: string
  readonly filters: string
  readonly more: string
  readonly fields: Readonly<Record<FilterName, string>>
  /** Says that no area chosen means all of them. */
  readonly areaHint: string
  /** The choice of a filter that does not narrow. */
  readonly any: Readonly<Record<'closes' | 'money' | 'new', string>>
  readonly statuses: Readonly<Record<ShownStatus, string>>
  readonly grades: Readonly<Record<ShownGrade, string>>
  readonly roles: Readonly<Record<MunicipalRole, string>>
  readonly languages: Readonly<Record<'sv' | 'en', string>>
  readonly closesWithin: (days: number) => string
  readonly moneyFrom: (euros: number) => string
  readonly newWithin: (days: number) => string
  readonly newSince: (day: Day) => string
  readonly chosen: (filter: string, count: number) => string
  readonly show: Readonly<Record<CallKind, string>>
  readonly clear: string
  readonly count: (kind: CallKind, total: number) => string
  readonly shown: (from: number, to: number, total: number) => string
  readonly filteredBy: string
  readonly remove: (filter: string) => string
  readonly search: SearchWords
  readonly noWords: string
  readonly nothing: Readonly<Record<CallKind, string>>
  readonly nothingHint: string
  readonly searchAll: Readonly<Record<CallKind, string>>
  readonly beyond: (page: number, pages: number) => string
  readonly lastPage: string
  readonly paging: string
  readonly previous: string
  readonly next: string
  readonly pageOf: (page: number, pages: number) => string
  /** The link to the choices of a filter that are not shown. */
  readonly showAll: (count: number) => string
  readonly areas: string
  readonly noAreas: string
  readonly withdrawn: string
  /** Marks a call for work outside the EU. */
  readonly abroad: string
  /** Marks a call by what a municipality can be in it. */
  readonly roleMarks: Readonly<Record<MunicipalRole, string>>
  readonly stage: (stage: 1 | 2) => string
  readonly cutOff: string
  readonly shutOut: string
  /** Marks times that may still move. */
  readonly preliminary: string
  /** When something closes that is only roughly known. */
  readonly closes: string
}

export interface HeadOf {
  readonly total: number
  readonly search: string
  readonly page: number
  readonly pages: number
}

/** What is said of a search and its order. */
export interface SearchWords {
  readonly sortBy: string
  readonly sorts: Readonly<Record<Sort, string>>
  /** What `relevance` is called where words are searched for. */
  readonly bestMatch: string
  /** Says that calls outside the areas are searched too, and the link that leaves them out. */
  readonly everywhere: Readonly<Record<CallKind, string>>
  readonly onlyFitting: string
  /** What to try when no call is found among all of them. */
  readonly tryOther: string
  /** Says how many that are closed match too, and the link that shows them. */
  readonly closedToo: (kind: CallKind, count: number) => string
  readonly seeClosed: string
  readonly added: string
  readonly addedNot: (terms: string, written: string) => string
  readonly onlyWritten: string
  readonly dropped: string
  readonly bringBack: (terms: string, written: string) => string
  readonly andMore: (terms: string, more: number) => string
  readonly didYouMean: (link: string) => string
  readonly ignored: (part: string) => string
}
