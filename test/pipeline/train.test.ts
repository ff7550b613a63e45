import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { Verdict } from '../../src/core/judgement.js'
import { judge } from '../../src/pipeline/judge.js'
import { isTrainingOwed, trainWeights } from '../../src/pipeline/train.js'
import { readWeights } from '../../src/read/seeds/learned.js'
import { listCallIds } from '../../src/store/calls.js'
import { currentVersion, currentWeights, listTrainings, useWeights } from '../../src/store/weights.js'
import { anEmptyDb, DATABASES, type TestDb } from '../support/databases.js'
import { A_BOOK, aHouse, aMunicipality, RULES, settle } from '../support/house.js'
import { aRawCall, aWorld } from '../support/world.js'

const LESSONS = { book: A_BOOK, labels: [] }
const titled = (key: string, title: string) =>
  aRawCall(key, { title, texts: [{ language: 'en', title, sections: [] }] })

describe.each(DATABASES)('learning from corrections on %s', (kind) => {
  let test: TestDb
  let calls: readonly string[]
  beforeEach(async () => {
    test = await anEmptyDb(kind)
    const world = aWorld(
      Array.from({ length: 24 }, (_, i) =>
        titled(
          `C${String(i)}`,
          i % 2 === 0 ? `Elderly care ${String(i)}` : `Elderly care of vintage cars ${String(i)}`,
        ),
      ),
    )
    await settle(test.db, aMunicipality())
    await aHouse(test.db, world).gatherOn('2026-06-01')
    calls = await listCallIds(test.db)
    expect(calls).toHaveLength(24)
  })
  afterEach(() => test.close())

  const correct = async (ids: readonly string[], verdictOf: (id: string) => Verdict): Promise<void> => {
    for (const call of ids)
      await judge(
        test.db,
        await RULES.model(),
        {
          municipality: 'solna',
          call,
          areas: ['social'],
          verdict: verdictOf(call),
          by: { contact: null, name: 'Anna' },
          why: null,
        },
        '2026-06-02T09:00:00.000Z',
      )
  }
  const isOfPeople = (id: string): boolean => Number(/(\d+)$/.exec(id)?.[1]) % 2 === 0
  const rightly = (id: string): Verdict => (isOfPeople(id) ? 'relevant' : 'not-relevant')

  it('takes better weights into use, and says by how much', async () => {
    await correct(calls, rightly)
    const training = await trainWeights(test.db, LESSONS, '2026-06-07T03:30:00.000Z')
    expect(training.state).toBe('current')
    const { book, before, after, corrections, refused } = training.report
    expect({ corrections, refused }).toEqual({ corrections: 24, refused: null })
    expect(before).toEqual(book)
    expect(after.micro.f1).toBeGreaterThan(before.micro.f1 + 0.2)
    const kept = await currentWeights(test.db)
    expect(kept?.version).toBe(training.version)
    expect(readWeights(kept?.data ?? '', 'row').areas.get('solna/social')?.words.size).toBeGreaterThan(0)
  })

  it('keeps what is in use where new corrections make it worse', async () => {
    await correct(calls.slice(0, 20), rightly)
    const good = await trainWeights(test.db, LESSONS, '2026-06-07T03:30:00.000Z')
    await correct(calls, (id) => (Number(/(\d+)$/.exec(id)?.[1]) % 3 === 0 ? 'relevant' : 'not-relevant'))
    const bad = await trainWeights(test.db, LESSONS, '2026-06-14T03:30:00.000Z')
    expect(await currentVersion(test.db)).toBe(bad.state === 'refused' ? good.version : bad.version)
    expect(bad.report.refused === null).toBe(bad.state === 'current')
    expect((await listTrainings(test.db)).map(({ id }) => id)).toEqual([bad.id, good.id])
  })

  it('is owed once five were corrected that it does not know', async () => {
    await correct(calls.slice(0, 4), rightly)
    expect(await isTrainingOwed(test.db)).toBe(false)
    await correct(calls.slice(4, 5), rightly)
    expect(await isTrainingOwed(test.db)).toBe(true)
    await trainWeights(test.db, LESSONS, '2026-06-07T03:30:00.000Z')
    expect(await isTrainingOwed(test.db)).toBe(false)
  })

  it('learns nothing from what was taken back', async () => {
    await correct(calls, rightly)
    await correct(calls, () => 'withdrawn')
    const { report } = await trainWeights(test.db, LESSONS, '2026-06-07T03:30:00.000Z')
    expect(report).toMatchObject({ calls: 0, corrections: 0 })
  })

  it('lets an operator go back to earlier weights, or to none', async () => {
    await correct(calls, rightly)
    const one = await trainWeights(test.db, LESSONS, '2026-06-07T03:30:00.000Z')
    expect(await useWeights(test.db, null)).toBe(true)
    expect(await currentVersion(test.db)).toBeNull()
    expect(await useWeights(test.db, one.id)).toBe(true)
    expect(await currentVersion(test.db)).toBe(one.version)
    expect(await useWeights(test.db, 'none-such')).toBe(false)
    expect(await currentVersion(test.db)).toBe(one.version)
  })
})
