import { Validator } from '@seriousme/openapi-schema-validator'
import { gunzipSync } from 'node:zlib'
import type { Hono } from 'hono'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { z } from 'zod'
import { anEmptyDb, type TestDb } from '../support/databases.js'
import { anApp, PUBLIC_URL, seed } from './seed.js'

interface Page {
  readonly items: readonly (Readonly<Record<string, unknown>> & { readonly id: string })[]
  readonly total: number
  readonly page: number
  readonly limit: number
  readonly links: Readonly<Record<'self' | 'next' | 'prev', string | null>>
}

interface Operation {
  readonly operationId: string
  readonly summary: string
  readonly description: string
  readonly parameters?: readonly {
    readonly name: string
    readonly in: string
    readonly schema: Readonly<Record<string, unknown>>
  }[]
  readonly responses: Readonly<
    Record<
      string,
      { readonly content?: Readonly<Record<string, { readonly schema: object; readonly examples?: object }>> }
    >
  >
}

interface Document {
  readonly openapi: string
  readonly info: Readonly<Record<string, unknown>>
  readonly servers: readonly { readonly url: string }[]
  readonly paths: Readonly<Record<string, Readonly<Record<string, Operation>>>>
  readonly components: { readonly schemas: Readonly<Record<string, object>> }
}

const CALL = 'ft-portal-horizon-neb-2026-01-business-01'

let store: TestDb
let app: Hono
let document: Document
beforeAll(async () => {
  store = await anEmptyDb('sqlite')
  await seed(store.db)
  app = anApp(store.db, { contact: 'fonder@solna.example' })
  document = (await (await app.request('/api/v1/openapi.json')).json()) as Document
})
afterAll(() => store.close())

const get = (path: string, headers: Record<string, string> = {}) => app.request(`/api/v1${path}`, { headers })
const page = async (path: string): Promise<Page> => (await (await get(path)).json()) as Page

/** The schema of an answer, as the description has it. */
function schemaOf(path: string, status: number, type: string): z.ZodType {
  const schema = document.paths[path]?.get?.responses[String(status)]?.content?.[type]?.schema
  expect(schema, `${path} ${status} ${type}`).toBeDefined()
  const text = JSON.stringify({ ...schema, $defs: document.components.schemas })
  return z.fromJSONSchema(
    JSON.parse(text.replaceAll('#/components/schemas/', '#/$defs/')) as Parameters<
      typeof z.fromJSONSchema
    >[0],
  )
}

describe('the description of the API', () => {
  it('is valid OpenAPI 3.1', async () => {
    expect(document.openapi).toBe('3.1.0')
    const { valid, errors } = await new Validator().validate(
      JSON.parse(JSON.stringify(document)) as Readonly<Record<string, unknown>>,
    )
    expect(errors ?? []).toEqual([])
    expect(valid).toBe(true)
  })

  it('says what the REST API profile asks of it', () => {
    expect(document.servers).toEqual([{ url: `${PUBLIC_URL}/api/v1` }])
    expect(document.info).toMatchObject({
      contact: { name: 'fondvakt.example', email: 'fonder@solna.example', url: `${PUBLIC_URL}/about` },
      termsOfService: `${PUBLIC_URL}/about/data`,
      description: expect.stringMatching(/Utlysningar ur[\s\S]*Calls of EU funds/) as string,
      'x-limitations': expect.stringContaining('Begränsningar') as string,
    })
    expect(Object.keys(document.paths)).toContain('/api-info')
    for (const [path, { get: operation }] of Object.entries(document.paths)) {
      expect(path).toMatch(/^(?:\/(?:[a-z0-9.-]+|\{[a-zA-Z]+\}))+$/)
      expect(operation?.summary, path).toMatch(/[A-ZÅÄÖ]/)
      expect(operation?.description, path).toMatch(/[a-z]{3}/)
      for (const { name } of operation?.parameters ?? []) expect(name).toMatch(/^[a-z][a-zA-Z]*$/)
      const paging = (operation?.parameters ?? []).filter(({ name }) => name === 'limit' || name === 'page')
      if (paging.length > 0)
        expect(paging.map(({ name, schema }) => [name, schema.default])).toEqual([
          ['page', 1],
          ['limit', 20],
        ])
    }
    for (const schema of Object.values(document.components.schemas))
      for (const name of Object.keys((schema as { properties?: object }).properties ?? {}))
        expect(name).toMatch(/^[a-z]+(?:[A-Z][a-z]*)*$/)
  })

  it('has examples that fit', () => {
    for (const [path, { get: operation }] of Object.entries(document.paths)) {
      const answer = operation?.responses['200']?.content?.['application/json']
      if (!answer) continue
      const [example] = Object.values(answer.examples ?? {}) as { value: unknown }[]
      expect(schemaOf(path, 200, 'application/json').safeParse(example?.value).error, path).toBeUndefined()
    }
  })
})

