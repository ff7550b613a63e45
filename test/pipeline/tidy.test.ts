import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { leave, stopLetters } from '../../src/pipeline/contacts.js'
import { writeMail } from '../../src/pipeline/mail.js'
import { tidy } from '../../src/pipeline/tidy.js'
import { createSigner } from '../../src/sign.js'
import { findContact } from '../../src/store/contacts.js'
import { anEmptyDb, DATABASES, type TestDb } from '../support/databases.js'
import { aContact, aMunicipality, settle } from '../support/house.js'

const signer = createSigner('s'.repeat(40))
const stamp = { signer, publicUrl: 'https://fondvakt.example' }
const NOTHING = { erased: 0, unanswered: 0, thinned: 0 }

describe.each(DATABASES)('tidying on %s', (kind) => {
  let test: TestDb
  beforeEach(async () => {
    test = await anEmptyDb(kind)
    await settle(test.db, aMunicipality({ contacts: ['anna', 'bo'].map(aContact), keepMonths: 6 }))
  })
  afterEach(() => test.close())

  const write = (id: string, now: string, part: { readonly sender?: string; readonly words?: string } = {}) =>
    writeMail(
      test.db,
      stamp,
      {
        municipality: 'solna',
        contact: aContact(id),
        kind: 'weekly',
        slot: `${now} ${part.sender ?? ''}`,
        written: {
          subject: 'Veckobrev',
          html: part.words ?? now,
          text: part.words ?? now,
          whole: null,
          leave: null,
          items: [{ call: `call ${now} ${part.sender ?? ''}`, about: 'new' }],
        },
        ...(part.sender && {
          sender: part.sender,
          replyTo: { name: part.sender, address: `${part.sender}@solna.example` },
        }),
      },
      now,
    )
  const sent = () =>
    test.db
      .updateTable('delivery')
      .set((e) => ({
        status: 'sent',
        error: e.fn<string>('replace', [e.val('550 no A here'), e.val('A'), 'address']),
      }))
      .execute()
  const rows = () =>
    test.db.selectFrom('delivery').selectAll().orderBy('written').orderBy('contact').execute()
  const bodies = () => test.db.selectFrom('letter_body').select('html').orderBy('html').execute()

  it('erases name and address 28 days after somebody left, and keeps their letters to be read', async () => {
    await write('anna', '2026-05-01T08:00:00.000Z')
    await write('bo', '2026-05-01T08:00:00.000Z')
    await write('bo', '2026-05-02T08:00:00.000Z', { sender: 'anna' })
    await sent()
    const [letter] = await rows()
    const report = {
      id: 'b1',
      at: 'x',
      delivery: letter?.id ?? null,
      address: 'anna@solna.example',
      status: '5.1.1',
    }
    await test.db
      .insertInto('bounce')
      .values({ ...report, action: 'failed', said: 'no anna@solna.example here', effect: 'noted' })
      .execute()
    await leave(test.db, signer, 'solna', 'anna', '2026-06-01T08:00:00.000Z')
    expect(await tidy(test.db, '2026-06-29T07:59:59.000Z')).toEqual(NOTHING)
    expect(await tidy(test.db, '2026-06-29T08:00:01.000Z')).toEqual({ ...NOTHING, erased: 1 })
    expect(await findContact(test.db, 'solna', 'anna')).toMatchObject({
      contact: { name: '', email: '' },
      state: 'left',
      erased: '2026-06-29T08:00:01.000Z',
    })
    const everything = JSON.stringify([
      await rows(),
      await test.db.selectFrom('bounce').selectAll().execute(),
      await test.db.selectFrom('contact').selectAll().execute(),
    ])
    expect(everything).not.toContain('anna@solna.example')
    expect(await rows()).toMatchObject([
      { contact: 'anna', name: '', address: '', subject: 'Veckobrev', status: 'sent', items: 1 },
      { contact: 'bo', name: aContact('bo').name, address: 'bo@solna.example' },
      { contact: 'bo', address: 'bo@solna.example', reply_to: null },
    ])
    expect((await rows())[0]?.body).not.toBeNull()
    expect(await bodies()).toHaveLength(2)
    expect(await tidy(test.db, '2026-06-30T08:00:01.000Z')).toEqual(NOTHING)
  })

  it('erases whoever a profile no longer names, and takes back what waits for them; stopped ones stay', async () => {
    await write('anna', '2026-06-01T08:00:00.000Z')
    await stopLetters(test.db, 'solna', 'bo', 'by hand', '2026-06-01T08:00:00.000Z')
    await settle(test.db, aMunicipality({ contacts: [aContact('bo')] }))
    await test.db.updateTable('contact').set({ state_at: null }).where('id', '=', 'anna').execute()
    expect(await tidy(test.db, '2026-06-02T08:00:00.000Z')).toEqual(NOTHING)
    expect(await tidy(test.db, '2026-07-01T08:00:00.000Z')).toEqual({ ...NOTHING, erased: 1 })
    expect(await rows()).toMatchObject([{ contact: 'anna', status: 'skipped', address: '' }])
    expect((await findContact(test.db, 'solna', 'bo'))?.contact.email).toBe('bo@solna.example')
    await settle(test.db, aMunicipality({ contacts: [aContact('anna')] }))
    expect(await findContact(test.db, 'solna', 'anna')).toMatchObject({
      contact: aContact('anna'),
      state: 'active',
      erased: null,
    })
  })

  it('removes the words of letters that are kept no longer, once nobody needs them, and never what they told', async () => {
    await write('anna', '2025-01-01T08:00:00.000Z', { words: 'shared' })
    await write('bo', '2025-06-30T08:00:00.000Z', { words: 'shared' })
    await write('bo', '2025-01-02T08:00:00.000Z', { words: 'own' })
    await sent()
    await write('anna', '2025-01-03T08:00:00.000Z', { words: 'waits' })
    const told = await test.db.selectFrom('delivery_item').selectAll().orderBy('call').execute()
    expect(await tidy(test.db, '2025-12-01T08:00:00.000Z')).toEqual({ ...NOTHING, thinned: 2 })
    const thin = { body: null, subject: '', name: '', address: '', token: '', items: 1 }
    expect(await rows()).toMatchObject([
      thin,
      thin,
      { subject: 'Veckobrev', status: 'waiting' },
      { subject: 'Veckobrev', address: 'bo@solna.example' },
    ])
    expect(await bodies()).toEqual([{ html: 'shared' }, { html: 'waits' }])
    expect(await tidy(test.db, '2026-01-01T08:00:00.000Z')).toEqual({ ...NOTHING, thinned: 1 })
    expect(await bodies()).toEqual([{ html: 'waits' }])
    expect(await test.db.selectFrom('letter_item').selectAll().execute()).toHaveLength(1)
    expect(await test.db.selectFrom('delivery_item').selectAll().orderBy('call').execute()).toEqual(told)
    expect(await tidy(test.db, '2026-01-01T08:00:00.000Z')).toEqual(NOTHING)
  })

  it('goes piece by piece through many', async () => {
    for (let n = 0; n < 1_100; n += 1) {
      const id = `k${n}`
      if (n > 0)
        await test.db
          .insertInto('delivery')
          .values({ ...(await first()), id, slot: id })
          .execute()
      else await write('anna', '2025-01-01T08:00:00.000Z')
    }
    await sent()
    expect(await tidy(test.db, '2026-06-01T08:00:00.000Z')).toEqual({ ...NOTHING, thinned: 1_100 })
    expect(await bodies()).toEqual([])
  }, 60_000)

  const first = () => test.db.selectFrom('delivery').selectAll().limit(1).executeTakeFirstOrThrow()
})
