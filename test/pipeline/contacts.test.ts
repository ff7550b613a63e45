import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { Choices } from '../../src/core/choices.js'
import { KEEP_MONTHS, USUAL, type Contact } from '../../src/core/municipality.js'
import { addressKey, chooseFor, leave, restartLetters, stopLetters } from '../../src/pipeline/contacts.js'
import { writeMail } from '../../src/pipeline/mail.js'
import { tidy } from '../../src/pipeline/tidy.js'
import { createSigner } from '../../src/sign.js'
import { findContact, listContacts, saveContacts, stopContact } from '../../src/store/contacts.js'
import {
  eachContactPiece,
  findMunicipality,
  findMunicipalityBare,
  saveMunicipality,
} from '../../src/store/municipalities.js'
import { anEmptyDb, DATABASES, type TestDb } from '../support/databases.js'
import { aContact, aMunicipality } from '../support/house.js'

const signer = createSigner('s'.repeat(40))
const stamp = { signer, publicUrl: 'https://fondvakt.example' }
const day = (n: number) => `2026-06-${String(n).padStart(2, '0')}T08:00:00.000Z`
const [area] = aMunicipality().areas
const SOLNA = aMunicipality({
  areas: [...aMunicipality().areas, { ...(area ?? fault()), id: 'skola' }],
})
function fault(): never {
  throw new Error('no area')
}

const CHOICES: Choices = {
  language: 'en',
  interests: [{ area: 'skola', least: 'strong' }],
  wishes: {
    ...USUAL,
    every: 'two-weeks',
    weekday: 3,
    hour: 15,
    fast: false,
    silent: true,
    consultations: true,
    pausedUntil: '2026-08-10',
    withWords: ['skolmat'],
    withoutWords: ['fiske'],
  },
}

