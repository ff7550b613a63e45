import type { Hono } from 'hono'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { anEmptyDb, type TestDb } from '../support/databases.js'
import { text } from './read.js'
import { anApp, seed } from './seed.js'

let store: TestDb
let app: Hono
beforeAll(async () => {
  store = await anEmptyDb('sqlite')
  await seed(store.db)
  app = anApp(store.db)
})
afterAll(() => store.close())

const id = (key: string): string => `ft-portal-${key.toLowerCase()}`
const HOMES = id('HORIZON-NEB-2026-01-BUSINESS-01')
const TOWNS = id('CERV-2026-CITIZENS-TOWN-TT')
const SOIL = id('HORIZON-MISS-2027-05-SOIL-05-two-stage')
const CULTURE = id('CREA-CULT-2025-COOP-UA-2')
const EVIL = id('EVIL-2026-1')

const get = async (path: string) => {
  const answer = await app.request(path)
  return { status: answer.status, body: await answer.text() }
}
const compare = (ids: readonly string[], rest = '') =>
  get(`/solna/compare?${ids.map((one) => `call=${encodeURIComponent(one)}`).join('&')}${rest}`)

/** The cells of a row, as they read. */
const row = (body: string, name: string): readonly string[] => {
  const line =
    body.split('<tr role="row"').find((one) => text(one).includes(`> ${name}`) || one.includes(`>${name}`)) ??
    ''
  return [...line.matchAll(/<td role="cell">(.*?)<\/td>/g)].map(([, cell = '']) => text(cell).trim())
}

