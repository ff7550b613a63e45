import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { USUAL } from '../../src/core/municipality.js'
import { DATABASES } from '../support/databases.js'
import { OWN } from './judging.js'
import { text } from './read.js'
import { aReading, type Reading } from './readers.js'

const FORM: Readonly<Record<string, string>> = {
  every: 'two-weeks',
  weekday: '3',
  hour: '14',
  silent: 'yes',
  consultations: 'yes',
  pause: '2027-01-07',
  language: 'en',
  'least:social': 'strong',
  'least:learning': 'weak',
  withWords: ' Fritidsgård ,\r\nfiske,, fiske',
  withoutWords: '<script>alert(1)</script>',
}

describe.each(DATABASES)('what a contact gets, on %s', (kind) => {
  let at: Reading
  const saved = async () => {
    const known = await at.contact()
    return known && { chosen: known.chosen, ...known.contact }
  }
  const unchanged = async () =>
    expect(await saved()).toMatchObject({ chosen: null, language: 'sv', wishes: USUAL })

  describe('what changes something', () => {
    beforeEach(async () => {
      at = await aReading(kind)
    })
    afterEach(() => at.test.close())

    it('is saved whole, and shown again', async () => {
      const { status, location } = await at.post(at.choices(), FORM)
      expect([status, location]).toEqual([303, `${at.choices()}?saved=1`])
      expect(await saved()).toMatchObject({
        language: 'en',
        interests: [
          { area: 'learning', least: 'weak' },
          { area: 'social', least: 'strong' },
        ],
        wishes: {
          every: 'two-weeks',
          weekday: 3,
          hour: 14,
          fast: false,
          silent: true,
          pausedUntil: '2027-01-07',
          consultations: true,
          withWords: ['Fritidsgård', 'fiske'],
          withoutWords: ['<script>alert(1)</script>'],
        },
      })
      const { body } = await at.get(location ?? '')
      expect(text(body)).toContain('Your choices are saved.')
      expect(text(body)).toContain('Letters are paused until 7 January 2027.')
      expect(text(body)).toMatch(
        /The next letter comes on Wednesday (13|20) January 2027 at 14:00, if there is/,
      )
      expect(body).not.toContain('<script')
    })

    it('keeps an area as it was that the form did not have', async () => {
      const form = Object.fromEntries(Object.entries(FORM).filter(([name]) => name !== 'least:social'))
      await at.post(at.choices(), form)
      expect((await saved())?.interests).toEqual([
        { area: 'learning', least: 'weak' },
        { area: 'social', least: 'likely' },
      ])
    })

    it('always sends what cannot wait to whoever wants nothing else', async () => {
      await at.post(at.choices(), { ...FORM, every: 'never', language: 'sv', pause: '' })
      expect((await saved())?.wishes).toMatchObject({ every: 'never', fast: true })
      expect(text((await at.get(at.choices())).body)).toContain('Ni får bara det som inte kan vänta.')
    })

    it('is not changed by a link for something else, or by another contact’s', async () => {
      const judge = at.link().replace('/judge/', '/l/')
      for (const path of [judge, '/l/x', `${at.choices()}A`, at.confirm().replace('/confirm/', '/l/')])
        for (const answer of [await at.get(path), await at.post(path, FORM)]) expect(answer.status).toBe(404)
      expect((await at.get(at.choices({ day: '2025-10-16' }))).status).toBe(410)
      expect((await at.post(at.choices({ day: '2025-10-16' }), FORM)).status).toBe(410)
      await at.post(at.choices({ contact: 'skola' }), FORM)
      await unchanged()
      expect((await at.contact('skola'))?.contact.language).toBe('en')
    })
  })

  describe('what changes nothing', () => {
    beforeAll(async () => {
      at = await aReading(kind)
    })
    afterAll(() => at.test.close())

    it('is shown as it stands, with the day of the next letter', async () => {
      const { status, body, headers } = await at.get(at.choices())
      const said = text(body)
      expect(status).toBe(200)
      expect(said).toContain('Nästa brev kommer måndag 23 november 2026 kl. 7.')
      expect(said).toContain('omsorg@solna.example')
      for (const on of ['name="every" value="week" checked', 'value="1" selected', 'value="7" selected'])
        expect(body).toContain(on)
      expect(body).toMatch(/name="least:learning".*?<option value="none" selected/s)
      expect(body).toContain(`href="${at.choices()}/letters"`)
      expect(body).toContain(`href="${at.choices()}/leave"`)
      expect(headers.get('Cache-Control')).toBe('no-store')
      await unchanged()
    })

    it.each<[string, Readonly<Record<string, string>> | string, string, string]>([
      ['no frequency', { every: '' }, 'every', 'Välj ett av alternativen.'],
      ['an unknown frequency', { every: 'daily' }, 'every', 'Välj ett av alternativen.'],
      ['an eighth weekday', { weekday: '8' }, 'weekday', 'Välj ett av alternativen.'],
      ['half a weekday', { weekday: '1.5' }, 'weekday', 'Välj ett av alternativen.'],
      ['hour 24', { hour: '24' }, 'hour', 'Välj ett av alternativen.'],
      ['another language', { language: 'de' }, 'language', 'Välj ett av alternativen.'],
      ['a day that there is not', { pause: '2026-02-31' }, 'pause', 'Skriv en dag som finns'],
      ['a day that has been', { pause: '2026-11-20' }, 'pause', 'Dagen har redan varit.'],
      ['a pause without end', { pause: '2999-01-01' }, 'pause', 'Välj en dag inom ett år.'],
      ['an unknown grade', { 'least:social': 'all' }, 'least:social', 'Välj ett av alternativen.'],
      ['another’s area', { 'least:welfare': 'likely' }, 'least:social', 'Kommunen har bytt områden.'],
      [
        'nothing',
        { 'least:social': 'none', 'least:learning': 'none', withWords: ' , ' },
        'least:social',
        'Välj minst ett område',
      ],
      [
        '21 words',
        { withWords: Array.from({ length: 21 }, (_, i) => `ord${i}`).join() },
        'withWords',
        '21 ord är för',
      ],
      ['a word without end', { withoutWords: 'å'.repeat(61) }, 'withoutWords', 'är för långt'],
      ['no word', { withWords: '***' }, 'withWords', '”***” är inget ord.'],
      ['a word both ways', { withWords: 'fiske', withoutWords: 'FISKE' }, 'withoutWords', 'kan inte både'],
      ['two frequencies', 'every=week&every=month', 'every', 'Välj ett av alternativen.'],
    ])('says what is wrong with %s at its field, and saves nothing', async (_, part, field, fault) => {
      const form =
        typeof part === 'string'
          ? `${new URLSearchParams(FORM).toString().replace('every=two-weeks&', '')}&${part}`
          : { ...FORM, ...part }
      const { status, body } = await at.post(at.choices(), form)
      expect(status).toBe(422)
      expect(text(body)).toContain(fault)
      expect(body).toContain(`<a href="#${field}">`)
      expect(body).toMatch(new RegExp(`id="${field}"[^>]*aria-invalid="true"|id="${field}-fault"`))
      expect(body).toContain('<title>Rätta: ')
      expect(body).toContain('name="consultations" value="yes" checked')
      await unchanged()
    })

    it.each<[string, Readonly<Record<string, string>> | string, Readonly<Record<string, string>>, number]>([
      ['another site', FORM, { ...OWN, Origin: 'https://evil.example' }, 403],
      ['nowhere', FORM, { 'Content-Type': OWN['Content-Type'] }, 403],
      ['another kind of form', FORM, { ...OWN, 'Content-Type': 'application/json' }, 400],
      ['an empty form', '', OWN, 422],
      ['a megabyte', { ...FORM, withWords: 'a,'.repeat(500_000) }, OWN, 413],
    ])('is not changed by %s', async (_, form, headers, status) => {
      expect((await at.post(at.choices(), form, headers)).status).toBe(status)
      await unchanged()
    })

    it('says to whoever comes by an old link where the letters can still be stopped', async () => {
      const old = at.choices({ day: '2025-10-16' })
      const { body } = await at.get(old)
      expect(body).toContain(`href="${old}/leave"`)
    })
  })
})
