import type { Context } from 'hono'
import { brusselsDay } from '../../core/dates.js'
import type { Area } from '../../core/municipality.js'
import type { Added, Found } from '../../core/search/found.js'
import { countProgrammes, findListed, missingProgrammes } from '../../store/lists.js'
import { listAreas, listMunicipalities } from '../../store/municipalities.js'
import { tagsOf } from '../../store/tags.js'
import { answerJson, answerPage } from '../answer.js'
import { queryOf, readAsked, requestOf, type Asked } from '../asked.js'
import type { Deps } from '../deps.js'
import { listedAsJson } from '../formats/json.js'
import { plain, unknownValue } from '../parameters.js'
import { absolute, address, listPath, viewOf } from '../view.js'
import type { Listed } from '../views/call-card.js'
import { CallList } from '../views/call-list.js'
import { showMissing } from './faults.js'

/** How many calls a page holds. */
const SIZE = 50

/** A municipality's calls. */
export async function showCalls(c: Context, deps: Deps): Promise<Response> {
  const view = viewOf(c, deps)
  const known = await findList(c, deps)
  if (!known) return missing(c, deps)
  const { municipality, areas } = known
  const asked = await askedOf(c, deps, areas)
  const page = asked.page ?? 1
  const paging = { offset: (page - 1) * SIZE, limit: SIZE }
  const { found, calls } = await look(deps, municipality.id, asked, paging)
  const dropped = await droppedFrom(deps, municipality.id, asked)
  const pages = Math.max(1, Math.ceil(found.total / SIZE))
  return answerPage(
    c,
    <CallList
      view={view}
      municipality={municipality}
      areas={areas}
      sources={deps.sources}
      asked={{ ...asked, without: dropped.map(({ key }) => key) }}
      shown={{ calls, found, dropped, page, pages, size: SIZE }}
    />,
  )
}

/** The same calls for programs: all of them, or the page that is asked for. */
export async function showCallsJson(c: Context, deps: Deps): Promise<Response> {
  const view = viewOf(c, deps)
  const known = await findList(c, deps)
  if (!known) return missing(c, deps)
  const { municipality, areas } = known
  const asked = await askedOf(c, deps, areas)
  const isPaged = asked.page !== null || asked.size !== null
  const [page, size] = [asked.page ?? 1, asked.size ?? SIZE]
  const paging = isPaged ? { offset: (page - 1) * size, limit: size } : { offset: 0, limit: null }
  const { found, calls } = await look(deps, municipality.id, asked, paging)
  c.header('X-Total-Count', String(found.total))
  if (isPaged && page * size < found.total) {
    const next = address(`${listPath(municipality.id)}.json`, {
      ...queryOf(asked),
      page: String(page + 1),
      size: String(size),
    })
    c.header('Link', `<${absolute(deps.publicUrl, next)}>; rel="next"`)
  }
  return answerJson(
    c,
    calls.map((listed) => listedAsJson(listed, view.today, deps.publicUrl)),
  )
}

/** `/solna` leads to its calls. */
export async function goToCalls(c: Context, deps: Deps): Promise<Response> {
  const known = await findList(c, deps)
  return known ? c.redirect(viewOf(c, deps).link(listPath(known.municipality.id))) : showMissing(c, deps)
}

interface Known {
  readonly municipality: { readonly id: string; readonly name: string }
  readonly areas: readonly Area[]
}

async function findList(c: Context, { db }: Deps): Promise<Known | null> {
  const wanted = c.req.param('municipality')
  const municipality = (await listMunicipalities(db)).find(({ id }) => id === wanted)
  if (!municipality) return null
  return { municipality, areas: (await listAreas(db, municipality.id)).map(({ area }) => area) }
}

function missing(c: Context, deps: Deps): Response | Promise<Response> {
  const wanted = plain(c.req.param('municipality') ?? '').slice(0, 100)
  return showMissing(c, deps, (errors) => errors.noMunicipality(wanted))
}

async function askedOf(c: Context, deps: Deps, areas: readonly Area[]): Promise<Asked> {
  const asked = readAsked(new URL(c.req.url).searchParams, {
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

interface Paging {
  readonly offset: number
  readonly limit: number | null
}

async function look(
  { db, search, clock }: Deps,
  municipality: string,
  asked: Asked,
  paging: Paging,
): Promise<{ readonly found: Found; readonly calls: readonly Listed[] }> {
  const found = await search.find(requestOf(asked, municipality, brusselsDay(clock()), paging))
  const listed = await findListed(db, found.ids)
  const tags = await tagsOf(db, municipality, found.ids)
  return { found, calls: listed.map((one) => ({ ...one, tags: tags.get(one.call.id) ?? [] })) }
}

/** What was taken away from the words and is still about them. */
async function droppedFrom(
  { search, clock }: Deps,
  municipality: string,
  asked: Asked,
): Promise<readonly Added[]> {
  if (asked.without.length === 0) return []
  const whole = requestOf({ ...asked, without: [] }, municipality, brusselsDay(clock()), {
    offset: 0,
    limit: 0,
  })
  const { added } = await search.find(whole)
  return added.filter(({ key }) => asked.without.includes(key))
}