describe('calls side by side', () => {
  it('shows the facts of each in its column, and says of what is not said that it is not', async () => {
    const { status, body } = await compare([HOMES, TOWNS, SOIL])
    expect(status).toBe(200)
    expect(text(body)).toContain('3 utlysningar sida vid sida')
    expect(row(body, 'Program')).toEqual([
      'Horisont Europa',
      'Medborgare, jämlikhet, rättigheter och värden (CERV)',
      'Horisont Europa',
    ])
    expect(row(body, 'Högst till ett projekt')).toEqual(['5 mn euro', '30 000 euro', 'sägs inte'])
    expect(row(body, 'Totalt att dela ut')[0]).toBe('totalt 10 mn euro som delas med andra utlysningar')
    expect(row(body, 'Kommunens roll').slice(0, 2)).toEqual([
      'Kommunen kan vara med som partner',
      'Kommunen kan söka själv',
    ])
    expect(row(body, 'Sista dag')[2]).toContain('Nya sökande kan inte längre komma in, för steg 1 stängde')
    expect(row(body, 'Kommunens områden')[0]).toContain('Sociala frågor stark ”homelessness” i rubriken')
    expect(row(body, 'Stödandel')).toEqual(['sägs inte', 'sägs inte', 'sägs inte'])
    expect(row(body, 'Källor')[0]).not.toBe('')
  })

  it('marks what differs in words, and shows it alone where that is asked for', async () => {
    const { body } = await compare([HOMES, SOIL])
    expect(body).toContain('<span aria-hidden="true">≠</span> <span class="unseen">(skiljer sig)</span>')
    expect(row(body, 'Stödandel')).toHaveLength(2)
    const only = (await compare([HOMES, SOIL], '&only=different')).body
    expect(row(only, 'Stödandel')).toEqual([])
    expect(row(only, 'Program')).toEqual([])
    expect(row(only, 'Högst till ett projekt')).toEqual(['5 mn euro', 'sägs inte'])
    expect(text(only)).toContain('Visa alla uppgifter')
  })

  it('says of a call that its source has removed it', async () => {
    const { body } = await compare([HOMES, CULTURE])
    expect(row(body, 'Läge')[1]).toContain('borttagen hos källan Utlysningen finns inte längre hos källan.')
  })

  it('can be read by a keyboard and in another language, and marks what is in another than the page', async () => {
    const { body } = await compare([HOMES, TOWNS], '&lang=en')
    expect(body).toContain(
      '<div class="scroll" role="region" aria-label="The calls side by side" tabindex="0">',
    )
    expect(text(body)).toContain('They differ in')
    expect((await compare([HOMES, TOWNS])).body).toMatch(
      /<a href="[^"]*town-tt\?m=solna" lang="en">Town-Twinning/,
    )
  })

  it('takes one away, keeps the order, and leads back to the list it was chosen in', async () => {
    const { body } = await compare([TOWNS, HOMES, SOIL], '&q=care&area=social&page=2')
    const rest = '&amp;q=care&amp;area=social&amp;page=2'
    expect(body).toContain(
      `href="/solna/compare?call=${TOWNS}&amp;call=${SOIL}${rest}" aria-label="Ta bort Strukturella`,
    )
    expect(body).toContain('href="/solna/calls?q=care&amp;area=social&amp;page=2">Till listan')
    expect(body.indexOf('Town-Twinning')).toBeLessThan(body.indexOf('Strukturella'))
  })

  it.each([
    [[], 400, 'Välj minst två utlysningar'],
    [[HOMES], 400, 'Välj minst två utlysningar'],
    [[HOMES, HOMES, ` ${HOMES} `], 400, 'Välj minst två utlysningar'],
    [[HOMES, TOWNS, SOIL, CULTURE, EVIL], 400, 'Välj högst fyra utlysningar'],
    [[HOMES, 'no-such-call'], 404, 'Det här finns inte i Fondvakt: no-such-call.'],
    [['x\u202ey', '__proto__', 'constructor', 'a', 'b'], 404, 'xy, __proto__, constructor, ….'],
    [["'; drop table call; --", HOMES, TOWNS], 404, '&#39;; drop table call; --'],
  ])('says what is wrong with %j', async (ids, status, says) => {
    const answer = await compare(ids)
    expect(answer.status).toBe(status)
    expect(answer.body).toContain(says)
    expect(answer.body).toContain('>Till listan</a>')
  })

  it('counts a call once that is there twice', async () => {
    expect(text((await compare([HOMES, TOWNS, HOMES])).body)).toContain('2 utlysningar sida vid sida')
  })

  it('lets those be chosen among that are there', async () => {
    const many = (await compare([HOMES, TOWNS, SOIL, CULTURE, EVIL], '&q=care')).body
    expect(many.match(/type="checkbox" name="call" value="[^"]+"\/>/g)).toHaveLength(5)
    expect(many).toContain('<input type="hidden" name="q" value="care"/>')
    const others = (await compare(['nothing', HOMES, TOWNS])).body
    expect(others.match(/type="checkbox" name="call" value="[^"]+" checked=""/g)).toHaveLength(2)
  })

  it.each([
    Array.from({ length: 1000 }, (_, n) => `call-${n}`),
    Array.from({ length: 1000 }, () => HOMES),
    ['x'.repeat(100_000), HOMES],
    ['\u0000', '\u0001', ' '],
    ['<script>alert(1)</script>', '"onmouseover="alert(1)'],
  ])('answers %#: ids that nobody should write', async (...ids) => {
    const { status, body } = await compare(ids)
    expect([400, 404]).toContain(status)
    expect(body).not.toContain('<script')
    expect(body).not.toContain('type="checkbox"')
  })

  it('says nothing in markup of what calls say', async () => {
    const { status, body } = await compare([EVIL, HOMES])
    expect(status).toBe(200)
    expect(body).not.toContain('<script')
    expect(body).not.toContain('javascript:')
    expect(body).toContain('&lt;script&gt;')
  })

  it.each([
    ['/nowhere/compare?call=a&call=b', 404],
    [`/solna/compare?call=${HOMES}&call=${TOWNS}&only=nothing`, 400],
    [`/solna/compare?call=${HOMES}&call=${TOWNS}&area=nowhere`, 400],
    ['/solna/compare?call[]=a', 400],
  ])('refuses %s', async (path, status) => {
    expect((await get(path)).status).toBe(status)
  })
})

describe('choosing calls in the list', () => {
  it('has a box for each that the form at its end takes along, named by the title', async () => {
    const { body } = await get('/solna/calls?area=social&area=lifelong-learning&lang=en')
    expect(body).toContain('<form id="compare" class="compare-bar" method="get" action="/solna/compare">')
    expect(body).toContain('<input type="hidden" name="area" value="social"/>')
    expect(body).toContain('<input type="hidden" name="lang" value="en"/>')
    expect(body).toContain(`value="${HOMES}" form="compare" aria-labelledby="p`)
    expect(body.match(/form="compare"/g)).toHaveLength(4)
  })

  it('has none where there is only one to choose', async () => {
    expect((await get('/solna/calls?q=biotechnologies')).body).not.toContain('id="compare"')
  })
})
