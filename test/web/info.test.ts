import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { listFaultReports, saveFaultReport, settleFaultReport } from '../../src/store/fault-reports.js'
import { anEmptyDb, DATABASES, type TestDb } from '../support/databases.js'
import { OWN } from './judging.js'
import { text } from './read.js'
import { anApp, NOW, seed } from './seed.js'

const get = async (path: string, app = anApp(store.db)): Promise<string> =>
  text(await (await app.request(path)).text())

let store: TestDb
beforeAll(async () => {
  store = await anEmptyDb('sqlite')
  await seed(store.db)
})
afterAll(() => store.close())

describe('pages that tell of the place', () => {
  it('name what is made by a machine, the sources, and whom to write to', async () => {
    const page = await get('/about', anApp(store.db, { contact: 'fonder@solna.example' }))
    expect(page).toContain('Vad som görs av en maskin')
    expect(page).toContain('åt Solna och Strömsund')
    expect(page).toContain('Skriv till fonder@solna.example.')
    expect(page).toContain('Skolverket')
  })

  it('say what is kept of people, and for how long', async () => {
    expect(await get('/privacy')).toContain('brevens text i högst 24 månader')
    expect(await get('/privacy?lang=en')).toContain('28 days after you have left')
  })

  it('give addresses for programs', async () => {
    const page = await get('/about/data')
    expect(page).toContain('https://fondvakt.example/api/v1/openapi.json')
  })
})

describe('a report of what could not be used', () => {
  const post = (form: Record<string, string>, headers: Record<string, string> = OWN) =>
    anApp(store.db).request('/accessibility', {
      method: 'POST',
      headers,
      body: new URLSearchParams(form).toString(),
    })

  it('is kept, and answered', async () => {
    const answer = await post({ page: '/solna/calls', text: 'Rad ett\r\nrad två', replyTo: 'a@b.example' })
    expect(answer.status).toBe(303)
    expect(await get(answer.headers.get('Location') ?? '')).toContain('rapporten är mottagen')
    const [report] = await listFaultReports(store.db)
    expect(report).toMatchObject({ page: '/solna/calls', text: 'Rad ett\nrad två', replyTo: 'a@b.example' })
  })

  it.each([
    ['nothing to say', { text: ' ' }, OWN, 422],
    ['too much', { text: 'x'.repeat(4_001) }, OWN, 422],
    ['an address that is none', { text: 'x', replyTo: 'a@b\r\nBcc: c@d.example' }, OWN, 422],
    ['another site', { text: 'x' }, { ...OWN, Origin: 'https://evil.example' }, 403],
    ['no form', { text: 'x' }, { ...OWN, 'Content-Type': 'text/plain' }, 400],
  ])('is not taken with %s', async (_, form, headers, status) => {
    const before = (await listFaultReports(store.db)).length
    expect((await post(form, headers)).status).toBe(status)
    expect((await listFaultReports(store.db)).length).toBe(before)
  })

  it('shows what was typed, harmless, beside what is wrong with it', async () => {
    const answer = await post({ page: '"><script>alert(1)</script>', text: '', replyTo: 'x' })
    const body = await answer.text()
    expect(body).not.toContain('<script>')
    expect(body).toContain('Det är ingen e-postadress.')
  })

  it('is not kept from a machine that fills in what nobody sees', async () => {
    const before = (await listFaultReports(store.db)).length
    expect((await post({ text: 'spam', website: 'x' })).status).toBe(303)
    expect((await listFaultReports(store.db)).length).toBe(before)
  })
})

describe.each(DATABASES)('reports on %s', (kind) => {
  it('are bounded in a day, and settled once', async () => {
    const own = await anEmptyDb(kind)
    const save = () =>
      saveFaultReport(own.db, { page: '', text: 'x', replyTo: null }, '2026-06-14T00:00:00Z', 2, NOW)
    expect([await save(), await save(), await save()]).toEqual([true, true, false])
    const [first] = await listFaultReports(own.db)
    const settle = () => settleFaultReport(own.db, first?.id ?? '')
    expect([await settle(), await settle()]).toEqual([true, false])
    expect((await listFaultReports(own.db)).length).toBe(1)
    await own.close()
  })
})
