import { describe, expect, it } from 'vitest'
import { isGatherOwed, lastSlot } from '../../src/schedule/owed.js'
import type { Run, SourceHealth } from '../../src/store/runs.js'

const aRun = (started: string, outcome: Run['outcome'] = 'ok'): Run => ({
  id: started,
  source: 'fund',
  started,
  ended: started,
  outcome,
  reason: null,
  calls: 1,
  changed: 0,
  pages: 1,
  problems: [],
  filled: {},
  cause: null,
})
const health = (last: Run, failingSince: string | null = null): SourceHealth => ({
  source: 'fund',
  last,
  lastGood: failingSince ? null : last,
  failingSince,
  failures: failingSince === null ? 0 : 1,
})

describe('the time of the day at which sources are gathered', () => {
  it.each([
    ['2026-06-15T03:00:00.000Z', '2026-06-15T03:00:00.000Z'],
    ['2026-06-15T02:59:59.000Z', '2026-06-14T03:00:00.000Z'],
    ['2026-01-15T12:00:00.000Z', '2026-01-15T04:00:00.000Z'],
    ['2026-03-29T12:00:00.000Z', '2026-03-29T03:00:00.000Z'],
    ['2026-10-25T03:30:00.000Z', '2026-10-24T03:00:00.000Z'],
    ['2026-10-25T04:00:00.000Z', '2026-10-25T04:00:00.000Z'],
  ])('at %s was last %s', (now, slot) => {
    expect(lastSlot(now)).toBe(slot)
  })
})

describe('gathering a source', () => {
  it.each<[string, SourceHealth | null, string, boolean]>([
    ['is owed to one never gathered', null, '2026-06-15T03:00:00.000Z', true],
    [
      'is owed when the time has come',
      health(aRun('2026-06-14T03:00:01.000Z')),
      '2026-06-15T03:00:00.000Z',
      true,
    ],
    ['is not owed twice a day', health(aRun('2026-06-15T03:00:01.000Z')), '2026-06-15T22:00:00.000Z', false],
    [
      'is owed when the machine was off',
      health(aRun('2026-06-10T03:00:01.000Z')),
      '2026-06-15T01:00:00.000Z',
      true,
    ],
    [
      'is not owed at once to one that failed',
      health(aRun('2026-06-15T03:00:01.000Z', 'failed'), '2026-06-15T03:00:01.000Z'),
      '2026-06-15T05:59:00.000Z',
      false,
    ],
    [
      'is owed again three hours after a failure',
      health(aRun('2026-06-15T03:00:01.000Z', 'failed'), '2026-06-15T03:00:01.000Z'),
      '2026-06-15T06:00:01.000Z',
      true,
    ],
  ])('%s', (_what, state, now, owed) => {
    expect(isGatherOwed({ everyDays: 1 }, state, now)).toBe(owed)
  })
})
