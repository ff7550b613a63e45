import { readFileSync } from 'node:fs'
import type { Hono } from 'hono'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { z } from 'zod'
import { uuidOf } from '../../src/web/routes/api/common-grants/uuid.js'
import { anEmptyDb, type TestDb } from '../support/databases.js'
import { anApp, PUBLIC_URL, seed } from './seed.js'

type JsonSchema = Parameters<typeof z.fromJSONSchema>[0]

const SCHEMA = JSON.parse(
  readFileSync(new URL('./common-grants.schema.json', import.meta.url), 'utf8'),
) as Readonly<Record<'$schema' | '$defs', unknown>>

/** A schema of the protocol, from its own TypeSpec. */
const schemaOf = (name: 'List' | 'Read' | 'Search' | 'NotFound' | 'SearchBody'): z.ZodType =>
  z.fromJSONSchema({
    $schema: SCHEMA.$schema,
    $defs: SCHEMA.$defs,
    $ref: `#/$defs/${name}`,
  } as unknown as JsonSchema)

const schemas = {
  List: schemaOf('List'),
  Read: schemaOf('Read'),
  Search: schemaOf('Search'),
  NotFound: schemaOf('NotFound'),
  SearchBody: schemaOf('SearchBody'),
}

interface Opportunity {
  readonly id: string
  readonly title: string
  readonly status: { readonly value: string }
  readonly keyDates: { readonly closeDate?: { readonly date: string } }
  readonly customFields: Readonly<Record<string, { readonly value: unknown }>>
}
interface Answer {
  readonly status: number
  readonly items: readonly Opportunity[]
  readonly data: Opportunity
  readonly paginationInfo: Readonly<Record<string, number>>
  readonly sortInfo: { readonly sortBy: string; readonly errors?: readonly string[] }
  readonly filterInfo: { readonly errors?: readonly string[] }
  readonly errors: readonly { readonly field: string }[]
}

let store: TestDb
let app: Hono
beforeAll(async () => {
  store = await anEmptyDb('sqlite')
  await seed(store.db)
  app = anApp(store.db)
})
afterAll(() => store.close())

const PATH = '/common-grants/opportunities'
const read = async (path: string, schema: keyof typeof schemas, init: RequestInit = {}) => {
  const answer = await app.request(path, init)
  const body = (await answer.json()) as Answer
  expect(schemas[schema].safeParse(body).error, path).toBeUndefined()
  expect(body.status).toBe(answer.status)
  return body
}
const search = async (body: object, schema: keyof typeof schemas = 'Search') =>
  read(`${PATH}/search`, schema, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify(body),
  })
const titles = async (body: object) => (await search(body)).items.map(({ title }) => title)
const HOMELESS = 'ft-portal-horizon-neb-2026-01-business-01'