describe('an answer', () => {
  const PATHS: readonly (readonly [template: string, path: string])[] = [
    ['/api-info', '/api-info'],
    ['/calls', '/calls?municipality=solna&grade=all&status=all&limit=100'],
    ['/calls', '/calls?kind=news'],
    ['/calls/{id}', `/calls/${CALL}`],
    ['/calls/{id}', '/calls/ft-portal-evil-2026-1'],
    ['/calls/{id}/events', `/calls/${CALL}/events`],
    ['/events', '/events?since=2026-01-01'],
    ['/sources', '/sources'],
    ['/sources/{id}', '/sources/vinnova'],
    ['/municipalities', '/municipalities'],
    ['/municipalities/{id}/areas', '/municipalities/solna/areas'],
    ['/themes', '/themes'],
    ['/programmes', '/programmes'],
  ]

  it.each(PATHS)('of %s is as described: %s', async (template, path) => {
    const answer = await get(path)
    expect([answer.status, answer.headers.get('content-type')]).toEqual([200, 'application/json'])
    expect(answer.headers.get('access-control-allow-origin')).toBe('*')
    expect(answer.headers.get('cache-control')).toBe('no-cache')
    const data: unknown = await answer.json()
    expect(schemaOf(template, 200, 'application/json').safeParse(data).error).toBeUndefined()
    const again = await get(path, { 'If-None-Match': answer.headers.get('etag') ?? '' })
    expect(again.status).toBe(304)
  })

  it('covers every path of the description', () => {
    const shown = new Set(PATHS.map(([template]) => template))
    expect(Object.keys(document.paths).filter((path) => !shown.has(path))).toEqual(['/calls.ndjson'])
  })

  it('of the wrong shape would be noticed', () => {
    const schema = schemaOf('/calls', 200, 'application/json')
    expect(schema.safeParse({ items: [{ id: 1 }], total: 1 }).success).toBe(false)
  })

  it('has no more than asked for by HEAD', async () => {
    const answer = await app.request('/api/v1/calls', { method: 'HEAD' })
    expect([answer.status, await answer.text()]).toEqual([200, ''])
  })
})

