import ICAL from 'ical.js'
import { parse } from 'csv-parse/sync'
import type { Hono } from 'hono'
import readXlsxFile from 'read-excel-file/node'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { addDays } from '../../src/core/dates.js'
import { saveCalls } from '../../src/store/calls.js'
import { saveEvents } from '../../src/store/events.js'
import { readFeed } from '../../src/read/feed/feed.js'
import { aCall, aDeadline } from '../support/calls.js'
import { A_LEXICON } from '../support/search.js'
import { indexCalls } from '../../src/pipeline/search.js'
import { saveTags } from '../../src/store/tags.js'
import { anEmptyDb, type TestDb } from '../support/databases.js'
import { anApp, NOW, PUBLIC_URL, seed } from './seed.js'

interface Listed {
  readonly id: string
  readonly title: string
  readonly nextDeadline: string | null
}

let store: TestDb
let app: Hono
beforeAll(async () => {
  store = await anEmptyDb('sqlite')
  await seed(store.db)
  app = anApp(store.db)
})
afterAll(() => store.close())

const get = (path: string, headers: Record<string, string> = {}) => app.request(path, { headers })
const textOf = async (path: string) => (await get(path)).text()
const listed = async (query = ''): Promise<readonly Listed[]> =>
  (await get(`/solna/calls.json${query}`)).json() as Promise<Listed[]>
const csvOf = async (path: string) =>
  parse(await textOf(path), { bom: true, columns: true }) as readonly Record<string, string>[]

describe('a list as a file', () => {
  it.each(['', '?q=school', '?area=social&status=all', '?grade=all&sort=deadline', '?size=2&page=2'])(
    'has the calls of the page in the same order with %s',
    async (query) => {
      const ids = (await listed(query)).map(({ id }) => id)
      expect((await csvOf(`/solna/calls.csv${query}`)).map(({ Id }) => Id)).toEqual(ids)
    },
  )

  it('has everything there is to know at once', async () => {
    const [first] = await csvOf('/solna/calls.csv?q=homelessness')
    expect(first).toMatchObject({
      Titel: expect.stringContaining('hemlöshet') as string,
      Läge: 'öppen',
      Program: 'Horisont Europa',
      'Sista dag': '2026-12-01',
      Klockslag: '17:00 Europe/Brussels',
      'Hela potten': '10000000',
      'Minst till ett projekt': '4000000',
      Valuta: 'EUR',
      'Kommunens roll': 'kan vara med',
      Områden: 'Sociala frågor (stark); Stadsutveckling – miljö (trolig)',
      'Titel hos källan': expect.stringContaining('Structurally') as string,
      'Sida i Fondvakt': `${PUBLIC_URL}/calls/ft-portal-horizon-neb-2026-01-business-01`,
    })
    const [english] = await csvOf('/solna/calls.csv?q=homelessness&lang=en')
    expect(english).toMatchObject({ Status: 'open', Currency: 'EUR', 'Title at the source': '' })
  })

  it('is a workbook with the same rows', async () => {
    const answer = await get('/solna/calls.xlsx?grade=all')
    expect(answer.headers.get('content-disposition')).toBe('attachment; filename="solna-utlysningar.xlsx"')
    expect(answer.headers.get('x-total-count')).toBe(String((await listed('?grade=all')).length))
    const [{ data } = { data: [] }] = await readXlsxFile(Buffer.from(await answer.arrayBuffer()))
    const [header, ...rows] = data
    const at = (title: string): number => (header ?? []).indexOf(title)
    expect(rows.map((row) => row[at('Id')])).toEqual((await listed('?grade=all')).map(({ id }) => id))
    expect(rows.map((row) => row[at('Sista dag')]).some((cell) => cell instanceof Date)).toBe(true)
    expect(rows.map((row) => row[at('Hela potten')])).toContain(10_000_000)
  })

  it('tells how sources are doing, without addresses that are none', async () => {
    const sources = await csvOf('/sources.csv')
    expect(sources).toHaveLength(10)
    expect(sources.map((one) => one.Läge)).toEqual(
      expect.arrayContaining(['fungerar', 'fungerar inte', 'på prov']),
    )
    expect(JSON.stringify(sources)).not.toContain('javascript:')
    expect((await get('/sources.xlsx')).status).toBe(200)
  })

  it('answers HEAD without a body, and not again what has not changed', async () => {
    for (const path of ['/solna/calls.csv', '/solna/calls.xlsx', '/solna/calls.rss', '/solna/calls.ics']) {
      const head = await app.request(path, { method: 'HEAD' })
      expect([path, head.status, await head.text()]).toEqual([path, 200, ''])
      if (path.endsWith('xlsx')) continue
      const tag = (await get(path)).headers.get('etag') ?? ''
      expect([path, (await get(path, { 'If-None-Match': tag })).status]).toEqual([path, 304])
    }
  })

  it.each(['/solna/calls.csv?area=x', '/solna/calls.rss?lang=xx', '/solna/calls.ics?programme=none'])(
    'says what is wrong with %s',
    async (path) => expect((await get(path)).status).toBe(400),
  )

  it.each(['/nowhere/calls.csv', '/nowhere/calls.rss', '/nowhere/calls.ics', '/nowhere/events.rss'])(
    'says that there is nothing at %s',
    async (path) => expect((await get(path)).status).toBe(404),
  )
})

