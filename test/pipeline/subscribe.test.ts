import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { openHolder } from '../../src/core/signed.js'
import { leave } from '../../src/pipeline/contacts.js'
import { confirm, subscribe, type SubscribeWish } from '../../src/pipeline/subscribe.js'
import { tidy } from '../../src/pipeline/tidy.js'
import { createSigner } from '../../src/sign.js'
import { listContacts, stopContact } from '../../src/store/contacts.js'
import { anEmptyDb, DATABASES, type TestDb } from '../support/databases.js'
import { aContact, aMunicipality, settle } from '../support/house.js'

const signer = createSigner('s'.repeat(40))
const stamp = { signer, publicUrl: 'https://fondvakt.example' }
const at = (day: number, hour = 8) =>
  `2026-06-${String(day).padStart(2, '0')}T${String(hour).padStart(2, '0')}:00:00.000Z`
const WISH: SubscribeWish = {
  email: 'anna.ek@solna.example',
  name: 'Anna Ek',
  department: 'omsorg',
  language: 'sv',
  interests: [{ area: 'social', least: 'strong' }],
}

describe.each(DATABASES)('subscribing on %s', (kind) => {
  let test: TestDb
  beforeEach(async () => {
    test = await anEmptyDb(kind)
    await settle(test.db, aMunicipality())
  })
  afterEach(() => test.close())

  const ask = (wish: Partial<SubscribeWish> = {}, now = at(1)) =>
    subscribe(test.db, stamp, 'solna', { ...WISH, ...wish }, now)
  const asked = async () =>
    (await listContacts(test.db, 'solna')).filter(({ origin }) => origin === 'subscribed')
  const only = async () => {
    const [one, another] = await asked()
    if (!one || another) throw new Error('expected one')
    return one
  }
  const mails = () =>
    test.db
      .selectFrom('delivery')
      .innerJoin('letter_body', 'letter_body.id', 'delivery.body')
      .selectAll()
      .orderBy('delivery.written')
      .execute()

  it('takes a mail and a yes', async () => {
    expect(await ask({ email: ' Anna.Ek@SOLNA.example ', name: 'Anna\r\nBcc: x@y.example' })).toBe('sent')
    const pending = await only()
    expect(pending).toMatchObject({
      state: 'pending',
      chosen: null,
      contact: { name: 'Anna Bcc: x@y.example', email: 'Anna.Ek@solna.example', interests: WISH.interests },
    })
    expect(pending.contact.id).toMatch(/^[a-z0-9]{10}$/)
    const [mail, ...more] = await mails()
    expect(more).toEqual([])
    expect(mail).toMatchObject({
      kind: 'confirm',
      slot: 'confirm 2026-06-01',
      address: 'Anna.Ek@solna.example',
      status: 'waiting',
    })
    const token = /https:\/\/fondvakt\.example\/confirm\/(\S+)/.exec(mail?.text ?? '')?.[1] ?? ''
    expect(openHolder(signer, 'confirm', token)).toEqual({
      municipality: 'solna',
      contact: pending.contact.id,
      day: '2026-06-01',
    })
    expect(mail?.text).not.toContain('Bcc')

    expect(await confirm(test.db, 'solna', pending.contact.id, at(2))).toBe('confirmed')
    expect(await confirm(test.db, 'solna', pending.contact.id, at(3))).toBe('already')
    expect(await only()).toMatchObject({ state: 'active', stateAt: at(2), chosen: at(2) })
  })

  it.each([
    [{ email: 'anna@other.example' }, 'foreign'],
    [{ email: 'anna@it.solna.example' }, 'foreign'],
    [{ email: 'anna@solna.example.other.example' }, 'foreign'],
    [{ email: 'anna@solna.example\r\nBcc: x@other.example' }, 'invalid'],
    [{ email: 'x@other.example,anna@solna.example' }, 'invalid'],
    [{ email: `${'a'.repeat(300)}@solna.example` }, 'invalid'],
    [{ name: ' \u200b ' }, 'invalid'],
    [{ department: 'finns-inte' }, 'invalid'],
    [{ interests: [] }, 'invalid'],
    [{ interests: [{ area: 'finns-inte', least: 'weak' as const }] }, 'invalid'],
    [{ language: 'fi' as never }, 'invalid'],
  ])('answers %j with %s, and writes nothing', async (wish, answer) => {
    expect(await ask(wish)).toBe(answer)
    expect(await asked()).toEqual([])
    expect(await mails()).toEqual([])
  })

  it('writes one mail an address and day, however often and in whatever letters one asks', async () => {
    for (const email of ['anna.ek@solna.example', 'ANNA.EK@solna.example', 'Anna.Ek@Solna.example'])
      expect(await ask({ email })).toBe('sent')
    expect(await mails()).toHaveLength(1)
    expect(await ask({}, at(2))).toBe('sent')
    expect(await mails()).toHaveLength(2)
    expect(await only()).toMatchObject({ state: 'pending', added: at(1), stateAt: at(2) })
  })

  it('tells somebody who gets letters so, and whoever asks nothing of it', async () => {
    expect(await ask({ email: 'OMSORG@solna.example', name: 'Någon annan' })).toBe('sent')
    expect(await asked()).toEqual([])
    const [mail] = await mails()
    expect(mail).toMatchObject({
      contact: 'omsorg',
      name: aContact('omsorg').name,
      address: 'omsorg@solna.example',
    })
    const token = /https:\/\/fondvakt\.example\/l\/(\S+)/.exec(mail?.text ?? '')?.[1] ?? ''
    expect(openHolder(signer, 'letter', token)).toMatchObject({ contact: 'omsorg' })
    expect(mail?.text).not.toContain('/confirm/')
  })

  it('makes one contact when two ask at once', async () => {
    const said = await Promise.all(Array.from({ length: 6 }, () => ask()))
    expect(said).toEqual(Array.from({ length: 6 }, () => 'sent'))
    expect(await asked()).toHaveLength(1)
    expect(await mails()).toHaveLength(1)
    const { id } = (await only()).contact
    const yes = await Promise.all([
      confirm(test.db, 'solna', id, at(2)),
      confirm(test.db, 'solna', id, at(2)),
    ])
    expect(yes.sort()).toEqual(['already', 'confirmed'])
  })

  it('is busy once thirty have asked in an hour', async () => {
    for (let n = 0; n < 30; n += 1) expect(await ask({ email: `k${n}@solna.example` })).toBe('sent')
    expect(await ask()).toBe('busy')
    // Nobody can tell by it who has asked before.
    expect(await ask({ email: 'k7@solna.example' })).toBe('busy')
    expect(await ask({}, at(1, 10))).toBe('sent')
    expect(await asked()).toHaveLength(31)
  }, 60_000)

  it('forgets whoever does not answer in time', async () => {
    await ask()
    const { id } = (await only()).contact
    await tidy(test.db, at(8))
    expect(await asked()).toHaveLength(1)
    expect(await confirm(test.db, 'solna', id, at(9))).toBe('gone')
    await tidy(test.db, at(10))
    expect(await asked()).toEqual([])
    expect(await confirm(test.db, 'solna', id, at(10))).toBe('gone')
    expect(await test.db.selectFrom('interest').selectAll().where('contact', '=', id).execute()).toEqual([])
    expect(await mails()).toMatchObject([{ status: 'skipped', name: '', address: '' }])
  })

  it('does nothing for whoever has left, until they ask anew', async () => {
    await ask()
    const { id } = (await only()).contact
    await confirm(test.db, 'solna', id, at(1))
    expect(await leave(test.db, signer, 'solna', id, at(2))).toBe('left')
    expect(await confirm(test.db, 'solna', id, at(2))).toBe('gone')
    expect(await ask({}, at(3))).toBe('sent')
    const [anew] = (await asked()).filter(({ state }) => state === 'pending')
    expect(anew?.contact.id).not.toBe(id)
    expect(await confirm(test.db, 'solna', anew?.contact.id ?? '', at(3))).toBe('confirmed')
    expect((await asked()).map(({ state }) => state).sort()).toEqual(['active', 'left'])
  })

  it('lets an address that was refused ask anew', async () => {
    await stopContact(test.db, 'solna', 'omsorg', '550', at(1))
    expect(await ask({ email: 'omsorg@solna.example' }, at(2))).toBe('sent')
    expect(await only()).toMatchObject({ state: 'pending' })
  })

  it('takes no address where the municipality has no domains', async () => {
    await settle(test.db, aMunicipality({ domains: [] }))
    expect(await ask()).toBe('foreign')
    expect(await subscribe(test.db, stamp, 'malmo', WISH, at(1))).toBe('invalid')
  })
})
