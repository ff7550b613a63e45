import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { digest } from '../../src/pipeline/digest.js'
import { previewLetter } from '../../src/pipeline/preview.js'
import { createSigner } from '../../src/sign.js'
import { listDeliveries } from '../../src/store/deliveries.js'
import { findMunicipality } from '../../src/store/municipalities.js'
import { anEmptyDb, DATABASES, type TestDb } from '../support/databases.js'
import { A_BOOK, aContact, aHouse, aMunicipality, settle, type House } from '../support/house.js'
import { aRawCall, aWorld } from '../support/world.js'

const care = (key: string, part = {}) =>
  aRawCall(key, {
    title: `Elderly care in ${key}`,
    texts: [{ language: 'en', title: `Elderly care in ${key}`, sections: [] }],
    ...part,
  })

describe.each(DATABASES)('writing letters on %s', (kind) => {
  let test: TestDb
  let house: House
  beforeEach(async () => {
    test = await anEmptyDb(kind)
    house = aHouse(test.db, aWorld([care('Old')]))
    await settle(test.db, aMunicipality({ contacts: [aContact('a'), aContact('b')] }))
  })
  afterEach(() => test.close())
  const matter = () => ({
    sources: [house.source],
    book: A_BOOK,
    publicUrl: 'https://fondvakt.example',
    signer: createSigner('a key for tests that is long enough'),
  })
  const write = (day: string) => digest(test.db, matter(), `${day}T05:00:00.000Z`)
  const bodies = async (week: string) =>
    (
      await test.db
        .selectFrom('delivery')
        .innerJoin('letter_body', 'letter_body.id', 'delivery.body')
        .select(['delivery.contact', 'delivery.subject', 'letter_body.text'])
        .where('week', '=', week)
        .orderBy('contact')
        .execute()
    ).map(({ subject, text }) => `${subject}\n${text}`)

  it('waits until a source has been gathered', async () => {
    const waits = { written: 0, waits: 'no source has been gathered yet' }
    expect(await write('2026-06-01')).toMatchObject(waits)
    house.world.failure = 'unreachable'
    await house.gatherOn('2026-06-01')
    expect(await write('2026-06-01')).toMatchObject(waits)
  })

  it('writes one letter per contact and week, and catches up with a contact who has none', async () => {
    await house.gatherOn('2026-06-01')
    expect(await write('2026-06-01')).toMatchObject({ week: '2026-W23', written: 2 })
    expect(await write('2026-06-01')).toMatchObject({ written: 0 })
    await settle(test.db, aMunicipality({ contacts: ['a', 'b', 'c'].map(aContact) }))
    expect(await write('2026-06-03')).toMatchObject({ week: '2026-W23', written: 1 })
    expect(await listDeliveries(test.db, {})).toHaveLength(3)
  })

  it('tells a contact of a call once, and of its moved deadline once', async () => {
    await house.gatherOn('2026-06-01')
    await write('2026-06-01')
    house.world.calls = [care('Old'), care('New')]
    await house.gatherOn('2026-06-04')
    await write('2026-06-08')
    house.world.calls = [care('Old'), care('New', { deadlines: ['2026-12-24'] })]
    await house.gatherOn('2026-06-10')
    await write('2026-06-15')
    await write('2026-06-22')
    const [second] = await bodies('2026-W24')
    expect(second).toContain('Elderly care in New')
    expect(second).not.toContain('Elderly care in Old')
    const [third] = await bodies('2026-W25')
    expect(third).toContain('flyttad från 1 till 24 december 2026')
    expect((await bodies('2026-W26'))[0]).not.toContain('Elderly care')
  })

  it('tells what happened while the machine was off in one letter', async () => {
    await house.gatherOn('2026-06-01')
    await write('2026-06-01')
    house.world.calls = [care('Old'), care('New')]
    await house.gatherOn('2026-06-19')
    await write('2026-06-19')
    const letters = await listDeliveries(test.db, {})
    expect(letters.map(({ week }) => week).sort()).toEqual(['2026-W23', '2026-W23', '2026-W25', '2026-W25'])
    expect((await bodies('2026-W25'))[0]).toContain('Elderly care in New')
  })

  it('says which source has not answered, and since when', async () => {
    await house.gatherOn('2026-06-01')
    house.world.failure = 'unreachable'
    await house.gatherOn('2026-06-02')
    await write('2026-06-08')
    expect((await bodies('2026-W24'))[0]).toContain('The Fund har inte svarat sedan')
  })

  it('says nothing of what is held for a person', async () => {
    await house.gatherOn('2026-06-01')
    await write('2026-06-01')
    house.world.calls = [care('Old'), ...Array.from({ length: 40 }, (_, n) => care(`Flood ${n}`))]
    await house.gatherOn('2026-06-04')
    await write('2026-06-08')
    const [letter] = await bodies('2026-W24')
    expect(letter).not.toContain('Flood')
    expect(letter).toContain('The Fund')
  })

  it('tells nothing of a dry run, and previews without remembering', async () => {
    await house.gatherOn('2026-06-01')
    const now = '2026-06-01T05:00:00.000Z'
    expect(await digest(test.db, matter(), now, { dry: true })).toMatchObject({ written: 2 })
    const municipality = await findMunicipality(test.db, 'solna')
    const contact = municipality?.contacts[0]
    if (!municipality || !contact) throw new Error('no contact')
    const letter = await previewLetter(test.db, municipality, contact, matter(), now)
    expect(letter.text).toContain('Elderly care in Old')
    expect(await listDeliveries(test.db, {})).toEqual([])
  })
})
