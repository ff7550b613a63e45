import type { Hono } from 'hono'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { Db } from '../../db/schema.js'
import { importShipped, readProfileFile } from '../../src/pipeline/profiles.js'
import { setupToken } from '../../src/pipeline/setup.js'
import { staffOf } from '../../src/staff/staff.js'
import { listMunicipalities } from '../../src/store/municipalities.js'
import { setupState } from '../../src/store/setup.js'
import { RESERVED } from '../../src/core/reserved.js'
import { anEmptyDb, type TestDb } from '../support/databases.js'
import { seedBook, seedText } from '../support/tagging.js'
import { OWN, signer, NOW } from './judging.js'
import { anApp } from './seed.js'
import { aMatter } from './staff.js'

const WISH = {
  name: 'Kim Ek',
  email: 'Kim@sundby.example',
  chosen: 'korrekt häst batteri',
  again: 'korrekt häst batteri',
}
const FILES = ['malmo', 'solna'].map((id) => ({
  fileName: `${id}.yaml`,
  text: seedText(`profiles/${id}.yaml`),
}))

/** A new place as it is at the first start, and a browser before it. */
interface Place {
  readonly test: TestDb
  readonly db: Db
  readonly app: Hono
  readonly address: () => Promise<string>
  readonly get: (path: string) => Promise<Answer>
  readonly post: (path: string, form?: Record<string, string | readonly string[]>) => Promise<Answer>
  readonly forget: () => void
}

interface Answer {
  readonly status: number
  readonly location: string
  readonly body: string
  readonly headers: Headers
}

async function aNewPlace(): Promise<Place> {
  const test = await anEmptyDb('sqlite')
  const { db } = test
  await importShipped(db, FILES, seedBook, NOW)
  const staff = staffOf({ ...aMatter(db), book: async () => seedBook })
  const app = anApp(db, { staff, sources: [], clock: () => NOW })
  let [cookie, csrf] = ['', '']
  const send = async (path: string, init: RequestInit): Promise<Answer> => {
    const answer = await app.request(path, init)
    cookie = /^([^;]+);/.exec(answer.headers.get('Set-Cookie') ?? '')?.[1] ?? cookie
    const body = await answer.text()
    csrf = /name="csrf" value="([^"]+)"/.exec(body)?.[1] ?? csrf
    return {
      status: answer.status,
      location: answer.headers.get('Location') ?? '',
      body,
      headers: answer.headers,
    }
  }
  return {
    ...{ test, db, app },
    address: async () => `/setup/${(await setupToken(db, signer, NOW)) ?? ''}`,
    get: (path) => send(path, { headers: { Cookie: cookie } }),
    post: (path, form = {}) => {
      const body = new URLSearchParams()
      for (const [name, values] of Object.entries({ csrf, ...form }))
        for (const value of [values].flat()) body.append(name, value)
      return send(path, { method: 'POST', headers: { ...OWN, Cookie: cookie }, body: body.toString() })
    },
    forget: () => ([cookie, csrf] = ['', '']),
  }
}

let at: Place
beforeEach(async () => {
  at = await aNewPlace()
})
afterEach(() => at.test.close())

const ids = async (): Promise<string[]> => (await listMunicipalities(at.db)).map(({ id }) => id).sort()
const municipalityOf = async () =>
  (await at.db.selectFrom('account').select('municipality').executeTakeFirst())?.municipality

/** The first two steps. */
async function begin(municipality = 'solna', others = 'remove'): Promise<void> {
  const address = await at.address()
  await at.get(address)
  expect((await at.post(address, WISH)).location).toBe('/setup/steps/municipality')
  await at.get('/setup/steps/municipality')
  await at.post('/setup/steps/municipality', { municipality, others })
}

