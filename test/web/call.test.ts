import type { Hono } from 'hono'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { anEmptyDb, DATABASES, type TestDb } from '../support/databases.js'
import { text } from './read.js'
import { anApp, seed } from './seed.js'

const FIRST = '/calls/ft-portal-horizon-neb-2026-01-business-01'

describe.each(DATABASES)('call page on %s', (kind) => {
  let store: TestDb
  let app: Hono
  beforeAll(async () => {
    store = await anEmptyDb(kind)
    await seed(store.db)
    app = anApp(store.db)
  })
  afterAll(() => store.close())

  const get = async (path: string) => {
    const answer = await app.request(path)
    return { status: answer.status, location: answer.headers.get('location'), body: await answer.text() }
  }

  it('gives the facts in words', async () => {
    const said = text((await get(FIRST)).body)
    expect(said).toContain('tis 1 december 2026, 17.00 Bryssel (kontrollera) 169 dagar kvar')
    expect(said).toContain('totalt 10 mn euro som delas med andra utlysningar, 4–5 mn euro per projekt')
    expect(said).toContain('Antal projekt: 2')
    expect(said).toContain('HORIZON Innovation Actions')
    expect(said).toContain(
      'Beautiful, inclusive and sustainable neighbourhoods for communities HORIZON-NEB-2026-01',
    )
  })

  it('shows why it is tagged, with reasons that add up to the score', async () => {
    const { body } = await get(`${FIRST}?m=solna`)
    for (const [, table] of body.matchAll(/<tbody>(.*?)<\/tfoot>/gs)) {
      const points = [...table!.matchAll(/<td class="number">([−\d,]+)<\/td>/g)].map(([, n]) =>
        Number(n!.replace(',', '.').replace('−', '-')),
      )
      const sum = points.pop()
      expect(points.reduce((a, b) => a + b, 0)).toBeCloseTo(sum!, 5)
    }
    expect(text(body)).toContain('Sociala frågor stark, 15,75 poäng')
    expect(text(body)).toContain(
      '”long-term care” i beskrivningen av vad som ingår 2 gånger · Ämne: Äldreomsorg 4,25',
    )
    expect(body).not.toContain('Strömsund')
  })

  it('says which reasons speak against, and counts them off', async () => {
    const swedish = text((await get(`${FIRST}?m=solna`)).body)
    expect(swedish).toContain('Talar emot: ”deep sea” i beskrivningen av vad som ingår')
    expect(swedish).toMatch(/Ämne: Energi −1,5 Summa 7 /)
    expect(text((await get(`${FIRST}?m=solna&lang=en`)).body)).toContain('Speaks against: “deep sea” in')
  })

  it('says calmly why letters do not tell of work outside the EU', async () => {
    const { body } = await get('/calls/ft-portal-184001')
    expect(body).toContain('<p class="notice">Pengarna är för arbete i länder utanför EU.')
    expect(text(body)).toContain('EU:s yttre åtgärder (PROSPECT)')
    expect((await get(FIRST)).body).not.toContain('utanför EU')
  })

  it('shows the areas of every municipality where none is asked for', async () => {
    expect(text((await get(FIRST)).body)).toMatch(
      /Solna .*Strömsund En plats att besöka och bo på trolig, 6,5 poäng/,
    )
  })

  it('shows the machine translation to a Swedish reader, marked, and the original when asked', async () => {
    const swedish = (await get(FIRST)).body
    expect(text(swedish)).toContain('Texten är maskinöversatt av källan.')
    expect(swedish).toContain('<ul><li>Människor i hemlöshet får varaktiga bostäder')
    expect(text(swedish)).toContain('Originaltitel: Structurally addressing homelessness')
    const english = (await get(`${FIRST}?text=en`)).body
    expect(english).toContain('<div class="prose" lang="en"><p>Projects are expected to contribute')
    expect(english).toContain('<li>Municipalities, housing companies and civil society work together.</li>')
    expect(english).not.toContain('Texten är maskinöversatt')
  })

  it('tells what has happened, old and new', async () => {
    const said = text((await get(FIRST)).body)
    expect(said).toContain('ons 10 juni 2026 Sista dag flyttad från 10 november till 1 december 2026')
    expect(said).toContain('Totalbeloppet ändrat från 8 mn euro till 10 mn euro.')
  })

  it('tells which source has it, and when it was last seen', async () => {
    const said = text((await get(FIRST)).body)
    expect(said).toContain('Först sedd 18 mars 2026 kl. 06.00. Senast sedd 15 juni 2026 kl. 07.00.')
  })

  it('says when new applicants are shut out', async () => {
    const { body } = await get('/calls/ft-portal-horizon-miss-2027-05-soil-05-two-stage')
    expect(text(body)).toContain('Nya sökande kan inte längre komma in, för steg 1 stängde 8 april 2026.')
    expect(text(body)).toContain('Steg 1: ons 8 april 2026, 17.00 Bryssel (kontrollera) (passerat)')
    expect(text(body.split('id="similar"')[0] ?? '')).not.toContain('dagar kvar')
    expect(text(body)).toContain('Stängd för nya sökande. Alla tider')
  })

  it('says when the source has left it out, or taken it away', async () => {
    expect(text((await get('/calls/ft-portal-cerv-2026-citizens-town-tt')).body)).toContain(
      'EU:s portal för finansiering och anbud har inte haft med utlysningen sedan 15 juni 2026',
    )
    expect(text((await get('/calls/ft-portal-crea-cult-2025-coop-ua-2')).body)).toContain(
      'Utlysningen finns inte längre hos källan.',
    )
  })

  it('names the parent topic', async () => {
    expect(text((await get('/calls/ft-portal-crea-cult-2025-coop-ua-2')).body)).toContain(
      'European cooperation projects CREA-CULT-2025-COOP',
    )
  })

  it('links nowhere but to the web', async () => {
    const { body } = await get(FIRST)
    expect(body).toContain('<span>An ill-meant link</span>')
    expect(body).toMatch(
      /href="https:\/\/ec.europa.eu\/research\/participants\/submission"[^>]*>Lämna in ansökan</,
    )
    for (const path of [FIRST, '/calls/ft-portal-evil-2026-1', '/sources'])
      expect((await get(path)).body).not.toMatch(/href="\s*javascript/i)
  })

  it('shows markup in a call as the text that it is', async () => {
    const { body } = await get('/calls/ft-portal-evil-2026-1')
    expect(body).not.toMatch(
      /<script|<img|<svg (?!role="img" width="100%" height="\d+" aria-label="Tidslinje)|<i>|<b>bold|" ?onmouseover="/,
    )
    expect(body).toContain('&lt;img src=x onerror=alert(4)&gt;')
  })

  it('is found by its key too', async () => {
    const { status, location } = await get('/calls/ESF-2026-SE-INCUBATION')
    expect([status, location]).toEqual([302, '/calls/ft-portal-esf-2026-se-incubation'])
    expect((await get('/calls/ESF-2026-SE-INCUBATION.json')).location).toBe(
      '/calls/ft-portal-esf-2026-se-incubation.json',
    )
  })

  it('is not found under a name that no call has', async () => {
    const { status, body } = await get('/calls/nothing%00%3Cb%3E')
    expect(status).toBe(404)
    expect(body).toContain('Det finns ingen utlysning med namnet ”nothing &lt;b&gt;” här.')
    expect(JSON.parse((await get('/calls/nothing.json')).body)).toHaveProperty('error')
  })

  it('gives programs all of it', async () => {
    const call = JSON.parse((await get(`${FIRST}.json`)).body) as Record<string, unknown>
    expect(call).toMatchObject({
      id: 'ft-portal-horizon-neb-2026-01-business-01',
      status: 'open',
      nextDeadline: '2026-12-01',
      url: `https://fondvakt.example${FIRST}`,
    })
    expect(call['tags']).toHaveLength(4)
    expect(call['events']).toHaveLength(3)
    expect(call['sources']).toHaveLength(1)
  })
})
