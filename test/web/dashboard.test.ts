import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Hono } from 'hono'
import type { Schema } from '../../db/schema.js'
import { indexCalls } from '../../src/pipeline/search.js'
import { saveMunicipality } from '../../src/store/municipalities.js'
import { anEmptyDb, type TestDb } from '../support/databases.js'
import { A_LEXICON } from '../support/search.js'
import { NOW as DESK_NOW } from './judging.js'
import { text } from './read.js'
import { anApp, NOW, seed, SOLNA } from './seed.js'
import { aDesk, type DeskHouse } from './staff.js'

interface Json {
  readonly week: { readonly all: unknown; readonly moved: readonly { readonly id: string }[] }
  readonly closing: {
    readonly total: number
    readonly shutToNewcomers: number
    readonly byArea: readonly {
      readonly area: string
      readonly figure: readonly { strong: number; likely: number }[]
    }[]
    readonly first: readonly { readonly id: string; readonly day: string; readonly daysLeft: number }[]
  }
  readonly money: { readonly all: unknown }
  readonly desk?: { readonly needs: Readonly<Record<string, unknown>> }
}

describe('the overview', () => {
  let store: TestDb
  let app: Hono
  const get = async (path: string) => {
    const answer = await app.request(path)
    return { status: answer.status, body: await answer.text() }
  }
  const json = async (query = '') => JSON.parse((await get(`/solna/overview.json${query}`)).body) as Json
  beforeAll(async () => {
    store = await anEmptyDb('sqlite')
    await seed(store.db)
    await saveMunicipality(store.db, { ...SOLNA, id: 'tom', name: 'Tom <b>kommun</b>' }, NOW)
    await store.db.deleteFrom('area').where('municipality', '=', 'tom').execute()
    app = anApp(store.db)
  })
  afterAll(() => store.close())

  it('counts what a municipality can have a part in, and on demand everything', async () => {
    const both = await json()
    expect(both.closing.total).toBe(1)
    const all = await json('?role=all')
    expect(all.closing.first.map(({ day, daysLeft }) => `${day} ${daysLeft}`)).toContain('2026-06-25 10')
    expect(all.closing.total).toBeGreaterThan(both.closing.total)
    expect(all.closing.shutToNewcomers).toBe(0)
    expect(all.money.all).toMatchObject({ euros: 35_000_000, counted: 2, foreign: 0 })
  })

  it('leads to the list with the same calls', async () => {
    const { body } = await get('/solna?role=all')
    const [, open] =
      /href="(\/solna\/calls\?[^"]*)">(\d+)[^<]*<\/a><\/td><td class="number" data-label="Nya"/.exec(body) ??
      []
    expect(open).toBe('/solna/calls?status=open&amp;area=lifelong-learning')
    const both = (await get('/solna')).body
    expect(both).toContain('/solna/calls?closes=90&amp;sort=deadline&amp;role=applicant&amp;role=partner')
  })

  it('says in the chart’s text what its table says', async () => {
    const { body } = await get('/solna?role=all')
    const { closing } = await json('?role=all')
    const label = /class="lanes wide"[^>]*aria-label="([^"]*)"/.exec(body)?.[1] ?? ''
    const sums = /<table class="weeks">.*?<tfoot>(.*?)<\/tfoot>/s.exec(body)?.[1] ?? ''
    const inTable = [...sums.matchAll(/<td class="number">(\d+)/g)].map(([, n]) => Number(n))
    const inLabel = [...label.matchAll(/: (\d+)[.,]/g)].map(([, n]) => Number(n))
    expect(inLabel).toHaveLength(SOLNA.areas.length)
    expect(inTable.slice(0, -1)).toEqual(inLabel)
    expect(inTable.at(-1)).toBe(closing.total)
    expect(
      closing.byArea.map(({ figure }) =>
        figure.reduce((sum, { strong, likely }) => sum + strong + likely, 0),
      ),
    ).toEqual(inLabel)
    const rows = /<table class="dated closing">(.*?)<\/table>/s.exec(body)?.[1] ?? ''
    expect(
      [...rows.matchAll(/href="\/calls\/([^?"]+)\?/g)].map(([, id]) => decodeURIComponent(id ?? '')),
    ).toEqual(closing.first.map(({ id }) => id))
  })

  it('shows nobody what is for the staff, and names the sources that fail', async () => {
    const { body } = await get('/solna')
    expect(body).toMatch(/<h1>Översikt för Solna<\/h1>/)
    expect(body).not.toContain('id="needs"')
    expect(body).not.toContain('id="departments"')
    expect(text(body)).toContain('6 av 8 källor kontrollerade.')
    expect(text(body)).toMatch(/Vinnova: utlysningar : inte läst sedan 12 juni 2026/)
    expect((await json()).desk).toBeUndefined()
  })

  it('has no scripts, no inline styles, and escapes what comes from outside', async () => {
    const { id: call } = await store.db
      .selectFrom('call')
      .select('id')
      .where('title', 'like', '%<script>%')
      .executeTakeFirstOrThrow()
    const day = NOW.slice(0, 10)
    await store.db
      .insertInto('event')
      .values({
        ...{ id: 'hostile', call, source: 's', key: 'k', kind: 'opened', field: null, day, from: null },
        ...{ to: null, title: '', detail: '', at: NOW },
      })
      .execute()
    const { body } = await get('/solna?role=all')
    expect(body).not.toMatch(/<script|style=|<b>bold|onmouseover="/)
    expect(body).toContain('&lt;script&gt;alert(1)&lt;/script&gt;')
    expect((await get('/tom')).body).toContain('Översikt för Tom &lt;b&gt;kommun&lt;/b&gt;')
  })

  it('says of a municipality without areas and of one without calls what there is to say', async () => {
    expect(text((await get('/tom')).body)).toContain('Kommunen har inga områden ännu.')
    await store.db.deleteFrom('tag').where('municipality', '=', 'stromsund').execute()
    await indexCalls(store.db, A_LEXICON)
    const body = text((await get('/stromsund')).body)
    for (const said of [
      'Inget stänger de närmaste 90 dagarna.',
      'Inga planerade utlysningar är kända.',
      'Ingen öppen utlysning anger hur mycket som delas ut.',
    ])
      expect(body).toContain(said)
  })

  it('refuses a municipality and a role that there are not', async () => {
    expect((await get('/nowhere')).status).toBe(404)
    expect((await get('/nowhere/overview.json')).status).toBe(404)
    expect((await get('/solna?role=boss')).status).toBe(400)
    expect((await get('/sources')).status).toBe(200)
    expect((await get('/solna?lang=en')).body).toContain('<h1>Overview for Solna</h1>')
  })
})