describe('setting a place up', () => {
  it('leads from the start page to letters that go to the right person', async () => {
    expect((await at.get('/')).body).toContain('Fondvakt är inte uppsatt än')
    expect((await at.get('/setup')).body).toContain('fondvakt setup')
    const address = await at.address()
    const first = await at.get(address)
    expect(first.status).toBe(200)
    expect(first.headers.get('Cache-Control')).toContain('no-store')
    expect(first.headers.get('X-Robots-Tag')).toBe('noindex')
    expect((await at.post(address, WISH)).location).toBe('/setup/steps/municipality')
    expect((await at.get('/setup')).location).toBe('/setup/steps/municipality')
    expect((await at.get('/setup/steps/municipality')).body).toContain('Livslångt lärande')
    const chosen = await at.post('/setup/steps/municipality', { municipality: 'solna', others: 'remove' })
    expect(chosen.location).toBe('/setup/steps/contacts')
    expect(await ids()).toEqual(['solna'])
    expect((await at.get('/setup/steps/contacts')).body).toContain('kim@sundby.example')
    const added = await at.post('/setup/steps/contacts', { me: 'yes', department: 'stadsledning' })
    expect(added.location).toBe('/setup/steps/mail')
    const mail = await at.get('/setup/steps/mail')
    expect(mail.body).toContain('Breven skrivs till en mapp')
    const done = await at.post('/setup/steps/finish')
    expect(done.location).toBe('/solna/getting-started')
    const started = await at.get(done.location)
    expect(started.body).toContain('Någon sköter Fondvakt')
    expect(started.body).toContain('Ange MAIL_URL och MAIL_TO.')
    expect((await at.get('/')).body).not.toContain('inte uppsatt än')
    const contact = await at.db
      .selectFrom('contact')
      .selectAll()
      .where('email', '=', 'kim@sundby.example')
      .execute()
    expect(contact).toMatchObject([{ secretariat: 1, department: 'stadsledning', municipality: 'solna' }])
    expect((await at.get('/solna/getting-started/progress')).body).toContain('Läsningen')
  })

  it('can be done with a municipality of one’s own, which can be made anew', async () => {
    await begin('own', 'remove')
    const own = {
      ...{ name: 'Sundby & Å', policy: 'Policy 2026', departments: 'Skolan\n\n Omsorgen ', others: 'remove' },
      ...{ areas: 'first', nameSv: 'Skola', nameEn: 'School', theme: 'school', 'weight:school': '1' },
    }
    const bad = await at.post('/setup/steps/own', { ...own, name: '', theme: [], departments: 'A\na' })
    expect(bad.status).toBe(422)
    for (const field of ['name', 'departments', 'themes']) expect(bad.body).toContain(`<a href="#${field}">`)
    expect(await ids()).toHaveLength(2)
    expect((await at.post('/setup/steps/own', own)).location).toBe('/setup/steps/contacts')
    expect(await ids()).toEqual(['sundby-a'])
    expect(await municipalityOf()).toBe('sundby-a')
    const again = { ...own, name: 'Calls', areas: 'like:solna' }
    expect((await at.post('/setup/steps/own', again)).location).toBe('/setup/steps/contacts')
    expect(await ids()).toEqual(['calls-2'])
    expect((await at.db.selectFrom('area').select('id').execute()).length).toBe(4)
    expect((await at.get('/calls-2/areas')).body).not.toContain('profilfil')
  })

  it('can be left after each step and gone back on', async () => {
    const address = await at.address()
    expect((await setupState(at.db)).kind).toBe('new')
    await at.post(address, WISH)
    expect((await setupState(at.db)).kind).toBe('begun')
    expect((await at.get('/malmo')).status).toBe(200)
    at.forget()
    expect((await at.get('/setup')).body).toContain('/sign-in?next=%2Fsetup')
    expect((await at.get('/setup/steps/mail')).location).toBe('/setup')
    expect((await at.get('/')).body).toContain('/sign-in?next=%2Fsetup')
    await at.post('/sign-in', { email: WISH.email, password: WISH.chosen, next: '/setup' })
    await at.get('/setup/steps/municipality')
    await at.post('/setup/steps/municipality', { municipality: 'solna', others: 'remove' })
    await at.post('/setup/steps/municipality', { municipality: 'malmo', others: 'keep' })
    expect(await ids()).toEqual(['malmo', 'solna'])
    expect(await municipalityOf()).toBe('malmo')
    expect((await at.post('/setup/steps/municipality', { municipality: 'nowhere' })).status).toBe(422)
    expect((await at.post('/setup/steps/contacts')).location).toBe('/setup/steps/mail')
    await at.post('/setup/steps/finish')
    expect((await at.get('/setup/steps/municipality')).location).toBe('/setup')
    expect((await at.get('/setup')).body).toContain('Fondvakt är uppsatt')
    expect((await at.post('/setup/steps/municipality', { municipality: 'solna' })).location).toBe('/setup')
    expect(await municipalityOf()).toBe('malmo')
  })
})

