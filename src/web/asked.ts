import type { Day } from '../core/call.js'
import { addDays, isDay } from '../core/dates.js'
import type { MunicipalRole } from '../core/role.js'
import type { SearchFilter, SearchRequest, Sort } from '../core/search/found.js'
import type { CallKind } from '../core/source.js'
import type { ShownGrade, ShownStatus } from '../text/list-words.js'
import { anyOf, choiceOf, choiceOrDayOf, choicesOf, numberOf, searchOf, valueOf } from './parameters.js'
import { hasWords } from './search-words.js'
import type { Query } from './view.js'

/** What a list is asked for. Of areas, themes, programmes, sources, roles and languages any will do; none means all. */
export interface Asked {
  /** The search as it was written. */
  readonly search: string
  /** Calls to apply to, news, or consultations. */
  readonly kind: CallKind
  readonly areas: readonly string[]
  readonly themes: readonly string[]
  readonly programmes: readonly string[]
  readonly sources: readonly string[]
  readonly roles: readonly MunicipalRole[]
  readonly languages: readonly ('sv' | 'en')[]
  readonly status: ShownStatus
  readonly grade: ShownGrade
  /** Closes within so many days. */
  readonly closes: (typeof CLOSES)[number] | null
  /** Whole euros that a project can get at least. */
  readonly money: number | null
  /** New in the last so many days, or since a day. */
  readonly since: string | null
  readonly sort: Sort
  /** Keys of what is not to be searched beside what was written. */
  readonly without: readonly string[]
  /** Null where no page was asked for. */
  readonly page: number | null
  readonly size: number | null
}

export const STATUSES: readonly ShownStatus[] = ['current', 'open', 'forecast', 'unknown', 'closed', 'all']
export const KINDS: readonly CallKind[] = ['call', 'news', 'consultation']
export const GRADES: readonly ShownGrade[] = ['strong', 'likely', 'weak', 'all']
export const ROLES: readonly MunicipalRole[] = ['applicant', 'partner', 'no']
export const LANGUAGES = ['sv', 'en'] as const
export const CLOSES = ['14', '30', '90'] as const
export const NEW_SINCE = ['7', '30'] as const
export const SORTS: readonly Sort[] = ['relevance', 'deadline', 'newest', 'money']

/** How many calls one page can hold at most, for programs that choose. */
const LARGEST_SIZE = 1000
const [LARGEST_PAGE, LARGEST_SUM] = [999_999, 999_999_999]

/** The names that parameters can have as values. */
export interface Names {
  readonly areas: readonly string[]
  readonly themes: readonly string[]
  readonly sources: readonly string[]
}

/** Reads what is asked for. Throws ParameterError for what there is not; programmes are for the caller to check. */
export function readAsked(params: URLSearchParams, names: Names): Asked {
  const search = searchOf(params)
  return {
    search,
    kind: choiceOf(params, 'kind', KINDS) ?? 'call',
    areas: choicesOf(params, 'area', names.areas),
    themes: choicesOf(params, 'theme', names.themes),
    programmes: anyOf(params, 'programme'),
    sources: choicesOf(params, 'source', names.sources),
    roles: choicesOf(params, 'role', ROLES),
    languages: choicesOf(params, 'language', LANGUAGES),
    status: choiceOf(params, 'status', STATUSES) ?? 'current',
    grade: choiceOf(params, 'grade', GRADES) ?? usualGrade(search),
    closes: choiceOf(params, 'closes', CLOSES),
    money: numberOf(params, 'money', LARGEST_SUM),
    since: choiceOrDayOf(params, 'new', NEW_SINCE),
    sort: choiceOf(params, 'sort', SORTS) ?? 'relevance',
    without: anyOf(params, 'without'),
    page: numberOf(params, 'page', LARGEST_PAGE),
    size: numberOf(params, valueOf(params, 'size') === null ? 'limit' : 'size', LARGEST_SIZE),
  }
}

/** A search is of all calls, since what is sought may lie outside the areas; a list is of what fits them. */
export const usualGrade = (search: string): ShownGrade => (hasWords(search) ? 'all' : 'likely')

/** Weak tags are shown to whoever asks for them: they are no reason for a call that was found by its words. */
export const showsWeak = ({ grade, areas, search }: Asked): boolean =>
  grade === 'weak' || (grade === 'all' && (areas.length > 0 || usualGrade(search) !== 'all'))

/** The question to the search. */
export function requestOf(
  asked: Asked,
  municipality: string,
  today: Day,
  paging: { readonly offset: number; readonly limit: number | null },
): SearchRequest {
  const { search, sort, without } = asked
  const filter = filterOf(asked, today)
  return { municipality, today, text: search, without: new Set(without), filter, sort, ...paging }
}

/** Areas leave no room for calls outside all areas. */
function filterOf(asked: Asked, today: Day): SearchFilter {
  const { kind, areas, themes, programmes, sources, roles, languages } = asked
  const { status, grade, closes, money, since } = asked
  return {
    list: kind,
    least: grade !== 'all' ? grade : areas.length === 0 ? null : 'weak',
    ...(areas.length > 0 && { areas }),
    ...(themes.length > 0 && { themes }),
    ...(programmes.length > 0 && { programmes }),
    ...(sources.length > 0 && { sources }),
    ...(roles.length > 0 && { roles }),
    ...(languages.length > 0 && { languages }),
    ...(status !== 'all' && { status }),
    ...(closes !== null && { closesBy: addDays(today, Number(closes)) }),
    ...(money !== null && { eurosFrom: money }),
    ...(since !== null && { newSince: isDay(since) ? since : addDays(today, -Number(since)) }),
  }
}

/** What is asked for as parameters of an address, without what is as usual. */
export function queryOf(asked: Asked): Query {
  const { search, kind, status, grade, money, sort } = asked
  return {
    kind: kind === 'call' ? null : kind,
    q: search,
    area: asked.areas,
    role: asked.roles,
    status: status === 'current' ? null : status,
    closes: asked.closes,
    theme: asked.themes,
    programme: asked.programmes,
    source: asked.sources,
    language: asked.languages,
    money: money === null ? null : String(money),
    new: asked.since,
    grade: grade === usualGrade(search) ? null : grade,
    sort: sort === 'relevance' ? null : sort,
    without: asked.without,
  }
}