describe('the overview of those who are signed in', () => {
  let house: DeskHouse
  beforeAll(async () => {
    house = await aDesk('sqlite')
    await indexCalls(house.db, A_LEXICON)
  })
  afterAll(() => house.test.close())

  const letter = (id: string, part: Partial<Schema['delivery']>): Schema['delivery'] => ({
    ...{
      id,
      municipality: 'solna',
      contact: 'omsorg',
      kind: 'weekly',
      slot: id,
      week: '2026-W47',
      name: 'N',
    },
    ...{
      address: 'a',
      domain: 'd',
      subject: '',
      body: null,
      items: 3,
      token: 't',
      message_id: id,
      sender: null,
    },
    ...{ reply_to: null, status: 'sent', via: null, written: DESK_NOW, claimed: null, claimed_by: null },
    ...{ settled: DESK_NOW, attempts: 1, first_try: null, next_try: null, bounced: null, error: null },
    ...part,
  })

  it('says that nothing needs them where nothing does', async () => {
    await house.db.updateTable('tag').set({ score: 12 }).execute()
    const { body } = await (await house.as('officer')).get('/solna')
    expect(text(body)).toContain('Inget behöver dig just nu.')
  })

  it('leads them to what needs them, each where it is done', async () => {
    await house.db
      .insertInto('delivery')
      .values([letter('h', { status: 'held' }), letter('u', { status: 'unknown' }), letter('s', {})])
      .execute()
    await house.db.updateTable('contact').set({ state: 'stopped' }).where('id', '=', 'skola').execute()
    await house.db
      .insertInto('fault_report')
      .values({ id: 'f', at: DESK_NOW, page: '/', text: 'x', reply_to: null, state: 'new' })
      .execute()
    const { body } = await (await house.as('administrator')).get('/solna')
    for (const link of [
      '/solna/letters?status=held',
      '/solna/letters?status=unknown',
      '/solna/contacts',
      '/solna/settings',
      '/solna/cases?department=omsorg',
    ])
      expect(body).toContain(`href="${link}"`)
    expect(text(body)).toContain('1 brev hålls. Det tar upp 3 utlysningar.')
    const letters = /<table class="letter-weeks">.*?<tfoot>(.*?)<\/tfoot>/s.exec(body)?.[1] ?? ''
    expect([...letters.matchAll(/<td class="number">(\d+)/g)].map(([, n]) => n)).toEqual([
      ...['1', '0', '1', '1', '0', '0'],
    ])
    const officer = await (await house.as('officer')).get('/solna')
    expect(officer.body).not.toContain('Läs rapporterna')
  })

  it('shows a stranger the public parts alone, also as data', async () => {
    const stranger = await house.as('stranger')
    const { body } = await stranger.get('/solna')
    expect(body).toContain('<h1>Översikt för Solna</h1>')
    expect(body).not.toMatch(/id="needs"|id="letters"|id="departments"|status=held/)
    expect(JSON.parse((await stranger.get('/solna/overview.json')).body)).not.toHaveProperty('desk')
    const own = JSON.parse((await (await house.as('officer')).get('/solna/overview.json')).body) as Json
    expect(own.desk?.needs).toMatchObject({ unknown: 1, refused: 0, stopped: 1, faultReports: null })
    expect((await stranger.get('/malmo')).body).toContain('id="departments"')
  })
})
