import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Schema } from '../../db/schema.js'
import { saveThemes } from '../../src/store/tags.js'
import { saveCalls } from '../../src/store/calls.js'
import {
  countFaultReports,
  countLettersByWeek,
  hasDoubts,
  listAnswers,
  listMoves,
} from '../../src/store/dashboard.js'
import { aCall } from '../support/calls.js'
import { anEmptyDb, DATABASES, type TestDb } from '../support/databases.js'

const TODAY = '2026-06-15'

describe.each(DATABASES)('what an overview is read from on %s', (kind) => {
  let test: TestDb
  beforeAll(async () => {
    test = await anEmptyDb(kind)
  })
  afterAll(() => test.close())

  it('lists what opened and moved since a day, and nothing else', async () => {
    const event = (id: string, part: Partial<Schema['event']>) => ({
      ...{ id, call: 'a', source: 's', key: 'A', kind: 'deadline', field: null, day: TODAY },
      ...{ from: '2026-07-01', to: '2026-08-01', title: 'A', detail: id, at: `${TODAY}T03:00:00.000Z` },
      ...part,
    })
    const events = [
      event('1', {}),
      event('2', { kind: 'opened', from: null, to: null, day: '2026-06-08' }),
      event('3', { kind: 'opened', day: '2026-06-07' }),
      event('4', { kind: 'changed' }),
    ]
    await test.db.insertInto('event').values(events).execute()
    const moves = (await listMoves(test.db, '2026-06-08')).toSorted((a, b) => (a.id < b.id ? -1 : 1))
    expect(moves.map(({ id, kind: of, from, to }) => [id, of, from, to])).toEqual([
      ['1', 'deadline', '2026-07-01', '2026-08-01'],
      ['2', 'opened', null, null],
    ])
  })

  it('counts a municipality’s own letters by week and status, but not mail that is no letter', async () => {
    const letter = (id: string, part: Partial<Schema['delivery']> = {}): Schema['delivery'] => ({
      ...{ id, municipality: 'solna', contact: 'anna', kind: 'weekly', slot: id, week: '2026-W25', name: '' },
      ...{
        address: '',
        domain: '',
        subject: '',
        body: null,
        items: 1,
        token: 't',
        message_id: id,
        sender: null,
      },
      ...{ reply_to: null, status: 'sent', via: null, written: TODAY, claimed: null, claimed_by: null },
      ...{ settled: null, attempts: 0, first_try: null, next_try: null, bounced: null, error: null },
      ...part,
    })
    const letters = [
      letter('1'),
      letter('2', { kind: 'fast' }),
      letter('3', { status: 'unknown' }),
      letter('4', { week: '2026-W24' }),
      letter('5', { week: '2026-W23' }),
      letter('6', { kind: 'pass' }),
      letter('7', { status: 'skipped' }),
      letter('8', { municipality: 'malmo' }),
    ]
    await test.db.insertInto('delivery').values(letters).execute()
    const rows = await countLettersByWeek(test.db, 'solna', '2026-W24')
    expect(rows.map(({ week, status, letters: n }) => `${week} ${status} ${n}`).sort()).toEqual([
      '2026-W24 sent 1',
      '2026-W25 sent 2',
      '2026-W25 unknown 1',
    ])
  })

  it('takes the last word of each contact on a call and day as an answer, unless it was taken back', async () => {
    const said = (id: string, part: Partial<Schema['judgement']> = {}): Schema['judgement'] => ({
      ...{ id, municipality: 'solna', call: 'a', area: 'social', verdict: 'relevant', by_contact: 'anna' },
      ...{ by_name: 'Anna', why: null, at: '2026-06-10T08:00:00.000Z', version: '1', grade: null },
      ...part,
    })
    const rows = [
      said('01', { at: '2026-06-10T07:00:00.000Z' }),
      said('02', { area: 'growth' }),
      said('03', { call: 'b' }),
      said('04', { call: 'b', verdict: 'withdrawn', at: '2026-06-10T09:00:00.000Z' }),
      said('05', { by_contact: 'bo', at: '2026-06-11T08:00:00.000Z' }),
      said('06', { by_contact: '' }),
      said('07', { municipality: 'malmo' }),
      said('08', { at: '2026-06-01T08:00:00.000Z' }),
    ]
    await test.db.insertInto('judgement').values(rows).execute()
    expect((await listAnswers(test.db, 'solna', '2026-06-08')).toSorted()).toEqual([
      '2026-06-10T08:00:00.000Z',
      '2026-06-11T08:00:00.000Z',
    ])
  })

  it('counts the reports that nobody has dealt with', async () => {
    const report = (id: string, state: 'new' | 'done') => ({
      ...{ id, state, at: TODAY, page: '/solna', text: 'x', reply_to: null },
    })
    await test.db
      .insertInto('fault_report')
      .values([report('1', 'new'), report('2', 'done')])
      .execute()
    expect(await countFaultReports(test.db)).toBe(1)
  })

  it('knows whether there is a call to judge: unsure, current, for municipalities, and not judged yet', async () => {
    const calls = ['doubt', 'sure', 'over', 'not-ours'].map((id) => aCall({ id, key: id }))
    await saveCalls(
      test.db,
      calls.map((call) => ({ call, hash: call.id, withdrawn: call.id === 'over' })),
      TODAY,
      TODAY,
    )
    await saveThemes(
      test.db,
      calls.map(({ id: call }) => ({
        ...{ call, version: '1', hash: call, scores: [] },
        role: { role: call === 'not-ours' ? 'no' : 'applicant', because: [] },
      })),
    )
    const tag = (call: string, score: number): Schema['tag'] => ({
      ...{ municipality: 'solna', area: 'social', call, score, grade: 'weak', reasons: '[]', version: '1' },
    })
    const doubts = () => hasDoubts(test.db, 'solna', TODAY)
    await test.db
      .insertInto('tag')
      .values([tag('sure', 20), tag('over', 6), tag('not-ours', 6)])
      .execute()
    expect(await doubts()).toBe(false)
    await test.db.insertInto('tag').values(tag('doubt', 6)).execute()
    expect(await doubts()).toBe(true)
    await test.db
      .insertInto('judgement')
      .values({
        ...{ id: '99', municipality: 'solna', call: 'doubt', area: 'social', verdict: 'relevant' },
        ...{ by_contact: 'anna', by_name: '', why: null, at: TODAY, version: '1', grade: null },
      })
      .execute()
    expect(await doubts()).toBe(false)
  })
})
