import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { copyFor } from '../../src/core/letter-copy.js'
import { openHolder } from '../../src/core/signed.js'
import { passOn, type Passing } from '../../src/pipeline/pass-on.js'
import { createSigner } from '../../src/sign.js'
import { saveCalls } from '../../src/store/calls.js'
import { stopContact } from '../../src/store/contacts.js'
import { aCall, aDeadline } from '../support/calls.js'
import { anEmptyDb, DATABASES, type TestDb } from '../support/databases.js'
import { aContact, aMunicipality, settle } from '../support/house.js'

const NOW = '2026-06-01T09:00:00.000Z'
const signer = createSigner('s'.repeat(40))
const STAMP = { signer, publicUrl: 'https://fondvakt.example' }
const COLLEAGUES = Array.from({ length: 25 }, (_, n) => aContact(`colleague-${n}`))
const SOLNA = aMunicipality({
  contacts: [
    { ...aContact('anna'), name: 'Anna Ek' },
    { ...aContact('bo'), name: 'Bo Al' },
    { ...aContact('eve'), name: 'Eve Ash', language: 'en' },
    { ...aContact('bad'), name: 'Bad\r\nBcc: all@x.example <script>' },
    ...COLLEAGUES,
  ],
})
const MALMO = aMunicipality({ id: 'malmo', name: 'Malmö', contacts: [aContact('stranger')] })
const CALLS = [
  aCall({
    id: 'school',
    key: 'SCHOOL',
    deadlines: [aDeadline('2026-06-15')],
    money: [{ role: 'max', amount: 2_000_000, currency: 'EUR', shared: false }],
    texts: [
      { language: 'en', machine: false, title: 'Safe schools', sections: [] },
      { language: 'sv', machine: true, title: 'Trygga skolor', sections: [] },
    ],
    title: 'Safe schools',
  }),
  aCall({ id: 'hostile', key: 'HOSTILE', title: '<script>x</script>\r\nBcc: a@x.example \ue000', texts: [] }),
  aCall({ id: 'trial', key: 'TRIAL', trial: true }),
  aCall({ id: 'gone', key: 'GONE' }),
]

