import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { USUAL } from '../../src/core/municipality.js'
import { changeCase, follow } from '../../src/pipeline/cases.js'
import { changeContact } from '../../src/pipeline/change-contact.js'
import { importKept, keepTable, planKept } from '../../src/pipeline/contact-imports.js'
import { chooseFor, leave, stopLetters } from '../../src/pipeline/contacts.js'
import { decideHeld, OtherLetters, settle } from '../../src/pipeline/letters.js'
import { tidy } from '../../src/pipeline/tidy.js'
import { createSigner } from '../../src/sign.js'
import { saveAudit, listAuditOf } from '../../src/store/audit.js'
import { saveCalls } from '../../src/store/calls.js'
import { countCaseStates, listCasePage } from '../../src/store/case-list.js'
import { countAnswers, findContacts, lastLetters, listContactNames } from '../../src/store/contact-list.js'
import { findContact } from '../../src/store/contacts.js'
import { countLedger, findDelivery, findWords, listLedger } from '../../src/store/ledger.js'
import { aCall } from '../support/calls.js'
import { anEmptyDb, DATABASES, type TestDb } from '../support/databases.js'
import { aContact, aMunicipality, settle as settleIn } from '../support/house.js'
import { aDraft, writeLetters } from '../support/ledger.js'

const signer = createSigner('s'.repeat(40))
const NOW = '2026-06-01T08:00:00.000Z'
const LATER = '2026-06-01T09:30:00.000Z'
const PAGE = { offset: 0, limit: 50 }
const ANY = { status: null, week: null, contacts: null }
const BY = { account: 'a', name: 'Kim' }

