import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { Schema } from '../../db/schema.js'
import type { Verdict } from '../../src/core/judgement.js'
import { follow } from '../../src/pipeline/cases.js'
import { deskOf } from '../../src/pipeline/desk.js'
import { saveCalls } from '../../src/store/calls.js'
import { setCaseState } from '../../src/store/cases.js'
import { setState, stopContact } from '../../src/store/contacts.js'
import { saveJudgements } from '../../src/store/judgements.js'
import { aCall } from '../support/calls.js'
import { anEmptyDb, DATABASES, type TestDb } from '../support/databases.js'
import { aContact, aMunicipality, settle } from '../support/house.js'

const NOW = '2026-06-15T05:00:00.000Z'
const IN_WEEK = '2026-06-08T05:00:00.000Z'
const BEFORE = '2026-06-08T04:59:59.999Z'
const SOLNA = aMunicipality({
  departments: [
    { id: 'omsorg', name: 'Omvårdnadsförvaltningen' },
    { id: 'skola', name: 'Barn- och utbildningsförvaltningen' },
    { id: 'miljo', name: 'Miljöförvaltningen' },
  ],
  contacts: [
    aContact('anna'),
    { ...aContact('bo'), name: 'Bo Al' },
    { ...aContact('cia'), department: 'skola' },
  ],
})
const MALMO = aMunicipality({ id: 'malmo', name: 'Malmö', contacts: [aContact('anna')] })
const NONE = { letters: 0, calls: 0, relevant: 0, notRelevant: 0, passedOn: 0, cases: 0 }

