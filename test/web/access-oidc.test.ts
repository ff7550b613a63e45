import { OAuth2Server, type MutableToken } from 'oauth2-mock-server'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { readConfig } from '../../src/config.js'
import { staffOf } from '../../src/staff/staff.js'
import { aLog, aVisitor, type Answer, type Visitor } from './accessing.js'
import { PUBLIC_URL } from './seed.js'
import { aDesk, type DeskHouse } from './staff.js'

const KEPT = '__Host-fondvakt-oidc'
const SESSION = '__Host-fondvakt-session'

const issuer = new OAuth2Server()
let house: DeskHouse
let claims: Record<string, unknown>
beforeAll(async () => {
  await issuer.issuer.keys.generate('RS256')
  await issuer.start(0, '127.0.0.1')
  issuer.service.on('beforeTokenSigning', (token: MutableToken) => void Object.assign(token.payload, claims))
  house = await aDesk('sqlite')
})
afterAll(async () => {
  await issuer.stop()
  await house.test.close()
})
beforeEach(async () => {
  claims = { sub: 'kim', preferred_username: 'Officer@Solna.example' }
  const free = { issuer: null, subject: null, state: 'active' as const }
  await house.db.updateTable('account').set(free).where('id', '=', 'officer').execute()
})

const url = (): string => issuer.issuer.url ?? ''
const visitor = (address = url(), log = aLog().log): Visitor => {
  const config = readConfig({
    ...{ PUBLIC_URL, FONDVAKT_DATA: '/nonexistent', OIDC_ISSUER: address },
    ...{ OIDC_CLIENT_ID: 'fondvakt', OIDC_CLIENT_SECRET: 'hemligt' },
  })
  return aVisitor(house.desk({ staff: staffOf({ ...house.matter, config }), log }))
}
/** Goes to the issuer, which sends everybody straight back; returns the way back. */
const goThere = async (at: Visitor, next = ''): Promise<URL> => {
  const { status, location } = await at.get(`/sign-in/oidc?next=${encodeURIComponent(next)}`)
  expect(status).toBe(303)
  const there = await fetch(location ?? '', { redirect: 'manual' })
  return new URL(there.headers.get('Location') ?? '')
}
const comeBack = (at: Visitor, { pathname, search }: URL): Promise<Answer> => at.get(pathname + search)
const isIn = async (at: Visitor): Promise<boolean> => (await at.get('/account')).status === 200

