import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { saveContacts } from '../../src/store/contacts.js'
import { aContact } from '../support/house.js'
import { NOW } from './judging.js'
import { text } from './read.js'
import { aLetter, COLLEAGUE, DESK, PLACE } from './readers.js'
import { aDesk, type DeskHouse, type SignedIn } from './staff.js'

const OWNER = PLACE.contacts[0]!
const FAR = { id: 'valfard', name: 'Ann', email: 'valfard@malmo.example' }
const WHY = '84 calls in 2 letters, where about 20 are usual'

describe('the ledger behind the sign-in', () => {
  let at: DeskHouse
  let officer: SignedIn
  beforeAll(async () => {
    at = await aDesk('sqlite')
    officer = await at.as('officer')
  })
  afterAll(() => at.test.close())
  beforeEach(async () => {
    for (const table of ['delivery', 'delivery_item', 'audit'] as const)
      await at.db.deleteFrom(table).execute()
  })

  const set = (id: string, part: object) =>
    at.db.updateTable('delivery').set(part).where('id', '=', id).execute()
  const statusOf = async (id: string) =>
    (await at.db.selectFrom('delivery').select('status').where('id', '=', id).executeTakeFirst())?.status
  const held = async () => {
    const ids = [await aLetter(at, OWNER, '2026-W46'), await aLetter(at, COLLEAGUE, '2026-W46')]
    for (const id of ids) await set(id, { status: 'held', settled: null, error: WHY })
    return ids
  }

  it('shows by week, state and contact what became of letters', async () => {
    const own = await aLetter(at, OWNER, '2026-W46')
    const refused = await aLetter(at, COLLEAGUE, '2026-W46')
    await set(refused, {
      status: 'refused',
      week: '2026-W40',
      error: 'letter x: m.example:25: 550 5.1.1 <b>no</b>',
    })
    await aLetter(at, FAR, '2026-W46', { municipality: 'malmo' })
    const rows = (body: string) =>
      [...body.matchAll(/href="\/solna\/letters\/([\w-]{22})\?lang=sv"/g)].map(([, id]) => id)
    const list = async (query: string) => rows((await officer.get(`/solna/letters?lang=sv&${query}`)).body)
    const { body } = await officer.get('/solna/letters?lang=sv')
    expect(rows(body).sort()).toEqual([own, refused].sort())
    expect(text(body)).toMatch(/Alla 2 Skickade 1 Inte mottagna 1/)
    expect(text(body)).toContain('Adressen finns inte.')
    expect(await list('status=refused')).toEqual([refused])
    expect(await list('week=2026-W40')).toEqual([refused])
    expect(await list('q=bosse')).toEqual([refused])
    expect(await list('contact=omsorg')).toEqual([own])
    expect(await list('q=finns+inte')).toEqual([])
    for (const bad of ['status=x', 'week=2026-W99', 'week=x', 'page=x'])
      expect((await officer.get(`/solna/letters?${bad}`)).status, bad).toBe(400)
  })

  it('is to be had as files, without words or links of letters', async () => {
    await aLetter(at, OWNER, '2026-W46')
    const { token } = await at.db.selectFrom('delivery').select('token').executeTakeFirstOrThrow()
    const json = await officer.get('/solna/letters.json?week=2026-W47')
    expect(JSON.parse(json.body)).toMatchObject({
      letters: [{ contact: 'omsorg', status: 'sent', items: 1 }],
    })
    const csv = await officer.get('/solna/letters.csv?lang=sv')
    expect(csv.body).toMatch(/Veckobrev.*omsorg@solna\.example.*Skickat/)
    for (const { body } of [json, csv])
      expect([body.includes(token), body.includes('/l/')]).toEqual([false, false])
  })

  it('puts held letters first, and asks before they are sent or written anew', async () => {
    const ids = await held()
    const { body } = await officer.get('/solna/letters?lang=sv')
    expect(text(body)).toMatch(
      /2 brev väntar på att du släpper dem.*84 utlysningar i 2 brev, där det brukar vara omkring 20/,
    )
    const asks = await officer.get('/solna/letters/held/release?lang=sv')
    expect(text(asks.body)).toContain('Skicka 2 brev?')
    expect(await statusOf(ids[0]!)).toBe('held')
    const other = await officer.post('/solna/letters/held/release?lang=sv', { letters: '3' })
    expect([other.status, text(other.body).includes('Nu är det 2 brev som väntar')]).toEqual([409, true])
    expect((await officer.post('/solna/letters/held/release', { letters: 'x' })).status).toBe(409)
    expect(await statusOf(ids[0]!)).toBe('held')
    const done = await officer.post('/solna/letters/held/release?lang=sv', { letters: '2' })
    expect(text((await officer.get(done.location ?? '')).body)).toContain('2 brev går ut med nästa utskick.')
    expect(await statusOf(ids[0]!)).toBe('waiting')
    const twice = await officer.post('/solna/letters/held/release?lang=sv', { letters: '2' })
    expect(twice.location).toContain('done=nothing-held')
    expect(await at.audit()).toEqual([['letter.released', 'held', 'Kim officer']])
  })

  it('throws held letters away, so that they are written anew', async () => {
    await held()
    const far = await aLetter(at, FAR, '2026-W46', { municipality: 'malmo' })
    await set(far, { status: 'held' })
    const done = await officer.post('/solna/letters/held/discard?lang=sv', { letters: '2' })
    expect(done.location).toBe('/solna/letters?done=discarded-2&lang=sv')
    const left = await at.db.selectFrom('delivery').select('id').execute()
    expect(left).toEqual([{ id: far }])
    expect(await at.audit()).toEqual([['letter.discarded', 'held', 'Kim officer']])
  })

  it('takes a person’s word on a letter of unknown fate, after a page that asks, once', async () => {
    const [one, two] = [await aLetter(at, OWNER, '2026-W46'), await aLetter(at, DESK, '2026-W46')]
    for (const id of [one, two])
      await set(id, { status: 'unknown', error: 'the process ended while the letter was being sent' })
    const asks = await officer.get(`/solna/letters/${one}/again?lang=sv`)
    expect(text(asks.body)).toMatch(/Skicka brevet igen\?.*två gånger.*omsorg@solna\.example/)
    expect(await statusOf(one)).toBe('unknown')
    const again = await officer.post(`/solna/letters/${one}/again?lang=sv`)
    expect(again.location).toBe(`/solna/letters/${one}?done=again&lang=sv`)
    expect(text((await officer.get(again.location ?? '')).body)).toMatch(
      /skickas igen.*Kim officer lät brevet skickas igen/,
    )
    expect((await officer.post(`/solna/letters/${two}/arrived`)).location).toContain('done=sent')
    expect([await statusOf(one), await statusOf(two)]).toEqual(['waiting', 'sent'])
    for (const deed of ['again', 'arrived']) {
      expect((await officer.get(`/solna/letters/${two}/${deed}`)).location).toContain('done=settled')
      expect((await officer.post(`/solna/letters/${two}/${deed}`)).location).toContain('done=settled')
    }
    expect(text((await officer.get('/solna/letters?done=settled&lang=sv')).body)).toContain(
      'Inget har ändrats',
    )
    expect((await at.audit()).map(([action]) => action).sort()).toEqual(['letter.again', 'letter.was-sent'])
  })

  it('does not send again to whoever gets no letters', async () => {
    const stopped = { ...aContact('stoppad'), name: 'Stoppad' }
    const rest = {
      stateAt: NOW,
      stateWhy: null,
      origin: 'added',
      added: NOW,
      chosen: null,
      addressKey: null,
      erased: null,
    } as const
    await saveContacts(at.db, 'solna', [{ contact: stopped, state: 'stopped', ...rest }])
    const id = await aLetter(at, stopped, '2026-W46')
    await set(id, { status: 'refused', error: '550 5.1.1' })
    const page = (await officer.get(`/solna/letters/${id}/again?lang=sv`)).body
    expect(text(page)).toContain('Starta breven igen först')
    expect(page).not.toContain(`action="/solna/letters/${id}/again`)
    expect((await officer.post(`/solna/letters/${id}/again`)).location).toContain('done=settled')
    expect(await statusOf(id)).toBe('refused')
  })

  it('shows a letter as it was sent, without what speaks for its reader, in a document that can do nothing', async () => {
    const id = await aLetter(at, OWNER, '2026-W50', { whole: '<p>Allt</p>' })
    const page = await officer.get(`/solna/letters/${id}?lang=sv`)
    expect(text(page.body)).toMatch(
      /Skickat.*Brevet som det skickades.*Relevant: \[personlig länk\].*Brevet skrevs/,
    )
    const html = await officer.get(`/solna/letters/${id}/html?lang=sv`)
    expect(html.body).toContain('<h1>Brev 2026-W50</h1>')
    expect(html.headers.get('Content-Security-Policy')).toMatch(
      /^default-src 'none'; style-src 'unsafe-inline'; .*sandbox /,
    )
    expect(html.headers.get('Content-Security-Policy')).not.toMatch(/allow-(scripts|same-origin|forms)/)
    for (const { body } of [page, html]) {
      expect(body).not.toMatch(/\/l\/|\ue000/)
      expect(body).not.toContain('<script')
    }
    expect((await officer.get(`/solna/letters/${id}/whole`)).body).toBe('<p>Allt</p>')
    const gone = await aLetter(at, DESK, '2026-W46')
    await set(gone, { body: null })
    expect(text((await officer.get(`/solna/letters/${gone}?lang=sv`)).body)).toContain('Texten är borttagen')
    expect((await officer.get(`/solna/letters/${gone}/html`)).status).toBe(404)
  })

  it('keeps what is between others to them, and other municipalities’ letters', async () => {
    const passed = await aLetter(at, OWNER, 'pass x y', { kind: 'pass' })
    const asked = await aLetter(at, OWNER, 'confirm x', { kind: 'confirm' })
    for (const id of [passed, asked]) {
      expect(text((await officer.get(`/solna/letters/${id}?lang=sv`)).body)).toContain('visas inte här')
      expect((await officer.get(`/solna/letters/${id}/html`)).status).toBe(404)
    }
    const far = await aLetter(at, FAR, '2026-W46', { municipality: 'malmo' })
    await set(far, { status: 'unknown' })
    for (const id of [far, 'nothing', '%00']) {
      for (const path of ['', '/html', '/whole', '/again', '/arrived'])
        expect((await officer.get(`/solna/letters/${id}${path}`)).status, id + path).toBe(404)
      expect((await officer.post(`/solna/letters/${id}/again`)).status).toBe(404)
    }
    expect(await statusOf(far)).toBe('unknown')
  })
})
