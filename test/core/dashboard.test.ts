import { describe, expect, it } from 'vitest'
import { closingOf, happenedTo, moneyOf, plannedOf, weekOf, type Move } from '../../src/core/dashboard.js'
import { lastWeeks, letterWeeks } from '../../src/core/dashboard-letters.js'
import { dayNumber } from '../../src/core/search/facts.js'
import type { Surveyed } from '../../src/core/search/survey.js'

const TODAY = '2026-06-17'
const AREAS = ['social', 'growth']

interface Part extends Partial<Omit<Surveyed, 'since' | 'closes' | 'grades'>> {
  readonly since?: string
  readonly closes?: string
  readonly social?: 'strong' | 'likely'
  readonly growth?: 'strong' | 'likely'
}

function surveyed(call: string, { since, closes, social, growth, ...part }: Part): Surveyed {
  const grades = Object.entries({ social, growth }).flatMap(([area, grade]) =>
    grade ? [{ area, grade }] : [],
  )
  return {
    call,
    status: 'open',
    grades,
    best: grades.some(({ grade }) => grade === 'strong') ? 'strong' : 'likely',
    since: dayNumber(since ?? '2026-01-01'),
    closes: closes === undefined ? 0 : dayNumber(closes),
    isShut: false,
    opening: null,
    quarter: null,
    pot: null,
    ...part,
  }
}

const day = (from: string, to = from) => ({ from, to })

