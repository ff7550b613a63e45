import type { Context } from 'hono'
import type { Day } from '../core/call.js'
import { brusselsDay } from '../core/dates.js'
import type { Area } from '../core/municipality.js'
import type { Found } from '../core/search/found.js'
import { countProgrammes, findListed, missingProgrammes } from '../store/lists.js'
import { findMunicipalityBare } from '../store/municipalities.js'
import { tagsOf } from '../store/tags.js'
import { readAsked, requestOf, type Asked } from './asked.js'
import type { Deps } from './deps.js'
import { plain, unknownValue } from './parameters.js'
import { showMissing } from './routes/faults.js'
import type { Listed } from './views/call-card.js'

/** A municipality whose calls are listed, with its areas in their order. */
export interface ListPlace {
  readonly municipality: { readonly id: string; readonly name: string }
  readonly areas: readonly Area[]
}

/** The municipality that an address names; null where there is none such. */
export async function findPlace(c: Context, { db }: Pick<Deps, 'db'>): Promise<ListPlace | null> {
  const wanted = c.req.param('municipality') ?? ''
  const municipality = wanted === plain(wanted) ? await findMunicipalityBare(db, wanted) : null
  return municipality && { municipality, areas: municipality.areas }
}

/** Says that there is no such municipality. */
export function showNoPlace(c: Context, deps: Deps): Response | Promise<Response> {
  const wanted = plain(c.req.param('municipality') ?? '').slice(0, 100)
  return showMissing(c, deps, (errors) => errors.noMunicipality(wanted))
}

/** What a list is asked for by the parameters of an address. Throws ParameterError for what there is not. */
export async function askedOf(c: Context, deps: Deps, areas: readonly Area[]): Promise<Asked> {
  return readListAsked(new URL(c.req.url).searchParams, deps, areas)
}

/** The same of parameters that were kept. Throws ParameterError for what there is not. */
export async function readListAsked(
  params: URLSearchParams,
  deps: Pick<Deps, 'db' | 'clock' | 'themes' | 'sources'>,
  areas: readonly Area[],
): Promise<Asked> {
  const asked = readAsked(params, {
    areas: areas.map(({ id }) => id),
    themes: [...(deps.themes?.keys() ?? [])],
    sources: deps.sources.map(({ id }) => id),
  })
  const [unknown] = await missingProgrammes(deps.db, asked.programmes)
  if (unknown === undefined) return asked
  const current = await countProgrammes(deps.db, brusselsDay(deps.clock()))
  throw unknownValue(
    'programme',
    unknown,
    current.map(({ programme }) => programme),
  )
}

/** Which part of a list; all of it where `limit` is null. */
export interface Paging {
  readonly offset: number
  readonly limit: number | null
}

/** What was found, and the calls on the page in that order, each with its tags in the municipality. */
export interface CallsFound {
  readonly found: Found
  readonly calls: readonly Listed[]
}

/** The calls of a municipality that are asked for: the same for pages, files, feeds and calendars. */
export async function listCalls(
  { db, search, clock }: Pick<Deps, 'db' | 'search' | 'clock'>,
  municipality: string,
  asked: Asked,
  paging: Paging,
  countNewSince?: Day,
): Promise<CallsFound> {
  const request = requestOf(asked, municipality, brusselsDay(clock()), paging)
  const found = await search.find({ ...request, ...(countNewSince !== undefined && { countNewSince }) })
  return { found, calls: await withTags(db, municipality, found.ids) }
}

/** Some calls as lists show them, in the order of the ids; one that is gone is left out. */
export async function withTags(
  db: Deps['db'],
  municipality: string,
  ids: readonly string[],
): Promise<readonly Listed[]> {
  const listed = await findListed(db, ids)
  const tags = await tagsOf(db, municipality, ids)
  return listed.map((one) => ({ ...one, tags: tags.get(one.call.id) ?? [] }))
}
