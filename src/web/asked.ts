import type { Area } from '../core/municipality.js'
import type { CallKind } from '../core/source.js'
import type { CallFilter } from '../store/search.js'
import type { ShownGrade, ShownStatus } from '../text/pages.js'
import { choiceOf, choicesOf, numberOf, searchOf, valueOf } from './parameters.js'
import { stemGroups } from './search-words.js'
import type { Query } from './view.js'

/** What a list is asked for. */
export interface Asked {
  /** Calls in any of these; none means all. */
  readonly areas: readonly string[]
  /** Calls to apply to, news, or consultations. */
  readonly kind: CallKind
  readonly status: ShownStatus
  readonly programme: string | null
  readonly grade: ShownGrade
  /** The search as it was written, and what it looks for. */
  readonly search: string
  readonly words: readonly (readonly string[])[]
  /** Null where no page was asked for. */
  readonly page: number | null
  readonly size: number | null
}

export const STATUSES: readonly ShownStatus[] = ['current', 'open', 'forecast', 'unknown', 'closed', 'all']
export const KINDS: readonly CallKind[] = ['call', 'news', 'consultation']
export const GRADES: readonly ShownGrade[] = ['strong', 'likely', 'weak', 'all']

/** How many calls one page can hold at most, for programs that choose. */
const LARGEST_SIZE = 1000

/** Reads what is asked for. Throws ParameterError for an area, kind, status, grade or page that there is not; the programme is for the caller to check. */
export function readAsked(params: URLSearchParams, areas: readonly Area[]): Asked {
  const search = searchOf(params)
  return {
    areas: choicesOf(
      params,
      'area',
      areas.map(({ id }) => id),
    ),
    kind: choiceOf(params, 'kind', KINDS) ?? 'call',
    status: choiceOf(params, 'status', STATUSES) ?? 'current',
    programme: valueOf(params, 'programme'),
    grade: choiceOf(params, 'grade', GRADES) ?? 'likely',
    search,
    words: stemGroups(search),
    page: numberOf(params, 'page', 999_999),
    size: numberOf(params, 'size', LARGEST_SIZE),
  }
}

/** The question to the store. Areas leave no room for calls outside all areas. */
export function filterOf(asked: Asked, municipality: string, today: string): CallFilter {
  const { areas, kind, status, programme, grade, words } = asked
  return {
    municipality,
    today,
    list: kind,
    ...(areas.length > 0 && { areas }),
    ...(status !== 'all' && { status }),
    ...(programme !== null && { programme }),
    ...(words.length > 0 && { words }),
    least: grade !== 'all' ? grade : areas.length === 0 ? null : 'weak',
  }
}

/** The filters as parameters of an address, without those that are as usual. */
export function queryOf({ areas, kind, status, programme, grade, search }: Asked): Query {
  return {
    kind: kind === 'call' ? null : kind,
    q: search,
    area: areas,
    status: status === 'current' ? null : status,
    programme,
    grade: grade === 'likely' ? null : grade,
  }
}