describe('the overview of calls', () => {
  it('counts what is open and new by area, and a call of several areas once among all', () => {
    const { areas, all } = weekOf(
      [
        surveyed('a', { social: 'strong', growth: 'likely', since: '2026-06-10' }),
        surveyed('b', { social: 'likely', since: '2026-06-09' }),
        surveyed('c', { growth: 'likely', status: 'forecast', since: '2026-06-16' }),
      ],
      AREAS,
      TODAY,
    )
    expect(areas).toEqual([
      { area: 'social', figure: { open: { strong: 1, likely: 1 }, fresh: { strong: 1, likely: 0 } } },
      { area: 'growth', figure: { open: { strong: 0, likely: 1 }, fresh: { strong: 0, likely: 2 } } },
    ])
    expect(all).toEqual({ open: { strong: 1, likely: 1 }, fresh: { strong: 1, likely: 1 } })
  })

  it('puts what closes into weeks from Monday to Sunday, from today through the ninetieth day', () => {
    const { weeks, columns, calls, shut } = closingOf(
      [
        surveyed('today', { social: 'strong', closes: '2026-06-17' }),
        surveyed('sunday', { social: 'likely', closes: '2026-06-21' }),
        surveyed('monday', { growth: 'likely', closes: '2026-06-22' }),
        surveyed('strong', { growth: 'strong', closes: '2026-06-22' }),
        surveyed('ninety', { social: 'likely', closes: '2026-09-15' }),
        surveyed('later', { social: 'likely', closes: '2026-09-16' }),
        surveyed('shut', { social: 'likely', closes: '2026-07-01', isShut: true }),
        surveyed('open-ended', { social: 'likely' }),
      ],
      AREAS,
      TODAY,
    )
    expect([weeks[0], weeks.at(-1), weeks.length]).toEqual([
      { week: '2026-W25', monday: '2026-06-15' },
      { week: '2026-W38', monday: '2026-09-14' },
      14,
    ])
    expect(columns.areas[0]?.figure[0]).toEqual({ strong: 1, likely: 1 })
    expect(columns.areas[1]?.figure[1]).toEqual({ strong: 1, likely: 1 })
    expect(columns.all[13]).toEqual({ strong: 0, likely: 1 })
    expect(calls.map(({ call, day: on }) => `${on} ${call}`)).toEqual([
      '2026-06-17 today',
      '2026-06-21 sunday',
      '2026-06-22 strong',
      '2026-06-22 monday',
      '2026-09-15 ninety',
    ])
    expect(shut).toBe(1)
  })

  it('puts plans into quarters in order, those without one last', () => {
    const plan = (call: string, quarter: string | null, from: string) =>
      surveyed(call, { social: 'likely', status: 'forecast', quarter, opening: day(from) })
    const plans = [
      surveyed('unsaid', { social: 'likely', status: 'forecast' }),
      plan('winter', '2027-Q1', '2027-02-01'),
      plan('late', '2026-Q4', '2026-12-01'),
      plan('early', '2026-Q4', '2026-10-01'),
      plan('overdue', '2026-Q2', '2026-06-16'),
      surveyed('open', { social: 'strong' }),
    ]
    const planned = plannedOf(plans, TODAY)
    expect(planned.map(({ quarter, calls }) => [quarter, calls.map(({ call }) => call)])).toEqual([
      ['past', ['overdue']],
      ['2026-Q4', ['early', 'late']],
      ['2027-Q1', ['winter']],
      [null, ['unsaid']],
    ])
  })

  it('sums what open calls share out, a shared pot once, and says what is not in it', () => {
    const pot = (euros: number | null, name: string | null = null) => ({ pot: { euros, name } })
    const { areas, all } = moneyOf(
      [
        surveyed('own', { social: 'strong', ...pot(10) }),
        surveyed('same-sum', { social: 'likely', ...pot(10) }),
        surveyed('shared-1', { social: 'likely', ...pot(100, 'round 100 EUR') }),
        surveyed('shared-2', { social: 'likely', growth: 'likely', ...pot(100, 'round 100 EUR') }),
        surveyed('foreign', { social: 'likely', ...pot(null) }),
        surveyed('unsaid', { social: 'likely' }),
        surveyed('coming', { social: 'likely', status: 'forecast', ...pot(1000) }),
        surveyed('shut', { social: 'likely', isShut: true, ...pot(1000) }),
      ],
      AREAS,
    )
    expect(areas.map(({ figure }) => figure.euros)).toEqual([120, 100])
    expect(all).toEqual({ euros: 120, calls: 6, counted: 4, unsaid: 1, foreign: 1 })
  })

  it('tells of a deadline that moved twice once, from its first day to its last, and only of own calls', () => {
    const move = (id: string, call: string, part: Partial<Move> = {}): Move => ({
      ...{ id, call, at: `2026-06-1${id}T03:00:00.000Z`, kind: 'deadline', from: null, to: null },
      ...part,
    })
    const moves = [
      move('1', 'a', { from: '2026-07-01', to: '2026-08-01' }),
      move('3', 'a', { from: '2026-08-01', to: '2026-09-01' }),
      move('2', 'a', { kind: 'opened' }),
      move('4', 'other'),
    ]
    expect(happenedTo([surveyed('a', { social: 'strong' })], moves)).toEqual([
      {
        call: 'a',
        kind: 'deadline',
        from: '2026-07-01',
        to: '2026-09-01',
        grades: [{ area: 'social', grade: 'strong' }],
      },
      { call: 'a', kind: 'opened', from: null, to: null, grades: [{ area: 'social', grade: 'strong' }] },
    ])
  })

  it('counts letters by the week that they belong to, and answers by the Swedish week that they came in', () => {
    const weeks = lastWeeks('2026-06-17T08:00:00.000Z', 2)
    expect(weeks).toEqual(['2026-W24', '2026-W25'])
    const rows = [
      { week: '2026-W24', status: 'sent', letters: 4 },
      { week: '2026-W25', status: 'sending', letters: 1 },
      { week: '2026-W25', status: 'waiting', letters: 2 },
      { week: '2026-W25', status: 'unknown', letters: 1 },
    ]
    const answers = ['2026-06-14T21:59:00.000Z', '2026-06-14T22:01:00.000Z', '2026-06-17T07:00:00.000Z']
    const none = { sent: 0, waiting: 0, held: 0, unknown: 0, refused: 0 }
    expect(letterWeeks(weeks, rows, answers)).toEqual([
      { ...none, week: '2026-W24', sent: 4, answered: 1 },
      { ...none, week: '2026-W25', waiting: 3, unknown: 1, answered: 2 },
    ])
  })
})
