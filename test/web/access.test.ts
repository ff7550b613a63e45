import { Hono } from 'hono'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { createPasswords } from '../../src/access/password.js'
import { setPassword } from '../../src/pipeline/sign-in.js'
import { staffOf } from '../../src/staff/staff.js'
import type { Deps } from '../../src/web/deps.js'
import { takeSignIn } from '../../src/web/routes/access/sign-in.js'
import { aSearch } from '../support/search.js'
import { aLog, aVisitor, csrfIn, type Visitor } from './accessing.js'
import { NOW } from './judging.js'
import { PUBLIC_URL } from './seed.js'
import { aDesk, type DeskHouse } from './staff.js'

const RIGHT = 'korrekt häst batteri'
const KIM = 'officer@solna.example'
const COOKIE = '__Host-fondvakt-session'
const passwords = createPasswords()

let house: DeskHouse
beforeAll(async () => {
  house = await aDesk('sqlite')
  for (const id of ['officer', 'administrator']) await setPassword(house.db, passwords, id, RIGHT, NOW)
})
afterAll(() => house.test.close())

const visitor = (part: Parameters<DeskHouse['desk']>[0] = {}): Visitor => aVisitor(house.desk(part))
const signIn = (at: Visitor, form: Readonly<Record<string, string>> = {}) =>
  at.post('/sign-in', { email: KIM, password: RIGHT, ...form })

