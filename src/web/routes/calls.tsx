import type { Context } from 'hono'
import { brusselsDay } from '../../core/dates.js'
import type { Area } from '../../core/municipality.js'
import { countProgrammes, hasProgramme } from '../../store/lists.js'
import { listAreas, listMunicipalities } from '../../store/municipalities.js'
import { listCalls } from '../../store/search.js'
import { tagsOf } from '../../store/tags.js'
import { answerJson, answerPage } from '../answer.js'
import { filterOf, queryOf, readAsked, type Asked } from '../asked.js'
import type { Deps } from '../deps.js'
import { listedAsJson } from '../formats/json.js'
import { plain, unknownValue } from '../parameters.js'
import { absolute, address, listPath, viewOf } from '../view.js'
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
  const asked = readAsked(new URL(c.req.url).searchParams, areas)
  const programmes = await countProgrammes(deps.db, view.today)
  await checkProgramme(deps, asked, programmes)
  const page = asked.page ?? 1
  const paging = { offset: (page - 1) * SIZE, limit: SIZE }
  const { calls, total } = await listCalls(deps.db, filterOf(asked, municipality.id, view.today), paging)
  const tags = await tagsOf(
    deps.db,
    municipality.id,
    calls.map(({ call }) => call.id),
  )
  const listed = calls.map((one) => ({ ...one, tags: tags.get(one.call.id) ?? [] }))
  const found = { calls: listed, total, page, pages: Math.max(1, Math.ceil(total / SIZE)), size: SIZE }
  return answerPage(
    c,
    <CallList
      view={view}
      municipality={municipality}
      areas={areas}
      programmes={programmes}
      asked={asked}
      found={found}
    />,
  )
}

/** The same calls for programs: all of them, or the page that is asked for. */
export async function showCallsJson(c: Context, deps: Deps): Promise<Response> {
  const view = viewOf(c, deps)
  const known = await findList(c, deps)
  if (!known) return missing(c, deps)
  const { municipality, areas } = known
  const asked = readAsked(new URL(c.req.url).searchParams, areas)
  await checkProgramme(deps, asked, [])
  const isPaged = asked.page !== null || asked.size !== null
  const [page, size] = [asked.page ?? 1, asked.size ?? SIZE]
  const paging = isPaged ? { offset: (page - 1) * size, limit: size } : null
  const { calls, total } = await listCalls(deps.db, filterOf(asked, municipality.id, view.today), paging)
  const ids = calls.map(({ call }) => call.id)
  const tags = await tagsOf(deps.db, municipality.id, ids)
  c.header('X-Total-Count', String(total))
  if (isPaged && page * size < total) {
    const next = address(`${listPath(municipality.id)}.json`, {
      ...queryOf(asked),
      page: String(page + 1),
      size: String(size),
    })
    c.header('Link', `<${absolute(deps.publicUrl, next)}>; rel="next"`)
  }
  const rows = calls.map(({ call, withdrawn }) =>
    listedAsJson(call, withdrawn, tags.get(call.id) ?? [], view.today, deps.publicUrl),
  )
  return answerJson(c, rows)
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

async function checkProgramme(
  { db, clock }: Deps,
  { programme }: Asked,
  current: readonly { readonly programme: string }[],
): Promise<void> {
  if (programme === null || current.some((one) => one.programme === programme)) return
  if (await hasProgramme(db, programme)) return
  const known = await countProgrammes(db, brusselsDay(clock()))
  throw unknownValue(
    'programme',
    programme,
    known.map((one) => one.programme),
  )
}