describe.each(DATABASES)('passing on a call on %s', (kind) => {
  let test: TestDb
  beforeEach(async () => {
    test = await anEmptyDb(kind)
    await settle(test.db, SOLNA)
    await settle(test.db, MALMO)
    await saveCalls(
      test.db,
      CALLS.map((call) => ({ call, hash: call.id, withdrawn: call.id === 'gone' })),
      '2026-06-01',
      NOW,
    )
  })
  afterEach(() => test.close())

  const pass = (part: Partial<Passing> = {}, now = NOW) =>
    passOn(
      test.db,
      STAMP,
      { municipality: 'solna', from: 'anna', to: 'bo', call: 'school', note: null, ...part },
      now,
    )
  const mails = async () => {
    const rows = await test.db
      .selectFrom('delivery')
      .innerJoin('letter_body', 'letter_body.id', 'delivery.body')
      .selectAll('delivery')
      .select(['letter_body.html', 'letter_body.text', 'letter_body.leave'])
      .orderBy('contact')
      .execute()
    return rows.map((row) => ({
      ...row,
      ...copyFor({ html: row.html, text: row.text, whole: null, leave: row.leave }, row),
    }))
  }

  it('lets somebody who is signed in pass it on too, in a transaction with what else they do', async () => {
    const kim = { id: 'kim', name: 'Kim Ek', email: 'kim@solna.example' }
    const passing = { municipality: 'solna', from: kim, to: 'bo', call: 'school', note: null }
    const done = await test.db.transaction().execute(async (trx) => passOn(trx, STAMP, passing, NOW))
    expect([done, await passOn(test.db, STAMP, passing, NOW)]).toEqual(['sent', 'already'])
    expect(await mails()).toMatchObject([
      {
        slot: 'pass school account/kim',
        sender: 'account/kim',
        reply_to: JSON.stringify({ name: 'Kim Ek', address: 'kim@solna.example' }),
        subject: 'Kim Ek skickar vidare en utlysning: Trygga skolor',
      },
    ])
  })

  it('writes a mail from one contact to another, which a person can read', async () => {
    expect(await pass({ note: 'Det här är väl\r\nnågot för er?' })).toBe('sent')
    const [mail, ...more] = await mails()
    expect(more).toEqual([])
    expect(mail).toMatchObject({
      contact: 'bo',
      name: 'Bo Al',
      address: 'bo@solna.example',
      kind: 'pass',
      slot: 'pass school anna',
      status: 'waiting',
      sender: 'anna',
      items: 0,
      leave: null,
      subject: 'Anna Ek skickar vidare en utlysning: Trygga skolor',
    })
    expect(JSON.parse(mail?.reply_to ?? '')).toEqual({ name: 'Anna Ek', address: 'anna@solna.example' })
    expect(openHolder(signer, 'letter', mail?.token ?? '')).toEqual({
      municipality: 'solna',
      contact: 'bo',
      day: '2026-06-01',
    })
    expect(mail?.text).toBe(`Anna Ek skickar vidare en utlysning

Hej!

Anna Ek i Solna tror att den här utlysningen kan vara något för er, och
skriver:

  ”Det här är väl något för er?”

Utlysning (maskinöversatt): Trygga skolor
Program: Erasmus+
Sista dag (14 dagar kvar): mån 15 juni 2026, 17.00 Bryssel (kontrollera)
Pengar: högst 2 mn euro per projekt

Läs om utlysningen:
https://fondvakt.example/calls/school

Svara om den är relevant för er:
https://fondvakt.example/l/${mail?.token}/calls/school

Svara på det här mejlet, så går svaret till Anna Ek.

Datum och belopp kommer från källan. Kontrollera dem på utlysningens
egen sida innan ni bestämmer er.

Du får mejlet för att du är kontaktperson i Fondvakt. Länken för svar är
din egen: skicka den inte vidare.
`)
    expect(mail?.html).toContain(`href="https://fondvakt.example/l/${mail?.token}/calls/school"`)
  })

  it('speaks the language of whoever gets it', async () => {
    await pass({ to: 'eve' })
    const [mail] = await mails()
    expect(mail?.subject).toBe('Anna Ek passes on a call: Safe schools')
    expect(mail?.text).toContain('Anna Ek in Solna thinks that this call may be something for you.\n')
    expect(mail?.html).toContain('<html lang="en">')
  })

  it('passes a call on to the same person once, however many times it is asked', async () => {
    const done = await Promise.all(Array.from({ length: 6 }, () => pass()))
    expect(done.sort()).toEqual([...Array.from({ length: 5 }, () => 'already'), 'sent'])
    expect(await pass({ from: 'eve' })).toBe('sent')
    expect(await pass({ call: 'hostile' })).toBe('sent')
    expect(await mails()).toHaveLength(3)
  })

  it('lets nobody send more than 20 in a day, all at once or one by one', async () => {
    const done = await Promise.all(COLLEAGUES.map(({ id }) => pass({ to: id })))
    expect(done.filter((what) => what === 'sent')).toHaveLength(20)
    expect(done.filter((what) => what === 'many')).toHaveLength(5)
    expect(await mails()).toHaveLength(20)
    const first = COLLEAGUES[done.indexOf('sent')]?.id ?? ''
    const left = COLLEAGUES[done.indexOf('many')]?.id ?? ''
    expect(await pass({ to: first })).toBe('already')
    expect(await pass({ from: 'bo', to: left })).toBe('sent')
    expect(await pass({ to: left }, '2026-06-02T08:59:59.000Z')).toBe('many')
    expect(await pass({ to: left }, '2026-06-02T09:00:00.000Z')).toBe('sent')
  })

  it('is not kept from one by what was sent before', async () => {
    for (const { id } of COLLEAGUES.slice(0, 19)) await pass({ to: id })
    for (let again = 0; again < 3; again++) expect(await pass({ to: 'colleague-0' })).toBe('already')
    expect(await pass()).toBe('sent')
    expect(await pass({ to: 'eve' })).toBe('many')
  })

  it.each<[string, Partial<Passing>]>([
    ['an unknown call', { call: 'none' }],
    ['a call on trial', { call: 'trial' }],
    ['a call that is withdrawn', { call: 'gone' }],
    ['an unknown contact', { to: 'none' }],
    ['an unknown sender', { from: 'none' }],
    ['a contact of another municipality', { to: 'stranger' }],
    ['a sender of another municipality', { from: 'stranger' }],
    ['an unknown municipality', { municipality: 'uppsala' }],
    ['oneself', { to: 'anna' }],
  ])('sends nothing to or from or of %s', async (_, part) => {
    expect(await pass(part)).toBe('unknown')
    expect(await mails()).toEqual([])
  })

  it('sends nothing to or from whoever gets no letters', async () => {
    await stopContact(test.db, 'solna', 'bo', 'no such address', NOW)
    expect([await pass(), await pass({ from: 'bo', to: 'anna' })]).toEqual(['unknown', 'unknown'])
  })

  it('comes to no harm by what names, titles and notes hold', async () => {
    const note = `\ue000</blockquote><script>alert(1)</script>\r\n.\r\nBcc: all@x.example\u0000${'å'.repeat(600)}`
    expect(await pass({ from: 'bad', call: 'hostile', note })).toBe('sent')
    const [mail] = await mails()
    expect(mail?.subject).not.toMatch(/[\r\n\ue000]/)
    expect(mail?.html).not.toContain('<script')
    expect(mail?.html.match(/<blockquote/g)).toHaveLength(1)
    expect(mail?.text).not.toMatch(/\r|\u0000|\ue000|^Bcc|^\.$/m)
    expect((mail?.html ?? '') + mail?.text).not.toContain('å'.repeat(500))
    expect(mail?.text.split(mail.token)).toHaveLength(2)
  })
})
