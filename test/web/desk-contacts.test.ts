import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { USUAL } from '../../src/core/municipality.js'
import { chooseFor, leave } from '../../src/pipeline/contacts.js'
import { findContact, saveContacts, type KnownContact } from '../../src/store/contacts.js'
import { aContact } from '../support/house.js'
import { NOW, signer } from './judging.js'
import { text } from './read.js'
import { aLetter, COLLEAGUE } from './readers.js'
import { aDesk, type DeskHouse, type SignedIn } from './staff.js'

const EVIL = 'Eva <script>alert(1)</script>'

describe('contacts behind the sign-in', () => {
  let at: DeskHouse
  let officer: SignedIn
  let stranger: SignedIn
  beforeAll(async () => {
    at = await aDesk('sqlite')
    officer = await at.as('officer')
    stranger = await at.as('stranger')
  })
  afterAll(() => at.test.close())

  const known = (id: string) => findContact(at.db, 'solna', id)
  const add = async (id: string, part: Partial<KnownContact> = {}) => {
    const state = { state: 'active', stateAt: NOW, stateWhy: null, origin: 'added', added: NOW } as const
    const rest = { chosen: null, addressKey: null, erased: null }
    const contact = { ...aContact(id), name: `Kontakt ${id}` }
    await saveContacts(at.db, 'solna', [{ contact, ...state, ...rest, ...part }])
  }
  const FORM = {
    name: 'Anna Öberg',
    email: 'anna@solna.example',
    department: 'skola',
    language: 'sv',
    'least:social': 'likely',
    'least:learning': 'none',
  }
  const WHEN = {
    every: 'month',
    weekday: '3',
    hour: '9',
    fast: 'yes',
    language: 'en',
    pause: '',
    withWords: '',
    withoutWords: '',
  }

  it('are for those who are signed in, of their own municipality', async () => {
    const out = await at.get('/solna/contacts', {}, at.desk())
    expect([out.status, out.location]).toEqual([303, '/sign-in?next=%2Fsolna%2Fcontacts'])
    for (const path of [
      'contacts',
      'contacts.csv',
      'contacts.json',
      'contacts/omsorg',
      'letters',
      'cases',
      'import-contacts',
    ])
      expect((await stranger.get(`/solna/${path}`)).status, path).toBe(404)
    for (const path of ['stop', 'restart', 'leave', 'link', 'change'])
      expect((await stranger.post(`/solna/contacts/omsorg/${path}`)).status, path).toBe(404)
    for (const id of ['valfard', 'nobody', '%00', '..%2f', "'%20or%201=1"])
      for (const path of ['', '/change', '/stop', '/preview', '/preview/html'])
        expect((await officer.get(`/solna/contacts/${id}${path}`)).status, id + path).toBe(404)
    expect((await officer.post('/solna/contacts/omsorg/stop', { csrf: 'x' })).status).toBe(403)
    expect(
      (await officer.post('/solna/contacts/omsorg/stop', {}, { Origin: 'https://evil.example' })).status,
    ).toBe(403)
    expect((await known('omsorg'))?.state).toBe('active')
  })

  it('are listed by department, with all that is known in words', async () => {
    const { body, headers } = await officer.get('/solna/contacts?lang=sv')
    const page = text(body)
    expect(page).toMatch(
      /Omvårdnadsförvaltningen.*Siv Ek.*Barn- och utbildningsförvaltningen.*Bo "Bosse" Ek|Bo &quot;Bosse/,
    )
    expect(page).toContain('Sociala frågor (starka och troliga)')
    expect(page).toContain('Varje måndag kl. 7')
    expect(body).not.toContain('<script')
    expect(headers.get('Cache-Control')).toBe('private, no-store')
    const found = text((await officer.get('/solna/contacts?lang=sv&q=BOSSE&state=active')).body)
    expect([found.includes('1 kontakt'), found.includes('Siv Ek')]).toEqual([true, false])
    expect(text((await officer.get('/solna/contacts?q=%25&lang=en')).body)).toContain('No contact fits')
    for (const bad of ['department=x', 'state=x', 'page=0', 'lang=de'])
      expect((await officer.get(`/solna/contacts?${bad}`)).status, bad).toBe(400)
  })

  it('are to be had as files, without what opens anything', async () => {
    const csv = await officer.get('/solna/contacts.csv?department=skola&lang=sv')
    expect(csv.headers.get('Content-Disposition')).toContain('solna-kontakter.csv')
    expect(csv.body).toMatch(/Bosse.*skola@solna\.example/)
    expect(csv.body).not.toContain('Siv Ek')
    const json = await officer.get('/solna/contacts.json')
    const { contacts } = JSON.parse(json.body) as { contacts: { id: string; addressKey?: string }[] }
    expect(contacts.find(({ id }) => id === 'sekretariat')).toMatchObject({ state: 'active', answers: 0 })
    expect(json.body).not.toMatch(/addressKey|token/)
    expect(json.headers.get('Access-Control-Allow-Origin')).toBeNull()
    expect((await officer.get('/solna/contacts.xlsx')).headers.get('Content-Type')).toContain('spreadsheetml')
  })

  it('are added, or it is said what is wrong where, with what was typed', async () => {
    const wrong = await officer.post('/solna/new-contact?lang=sv', {
      ...FORM,
      name: EVIL,
      email: 'anna',
      department: 'x',
      'least:social': 'none',
    })
    expect(wrong.status).toBe(422)
    for (const [field, words] of [
      ['email', 'är ingen e-postadress'],
      ['department', 'ingen förvaltning'],
      ['least:social', 'minst ett område'],
    ] as const)
      expect(wrong.body).toMatch(new RegExp(`href="#${field}">[^<]*${words}`))
    expect(wrong.body).toContain('value="Eva &lt;script&gt;alert(1)&lt;/script&gt;"')
    expect((await officer.post('/solna/new-contact', { ...FORM, language: 'de' })).status).toBe(422)
    expect(
      (await officer.post('/solna/new-contact?lang=sv', { ...FORM, email: 'OMSORG@solna.example' })).body,
    ).toContain('redan adress till kontakten omsorg')
    const done = await officer.post('/solna/new-contact?lang=sv', FORM)
    expect([done.status, done.location]).toEqual([303, '/solna/contacts/anna-oberg?done=added&lang=sv'])
    expect(await known('anna-oberg')).toMatchObject({
      state: 'active',
      contact: { department: 'skola', interests: [{ area: 'social', least: 'likely' }] },
    })
    expect(await at.audit()).toContainEqual(['contact.added', 'anna-oberg', 'Kim officer'])
    expect(text((await officer.get(done.location ?? '')).body)).toMatch(
      /Kontakten är tillagd.*Kim officer lade till kontakten/,
    )
  })

  it('are changed, but for what they chose themselves', async () => {
    await add('free')
    const form = { ...FORM, ...WHEN, email: 'free@solna.example' }
    const wrong = await officer.post('/solna/contacts/free/change?lang=sv', {
      ...form,
      name: '',
      every: 'x',
      withWords: '***',
    })
    expect(wrong.status).toBe(422)
    expect(wrong.body).toMatch(/href="#every"/)
    expect(wrong.body).toMatch(/href="#withWords"/)
    expect((await officer.post('/solna/contacts/free/change', { ...form, name: ' ' })).body).toContain(
      'href="#name"',
    )
    const done = await officer.post('/solna/contacts/free/change?lang=sv', form)
    expect(done.location).toBe('/solna/contacts/free?done=changed&lang=sv')
    expect((await known('free'))?.contact).toMatchObject({
      name: 'Anna Öberg',
      language: 'en',
      wishes: { every: 'month', weekday: 3, hour: 9 },
    })
    expect(text((await officer.get('/solna/contacts/free?lang=sv')).body)).toContain(
      'Första onsdagen i månaden kl. 9',
    )

    const choices = {
      language: 'sv',
      interests: [{ area: 'social', least: 'strong' }],
      wishes: USUAL,
    } as const
    await chooseFor(at.db, 'solna', 'free', choices, NOW)
    const page = (await officer.get('/solna/contacts/free/change?lang=sv')).body
    expect(text(page)).toContain('Kontakten valde själv')
    expect(page).not.toContain('name="every"')
    const late = await officer.post('/solna/contacts/free/change?lang=sv', { ...form, name: 'Late' })
    expect([late.status, text(late.body).includes('hunnit välja själv')]).toEqual([422, true])
    expect((await known('free'))?.contact).toMatchObject({ name: 'Anna Öberg', interests: choices.interests })
    const { name, email, department } = form
    await officer.post('/solna/contacts/free/change', { name: `${name} II`, email, department })
    expect((await known('free'))?.contact).toMatchObject({
      name: 'Anna Öberg II',
      interests: choices.interests,
    })
    expect(text((await officer.get('/solna/contacts/free?lang=sv')).body)).toMatch(/Ändrat: namn/)
    const details = (await at.db.selectFrom('audit').select('detail').where('about', '=', 'free').execute())
      .map(({ detail }) => detail)
      .join()
    expect(details).not.toMatch(/Öberg|@/)
  })

  it('are stopped and started after a page that asks, each once', async () => {
    await add('paused')
    const asks = await officer.get('/solna/contacts/paused/stop?lang=sv')
    expect(text(asks.body)).toContain('Stoppa breven till Kontakt paused?')
    expect((await known('paused'))?.state).toBe('active')
    expect((await officer.post('/solna/contacts/paused/stop', { why: 'x'.repeat(201) })).status).toBe(422)
    const why = `550 5.1.1\r\n${EVIL}`
    const stopped = await officer.post('/solna/contacts/paused/stop?lang=sv', { why })
    expect(stopped.location).toContain('done=stopped')
    const { body } = await officer.get('/solna/contacts/paused?lang=sv')
    expect(text(body)).toContain('Stoppades för hand: 550 5.1.1 Eva &lt;script&gt;')
    expect((await officer.post('/solna/contacts/paused/stop')).location).toContain('done=already')
    expect((await officer.post('/solna/contacts/paused/restart')).location).toContain('done=restarted')
    expect((await officer.post('/solna/contacts/paused/restart')).location).toContain('done=already')
    const deeds = (await at.audit()).filter(([, about]) => about === 'paused').map(([action]) => action)
    expect(deeds.sort()).toEqual(['contact.restarted', 'contact.stopped'])
  })

  it('who left are not brought back, and it is said why', async () => {
    await add('gone')
    const ended = await officer.post('/solna/contacts/gone/leave?lang=sv')
    expect(ended.location).toContain('done=left')
    expect((await officer.post('/solna/contacts/gone/restart?lang=sv')).location).toContain('done=gone')
    const page = text((await officer.get('/solna/contacts/gone?done=gone&lang=sv')).body)
    expect(page).toContain('kan inte startas')
    expect(page).toContain('det går inte att ändra åt någon annan')
    expect(page).not.toContain('Starta breven igen')
    expect((await officer.get('/solna/contacts/gone/change')).location).toContain('done=gone')
    expect((await officer.post('/solna/contacts/gone/change', { ...FORM, ...WHEN })).location).toContain(
      'done=gone',
    )
    expect((await officer.post('/solna/contacts/gone/link')).status).toBe(404)
    const again = await officer.post('/solna/new-contact?lang=sv', { ...FORM, email: 'gone@solna.example' })
    expect([again.status, text(again.body).includes('har sagt nej till fler brev')]).toEqual([422, true])
    await add('removed', { state: 'removed' })
    expect((await officer.post('/solna/contacts/removed/restart')).location).toContain('done=removed')
    await add('asked', { state: 'pending' })
    expect((await officer.post('/solna/contacts/asked/restart')).location).toContain('done=pending')
    await add('twin', { contact: { ...aContact('twin'), email: 'omsorg@solna.example' }, state: 'stopped' })
    expect((await officer.post('/solna/contacts/twin/restart')).location).toContain('done=there')
  })

  it('have a personal link, which is made on request alone', async () => {
    await add('linked')
    const page = await officer.get('/solna/contacts/linked')
    expect(page.body).not.toMatch(/\/me\/|\/l\//)
    expect((await officer.get('/solna/contacts/linked/link')).status).toBe(404)
    const shown = await officer.post('/solna/contacts/linked/link?lang=sv')
    const [, token] = /https:\/\/fondvakt\.example\/me\/([\w.-]+)/.exec(shown.body) ?? []
    expect(signer.open('me', token ?? '')).toEqual(['solna', 'linked', '2026-11-21'])
    expect(shown.headers.get('Cache-Control')).toBe('private, no-store')
    expect(await at.audit()).toContainEqual(['contact.link-shown', 'linked', 'Kim officer'])
    expect(JSON.stringify(await at.db.selectFrom('audit').selectAll().execute())).not.toContain(token)
  })

  it('have a letter that can be looked at, without their links, of which nothing is kept', async () => {
    const count = async () => (await at.db.selectFrom('delivery').select('id').execute()).length
    const before = await count()
    const page = await officer.get('/solna/contacts/omsorg/preview?lang=sv')
    expect(text(page.body)).toMatch(/Nästa brev till.*Elderly care at home.*\[personlig länk\]/)
    const html = await officer.get('/solna/contacts/omsorg/preview/html?lang=sv')
    expect(html.headers.get('Content-Security-Policy')).toMatch(
      /^default-src 'none'; style-src 'unsafe-inline'; .*sandbox /,
    )
    expect(html.body).toContain('Elderly care at home')
    for (const { body } of [page, html]) expect(body).not.toMatch(/\/(l|me|judge)\/[\w-]{20,}|<script/)
    expect((await officer.get('/solna/contacts/omsorg/preview/whole')).status).toBe(404)
    expect((await officer.get('/solna/contacts/gone/preview')).location).toContain('done=no-letters')
    expect(await count()).toBe(before)
  })

  it('show their letters so far', async () => {
    const id = await aLetter(at, COLLEAGUE, '2026-W46')
    const { body } = await officer.get('/solna/contacts/skola?lang=sv')
    expect(body).toContain(`href="/solna/letters/${id}?lang=sv"`)
    await leave(at.db, signer, 'solna', 'skola', NOW)
    await at.db.updateTable('contact').set({ name: '', email: '' }).where('id', '=', 'skola').execute()
    expect(text((await officer.get('/solna/contacts/skola?lang=sv')).body)).toContain('Namnet är raderat')
  })

  it('come fifty to a page, also where there are ten thousand', async () => {
    await sql`insert into contact (municipality, id, name, email, department, language, secretariat)
      with recursive n(i) as (select 1 union all select i + 1 from n where i < 10000)
      select 'solna', 'c' || i, 'Roll ' || i, 'c' || i || '@solna.example', 'omsorg', 'sv', 0 from n`.execute(
      at.db,
    )
    const first = await officer.get('/solna/contacts?q=roll&lang=sv')
    expect([...first.body.matchAll(/<th role="rowheader" scope="row">/g)]).toHaveLength(50)
    expect(text(first.body)).toMatch(/10 000 kontakter.*Sida 1 av 200/)
    expect(text((await officer.get('/solna/contacts?q=roll&page=9999&lang=sv')).body)).toContain(
      'Sida 200 av 200',
    )
  })
})
