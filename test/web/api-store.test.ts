import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { eachListed } from '../../src/store/bulk.js'
import { listEventPage, listEventsIn, listLastEvents } from '../../src/store/event-feed.js'
import { firstSeenOf } from '../../src/store/first-seen.js'
import { eachKnown, placedTagsOf } from '../../src/store/known-calls.js'
import { anEmptyDb, DATABASES, type TestDb } from '../support/databases.js'
import { seed } from './seed.js'

const HOMELESS = 'ft-portal-horizon-neb-2026-01-business-01'

describe.each(DATABASES)('what programs get, on %s', (kind) => {
  let store: TestDb
  beforeAll(async () => {
    store = await anEmptyDb(kind)
    await seed(store.db)
  })
  afterAll(() => store.close())

  it('has every call that is not on trial, in pieces', async () => {
    const found: string[] = []
    for await (const piece of eachListed(store.db, 3)) {
      expect(piece.length).toBeLessThanOrEqual(3)
      found.push(...piece.map(({ call }) => call.id))
    }
    const rows = await store.db.selectFrom('call').select('id').where('list', '!=', 'trial').execute()
    expect(found.toSorted()).toEqual(rows.map(({ id }) => id).toSorted())
    expect(new Set(found).size).toBe(found.length)
    const trials = await store.db.selectFrom('call').select('id').where('list', '=', 'trial').execute()
    expect(trials.length).toBeGreaterThan(0)
  })

  it('has every call to apply to, with what it is put in order by', async () => {
    const found = []
    for await (const piece of eachKnown(store.db, 4)) found.push(...piece)
    expect(found.find(({ id }) => id === HOMELESS)).toMatchObject({ nextDeadline: '2026-12-01' })
    expect(found.some(({ id }) => id.startsWith('commission-news'))).toBe(false)
  })

  it('has what happened, oldest first and a page at a time, or newest first', async () => {
    const ids = async (filter: Parameters<typeof listEventPage>[1], offset = 0, limit = 10) => {
      const { events, total } = await listEventPage(store.db, filter, { offset, limit })
      return [events.map(({ id }) => id), total]
    }
    expect(await ids({})).toEqual([['e1', 'e2', 'e3'], 3])
    expect(await ids({}, 1, 1)).toEqual([['e2'], 3])
    expect(await ids({ since: '2026-06-10T05:00:00.000Z' })).toEqual([['e2', 'e3'], 2])
    expect(await ids({ kinds: ['new'] })).toEqual([['e1'], 1])
    expect(await ids({ municipality: 'solna' })).toEqual([['e1', 'e2', 'e3'], 3])
    expect(await ids({ municipality: 'nowhere' })).toEqual([[], 0])
    expect((await listLastEvents(store.db, { municipality: 'solna' }, 2)).map(({ id }) => id)).toEqual([
      'e3',
      'e2',
    ])
    expect((await listEventsIn(store.db, HOMELESS)).map(({ id, at }) => [id, at.slice(0, 10)])).toEqual([
      ['e1', '2026-03-20'],
      ['e2', '2026-06-10'],
      ['e3', '2026-06-10'],
    ])
  })

  it('leaves out what happened to calls on trial', async () => {
    await store.db.updateTable('call').set({ list: 'trial' }).where('id', '=', HOMELESS).execute()
    expect((await listEventPage(store.db, {}, { offset: 0, limit: 10 })).total).toBe(0)
    await store.db.updateTable('call').set({ list: 'call' }).where('id', '=', HOMELESS).execute()
  })

  it('has when calls were first seen, and their areas everywhere', async () => {
    const first = await firstSeenOf(store.db, [HOMELESS, 'none'])
    expect([...first]).toEqual([[HOMELESS, '2026-03-18T05:00:00.000Z']])
    expect((await placedTagsOf(store.db, [HOMELESS])).get(HOMELESS)).toContainEqual({
      municipality: 'stromsund',
      area: 'visit-and-live',
      grade: 'likely',
    })
    expect((await firstSeenOf(store.db, [])).size).toBe(0)
  })
})