describe.each(DATABASES)('contacts on %s', (kind) => {
  let test: TestDb
  beforeEach(async () => {
    test = await anEmptyDb(kind)
  })
  afterEach(() => test.close())

  const importAt = (n: number, contacts: readonly Contact[], part: Partial<typeof SOLNA> = {}) =>
    test.db
      .transaction()
      .execute((trx) =>
        saveMunicipality(trx, { ...SOLNA, ...part, contacts }, day(n), (address) =>
          addressKey(signer, address),
        ),
      )
  const stateOf = async (id: string) => (await findContact(test.db, 'solna', id))?.state
  const active = async () => (await findMunicipality(test.db, 'solna'))?.contacts ?? []

  it('are read back as the profile has them', async () => {
    const anna = { ...aContact('anna'), language: 'en' as const, secretariat: true, wishes: CHOICES.wishes }
    await importAt(1, [anna, { ...aContact('bo'), interests: [] }])
    expect(await findMunicipality(test.db, 'solna')).toEqual({
      ...SOLNA,
      contacts: [anna, { ...aContact('bo'), interests: [] }],
    })
    expect(await findMunicipalityBare(test.db, 'solna')).toEqual({ ...SOLNA, contacts: [] })
    expect(await findMunicipalityBare(test.db, 'malmo')).toBeNull()
    expect(await findContact(test.db, 'solna', 'anna')).toEqual({
      contact: anna,
      state: 'active',
      stateAt: day(1),
      stateWhy: null,
      origin: 'profile',
      added: day(1),
      chosen: null,
      addressKey: null,
      erased: null,
    })
    await importAt(2, [aContact('anna')], { domains: [], keepMonths: 12 })
    expect(await findMunicipalityBare(test.db, 'solna')).toMatchObject({ domains: [], keepMonths: 12 })
    expect(KEEP_MONTHS).not.toBe(12)
  })

  it('who have chosen keep their language, areas and wishes, and nothing else', async () => {
    await importAt(1, [aContact('anna')])
    expect(await chooseFor(test.db, 'solna', 'anna', CHOICES, day(2))).toBe(true)
    const now = { ...aContact('anna'), name: 'Anna Ek', email: 'ny@solna.example', secretariat: true }
    await importAt(3, [now])
    expect(await active()).toEqual([{ ...now, ...CHOICES }])
    expect((await findContact(test.db, 'solna', 'anna'))?.chosen).toBe(day(2))
  })

  it('choose nothing that does not hold, and nothing for others', async () => {
    await importAt(1, [aContact('anna')])
    const wrong = { ...CHOICES, interests: [{ area: 'finns-inte', least: 'weak' as const }] }
    expect(await chooseFor(test.db, 'solna', 'anna', wrong, day(2))).toBe(false)
    expect(await chooseFor(test.db, 'solna', 'bo', CHOICES, day(2))).toBe(false)
    expect(await chooseFor(test.db, 'malmo', 'anna', CHOICES, day(2))).toBe(false)
    expect(await active()).toEqual([aContact('anna')])
  })

  it('that the profile no longer names get no more letters, until it names them again', async () => {
    await importAt(1, [aContact('anna'), aContact('bo')])
    await importAt(2, [aContact('anna')])
    expect(await findContact(test.db, 'solna', 'bo')).toMatchObject({ state: 'removed', stateAt: day(2) })
    await importAt(3, [aContact('anna')])
    expect(await findContact(test.db, 'solna', 'bo')).toMatchObject({ state: 'removed', stateAt: day(2) })
    await importAt(4, [aContact('anna'), aContact('bo')])
    expect(await active()).toEqual([aContact('anna'), aContact('bo')])
  })

  it('lose an area that the municipality no longer has', async () => {
    await importAt(1, [aContact('anna')])
    await chooseFor(test.db, 'solna', 'anna', CHOICES, day(2))
    await importAt(3, [aContact('anna')], { areas: aMunicipality().areas })
    expect((await active()).map(({ interests }) => interests)).toEqual([[]])
  })

  it('whose address was refused come back with another one only', async () => {
    await importAt(1, [aContact('anna')])
    expect(await stopContact(test.db, 'solna', 'anna', '550 unknown', day(2))).toBe(true)
    expect(await stopContact(test.db, 'solna', 'anna', '550 once more', day(3))).toBe(false)
    await importAt(4, [{ ...aContact('anna'), email: 'ANNA@solna.example' }])
    expect(await findContact(test.db, 'solna', 'anna')).toMatchObject({
      state: 'stopped',
      stateAt: day(2),
      stateWhy: '550 unknown',
    })
    await importAt(5, [{ ...aContact('anna'), email: 'ny@solna.example' }])
    expect(await findContact(test.db, 'solna', 'anna')).toMatchObject({
      state: 'active',
      stateAt: day(5),
      stateWhy: null,
    })
  })

  it('who left stay so, whatever the profile says, also under another id and after their address is erased', async () => {
    await importAt(1, [aContact('anna'), aContact('bo')])
    expect(await leave(test.db, signer, 'solna', 'anna', day(2))).toBe('left')
    const again = [aContact('anna'), aContact('bo'), { ...aContact('ann'), email: 'Anna@solna.example' }]
    const said = [
      { id: 'anna', why: 'left', as: 'anna' },
      { id: 'ann', why: 'address-left', as: 'anna' },
    ]
    expect(await importAt(3, again)).toEqual(said)
    await tidy(test.db, '2026-08-20T08:00:00.000Z')
    expect(await findContact(test.db, 'solna', 'anna')).toMatchObject({ contact: { name: '', email: '' } })
    expect(await importAt(4, again)).toEqual(said)
    await importAt(5, [{ ...aContact('anna'), email: 'ny@solna.example' }, aContact('bo')])
    expect(await stateOf('anna')).toBe('left')
    expect((await listContacts(test.db, 'solna')).map(({ contact }) => contact.id)).toEqual(['anna', 'bo'])
    expect((await active()).map(({ id }) => id)).toEqual(['bo'])
  })

  it('that no profile has are left alone by it', async () => {
    await importAt(1, [aContact('anna')])
    const anna = await findContact(test.db, 'solna', 'anna')
    if (!anna) throw new Error('not there')
    const own = {
      ...anna,
      contact: { ...aContact('cecilia'), name: 'Cecilia' },
      origin: 'subscribed' as const,
    }
    await test.db.transaction().execute((trx) => saveContacts(trx, 'solna', [own]))
    expect(
      await importAt(2, [
        aContact('anna'),
        aContact('cecilia'),
        { ...aContact('c'), email: 'cecilia@solna.example' },
      ]),
    ).toEqual([
      { id: 'cecilia', why: 'taken', as: 'cecilia' },
      { id: 'c', why: 'there', as: 'cecilia' },
    ])
    await importAt(3, [aContact('anna')])
    expect(await findContact(test.db, 'solna', 'cecilia')).toEqual(own)
  })

  it('leave once, with the letters that nobody has begun to send', async () => {
    await importAt(1, [aContact('anna'), aContact('bo')])
    const written = { subject: 's', html: 'h', text: 't', whole: null, leave: null, items: [] }
    for (const contact of [aContact('anna'), aContact('bo')])
      for (const slot of ['waiting', 'held', 'sending', 'sent', 'unknown'])
        await writeMail(
          test.db,
          stamp,
          { municipality: 'solna', contact, kind: 'weekly', slot, written },
          day(1),
        )
    for (const status of ['held', 'sending', 'sent', 'unknown'] as const)
      await test.db.updateTable('delivery').set({ status }).where('slot', '=', status).execute()
    expect(await leave(test.db, signer, 'solna', 'anna', day(2))).toBe('left')
    expect(await leave(test.db, signer, 'solna', 'anna', day(3))).toBe('already')
    expect(await leave(test.db, signer, 'solna', 'nobody', day(3))).toBe('unknown')
    expect(await leave(test.db, signer, 'malmo', 'bo', day(3))).toBe('unknown')
    const rows = await test.db
      .selectFrom('delivery')
      .select(['contact', 'slot', 'status'])
      .orderBy('slot')
      .execute()
    const statuses = (contact: string) =>
      Object.fromEntries(rows.filter((row) => row.contact === contact).map((row) => [row.slot, row.status]))
    expect(statuses('anna')).toEqual({
      held: 'skipped',
      waiting: 'skipped',
      sending: 'sending',
      sent: 'sent',
      unknown: 'unknown',
    })
    expect(statuses('bo')).toEqual({
      held: 'held',
      waiting: 'waiting',
      sending: 'sending',
      sent: 'sent',
      unknown: 'unknown',
    })
    expect(await findContact(test.db, 'solna', 'anna')).toMatchObject({
      state: 'left',
      stateAt: day(2),
      addressKey: addressKey(signer, 'ANNA@solna.example'),
    })
    expect(await chooseFor(test.db, 'solna', 'anna', CHOICES, day(4))).toBe(false)
    expect(await restartLetters(test.db, 'solna', 'anna', day(4))).toBe('gone')
  })

  it('leave once, however many say so at the same time', async () => {
    await importAt(1, [aContact('anna')])
    const said = await Promise.all([2, 3, 4, 5].map((n) => leave(test.db, signer, 'solna', 'anna', day(n))))
    expect(said.sort()).toEqual(['already', 'already', 'already', 'left'])
  })

  it('stay gone when somebody leaves while a profile is imported', async () => {
    await importAt(1, [aContact('anna')])
    const before = await listContacts(test.db, 'solna')
    await leave(test.db, signer, 'solna', 'anna', day(2))
    await test.db.transaction().execute((trx) => saveContacts(trx, 'solna', before))
    expect(await stateOf('anna')).toBe('left')
  })

  it('can be stopped and restarted by hand', async () => {
    await importAt(1, [aContact('anna')])
    expect(await restartLetters(test.db, 'solna', 'anna', day(2))).toBe('already')
    expect(await stopLetters(test.db, 'solna', 'anna', 'by hand', day(2))).toBe('stopped')
    expect(await stopLetters(test.db, 'solna', 'anna', 'by hand', day(2))).toBe('already')
    expect(await active()).toEqual([])
    expect(await restartLetters(test.db, 'solna', 'anna', day(3))).toBe('restarted')
    expect(await active()).toEqual([aContact('anna')])
    expect(await stopLetters(test.db, 'solna', 'bo', 'by hand', day(2))).toBe('unknown')
    expect(await restartLetters(test.db, 'solna', 'bo', day(2))).toBe('unknown')
  })

  it('come in pieces, each once, those who get letters alone', async () => {
    const ids = Array.from({ length: 25 }, (_, n) => `k${n}-${n % 3}`)
    await importAt(1, ids.map(aContact))
    await leave(test.db, signer, 'solna', 'k7-1', day(2))
    const pieces: string[][] = []
    for await (const piece of eachContactPiece(test.db, 'solna', 10)) {
      expect(piece.every(({ interests }) => interests.length === 1)).toBe(true)
      pieces.push(piece.map(({ id }) => id))
    }
    expect(pieces.map(({ length }) => length)).toEqual([10, 10, 4])
    expect(new Set(pieces.flat())).toEqual(new Set(ids.filter((id) => id !== 'k7-1')))
  })

  it('are many without becoming slow', async () => {
    const many = Array.from({ length: 10_000 }, (_, n) => aContact(`k${n}`))
    await importAt(1, many)
    const started = performance.now()
    expect(await active()).toHaveLength(10_000)
    expect(performance.now() - started).toBeLessThan(3_000)
  }, 60_000)
})