describe('the sign-in', () => {
  it('is a page that is kept to itself', async () => {
    const { status, body, headers } = await visitor().get('/sign-in')
    expect(status).toBe(200)
    expect(body).toContain('<h1>Logga in</h1>')
    expect(body).toContain('autocomplete="current-password"')
    expect(body).not.toContain('/sign-in/oidc')
    expect(headers.get('Cache-Control')).toBe('no-store')
    expect(headers.get('X-Robots-Tag')).toBe('noindex')
    expect(headers.get('Set-Cookie')).toBeNull()
    expect((await visitor().get('/sign-in?lang=en')).body).toContain('<h1>Sign in</h1>')
  })

  it('lets in by address and password, with a cookie that only we read', async () => {
    const at = visitor()
    const { status, location, headers } = await signIn(at)
    expect([status, location]).toEqual([303, '/solna'])
    const [cookie = '', ...more] = headers.getSetCookie()
    expect(more).toEqual([])
    expect(cookie).toMatch(
      /^__Host-fondvakt-session=[\w-]{43}; Max-Age=604800; Path=\/; HttpOnly; Secure; SameSite=Lax$/,
    )
    expect((await at.get('/account')).body).toContain(KIM)
    expect((await at.get('/sign-in')).location).toBe('/solna')
    expect((await at.get('/sign-in?next=/solna/audit')).location).toBe('/solna/audit')
    const [row] = await house.db.selectFrom('session').selectAll().execute()
    expect(cookie).not.toContain(row?.id)
  })

  it('calls the cookie otherwise without https', async () => {
    const at = visitor({ publicUrl: 'http://localhost:8080' })
    const form = { email: KIM, password: RIGHT }
    const { headers } = await at.post('/sign-in', form, { Origin: 'http://localhost:8080' })
    expect(headers.getSetCookie()[0]).toMatch(
      /^fondvakt-session=[^;]+; Max-Age=604800; Path=\/; HttpOnly; SameSite=Lax$/,
    )
  })

  it('gives a new session each time, and takes none that somebody else chose', async () => {
    const at = visitor()
    at.cookies.set(COOKIE, 'chosen-by-somebody-else')
    await signIn(at)
    const first = at.cookies.get(COOKIE) ?? ''
    expect(first).not.toBe('chosen-by-somebody-else')
    await signIn(at)
    expect(at.cookies.get(COOKIE)).not.toBe(first)
    const thief = visitor()
    thief.cookies.set(COOKIE, first)
    expect((await thief.get('/account')).location).toBe('/sign-in?next=%2Faccount')
    thief.cookies.set(COOKIE, 'x'.repeat(5000))
    expect((await thief.get('/account')).status).toBe(303)
  })

  it.each([
    ['/solna/audit?before=1', '/solna/audit?before=1'],
    ['//evil.example', '/solna'],
    ['/\\evil.example', '/solna'],
    ['/%09/evil.example', '/%09/evil.example'],
    ['https://evil.example/', '/solna'],
    ['/solna\r\nSet-Cookie: a=b', '/solna'],
    ['/sign-out', '/solna'],
  ])('leads on to %j as %s', async (next, location) => {
    const at = visitor()
    const { body } = await at.get(`/sign-in?next=${encodeURIComponent(next)}`)
    const kept = /name="next" value="([^"]*)"/.exec(body)?.[1]
    expect(kept).toBe(location === '/solna' ? undefined : location)
    const answer = await signIn(at, { next })
    expect(answer.location).toBe(location)
    expect(answer.headers.getSetCookie()).toHaveLength(1)
  })

  it.each([
    ['a wrong password', { password: 'fel häst och batteri' }],
    ['an unknown address', { email: 'nobody@solna.example' }],
    ['an account without a password', { email: 'operator@solna.example' }],
    ['nothing', { email: '', password: ' ' }],
    ['a password that is too long', { password: 'å'.repeat(5_000) }],
    ['control characters', { email: 'a\u0000b@solna.example' }],
  ])(
    'tells of %s what it tells of all',
    async (_, form: { readonly email?: string; readonly password?: string }) => {
      const at = visitor()
      const { status, body, headers } = await signIn(at, form)
      expect(status).toBe(422)
      expect(body).toContain('Adressen och lösenordet stämmer inte ihop.')
      expect(body).toContain('<title>Rätta: Logga in – Fondvakt</title>')
      expect(body).not.toContain(form.password?.trim() || RIGHT)
      expect(headers.getSetCookie()).toEqual([])
    },
  )

  it('takes no password that is sent twice', async () => {
    const app = house.desk()
    const body = `email=${encodeURIComponent(KIM)}&password=${encodeURIComponent(RIGHT)}&password=x`
    const headers = { Origin: PUBLIC_URL, 'Content-Type': 'application/x-www-form-urlencoded' }
    expect((await app.request('/sign-in', { method: 'POST', headers, body })).status).toBe(422)
  })

  it('writes out nothing that it was sent', async () => {
    const evil = '"><script>alert(1)</script>'
    const { body } = await signIn(visitor(), { email: evil, password: evil, next: `/${evil}` })
    expect(body).not.toContain('<script')
    expect(body).toContain('value="&quot;&gt;&lt;script&gt;')
  })

  it.each([
    ['another origin', { Origin: 'https://evil.example' }],
    ['a neighbour', { Origin: 'https://x.fondvakt.example' }],
    ['no origin at all', { Origin: 'null' }],
    ['another site', { 'Sec-Fetch-Site': 'cross-site' }],
  ])('is not taken from %s', async (_, headers) => {
    const at = visitor()
    const { status } = await at.post('/sign-in', { email: KIM, password: RIGHT }, headers)
    expect([status, at.cookies.size]).toEqual([403, 0])
  })

  it('takes a form as browsers send it, and nothing else', async () => {
    const { status } = await visitor().post('/sign-in', {}, { 'Content-Type': 'application/json' })
    expect(status).toBe(400)
    const at = visitor()
    expect((await at.post('/sign-in', { email: 'x'.repeat(70_000) })).status).toBe(413)
  })

  it('is not there where nobody can sign in', async () => {
    const at = aVisitor(house.app())
    expect((await at.post('/sign-in', { email: KIM, password: RIGHT })).status).toBe(400)
    expect((await at.get('/sign-in/oidc')).status).toBe(404)
    expect((await at.get('/sign-in/oidc/callback?code=1')).status).toBe(404)
  })

  it('writes down that it refused, but no password, address or cookie', async () => {
    const { log, lines } = aLog()
    const at = visitor({ log })
    await signIn(at, { password: 'hemligt-fel-lösenord' })
    await signIn(at, { email: 'hemligt-i-fel-fält' })
    await at.post('/sign-in', { email: KIM, password: RIGHT }, { Origin: 'https://evil.example' })
    await signIn(at)
    const token = at.cookies.get(COOKIE) ?? ''
    await at.post('/account', {
      csrf: 'hemligt',
      do: 'password',
      old: RIGHT,
      chosen: 'hemligt-nytt-lösenord',
    })
    await at.post('/sign-out', { csrf: 'hemligt' })
    expect(lines).toHaveLength(4)
    const all = lines.join('\n')
    expect(all).toContain('"why":"wrong"')
    for (const secret of ['hemligt', RIGHT, token, KIM]) expect(all).not.toContain(secret)
  })
})