describe('calls', () => {
  const ids = async (query: string) => (await page(`/calls?${query}`)).items.map(({ id }) => id)
  const listed = async (query: string) =>
    ((await (await app.request(`/solna/calls.json?${query}`)).json()) as { id: string }[]).map(({ id }) => id)

  it.each([
    ['municipality=solna', ''],
    ['municipality=solna&area=social&area=lifelong-learning', 'area=social&area=lifelong-learning'],
    ['municipality=solna&grade=all&status=closed', 'grade=all&status=closed'],
    ['municipality=solna&grade=all&q=school', 'q=school'],
    ['programme=Erasmus%2B', 'programme=Erasmus%2B&grade=all'],
    ['theme=energy&sort=deadline', 'theme=energy&sort=deadline&grade=all'],
    ['role=partner&role=applicant', 'role=partner&role=applicant&grade=all'],
    ['newSince=2026-06-08', 'new=2026-06-08&grade=all'],
    ['minEuros=1000000', 'money=1000000&grade=all'],
    ['closesBefore=2026-06-30', 'closes=14&grade=all'],
    ['language=en&source=ft-portal', 'language=en&source=ft-portal&grade=all'],
    ['kind=consultation', 'kind=consultation&grade=all'],
  ])('asked for by %s are those of the page with %s', async (query, other) => {
    const [found, same] = [await ids(query), await listed(other)]
    expect(found.toSorted()).toEqual(same.toSorted())
    // Without a municipality nothing is known of grades, which lists are put in order by.
    if (query.includes('municipality')) expect(found).toEqual(same)
  })

  it('come in pages that link to each other', async () => {
    const all = await page('/calls?limit=100')
    const second = await page('/calls?limit=3&page=2')
    expect(second.items).toEqual(all.items.slice(3, 6))
    expect(second).toMatchObject({ total: all.items.length, page: 2, limit: 3 })
    expect(second.links).toEqual({
      self: `${PUBLIC_URL}/api/v1/calls?limit=3&page=2`,
      next: `${PUBLIC_URL}/api/v1/calls?limit=3&page=3`,
      prev: `${PUBLIC_URL}/api/v1/calls?limit=3&page=1`,
    })
    expect(await page('/calls?limit=3&page=99')).toMatchObject({ items: [], links: { next: null } })
  })

  it('are found by another name, with what they are called in the words that were mended', async () => {
    const answer = await get('/calls/HORIZON-NEB-2026-01-BUSINESS-01')
    expect([answer.status, answer.headers.get('location')]).toEqual([
      302,
      `${PUBLIC_URL}/api/v1/calls/${CALL}`,
    ])
    expect(await page('/calls?q=homlessness')).toMatchObject({ items: [], suggestion: 'homelessness' })
  })

  it('tell nobody’s name and no address that is none', async () => {
    const reasons = [{ kind: 'person', name: 'Kim Kontakt', at: '2026-06-14T08:00:00.000Z', points: 3 }]
    await store.db
      .updateTable('tag')
      .set({ reasons: JSON.stringify(reasons) })
      .where('call', '=', 'ft-portal-evil-2026-1')
      .execute()
    const text = await (await get('/calls/ft-portal-evil-2026-1')).text()
    expect(JSON.parse(text)).toMatchObject({
      sourceUrl: null,
      tags: [{ reasons: [{ kind: 'person', points: 3 }] }],
    })
    expect(text).not.toMatch(/javascript:|Kim/)
  })
})

describe('events', () => {
  const kinds = async (query: string) =>
    (await page(`/events?${query}`)).items.map(({ id, kind }) => [id, kind])

  it('come oldest first, since an instant', async () => {
    expect(await kinds('since=2026-01-01')).toEqual([
      ['e1', 'new'],
      ['e2', 'deadline'],
      ['e3', 'changed'],
    ])
    expect(await kinds('since=2026-06-10T07:00:00%2B02:00')).toHaveLength(2)
    expect(await kinds('since=2026-06-10T05:00:00.001Z')).toEqual([])
    expect(await kinds('since=2026-01-01&kind=new&kind=deadline')).toHaveLength(2)
    expect(await kinds('')).toHaveLength(2)
  })

  it('are those of a municipality where one is named', async () => {
    expect(await kinds('since=2026-01-01&municipality=solna')).toHaveLength(3)
    expect((await get('/events?municipality=nowhere')).status).toBe(400)
  })
})

