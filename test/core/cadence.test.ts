import fc from 'fast-check'
import { DateTime } from 'luxon'
import { describe, expect, it } from 'vitest'
import { LETTER_ZONE, nextSlot, slotDue, slotOf } from '../../src/core/cadence.js'
import type { Every } from '../../src/core/municipality.js'

const monday = { every: 'week', weekday: 1, hour: 7 } as const
const at = (every: Every, weekday: number, hour: number) => ({ every, weekday, hour })

describe('a letter every week', () => {
  it.each([
    ['just before its hour', '2026-08-24T04:59:59.999Z', '2026-W34', '2026-08-24T05:00:00.000Z'],
    ['on the hour', '2026-08-24T05:00:00.000Z', '2026-W35', '2026-08-31T05:00:00.000Z'],
    [
      'on the hour, written without a fraction',
      '2026-08-24T05:00:00Z',
      '2026-W35',
      '2026-08-31T05:00:00.000Z',
    ],
    ['late on Sunday', '2026-08-30T21:59:00.000Z', '2026-W35', '2026-08-31T05:00:00.000Z'],
    [
      'in the week in which summer time begins',
      '2026-03-29T12:00:00.000Z',
      '2026-W13',
      '2026-03-30T05:00:00.000Z',
    ],
    [
      'in the week in which summer time ends',
      '2026-10-25T12:00:00.000Z',
      '2026-W43',
      '2026-10-26T06:00:00.000Z',
    ],
    ['in week 53', '2026-12-31T12:00:00.000Z', '2026-W53', '2027-01-04T06:00:00.000Z'],
    [
      'on the first days of a year that belong to the last',
      '2027-01-03T12:00:00.000Z',
      '2026-W53',
      '2027-01-04T06:00:00.000Z',
    ],
    [
      'in week 1, which begins in December',
      '2024-12-30T12:00:00.000Z',
      '2025-W01',
      '2025-01-06T06:00:00.000Z',
    ],
  ])('%s', (_, now, week, next) => {
    expect(slotDue(monday, now)?.week).toBe(week)
    expect(nextSlot(monday, now)?.at).toBe(next)
  })

  it.each([
    ['at two in the night that has no such hour', at('week', 7, 2), '2026-W13', '2026-03-29T01:00:00.000Z'],
    ['at two in the night that has it twice', at('week', 7, 2), '2026-W43', '2026-10-25T00:00:00.000Z'],
    ['at three in the night that lacks two', at('week', 7, 3), '2026-W13', '2026-03-29T01:00:00.000Z'],
    ['at midnight', at('week', 1, 0), '2026-W35', '2026-08-23T22:00:00.000Z'],
    ['at eleven on Sunday night', at('week', 7, 23), '2026-W35', '2026-08-30T21:00:00.000Z'],
    ['on Thursday of week 53', at('week', 4, 7), '2026-W53', '2026-12-31T06:00:00.000Z'],
    ['on Friday of week 53, in the next year', at('week', 5, 7), '2026-W53', '2027-01-01T06:00:00.000Z'],
  ])('%s', (_, wishes, week, expected) => {
    expect(slotOf(wishes, week)).toEqual({ week, at: expected })
    expect(slotDue(wishes, expected)?.week).toBe(week)
    expect(slotDue(wishes, new Date(Date.parse(expected) - 1).toISOString())?.week).not.toBe(week)
  })
})

describe('a letter every second week', () => {
  it('keeps its weeks over the turn of a year with week 53, and of one without', () => {
    const weeks = (now: string) => walk(at('two-weeks', 1, 7), now, 4).map(({ week }) => week)
    expect(weeks('2026-12-01T00:00:00.000Z')).toEqual(['2026-W50', '2026-W52', '2027-W01', '2027-W03'])
    expect(weeks('2027-12-10T00:00:00.000Z')).toEqual(['2027-W51', '2028-W01', '2028-W03', '2028-W05'])
  })

  it('comes in the same weeks whichever day it comes on', () => {
    const weeks = [1, 2, 3, 4, 5, 6, 7].map((weekday) =>
      walk(at('two-weeks', weekday, 23), '2026-10-05T00:00:00.000Z', 8).map(({ week }) => week),
    )
    for (const one of weeks) expect(one).toEqual(weeks[0])
  })

  it('has none in the weeks between', () => {
    expect(slotOf(at('two-weeks', 1, 7), '2026-W52')).not.toBeNull()
    expect(slotOf(at('two-weeks', 1, 7), '2026-W51')).toBeNull()
  })
})

