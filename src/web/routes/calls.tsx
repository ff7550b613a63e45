import type { Context } from 'hono'
import { brusselsDay } from '../../core/dates.js'
import type { Added } from '../../core/search/found.js'
import { answerJson, answerPage } from '../answer.js'
import { queryOf, requestOf, type Asked } from '../asked.js'
import type { Deps } from '../deps.js'
import { listedAsJson } from '../formats/json.js'
import { lastHereOf, newsFor } from '../last-here.js'
import { askedOf, findPlace, listCalls, showNoPlace } from '../listing.js'
import { choiceOf } from '../parameters.js'
import { absolute, address, listPath, viewOf } from '../view.js'
import { CallList } from '../views/call-list.js'
import { LONG_FILTERS } from '../views/facets.js'

/** How many calls a page holds. */
const SIZE = 50

/** A municipality's calls. */
export async function showCalls(c: Context, deps: Deps): Promise<Response> {
  const view = viewOf(c, deps)
  const known = await findPlace(c, deps)
  if (!known) return showNoPlace(c, deps)
  const { municipality, areas } = known
  const asked = await askedOf(c, deps, areas)
  const page = asked.page ?? 1
  const paging = { offset: (page - 1) * SIZE, limit: SIZE }
  const last = await lastHereOf(c, deps)
  const { found, calls } = await listCalls(deps, municipality.id, asked, paging, last?.since)
  const news = await newsFor(deps, found.ids, last)
  const dropped = await droppedFrom(deps, municipality.id, asked)
  const pages = Math.max(1, Math.ceil(found.total / SIZE))
  const params = new URL(c.req.url).searchParams
  const answer = await answerPage(
    c,
    <CallList
      view={view}
      municipality={municipality}
      areas={areas}
      sources={deps.sources}
      asked={{ ...asked, without: dropped.map(({ key }) => key) }}
      shown={{ calls, found, dropped, page, pages, size: SIZE, news }}
      publicUrl={deps.publicUrl}
      now={deps.clock()}
      last={last}
      said={choiceOf(params, 'done', ['seen', 'forgotten'])}
      every={choiceOf(params, 'every', LONG_FILTERS)}
      inLetters={deps.readers !== undefined}
    />,
  )
  answer.headers.append('Vary', 'Cookie')
  if (last) answer.headers.set('Cache-Control', 'private, no-cache')
  return answer
}

/** The same calls for programs: all of them, or the page that is asked for. */
export async function showCallsJson(c: Context, deps: Deps): Promise<Response> {
  const view = viewOf(c, deps)
  const known = await findPlace(c, deps)
  if (!known) return showNoPlace(c, deps)
  const { municipality, areas } = known
  const asked = await askedOf(c, deps, areas)
  const isPaged = asked.page !== null || asked.size !== null
  const [page, size] = [asked.page ?? 1, asked.size ?? SIZE]
  const paging = isPaged ? { offset: (page - 1) * size, limit: size } : { offset: 0, limit: null }
  const { found, calls } = await listCalls(deps, municipality.id, asked, paging)
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