/** Reads a feed by the rules of RSS 2.0, and throws where it breaks one. */
function readRss(text: string, address: string) {
  const feed = readFeed(text, address)
  expect(feed.problems).toEqual([])
  expect(text).toMatch(/^<\?xml version="1\.0" encoding="utf-8"\?>\s*<rss version="2\.0"/)
  expect(text).not.toMatch(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/)
  const channel = text.split('<item>')[0] ?? ''
  for (const name of ['title', 'link', 'description', 'language', 'lastBuildDate'])
    expect(channel, name).toMatch(new RegExp(`<${name}>[^<]+</${name}>`))
  expect(channel).toContain(`<atom:link href="${address.replaceAll('&', '&amp;')}" rel="self"`)
  const dates = [...text.matchAll(/<(?:pubDate|lastBuildDate)>([^<]*)</g)].map(([, date = '']) => date)
  for (const date of dates)
    expect(date).toMatch(/^[A-Z][a-z]{2}, \d\d [A-Z][a-z]{2} \d{4} \d\d:\d\d:\d\d GMT$/)
  const ids = feed.items.map(({ id }) => id)
  expect(new Set(ids).size).toBe(ids.length)
  for (const { link } of feed.items) expect(link).toMatch(/^https:\/\/fondvakt\.example\/calls\//)
  return feed
}

describe('a feed', () => {
  it('has the newest calls of a list, each with what there is to know', async () => {
    const path = '/solna/calls.rss?q=homelessness&area=social'
    const feed = readRss(await textOf(path), `${PUBLIC_URL}${path}`)
    expect(feed.title).toBe('Utlysningar för Solna · ”homelessness” · Sociala frågor')
    expect(feed.link).toBe(`${PUBLIC_URL}/solna/calls?q=homelessness&area=social`)
    expect(feed.items).toHaveLength(1)
    expect(feed.items[0]).toMatchObject({
      id: 'ft-portal-horizon-neb-2026-01-business-01#new',
      published: '2026-03-18T05:00:00.000Z',
      link: `${PUBLIC_URL}/calls/ft-portal-horizon-neb-2026-01-business-01`,
    })
    expect(feed.items[0]?.summary?.split('\n\n')).toEqual([
      'Sista dag: tis 1 december 2026, 17.00 Bryssel (kontrollera)',
      expect.stringMatching(/^Pengar: /),
      'Områden: Sociala frågor (stark) och Stadsutveckling – miljö (trolig)',
      '”homelessness” i rubriken',
    ])
  })

  it('is whole where there is nothing in it', async () => {
    const path = '/solna/calls.rss?q=zzzz'
    expect(readRss(await textOf(path), `${PUBLIC_URL}${path}`).items).toEqual([])
  })

  it('speaks English when asked', async () => {
    const feed = readRss(await textOf('/solna/calls.rss?lang=en'), `${PUBLIC_URL}/solna/calls.rss?lang=en`)
    expect(feed.title).toBe('Calls for Solna')
  })

  it('tells what happened, old to new', async () => {
    const feed = readRss(await textOf('/solna/events.rss'), `${PUBLIC_URL}/solna/events.rss`)
    expect(feed.items.map(({ id, summary }) => [id, summary])).toEqual([
      ['e3', 'Totalbeloppet ändrat från 8 mn euro till 10 mn euro.'],
      ['e2', 'Sista dag flyttad från 10 november till 1 december 2026, 21 dagar senare.'],
      ['e1', 'Utlysningen är ny.'],
    ])
    expect(readRss(await textOf('/stromsund/events.rss'), `${PUBLIC_URL}/stromsund/events.rss`).title).toBe(
      'Händelser i utlysningar för Strömsund',
    )
  })
})

describe('a live calendar', () => {
  const calendarOf = async (query = '', over: Hono = app) => {
    const text = await (await over.request(`/solna/calls.ics${query}`)).text()
    const calendar = new ICAL.Component(ICAL.parse(text) as never)
    return {
      text,
      calendar,
      events: calendar.getAllSubcomponents('vevent').map((one) => new ICAL.Event(one)),
    }
  }

  it('has the coming deadlines of a list, the soonest first', async () => {
    const { calendar, events } = await calendarOf()
    expect(calendar.getFirstPropertyValue('x-wr-calname')).toBe('Utlysningar för Solna')
    expect(String(calendar.getFirstPropertyValue('refresh-interval'))).toBe('PT6H')
    const days = events.map(({ startDate }) => startDate.toJSDate().toISOString())
    expect(days).toEqual(days.toSorted())
    expect(events.map(({ uid }) => uid)).toEqual([
      'ft-portal-cerv-2026-citizens-town-tt-cut-off-1@fondvakt.example',
      'ft-portal-horizon-miss-2026-04-cit-01-single-1@fondvakt.example',
      'ft-portal-evil-2026-1-single-1@fondvakt.example',
      'ft-portal-cerv-2026-citizens-town-tt-cut-off-2@fondvakt.example',
      'ft-portal-horizon-miss-2027-05-soil-05-two-stage-stage-2-1@fondvakt.example',
      'ft-portal-erasmus-edu-2026-pol-exp-single-1@fondvakt.example',
      'ft-portal-horizon-neb-2026-01-business-01-single-1@fondvakt.example',
    ])
    expect(days.at(-1)).toBe('2026-12-01T16:00:00.000Z')
  })

  it('keeps the UID and raises SEQUENCE when a deadline moves', async () => {
    const own = await anEmptyDb('sqlite')
    await seed(own.db)
    const over = anApp(own.db)
    const find = async () =>
      (await calendarOf('?q=mobility', over)).events.map(({ uid, sequence, startDate }) => ({
        ...{ uid, sequence, day: startDate.toString().slice(0, 10) },
      }))
    const [before] = await find()
    const moved = await own.db
      .selectFrom('call')
      .select('data')
      .where('id', 'like', '%cit-01')
      .executeTakeFirstOrThrow()
    const call = JSON.parse(moved.data) as ReturnType<typeof aCall>
    const later = { ...call, deadlines: call.deadlines.map((one) => ({ ...one, day: '2026-07-02' })) }
    await saveCalls(own.db, [{ call: later, hash: 'x', withdrawn: false }], '2026-06-15', NOW)
    await saveEvents(
      own.db,
      [
        {
          ...{ id: 'm', call: call.id, source: 'ft-portal', key: call.key, kind: 'deadline', field: null },
          ...{ day: '2026-06-15', from: '2026-06-25', to: '2026-07-02', title: call.title },
        },
      ],
      NOW,
    )
    const [after] = await find()
    expect(after).toMatchObject({ uid: before?.uid, day: '2026-07-02' })
    expect(after?.sequence).toBe((before?.sequence ?? 0) + 1)
    await own.close()
  })

  it('is whole where there is nothing in it', async () => {
    const { events } = await calendarOf('?q=zzzz')
    expect(events).toEqual([])
  })

  it('speaks Swedish to programs that do not say for whom they ask', async () => {
    const plain = await get('/solna/calls.ics', { 'Accept-Language': 'en' })
    expect(plain.headers.get('content-language')).toBe('sv')
    expect((await calendarOf('?lang=en')).text).toContain('SUMMARY:Deadline')
  })
})

describe('what a source writes', () => {
  const HOSTILE = '=cmd|x ]]><script>alert(1)</script> & "q"\r\nEND:VCALENDAR\u0007\u202e\ufffe'
  let own: TestDb
  let over: Hono
  beforeAll(async () => {
    own = await anEmptyDb('sqlite')
    await seed(own.db)
    const call = aCall({
      ...{ id: 'hostile', key: HOSTILE, title: HOSTILE, programme: HOSTILE, programmeCode: null },
      ...{ url: 'javascript:alert(1)', deadlines: [aDeadline('2026-09-15')] },
      texts: [{ language: 'en', machine: false, title: HOSTILE, sections: [] }],
    })
    const days = Array.from({ length: 80 }, (_, i) => addDays('2027-01-01', i))
    const many = aCall({ id: 'many', key: 'MANY', deadlines: days.map((day) => aDeadline(day, 'cut-off')) })
    const merged = [call, many].map((one) => ({ call: one, hash: one.id, withdrawn: false }))
    await saveCalls(own.db, merged, '2026-06-15', NOW)
    await saveEvents(
      own.db,
      [
        {
          ...{ id: 'h', call: 'hostile', source: 'ft-portal', key: HOSTILE, kind: 'changed', field: 'title' },
          ...{ day: '2026-06-15', from: HOSTILE, to: 'b', title: HOSTILE },
        },
      ],
      NOW,
    )
    const tag = { area: 'social', score: 9, grade: 'strong', reasons: [] } as const
    await saveTags(own.db, 'solna', ['social'], ['hostile'], [{ call: 'hostile', tag }], '1')
    await indexCalls(own.db, A_LEXICON)
    over = anApp(own.db)
  })
  afterAll(() => own.close())
  const body = async (path: string) => (await over.request(path)).text()

  it('is text and nothing else in a feed', async () => {
    for (const path of ['/solna/calls.rss', '/solna/events.rss']) {
      const text = await body(path)
      const { items } = readRss(text, `${PUBLIC_URL}${path}`)
      const item = items.find(({ link }) => link?.endsWith('/hostile'))
      expect(item?.title).toContain(']]>')
      expect(item?.html ?? '').not.toContain('<script>')
    }
  })

  it('is one event of a calendar', async () => {
    const calendar = new ICAL.Component(ICAL.parse(await body('/solna/calls.ics')) as never)
    const summaries = calendar.getAllSubcomponents('vevent').map((one) => new ICAL.Event(one).summary)
    expect(summaries.filter((one) => one.includes('cmd|x'))).toHaveLength(1)
  })

  it('loses no deadline of many, and has none twice', async () => {
    const calendar = new ICAL.Component(ICAL.parse(await body('/solna/calls.ics?grade=all')) as never)
    const uids = calendar.getAllSubcomponents('vevent').map((one) => new ICAL.Event(one).uid)
    expect(uids.filter((uid) => uid.startsWith('many-'))).toHaveLength(80)
    expect(new Set(uids).size).toBe(uids.length)
  })

  it('runs in no spreadsheet', async () => {
    const rows: readonly Record<string, string>[] = parse(await body('/solna/calls.csv'), {
      bom: true,
      columns: true,
    })
    const row = rows.find(({ Id }) => Id === 'hostile')
    expect(row?.Titel?.startsWith("'=cmd")).toBe(true)
    expect(row?.['Utlysningens egen sida']).toBe('')
    const book = Buffer.from(await (await over.request('/solna/calls.xlsx')).arrayBuffer())
    const [{ data } = { data: [] }] = await readXlsxFile(book)
    expect(data.flat()).toContainEqual(expect.stringMatching(/^=cmd\|x \]\]><script>/))
  })
})