describe('the municipality’s own sign-in', () => {
  it('is offered first, and is asked with PKCE, state and nonce', async () => {
    const at = visitor()
    expect((await at.get('/sign-in?next=/solna/audit')).body).toContain(
      'href="/sign-in/oidc?next=%2Fsolna%2Faudit"',
    )
    const { location, headers } = await at.get('/sign-in/oidc')
    const { searchParams, origin } = new URL(location ?? '')
    expect(origin).toBe(url())
    expect(Object.fromEntries(searchParams)).toMatchObject({
      response_type: 'code',
      client_id: 'fondvakt',
      redirect_uri: `${PUBLIC_URL}/sign-in/oidc/callback`,
      scope: 'openid profile email',
      code_challenge_method: 'S256',
    })
    for (const name of ['state', 'nonce', 'code_challenge'])
      expect((searchParams.get(name) ?? '').length).toBeGreaterThan(40)
    expect(headers.getSetCookie()[0]).toMatch(
      /^__Host-fondvakt-oidc=[^;]+; Max-Age=600; Path=\/; HttpOnly; Secure; SameSite=Lax$/,
    )
  })

  it('lets in whoever has an account, and leads back to where they were', async () => {
    const at = visitor()
    const done = await comeBack(at, await goThere(at, '/solna/audit?lang=en'))
    expect([done.status, done.location]).toEqual([303, '/solna/audit?lang=en'])
    expect([at.cookies.has(KEPT), at.cookies.has(SESSION), await isIn(at)]).toEqual([false, true, true])
    const evil = visitor()
    expect((await comeBack(evil, await goThere(evil, '//evil.example'))).location).toBe('/solna')
    expect((await house.audit()).map(([action]) => action)).toContain('account.linked')
  })

  it('knows people by who they are, not by their address, from the second time on', async () => {
    const first = visitor()
    await comeBack(first, await goThere(first))
    claims = { sub: 'kim', preferred_username: 'kim.new@solna.example' }
    const renamed = visitor()
    await comeBack(renamed, await goThere(renamed))
    expect(await isIn(renamed)).toBe(true)
    claims = { sub: 'mallory', preferred_username: 'officer@solna.example' }
    const changed = visitor()
    const { status, body } = await comeBack(changed, await goThere(changed))
    expect([status, await isIn(changed)]).toEqual([403, false])
    expect(body).toContain('Du har inget konto här än')
    const boss = await house.as('administrator')
    await boss.post('/solna/accounts/officer', { do: 'release' })
    const again = visitor()
    await comeBack(again, await goThere(again))
    expect(await isIn(again)).toBe(true)
  })

  it.each([
    ['nobody that was added', { sub: '1', preferred_username: 'nobody@solna.example' }],
    ['an address that is not verified', { sub: '2', email: 'officer@solna.example' }],
    [
      'an address that is said not to be theirs',
      { sub: '3', email: 'officer@solna.example', email_verified: false },
    ],
    ['no address', { sub: '4' }],
  ])('tells %s whom to ask', async (_, who) => {
    claims = who
    const at = visitor()
    const { status, body } = await comeBack(at, await goThere(at))
    expect([status, at.cookies.size]).toEqual([403, 0])
    expect(body).toContain('Be den som är administratör i din kommun')
  })

  it('lets in nobody whose account is closed', async () => {
    await house.db.updateTable('account').set({ state: 'closed' }).where('id', '=', 'officer').execute()
    const at = visitor()
    expect((await comeBack(at, await goThere(at))).status).toBe(403)
  })

  it('takes a way back once, from the browser that went', async () => {
    const at = visitor()
    const back = await goThere(at)
    const kept = at.cookies.get(KEPT) ?? ''
    const thief = visitor()
    expect((await comeBack(thief, back)).status).toBe(400)
    await comeBack(at, back)
    expect((await comeBack(at, back)).status).toBe(400)
    at.cookies.set(KEPT, kept)
    expect((await comeBack(at, back)).status).toBe(400)
    at.cookies.set(KEPT, `${kept.slice(0, -2)}xx`)
    expect((await comeBack(at, back)).status).toBe(400)
  })

  it('takes no way back that began elsewhere: wrong state, wrong nonce, another’s code, a forged token', async () => {
    const one = visitor()
    const wrongState = await goThere(one)
    wrongState.searchParams.set('state', 'x'.repeat(43))
    expect([(await comeBack(one, wrongState)).status, await isIn(one)]).toEqual([403, false])
    claims = { ...claims, nonce: 'another' }
    const two = visitor()
    expect([(await comeBack(two, await goThere(two))).status, await isIn(two)]).toEqual([403, false])
    claims = { sub: 'kim', preferred_username: 'officer@solna.example' }
    const [three, four] = [visitor(), visitor()]
    const [own, others] = [await goThere(three), await goThere(four)]
    own.searchParams.set('code', others.searchParams.get('code') ?? '')
    expect([(await comeBack(three, own)).status < 500, await isIn(three)]).toEqual([true, false])
    for (const wrong of [{ aud: 'somebody-else' }, { iss: 'https://evil.example' }, { exp: 1 }]) {
      claims = { sub: 'kim', preferred_username: 'officer@solna.example', ...wrong }
      const at = visitor()
      expect([(await comeBack(at, await goThere(at))).status, at.cookies.size]).toEqual([403, 0])
    }
  })

  it('tells of one who turned back, and of an issuer that does not answer', async () => {
    const { log, lines } = aLog()
    const at = visitor(url(), log)
    const back = await goThere(at)
    back.searchParams.delete('code')
    back.searchParams.set('error', 'access_denied')
    const turned = await comeBack(at, back)
    expect([turned.status, turned.body.includes('Inloggningen avbröts')]).toEqual([403, true])
    const lost = await visitor('http://127.0.0.1:9', log).get('/sign-in/oidc')
    expect([lost.status, lost.body.includes('Kommunens inloggning svarar inte')]).toEqual([503, true])
    expect((await at.get('/sign-in/oidc/callback?code=hemligt&state=hemligt')).status).toBe(400)
    expect(lines).toHaveLength(3)
    for (const secret of ['hemligt', back.searchParams.get('state') ?? 'x'])
      expect(lines.join('\n')).not.toContain(secret)
  })
})
