import { createRoute, z, type OpenAPIHono } from '@hono/zod-openapi'
import { addDays, brusselsDay } from '../../../core/dates.js'
import { listEventPage } from '../../../store/event-feed.js'
import { findMunicipalityBare } from '../../../store/municipalities.js'
import type { Deps } from '../../deps.js'
import { plain } from '../../parameters.js'
import { answers } from './answers.js'
import { EVENT, pageOfOne } from './examples.js'
import { name, one, pageOf, PAGING, several } from './fields.js'
import { pageWith, pagingOf } from './page.js'
import { ApiError } from './problem.js'
import { CallEvent } from './schemas.js'
import { eventShape } from './shapes.js'

const KINDS = ['new', 'opened', 'deadline', 'changed', 'closed', 'withdrawn'] as const
/** How many days are told of where it is not said since when. */
const USUAL_DAYS = 30

const route = createRoute({
  method: 'get',
  path: '/events',
  operationId: 'listEvents',
  tags: ['events'],
  summary: 'Vad som har hänt med utlysningarna',
  description:
    'What has happened to calls, oldest first. To follow along, ask again with `since` as the `at` of the last event you have, and leave out those whose `id` you know.',
  request: {
    query: z.strictObject({
      since: one(
        'since',
        z.union([z.iso.date(), z.iso.datetime({ offset: true })]),
        `Noticed at this instant or later; a day counts from midnight UTC. Usually ${USUAL_DAYS} days back.`,
      ).openapi({ type: 'string', format: 'date-time', example: '2026-09-15T15:00:00Z' }),
      kind: several('kind', z.enum(KINDS), 'What happened.', KINDS),
      municipality: one(
        'municipality',
        name,
        'Only calls that belong to an area of this municipality, strongly or likely.',
      ),
      ...PAGING,
    }),
  },
  responses: answers(pageOf(CallEvent, 'CallEventPage'), 'What happened.', pageOfOne('/events', EVENT)),
})

export function addEvents(api: OpenAPIHono, deps: Deps): void {
  const { db, publicUrl } = deps
  api.openapi(route, async (c) => {
    const asked = c.req.valid('query')
    const today = brusselsDay(deps.clock())
    await checkMunicipality(deps, asked.municipality)
    const filter = {
      since: instantOf(asked.since ?? addDays(today, -USUAL_DAYS)),
      ...(asked.kind && { kinds: asked.kind }),
      ...(asked.municipality !== undefined && { municipality: asked.municipality }),
    }
    const { events, total } = await listEventPage(db, filter, pagingOf(asked))
    const items = events.map((event) => eventShape(event, { today, publicUrl }))
    return c.json(pageWith(c, deps, asked, { items, total }), 200)
  })
}

/** As the store keeps instants, which are compared as text. */
const instantOf = (since: string): string => new Date(since).toISOString()

async function checkMunicipality({ db }: Deps, id: string | undefined): Promise<void> {
  if (id === undefined) return
  const found = id === plain(id) ? await findMunicipalityBare(db, id) : null
  if (!found)
    throw new ApiError(400, 'Some parameters have values that there are not.', [
      { parameter: 'municipality', detail: 'there is none of this id' },
    ])
}
