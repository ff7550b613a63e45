import { createRoute, z, type OpenAPIHono } from '@hono/zod-openapi'
import { sourceStates, type SourceState } from '../../coverage.js'
import type { Deps } from '../../deps.js'
import { absolute, sourcePath } from '../../view.js'
import { answers, answersFor } from './answers.js'
import { pageOfOne, SOURCE } from './examples.js'
import { pageOf, PAGING } from './fields.js'
import { pageIn } from './page.js'
import { ApiError } from './problem.js'
import { Source } from './schemas.js'

const listRoute = createRoute({
  method: 'get',
  path: '/sources',
  operationId: 'listSources',
  tags: ['sources'],
  summary: 'Lista källor och hur de mår',
  description: 'The sources, and how reading them goes.',
  request: { query: z.strictObject(PAGING) },
  responses: answers(pageOf(Source, 'SourcePage'), 'A page of sources.', pageOfOne('/sources', SOURCE)),
})

const oneRoute = createRoute({
  method: 'get',
  path: '/sources/{id}',
  operationId: 'getSource',
  tags: ['sources'],
  summary: 'Hämta en källa',
  description: 'One source, and how reading it goes.',
  request: {
    params: z.object({
      id: z.string().openapi({
        param: { name: 'id', in: 'path' },
        description: 'The id of a source.',
        example: SOURCE.id,
      }),
    }),
    query: z.strictObject({}),
  },
  responses: answersFor(Source, 'The source.', SOURCE),
})

export function addSources(api: OpenAPIHono, deps: Deps): void {
  api.openapi(listRoute, async (c) => {
    const all = (await sourceStates(deps)).map((state) => shapeOf(state, deps.publicUrl))
    return c.json(pageIn(c, deps, c.req.valid('query'), all), 200)
  })
  api.openapi(oneRoute, async (c) => {
    const { id } = c.req.valid('param')
    const [state] = await sourceStates({ ...deps, sources: deps.sources.filter((one) => one.id === id) })
    if (!state) throw new ApiError(404, `There is no source “${id.slice(0, 100)}”.`)
    return c.json(shapeOf(state, deps.publicUrl), 200)
  })
}

function shapeOf(
  { source, standing, state, checked, health }: SourceState,
  publicUrl: string,
): z.infer<typeof Source> {
  const { id, title, publisher, home, kind, language, authority, everyDays } = source
  const { last, lastGood, failingSince } = health
  return {
    ...{ id, title, publisher, home, kind, language, authority, everyDays, standing, state, checked },
    lastRun: last?.started ?? null,
    lastGoodRun: lastGood?.started ?? null,
    failingSince,
    calls: lastGood?.calls ?? null,
    url: absolute(publicUrl, sourcePath(id)),
  }
}
