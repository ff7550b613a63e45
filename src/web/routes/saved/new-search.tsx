import type { Context } from 'hono'
import type { Municipality } from '../../../core/municipality.js'
import type { SearchProblem } from '../../../core/saved-search.js'
import { findMunicipalityBare } from '../../../store/municipalities.js'
import { listSearches } from '../../../store/saved-searches.js'
import { answerPage } from '../../answer.js'
import { nextLetter } from '../../choices.js'
import type { Deps } from '../../deps.js'
import type { FieldFault } from '../../fields.js'
import { keeperOf, type Keeper } from '../../keeper.js'
import { plain } from '../../parameters.js'
import { findsNow, offeredIn, type Offered, type SearchFrame } from '../../saved.js'
import { viewOf } from '../../view.js'
import { NewSearchPage, type SearchState } from '../../views/saved/new-search-page.js'
import { forVisitor } from '../../visit.js'
import { showMissing } from '../faults.js'

/** Shows a search in words, and how it comes into the letter of whoever asks. */
export async function showNewSearch(c: Context, deps: Deps): Promise<Response> {
  const municipality = await municipalityIn(c, deps)
  if (!municipality) return missing(c, deps)
  const { searchParams } = new URL(c.req.url)
  const offered = offeredIn(searchParams, searchParams.get('called') ?? '', frameOf(c, deps, municipality))
  const keeper = await keeperOf(c, deps, municipality.id)
  const done = DONE.find((one) => one === searchParams.get('done')) ?? null
  return show(c, deps, municipality, { offered, keeper, done, faults: [], isCut: isCut(searchParams) })
}

/** What is shown: the search or why there is none, who asks, and what was done or is wrong. */
export interface Showing {
  readonly offered: Offered | SearchProblem
  readonly keeper: Keeper | null
  readonly done: (typeof DONE)[number] | null
  readonly faults: readonly FieldFault[]
  /** Whether something of the list's address is not kept. */
  readonly isCut: boolean
}

const DONE = ['kept', 'dropped', 'unknown'] as const

export async function show(
  c: Context,
  deps: Deps,
  municipality: Municipality,
  { offered, keeper, done, faults, isCut }: Showing,
): Promise<Response> {
  const frame = frameOf(c, deps, municipality)
  const { view } = frame
  const isWrong = typeof offered === 'string' || faults.length > 0
  const page = (
    <NewSearchPage
      frame={frame}
      municipality={municipality}
      offered={offered}
      finds={
        typeof offered === 'string' ? null : await findsNow(deps, municipality.id, offered.search, view.today)
      }
      state={await stateOf(deps, municipality, offered, keeper)}
      done={done}
      next={keeper && nextLetter(keeper.contact.wishes, deps.clock())}
      faults={faults}
      isCut={isCut}
    />
  )
  return forVisitor(
    await answerPage(c, page, done === 'unknown' ? 403 : isWrong ? 422 : 200),
    keeper !== null,
  )
}

async function stateOf(
  { db, readers }: Deps,
  municipality: Municipality,
  offered: Offered | SearchProblem,
  keeper: Keeper | null,
): Promise<SearchState> {
  if (!keeper) return { kind: readers && municipality.domains.length > 0 ? 'stranger' : 'closed' }
  const { contact, proof } = keeper
  const own = await listSearches(db, municipality.id, contact.id)
  const there = typeof offered === 'string' ? undefined : own.find(({ query }) => query === offered.query)
  return { kind: 'known', contact, proof, savedAs: there?.name ?? null }
}

/** What of a list's address is of the moment. */
const isCut = (params: URLSearchParams): boolean =>
  ['status', 'closes', 'new', 'sort'].some((name) => (params.get(name) ?? '') !== '')

export function frameOf(c: Context, deps: Deps, { areas }: Municipality): SearchFrame {
  return { view: viewOf(c, deps), areas, sources: deps.sources }
}

const nameIn = (c: Context): string => plain(c.req.param('municipality') ?? '').slice(0, 100)

export const municipalityIn = (c: Context, { db }: Deps): Promise<Municipality | null> =>
  findMunicipalityBare(db, nameIn(c))

export const missing = (c: Context, deps: Deps): Response | Promise<Response> =>
  showMissing(c, deps, (errors) => errors.noMunicipality(nameIn(c)))