describe('CommonGrants', () => {
  it('refuses what is not of the protocol, so that the checks are worth something', () => {
    expect(schemas.List.safeParse({ status: 200, message: '', items: [{ id: 'x' }] }).success).toBe(false)
    expect(schemas.SearchBody.safeParse({ sorting: { sortBy: 'best' } }).success).toBe(false)
  })

  it('lists all calls to apply to, in pages', async () => {
    const all = await read(PATH, 'List')
    const stored = await store.db.selectFrom('call').select('id').where('list', '=', 'call').execute()
    expect(all.items.map(({ id }) => id).sort()).toEqual(stored.map(({ id }) => uuidOf(id)).sort())
    expect(all.paginationInfo).toEqual({
      page: 1,
      pageSize: 100,
      totalItems: stored.length,
      totalPages: 1,
    })
    const second = await read(`${PATH}?page=2&pageSize=5`, 'List')
    expect(second.items).toEqual(all.items.slice(5, 10))
    expect((await read(`${PATH}?pageSize=5000`, 'List')).paginationInfo.pageSize).toBe(100)
  })

  it('gives one by its UUID, which is always the same', async () => {
    expect(uuidOf(HOMELESS)).toBe('5c080e51-294c-53e4-9651-3333894d721d')
    const { data } = await read(`${PATH}/${uuidOf(HOMELESS).toUpperCase()}`, 'Read')
    expect(data).toMatchObject({
      id: uuidOf(HOMELESS),
      status: { value: 'open' },
      funding: {
        details: 'The total is shared with other calls.',
        totalAmountAvailable: { amount: '10000000', currency: 'EUR' },
        minAwardAmount: { amount: '4000000', currency: 'EUR' },
        estimatedAwardCount: 2,
      },
      keyDates: {
        postDate: { date: '2026-03-03' },
        closeDate: {
          eventType: 'singleDate',
          date: '2026-12-01',
          time: '17:00:00',
          description: 'Time in Europe/Brussels; to be checked at the source',
        },
      },
      createdAt: '2026-03-18T05:00:00.000Z',
      customFields: {
        reference: { name: 'reference', fieldType: 'string', value: 'HORIZON-NEB-2026-01-BUSINESS-01' },
        municipalRole: { value: 'partner' },
        languages: { value: ['en'] },
        page: { value: `${PUBLIC_URL}/calls/${HOMELESS}` },
      },
    })
    expect(data.customFields.areas?.value).toContainEqual({
      municipality: 'solna',
      area: 'social',
      grade: 'strong',
    })
  })

  it('has all stages among the other dates', async () => {
    const id = uuidOf('ft-portal-horizon-miss-2027-05-soil-05-two-stage')
    expect((await read(`${PATH}/${id}`, 'Read')).data).toMatchObject({
      keyDates: {
        closeDate: { date: '2026-10-08' },
        otherDates: { deadline1: { name: 'Stage 1', date: '2026-04-08' }, deadline2: { name: 'Stage 2' } },
      },
    })
  })

  it.each(['none', uuidOf('none'), '..%2f', `${uuidOf(HOMELESS)}%00`])(
    'says that there is no %s',
    async (id) => expect((await read(`${PATH}/${id}`, 'NotFound')).status).toBe(404),
  )

  it('knows calls that are written after it was first asked', async () => {
    const call = await store.db
      .selectFrom('call')
      .selectAll()
      .where('id', '=', HOMELESS)
      .executeTakeFirstOrThrow()
    await store.db
      .insertInto('call')
      .values({ ...call, id: 'new-one', data: call.data.replace(HOMELESS, 'new-one') })
      .execute()
    expect((await read(`${PATH}/${uuidOf('new-one')}`, 'NotFound')).status).toBe(404)
    await store.db.updateTable('revision').set({ n: 99 }).where('name', '=', 'search').execute()
    expect((await read(`${PATH}/${uuidOf('new-one')}`, 'Read')).data.id).toBe(uuidOf('new-one'))
    await store.db.deleteFrom('call').where('id', '=', 'new-one').execute()
    await store.db.updateTable('revision').set({ n: 100 }).where('name', '=', 'search').execute()
  })
})