describe.each(DATABASES)('what the desk does, on %s', (kind) => {
  let test: TestDb
  beforeAll(async () => {
    test = await anEmptyDb(kind)
  })
  afterAll(() => test.close())
  beforeEach(async () => {
    const { db } = test
    for (const table of [
      'delivery',
      'delivery_item',
      'contact',
      'interest',
      'case_file',
      'audit',
      'contact_import',
    ] as const)
      await db.deleteFrom(table).execute()
    await settleIn(db, aMunicipality({ contacts: [aContact('omsorg'), aContact('bo')] }))
    await settleIn(db, aMunicipality({ id: 'malmo', contacts: [aContact('omsorg')] }))
  })
  const details = (part = {}) => ({
    name: 'Eva Ek',
    email: 'eva@solna.example',
    department: 'omsorg',
    secretariat: false,
    choices: null,
    ...part,
  })
  const change = (part = {}, id = 'omsorg') => changeContact(test.db, signer, 'solna', id, details(part))
  const status = async (id: string) => (await findDelivery(test.db, 'solna', id))?.status

  it('changes a contact whole, and where their waiting letters go', async () => {
    const { db } = test
    await writeLetters(db, [aDraft('omsorg'), aDraft('bo')], NOW)
    const choices = {
      language: 'en',
      interests: [{ area: 'social', least: 'weak' }],
      wishes: { ...USUAL, every: 'month' },
    } as const
    expect((await change({ choices })).kind).toBe('changed')
    expect(await findContact(db, 'solna', 'omsorg')).toMatchObject({
      origin: 'added',
      chosen: null,
      contact: { ...choices, name: 'Eva Ek' },
    })
    expect(await findDelivery(db, 'solna', 'letter-omsorg')).toMatchObject({
      name: 'Eva Ek',
      address: 'eva@solna.example',
    })
    expect(await findDelivery(db, 'solna', 'letter-bo')).toMatchObject({ address: 'bo@solna.example' })
    expect((await findContact(db, 'malmo', 'omsorg'))?.contact.name).toBe('Internationell kontaktperson')
  })

  it('changes nothing where anything is wrong', async () => {
    const { db } = test
    await leave(db, signer, 'solna', 'bo', NOW)
    const faults = async (part: object) => {
      const done = await change(part)
      return done.kind === 'wrong' ? done.faults.map(({ column, fault }) => `${column} ${fault}`) : done.kind
    }
    expect(await faults({ name: ' \u200b', email: 'a b', department: 'x' })).toEqual([
      'name empty',
      'email address',
      'department department',
    ])
    expect(await faults({ email: 'BO@solna.example' })).toEqual(['email left'])
    expect(await faults({ email: 'eva@solna.example\r\nBcc: x@y.example' })).toEqual(['email address'])
    expect((await change({}, 'bo')).kind).toBe('gone')
    expect((await change({}, 'nobody')).kind).toBe('unknown')
    await settleIn(db, aMunicipality({ contacts: [aContact('omsorg'), aContact('ann')] }))
    expect(await faults({ email: 'Ann@solna.example' })).toEqual(['email there'])
    expect((await findContact(db, 'solna', 'omsorg'))?.contact.email).toBe('omsorg@solna.example')
  })

  it('lets be what a contact chose, and an address that left once it is erased', async () => {
    const { db } = test
    const choices = {
      language: 'sv',
      interests: [{ area: 'social', least: 'strong' }],
      wishes: USUAL,
    } as const
    await chooseFor(db, 'solna', 'omsorg', choices, NOW)
    expect((await change({ choices })).kind).toBe('chosen')
    await leave(db, signer, 'solna', 'bo', '2026-01-01T00:00:00.000Z')
    await tidy(db, NOW)
    expect((await findContact(db, 'solna', 'bo'))?.contact.email).toBe('')
    expect(await change({ email: 'bo@solna.example' })).toMatchObject({
      kind: 'wrong',
      faults: [{ fault: 'left' }],
    })
    expect((await change()).kind).toBe('changed')
    expect((await findContact(db, 'solna', 'omsorg'))?.contact.interests).toEqual(choices.interests)
  })

  it('imports what was shown, once, and shows it anew where it would be something else', async () => {
    const { db } = test
    const rows = [
      { row: 1, cells: ['namn', 'e-post', 'områden'] },
      { row: 2, cells: ['Ann', 'ann@solna.example', 'alla'] },
    ]
    const send = async (account: string) => ({
      municipality: 'solna',
      account,
      id: await keepTable(db, { municipality: 'solna', account, file: 'x.csv', rows }, NOW),
    })
    const [one, two] = [await send('a'), await send('b')]
    const [first, second] = [await planKept(db, signer, one, NOW), await planKept(db, signer, two, NOW)]
    expect([first?.key === second?.key, first?.plan.added.length]).toEqual([true, 1])
    for (const which of [
      { ...one, account: 'b' },
      { ...one, municipality: 'malmo' },
      { ...one, id: 'x' },
    ])
      expect(await planKept(db, signer, which, NOW)).toBeNull()
    expect(await planKept(db, signer, one, LATER)).toBeNull()
    const take = (which: typeof one, key = '') =>
      importKept(db, signer, which, key, NOW).then((done) => done.kind)
    expect(await take(one, 'another')).toBe('changed')
    const both = await Promise.all([take(one, first?.key), take(one, first?.key)])
    expect(both.sort()).toEqual(['done', 'gone'])
    expect(await take(two, second?.key)).toBe('changed')
    expect((await planKept(db, signer, two, NOW))?.plan).toMatchObject({ added: [], unchanged: 1 })
    await tidy(db, '2026-06-03T00:00:00.000Z')
    expect(await db.selectFrom('contact_import').selectAll().execute()).toEqual([])
  })

  it('decides on the held letters that were shown, of one municipality', async () => {
    const { db } = test
    const held = (id: string, part = {}) =>
      aDraft(id, { status: 'held', why: '9 calls in 1 letters, where about 2 are usual', ...part })
    await writeLetters(db, [held('omsorg'), held('bo', { slot: 'x' })], NOW)
    await writeLetters(db, [held('omsorg', { id: 'far', municipality: 'malmo' })], NOW)
    const decide = (verdict: 'release' | 'discard', expected: number) =>
      db.transaction().execute((trx) => decideHeld(trx, 'solna', verdict, expected, NOW))
    await expect(decide('release', 3)).rejects.toThrow(OtherLetters)
    expect(await countLedger(db, 'solna', ANY)).toEqual({ held: 2 })
    expect(await decide('release', 2)).toBe(2)
    await expect(decide('discard', 2)).rejects.toThrow('0 letters are held')
    expect(await countLedger(db, 'solna', ANY)).toEqual({ waiting: 2 })
    expect(await countLedger(db, 'malmo', ANY)).toEqual({ held: 1 })
  })

  it('takes a person’s word on a letter once, and sends it to where its contact is now', async () => {
    const { db } = test
    await writeLetters(db, [aDraft('omsorg'), aDraft('bo')], NOW)
    await db.updateTable('delivery').set({ status: 'refused', error: '550 5.1.1' }).execute()
    await change()
    expect(await settle(db, 'malmo', 'letter-omsorg', 'again', NOW)).toBeNull()
    expect(await settle(db, 'solna', 'letter-omsorg', 'sent', NOW)).toBeNull()
    expect((await settle(db, 'solna', 'letter-omsorg', 'again', NOW))?.status).toBe('refused')
    expect(await settle(db, 'solna', 'letter-omsorg', 'again', NOW)).toBeNull()
    expect(await findDelivery(db, 'solna', 'letter-omsorg')).toMatchObject({
      status: 'waiting',
      error: null,
      address: 'eva@solna.example',
    })
    await stopLetters(db, 'solna', 'bo', 'stopped by hand', NOW)
    expect(await settle(db, 'solna', 'letter-bo', 'again', NOW)).toBeNull()
    expect(await status('letter-bo')).toBe('refused')
  })

  it('lists letters and contacts of one municipality, by what is asked for', async () => {
    const { db } = test
    const old = { id: 'old', slot: '2026-W20', week: '2026-W20', body: 'older' }
    await writeLetters(db, [aDraft('omsorg', old)], '2026-05-11T05:00:00.000Z')
    await writeLetters(db, [aDraft('omsorg'), aDraft('bo', { subject: 'B' })], NOW)
    await db
      .updateTable('delivery')
      .set({ status: 'sent', settled: NOW })
      .where('contact', '=', 'omsorg')
      .execute()
    const list = async (part: object) =>
      (await listLedger(db, 'solna', { ...ANY, ...part }, PAGE)).map(({ id }) => id)
    expect(await list({})).toEqual(['letter-bo', 'letter-omsorg', 'old'])
    expect(await list({ status: 'sent', week: '2026-W20' })).toEqual(['old'])
    expect(await list({ contacts: ['bo', 'x'] })).toEqual(['letter-bo'])
    expect(await list({ contacts: [''] })).toEqual([])
    expect(await countLedger(db, 'solna', { week: null, contacts: ['omsorg'] })).toEqual({ sent: 2 })
    expect(await lastLetters(db, 'solna', ['omsorg', 'bo'])).toEqual(new Map([['omsorg', NOW]]))
    expect(await lastLetters(db, 'solna')).toEqual(new Map([['omsorg', NOW]]))
    expect([await lastLetters(db, 'solna', []), await countAnswers(db, 'solna', [])]).toEqual([
      new Map(),
      new Map(),
    ])
    expect((await findWords(db, 'solna', 'old'))?.copy).toEqual({
      name: 'Kontakt omsorg',
      token: 'token-omsorg',
    })
    expect([await findWords(db, 'malmo', 'old'), await findDelivery(db, 'malmo', 'old')]).toEqual([
      null,
      null,
    ])
    expect((await listContactNames(db, 'solna')).map(({ id }) => id).sort()).toEqual(['bo', 'omsorg'])
    const found = await findContacts(db, 'solna', ['omsorg', 'nobody', 'bo'])
    expect(found.map(({ contact }) => [contact.id, contact.interests.length])).toEqual([
      ['omsorg', 1],
      ['bo', 1],
    ])
  })

  it('lists cases by date with what is closed last, and changes them', async () => {
    const { db } = test
    const calls = ['a', 'b', 'c'].map((id) => ({
      call: aCall({ id, key: id, title: id }),
      hash: id,
      withdrawn: false,
    }))
    await saveCalls(db, calls, '2026-06-01', NOW)
    for (const [call, due] of [
      ['a', '2026-09-01'],
      ['b', '2026-07-01'],
      ['c', '2026-06-02'],
    ] as const)
      await follow(db, { municipality: 'solna', department: 'omsorg', call, due, note: null, by: 'Eva' }, NOW)
    const where = { municipality: 'solna', department: 'omsorg', call: 'c' }
    const changed = await changeCase(db, where, { state: 'closed', due: '2026-06-02', note: ' a\nb ' }, LATER)
    expect(changed).toMatchObject({
      before: { state: 'interest', note: null },
      after: { state: 'closed', note: 'a b' },
    })
    expect(
      await changeCase(
        db,
        { ...where, municipality: 'malmo' },
        { state: 'closed', due: null, note: null },
        LATER,
      ),
    ).toBeNull()
    const list = async (part: object) =>
      (await listCasePage(db, 'solna', { department: null, state: null, ...part }, PAGE)).map(
        ({ call }) => call,
      )
    expect(await list({})).toEqual(['b', 'a', 'c'])
    expect(await list({ state: 'current' })).toEqual(['b', 'a'])
    expect(await list({ state: 'closed', department: 'omsorg' })).toEqual(['c'])
    expect(await list({ department: 'skola' })).toEqual([])
    expect(await countCaseStates(db, 'solna', null)).toEqual({ interest: 2, closed: 1 })
    expect(await countCaseStates(db, 'malmo', null)).toEqual({})
  })

  it('tells what was done to one thing, not to another of the same name', async () => {
    const { db } = test
    const entry = { at: NOW, municipality: 'solna', by: BY, about: 'social', detail: {} }
    await saveAudit(db, { ...entry, action: 'contact.stopped' })
    await saveAudit(db, { ...entry, action: 'area.changed' })
    await saveAudit(db, { ...entry, municipality: 'malmo', action: 'contact.stopped' })
    await saveAudit(db, { ...entry, at: LATER, action: 'contact.restarted' })
    const actions = (await listAuditOf(db, 'solna', 'contact', 'social', 10)).map(({ action }) => action)
    expect(actions).toEqual(['contact.restarted', 'contact.stopped'])
  })
})
