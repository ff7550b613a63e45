import type { Context } from 'hono'
import type { z } from 'zod'
import { brusselsDay } from '../../../../core/dates.js'
import { firstSeenOf } from '../../../../store/first-seen.js'
import { placedTagsOf } from '../../../../store/known-calls.js'
import { findListed } from '../../../../store/lists.js'
import { answerJson } from '../../../answer.js'
import type { Deps } from '../../../deps.js'
import { LARGEST_PAGE, PageAsked, SearchAsked } from './asked.js'
import { opportunityOf } from './opportunity.js'
import { registerOf, type Register } from './register.js'
import { searchOpportunities } from './search.js'

/** `GET /common-grants/opportunities`: all calls to apply to, the last changed first. */
export async function listOpportunities(c: Context, deps: Deps): Promise<Response> {
  const asked = PageAsked.safeParse(c.req.query())
  if (!asked.success) return refuse(c, asked.error)
  const register = await registerOf(deps.db)
  return answerJson(c, { ...SUCCESS, ...(await pageOf(deps, register, register.latest, asked.data)) })
}

/** `GET /common-grants/opportunities/{oppId}`. */
export async function readOpportunity(c: Context, deps: Deps): Promise<Response> {
  const register = await registerOf(deps.db)
  const id = register.idOf.get((c.req.param('id') ?? '').toLowerCase())
  const [data] = id === undefined ? [] : await opportunities(deps, register, [id])
  return data ? answerJson(c, { ...SUCCESS, data }) : missing(c)
}

/** `POST /common-grants/opportunities/search`. */
export async function takeSearch(c: Context, deps: Deps): Promise<Response> {
  const body: unknown = await c.req.json().catch(() => undefined)
  const asked = SearchAsked.safeParse(body)
  if (!asked.success) return refuse(c, asked.error)
  const { ids, sort, sortErrors, filterErrors } = await searchOpportunities(deps, asked.data)
  const page = asked.data.pagination ?? { page: 1, pageSize: LARGEST_PAGE }
  return answerJson(c, {
    ...SUCCESS,
    ...(await pageOf(deps, await registerOf(deps.db), ids, page)),
    sortInfo: { ...sort, ...(sortErrors.length > 0 && { errors: sortErrors }) },
    filterInfo: {
      filters: asked.data.filters ?? {},
      ...(filterErrors.length > 0 && { errors: filterErrors }),
    },
  })
}

export const missing = (c: Context): Response =>
  answerJson(c, { status: 404, message: 'There is no such opportunity.', errors: [] }, 404)

const SUCCESS = { status: 200, message: 'Success' } as const

async function pageOf(
  deps: Deps,
  register: Register,
  ids: readonly string[],
  { page, pageSize: wanted }: z.infer<typeof PageAsked>,
) {
  const pageSize = Math.min(wanted, LARGEST_PAGE)
  const start = (page - 1) * pageSize
  return {
    items: await opportunities(deps, register, ids.slice(start, start + pageSize)),
    paginationInfo: {
      ...{ page, pageSize },
      totalItems: ids.length,
      totalPages: Math.ceil(ids.length / pageSize),
    },
  }
}

async function opportunities({ db, clock, publicUrl }: Deps, { byId }: Register, ids: readonly string[]) {
  const today = brusselsDay(clock())
  const [first, tags] = [await firstSeenOf(db, ids), await placedTagsOf(db, ids)]
  return (await findListed(db, ids)).map((listed) =>
    opportunityOf(listed, {
      ...{ today, publicUrl },
      firstSeen: first.get(listed.call.id) ?? null,
      updated: byId.get(listed.call.id)?.updated ?? clock(),
      tags: tags.get(listed.call.id) ?? [],
    }),
  )
}

function refuse(c: Context, { issues }: z.ZodError): Response {
  const errors = issues.map(({ path, message }) => ({ field: path.join('.').slice(0, 200), message }))
  return answerJson(c, { status: 400, message: 'The request is wrong.', errors }, 400)
}