describe('the address of the set-up', () => {
  it('is good once, and for nobody who made it up', async () => {
    const address = await at.address()
    expect(await at.address()).toBe(address)
    const forged = `/setup/${signer.sign('letter', ['x'])}`
    for (const path of [
      forged,
      '/setup/abc.def',
      `/setup/${signer.sign('setup', ['another'])}`,
      `${address}x`,
    ]) {
      expect((await at.get(path)).status).toBe(410)
      expect((await at.post(path, WISH)).status).toBe(410)
    }
    const both = await Promise.all([
      at.post(address, WISH),
      at.post(address, { ...WISH, email: 'b@b.example' }),
    ])
    expect(both.map(({ status }) => status).sort()).toEqual([303, 410])
    expect(await at.db.selectFrom('account').select('id').execute()).toHaveLength(1)
    expect((await at.post(address, WISH)).status).toBe(410)
    expect(await setupToken(at.db, signer, NOW)).toBeNull()
  })

  it('is there for a place without accounts only', async () => {
    const address = await at.address()
    const values = {
      id: 'a',
      municipality: 'solna',
      name: 'A',
      email: 'a@a.example',
      role: 'officer' as const,
    }
    const rest = { operator: 0, password: null, issuer: null, subject: null, state: 'active' as const }
    await at.db
      .insertInto('account')
      .values({ ...values, ...rest, failures: 0, locked_until: null, added: NOW, last_signed_in: null })
      .execute()
    expect((await at.get(address)).status).toBe(410)
    expect((await at.post(address, WISH)).status).toBe(410)
    expect((await at.get('/')).body).not.toContain('inte uppsatt än')
  })

  it('asks again for what cannot be, and makes nothing', async () => {
    const address = await at.address()
    for (const [field, part] of [
      ['name', { name: '<!>' }],
      ['email', { email: 'kim' }],
      ['chosen', { chosen: 'kort', again: 'kort' }],
      ['again', { again: 'korrekt häst batteri!' }],
    ] as const) {
      const { status, body } = await at.post(address, { ...WISH, ...part })
      expect(status, field).toBe(422)
      expect(body).toContain(`<a href="#${field}">`)
      expect(body).not.toContain('korrekt häst')
    }
    expect((await setupState(at.db)).kind).toBe('new')
  })

  it('takes nothing from other sites, nor without the token of the session', async () => {
    const foreign = { Origin: 'https://evil.example', 'Content-Type': 'application/x-www-form-urlencoded' }
    const address = await at.address()
    const from = (path: string) => at.app.request(path, { method: 'POST', headers: foreign, body: 'name=x' })
    expect((await from(address)).status).toBe(403)
    await begin()
    for (const step of ['municipality', 'own', 'contacts', 'finish']) {
      expect((await from(`/setup/steps/${step}`)).status).toBe(403)
      expect((await at.post(`/setup/steps/${step}`, { csrf: 'x' })).status).toBe(403)
    }
    expect((await setupState(at.db)).kind).toBe('begun')
  })
})

describe('ids of our own', () => {
  it('are refused to a profile, and hold the first word of every address that we have', () => {
    const words = at.app.routes
      .map(({ path }) => path.split('/')[1] ?? '')
      .filter((word) => word !== '' && !word.startsWith(':') && !word.includes('*'))
    expect([...new Set(words)].filter((word) => !RESERVED.has(word.replace(/\..*$/, '')))).toEqual([])
    const text = seedText('profiles/solna.yaml').replace('id: solna', 'id: calls')
    expect(() => readProfileFile({ fileName: 'x.yaml', text }, seedBook)).toThrow('x.yaml: id: calls begins')
  })
})
