import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { signHolder } from '../../src/core/signed.js'
import { createSigner } from '../../src/sign.js'
import { DATABASES } from '../support/databases.js'
import { settle } from '../support/house.js'
import { HOLDER, OWN, signer } from './judging.js'
import { text } from './read.js'
import { aLetter, aReading, COLLEAGUE, PLACE, type Reading } from './readers.js'

const FORM = 'application/x-www-form-urlencoded'
const OTHER = createSigner('x'.repeat(40))

describe.each(DATABASES)('leaving, on %s', (kind) => {
  let at: Reading
  const states = async () =>
    (await at.test.db.selectFrom('contact').select(['id', 'state']).orderBy('id').execute()).map(
      ({ id, state }) => `${id} ${state}`,
    )
  const ALL = ['omsorg active', 'sekretariat active', 'skola active', 'valfard active']
  const LEFT = ['omsorg left', ...ALL.slice(1)]

  describe('what changes something', () => {
    beforeEach(async () => {
      at = await aReading(kind)
    })
    afterEach(() => at.test.close())

    it('takes one click on our page, and says how to come back', async () => {
      const { status, location } = await at.post(at.leave(), { leave: 'yes' })
      expect([status, location]).toEqual([303, at.leave()])
      expect(await states()).toEqual(LEFT)
      const { status: again, body } = await at.get(at.leave())
      expect(again).toBe(200)
      expect(text(body)).toContain('Du får inga fler brev')
      expect(body).toContain('href="/solna/subscribe"')
      expect(body).not.toContain('<form')
    })

    it.each([
      ['urlencoded', FORM, 'List-Unsubscribe=One-Click'],
      ['with a character set', `${FORM}; charset=utf-8`, 'List-Unsubscribe=One-Click\r\n'],
      [
        'in parts',
        'multipart/form-data; boundary=----x',
        '------x\r\nContent-Disposition: form-data; name="List-Unsubscribe"\r\n\r\nOne-Click\r\n------x--\r\n',
      ],
    ])('takes one click in a mail program, %s, from anywhere, twice', async (_, type, body) => {
      for (let i = 0; i < 2; i++) {
        const answer = await at.post(at.leave(), body, {
          'Content-Type': type,
          Origin: 'https://mail.example',
        })
        expect([answer.status, answer.location]).toEqual([200, null])
        expect(text(answer.body)).toContain('Du får inga fler brev')
        expect(await states()).toEqual(LEFT)
      }
    })

    it('works by a link of any age, also for whoever gets no letters any more', async () => {
      await settle(at.test.db, { ...PLACE, contacts: PLACE.contacts.slice(1) })
      expect((await states())[0]).toBe('omsorg removed')
      const answer = await at.post(at.leave({ day: '2011-01-01' }), 'List-Unsubscribe=One-Click', {
        'Content-Type': FORM,
      })
      expect(answer.status).toBe(200)
      expect((await states())[0]).toBe('omsorg left')
    })

    it('takes back what was not sent, and says to the other pages that they have left', async () => {
      const id = await aLetter(at, { ...COLLEAGUE, id: 'omsorg' }, '2026-W48')
      await at.test.db.updateTable('delivery').set({ status: 'waiting' }).where('id', '=', id).execute()
      await at.post(at.leave(), { leave: 'yes' })
      const { status } = await at.test.db.selectFrom('delivery').select('status').executeTakeFirstOrThrow()
      expect(status).toBe('skipped')
      for (const path of [at.choices(), at.answers(), `${at.answers()}/pass`, `${at.choices()}/letters`]) {
        const answer = await at.get(path)
        expect(answer.status).toBe(410)
        expect(text(answer.body)).toContain('Du har slutat få brev')
      }
      expect((await at.post(at.choices(), { every: 'week' })).status).toBe(410)
      expect(await states()).toEqual(LEFT)
    })

    it('leaves nobody else, whatever the name in the form', async () => {
      await at.post(at.leave({ contact: 'skola' }), 'List-Unsubscribe=One-Click&contact=omsorg', {
        'Content-Type': FORM,
      })
      expect(await states()).toEqual([...ALL.slice(0, 2), 'skola left', 'valfard active'])
    })

    it('says where nobody can sign up whom to ask', async () => {
      await settle(at.test.db, { ...PLACE, domains: [] })
      await at.post(at.leave(), { leave: 'yes' })
      const { body } = await at.get(at.leave())
      expect(text(body)).toContain('Be den som sköter Fondvakt')
      expect(body).not.toContain('subscribe')
    })
  })

  describe('what changes nothing', () => {
    beforeAll(async () => {
      at = await aReading(kind)
    })
    afterAll(() => at.test.close())

    it('shows who would stop, and stops nobody however often it is opened', async () => {
      for (const query of ['', '?leave=yes', '?List-Unsubscribe=One-Click', '?lang=xx'])
        expect((await at.get(at.leave() + query)).status).toBe(200)
      for (const method of ['HEAD', 'OPTIONS', 'PUT', 'DELETE'])
        await at.app().request(at.leave(), { method, headers: { 'Sec-Purpose': 'prefetch' } })
      expect(await states()).toEqual(ALL)
      const { body, headers } = await at.get(at.leave())
      expect(text(body)).toContain('omsorg@solna.example, i Solna upphör.')
      expect(body).not.toMatch(/<script|\u202e/)
      expect(headers.get('Cache-Control')).toBe('no-store')
      expect(headers.get('Referrer-Policy')).toBe('same-origin')
      expect(headers.get('X-Robots-Tag')).toBe('noindex')
    })

    it.each<[string, () => string, number]>([
      ['cut short', () => at.leave().replace(/.\/leave$/, '/leave'), 404],
      [
        'changed',
        () => at.leave().replace(/(.)\/leave$/, (_, end) => `${end === 'A' ? 'B' : 'A'}/leave`),
        404,
      ],
      ['made with another key', () => `/l/${signHolder(OTHER, 'letter', HOLDER)}/leave`, 404],
      ['a personal link', () => `/l/${signHolder(signer, 'me', HOLDER)}/leave`, 404],
      ['a confirmation', () => `/l/${signHolder(signer, 'confirm', HOLDER)}/leave`, 404],
      ['no token', () => '/l/%00/leave', 404],
      ['very long', () => `/l/${'a'.repeat(50_000)}/leave`, 404],
      ['of nobody', () => at.leave({ contact: 'nobody' }), 410],
      ['of another municipality’s', () => at.leave({ contact: 'valfard' }), 410],
      ['of a municipality that is gone', () => at.leave({ municipality: 'uppsala' }), 410],
    ])('stops nothing by a link that is %s', async (_, path, status) => {
      const oneClick = { 'Content-Type': FORM }
      expect((await at.get(path())).status).toBe(status)
      expect((await at.post(path(), { leave: 'yes' })).status).toBe(status)
      expect((await at.post(path(), 'List-Unsubscribe=One-Click', oneClick)).status).toBe(status)
      expect(await states()).toEqual(ALL)
    })

    it.each<[string, string, Readonly<Record<string, string>>, number]>([
      ['another site', 'leave=yes', { ...OWN, Origin: 'https://evil.example' }, 403],
      ['nowhere', 'leave=yes', { 'Content-Type': FORM }, 403],
      ['a mail program with another word', 'List-Unsubscribe=Yes', { 'Content-Type': FORM }, 403],
      ['a mail program in broken parts', 'x', { 'Content-Type': 'multipart/form-data; boundary=y' }, 403],
      ['a mail program in parts without an end', 'x', { 'Content-Type': 'multipart/form-data' }, 403],
      ['anywhere with nothing', '', {}, 403],
      [
        'anywhere with a megabyte',
        `List-Unsubscribe=${'a'.repeat(1_000_000)}`,
        { 'Content-Type': FORM },
        413,
      ],
    ])('stops nothing for a form from %s', async (_, body, headers, status) => {
      expect((await at.post(at.leave(), body, headers)).status).toBe(status)
      expect(await states()).toEqual(ALL)
    })

    it('is not there where readers cannot do anything', async () => {
      const app = at.pages()
      expect((await at.get(at.leave(), {}, app)).status).toBe(404)
      expect((await at.post(at.leave(), { leave: 'yes' }, OWN, app)).status).toBe(404)
    })
  })
})
