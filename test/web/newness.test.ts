import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { firstSeenAfter, newsOfCalls } from '../../src/store/newness.js'
import { anEmptyDb, DATABASES, type TestDb } from '../support/databases.js'
import { seed } from './seed.js'

const HOMES = 'ft-portal-horizon-neb-2026-01-business-01'
const TOWNS = 'ft-portal-cerv-2026-citizens-town-tt'

describe.each(DATABASES)('what is new on %s', (kind) => {
  let store: TestDb
  beforeAll(async () => {
    store = await anEmptyDb(kind)
    await seed(store.db)
  })
  afterAll(() => store.close())

  it('is what was first seen after an instant, to the millisecond', async () => {
    const news = (since: string) => newsOfCalls(store.db, [HOMES, TOWNS, 'nothing'], since)
    expect([...(await news('2026-03-18T04:59:59.999Z')).keys()]).toEqual([HOMES, TOWNS])
    expect((await news('2026-03-18T04:59:59.999Z')).get(TOWNS)).toEqual({ isNew: true, events: [] })
    expect((await news('2026-03-18T05:00:00.000Z')).get(HOMES)?.isNew).toBe(false)
    expect((await news('2026-03-18T05:00:00.000Z')).has(TOWNS)).toBe(false)
  })

  it('is told with what happened since, oldest first', async () => {
    const [events, later] = [
      (await newsOfCalls(store.db, [HOMES], '2026-03-19T00:00:00.000Z')).get(HOMES)?.events ?? [],
      (await newsOfCalls(store.db, [HOMES], '2026-06-01T00:00:00.000Z')).get(HOMES)?.events ?? [],
    ]
    expect(later.length).toBeGreaterThan(0)
    expect(events.length).toBe(later.length + 1)
    expect(events.slice(1)).toEqual(later)
    expect((await newsOfCalls(store.db, [], '2026-06-01T00:00:00.000Z')).size).toBe(0)
  })

  it('begins with the first sighting after an instant', async () => {
    expect(await firstSeenAfter(store.db, '2026-01-01T00:00:00.000Z')).not.toBeNull()
    expect(await firstSeenAfter(store.db, '2099-01-01T00:00:00.000Z')).toBeNull()
  })
})
