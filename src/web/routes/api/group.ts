import type { Context, Hono } from 'hono'
import type { Deps } from '../../deps.js'
import type { Group } from '../../group.js'
import { showCallCalendar } from './call-calendar.js'
import { showCallFeed } from './call-feed.js'
import { showCallFile } from './call-files.js'
import { showCatalogue } from './catalogue.js'
import { showEventFeed } from './event-feed.js'
import { answerProblem } from './problem.js'
import { showSourceFile } from './source-files.js'

const made = new WeakMap<Deps, Promise<Hono>>()

/** The API, which is loaded when it is first asked for, since it takes longer than all the pages. */
async function showApi(c: Context, deps: Deps): Promise<Response> {
  const known = made.get(deps) ?? import('./app.js').then(({ createApi }) => createApi(deps))
  made.set(deps, known)
  const api = await known
  return api.fetch(c.req.raw, c.env as object)
}

/** Those of the CommonGrants protocol too. */
const opportunities = () => import('./common-grants/routes.js')

/** Nothing can be written through the API. */
function refuseToWrite(c: Context): Response {
  c.header('Allow', 'GET, HEAD')
  return answerProblem(c, 405, 'This API can only be read.')
}

export const API: Group = {
  pages: [
    ['/api', showApi],
    ['/api/*', showApi],
    ['/common-grants/opportunities', async (c, deps) => (await opportunities()).listOpportunities(c, deps)],
    ['/common-grants/opportunities/:id', async (c, deps) => (await opportunities()).readOpportunity(c, deps)],
    ['/common-grants/*', async (c) => (await opportunities()).missing(c)],
    ['/dcat.ttl', showCatalogue],
    ['/sources.csv', showSourceFile('csv')],
    ['/sources.xlsx', showSourceFile('xlsx')],
    ['/:municipality/calls.csv', showCallFile('csv')],
    ['/:municipality/calls.xlsx', showCallFile('xlsx')],
    ['/:municipality/calls.rss', showCallFeed],
    ['/:municipality/calls.ics', showCallCalendar],
    ['/:municipality/events.rss', showEventFeed],
  ],
  forms: [
    ['/api/*', refuseToWrite],
    ['/common-grants/opportunities/search', async (c, deps) => (await opportunities()).takeSearch(c, deps)],
  ],
}