describe('a fault', () => {
  const problem = async (path: string, init: RequestInit = {}) => {
    const answer = await app.request(path, init)
    return {
      status: answer.status,
      type: answer.headers.get('content-type'),
      body: (await answer.json()) as { errors?: { parameter: string }[] },
    }
  }

  it.each([
    ['/api/v1/calls?page=0', ['page']],
    ['/api/v1/calls?limit=101&page=x', ['page', 'limit']],
    ['/api/v1/calls?pge=2', ['pge']],
    ['/api/v1/calls?status=opened&sort=best', ['status', 'sort']],
    ['/api/v1/calls?newSince=2026-02-31', ['newSince']],
    ['/api/v1/calls?area=social', ['area']],
    ['/api/v1/calls?municipality=nowhere', ['municipality']],
    [
      '/api/v1/calls?municipality=solna&area=x&theme=y&source=z&programme=w',
      ['area', 'theme', 'source', 'programme'],
    ],
    ['/api/v1/calls?municipality=a%00b', ['municipality']],
    [`/api/v1/calls?q=${'x'.repeat(300)}`, ['q']],
    ['/api/v1/events?since=yesterday', ['since']],
    ['/api/v1/sources?q=1', ['q']],
  ])('in the parameters of %s names them', async (path, names) => {
    const { status, type, body } = await problem(path)
    expect([status, type]).toEqual([400, 'application/problem+json'])
    expect(schemaOf('/calls', 400, 'application/problem+json').safeParse(body).error).toBeUndefined()
    expect(body.errors?.map(({ parameter }) => parameter).sort()).toEqual([...names].sort())
    expect(JSON.stringify(body)).not.toMatch(/ZodError|"code"|stack/)
  })

  it.each([
    '/api/v1/calls/none',
    '/api/v1/calls/none/events',
    '/api/v1/sources/none',
    '/api/v1/municipalities/none/areas',
    '/api/v1/nothing',
    '/api/v2/calls',
    '/api/v1/calls/%00',
  ])('of something that is not there is told of: %s', async (path) => {
    const { status, type, body } = await problem(path)
    expect([status, type]).toEqual([404, 'application/problem+json'])
    expect(body).toMatchObject({ type: 'about:blank', title: 'Not Found', status: 404 })
  })

  it('of writing is told of', async () => {
    const { status, type } = await problem('/api/v1/calls', { method: 'POST', body: '{}' })
    expect([status, type]).toEqual([405, 'application/problem+json'])
  })

  it('of ours tells nothing of the inside', async () => {
    const told: object[] = []
    const gone = await anEmptyDb('sqlite')
    const over = anApp(gone.db, { log: { error: (details) => told.push(details) } })
    await gone.close()
    const answer = await over.request('/api/v1/municipalities')
    expect([answer.status, answer.headers.get('content-type')]).toEqual([500, 'application/problem+json'])
    expect(await answer.text()).not.toMatch(/sqlite|driver|destroyed/i)
    expect(told).toHaveLength(1)
  })
})

describe('the bulk file', () => {
  const lines = (text: string) =>
    text
      .split('\n')
      .slice(0, -1)
      .map((line) => JSON.parse(line) as { id: string })

  it('has every call that is not on trial, closed ones too, one a line as described', async () => {
    const answer = await get('/calls.ndjson')
    expect(answer.headers.get('content-type')).toBe('application/x-ndjson; charset=utf-8')
    const calls = lines(await answer.text())
    const stored = await store.db.selectFrom('call').select(['id']).where('list', '!=', 'trial').execute()
    expect(calls.map(({ id }) => id)).toEqual(stored.map(({ id }) => id).sort())
    expect(calls).toContainEqual(expect.objectContaining({ status: 'closed' }))
    const schema = schemaOf('/calls.ndjson', 200, 'application/x-ndjson')
    for (const call of calls) expect(schema.safeParse(call).error).toBeUndefined()
  })

  it('is packed where that is taken', async () => {
    const answer = await get('/calls.ndjson', { 'Accept-Encoding': 'br, gzip' })
    expect(answer.headers.get('content-encoding')).toBe('gzip')
    const text = gunzipSync(Buffer.from(await answer.arrayBuffer())).toString('utf8')
    expect(text).toBe(await (await get('/calls.ndjson', { 'Accept-Encoding': 'gzip;q=0' })).text())
  })

  it('is not sent again while nothing has changed, and has no body for HEAD', async () => {
    const head = await app.request('/api/v1/calls.ndjson', { method: 'HEAD' })
    const tag = head.headers.get('etag') ?? ''
    expect([head.status, await head.text(), tag]).toEqual([200, '', expect.stringMatching(/^W\/"calls-\d+-/)])
    expect((await get('/calls.ndjson', { 'If-None-Match': tag })).status).toBe(304)
  })
})

describe('a client that goes', () => {
  it('has nothing more read for it', async () => {
    const answer = await get('/calls.ndjson')
    const reader = answer.body?.getReader()
    expect((await reader?.read())?.done).toBe(false)
    await reader?.cancel()
    expect((await reader?.read())?.done).toBe(true)
  })
})
