import type { Hono } from 'hono'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { anEmptyDb, DATABASES, type TestDb } from '../support/databases.js'
import { text } from './read.js'
import { anApp, seed } from './seed.js'

describe.each(DATABASES)('the page of a source on %s', (kind) => {
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

  it('shows a trial source with what it takes to judge it', async () => {
    const page = await said('/sources/skolverket')
    expect(page).toContain('Sätt på med fondvakt sources on skolverket')
    expect(page).toContain('Statsbidrag för lovskola')
    expect(page).toContain(
      'Sista dag: mån 2 november 2026, 14.00 svensk tid Läst ur: Ansökan ska ha kommit in senast den 2 november 2026.',
    )
    expect(page).toContain('Mellan 5 och 120 utlysningar. Minst 60 procent har sista ansökningsdag.')
    expect(page).toContain('Minst 50 procent har dag då de publicerades. Någon ändring inom 90 dagar.')
    expect(page).toContain('Inte prövad: vi vet inte säkert hur sidan är byggd.')
    expect(page).toContain('https://www.skolverket.se/statsbidrag')
  })

  it('shows the last runs with what each gave, and why it did not go well', async () => {
    const page = await said('/sources/vinnova')
    expect(page).toMatch(
      /15 juni 2026 kl. 05.00 Spärrad av källan vinnova: HTML .* 12 juni 2026 kl. 05.00 Misslyckades vinnova: found 0 calls, expected at least 5 11 juni 2026 kl. 05.00 Fungerar 41 utlysningar, varav 3 nya/,
    )
  })

  it('shows watched pages, and when each last changed', async () => {
    expect(await said('/sources/naturvardsverket')).toContain(
      'Bidrag till LONA Likadan sedan 10 juni 2026 kl. 05.00. Senast läst 10 juni 2026 kl. 05.00.',
    )
  })

  it('shows news and consultations too, and why one is off', async () => {
    expect(await said('/sources/commission-news')).toContain('New money for clean schools Nyhet')
    expect(await said('/sources/have-your-say?lang=en')).toContain('Rules on social housing Consultation')
    expect(await said('/sources/formas?lang=en')).toContain('It needs a key in the setting KEY_FORMAS.')
  })

  it('shows the first fifty problems', async () => {
    expect(await said('/sources/ft-portal')).toContain('HORIZON-CL5-2026-33')
  })

  it('gives programs the same', async () => {
    expect(JSON.parse((await get('/sources/skolverket.json')).body)).toMatchObject({
      id: 'skolverket',
      standing: 'trial',
      expect: { calls: [5, 120] },
      runs: [{ outcome: 'ok', calls: 2 }],
      totalCalls: 1,
      calls: [{ key: 'lovskola', trial: true, status: 'open', nextDeadline: '2026-11-02' }],
    })
  })

  it('is not there for a source that is not', async () => {
    const { status, body } = await get('/sources/nothing%3Cb%3E')
    expect([status, body.includes('Det finns ingen källa med namnet ”nothing&lt;b&gt;” här.')]).toEqual([
      404,
      true,
    ])
    expect((await get('/sources/nothing.json')).status).toBe(404)
    expect((await get('/sources/constructor')).status).toBe(404)
  })
})
