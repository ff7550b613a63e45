import { createRoute, z, type OpenAPIHono } from '@hono/zod-openapi'
import { brusselsDay } from '../../../core/dates.js'
import { findCall, resolveCall } from '../../../store/calls.js'
import { listEventsIn } from '../../../store/event-feed.js'
import { firstSeenOf } from '../../../store/first-seen.js'
import { listSeen } from '../../../store/lists.js'
import { listMunicipalities } from '../../../store/municipalities.js'
import { findRole, listTagsOf } from '../../../store/tags.js'
import type { Deps } from '../../deps.js'
import { withTags } from '../../listing.js'
import { plain } from '../../parameters.js'
import { absolute } from '../../view.js'
import { answers, answersFor } from './answers.js'
import { CallsQuery, requestOf } from './calls-asked.js'
import { CALL, EVENT, pageOfOne, WHOLE } from './examples.js'
import { list, pageOf, PAGING, text } from './fields.js'
import { pageIn, pageWith } from './page.js'
import { ApiError } from './problem.js'
import { CallEvent, CallSummary, WholeCall } from './schemas.js'
import { areasOf, commonOf, eventShape, reasonOf, wholeOf } from './shapes.js'

const CallPage = pageOf(CallSummary, 'CallPage', {
  suggestion: text('The words with misspelt ones mended; null where there is nothing better.').nullable(),
  ignored: list(z.string()).openapi({ description: 'Parts of `q` that were not understood.' }),
})

const listRoute = createRoute({
  method: 'get',
  path: '/calls',
  operationId: 'listCalls',
  tags: ['calls'],
  summary: 'Lista och sök utlysningar',
  description: 'Lists and searches calls. Calls of sources on trial are left out.',
  request: { query: CallsQuery },
  responses: answers(CallPage, 'A page of calls.', {
    ...pageOfOne('/calls', CALL),
    suggestion: null,
    ignored: [],
  }),
})

const Id = z.object({
  id: z
    .string()
    .openapi({ param: { name: 'id', in: 'path' }, description: 'The id of a call.', example: CALL.id }),
})

const oneRoute = createRoute({
  method: 'get',
  path: '/calls/{id}',
  operationId: 'getCall',
  tags: ['calls'],
  summary: 'Hämta en utlysning',
  description:
    'All that is known of one call. Asked for by its key or another of its names, it redirects to the id.',
  request: { params: Id, query: z.strictObject({}) },
  responses: {
    ...answersFor(WholeCall, 'The call.', WHOLE),
    302: { description: 'The call has another id; see `Location`.' },
  },
})

const EventPage = pageOf(CallEvent, 'CallEventPage')

const eventsRoute = createRoute({
  method: 'get',
  path: '/calls/{id}/events',
  operationId: 'listCallEvents',
  tags: ['events'],
  summary: 'Vad som har hänt med en utlysning',
  description: 'What has happened to one call, oldest first.',
  request: { params: Id, query: z.strictObject(PAGING) },
  responses: answersFor(EventPage, 'What happened.', pageOfOne(`/calls/${CALL.id}/events`, EVENT)),
})

export function addCalls(api: OpenAPIHono, deps: Deps): void {
  const { db, search, publicUrl } = deps
  const shaped = () => ({ today: brusselsDay(deps.clock()), publicUrl })

  api.openapi(listRoute, async (c) => {
    const asked = c.req.valid('query')
    const to = shaped()
    const found = await search.find(await requestOf(deps, asked, to.today))
    const listed = await withTags(db, asked.municipality ?? '', found.ids)
    const first = await firstSeenOf(db, found.ids)
    const items = listed.map((one) => ({
      ...commonOf(one, first.get(one.call.id) ?? null, to),
      areas: areasOf(one.tags),
    }))
    const { total, suggestion, ignored } = found
    return c.json({ ...pageWith(c, deps, asked, { items, total }), suggestion, ignored }, 200)
  })

  api.openapi(oneRoute, async (c) => {
    const id = plain(c.req.valid('param').id)
    const found = await findCall(db, id)
    if (!found) return c.redirect(await elsewhere(deps, id), 302)
    const role = await findRole(db, id)
    const sources = await listSeen(db, id)
    const first = (await firstSeenOf(db, [id])).get(id) ?? null
    return c.json(
      {
        ...commonOf({ ...found, role: role?.role ?? 'no' }, first, shaped()),
        ...wholeOf(found.call),
        areas: [],
        roleReasons: (role?.because ?? []).map(reasonOf),
        tags: await tagsEverywhere(deps, id),
        sources,
      },
      200,
    )
  })

  api.openapi(eventsRoute, async (c) => {
    const id = plain(c.req.valid('param').id)
    if (!(await findCall(db, id))) throw missing(id)
    const all = (await listEventsIn(db, id)).map((event) => eventShape(event, shaped()))
    return c.json(pageIn(c, deps, c.req.valid('query'), all), 200)
  })
}

const missing = (id: string) => new ApiError(404, `There is no call “${id.slice(0, 100)}”.`)

/** Where a call is that was asked for by another of its names. Throws ApiError where there is none. */
async function elsewhere({ db, publicUrl }: Deps, id: string): Promise<string> {
  const other = await resolveCall(db, id)
  if (other === null || other === id) throw missing(id)
  return absolute(publicUrl, `/api/v1/calls/${encodeURIComponent(other)}`)
}

async function tagsEverywhere({ db }: Deps, id: string) {
  const found = []
  for (const { id: municipality } of await listMunicipalities(db))
    for (const { area, grade, score, reasons } of await listTagsOf(db, municipality, id))
      found.push({ municipality, area, grade, score, reasons: reasons.map(reasonOf) })
  return found
}
