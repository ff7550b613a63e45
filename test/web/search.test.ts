import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Day } from '../../src/core/call.js'
import type { SearchFilter, SearchRequest } from '../../src/core/search/found.js'
import { saveCalls } from '../../src/store/calls.js'
import type { Search } from '../../src/store/search.js'
import { saveTags } from '../../src/store/tags.js'
import { aCall, aDeadline } from '../support/calls.js'
import { anEmptyDb, DATABASES, type TestDb } from '../support/databases.js'
import { anIndexedSearch, aRequest } from '../support/search.js'
import { aTag } from './seed-parts.js'

const TODAY: Day = '2026-06-15'
const NOW = '2026-06-15T05:00:00.000Z'
const DAYS = {
  later: '2026-12-01',
  sooner: '2026-07-01',
  over: '2026-06-14',
  longer: '2025-01-01',
  none: null,
}
const TEXTS = {
  later: 'Housing and mobility',
  sooner: 'Housing, schools and 5G, 1e5 and a-b',
  over: 'Schools',
  longer: `${'x'.repeat(3000)} kept`,
  none: 'Nothing else',
}

describe.each(DATABASES)('the search on %s', (kind) => {
  let store: TestDb
  let search: Search
  beforeAll(async () => {
    store = await anEmptyDb(kind)
    const calls = Object.entries(DAYS).map(([id, day]) =>
      aCall({
        id,
        key: id,
        title: 'A call',
        deadlines: day ? [aDeadline(day)] : [],
        texts: [
          {
            language: 'en',
            machine: false,
            title: 'A call',
            sections: [{ kind: 'scope', text: TEXTS[id as keyof typeof TEXTS] }],
          },
        ],
      }),
    )
    await saveCalls(
      store.db,
      calls.map((call) => ({ call, hash: call.id, withdrawn: false })),
      TODAY,
      NOW,
    )
    const ids = Object.keys(DAYS)
    const tags = ids.map((call) => ({ call, tag: aTag('social', ['care', call === 'later' ? 13 : 8]) }))
    await saveTags(store.db, 'solna', ['social'], ids, tags, '1')
    const others = [
      { call: 'later', tag: aTag('growth', ['jobs', 8]) },
      { call: 'sooner', tag: aTag('welfare', ['care', 8]) },
      { call: 'none', tag: aTag('welfare', ['care', 8]) },
      { call: 'none', tag: aTag('growth', ['jobs', 13]) },
      { call: 'over', tag: aTag('diversity', ['rights', 13]) },
    ]
    await saveTags(store.db, 'malmo', ['welfare', 'growth', 'diversity'], ids, others, '1')
    search = await anIndexedSearch(store.db)
  })
  afterAll(() => store.close())

  const ask = (filter: Partial<SearchFilter>, part: Partial<Omit<SearchRequest, 'filter'>> = {}) =>
    search.find(aRequest(part.text ?? '', { limit: 10, ...part, filter: { least: 'likely', ...filter } }))
  const find = async (filter: Partial<SearchFilter>, part: Partial<Omit<SearchRequest, 'filter'>> = {}) =>
    (await ask(filter, part)).ids

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
    const filter = areas.length > 0 ? { areas } : {}
    expect(await find(filter, { municipality: 'malmo' })).toEqual(ids)
    expect((await ask(filter, { municipality: 'malmo', limit: 1 })).total).toBe(ids.length)
  })

  it.each([
    ['housing', ['later', 'sooner']],
    ['mobility', ['later']],
    ['"schools and 5G"', ['sooner']],
    ['5g', ['sooner']],
    ['1e5', ['sooner']],
    ['schools -housing', ['over']],
    ['skola', ['sooner', 'over']],
    ['kept', ['longer']],
    ['xyzzy', []],
    [`" ' \\\\`, ['later', 'sooner', 'none', 'over', 'longer']],
    ['y'.repeat(3000), []],
  ])('finds by %j', async (text, ids) => {
    expect([...(await find({}, { text }))].sort()).toEqual([...ids].sort())
  })

  it('counts all, also beyond the last page', async () => {
    expect(await ask({}, { offset: 50, limit: 50 })).toMatchObject({ ids: [], total: 5 })
    expect((await ask({}, { offset: 1, limit: 2 })).total).toBe(5)
    expect((await ask({}, { limit: null })).ids).toHaveLength(5)
  })
})
