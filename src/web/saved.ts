import {
  checkSearch,
  keptQuery,
  LONGEST_SEARCH_NAME,
  plainSearchName,
  readSearch,
  searchFor,
  type KeptSearch,
  type SavedSearch,
  type SearchProblem,
  type SearchWish,
} from '../core/saved-search.js'
import type { Area } from '../core/municipality.js'
import { listSearches } from '../store/saved-searches.js'
import { clean } from '../text/clean.js'
import { savedWordsFor } from '../text/saved-words.js'
import type { Deps } from './deps.js'
import type { FieldFault } from './fields.js'
import type { Query, View } from './view.js'
import { nameOf } from './views/saved/search-parts.js'

/** What a search is put into words with. */
export interface SearchFrame {
  readonly view: View
  readonly areas: readonly Area[]
  readonly sources: Deps['sources']
}

/** A search that somebody may want in their letter, with the name that it has or would have. */
export interface Offered extends SearchWish {
  readonly search: KeptSearch
}

/** The search that an address or a form asks for, under the name given or one of our own; what is wrong with it, otherwise. */
export function offeredIn(
  query: string | URLSearchParams,
  called: string,
  frame: SearchFrame,
): Offered | SearchProblem {
  const search = readSearch(query)
  if (!search) return 'unclear'
  const name = plainSearchName(called) || clean(nameOf(frame, search), LONGEST_SEARCH_NAME)
  const wish = { name, query: keptQuery(search) }
  return checkSearch(wish).find((problem) => !AT_NAME.has(problem)) ?? { ...wish, search }
}

/** What is wrong with the name that somebody wrote. */
export function nameFaults(wish: SearchWish, { language }: View): readonly FieldFault[] {
  const { problems } = savedWordsFor(language)
  return checkSearch(wish)
    .filter((problem) => AT_NAME.has(problem))
    .map((problem) => ({ field: 'called', text: problems[problem] }))
}

const AT_NAME: ReadonlySet<SearchProblem> = new Set(['name', 'name-long'])

/** How many calls a search finds that are not closed, and how many of those letters leave out. */
export interface Finds {
  readonly total: number
  readonly notForUs: number
}

export async function findsNow(
  { search }: Pick<Deps, 'search'>,
  municipality: string,
  sought: KeptSearch,
  today: string,
): Promise<Finds> {
  const request = searchFor(sought, municipality, today)
  const found = await search.find({
    ...request,
    filter: { ...request.filter, status: 'current' },
    limit: 0,
  })
  const isForAll = sought.kind === 'call' && sought.roles.length === 0
  return { total: found.total, notForUs: isForAll ? (found.counts.role.get('no') ?? 0) : 0 }
}

/** A search that a contact has saved, with what it says and finds now; null where it can be read no longer. */
export interface OwnSearch {
  readonly saved: SavedSearch
  readonly now: { readonly search: KeptSearch; readonly finds: Finds } | null
}

/** The searches that a contact has saved. */
export async function ownSearches(
  deps: Pick<Deps, 'db' | 'search'>,
  municipality: string,
  contact: string,
  today: string,
): Promise<readonly OwnSearch[]> {
  const own: OwnSearch[] = []
  for (const saved of await listSearches(deps.db, municipality, contact)) {
    const search = readSearch(saved.query)
    const now = search && { search, finds: await findsNow(deps, municipality, search, today) }
    own.push({ saved, now })
  }
  return own
}

/** A query that was kept, as the parameters of an address. */
export function paramsOf(query: string): Query {
  const params = new URLSearchParams(query)
  return Object.fromEntries([...new Set(params.keys())].map((name) => [name, params.getAll(name)]))
}
