import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Hono } from 'hono'
import { anEmptyDb, DATABASES, type TestDb } from '../support/databases.js'
import { text, titles } from './read.js'
import { anApp, seed } from './seed.js'

describe.each(DATABASES)('pages on %s', (kind) => {
  let store: TestDb
  let app: Hono
  beforeAll(async () => {
    store = await anEmptyDb(kind)
    await seed(store.db)
    app = anApp(store.db)
  })
  afterAll(() => store.close())

  const get = async (path: string, headers: Record<string, string> = {}) => {
    const answer = await app.request(path, { headers })
    return { status: answer.status, headers: answer.headers, body: await answer.text() }
  }

  describe('start page', () => {
    it('shows each municipality with its policy and how many calls each area has', async () => {
      const { status, body } = await get('/')
      expect(status).toBe(200)
      expect(body).toMatch(/^<!DOCTYPE html><html lang="sv">/)
      expect(body).toContain('Internationell policy, kommunfullmäktige 2007-10-29 § 151')
      expect(body).toMatch(/area=social">Sociala frågor<\/a><span>2 öppna, 0 kommande/)
      expect(body).toMatch(/area=lifelong-learning">Livslångt lärande<\/a><span>1 öppen, 1 kommande/)
      expect(body).toContain('6 av 8 källor kontrollerade.')
    })

    it('takes a search to the list of the municipality', async () => {
      const { status, headers } = await get('/search?municipality=solna&q=skola+%26+vård')
      expect(status).toBe(303)
      expect(headers.get('location')).toBe('/solna/calls?q=skola+%26+v%C3%A5rd')
    })

    it('takes a search nowhere else', async () => {
      expect((await get('/search?municipality=//evil.example&q=x')).status).toBe(400)
    })
  })

  describe('list', () => {
    it('shows open and coming calls of the areas, strong ones first and then what closes soonest', async () => {
      const { body } = await get('/solna/calls')
      expect(titles(body)).toEqual([
        'Energy efficient urban and sub-urban public transport, complemented by shared mobility',
        'European policy experimentation in school education',
        'Strukturella åtgärder mot hemlöshet genom samordnad social infrastruktur och tjänster i bostadsområden',
        'Inclusive Incubation and Finance for More Entrepreneurs',
        'Town-Twinning',
        '&lt;script&gt;alert(1)&lt;/script&gt; &quot;onmouseover=&quot;alert(2)&quot; &amp; &lt;b&gt;bold&lt;/b&gt;',
        'Innovative biotechnologies to restore soil health and improve agricultural competitiveness and resilience',
      ])
      expect(body).toContain('<h2 id="count" tabindex="-1">7 utlysningar</h2>')
    })

    it('says of a call when it closes, what there is to get, and why it is shown', async () => {
      const { body } = await get('/solna/calls?q=homelessness')
      expect(text(body)).toContain('tis 1 december 2026 169 dagar kvar')
      expect(text(body)).toContain(
        '4–5 mn euro per projekt totalt 10 mn euro som delas med andra utlysningar',
      )
      expect(text(body)).toContain('Sociala frågor stark')
      expect(text(body)).toContain('Varför: ”homelessness” i rubriken')
      expect(body).toContain('maskinöversatt')
    })

    it('says of a two-stage call past its first stage that newcomers are shut out', async () => {
      expect(text((await get('/solna/calls?q=biotechnologies')).body)).toContain('Stängd för nya sökande')
    })

    it('is in English when asked for, and keeps it in its links', async () => {
      const { body } = await get('/solna/calls?lang=en')
      expect(body).toContain('<html lang="en">')
      expect(body).toContain('Calls for Solna')
      expect(body).toMatch(/href="\/calls\/[^"]+m=solna&amp;lang=en"/)
      expect(body).toContain('<input type="hidden" name="lang" value="en"')
    })

    it.each([
      [undefined, 'sv'],
      ['en-GB,en;q=0.9', 'en'],
      ['en,sv;q=0.5', 'sv'],
      ['en,sv;q=0', 'en'],
      ['de,*;q=0.1', 'sv'],
    ])('answers Accept-Language %s in %s', async (accept, language) => {
      const { body, headers } = await get('/', accept === undefined ? {} : { 'Accept-Language': accept })
      expect(body).toContain(`<html lang="${language}">`)
      expect(headers.get('vary')).toContain('Accept-Language')
    })

    it('marks texts in another language than the page', async () => {
      const { body } = await get('/solna/calls?q=public+transport')
      expect(body).toMatch(/lang="en">\s*Energy efficient/)
    })

    it('says in its head how many were found, of what, and on which page', async () => {
      expect((await get('/solna/calls')).body).toContain('<title>7 utlysningar för Solna – Fondvakt</title>')
      expect((await get('/solna/calls?q=homelessness')).body).toContain(
        '<title>”homelessness”: 1 utlysning för Solna – Fondvakt</title>',
      )
      expect((await get('/solna/calls?q=homelessness&lang=en')).body).toContain(
        '<title>“homelessness”: 1 call for Solna – Fondvakt</title>',
      )
    })

    it('says a thing once: what the days left say is not said again', async () => {
      const { body } = await get('/solna/calls')
      expect(body.match(/class="mark open"/g)).toHaveLength(1)
      const shut = (await get('/solna/calls?q=biotechnologies')).body
      expect(shut.match(/Stängd för nya sökande/g)).toHaveLength(1)
    })

    it('tells the clock time of what closes within days', async () => {
      const { body } = await get('/solna/calls?q=town-twinning')
      expect(text(body)).toContain('mån 15 juni 2026 stänger i dag 17.00 Bryssel (kontrollera)')
    })

    it('tells of a municipality that is not there', async () => {
      expect((await get('/nowhere/calls')).status).toBe(404)
    })
  })

  describe('faults', () => {
    it('has a page of its own for what is not there', async () => {
      const { status, body } = await get('/finns/inte')
      expect(status).toBe(404)
      expect(body).toContain('<h1>Sidan finns inte</h1>')
    })

    it('tells of a fault of ours without its inside, and logs it', async () => {
      const logged: unknown[] = []
      const gone = await anEmptyDb(kind)
      await gone.close()
      const broken = anApp(gone.db, { log: { error: (details) => logged.push(details) } })
      const answer = await broken.request('/sources?lang=en')
      expect(answer.status).toBe(500)
      const said = text(await answer.text())
      expect(said).toContain('Something went wrong on our side')
      expect(said).not.toMatch(/driver|destroyed|pool|select/)
      expect(logged).toHaveLength(1)
    })
  })
})
