import { OpenAPIHono, type Hook } from '@hono/zod-openapi'
import { Hono, type Context, type Env } from 'hono'
import type { Deps } from '../../deps.js'
import { absolute } from '../../view.js'
import { addCalls } from './calls.js'
import { addEvents } from './events.js'
import { addInfo, documentOf } from './info.js'
import { addPlaces } from './places.js'
import { answerProblem, ApiError, type ProblemPart } from './problem.js'
import { addSources } from './sources.js'

/** The open API, described by the same schemas that it answers with. */
export function createApi(deps: Deps): Hono {
  const api = new OpenAPIHono({ defaultHook: tellFaults })
  api.use(async (c, next) => {
    await next()
    c.res.headers.set('Access-Control-Allow-Origin', '*')
    if (!c.res.headers.has('Cache-Control')) c.res.headers.set('Cache-Control', 'no-cache')
  })
  for (const add of [addInfo, addCalls, addEvents, addSources, addPlaces]) add(api, deps)
  const document = api.getOpenAPI31Document(documentOf(deps))
  api.get('/openapi.json', (c) => c.json(document))
  const whole = new Hono({ strict: false })
  for (const path of ['/api', '/api/v1'])
    whole.get(path, (c) => c.redirect(absolute(deps.publicUrl, '/api/v1/api-info')))
  whole.route('/api/v1', api)
  whole.notFound((c) => answerProblem(c, 404, `There is nothing at ${c.req.path.slice(0, 200)}.`))
  whole.onError((error, c) => tellError(error, c, deps))
  return whole
}

/** Says which parameters are wrong, and nothing of the inside. */
const tellFaults: Hook<unknown, Env, string, unknown> = (result, c) => {
  if (result.success) return undefined
  const errors = result.error.issues.flatMap(({ code, path, message, ...issue }): ProblemPart[] =>
    code === 'unrecognized_keys' && 'keys' in issue
      ? issue.keys.map((parameter) => ({
          parameter: parameter.slice(0, 100),
          detail: 'is not a parameter here',
        }))
      : [{ parameter: path.join('.'), detail: message }],
  )
  return answerProblem(c, 400, 'Some parameters are wrong.', errors)
}

function tellError(error: Error, c: Context, deps: Deps): Response {
  if (error instanceof ApiError) return answerProblem(c, error.status, error.detail, error.errors)
  deps.log?.error({ err: error, method: c.req.method, path: c.req.path }, 'the API could not answer')
  return answerProblem(
    c,
    500,
    'Something went wrong with us. The fault is written down; try again in a while.',
  )
}
