import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { StoredCall } from '../../src/core/call.js'
import { saveCalls } from '../../src/store/calls.js'
import { listCasesOf, passedBy, taggedMunicipalities } from '../../src/store/call-desk.js'
import { changesOf, saveEvents } from '../../src/store/events.js'
import { findKin, findRelated, listClosedIn, listEditions } from '../../src/store/related.js'
import { aCall, aDeadline } from '../support/calls.js'
import { anEmptyDb, DATABASES, type TestDb } from '../support/databases.js'

const NOW = '2026-06-15T08:30:00.000Z'
const edition = (year: number, part: Partial<StoredCall> = {}): StoredCall =>
  aCall({
    ...{ id: `tt-${year}`, key: `CERV-${year}-CITIZENS-TOWN-TT`, programme: 'CERV' },
    deadlines: [aDeadline(`${year}-09-17`)],
    ...part,
  })
const CALLS = [
  edition(2026),
  edition(2025),
  edition(2024),
  edition(2023, { deadlines: [] }),
  edition(2022, { trial: true }),
  aCall({ id: 'other', key: 'CERV-2025-OTHER-XX', programme: 'CERV', deadlines: [aDeadline('2026-06-01')] }),
  aCall({ id: 'gone', key: 'CERV-2025-GONE-XX', programme: 'CERV', deadlines: [aDeadline('2026-06-02')] }),
]

describe.each(DATABASES)('what belongs to a call, on %s', (kind) => {
  let store: TestDb
  beforeAll(async () => {
    store = await anEmptyDb(kind)
    await saveCalls(
      store.db,
      CALLS.map((call) => ({ call, hash: call.id, withdrawn: call.id === 'gone' })),
      '2026-06-15',
      NOW,
    )
  })
  afterAll(() => store.close())

  it('has its editions, the latest first', async () => {
    const kin = await findKin(store.db, 'tt-2026')
    expect(kin?.family).toBe('code CERV-CITIZENS-TOWN-TT')
    const editions = kin ? await listEditions(store.db, kin, 5) : []
    expect(editions.map(({ call }) => call.id)).toEqual(['tt-2025', 'tt-2024'])
    expect(await findKin(store.db, 'nothing')).toBeNull()
  })

  it('has what its programme closed last', async () => {
    const closed = await listClosedIn(store.db, 'CERV', '2026-06-15', 2)
    expect(closed.map(({ call }) => call.id)).toEqual(['other', 'tt-2025'])
  })

  it('has calls in the order that is asked for', async () => {
    const found = await findRelated(store.db, ['other', 'nothing', 'gone'])
    expect(found.map(({ call, withdrawn }) => [call.id, withdrawn])).toEqual([
      ['other', false],
      ['gone', true],
    ])
  })

  it('tells how often its days or its title changed, and when last', async () => {
    const event = (id: string, call: string, part: object) => ({
      ...{ id, call, source: 'x', key: 'x', kind: 'changed', field: 'budget', day: '2026-06-01' },
      ...{ from: id, to: 'x', title: 'x' },
      ...part,
    })
    type Events = Parameters<typeof saveEvents>[1]
    const first = [
      event('a', 'tt-2026', { kind: 'new', field: null }),
      event('b', 'tt-2026', { kind: 'deadline', field: null }),
      event('c', 'tt-2026', {}),
      event('d', 'other', {}),
    ] as Events
    await saveEvents(store.db, first, '2026-06-01T05:00:00.000Z')
    await saveEvents(store.db, [event('e', 'tt-2026', { field: 'title' })] as Events, NOW)
    expect([...(await changesOf(store.db, ['tt-2026', 'other', 'gone']))]).toEqual([
      ['tt-2026', { count: 2, last: NOW }],
    ])
    expect((await changesOf(store.db, [])).size).toBe(0)
  })

  it('has nothing of a municipality that has done nothing with it', async () => {
    expect(await listCasesOf(store.db, 'solna', 'other')).toEqual([])
    expect((await passedBy(store.db, 'solna', 'account/x', 'other', ['bo'])).size).toBe(0)
    expect((await taggedMunicipalities(store.db, 'other')).size).toBe(0)
  })
})
