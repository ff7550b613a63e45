import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { findAccount, findAccountAt } from '../../src/store/accounts.js'
import { aVisitor, csrfIn, linkIn } from './accessing.js'
import { PUBLIC_URL } from './seed.js'
import { aDesk, type DeskHouse, type SignedIn } from './staff.js'

const ACCOUNTS = '/solna/accounts'
const EVIL = '"><script>alert(1)</script>'

let house: DeskHouse
let boss: SignedIn
beforeAll(async () => {
  house = await aDesk('sqlite')
  boss = await house.as('administrator')
})
afterAll(() => house.test.close())

const add = (form: Readonly<Record<string, string>> = {}, by = boss) =>
  by.post(ACCOUNTS, { name: 'Kim Ek', email: 'kim@solna.example', role: 'officer', ...form })
const known = (id: string) => findAccount(house.db, 'solna', id)

describe('who may see a page behind the sign-in', () => {
  it.each([
    ['officer', 403, 403],
    ['administrator', 200, 422],
    ['operator', 200, 422],
    ['stranger', 404, 404],
  ] as const)('%s gets %d, and for a form %d', async (person, page, form) => {
    const one = await house.as(person)
    expect((await one.get(ACCOUNTS)).status).toBe(page)
    expect((await one.post(ACCOUNTS)).status).toBe(form)
    expect((await one.get(`${ACCOUNTS}/officer`)).status).toBe(page)
  })

  it('leads others to the sign-in and back again, and takes no form of theirs', async () => {
    const at = aVisitor(house.desk())
    const { status, location } = await at.get(`${ACCOUNTS}?done=changed&lang=en`)
    expect([status, location]).toEqual([
      303,
      '/sign-in?next=%2Fsolna%2Faccounts%3Fdone%3Dchanged%26lang%3Den&lang=en',
    ])
    const refused = await at.post(ACCOUNTS, {
      csrf: boss.csrf,
      name: 'x',
      email: 'x@x.example',
      role: 'officer',
    })
    expect([refused.status, refused.body.includes('Du är inte inloggad')]).toEqual([401, true])
    expect(await findAccountAt(house.db, 'x@x.example')).toBeNull()
    expect((await at.get('/nowhere/accounts')).status).toBe(303)
    expect((await boss.get('/nowhere/accounts')).status).toBe(404)
  })

  it.each([
    ['a foreign origin', {}, { Origin: 'https://evil.example' }],
    ['another site', {}, { 'Sec-Fetch-Site': 'cross-site' }],
    ['no token', { csrf: '' }, {}],
    ['a wrong token', { csrf: 'x' }, {}],
    ['two tokens', { csrf: ['x', 'y'] }, {}],
  ])('refuses a form with %s', async (_, form, headers) => {
    const wish = { name: 'Mallory', email: 'mallory@solna.example', role: 'administrator' }
    expect((await boss.post(ACCOUNTS, { ...wish, ...form }, headers)).status).toBe(403)
    expect(await findAccountAt(house.db, wish.email)).toBeNull()
  })

  it('refuses the token of another session, and what is no form', async () => {
    const other = await house.as('operator')
    expect((await boss.post(ACCOUNTS, { csrf: other.csrf, name: 'x' })).status).toBe(403)
    const json = { 'Content-Type': 'application/json' }
    expect((await boss.post(ACCOUNTS, {}, json)).status).toBe(400)
    expect(
      (await boss.upload(ACCOUNTS, { name: 'x', file: new File(['x'.repeat(70_000)], 'x') })).status,
    ).toBe(413)
  })

  it('asks anew once the session has ended', async () => {
    const gone = await house.as('administrator')
    await house.db
      .updateTable('session')
      .set({ seen: '2026-11-20T23:00:00.000Z' })
      .where('csrf', '=', gone.csrf)
      .execute()
    expect((await gone.get(ACCOUNTS)).location).toBe('/sign-in?next=%2Fsolna%2Faccounts')
    expect((await gone.post(ACCOUNTS)).status).toBe(401)
  })
})

