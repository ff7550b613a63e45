import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { DATABASES } from '../support/databases.js'
import { settle } from '../support/house.js'
import { OWN, signer, SOLNA, TITLE } from './judging.js'
import { text } from './read.js'
import { aReading, PLACE, type Reading } from './readers.js'

describe.each(DATABASES)('a call, for the reader of a letter, on %s', (kind) => {
  let at: Reading
  const cases = async () =>
    (await at.test.db.selectFrom('case_file').selectAll().execute()).map(
      ({ municipality, department, due, note, opened_by }) => [
        municipality,
        department,
        due,
        note,
        opened_by,
      ],
    )
  const passed = async () =>
    (await at.test.db.selectFrom('delivery').selectAll().where('kind', '=', 'pass').execute()).map(
      ({ contact, sender, reply_to }) => [contact, sender, reply_to],
    )
  const evil = { ...OWN, Origin: 'https://evil.example' }
  const nothing = async () => expect([await at.kept(), await cases(), await passed()]).toEqual([[], [], []])

  describe('what changes something', () => {
    beforeEach(async () => {
      at = await aReading(kind)
    })
    afterEach(() => at.test.close())

    it('asks in the language of the contact, until they choose another', async () => {
      await at.test.db.updateTable('contact').set({ language: 'en' }).where('id', '=', 'omsorg').execute()
      const { body } = await at.get(at.answers(), { 'Accept-Language': 'sv' })
      expect(body).toContain('<html lang="en">')
      expect((await at.get(`${at.answers()}?lang=sv`)).body).toContain('<html lang="sv">')
    })

    it('asks about any area that the address names, and about all one’s own where none is touched', async () => {
      const learning = await at.get(`${at.answers()}?area=learning&relevant=yes`)
      expect(learning.body).toContain('value="relevant:learning"')
      expect(learning.body).not.toContain('value="relevant:social"')
      await at.test.db.deleteFrom('tag').execute()
      expect((await at.get(at.answers())).body).toContain('value="relevant:social"')
      await settle(at.test.db, { ...PLACE, contacts: [{ ...PLACE.contacts[0]!, interests: [] }] })
      expect((await at.get(at.answers())).body).toMatch(/relevant:social.*relevant:learning/s)
    })

    it('takes the answer, leads back, and lets it be taken back', async () => {
      const { status, location } = await at.post(at.answers(), { say: 'relevant', why: ' bra\r\nför oss ' })
      expect([status, location]).toEqual([303, `${at.answers()}?kept=1`])
      expect(await at.kept()).toEqual([['social', 'relevant', 'omsorg', 'bra för oss']])
      expect(await at.tags()).toEqual(['social strong'])
      expect(text((await at.get(location ?? '')).body)).toContain('Svaret är sparat.')
      await at.post(`${at.answers()}?area=learning`, { say: 'not-relevant' })
      await at.post(at.answers(), { say: 'withdrawn:social' })
      expect((await at.kept()).map(([area, verdict]) => `${area} ${verdict}`)).toEqual([
        'social relevant',
        'learning not-relevant',
        'social withdrawn',
      ])
    })

    it('notes that the department follows it, once, with its own deadline', async () => {
      const path = `${at.answers()}/follow`
      const { status, location } = await at.post(path, { due: '2026-12-01', note: 'Nämnden\r\n<b>först</b>' })
      expect([status, location]).toEqual([303, `${at.answers()}?followed=1`])
      const { body } = await at.get(location ?? '')
      expect(text(body)).toContain('Omvårdnadsförvaltningen följer utlysningen (intresse).')
      expect(body).toContain('value="2026-12-01"')
      expect(body).not.toContain('<b>först')
      await at.post(path, { due: '2026-12-08', note: '' })
      expect((await cases()).map((row) => row.slice(0, 4))).toEqual([['solna', 'omsorg', '2026-12-08', null]])
    })

    it('is passed on to a colleague with a note, and no address of theirs is shown', async () => {
      const path = `${at.answers()}/pass`
      const { body } = await at.get(path)
      expect(body).toContain(
        '<option value="skola">Bo &quot;Bosse&quot; Ek, Barn- och utbildningsförvaltningen',
      )
      expect(body).not.toMatch(/skola@solna|valfard|value="omsorg"/)
      const { status, location } = await at.post(path, { to: 'skola', note: 'Titta\r\nBcc: x@evil.example' })
      expect([status, location]).toEqual([303, `${at.answers()}?passed=1`])
      const [row] = await passed()
      expect(row?.slice(0, 2)).toEqual(['skola', 'omsorg'])
      const again = await at.post(path, { to: 'skola' })
      expect([again.status, (await passed()).length]).toEqual([200, 1])
      expect(text(again.body)).toContain('Du har redan skickat utlysningen till Bo &quot;Bosse&quot; Ek.')
    })

    it('finds a colleague among many', async () => {
      const many = Array.from({ length: 250 }, (_, i) => ({
        ...PLACE.contacts[1]!,
        id: `c${i}`,
        name: `Kollega ${String(i).padStart(3, '0')}`,
        email: `c${i}@solna.example`,
      }))
      await settle(at.test.db, { ...PLACE, contacts: [PLACE.contacts[0]!, ...many] })
      const count = (body: string) => body.match(/<option value="c\d+"/g)?.length
      const all = await at.get(`${at.answers()}/pass`)
      expect([count(all.body), text(all.body).includes('Visar 200 av 250.')]).toEqual([200, true])
      const found = await at.get(`${at.answers()}/pass?q=UTBILDNING+249`)
      expect(found.body.match(/<option value="c\d+"/g)).toEqual(['<option value="c249"'])
      const done = await at.post(`${at.answers()}/pass?q=249`, { to: 'c249' })
      expect(done.status).toBe(303)
    })

    it('tells whoever the address refused, and whoever the profile dropped', async () => {
      const { db } = at.test
      await db.updateTable('contact').set({ state: 'stopped' }).where('id', '=', 'omsorg').execute()
      expect(text((await at.get(at.answers())).body)).toContain('Din adress tog inte emot våra brev.')
      await settle(db, { ...SOLNA, contacts: [PLACE.contacts[1]!] })
      expect((await at.get(at.answers())).status).toBe(410)
    })
  })

  describe('what changes nothing', () => {
    beforeAll(async () => {
      at = await aReading(kind)
    })
    afterAll(() => at.test.close())

    it('says what it is and why, and does nothing however often it is opened', async () => {
      for (const query of [
        '',
        '?relevant=no',
        '?relevant=maybe',
        '?area=social',
        '?kept&passed',
        '?followed',
      ])
        expect((await at.get(at.answers() + query)).status).toBe(200)
      await nothing()
      const { body, headers } = await at.get(`${at.answers()}?relevant=no`)
      const said = text(body)
      expect(said).toContain(TITLE)
      expect(said).toContain('Sociala frågor')
      expect(said).toContain('”Elderly care” i rubriken')
      expect(said).toContain('Du svarar som Eva &lt;script&gt;alert(1)&lt;/script&gt; Ek i Solna.')
      expect(body).toContain(`href="/calls/${at.call}/deadlines.ics"`)
      expect(body).toContain(`href="/calls/${at.call}?m=solna"`)
      expect(body.match(/<button name="say" value="[^"]+"/g)).toEqual([
        '<button name="say" value="not-relevant:social"',
        '<button name="say" value="relevant:social"',
      ])
      expect([headers.get('Cache-Control'), headers.get('X-Robots-Tag')]).toEqual(['no-store', 'noindex'])
    })

    it.each<[string, Readonly<Record<string, string>>, string]>([
      ['a day that there is not', { due: '2026-02-31' }, 'Skriv en dag som finns'],
      ['no day', { due: 'snart' }, 'Skriv en dag som finns'],
      ['a day that has been', { due: '2026-11-20' }, 'Dagen har redan varit'],
      ['a note without end', { due: '2026-12-01', note: 'å'.repeat(501) }, 'högst 500 tecken'],
    ])('says where %s is wrong, and keeps what was typed', async (_, form, fault) => {
      const { status, body } = await at.post(`${at.answers()}/follow`, form)
      expect(status).toBe(422)
      expect(text(body)).toContain(fault)
      expect(body).toMatch(/<a href="#(due|note)">/)
      if (form.due) expect(body).toContain(`value="${form.due}"`)
      await nothing()
    })

    it('offers a mail to anybody else, without personal links', async () => {
      const { body } = await at.get(`${at.answers()}/pass`)
      const [, href = ''] = /href="(mailto:[^"]+)"/.exec(body) ?? []
      const mail = new URL(href.replaceAll('&amp;', '&'))
      expect(mail.searchParams.get('subject')).toBe(`Utlysning: ${TITLE}`)
      expect(mail.searchParams.get('body')).toContain(`https://fondvakt.example/calls/${at.call}?m=solna\r\n`)
      expect(href).not.toContain('/l/')
    })

    it.each<[string, Readonly<Record<string, string>>, string]>([
      ['nobody', {}, 'Välj vem som ska få utlysningen.'],
      ['another municipality’s contact', { to: 'valfard' }, 'Kollegan får inte brev längre.'],
      ['oneself', { to: 'omsorg' }, 'Kollegan får inte brev längre.'],
      ['somebody with a note without end', { to: 'skola', note: 'x'.repeat(501) }, 'högst 500 tecken'],
    ])('is not passed on to %s', async (_, form, fault) => {
      const { status, body } = await at.post(`${at.answers()}/pass`, form)
      expect([status, text(body).includes(fault)]).toEqual([422, true])
      if (form.to === 'skola') expect(body).toContain('<option value="skola" selected="">')
      await nothing()
    })

    it.each<[string, string, Readonly<Record<string, string>>, Readonly<Record<string, string>>, number]>([
      ['answer from another site', '', { say: 'relevant' }, evil, 403],
      ['answer without origin', '', { say: 'relevant' }, { ...OWN, Origin: 'null' }, 403],
      ['answer for another’s area', '', { say: 'relevant:welfare' }, OWN, 410],
      ['answer for another’s area in the address', '?area=welfare', { say: 'relevant' }, OWN, 410],
      ['no answer', '', {}, OWN, 400],
      ['a megabyte', '', { say: 'relevant', why: 'a'.repeat(1_000_000) }, OWN, 413],
      ['following from another site', '/follow', { due: '2026-12-01' }, evil, 403],
      ['passing on from another site', '/pass', { to: 'skola' }, evil, 403],
      [
        'passing on in another kind of form',
        '/pass',
        { to: 'skola' },
        { ...OWN, 'Content-Type': 'text/plain' },
        400,
      ],
    ])('does nothing for %s', async (_, path, form, headers, status) => {
      expect((await at.post(at.answers() + path, form, headers)).status).toBe(status)
      await nothing()
    })

    it('does nothing by a link that is not for it', async () => {
      const links: [string, number][] = [
        [`/l/${at.token().slice(0, -1)}/calls/${at.call}`, 404],
        [at.link().replace('/judge/', '/l/') + `/calls/${at.call}`, 404],
        [`/l/${signer.sign('letter', ['solna', 'omsorg', '2026-11-20', 'more'])}/calls/${at.call}`, 404],
        [at.answers({ day: '2025-10-16' }), 410],
        [at.answers({ contact: 'valfard' }), 410],
        [`${at.choices()}/calls/nothing`, 410],
        [`${at.choices()}/calls/%00`, 410],
      ]
      for (const [path, status] of links)
        for (const part of ['', '/follow', '/pass']) {
          if (part !== '/follow') expect((await at.get(path + part)).status, path).toBe(status)
          const form = { say: 'relevant', to: 'skola', due: '2026-12-01' }
          expect((await at.post(path + part, form)).status, path).toBe(status)
        }
      await nothing()
    })
  })
})