describe('signing out', () => {
  it('ends the session, from a page of ours with its token alone', async () => {
    const at = visitor()
    await signIn(at)
    const token = at.cookies.get(COOKIE) ?? ''
    const csrf = csrfIn((await at.get('/account')).body)
    expect((await at.get('/sign-out')).status).toBe(404)
    expect((await at.post('/sign-out', { csrf }, { Origin: 'https://evil.example' })).status).toBe(403)
    expect((await at.post('/sign-out', {})).status).toBe(403)
    expect((await at.post('/sign-out', { csrf: `${csrf}x` })).status).toBe(403)
    expect((await at.get('/account')).status).toBe(200)
    const out = await at.post('/sign-out', { csrf })
    expect(out.location).toBe('/sign-in?done=out')
    expect((await at.get('/sign-in?done=out')).body).toContain('Du är utloggad.')
    at.cookies.set(COOKIE, token)
    expect((await at.get('/account')).status).toBe(303)
    expect((await at.post('/sign-out', { csrf })).status).toBe(303)
  })
})

describe('one’s own account', () => {
  const come = async (): Promise<{ readonly at: Visitor; readonly csrf: string }> => {
    const at = visitor()
    await signIn(at)
    return { at, csrf: csrfIn((await at.get('/account')).body) }
  }

  it('keeps another name, and writes out none that does harm', async () => {
    const { at, csrf } = await come()
    const evil = '<script>alert(1)</script> "Kim"'
    const done = await at.post('/account', { csrf, do: 'name', name: evil })
    expect(done.location).toBe('/account?done=name')
    const { body } = await at.get('/account?done=name')
    expect(body).toContain('Namnet är sparat.')
    expect(body).not.toContain('<script')
    const empty = await at.post('/account', { csrf, do: 'name', name: ' ' })
    expect([empty.status, empty.body.includes('href="#name"')]).toEqual([422, true])
    await at.post('/account', { csrf, do: 'name', name: 'Kim Ek' })
  })

  it('takes nothing without its token, from elsewhere, or from nobody', async () => {
    const { at, csrf } = await come()
    const form = { csrf, do: 'name', name: 'Mallory' }
    expect((await at.post('/account', { ...form, csrf: '' })).status).toBe(403)
    expect((await at.post('/account', form, { Origin: 'https://evil.example' })).status).toBe(403)
    expect((await at.post('/account', { csrf, do: 'everything' })).status).toBe(400)
    expect((await visitor().post('/account', form)).status).toBe(401)
    expect((await at.get('/account')).body).not.toContain('Mallory')
  })

  it('changes the password with the old one, and ends all other sessions', async () => {
    const [{ at, csrf }, other] = [await come(), await come()]
    const chosen = 'ett annat helt nytt'
    const change = (form: object) =>
      at.post('/account', { csrf, do: 'password', old: RIGHT, chosen, again: chosen, ...form })
    expect((await change({ again: 'annat' })).body).toContain('De två lösenorden är inte lika.')
    expect((await change({ chosen: 'kort', again: 'kort' })).body).toContain('Lösenordet är för kort.')
    const wrong = await change({ old: 'fel häst och batteri' })
    expect([wrong.status, wrong.body.includes('href="#old"')]).toEqual([422, true])
    expect(wrong.body).not.toContain(chosen)
    const before = at.cookies.get(COOKIE)
    expect((await change({})).location).toBe('/account?done=password')
    expect(at.cookies.get(COOKIE)).not.toBe(before)
    expect((await at.get('/account')).status).toBe(200)
    expect((await other.at.get('/account')).status).toBe(303)
    expect((await signIn(visitor())).status).toBe(422)
    await setPassword(house.db, passwords, 'officer', RIGHT, NOW)
  })

  it('tells where one is signed in, and signs out everywhere', async () => {
    const [{ at, csrf }, other] = [await come(), await come()]
    expect((await at.get('/account')).body).toContain('Du är inloggad på 2 ställen')
    const done = await at.post('/account', { csrf, do: 'sessions' })
    expect(done.location).toBe('/sign-in?done=everywhere')
    expect(at.cookies.has(COOKIE)).toBe(false)
    expect((await other.at.get('/account')).status).toBe(303)
  })

  it('is gone for whoever is closed while signed in', async () => {
    const { at } = await come()
    await house.db.updateTable('account').set({ state: 'closed' }).where('id', '=', 'officer').execute()
    expect((await at.get('/account')).status).toBe(303)
    await house.db.updateTable('account').set({ state: 'active' }).where('id', '=', 'officer').execute()
  })
})