describe('a CommonGrants search', () => {
  it('finds by words, the best first', async () => {
    const found = await search({ search: 'homelessness' })
    expect(found.items.map(({ id }) => id)).toEqual([uuidOf(HOMELESS)])
    expect(found.sortInfo).toEqual({ sortBy: 'custom', customSortBy: 'relevance', sortOrder: 'desc' })
  })

  it('keeps to statuses, and to days', async () => {
    const of = async (operator: 'in' | 'notIn', value: readonly string[]) =>
      (await search({ filters: { status: { operator, value } } })).items.map(({ status }) => status.value)
    expect(new Set(await of('in', ['forecasted', 'closed']))).toEqual(new Set(['forecasted', 'closed']))
    expect(await of('notIn', ['open', 'closed'])).not.toContain('open')
    expect(await of('in', ['no-such'])).toEqual([])
    const range = { min: '2026-06-20', max: '2026-09-30T12:00:00Z' }
    const within = await search({ filters: { closeDateRange: { operator: 'between', value: range } } })
    expect(within.items.length).toBeGreaterThan(0)
    for (const { keyDates } of within.items)
      expect(
        (keyDates.closeDate?.date ?? '') >= '2026-06-20' && (keyDates.closeDate?.date ?? '') <= '2026-09-30',
      ).toBe(true)
    const outside = await search({ filters: { closeDateRange: { operator: 'outside', value: range } } })
    expect(outside.items.some(({ id }) => within.items.some((one) => one.id === id))).toBe(false)
  })

  it('keeps to amounts in one currency', async () => {
    const value = {
      min: { amount: '9000000', currency: 'EUR' },
      max: { amount: '11000000.50', currency: 'EUR' },
    }
    expect(await titles({ filters: { totalFundingAvailableRange: { operator: 'between', value } } })).toEqual(
      [expect.stringContaining('homelessness')],
    )
    const kronor = { min: { amount: '0', currency: 'SEK' }, max: { amount: '1', currency: 'SEK' } }
    expect(
      await titles({ filters: { minAwardAmountRange: { operator: 'outside', value: kronor } } }),
    ).not.toContainEqual(expect.stringContaining('homelessness'))
  })

  it.each([
    ['title', 'asc'],
    ['title', 'desc'],
    ['keyDates.closeDate', 'asc'],
    ['lastModifiedAt', 'asc'],
    ['createdAt', 'desc'],
    ['status.value', 'asc'],
    ['funding.maxAwardAmount', 'desc'],
  ] as const)('puts in order by %s, %s', async (sortBy, sortOrder) => {
    const all = await search({})
    const found = await search({ sorting: { sortBy, sortOrder } })
    expect(found.items).toHaveLength(all.items.length)
    expect(found.sortInfo).toEqual({ sortBy, sortOrder })
    const way = sortOrder === 'asc' ? 1 : -1
    if (sortBy === 'title') {
      const given = found.items.map(({ title }) => title.toLowerCase())
      expect(given).toEqual(given.toSorted((a, b) => way * (a < b ? -1 : a > b ? 1 : 0)))
    }
    if (sortBy === 'keyDates.closeDate') {
      const days = found.items.flatMap(({ keyDates }) => keyDates.closeDate?.date ?? [])
      expect(days).toEqual(days.toSorted())
    }
    if (sortBy === 'status.value') {
      const given = found.items.map(({ status }) => status.value)
      expect(given).toEqual(given.toSorted())
    }
  })

  it('says what it could not do', async () => {
    const found = await search({
      filters: {
        agency: { operator: 'eq', value: 'EU' },
        customFilters: { colour: { operator: 'eq', value: 'red' } },
      },
      sorting: { sortBy: 'custom', customSortBy: 'colour' },
      pagination: { page: 1, pageSize: 2 },
    })
    expect(found.items).toHaveLength(2)
    expect(found.filterInfo.errors).toEqual([
      'agency was not applied: there is no such filter here.',
      'colour was not applied: there is no such filter here.',
    ])
    expect(found.sortInfo).toMatchObject({
      sortBy: 'lastModifiedAt',
      errors: [expect.stringContaining('relevance')],
    })
  })

  it.each([
    [{ sorting: { sortBy: 'best' } }, 'sorting.sortBy'],
    [{ filters: { status: { operator: 'like', value: ['open'] } } }, 'filters.status.operator'],
    [{ pagination: { page: 0 } }, 'pagination.page'],
    [{ search: 'x'.repeat(300) }, 'search'],
    [[], ''],
  ])('refuses %j and says where it is wrong', async (body, field) => {
    const answer = await search(body, 'NotFound')
    expect(answer.status).toBe(400)
    expect(answer.errors.map((one) => one.field)).toContain(field)
  })

  it('refuses what is no JSON, and pages that are none', async () => {
    const broken = await app.request(`${PATH}/search`, { method: 'POST', body: '{' })
    expect(broken.status).toBe(400)
    expect((await read(`${PATH}?page=0&pageSize=x`, 'NotFound')).status).toBe(400)
    expect((await app.request('/common-grants/competitions/1')).status).toBe(404)
  })
})