describe.each(DATABASES)('the desk on %s', (kind) => {
  let test: TestDb
  beforeEach(async () => {
    test = await anEmptyDb(kind)
    await settle(test.db, SOLNA)
    await settle(test.db, MALMO)
    const calls = ['a', 'b'].map((id) => aCall({ id, key: id.toUpperCase() }))
    await saveCalls(
      test.db,
      calls.map((call) => ({ call, hash: call.id, withdrawn: false })),
      '2026-06-01',
      NOW,
    )
  })
  afterEach(() => test.close())

  const desk = (now = NOW) => deskOf(test.db, SOLNA, now)
  const department = async (name: string) =>
    (await desk()).departments.find((one) => one.name.startsWith(name))

  let letters = 0
  const letter = async (part: Partial<Schema['delivery']>, told: readonly string[] = []) => {
    const id = `letter-${++letters}`
    const row: Schema['delivery'] = {
      id,
      municipality: 'solna',
      contact: 'anna',
      kind: 'weekly',
      slot: id,
      week: '2026-W24',
      name: 'Anna Ek',
      address: 'anna@solna.example',
      domain: 'solna.example',
      subject: 'Veckobrev',
      body: id,
      items: told.length,
      token: 't',
      message_id: `<${id}@fondvakt.example>`,
      sender: null,
      reply_to: null,
      status: 'sent',
      via: null,
      written: part.settled ?? IN_WEEK,
      claimed: null,
      claimed_by: null,
      settled: IN_WEEK,
      attempts: 1,
      first_try: null,
      next_try: null,
      bounced: null,
      error: null,
      ...part,
    }
    await test.db.insertInto('delivery').values(row).execute()
    const items = told.map((about) => about.split(' ')).map(([call = '', about = 'new']) => ({ call, about }))
    if (items.length > 0)
      await test.db
        .insertInto('letter_item')
        .values(items.map((item) => ({ body: id, ...item })))
        .execute()
    return id
  }

  it('has nothing to say of a quiet week, but of every department', async () => {
    expect(await desk()).toEqual({
      unsettled: [],
      held: null,
      stopped: [],
      strayBounces: 0,
      joined: 0,
      left: 0,
      departments: SOLNA.departments.map(({ name }) => ({ name, ...NONE })),
    })
  })

  it('lists letters of which nobody knows, however old, and those refused in the last 14 days', async () => {
    const unknown = await letter({ status: 'unknown', settled: '2026-01-01T00:00:00.000Z', error: 'dropped' })
    const refused = await letter({ status: 'refused', settled: '2026-06-01T05:00:00.000Z', error: '550' })
    await letter({ status: 'refused', settled: '2026-06-01T04:59:59.999Z' })
    await letter({ status: 'unknown', municipality: 'malmo' })
    await letter({ status: 'waiting' })
    expect((await desk()).unsettled).toEqual([
      { id: unknown, name: 'Anna Ek', week: '2026-W24', status: 'unknown', error: 'dropped' },
      { id: refused, name: 'Anna Ek', week: '2026-W24', status: 'refused', error: '550' },
    ])
  })

  it('adds up the letters that are held, with every reason once', async () => {
    const why = 'more than twice the usual'
    await letter({ status: 'held', error: why, items: 7 })
    await letter({ status: 'held', error: why, items: 5 })
    await letter({ status: 'held', error: null, items: 1 })
    await letter({ status: 'held', error: 'for Malmö', items: 9, municipality: 'malmo' })
    expect((await desk()).held).toEqual({ letters: 3, items: 13, why })
  })

  it('tells who came, who left, and whose address was refused', async () => {
    const came = (contact: string, added: string, state: Schema['contact']['state'] = 'active') =>
      test.db.updateTable('contact').set({ added, state }).where('id', '=', contact).execute()
    await came('anna', IN_WEEK)
    await came('bo', BEFORE)
    await came('cia', IN_WEEK, 'pending')
    expect(await desk()).toMatchObject({ joined: 1, left: 0, stopped: [] })
    await stopContact(test.db, 'solna', 'bo', '550 no such user', IN_WEEK)
    await setState(test.db, 'solna', 'cia', ['pending'], { state: 'left', why: null }, IN_WEEK)
    expect(await desk()).toMatchObject({
      joined: 2,
      left: 1,
      stopped: [{ name: 'Bo Al', why: '550 no such user', since: IN_WEEK }],
    })
    expect(await desk('2026-06-15T05:00:00.001Z')).toMatchObject({ joined: 0, left: 0, stopped: [{}] })
  })

  it('counts the week’s reports that match no letter', async () => {
    const bounce = (id: string, at: string, effect: Schema['bounce']['effect']) =>
      test.db
        .insertInto('bounce')
        .values({ id, at, effect, delivery: null, address: '', status: '5.1.1', action: 'failed', said: '' })
        .execute()
    await bounce('1', IN_WEEK, 'unmatched')
    await bounce('2', BEFORE, 'unmatched')
    await bounce('3', IN_WEEK, 'noted')
    expect((await desk()).strayBounces).toBe(1)
  })

  it('counts the letters that a department was sent, and each call that they tell of once', async () => {
    await letter({}, ['a new', 'a closing', 'b new'])
    await letter({ contact: 'bo', kind: 'fast' }, ['b new'])
    await letter({ contact: 'cia' }, ['b new'])
    await letter({ settled: BEFORE }, ['c new'])
    await letter({ status: 'waiting', settled: null }, ['c new'])
    await letter({ kind: 'confirm' })
    await letter({ municipality: 'malmo' }, ['c new'])
    expect(await department('Omvårdnad')).toMatchObject({ letters: 2, calls: 2 })
    expect(await department('Barn')).toMatchObject({ letters: 1, calls: 1 })
    expect(await department('Miljö')).toMatchObject({ letters: 0, calls: 0 })
  })

  it('counts what a department passed on, whatever became of the mail', async () => {
    await letter({ contact: 'cia', kind: 'pass', sender: 'anna', status: 'waiting' })
    await letter({ contact: 'bo', kind: 'pass', sender: 'anna', written: BEFORE })
    await letter({ contact: 'bo', kind: 'pass', sender: 'cia' })
    expect(await department('Omvårdnad')).toMatchObject({ passedOn: 1, letters: 0 })
    expect(await department('Barn')).toMatchObject({ passedOn: 1 })
  })

  it('counts the calls that a department judged, by the word that stands', async () => {
    const said = (contact: string | null, call: string, area: string, verdict: Verdict, at = IN_WEEK) =>
      saveJudgements(test.db, [
        {
          municipality: 'solna',
          call,
          area,
          verdict,
          by: { contact, name: 'Anna' },
          why: null,
          at,
          version: '1',
          grade: null,
        },
      ])
    await said('anna', 'a', 'social', 'relevant')
    await said('bo', 'a', 'learning', 'relevant')
    await said('anna', 'b', 'social', 'relevant')
    await said('anna', 'b', 'social', 'not-relevant')
    await said('anna', 'c', 'social', 'relevant')
    await said('anna', 'c', 'social', 'withdrawn')
    await said('anna', 'd', 'social', 'relevant', BEFORE)
    await said('cia', 'e', 'social', 'not-relevant')
    await said(null, 'f', 'social', 'relevant')
    expect(await department('Omvårdnad')).toMatchObject({ relevant: 1, notRelevant: 1 })
    expect(await department('Barn')).toMatchObject({ relevant: 0, notRelevant: 1 })
  })

  it('counts the cases that are not closed', async () => {
    for (const call of ['a', 'b'])
      await follow(
        test.db,
        { municipality: 'solna', department: 'omsorg', call, due: null, note: null, by: 'Anna' },
        NOW,
      )
    await setCaseState(test.db, 'solna/omsorg/a', 'closed', NOW)
    expect(await department('Omvårdnad')).toMatchObject({ cases: 1 })
  })
})
