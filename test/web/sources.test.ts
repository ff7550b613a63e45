import type { Hono } from 'hono'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { coverageOf } from '../../src/pipeline/coverage.js'
import { saveSwitch } from '../../src/store/switches.js'
import { anEmptyDb, DATABASES, type TestDb } from '../support/databases.js'
import { text } from './read.js'
import { anApp, NOW, seed } from './seed.js'
import { SOURCES } from './seed-sources.js'

interface SourceRow {
  readonly id: string
  readonly state: string
  readonly standing: string
  readonly checked: boolean
  readonly findings: readonly { readonly kind: string }[]
  readonly changes: readonly { readonly come: readonly string[] }[]
}

describe.each(DATABASES)('sources on %s', (kind) => {
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
    return { status: answer.status, body: await answer.text() }
  }
  const said = async (path: string) => text((await get(path)).body)
  const json = async <T>(path: string, from: Hono = app) => (await (await from.request(path)).json()) as T

  describe('the page on all of them', () => {
    it('says how many are checked, which are not, since when and why', async () => {
      const page = await said('/sources')
      expect(page).toContain(
        '6 av 8 källor kontrollerade. Vinnova: utlysningar har inte svarat sedan fredag.',
      )
      expect(page).toContain('European Urban Initiative har aldrig svarat.')
      expect(page).toContain('Har inte gått att läsa sedan 12 juni 2026 kl. 05.00.')
      expect(page).toContain('Orsak: vinnova: HTML where JSON was expected')
    })

    it('tells by itself of those that are on trial or off, with what turns them on', async () => {
      const page = await said('/sources')
      expect(page).toContain(
        '1 källa är på prov. Den läses men räknas inte, och går inte ut i brev. Skolverket',
      )
      expect(page).toContain('1 källa är avstängd. Den läses inte och räknas inte. Formas')
      expect(page).toContain(
        'På prov: läses, men går inte ut i brev. Sätt på med fondvakt sources on skolverket',
      )
      expect(page).toContain('Den behöver en nyckel i inställningen KEY_FORMAS.')
    })

    it('says what to look at, source by source: what, since when and what to try', async () => {
      const { body } = await get('/sources')
      expect(text(body)).toMatch(
        /Orsak: vinnova: HTML [^.]* page Prova detta: Källan spärrar program. .*Tillväxtverket: utlysningar Bara 20 procent av utlysningarna har sista ansökningsdag, mot vanligen 90 procent. Sedan 13 juni 2026. Prova detta: .* Ger 3 utlysningar, mot vanligen 14. Sedan 15 juni 2026./,
      )
      expect(text(body)).toContain(
        'Återkommande utlysningar som inte har kommit tillbaka CERV: vänortsmöten har inte synts till.',
      )
      expect(body).toContain('Orsak: <span lang="en">vinnova: HTML')
      expect(body.match(/HTML where JSON was expected/g)).toHaveLength(1)
    })

    it('shows what came and went on a watched page, as the text that it is', async () => {
      const { body } = await get('/sources')
      expect(text(body)).toContain(
        'Bidrag till LONA ändrades 10 juni 2026. Naturvårdsverket: bidrag Nytt på sidan Ansök senast den 1 december 2026.',
      )
      expect(text(body)).toContain('Borta från sidan Nästa ansökan öppnar hösten 2026.')
      expect(body).not.toContain('<script')
    })

    it('forgets a change after thirty days', async () => {
      const later = anApp(store.db, { clock: () => '2026-07-12T08:30:00.000Z' })
      expect(text(await (await later.request('/sources')).text())).toContain(
        'Ingen bevakad sida har ändrats.',
      )
    })

    it('groups the sources by what they give, with how often they are asked and how well their form is known', async () => {
      const page = await said('/sources')
      expect(page).toMatch(/ Utlysningar EU:s portal .* Nyheter EU-kommissionen: nyheter .* Samråd EU-komm/)
      expect(page).toContain('Gav 61 samråd, varav 4 nya eller ändrade Läses en gång i veckan Formen prövad')
      expect(page).toContain('Gav 30 nyheter, inget nytt Läses varje dag Formen beskriven av källan')
      expect(page).toContain('Läses var 3:e dag')
    })

    it('shows what is held with the reason, some of the problems, and how it compares', async () => {
      const page = await said('/sources')
      expect(page).toContain('18 nyheter hålls sedan 14 juni 2026 kl. 07.00')
      expect(page).toContain('more than a quarter more')
      expect(page).toContain('34 saker kunde inte läsas')
      expect(page).toContain('och 29 till')
      expect(page).not.toContain('HORIZON-CL5-2026-5 ')
      expect(page).toContain('Stämmer: listan har 498 och vi 498')
      expect(page).toContain('1 utlysning saknas hos oss LIFE-2026-CET Clean energy transition')
      expect(page).toMatch(/BSR-4 Small projects, round 4 och 18 till/)
    })

    it('has nothing to look at where all is well', async () => {
      const well = anApp(store.db, { sources: SOURCES.slice(0, 1), clock: () => NOW })
      await store.db.deleteFrom('finding').where('source', '=', '*').execute()
      expect(text(await (await well.request('/sources')).text())).toContain('Inget att se till just nu.')
    })

    it('is light with sixty sources', async () => {
      const many = Array.from({ length: 60 }, (_, i) => ({ ...SOURCES[i % SOURCES.length]!, id: `s-${i}` }))
      const body = await (await anApp(store.db, { sources: many }).request('/sources')).text()
      expect(body.length).toBeLessThan(100_000)
    })
  })

  describe('for programs', () => {
    it('tells how each is doing', async () => {
      const data = await json<{
        readonly checked: number
        readonly total: number
        readonly trial: number
        readonly off: number
        readonly sources: readonly SourceRow[]
      }>('/sources.json')
      expect([data.checked, data.total, data.trial, data.off]).toEqual([6, 8, 1, 1])
      expect(data.sources.map(({ id, standing, state }) => [id, standing, state])).toEqual([
        ['ft-portal', 'on', 'good'],
        ['vinnova', 'on', 'failing'],
        ['interreg-baltic', 'on', 'good'],
        ['uia', 'on', 'never'],
        ['tillvaxtverket', 'on', 'good'],
        ['skolverket', 'trial', 'good'],
        ['formas', 'off', 'off'],
        ['commission-news', 'on', 'good'],
        ['have-your-say', 'on', 'good'],
        ['naturvardsverket', 'on', 'good'],
      ])
      const row = (id: string) => data.sources.find((one) => one.id === id)
      expect(row('have-your-say')).toMatchObject({
        kind: 'consultation',
        confidence: 'proven',
        everyDays: 7,
      })
      expect(row('tillvaxtverket')?.findings.map((one) => one.kind)).toEqual(['emptier', 'few'])
      expect(row('naturvardsverket')?.changes[0]?.come[0]).toBe('Ansök senast den 1 december 2026.')
    })

    it.each([
      ['2026-06-18T08:30:00.000Z', 6],
      ['2026-06-22T08:30:00.000Z', 0],
    ])('counts as checked what letters count, at %s', async (now, n) => {
      const later = anApp(store.db, { clock: () => now })
      const { checked, total } = await json<{ checked: number; total: number }>('/sources.json', later)
      const letters = await coverageOf(store.db, SOURCES, now)
      expect([checked, total]).toEqual([n, 8])
      expect([letters.checked, letters.total]).toEqual([n, 8])
    })

    it.each([
      ['2026-06-17T02:00:00.000Z', 'good', 'good'],
      ['2026-06-17T04:00:00.000Z', 'stale', 'good'],
      ['2026-06-18T04:00:00.000Z', 'stale', 'stale'],
    ])('calls a source stale a day after it should have been read, at %s', async (now, daily, weekly) => {
      const later = anApp(store.db, { clock: () => now })
      const { sources } = await json<{ sources: SourceRow[] }>('/sources.json', later)
      const state = (id: string) => sources.find((one) => one.id === id)?.state
      expect([state('ft-portal'), state('have-your-say')]).toEqual([daily, weekly])
      const health = await json<{ sources: SourceRow[] }>('/health', later)
      expect(health.sources[0]?.state).toBe(daily)
    })

    it('is well whatever those do that are off or on trial', async () => {
      const only = (...ids: string[]) => ({ sources: SOURCES.filter(({ id }) => ids.includes(id)) })
      const late = { clock: () => '2026-06-15T08:30:00.000Z' }
      const two = anApp(store.db, { ...only('formas', 'tillvaxtverket'), ...late })
      expect(await json('/health', two)).toMatchObject({
        status: 'ok',
        sources: [
          { id: 'tillvaxtverket', standing: 'on' },
          { id: 'formas', standing: 'off', state: 'off', reason: null },
        ],
      })
      const stale = anApp(store.db, { ...only('skolverket'), clock: () => '2026-07-15T08:30:00.000Z' })
      expect(await json('/health', stale)).toMatchObject({ status: 'ok', sources: [{ state: 'stale' }] })
    })
  })

  it('no longer calls a source on trial that an operator turned on', async () => {
    await saveSwitch(store.db, 'skolverket', 'on', NOW)
    expect(await json('/sources.json')).toMatchObject({ checked: 7, total: 9, trial: 0 })
  })
})
