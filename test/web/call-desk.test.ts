import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { PASSES_A_DAY } from '../../src/core/passing.js'
import { text } from './read.js'
import { settle } from '../support/house.js'
import { aContact } from '../support/house.js'
import { COLLEAGUE, PLACE } from './readers.js'
import { aDesk, type DeskHouse, type SignedIn } from './staff.js'

describe('a call, for whoever is signed in', () => {
  let at: DeskHouse
  let officer: SignedIn
  const open = async () => {
    at = await aDesk('sqlite')
    officer = await at.as('officer')
  }
  const close = () => at.test.close()

  const page = (query = '') => `/calls/${at.call}${query}`
  const form = (name: 'judge' | 'case' | 'pass', place = 'solna') => `/${place}/calls/${at.call}/${name}`
  const mails = () =>
    at.db
      .selectFrom('delivery')
      .select(['contact', 'sender', 'reply_to'])
      .where('kind', '=', 'pass')
      .orderBy('contact')
      .execute()
  const cases = async () =>
    (await at.db.selectFrom('case_file').selectAll().execute()).map(
      ({ department, due, note, opened_by }) => [department, due, note, opened_by],
    )

  describe('what changes something', () => {
    beforeEach(open)
    afterEach(close)

    it('is judged, found by it at once, and written down', async () => {
      const { status, location } = await officer.post(form('judge'), {
        say: 'not-relevant:social',
        why: 'för dyrt',
      })
      expect([status, location]).toEqual([303, `${page('?m=solna&done=judged')}#work`])
      expect(await at.kept()).toEqual([['social', 'not-relevant', '', 'för dyrt']])
      expect(await at.tags()).toEqual([])
      expect(await at.audit()).toEqual([['judgement.made', at.call, 'Kim officer']])
      const after = text((await officer.get(location ?? '')).body)
      expect(after).toContain('Svaret är sparat.')
      expect(after).toContain('Bedömd som inte relevant för Sociala frågor av Kim officer')
      await officer.post(form('judge'), { say: 'withdrawn:social' })
      expect(await at.tags()).toEqual(['social likely'])
    })

    it('becomes a case of a department, which can be changed', async () => {
      const first = { department: 'omsorg', due: '2026-11-25', note: ' till\r\nnämnden ' }
      const { status, location } = await officer.post(form('case'), first)
      expect([status, location]).toEqual([303, `${page('?m=solna&done=opened')}#work`])
      expect(await cases()).toEqual([['omsorg', '2026-11-25', 'till nämnden', 'Kim officer']])
      expect(text((await officer.get(location ?? '')).body)).toMatch(
        /Ärendet är startat\. .*Omvårdnadsförvaltningen: intresse, startat av Kim officer 21 november 2026, egen sista dag 25 november 2026 ?till nämnden/,
      )
      const again = await officer.post(form('case'), { department: 'omsorg', due: '', note: '' })
      expect(again.location).toContain('done=changed')
      expect(await cases()).toEqual([['omsorg', null, null, 'Kim officer']])
      const id = `solna/omsorg/${at.call}`
      expect((await at.audit()).toSorted()).toEqual([
        ['case.changed', id, 'Kim officer'],
        ['case.opened', id, 'Kim officer'],
      ])
    })

    it('is passed on to several, once each, with answers to whoever did', async () => {
      const { status, location } = await officer.post(form('pass'), {
        to: ['omsorg', 'skola'],
        words: 'Titta!',
      })
      expect([status, location]).toEqual([303, `${page('?m=solna&done=passed')}#work`])
      const reply = JSON.stringify({ name: 'Kim officer', address: 'officer@solna.example' })
      expect(await mails()).toEqual([
        { contact: 'omsorg', sender: 'account/officer', reply_to: reply },
        { contact: 'skola', sender: 'account/officer', reply_to: reply },
      ])
      const after = (await officer.get(location ?? '')).body
      expect(text(after)).toContain('Utlysningen är skickad vidare.')
      expect(text(after)).toMatch(/Skickad till Bo .{1,12}Bosse.{1,12} Ek 21 november 2026/)
      expect(after).not.toContain('value="skola"/>')
      const again = await officer.post(form('pass'), { to: 'skola' })
      expect([again.status, text(again.body).includes('De har redan fått den av dig.')]).toEqual([422, true])
      expect(await mails()).toHaveLength(2)
      expect(await at.audit()).toEqual([
        ['call.passed', at.call, 'Kim officer'],
        ['call.passed', at.call, 'Kim officer'],
      ])
    })

    it('is passed on so often a day, and no more', async () => {
      const contacts = Array.from({ length: PASSES_A_DAY + 2 }, (_, n) => aContact(`c${n}`))
      await settle(at.db, { ...PLACE, contacts })
      const { status, body } = await officer.post(form('pass'), { to: contacts.map(({ id }) => id) })
      expect(status).toBe(429)
      expect(text(body)).toContain(`${PASSES_A_DAY} skickades, men 2 blev kvar.`)
      expect(await mails()).toHaveLength(PASSES_A_DAY)
    })
  })

  describe('what changes nothing', () => {
    beforeAll(open)
    afterAll(close)

    it('looks from one’s own municipality, and shows what one can do', async () => {
      const { body, headers } = await officer.get(page())
      expect(headers.get('Cache-Control')).toBe('private, no-store')
      const said = text(body)
      expect(said).toContain('Är den för Solna?')
      expect(said).toContain('Arbeta med utlysningen i Solna')
      expect(said).toContain('Du svarar som Kim officer.')
      expect(said).toContain('Omvårdnadsförvaltningen')
      expect(said).not.toContain('Får du veckobrevet?')
      expect(said).not.toMatch(/Malmö|Välfärd/)
      expect(body).toContain(`action="${form('judge')}"`)
      expect(text((await officer.get(page('?m=malmo&lang=en'))).body)).toContain(
        'Work with the call in Solna',
      )
      const stranger = (await (await at.as('stranger')).get(page())).body
      expect(text(stranger)).toContain('Arbeta med utlysningen i Malmö')
      expect(stranger).not.toContain(COLLEAGUE.name)
    })

    it.each([
      ['nothing', {}],
      ['another’s area', { say: 'relevant:welfare' }],
      ['a word too many', { say: 'relevant:social:x' }],
      ['a reason too long', { say: 'relevant', why: 'x'.repeat(501) }],
    ])('is not judged by %s', async (_, fields) => {
      const { status, body } = await officer.post(form('judge'), fields)
      expect(status).toBe(422)
      expect(body).toContain('<p class="notice warning" role="alert">')
      expect([await at.kept(), await at.audit()]).toEqual([[], []])
    })

    it('says at each field why it is no case, and keeps what was written', async () => {
      const wrong = { department: 'x', due: '2026-02-31', note: '<b>ny</b>' }
      const { status, body } = await officer.post(form('case'), wrong)
      expect(status).toBe(422)
      expect(body).toContain('<a href="#department">Välj en förvaltning.</a>')
      expect(body).toContain('<a href="#due">')
      expect(body).toContain('&lt;b&gt;ny&lt;/b&gt;</textarea>')
      expect(body).toContain('<details class="fold" open="">')
      expect(await cases()).toEqual([])
    })

    it('is passed on to nobody who is not there', async () => {
      const none = await officer.post(form('pass'), { words: 'x'.repeat(501) })
      expect(none.status).toBe(422)
      expect(none.body).toContain('<a href="#to">Välj minst en person.</a>')
      expect(none.body).toContain('<a href="#words">')
      expect((await officer.post(form('pass'), { to: 'nobody' })).status).toBe(422)
      expect(await mails()).toEqual([])
    })

    it.each(['judge', 'case', 'pass'] as const)(
      'takes %s from one’s own pages and municipality alone',
      async (name) => {
        const fields = { say: 'relevant', department: 'omsorg', to: 'skola' }
        const stranger = await at.as('stranger')
        expect((await stranger.post(form(name), fields)).status).toBe(404)
        expect((await officer.post(form(name), { ...fields, csrf: 'x' })).status).toBe(403)
        expect((await officer.post(form(name), fields, { Origin: 'https://evil.example' })).status).toBe(403)
        expect((await at.post(form(name), fields)).status).toBe(401)
        expect((await officer.post(`/solna/calls/nothing/${name}`, fields)).status).toBe(404)
        expect([await at.kept(), await cases(), await mails(), await at.audit()]).toEqual([[], [], [], []])
        const back = await officer.get(`${form(name)}?lang=en`)
        expect([back.status, back.location]).toEqual([303, page('?lang=en')])
      },
    )

    it('shows those who came by neither way how', async () => {
      const { body } = await at.get(page('?m=solna'))
      expect(text(body)).toContain('Får du veckobrevet? Öppna utlysningen från brevet')
      expect(body).toContain(`href="/sign-in?next=${encodeURIComponent(page('?m=solna'))}"`)
      expect(body).not.toContain('csrf')
    })
  })
})
