import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { TableRow } from '../../src/core/contact-rows.js'
import { USUAL } from '../../src/core/municipality.js'
import { chooseFor, leave } from '../../src/pipeline/contacts.js'
import { addContact, importContacts, planContacts } from '../../src/pipeline/import-contacts.js'
import { confirm, subscribe } from '../../src/pipeline/subscribe.js'
import { tidy } from '../../src/pipeline/tidy.js'
import { createSigner } from '../../src/sign.js'
import { findContact, listContacts, stopContact } from '../../src/store/contacts.js'
import { anEmptyDb, DATABASES, type TestDb } from '../support/databases.js'
import { aMunicipality, settle } from '../support/house.js'

const signer = createSigner('s'.repeat(40))
const NOW = '2026-06-01T08:00:00.000Z'
const LATER = '2026-06-02T08:00:00.000Z'
const table = (...rows: readonly string[]): TableRow[] =>
  ['namn|e-post|förvaltning|områden|språk', ...rows].map((text, i) => ({
    row: i + 1,
    cells: text.split('|'),
  }))
const ANNA = 'Anna Ek|anna@solna.example|omsorg|social: stark|sv'
const BO = 'Bo Ek|bo@solna.example|Omvårdnadsförvaltningen|alla|en'

describe.each(DATABASES)('importing contacts on %s', (kind) => {
  let test: TestDb
  beforeEach(async () => {
    test = await anEmptyDb(kind)
    await settle(test.db, aMunicipality())
  })
  afterEach(() => test.close())

  const plan = (...rows: readonly string[]) => planContacts(test.db, signer, 'solna', table(...rows), NOW)
  const write = (...rows: readonly string[]) => importContacts(test.db, signer, 'solna', table(...rows), NOW)
  const ids = async () => (await listContacts(test.db, 'solna')).map(({ contact }) => contact.id)

  it('shows first and writes then, and a second time changes nothing', async () => {
    expect(await plan(ANNA, BO)).toMatchObject({
      added: [{}, {}],
      changed: [],
      unchanged: 0,
      faults: [],
      notes: [],
    })
    expect(await ids()).toEqual(['omsorg'])
    await write(ANNA, BO)
    expect(await findContact(test.db, 'solna', 'anna-ek')).toMatchObject({
      state: 'active',
      origin: 'added',
      added: NOW,
      contact: {
        name: 'Anna Ek',
        email: 'anna@solna.example',
        department: 'omsorg',
        language: 'sv',
        secretariat: false,
        interests: [{ area: 'social', least: 'strong' }],
        wishes: USUAL,
      },
    })
    expect(await ids()).toEqual(['anna-ek', 'bo-ek', 'omsorg'])
    expect(await write(ANNA, BO)).toMatchObject({ added: [], changed: [], unchanged: 2, faults: [] })
    expect(await write(ANNA, BO.replace('alla', 'social:svag'))).toMatchObject({
      changed: [{}],
      unchanged: 1,
    })
    expect((await findContact(test.db, 'solna', 'bo-ek'))?.contact.interests).toEqual([
      { area: 'social', least: 'weak' },
    ])
  })

  it('writes nothing at all where there is one mistake', async () => {
    const { faults } = await write(ANNA, BO.replace('alla', 'skola'))
    expect(faults).toMatchObject([{ row: 3, column: 'areas', fault: 'area' }])
    expect(await ids()).toEqual(['omsorg'])
  })

  it('keeps what somebody chose', async () => {
    await write(ANNA)
    const chosen = { language: 'en' as const, interests: [], wishes: { ...USUAL, withWords: ['skolmat'] } }
    expect(await chooseFor(test.db, 'solna', 'anna-ek', chosen, LATER)).toBe(true)
    expect(await write(ANNA)).toMatchObject({ unchanged: 1 })
    await write(ANNA.replace('Anna Ek', 'Anna Ekman'))
    expect((await findContact(test.db, 'solna', 'anna-ek'))?.contact).toMatchObject({
      ...chosen,
      name: 'Anna Ekman',
    })
  })

  it('does not change whom the profile names, nor bring back whoever left, also when their address is erased', async () => {
    await write(ANNA)
    await leave(test.db, signer, 'solna', 'anna-ek', LATER)
    const rows = [ANNA.replace('anna@', 'ANNA@'), 'Omsorg|omsorg@solna.example|omsorg|social']
    const faults = [
      { row: 2, column: 'email', fault: 'left' },
      { row: 3, column: 'email', fault: 'there', hint: 'omsorg' },
    ]
    expect((await write(...rows)).faults).toMatchObject(faults)
    await tidy(test.db, '2026-08-01T08:00:00.000Z')
    expect((await write(...rows)).faults).toMatchObject(faults)
    expect(await write('Internationell kontaktperson|omsorg@solna.example|omsorg|social')).toMatchObject({
      unchanged: 1,
      faults: [],
    })
  })

  it('says that an address is refused, and spares whoever was asked an answer', async () => {
    await write(ANNA)
    await stopContact(test.db, 'solna', 'anna-ek', '550', LATER)
    expect(await write(ANNA)).toMatchObject({
      unchanged: 1,
      notes: [{ row: 2, fault: 'stopped', hint: 'anna-ek' }],
    })
    const wish = { email: 'bo@solna.example', name: 'Bo', department: 'omsorg', language: 'sv' as const }
    const stamp = { signer, publicUrl: 'https://fondvakt.example' }
    await subscribe(test.db, stamp, 'solna', { ...wish, interests: [{ area: 'social', least: 'weak' }] }, NOW)
    const { changed } = await write(BO)
    expect(changed).toMatchObject([
      { state: 'active', origin: 'added', contact: { name: 'Bo Ek', language: 'en' } },
    ])
    expect(await confirm(test.db, 'solna', changed[0]?.contact.id ?? '', LATER)).toBe('already')
  })

  it('makes no two contacts of one id when two import at once', async () => {
    await Promise.all([1, 2, 3].map((n) => write(ANNA.replace('anna@', `anna${n}@`))))
    expect(await ids()).toEqual(['anna-ek', 'anna-ek-2', 'anna-ek-3', 'omsorg'])
  })

  it('takes ten thousand with the same name', async () => {
    const rows = Array.from({ length: 10_000 }, (_, n) => ANNA.replace('anna@', `anna${n}@`))
    const started = performance.now()
    const { added } = await plan(...rows)
    expect(new Set(added.map(({ contact }) => contact.id)).size).toBe(10_000)
    expect(performance.now() - started).toBeLessThan(10_000)
  })

  it('adds one by hand, who is not there', async () => {
    const typed = {
      name: 'Åsa',
      email: 'asa@solna.example',
      department: 'omsorg',
      areas: 'social',
      language: 'en',
    }
    const add = (part: Partial<typeof typed> = {}) =>
      addContact(test.db, signer, 'solna', { ...typed, ...part, secretariat: true }, NOW)
    expect((await add()).added).toMatchObject({ contact: { id: 'asa', secretariat: true, language: 'en' } })
    expect(await findContact(test.db, 'solna', 'asa')).toMatchObject({
      state: 'active',
      contact: { secretariat: true },
    })
    expect(await add()).toMatchObject({ added: null, faults: [{ fault: 'there', hint: 'asa' }] })
    expect(await add({ areas: 'socail' })).toMatchObject({ faults: [{ column: 'areas', hint: 'social' }] })
    await leave(test.db, signer, 'solna', 'asa', LATER)
    expect(await add()).toMatchObject({ added: null, faults: [{ fault: 'left' }] })
  })
})
