import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Day } from '../../src/core/call.js'
import { saveCalls } from '../../src/store/calls.js'
import { listCalls, saveStems, type CallFilter } from '../../src/store/search.js'
import { saveTags } from '../../src/store/tags.js'
import { aCall, aDeadline } from '../support/calls.js'
import { anEmptyDb, DATABASES, type TestDb } from '../support/databases.js'
import { aTag } from './seed-parts.js'

const TODAY: Day = '2026-06-15'
const NOW = '2026-06-15T05:00:00.000Z'
const STEMS = {
  later: ['hous', 'mobil'],
  sooner: ['hous', 'skol', '5g', '1e5', 'a-b'],
  over: ['skol'],
  longer: ['x'.repeat(3000), 'kept'],
  none: [],
}

describe.each(DATABASES)('the search on %s', (kind) => {
  let store: TestDb
  beforeAll(async () => {
    store = await anEmptyDb(kind)
    const days = {
      later: '2026-12-01',
      sooner: '2026-07-01',
      over: '2026-06-14',
      longer: '2025-01-01',
      none: null,
    }
    const calls = Object.entries(days).map(([id, day]) =>
      aCall({ id, key: id, deadlines: day ? [aDeadline(day)] : [] }),
    )
    await saveCalls(
      store.db,
      calls.map((call) => ({ call, hash: call.id, withdrawn: false })),
      TODAY,
      NOW,
    )
    await saveStems(
      store.db,
      Object.entries(STEMS).map(([call, stems]) => ({ call, stems })),
    )
    const tags = Object.keys(days).map((call) => ({
      call,
      tag: aTag('social', ['care', call === 'later' ? 13 : 8]),
    }))
    await saveTags(store.db, 'solna', ['social'], Object.keys(days), tags, '1')
    const others = [
      { call: 'later', tag: aTag('growth', ['jobs', 8]) },
      { call: 'sooner', tag: aTag('welfare', ['care', 8]) },
      { call: 'none', tag: aTag('welfare', ['care', 8]) },
      { call: 'none', tag: aTag('growth', ['jobs', 13]) },
      { call: 'over', tag: aTag('diversity', ['rights', 13]) },
    ]
    await saveTags(store.db, 'malmo', ['welfare', 'growth', 'diversity'], Object.keys(days), others, '1')
  })
  afterAll(() => store.close())

  const find = async (part: Partial<CallFilter>) => {
    const filter = { municipality: 'solna', today: TODAY, least: 'likely' as const, ...part }
    return (await listCalls(store.db, filter, { offset: 0, limit: 10 })).calls.map(({ call }) => call.id)
  }

  it('puts strong ones first, then what closes soonest, then what has no day, and what is over last, the latest first', async () => {
    expect(await find({})).toEqual(['later', 'sooner', 'none', 'over', 'longer'])
    expect(await find({ areas: ['social'] })).toEqual(['later', 'sooner', 'none', 'over', 'longer'])
    expect(await find({ status: 'closed' })).toEqual(['over', 'longer'])
    expect(await find({ status: 'current' })).toEqual(['later', 'sooner', 'none'])
  })

  it.each([
    [['welfare'], ['sooner', 'none']],
    [
      ['welfare', 'growth'],
      ['none', 'sooner', 'later'],
    ],
    [
      ['diversity', 'growth'],
      ['none', 'over', 'later'],
    ],
    [[], ['none', 'over', 'sooner', 'later']],
  ])('finds what is in any of the areas %j once, by the best grade among them', async (areas, ids) => {
    expect(await find({ municipality: 'malmo', areas })).toEqual(ids)
    const filter = { municipality: 'malmo', today: TODAY, least: 'likely' as const, areas }
    expect((await listCalls(store.db, filter, { offset: 0, limit: 1 })).total).toBe(ids.length)
  })

  it.each([
    [[['hous']], ['later', 'sooner']],
    [[['skol', 'mobil']], ['later', 'sooner', 'over']],
    [[['hous'], ['skol', 'school']], ['sooner']],
    [[['5g']], ['sooner']],
    [[['1e5']], ['sooner']],
    [[['kept']], ['longer']],
    [[['nothing']], []],
    [[['"'], ["'"], ['\\\\']], []],
    [[['x'.repeat(3000)]], []],
  ])('finds by %j', async (words, ids) => {
    expect(await find({ words })).toEqual(ids)
  })

  it('counts all, also beyond the last page', async () => {
    const filter = { municipality: 'solna', today: TODAY, least: 'likely' as const }
    expect(await listCalls(store.db, filter, { offset: 50, limit: 50 })).toEqual({ calls: [], total: 5 })
    expect((await listCalls(store.db, filter, { offset: 1, limit: 2 })).total).toBe(5)
    expect((await listCalls(store.db, filter, null)).calls).toHaveLength(5)
  })
})
