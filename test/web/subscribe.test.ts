import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { confirmPath } from '../../src/core/links.js'
import { signHolder } from '../../src/core/signed.js'
import { DATABASES } from '../support/databases.js'
import { settle } from '../support/house.js'
import { OWN, signer, TODAY } from './judging.js'
import { text } from './read.js'
import { aReading, PLACE, type Reading } from './readers.js'

const FORM: Readonly<Record<string, string>> = {
  email: 'Ny.Person@solna.example',
  name: 'Ny <script>alert(1)</script>\r\nPerson',
  department: 'skola',
  area: 'social',
  language: 'sv',
  website: '',
}
const PAGE = '/solna/subscribe'

describe.each(DATABASES)('coming, on %s', (kind) => {
  let at: Reading
  const contacts = async () =>
    (await at.test.db.selectFrom('contact').selectAll().where('origin', '=', 'subscribed').execute()).map(
      ({ name, department, state }) => [name, department, state],
    )
  const mails = async () =>
    (await at.test.db.selectFrom('delivery').selectAll().execute()).map(({ address }) => address)
  const nothing = async () => expect([await contacts(), await mails()]).toEqual([[], []])
  const asked = async () => {
    const row = await at.test.db
      .selectFrom('contact')
      .select('id')
      .where('origin', '=', 'subscribed')
      .executeTakeFirstOrThrow()
    return confirmPath(signHolder(signer, 'confirm', { municipality: 'solna', contact: row.id, day: TODAY }))
  }

  describe('what changes something', () => {
    beforeEach(async () => {
      at = await aReading(kind)
    })
    afterEach(() => at.test.close())

    it('sends a mail, and becomes a contact only by a yes on the page that its link leads to', async () => {
      const { status, location } = await at.post(PAGE, FORM)
      expect([status, location]).toEqual([303, `${PAGE}?sent=1`])
      expect(text((await at.get(location ?? '')).body)).toContain(
        'Om adressen är en av kommunens har vi skickat',
      )
      expect((await contacts()).map(([, ...rest]) => rest)).toEqual([['skola', 'pending']])
      expect(await mails()).toHaveLength(1)
      const path = await asked()
      const page = await at.get(path)
      expect(text(page.body)).toContain('Ja, skicka brev till mig')
      expect(page.body).not.toContain('<script')
      expect(page.headers.get('Cache-Control')).toBe('no-store')
      await at.app().request(path, { method: 'HEAD' })
      expect((await contacts())[0]?.[2]).toBe('pending')
      const done = await at.post(path, { confirm: 'yes' })
      expect([done.status, done.location]).toEqual([303, path])
      expect((await contacts())[0]?.[2]).toBe('active')
      const { body } = await at.get(path)
      expect(text(body)).toContain('Anmälan är klar. Nästa brev kommer måndag 23 november 2026 kl. 7.')
      const [, choices = ''] = /href="(\/l\/[^"]+)"/.exec(body) ?? []
      expect((await at.get(choices)).status).toBe(200)
      expect((await at.post(path, { confirm: 'yes' })).status).toBe(303)
    })

    it('answers the same whether the address is known', async () => {
      const known = await at.post(PAGE, { ...FORM, email: 'omsorg@solna.example' })
      const unknown = await at.post(PAGE, FORM)
      expect([known.status, known.location, known.body]).toEqual([
        unknown.status,
        unknown.location,
        unknown.body,
      ])
      expect(await contacts()).toHaveLength(1)
      await at.post(at.leave(), { leave: 'yes' })
      expect((await at.post(PAGE, { ...FORM, email: 'omsorg@solna.example' })).location).toBe(
        unknown.location,
      )
    })

    it('lets whoever has left come back', async () => {
      await at.post(at.leave(), { leave: 'yes' })
      await at.post(PAGE, { ...FORM, email: 'omsorg@solna.example' })
      expect((await at.post(await asked(), { confirm: 'yes' })).status).toBe(303)
      expect((await contacts())[0]?.[2]).toBe('active')
      expect((await at.contact())?.state).toBe('left')
    })

    it('is offered on the first page, where the municipality has domains', async () => {
      const offer = 'href="/solna/subscribe"'
      expect(await (await at.app().request('/')).text()).toContain(offer)
      await settle(at.test.db, { ...PLACE, domains: [] })
      expect(await (await at.app().request('/')).text()).not.toContain(offer)
    })

    it('is closed where the municipality has no domains, and names nobody’s address', async () => {
      await settle(at.test.db, { ...PLACE, domains: [] })
      for (const answer of [await at.get(PAGE), await at.post(PAGE, FORM)]) {
        expect(text(answer.body)).toContain('Be den som sköter Fondvakt i Solna')
        expect(answer.body).not.toMatch(/@|<form/)
      }
      await nothing()
    })

    it('says when too many ask', async () => {
      const answers: number[] = []
      for (let i = 0; i < 40; i++)
        answers.push((await at.post(PAGE, { ...FORM, email: `p${i}@solna.example` })).status)
      expect(answers[0]).toBe(303)
      expect(answers.at(-1)).toBe(429)
    })

    it('says that a link is too old, used up, or for something else', async () => {
      await at.post(PAGE, FORM)
      const path = await asked()
      const late = at.app({ clock: () => '2026-11-29T10:00:00.000Z' })
      for (const answer of [await at.get(path, {}, late), await at.post(path, {}, OWN, late)]) {
        expect(answer.status).toBe(410)
        expect(text(answer.body)).toContain('Den gällde i 7 dagar.')
      }
      const elsewhere = [
        at.choices().replace('/l/', '/confirm/'),
        `${path}A`,
        path.slice(0, -1),
        '/confirm/x',
      ]
      for (const other of elsewhere)
        for (const answer of [await at.get(other), await at.post(other, {})]) expect(answer.status).toBe(404)
      expect((await at.post(path, {}, { ...OWN, Origin: 'https://evil.example' })).status).toBe(403)
      expect((await contacts())[0]?.[2]).toBe('pending')
      const own = at.confirm({ day: TODAY })
      expect(text((await at.get(own)).body)).toContain('Nu får du brev')
      await at.post(at.leave(), { leave: 'yes' })
      for (const answer of [await at.get(own), await at.post(own, {})]) {
        expect(answer.status).toBe(410)
        expect(answer.body).toContain('href="/solna/subscribe"')
      }
    })

    it('does not make two of one who signed up twice', async () => {
      await at.post(PAGE, FORM)
      const path = await asked()
      await at.test.db
        .updateTable('contact')
        .set({ email: 'ny.person@solna.example' })
        .where('id', '=', 'skola')
        .execute()
      const { status, body } = await at.post(path, {})
      expect([status, text(body).includes('Du får redan brev till den här adressen.')]).toEqual([200, true])
    })
  })

  describe('what changes nothing', () => {
    beforeAll(async () => {
      at = await aReading(kind)
    })
    afterAll(() => at.test.close())

    it('shows a form for the addresses of the municipality', async () => {
      const { status, body } = await at.get(PAGE)
      expect(status).toBe(200)
      expect(text(body)).toContain('en adress som slutar på @solna.example och @bolag.solna.example.')
      expect(body.match(/name="area" value="\w+"/g)).toEqual([
        'name="area" value="social"',
        'name="area" value="learning"',
      ])
      expect(body).not.toMatch(/sekretariat@|omsorg@/)
      await nothing()
    })

    it.each<[string, Readonly<Record<string, string>>, string, string]>([
      ['a foreign domain', { email: 'x@evil.example' }, 'email', 'Adressen ska sluta på @solna.example och'],
      ['a domain that only ends alike', { email: 'x@notsolna.example' }, 'email', 'Adressen ska sluta på'],
      ['no address', { email: '' }, 'email', 'Fyll i fältet.'],
      ['no whole address', { email: 'solna.example' }, 'email', 'Skriv en hel e-postadress'],
      ['two addresses', { email: 'a@solna.example,b@solna.example' }, 'email', 'Skriv en hel e-postadress'],
      ['a header', { email: 'a@solna.example\r\nBcc: b@evil.example' }, 'email', 'Skriv en hel e-postadress'],
      [
        'an address without end',
        { email: `${'a'.repeat(400)}@solna.example` },
        'email',
        'Skriv en hel e-postadress',
      ],
      ['no name', { name: ' \r\n ' }, 'name', 'Fyll i fältet.'],
      ['a name without end', { name: 'å'.repeat(121) }, 'name', 'högst 120 tecken'],
      ['another’s department', { department: 'malmo' }, 'department', 'Välj en av förvaltningarna'],
      ['another’s area', { area: 'welfare' }, 'area', 'Välj minst ett område.'],
      ['another language', { language: 'de' }, 'language', 'Välj ett språk.'],
    ])('says what is wrong with %s at its field, and does nothing', async (_, part, field, fault) => {
      const { status, body } = await at.post(PAGE, { ...FORM, ...part })
      expect(status).toBe(422)
      expect(text(body)).toContain(fault)
      expect(body).toContain(`<a href="#${field}">`)
      expect(body).toContain(`id="${field}-fault"`)
      expect(body).not.toContain('<script')
      await nothing()
    })

    it('does nothing for whoever fills in what people do not see, and does not say so', async () => {
      const { status, location } = await at.post(PAGE, { ...FORM, website: 'https://evil.example' })
      expect([status, location]).toEqual([303, `${PAGE}?sent=1`])
      await nothing()
    })

    it.each<[string, string, Readonly<Record<string, string>>, number]>([
      ['another site', PAGE, { ...OWN, Origin: 'https://evil.example' }, 403],
      ['nowhere', PAGE, { 'Content-Type': OWN['Content-Type'] }, 403],
      ['another kind of form', PAGE, { ...OWN, 'Content-Type': 'text/plain' }, 400],
      ['a municipality that there is not', '/uppsala/subscribe', OWN, 404],
      ['a municipality with an ill name', '/%3Cscript%3E%00/subscribe', OWN, 404],
    ])('does nothing for %s', async (_, path, headers, status) => {
      const { status: is, body } = await at.post(path, FORM, headers)
      expect([is, body.includes('<script')]).toEqual([status, false])
      await nothing()
    })

    it('takes no megabyte', async () => {
      expect((await at.post(PAGE, { ...FORM, name: 'a'.repeat(1_000_000) })).status).toBe(413)
      await nothing()
    })
  })
})
