import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { gather } from '../../src/pipeline/gather.js'
import type { Fetch } from '../../src/core/source.js'
import { readHere, type Outside } from '../../src/pipeline/sweep.js'
import { claim } from '../../src/store/claims.js'
import { findCall } from '../../src/store/calls.js'
import { listEvents } from '../../src/store/events.js'
import { healthOf, listRuns, saveRun } from '../../src/store/runs.js'
import { anEmptyDb, DATABASES, type TestDb } from '../support/databases.js'
import { aHouse, type House } from '../support/house.js'
import { aRawCall, aSource, aWorker, aWorld, fetchFrom } from '../support/world.js'

const here = (fetch: Fetch): Outside => ({ fetch, read: readHere })

describe.each(DATABASES)('gathering a source on %s', (kind) => {
  let test: TestDb
  let house: House
  beforeEach(async () => {
    test = await anEmptyDb(kind)
    house = aHouse(test.db, aWorld([aRawCall('A'), aRawCall('B')]))
  })
  afterEach(() => test.close())

  it('keeps what it saw, and says when nothing changed', async () => {
    expect((await house.gatherOn('2026-06-01')).run).toMatchObject({ outcome: 'ok', calls: 2, changed: 2 })
    expect((await house.gatherOn('2026-06-02')).run).toMatchObject({
      outcome: 'unchanged',
      calls: 2,
      changed: 0,
    })
    expect((await findCall(test.db, 'fund-a'))?.call.title).toBe('Call A')
  })

  it('leaves the calls as they were when a run fails, and says since when and why', async () => {
    await house.gatherOn('2026-06-01')
    house.world.calls = []
    house.world.failure = 'unreachable'
    for (const day of ['2026-06-02', '2026-06-03']) await house.gatherOn(day)
    expect(await findCall(test.db, 'fund-a')).not.toBeNull()
    const [health] = await healthOf(test.db, ['fund'])
    expect(health?.last).toMatchObject({ outcome: 'failed', reason: 'fund.example: unreachable' })
    expect(health?.failingSince).toBe('2026-06-02T03:00:00.000Z')
    house.world.failure = 'blocked'
    expect((await house.gatherOn('2026-06-04')).run?.outcome).toBe('blocked')
    house.world.failure = null
    house.world.calls = [aRawCall('A'), aRawCall('B')]
    await house.gatherOn('2026-06-05')
    expect((await healthOf(test.db, ['fund']))[0]?.failingSince).toBeNull()
    expect(await listEvents(test.db, null)).toEqual([])
  })

  it('does not believe an empty list from a source that always has calls', async () => {
    const strict = aHouse(test.db, house.world, aSource({ expect: { calls: [1, 10], filled: {} } }))
    await strict.gatherOn('2026-06-01')
    house.world.calls = []
    expect((await strict.gatherOn('2026-06-02')).run).toMatchObject({
      outcome: 'failed',
      reason: 'found 0 calls, expected at least 1',
    })
  })

  it('sweeps a list that does not add up once more, then fails the run', async () => {
    const halved = aSource({
      read: (page) => ({
        calls: [],
        follow: [],
        problems: [],
        tally: { list: 'calls', whole: 'calls', total: 3, keys: [page.url] },
      }),
    })
    const run = await gather(halved, here(fetchFrom(house.world)), test.db, () => house.now, aWorker())
    expect(run).toMatchObject({ outcome: 'failed', reason: 'calls: 1 rows came, 3 were said to be there' })
    expect(house.world.asked).toHaveLength(2)
  })

  it('goes on without an extra page that cannot be had, and says so', async () => {
    const source = aSource({
      start: [
        { method: 'GET', url: 'https://fund.example/calls.json', expect: 'json' },
        { method: 'GET', url: 'https://fund.example/labels.json', expect: 'json', optional: true },
      ],
    })
    const fetch = fetchFrom(house.world)
    const run = await gather(
      source,
      here((ask) => {
        house.world.failure = ask.url.includes('labels') ? 'missing' : null
        return fetch(ask)
      }),
      test.db,
      () => house.now,
      aWorker(),
    )
    expect(run).toMatchObject({ outcome: 'partial', calls: 2 })
    expect(run?.problems).toEqual([
      { about: 'https://fund.example/labels.json', message: 'fund.example: missing' },
    ])
  })

  it('says why there are too few calls when pages of theirs could not be had', async () => {
    const source = aSource({
      start: [{ method: 'GET', url: 'https://fund.example/a.json', expect: 'json', optional: true }],
      expect: { calls: [1, 9], filled: {} },
    })
    house.world.failure = 'timeout'
    const run = await gather(source, here(fetchFrom(house.world)), test.db, () => house.now, aWorker())
    expect(run).toMatchObject({ outcome: 'failed', reason: 'fund.example: timeout', cause: 'timeout' })
  })

  it('shows what of a call could not be read', async () => {
    house.world.calls = [aRawCall('A', { deadlines: ['31 February 2026'] })]
    const { run } = await house.gatherOn()
    expect(run?.problems.map(({ about }) => about)).toContain('A')
    expect(run?.outcome).toBe('ok')
  })

  it('leaves a source alone while another process gathers it, and takes over from one that died', async () => {
    const now = house.now
    await claim(test.db, 'gather fund', 'other', now, () => null)
    expect((await house.gatherOn()).run).toBeNull()
    await saveRun(test.db, {
      id: 'lost',
      source: 'fund',
      started: now,
      ended: null,
      outcome: 'running',
      reason: null,
      calls: 0,
      changed: 0,
      pages: 0,
      problems: [],
      filled: {},
      cause: null,
    })
    const heir = aWorker('heir', ['other'])
    const run = await gather(house.source, here(fetchFrom(house.world)), test.db, () => now, heir)
    expect(run?.outcome).toBe('ok')
    const lost = (await listRuns(test.db, 'fund', 10)).find(({ id }) => id === 'lost')
    expect(lost).toMatchObject({ outcome: 'failed', reason: 'the process ended before the run did' })
  })

  it('gives a call one lasting id, also when its key is spelt like that of another', async () => {
    house.world.calls = [aRawCall('X/1'), aRawCall('X 1'), aRawCall('Å-1')]
    await house.gatherOn()
    const ids = ['fund-x-1', 'fund-x-1-2', 'fund-a-1']
    const keys = await Promise.all(ids.map(async (id) => (await findCall(test.db, id))?.call.key))
    expect(keys).toEqual(['X/1', 'X 1', 'Å-1'])
    house.world.calls = [aRawCall('X 1', { title: 'Renamed' })]
    await house.gatherOn('2026-06-02')
    expect((await findCall(test.db, 'fund-x-1-2'))?.call.title).toBe('Renamed')
  })

  it('knows a call by a name it shares, under another key', async () => {
    house.world.calls = [aRawCall('old', { names: ['topic:T-1'], title: 'T' })]
    await house.gatherOn('2026-06-01')
    house.world.calls = [aRawCall('new', { names: ['topic:T-1'], title: 'T' })]
    await house.gatherOn('2026-06-02')
    expect(await listEvents(test.db, null)).toEqual([])
    expect((await findCall(test.db, 'fund-old'))?.call.key).toBe('new')
  })
})
