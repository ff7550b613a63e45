import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { USUAL, type Contact, type Wishes } from '../../src/core/municipality.js'
import { digest } from '../../src/pipeline/digest.js'
import { fastLetters } from '../../src/pipeline/fast.js'
import { quiet } from '../../src/pipeline/quiet.js'
import { createSigner } from '../../src/sign.js'
import { listDeliveries, releaseHeld } from '../../src/store/deliveries.js'
import { anEmptyDb, DATABASES, type TestDb } from '../support/databases.js'
import { A_BOOK, aContact, aHouse, aMunicipality, settle, type House } from '../support/house.js'
import { aRawCall, aWorld } from '../support/world.js'

const care = (key: string, part = {}) =>
  aRawCall(key, {
    title: `Elderly care and elderly care in ${key}`,
    texts: [
      {
        language: 'en',
        title: `Elderly care and elderly care in ${key}`,
        sections: [{ kind: 'description', text: 'Elderly care for all. Elderly care at home.' }],
      },
    ],
    ...part,
  })

const wishing = (id: string, wishes: Partial<Wishes>, part: Partial<Contact> = {}): Contact => ({
  ...aContact(id),
  wishes: { ...USUAL, ...wishes },
  ...part,
})

describe.each(DATABASES)('when and what contacts get, on %s', (kind) => {
  let test: TestDb
  let house: House
  beforeEach(async () => {
    test = await anEmptyDb(kind)
    house = aHouse(test.db, aWorld([care('Old')]))
    await settle(test.db, aMunicipality({ contacts: [] }))
    await house.gatherOn('2026-06-01')
  })
  afterEach(() => test.close())
  const matter = () => ({
    sources: [house.source],
    book: A_BOOK,
    publicUrl: 'https://fondvakt.example',
    signer: createSigner('a key for tests that is long enough'),
  })
  const contacts = (...all: Contact[]) => settle(test.db, aMunicipality({ contacts: all }))
  const at = (instant: string) => digest(test.db, matter(), `${instant}:00.000Z`)
  const slots = async (contact: string) =>
    (await listDeliveries(test.db, {}))
      .filter((one) => one.contact === contact)
      .map(({ slot, status }) => `${slot} ${status}`)
      .sort()
  const textOf = async (contact: string, slot: string) =>
    (
      await test.db
        .selectFrom('delivery')
        .innerJoin('letter_body', 'letter_body.id', 'delivery.body')
        .select('letter_body.text')
        .where('contact', '=', contact)
        .where('slot', '=', slot)
        .executeTakeFirst()
    )?.text ?? ''

  it('gives each their letter at their own day and hour', async () => {
    await contacts(wishing('monday', {}), wishing('friday', { weekday: 5, hour: 14 }))
    await at('2026-06-01T05:00')
    expect(await slots('monday')).toEqual(['2026-W23 waiting'])
    // The last Friday before: whoever is new gets a first letter at once.
    expect(await slots('friday')).toEqual(['2026-W22 waiting'])
    await at('2026-06-05T11:59')
    expect(await slots('friday')).toHaveLength(1)
    await at('2026-06-05T12:00')
    expect(await slots('friday')).toEqual(['2026-W22 waiting', '2026-W23 waiting'])
    expect(await slots('monday')).toHaveLength(1)
  })

  it('writes every second week, and once a month, to those who chose so', async () => {
    await contacts(wishing('second', { every: 'two-weeks' }), wishing('month', { every: 'month' }))
    for (let day = 1; day <= 28; day++) await at(`2026-06-${String(day).padStart(2, '0')}T05:00`)
    expect(await slots('second')).toHaveLength(3)
    expect(await slots('month')).toEqual(['2026-W23 waiting'])
    await at('2026-07-06T05:00')
    expect(await slots('month')).toEqual(['2026-W23 waiting', '2026-W28 waiting'])
  })

  it('writes nothing to whoever pauses, and then tells what happened meanwhile', async () => {
    await contacts(wishing('away', {}))
    await at('2026-06-01T05:00')
    await contacts(wishing('away', { pausedUntil: '2026-07-13' }))
    house.world.calls = [care('Old'), care('Meanwhile')]
    await house.gatherOn('2026-06-04')
    for (const day of ['2026-06-08', '2026-06-22', '2026-07-06', '2026-07-12']) await at(`${day}T05:00`)
    expect(await slots('away')).toEqual(['2026-W23 waiting'])
    await at('2026-07-13T05:00')
    expect(await textOf('away', '2026-W29')).toContain('Meanwhile')
  })

  it('leaves those in peace who want no letter without news, for the whole week', async () => {
    await contacts(wishing('quiet', { silent: true }), wishing('usual', {}))
    await at('2026-06-01T05:00')
    await at('2026-06-08T05:00')
    expect(await slots('quiet')).toEqual(['2026-W23 waiting', '2026-W24 skipped'])
    expect(await textOf('usual', '2026-W24')).toContain('Inget nytt')
    house.world.calls = [care('Old'), care('Fresh')]
    await house.gatherOn('2026-06-10')
    await at('2026-06-10T08:00')
    expect(await slots('quiet')).toHaveLength(2)
    await at('2026-06-15T05:00')
    expect(await textOf('quiet', '2026-W25')).toContain('Fresh')
  })

  it('shares the words among those who chose alike', async () => {
    await contacts(
      ...Array.from({ length: 30 }, (_, n) => wishing(`c${n}`, {}, { name: `Name ${n}` })),
      wishing('english', {}, { language: 'en' }),
    )
    expect(await at('2026-06-01T05:00')).toMatchObject({ written: 31 })
    const { n } = await test.db
      .selectFrom('letter_body')
      .select((e) => e.fn.countAll<number | string>().as('n'))
      .executeTakeFirstOrThrow()
    expect(Number(n)).toBe(2)
  })

  it('writes each letter once when two do it at the same time', async () => {
    await contacts(...Array.from({ length: 250 }, (_, n) => wishing(`c${n}`, {})))
    const done = await Promise.all([at('2026-06-01T05:00'), at('2026-06-01T05:00')])
    expect(done.reduce((sum, { written }) => sum + written, 0)).toBe(250)
    expect(await listDeliveries(test.db, {})).toHaveLength(250)
  })

  it('holds letters that tell more than twice of what is usual, but not the one that says so', async () => {
    await contacts(wishing('a', {}), wishing('desk', {}, { secretariat: true }))
    for (const week of [1, 2, 3]) {
      house.world.calls = [...house.world.calls, care(`Week ${week}`)]
      await house.gatherOn(`2026-06-${String(7 * week - 6).padStart(2, '0')}`)
      await at(`2026-06-${String(7 * week - 6).padStart(2, '0')}T05:00`)
    }
    for (const day of [17, 18]) {
      const flood = Array.from({ length: 12 }, (_, n) => care(`Flood ${n} of ${day}`))
      house.world.calls = [...house.world.calls, ...flood]
      await house.gatherOn(`2026-06-${day}`)
    }
    const dry = await digest(test.db, matter(), '2026-06-22T05:00:00.000Z', { dry: true })
    expect(dry).toMatchObject({ written: 2, why: [expect.stringMatching(/^Solna: 24 calls in 1 letters/)] })
    expect(await at('2026-06-22T05:00')).toMatchObject({ written: 2, held: 1 })
    expect((await slots('a')).at(-1)).toBe('2026-W26 held')
    expect((await slots('desk')).at(-1)).toBe('2026-W26 waiting')
    expect(await textOf('desk', '2026-W26')).toMatch(/1 brev väntar|1 brev .*håll/i)
    expect(await releaseHeld(test.db, null, '2026-06-22T07:00:00.000Z')).toBe(1)
    expect((await slots('a')).at(-1)).toBe('2026-W26 waiting')
  })

  it('notes a backfill as told, and tells nobody', async () => {
    await contacts(wishing('a', {}))
    await at('2026-06-01T05:00')
    house.world.calls = [care('Old'), care('Backfilled')]
    await house.gatherOn('2026-06-03')
    expect(await quiet(test.db, matter(), '2026-06-03T08:00:00.000Z')).toEqual({ contacts: 1, items: 1 })
    expect(await quiet(test.db, matter(), '2026-06-03T08:00:01.000Z')).toEqual({ contacts: 0, items: 0 })
    await at('2026-06-08T05:00')
    expect(await textOf('a', '2026-W24')).not.toContain('Backfilled')
  })

  describe('what cannot wait', () => {
    const fast = (instant: string) => fastLetters(test.db, matter(), `${instant}:00.000Z`)

    it('comes the same day, once, and is not told again', async () => {
      await contacts(wishing('a', {}), wishing('slow', { fast: false }))
      await at('2026-06-01T05:00')
      house.world.calls = [care('Old'), care('Hurry', { deadlines: ['2026-06-10'] })]
      await house.gatherOn('2026-06-02')
      expect(await fast('2026-06-02T04:00')).toBe(1)
      expect(await fast('2026-06-02T09:00')).toBe(0)
      expect(await textOf('a', 'fast 2026-06-02')).toContain('Hurry')
      await at('2026-06-08T05:00')
      // Two days are left: it is no news any more, but the last chance.
      expect(await textOf('a', '2026-W24')).toMatch(/SISTA CHANSEN \(1\)[^]*Hurry/)
      expect(await textOf('a', '2026-W24')).not.toContain('NYTT')
      expect(await textOf('slow', '2026-W24')).toMatch(/NYTT \(1\)[^]*Hurry/)
    })

    it('is one letter a day, and the next day brings the next', async () => {
      await contacts(wishing('a', {}))
      await at('2026-06-01T05:00')
      house.world.calls = [care('Old'), care('First', { deadlines: ['2026-06-10'] })]
      await house.gatherOn('2026-06-02')
      await fast('2026-06-02T04:00')
      house.world.calls = [...house.world.calls, care('Second', { deadlines: ['2026-06-11'] })]
      house.now = '2026-06-02T12:00:00.000Z'
      await house.gatherOn()
      expect(await fast('2026-06-02T12:30')).toBe(0)
      expect(await fast('2026-06-03T04:00')).toBe(1)
      expect(await textOf('a', 'fast 2026-06-03')).toContain('Second')
      expect(await textOf('a', 'fast 2026-06-03')).not.toContain('First')
    })

    it('is nothing that can wait', async () => {
      await contacts(wishing('a', {}), wishing('month', { every: 'month' }))
      await at('2026-06-01T05:00')
      house.world.calls = [care('Old'), care('Calm', { deadlines: ['2026-07-05'] })]
      await house.gatherOn('2026-06-02')
      expect(await fast('2026-06-02T04:00')).toBe(1)
      expect(await slots('a')).toHaveLength(1)
      expect(await slots('month')).toContain('fast 2026-06-02 waiting')
    })

    it('is all that some want', async () => {
      await contacts(wishing('only', { every: 'never' }))
      await at('2026-06-01T05:00')
      house.world.calls = [care('Old'), care('Hurry', { deadlines: ['2026-06-10'] })]
      await house.gatherOn('2026-06-02')
      expect(await fast('2026-06-02T04:00')).toBe(1)
      await at('2026-06-08T05:00')
      expect(await slots('only')).toEqual(['fast 2026-06-02 waiting'])
    })

    it('comes to those who want nothing else when the end of a call is near', async () => {
      await contacts(wishing('only', { every: 'never' }))
      house.world.calls = [care('Old'), care('Later', { deadlines: ['2026-08-01'] })]
      await house.gatherOn('2026-06-02')
      expect(await fast('2026-06-02T04:00')).toBe(0)
      expect(await fast('2026-07-02T04:00')).toBe(1)
      expect(await fast('2026-07-03T04:00')).toBe(0)
      expect(await textOf('only', 'fast 2026-07-02')).toContain('Later')
    })

    it('is never a call that has gone, and nor is a first letter', async () => {
      await contacts(wishing('a', {}))
      await house.gatherOn('2026-06-02')
      house.world.calls = []
      for (const day of ['03', '04', '05', '08', '09', '10', '11', '12'])
        await house.gatherOn(`2026-06-${day}`)
      await at('2026-06-15T05:00')
      expect(await textOf('a', '2026-W25')).not.toContain('Elderly care in Old')
    })
  })
})