describe('a letter every month', () => {
  it('comes on the first such day', () => {
    const days = walk(at('month', 1, 7), '2026-08-24T00:00:00.000Z', 6).map(({ at: when }) =>
      when.slice(0, 10),
    )
    expect(days).toEqual(['2026-09-07', '2026-10-05', '2026-11-02', '2026-12-07', '2027-01-04', '2027-02-01'])
  })

  it.each([
    ['the seventh', at('month', 1, 7), '2026-W37', true],
    ['the eighth', at('month', 2, 7), '2026-W37', false],
    ['the first, in a week of the month before', at('month', 7, 7), '2026-W44', true],
  ])('%s', (_, wishes, week, isDue) => {
    expect(slotOf(wishes, week) !== null).toBe(isDue)
  })

  it('is still due five weeks later', () => {
    expect(slotDue(at('month', 1, 7), '2026-10-05T04:59:00.000Z')?.week).toBe('2026-W37')
  })
})

it('never comes to whoever wants none', () => {
  const never = at('never', 1, 7)
  const now = '2026-08-24T05:00:00.000Z'
  expect([slotDue(never, now), nextSlot(never, now), slotOf(never, '2026-W35')]).toEqual([null, null, null])
})

it.each(['2026-W54', '2025-W53', 'W35', '', '2026-W35; drop table delivery'])('has no slot in %j', (week) => {
  expect(slotOf(monday, week)).toBeNull()
})

const anyWishes = fc.record({
  every: fc.constantFrom('week' as const, 'two-weeks' as const, 'month' as const),
  weekday: fc.integer({ min: 1, max: 7 }),
  hour: fc.integer({ min: 0, max: 23 }),
})
const anyInstant = fc
  .date({ min: new Date('2024-01-01T00:00:00Z'), max: new Date('2034-01-01T00:00:00Z'), noInvalidDate: true })
  .map((date) => date.toISOString())
const MOST_DAYS = { week: 7, 'two-weeks': 14, month: 35 } as const

it('is due before the next one is, whenever one asks: one after the other, at most one an ISO week', () => {
  fc.assert(
    fc.property(anyWishes, anyInstant, (wishes, now) => {
      const due = slotDue(wishes, now)
      const next = nextSlot(wishes, now)
      if (!due || !next) return expect.fail('there is always one due, and a next one')
      expect(due.at <= now && now < next.at).toBe(true)
      expect(due.week < next.week).toBe(true)
      expect(nextSlot(wishes, due.at)).toEqual(next)
      expect(slotDue(wishes, next.at)).toEqual(next)
      expect(slotDue(wishes, new Date(Date.parse(next.at) - 1).toISOString())).toEqual(due)
      for (const slot of [due, next]) expect(slotOf(wishes, slot.week)).toEqual(slot)
      const here = DateTime.fromISO(next.at, { zone: LETTER_ZONE })
      expect(here.weekday).toBe(wishes.weekday)
      expect(here.toFormat("kkkk-'W'WW")).toBe(next.week)
      expect([wishes.hour, wishes.hour === 2 ? 3 : wishes.hour]).toContain(here.hour)
      expect(Date.parse(next.at) - Date.parse(due.at)).toBeLessThanOrEqual(
        MOST_DAYS[wishes.every] * 86_400_000 + 3_600_000,
      )
    }),
    { numRuns: 500, seed: 5 },
  )
})

/** The next slots, one after the other. */
function walk(wishes: ReturnType<typeof at>, from: string, count: number) {
  const slots = []
  let now = from
  for (let n = 0; n < count; n++) {
    const slot = nextSlot(wishes, now)
    if (!slot) break
    slots.push(slot)
    now = slot.at
  }
  return slots
}
