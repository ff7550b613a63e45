import type { Hono } from 'hono'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Role } from '../../src/core/role.js'
import { findRole, listTagged, saveThemes } from '../../src/store/tags.js'
import { anEmptyDb, DATABASES, type TestDb } from '../support/databases.js'
import { text } from './read.js'
import { anApp, seed } from './seed.js'

const ID = 'ft-portal-horizon-neb-2026-01-business-01'
const HOSTILE = '<script>alert(1)</script> Cities & towns "must" take part.'
const JOINED: Role = {
  role: 'partner',
  because: [
    { kind: 'quote', says: 'joins', field: 'text', quote: HOSTILE, points: 2.5 },
    { kind: 'structure', of: 'call', name: 'HORIZON-NEB-2026-01', points: 2 },
    { kind: 'structure', of: 'programme', name: 'HORIZON', points: -1 },
  ],
}

describe.each(DATABASES)('the role of a municipality on %s', (kind) => {
  let store: TestDb
  let app: Hono
  beforeAll(async () => {
    store = await anEmptyDb(kind)
    await seed(store.db)
    app = anApp(store.db)
  })
  afterAll(() => store.close())

  const become = (role: Role) =>
    saveThemes(store.db, [{ call: ID, version: '1', hash: ID, scores: [], role }])
  const page = async (query = '') => (await app.request(`/calls/${ID}${query}`)).text()

  it('stands on the page of the call with the sentence it was read from, escaped, and all reasons', async () => {
    await become(JOINED)
    const body = await page()
    expect(body).not.toContain('<script>alert')
    const said = text(body)
    expect(said).toContain(
      'Kommunens roll Kommunen kan vara med som partner (kontrollera i utlysningen). Kommuner eller andra offentliga väntas vara med: ”&lt;script&gt;alert(1)&lt;/script&gt; Cities &amp; towns &quot;must&quot; take part.”',
    )
    expect(said).toMatch(/Programmet \(HORIZON\) vänder sig sällan till kommuner\. −1 Summa 3,5/)
    expect(text(await page('?lang=en'))).toContain(
      'The municipality can take part as a partner (check in the call)',
    )
  })

  it('says calmly when a call is for others', async () => {
    await become({ role: 'no', because: [] })
    expect(text(await page())).toContain(
      'Troligen inget för en kommun (kontrollera i utlysningen). Inget i den',
    )
  })

  it('is given to programs with its reasons', async () => {
    await become(JOINED)
    const data = (await (await app.request(`/calls/${ID}.json`)).json()) as Record<string, unknown>
    expect(data).toMatchObject({ role: 'partner', roleReasons: JOINED.because })
  })

  it('is kept, and is partner in letters while nobody knows', async () => {
    const inLetters = async () =>
      (await listTagged(store.db, 'solna', '2026-01-01')).find(({ call }) => call.id === ID)?.role
    await become(JOINED)
    expect(await findRole(store.db, ID)).toEqual(JOINED)
    expect(await inLetters()).toEqual(JOINED)
    await store.db
      .updateTable('call_theme')
      .set({ role: null, role_why: null })
      .where('call', '=', ID)
      .execute()
    expect(await findRole(store.db, ID)).toBeNull()
    expect(await inLetters()).toEqual({ role: 'partner', because: [] })
    expect(text(await page())).not.toContain('Kommunens roll')
    await store.db.deleteFrom('call_theme').where('call', '=', ID).execute()
    expect(await findRole(store.db, ID)).toBeNull()
    expect(await inLetters()).toEqual({ role: 'partner', because: [] })
  })
})
