import type { Hono } from 'hono'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { anEmptyDb, DATABASES, type TestDb } from '../support/databases.js'
import { titles } from './read.js'
import { anApp, seed } from './seed.js'

interface Row {
  readonly id: string
  readonly areas: readonly string[]
  readonly nextDeadline: string | null
  readonly sourceUrl: string | null
}

describe.each(DATABASES)('answers for programs on %s', (kind) => {
  let store: TestDb
  let app: Hono
  beforeAll(async () => {
    store = await anEmptyDb(kind)
    await seed(store.db)
    app = anApp(store.db)
  })
  afterAll(() => store.close())

  const json = async <T>(path: string) => {
    const answer = await app.request(path)
    return { status: answer.status, headers: answer.headers, data: (await answer.json()) as T }
  }

  it('lists calls with what a program needs', async () => {
    const { headers, data } = await json<Row[]>('/solna/calls.json?q=homelessness')
    expect(headers.get('content-type')).toContain('application/json')
    expect(data).toEqual([
      {
        id: 'ft-portal-horizon-neb-2026-01-business-01',
        key: 'HORIZON-NEB-2026-01-BUSINESS-01',
        kind: 'call',
        title:
          'Structurally addressing homelessness through coordinated social infrastructure and services in neighbourhoods',
        swedishTitle: {
          text: 'Strukturella åtgärder mot hemlöshet genom samordnad social infrastruktur och tjänster i bostadsområden',
          machine: true,
        },
        status: 'open',
        withdrawn: false,
        programme: 'Horizon Europe',
        opens: '2026-03-03',
        rough: [],
        preliminary: false,
        nextDeadline: '2026-12-01',
        deadlines: [
          { day: '2026-12-01', time: '17:00', zone: 'Europe/Brussels', certain: false, role: 'single' },
        ],
        money: [
          { role: 'total', amount: 10_000_000, currency: 'EUR', shared: true },
          { role: 'min', amount: 4_000_000, currency: 'EUR', shared: false },
          { role: 'max', amount: 5_000_000, currency: 'EUR', shared: false },
        ],
        supportRate: null,
        role: 'partner',
        areas: ['social', 'urban-and-environment'],
        grades: { social: 'strong', 'urban-and-environment': 'likely' },
        url: 'https://fondvakt.example/calls/ft-portal-horizon-neb-2026-01-business-01',
        sourceUrl:
          'https://ec.europa.eu/info/funding-tenders/opportunities/portal/screen/opportunities/topic-details/HORIZON-NEB-2026-01-BUSINESS-01',
      },
    ])
  })

  it.each([
    '',
    '?area=social',
    '?area=social&area=lifelong-learning',
    '?status=closed',
    '?grade=all',
    '?programme=Erasmus%2B',
    '?q=school',
    '?q=5g',
    '?role=partner&theme=school',
    '?closes=14&sort=deadline',
    '?new=7',
  ])('lists the same calls as the page with %s', async (query) => {
    const page = await (await app.request(`/solna/calls${query}`)).text()
    expect((await json<Row[]>(`/solna/calls.json${query}`)).data).toHaveLength(titles(page).length)
  })

  it('says null where there is no deadline, and where the address is not one of the web', async () => {
    const { data } = await json<Row[]>('/solna/calls.json')
    expect(data.find(({ id }) => id.includes('esf'))?.nextDeadline).toBeNull()
    expect(data.find(({ id }) => id.includes('evil'))?.sourceUrl).toBeNull()
  })

  it('gives all calls, or the page that is asked for with a link to the next', async () => {
    const all = await json<Row[]>('/solna/calls.json')
    const first = await json<Row[]>('/solna/calls.json?size=3')
    const last = await json<Row[]>('/solna/calls.json?size=3&page=3')
    expect(first.data).toEqual(all.data.slice(0, 3))
    expect(last.data).toEqual(all.data.slice(6))
    expect(first.headers.get('x-total-count')).toBe('7')
    expect(first.headers.get('link')).toBe(
      '<https://fondvakt.example/solna/calls.json?page=2&size=3>; rel="next"',
    )
    expect(last.headers.get('link')).toBeNull()
    expect((await json<Row[]>('/solna/calls.json?page=99')).data).toEqual([])
  })

  it('takes `limit` for `size`', async () => {
    const all = await json<Row[]>('/solna/calls.json?grade=all')
    const some = await json<Row[]>('/solna/calls.json?grade=all&limit=5')
    expect(some.data).toEqual(all.data.slice(0, 5))
    expect(some.headers.get('link')).toContain('page=2&size=5')
    expect((await json<Row[]>('/solna/calls.json?size=2&limit=5')).data).toHaveLength(2)
  })

  it('tells of faults as JSON', async () => {
    const unknown = await json<{ error: string }>('/nowhere/calls.json')
    expect([unknown.status, unknown.data.error]).toEqual([
      404,
      'Det finns ingen kommun med namnet ”nowhere” här.',
    ])
    const area = await json<{ error: string }>('/solna/calls.json?area=sociala')
    expect([area.status, area.data.error]).toEqual([
      400,
      'Parametern area har värdet ”sociala”, som inte finns. Den kan vara: lifelong-learning, social, work-and-growth, urban-and-environment.',
    ])
  })

  it('says that it is degraded while a source fails', async () => {
    const { status, data } = await json<Record<string, unknown>>('/health')
    expect(status).toBe(200)
    expect(data).toMatchObject({
      status: 'degraded',
      version: '0.1.0',
      database: 'reachable',
      letters: { waiting: 0, held: 0, unknown: 0, refused: 0 },
    })
    const well = await anApp(store.db, { sources: [] }).request('/health')
    expect(await well.json()).toMatchObject({ status: 'ok' })
  })

  it('answers 503 when the database cannot be read, and no sooner', async () => {
    const gone = await anEmptyDb(kind)
    await gone.close()
    const answer = await anApp(gone.db).request('/health')
    expect(answer.status).toBe(503)
    expect(await answer.json()).toMatchObject({ status: 'down', database: 'unreachable' })
  })
})
