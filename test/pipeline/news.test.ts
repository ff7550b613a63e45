import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { dropConclusions, findCall } from '../../src/store/calls.js'
import { listEvents, listHolds, releaseHold } from '../../src/store/events.js'
import { anEmptyDb, DATABASES, type TestDb } from '../support/databases.js'
import { aHouse, type House } from '../support/house.js'
import { aRawCall, aWorld } from '../support/world.js'

const some = (n: number, prefix = 'K') => Array.from({ length: n }, (_, i) => aRawCall(`${prefix}${i}`))

describe.each(DATABASES)('news on %s', (kind) => {
  let test: TestDb
  let house: House
  beforeEach(async () => {
    test = await anEmptyDb(kind)
    house = aHouse(test.db, aWorld([aRawCall('A')]))
    await house.gatherOn('2026-06-01')
  })
  afterEach(() => test.close())
  const told = async () =>
    (await listEvents(test.db, null)).map(({ day, key, kind, field }) => `${day} ${key} ${field ?? kind}`)

  it('is not made of the first run', async () => {
    expect(await told()).toEqual([])
  })

  it('begins with the first call of a source that was empty at first', async () => {
    const empty = aHouse(test.db, aWorld([]), { ...house.source, id: 'empty' })
    await empty.gatherOn('2026-06-01')
    empty.world.calls = [aRawCall('first')]
    await empty.gatherOn('2026-06-02')
    expect(await told()).toEqual(['2026-06-02 first new'])
  })

  it('tells what happened once, however often it is concluded', async () => {
    house.world.calls = [aRawCall('A', { deadlines: ['2026-12-15'] }), aRawCall('B', { status: 'forecast' })]
    await house.gatherOn('2026-06-02')
    await house.conclude()
    await house.gatherOn('2026-06-03')
    house.world.calls = [aRawCall('A', { deadlines: ['2026-12-15'] }), aRawCall('B')]
    await house.gatherOn('2026-06-04')
    expect(await told()).toEqual(['2026-06-02 A deadline', '2026-06-02 B new', '2026-06-04 B opened'])
  })

  it('does not take a call that comes and goes for new, nor for withdrawn', async () => {
    house.world.calls = []
    await house.gatherOn('2026-06-02')
    await house.gatherOn('2026-06-03')
    house.world.calls = [aRawCall('A')]
    await house.gatherOn('2026-06-04')
    expect(await told()).toEqual([])
  })

  it('tells of a withdrawn call after seven days, and when it returns', async () => {
    house.world.calls = []
    for (const day of ['02', '03', '04', '05', '06', '07', '08']) await house.gatherOn(`2026-06-${day}`)
    expect(await told()).toEqual([])
    await house.gatherOn('2026-06-09')
    expect(await told()).toEqual(['2026-06-09 A withdrawn'])
    expect((await findCall(test.db, 'fund-a'))?.withdrawn).toBe(true)
    house.world.calls = [aRawCall('A')]
    await house.gatherOn('2026-06-10')
    expect(await told()).toEqual(['2026-06-09 A withdrawn', '2026-06-10 A status'])
  })

  it('tells that a call closed when its last day in Brussels is over, without a new run', async () => {
    house.world.calls = [aRawCall('A', { deadlines: ['2026-06-10'] })]
    await house.gatherOn('2026-06-02')
    house.now = '2026-06-10T21:59:59.000Z'
    await house.conclude()
    expect((await told()).filter((line) => line.includes('closed'))).toEqual([])
    house.now = '2026-06-10T22:00:00.000Z'
    await house.conclude()
    expect((await told()).at(-1)).toBe('2026-06-11 A closed')
  })

  it('holds a run that brings too much, keeps it out of the news, and lets it go when told to', async () => {
    house.world.calls = [aRawCall('A'), ...some(60)]
    const { done } = await house.gatherOn('2026-06-02')
    expect(done).toMatchObject({ events: 0, held: [{ source: 'fund', events: 60 }] })
    house.now = '2026-06-03T03:00:00.000Z'
    await house.conclude()
    expect((await listHolds(test.db))[0]).toMatchObject({
      since: '2026-06-02T03:00:00.000Z',
      reason: '61 calls are open or coming, 1 were expected',
    })
    expect(await told()).toEqual([])
    expect(await releaseHold(test.db, 'fund', house.now)).toBe(true)
    expect(await house.conclude()).toMatchObject({ events: 60, held: [] })
    expect(await listHolds(test.db)).toEqual([])
    expect(await told()).toHaveLength(60)
  })

  it('forgets a hold when the list is itself again, and tells what is new all the same', async () => {
    house.world.calls = [aRawCall('A'), ...some(60)]
    await house.gatherOn('2026-06-02')
    house.world.calls = [aRawCall('A'), aRawCall('B')]
    const { done } = await house.gatherOn('2026-06-03')
    expect(done.held).toEqual([])
    expect(await told()).toEqual(['2026-06-03 B new'])
  })

  it('does not count stale calls with past deadlines as news, whatever their source says', async () => {
    house.world.calls = [
      aRawCall('A'),
      ...some(400, 'stale').map((call) => ({ ...call, deadlines: ['2023-01-01'] })),
    ]
    const { done } = await house.gatherOn('2026-06-02')
    expect(done).toMatchObject({ events: 0, held: [] })
    house.world.calls = [aRawCall('A'), aRawCall('stale7', { deadlines: ['2026-10-01'] })]
    await house.gatherOn('2026-06-03')
    expect(await told()).toEqual(['2026-06-03 stale7 deadline'])
  })

  it('says nothing when every conclusion is dropped and made anew', async () => {
    house.world.calls = [aRawCall('A'), aRawCall('B')]
    await house.gatherOn('2026-06-02')
    await test.db.transaction().execute((trx) => dropConclusions(trx))
    expect(await house.conclude()).toMatchObject({ merged: 2, events: 0 })
    expect(await told()).toEqual(['2026-06-02 B new'])
    expect(await findCall(test.db, 'fund-b')).not.toBeNull()
  })
})