describe('10,000 sign-ins that fail', () => {
  it('cost little, from one place and from many, and the right password gets in afterwards', async () => {
    vi.useFakeTimers({ toFake: ['Date'] })
    let now = NOW
    const staff = staffOf({ ...house.matter, clock: () => now })
    const known = {
      db: house.db,
      search: aSearch(house.db),
      sources: [],
      publicUrl: PUBLIC_URL,
      version: '1',
    }
    const deps: Deps = { ...known, staff, clock: () => now, trustProxy: 1 }
    const app = new Hono().post('/sign-in', (c) => takeSignIn(c, deps))
    const from = (client: string): Visitor => aVisitor(app, { 'X-Forwarded-For': client })
    const began = process.cpuUsage()
    const statuses = new Map<number, number>()
    const count = ({ status }: { readonly status: number }): void =>
      void statuses.set(status, (statuses.get(status) ?? 0) + 1)
    const headers = { Origin: PUBLIC_URL, 'Content-Type': 'application/x-www-form-urlencoded' }
    const wrong = (n: number): Promise<Response> =>
      Promise.resolve(
        app.request('/sign-in', {
          method: 'POST',
          headers: { ...headers, 'X-Forwarded-For': n % 10 > 0 ? '192.0.2.1' : `10.0.${n >> 8}.${n & 255}` },
          body: `email=administrator%40solna.example&password=gissning-nummer-${n}`,
        }),
      )
    for (let n = 0; n < 10_000; n += 100)
      (await Promise.all(Array.from({ length: 100 }, (_, i) => wrong(n + i)))).forEach(count)
    const { user, system } = process.cpuUsage(began)
    expect((user + system) / 1e6).toBeLessThan(5)
    const looked = 10_000 - (statuses.get(429) ?? 0)
    expect(looked).toBeLessThanOrEqual(20)
    const { failures } = await house.db
      .selectFrom('account')
      .select('failures')
      .where('id', '=', 'administrator')
      .executeTakeFirstOrThrow()
    expect(failures).toBe(5)
    const admin = { email: 'administrator@solna.example', password: RIGHT }
    const many = await from('192.0.2.1').post('/sign-in', admin)
    expect([many.status, Number(many.headers.get('Retry-After')) > 0]).toEqual([429, true])
    now = new Date(Date.parse(NOW) + 11 * 60_000).toISOString()
    vi.setSystemTime(Date.now() + 11 * 60_000)
    expect((await from('198.51.100.7').post('/sign-in', admin)).location).toBe('/solna')
    vi.useRealTimers()
  }, 120_000)
})
