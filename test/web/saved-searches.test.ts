import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { confirmPath } from '../../src/core/links.js'
import { signHolder } from '../../src/core/signed.js'
import { listSearches } from '../../src/store/saved-searches.js'
import { settle } from '../support/house.js'
import { checkIn, HOLDER, OWN, signer, TODAY, visit } from './judging.js'
import { text } from './read.js'
import { PLACE } from './readers.js'
import { aDesk, type DeskHouse } from './staff.js'

const NEW = '/solna/searches/new'
const SEARCH = 'q=elderly+care&role=applicant'
const EVIL = { Origin: 'https://evil.example' }

describe('a search that comes with the letter', () => {
  let at: DeskHouse
  const own = async (contact = 'omsorg') =>
    (await listSearches(at.db, 'solna', contact)).map(({ name, query }) => `${name} | ${query}`)
  const first = async () => (await listSearches(at.db, 'solna', 'omsorg'))[0]?.id ?? ''
  const keep = async (form: Readonly<Record<string, string>> = {}, headers = {}) => {
    const { body } = await at.get(`${NEW}?${SEARCH}`, visit())
    const fields = { search: SEARCH, called: 'Vård', do: 'keep', check: checkIn(body), ...form }
    return at.post(NEW, fields, { ...OWN, ...visit(), ...headers })
  }

  describe('on its page', () => {
    beforeEach(async () => {
      at = await aDesk('sqlite')
    })
    afterEach(() => at.test.close())

    it('is shown in words to whoever comes by a personal link, kept by one button, and taken out by another', async () => {
      const page = await at.get(`${NEW}?${SEARCH}&sort=money&page=2&lang=sv`, visit())
      expect(page.status).toBe(200)
      expect(page.headers.get('Cache-Control')).toContain('private')
      const said = text(page.body)
      expect(said).toContain('Just nu hittar sökningen 1 utlysning.')
      expect(said).toContain('Kommunen kan söka')
      expect(said).toContain('ordning sparas inte')
      expect(page.body).toContain('value="elderly care, kan söka själv"')
      expect(page.body).toContain('href="/solna/calls?q=elderly+care&amp;role=applicant&amp;lang=sv"')
      expect(await own()).toEqual([])

      const done = await keep()
      expect([done.status, done.location]).toEqual([303, `${NEW}?${SEARCH}&done=kept`])
      expect(await own()).toEqual([`Vård | ${SEARCH}`])
      expect((await keep({ called: 'Omsorg', search: `sort=money&${SEARCH}` })).status).toBe(303)
      expect(await own()).toEqual([`Vård | ${SEARCH}`])
      const after = await at.get(done.location ?? '', visit())
      expect(text(after.body)).toContain('Sökningen är med i ditt brev. Nästa brev kommer måndag 23 november')
      expect(text((await at.get(`${NEW}?${SEARCH}`, visit())).body)).toContain('Den heter ”Vård”.')

      const gone = await keep({ do: 'drop' })
      expect(gone.location).toBe(`${NEW}?${SEARCH}&done=dropped`)
      expect(await own()).toEqual([])
      expect(text((await at.get(gone.location ?? '', visit())).body)).toContain('borttagen ur ditt brev')
    })

    it('is kept for whoever is signed in with the address of a contact', async () => {
      await at.db
        .updateTable('account')
        .set({ email: 'omsorg@solna.example' })
        .where('id', '=', 'officer')
        .execute()
      const officer = await at.as('officer')
      expect(text((await officer.get(`${NEW}?${SEARCH}`)).body)).toContain('Ta med i mitt veckobrev')
      const form = { search: SEARCH, called: 'Vård', do: 'keep' }
      expect((await officer.post(NEW, { ...form, csrf: 'x' })).status).toBe(403)
      expect(await own()).toEqual([])
      expect((await officer.post(NEW, form)).status).toBe(303)
      expect(await own()).toEqual([`Vård | ${SEARCH}`])
      const stranger = await at.as('stranger')
      expect(text((await stranger.get(`${NEW}?${SEARCH}`)).body)).toContain('Fortsätt till anmälan')
    })

    it('leads everybody else to the subscription, and tells them nothing of anybody', async () => {
      const { body, headers } = await at.get(`${NEW}?${SEARCH}`)
      expect(body).toContain('action="/solna/subscribe"')
      expect(body).not.toMatch(/@|check|csrf/)
      expect(headers.get('Vary')).toContain('Cookie')
      const refused = await at.post(NEW, { search: SEARCH, called: 'Vård', do: 'keep' })
      expect(refused.status).toBe(403)
      expect(text(refused.body)).toContain('inget har sparats')
      await settle(at.db, { ...PLACE, domains: [] })
      const closed = await at.get(`${NEW}?${SEARCH}`)
      expect(text(closed.body)).toContain('Här går det inte att anmäla sig själv.')
      expect(closed.body).not.toContain('<form')
    })

    it('shows what is not there, or no longer, without scripts or harm', async () => {
      expect((await at.get(`/uppsala/searches/new?${SEARCH}`)).status).toBe(404)
      const evil = encodeURIComponent('"><script>alert(1)</script>\u202e\ue000')
      const { status, body } = await at.get(
        `${NEW}?q=${evil}&area=gone&theme=${evil}&called=${evil}`,
        visit(),
      )
      expect([status, body.includes('<script')]).toEqual([200, false])
      expect(text(body)).toContain('finns inte längre')
      await keep({ called: '"><script>alert(1)</script>\u202e', search: `q=${evil}` })
      expect(await own()).toHaveLength(1)
      for (const path of [at.choices(), `${NEW}?q=${evil}`])
        expect((await at.get(path, visit())).body).not.toContain('<script')
    })

    it('has room for ten', async () => {
      for (let n = 0; n < 10; n += 1) expect((await keep({ search: `q=nr${n}` })).status).toBe(303)
      const { status, body } = await keep()
      expect([status, text(body).includes('fler får inte plats')]).toEqual([422, true])
      expect(await own()).toHaveLength(10)
    })
  })

  describe('that is not taken', () => {
    beforeAll(async () => {
      at = await aDesk('sqlite')
    })
    afterAll(() => at.test.close())

    it.each<[string, string, string]>([
      ['a blank search', 'sort=money', 'varken ord eller filter'],
      ['a search of news', 'kind=news&q=a', 'Brevet tar inte upp nyheter.'],
      ['a search without end', `q=${'å'.repeat(100)}`, 'Sökningen är för lång'],
      ['one that cannot be read', 'q=a&role=%3Cscript%3E', 'Sökningen går inte att läsa.'],
    ])('says why %s cannot be kept', async (_, query, why) => {
      const { status, body } = await at.get(`${NEW}?${query}`, visit())
      expect([status, text(body).includes(why), body.includes('<form')]).toEqual([422, true, false])
      expect((await keep({ search: query })).status).toBe(422)
      expect(await own()).toEqual([])
    })

    it.each<[string, Readonly<Record<string, string>>, Readonly<Record<string, string>>, number]>([
      ['another site', {}, EVIL, 403],
      ['no page of ours', { check: 'x' }, {}, 403],
      ['another form of ours', { check: signer.sign('form', ['solna', 'omsorg', 'a-call']) }, {}, 403],
      [
        'another contact’s page',
        { check: signer.sign('form', ['solna', 'skola', 'saved searches']) },
        {},
        403,
      ],
      ['another kind of form', {}, { 'Content-Type': 'text/plain' }, 400],
      ['no name', { called: ' – ' }, {}, 422],
      ['a name without end', { called: 'å'.repeat(81) }, {}, 422],
    ])('keeps nothing from %s', async (_, form, headers, status) => {
      expect((await keep(form, headers)).status).toBe(status)
      expect(await own()).toEqual([])
    })
  })

  describe('in the letters of those who have, and will have, them', () => {
    beforeEach(async () => {
      at = await aDesk('sqlite')
    })
    afterEach(() => at.test.close())

    const change = async (form: Readonly<Record<string, string>>, id?: string, choices = at.choices()) =>
      at.post(`${choices}/searches/${id ?? (await first())}`, form)

    it('is shown with what it finds, renamed, and removed', async () => {
      expect(text((await at.get(at.choices())).body)).toContain('Du har inga sparade sökningar.')
      await keep()
      const page = await at.get(at.choices())
      expect(text(page.body)).toContain('Sökord: elderly care · Kommunens roll: Kommunen kan söka')
      expect(text(page.body)).toContain('Just nu hittar sökningen 1 utlysning.')
      const id = await first()
      const renamed = await change({ do: 'rename', [`called:${id}`]: ' Ny <b>' })
      expect(renamed.location).toBe(`${at.choices()}?done=renamed#searches`)
      expect(await own()).toEqual([`Ny <b> | ${SEARCH}`])
      const wrong = await change({ do: 'rename', [`called:${id}`]: '?' })
      expect([wrong.status, wrong.body.includes(`id="called:${id}-fault"`)]).toEqual([422, true])
      const others = at.choices({ contact: 'skola' })
      await change({ do: 'drop' }, id, others)
      expect((await change({ do: 'drop' }, 'x')).status).toBe(303)
      expect(
        (await at.post(`${at.choices()}/searches/${id}`, { do: 'drop' }, { ...OWN, ...EVIL })).status,
      ).toBe(403)
      expect(await own()).toHaveLength(1)
      const dropped = await change({ do: 'drop' })
      expect(dropped.location).toBe(`${at.choices()}?done=dropped#searches`)
      expect(await own()).toEqual([])
    })

    it('is enough to choose, and its end leaves nothing', async () => {
      const nothing = {
        ...{ every: 'week', weekday: '1', hour: '7', language: 'sv', fast: 'yes' },
        ...{ 'least:social': 'none', 'least:learning': 'none', withWords: '', withoutWords: '' },
      }
      expect((await at.post(at.choices(), nothing)).status).toBe(422)
      await keep()
      expect((await at.post(at.choices(), nothing)).status).toBe(303)
      await change({ do: 'drop' })
      expect(text((await at.get(at.choices())).body)).toContain('Breven blir tomma.')
    })

    it('is offered to whoever asked for it by subscribing, and comes only by their yes', async () => {
      const offer = `${at.choices()}?${new URLSearchParams({ search: SEARCH, called: 'Vård' }).toString()}`
      const { body } = await at.get(offer)
      expect(text(body)).toContain('Vill du ha det som sökningen ”Vård” hittar i ditt brev?')
      expect(await own()).toEqual([])
      const yes = await at.post(`${at.choices()}/searches`, { search: SEARCH, called: 'Vård' })
      expect(yes.location).toBe(`${at.choices()}?done=kept#searches`)
      expect(await own()).toEqual([`Vård | ${SEARCH}`])
      expect(text((await at.get(offer)).body)).toContain('Sökningen är redan med i ditt brev.')
      const bad = await at.post(`${at.choices()}/searches`, { search: '' })
      expect([bad.status, text(bad.body).includes('varken ord eller filter')]).toEqual([422, true])
    })

    it('comes along with whoever subscribes, without an area, once they have said yes', async () => {
      const asked = `/solna/subscribe?${new URLSearchParams({ search: SEARCH, called: 'Vård' }).toString()}`
      const { body } = await at.get(asked)
      expect(text(body)).toContain('Brevet tar med sökningen ”Vård”')
      expect(body).toContain('name="search" value="q=elderly+care&amp;role=applicant"')
      expect(body).toContain('href="/solna/subscribe"')
      const form = {
        ...{ email: 'ny@solna.example', name: 'Ny', department: 'skola', language: 'sv' },
        ...{ search: SEARCH, called: 'Vård', website: '' },
      }
      const wrong = await at.post('/solna/subscribe', { ...form, name: '' })
      expect([wrong.status, wrong.body.includes('name="called" value="Vård"')]).toEqual([422, true])
      expect((await at.post('/solna/subscribe', { ...form, search: 'sort=money' })).status).toBe(422)
      expect((await at.post('/solna/subscribe', form)).location).toBe('/solna/subscribe?sent=1')
      const { id } = await at.db
        .selectFrom('contact')
        .select('id')
        .where('origin', '=', 'subscribed')
        .executeTakeFirstOrThrow()
      const yes = confirmPath(signHolder(signer, 'confirm', { ...HOLDER, contact: id, day: TODAY }))
      expect(text((await at.get(yes)).body)).toContain('Brevet tar med det som sökningen ”Vård” hittar.')
      await at.post(yes, {})
      expect(await own(id)).toEqual([`Vård | ${SEARCH}`])
      const unclear = await at.get('/solna/subscribe?search=role%3Dx')
      expect([unclear.status, text(unclear.body).includes('går inte att läsa')]).toEqual([200, true])
    })
  })
})