describe('accounts', () => {
  it('are added with a link that is shown once, by which its owner chooses a password', async () => {
    const { status, body, headers } = await add()
    expect([status, headers.get('Cache-Control')]).toEqual([200, 'private, no-store'])
    const link = linkIn(body)
    expect(link).not.toBe('')
    expect(body).toContain('href="mailto:kim%40solna.example?subject=Ditt%20konto')
    expect((await boss.get(ACCOUNTS)).body).not.toContain('/sign-in/password')
    const kim = aVisitor(house.desk())
    const page = await kim.get(link)
    expect(page.body).toContain('Hej Kim Ek!')
    expect(page.headers.get('Cache-Control')).toBe('no-store')
    expect(page.headers.get('Referrer-Policy')).toBe('same-origin')
    const key = new URL(link, PUBLIC_URL).searchParams.get('key') ?? ''
    const choose = (chosen: string, again = chosen, headers = {}) =>
      kim.post('/sign-in/password', { key, chosen, again }, headers)
    const chosen = 'ett helt nytt lösenord'
    expect((await choose(chosen, chosen, { Origin: 'https://evil.example' })).status).toBe(403)
    expect((await choose(chosen, 'annat')).body).toContain('href="#again"')
    expect((await choose('Kim Ek Solna')).body).toContain('liknar ditt namn')
    expect((await choose(chosen)).location).toBe('/sign-in?done=password')
    expect((await kim.get('/sign-in?done=password')).body).toContain('Lösenordet är sparat.')
    expect([(await choose(chosen)).status, (await kim.get(link)).status]).toEqual([410, 410])
    const came = await kim.post('/sign-in', { email: 'kim@solna.example', password: chosen })
    expect(came.location).toBe('/solna')
    expect((await kim.get('/account')).body).toContain('Kim Ek')
  })

  it.each([
    ['name', { name: ' ' }, 'Skriv ett namn'],
    ['email', { email: 'kim' }, 'Skriv en hel e-postadress'],
    ['email', { email: 'a@x.example\r\nBcc: b@x.example' }, 'Skriv en hel e-postadress'],
    ['email', { email: 'STRANGER@malmo.example' }, 'finns redan ett konto'],
    ['role', { role: 'god' }, 'Välj en roll.'],
    ['role', { role: '' }, 'Välj en roll.'],
  ])('are not added with a fault at %s: %j', async (field, form, text) => {
    const { status, body } = await add({ email: 'fel@solna.example', ...form })
    expect(status).toBe(422)
    expect(body).toContain(`href="#${field}"`)
    expect(body).toContain(text)
  })

  it('write out nothing that does harm', async () => {
    const wrong = await add({ name: EVIL, email: EVIL, role: EVIL })
    expect(wrong.body).not.toContain('<script')
    expect(wrong.body).toContain('&lt;script&gt;')
    const right = await add({ name: EVIL, email: 'evil@solna.example' })
    const id = (await findAccountAt(house.db, 'evil@solna.example'))?.account.id ?? ''
    const pages = [
      right,
      await boss.get(ACCOUNTS),
      await boss.get(`${ACCOUNTS}?done=changed&of=${id}`),
      await boss.get(`${ACCOUNTS}?done=${encodeURIComponent(EVIL)}&of=${encodeURIComponent(EVIL)}`),
      await boss.get(`${ACCOUNTS}/${id}`),
      await boss.get('/solna/audit'),
    ]
    for (const { body, status } of pages) expect([status, body.includes('<script')]).toEqual([200, false])
  })

  it('are changed, closed and opened, each time told on the list', async () => {
    await add({ email: 'bo@solna.example', name: 'Bo Ek' })
    const id = (await findAccountAt(house.db, 'bo@solna.example'))?.account.id ?? ''
    const one = `${ACCOUNTS}/${id}`
    const act = (form: Readonly<Record<string, string>>) => boss.post(one, form)
    expect((await act({ do: 'save', name: 'Bo Åk', role: 'administrator' })).location).toBe(
      `${ACCOUNTS}?done=changed&of=${id}`,
    )
    expect((await boss.get(`${ACCOUNTS}?done=changed&of=${id}`)).body).toContain(
      'Ändringarna för Bo Åk är sparade.',
    )
    expect((await act({ do: 'save', name: 'Bo Åk', role: 'administrator' })).location).toContain('done=same')
    expect((await act({ do: 'save', name: '', role: 'officer' })).status).toBe(422)
    expect((await act({ do: 'save', name: 'Bo', role: 'x' })).body).toContain('href="#role"')
    expect(linkIn((await act({ do: 'link' })).body)).not.toBe('')
    expect((await act({ do: 'close' })).location).toContain('done=closed')
    expect((await act({ do: 'link' })).body).toContain('Kontot är stängt.')
    expect((await boss.get(one)).body).toContain('Öppna kontot igen')
    expect((await act({ do: 'open' })).location).toContain('done=opened')
    expect((await act({ do: 'release' })).location).toContain('done=same')
    expect((await act({ do: 'burn' })).status).toBe(400)
    expect((await boss.post(`${ACCOUNTS}/nobody`, { do: 'close' })).status).toBe(404)
    expect(
      (await house.audit())
        .filter(([, about]) => about === id)
        .map(([action]) => action)
        .sort(),
    ).toEqual([
      'account.added',
      'account.changed',
      'account.closed',
      'account.link-shown',
      'account.link-shown',
      'account.opened',
    ])
  })

  it('of another municipality are not there', async () => {
    const path = `${ACCOUNTS}/stranger`
    expect((await boss.get(path)).status).toBe(404)
    for (const act of ['save', 'link', 'close', 'open', 'release'])
      expect((await boss.post(path, { do: act, name: 'x', role: 'officer' })).status).toBe(404)
    expect((await boss.post('/malmo/accounts/stranger', { do: 'close' })).status).toBe(404)
    const [row] = await house.db.selectFrom('account').selectAll().where('id', '=', 'stranger').execute()
    expect(row).toMatchObject({ state: 'active', name: 'Kim stranger', role: 'administrator' })
  })

  it('of operators are for operators, and nobody else makes one', async () => {
    expect((await boss.get(`${ACCOUNTS}/operator`)).body).not.toContain('name="do"')
    for (const act of ['save', 'link', 'close'])
      expect((await boss.post(`${ACCOUNTS}/operator`, { do: act, name: 'x', role: 'officer' })).status).toBe(
        403,
      )
    expect((await add({ email: 'ny@solna.example', operator: 'yes' })).status).toBe(422)
    const own = { do: 'save', name: 'Kim officer', role: 'officer', operator: 'yes' }
    await boss.post(`${ACCOUNTS}/officer`, own)
    expect((await known('officer'))?.account.operator).toBe(false)
    const operator = await house.as('operator')
    expect((await operator.get(`${ACCOUNTS}/officer`)).body).toContain('name="operator"')
    await operator.post(`${ACCOUNTS}/officer`, own)
    expect((await known('officer'))?.account.operator).toBe(true)
    await operator.post(`${ACCOUNTS}/officer`, { do: 'save', name: 'Kim officer', role: 'officer' })
    expect((await known('officer'))?.account.operator).toBe(false)
  })

  it('keep one administrator', async () => {
    const stranger = await house.as('stranger')
    const own = '/malmo/accounts/stranger'
    const closed = await stranger.post(own, { do: 'close' })
    expect([closed.status, closed.body.includes('kommunens enda administratör')]).toEqual([422, true])
    expect((await stranger.post(own, { do: 'save', name: 'Kim', role: 'officer' })).status).toBe(422)
    expect((await stranger.get('/malmo/accounts')).status).toBe(200)
  })

  it('that change while somebody is signed in hold at their next page', async () => {
    const { body } = await add({ email: 'li@solna.example', name: 'Li Ek', role: 'administrator' })
    const link = new URL(linkIn(body), PUBLIC_URL)
    const li = aVisitor(house.desk())
    const password = 'ett helt nytt lösenord'
    await li.post('/sign-in/password', {
      key: link.searchParams.get('key') ?? '',
      chosen: password,
      again: password,
    })
    await li.post('/sign-in', { email: 'li@solna.example', password })
    expect(csrfIn((await li.get(ACCOUNTS)).body)).not.toBe('')
    const id = (await findAccountAt(house.db, 'li@solna.example'))?.account.id ?? ''
    await boss.post(`${ACCOUNTS}/${id}`, { do: 'save', name: 'Li Ek', role: 'officer' })
    expect((await li.get(ACCOUNTS)).status).toBe(403)
    await boss.post(`${ACCOUNTS}/${id}`, { do: 'close' })
    expect((await li.get(ACCOUNTS)).status).toBe(303)
  })
})
