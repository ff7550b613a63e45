import { describe, expect, it } from 'vitest'
import type { ToldState } from '../../src/core/event.js'
import { happenings, holdReason, stateOf, withdrawnAmong, type Absentee } from '../../src/core/events.js'
import { aBudget, aCall, aDeadline } from '../support/calls.js'

const TODAY = '2026-06-01'
const state = (part: Partial<ToldState> = {}): ToldState => ({
  status: 'open',
  withdrawn: false,
  deadlines: ['2026-09-15'],
  title: 'A title',
  budget: null,
  eligibility: null,
  ...part,
})
const told = (old: ToldState | null, now: ToldState) =>
  happenings(old, now, TODAY).map(({ kind, field, from, to }) => [field ?? kind, from, to])

describe('what is told of a call', () => {
  it.each<[string, ToldState | null, ToldState, unknown[]]>([
    ['a call never seen is new', null, state(), [['new', null, null]]],
    ['a forecast never seen is new', null, state({ status: 'forecast' }), [['new', null, null]]],
    ['a call first seen after its end is no news', null, state({ status: 'closed' }), []],
    ['nothing changed', state(), state(), []],
    ['a forecast opens', state({ status: 'forecast' }), state(), [['opened', null, null]]],
    [
      'the deadline moves',
      state(),
      state({ deadlines: ['2026-09-29'] }),
      [['deadline', '2026-09-15', '2026-09-29']],
    ],
    [
      'the deadline is extended on the day after it passed',
      state({ deadlines: ['2026-05-31'], status: 'closed' }),
      state({ deadlines: ['2026-06-20'] }),
      [['deadline', '2026-05-31', '2026-06-20']],
    ],
    [
      'a cut-off passes and the next one is ahead as before',
      state({ deadlines: ['2026-05-31', '2026-10-01'] }),
      state({ deadlines: ['2026-05-31', '2026-10-01'] }),
      [],
    ],
    ['a forecast gets a deadline', state({ deadlines: [] }), state(), [['deadline', null, '2026-09-15']]],
    ['it closes', state(), state({ status: 'closed', deadlines: ['2026-05-31'] }), [['closed', null, null]]],
    ['it was told to be closed', state({ status: 'closed' }), state({ status: 'closed' }), []],
    ['it is withdrawn', state(), state({ withdrawn: true }), [['withdrawn', null, null]]],
    ['it was told to be withdrawn', state({ withdrawn: true }), state({ withdrawn: true }), []],
    [
      'it returns, with another deadline',
      state({ withdrawn: true }),
      state({ deadlines: ['2026-09-29'] }),
      [
        ['status', 'withdrawn', 'open'],
        ['deadline', '2026-09-15', '2026-09-29'],
      ],
    ],
    [
      'the budget changes',
      state({ budget: '1000000 EUR' }),
      state({ budget: '2000000 EUR' }),
      [['budget', '1000000 EUR', '2000000 EUR']],
    ],
    ['a budget appears', state(), state({ budget: '2000000 EUR' }), []],
    [
      'the title gets other dashes and spaces',
      state({ title: 'A – title' }),
      state({ title: 'a  - Title' }),
      [],
    ],
    ['the title is another', state(), state({ title: 'Another' }), [['title', 'A title', 'Another']]],
    [
      'who may apply changes by a paragraph',
      state({ eligibility: 'Same.\nOnly cities.' }),
      state({ eligibility: 'Same.\nCities and regions.' }),
      [['eligibility', 'Only cities.', 'Cities and regions.']],
    ],
  ])('%s', (_what, old, now, expected) => {
    expect(told(old, now)).toEqual(expected)
  })

  it('does not take seconds or clock times for news', () => {
    const early = aCall({ deadlines: [{ ...aDeadline('2026-09-15'), time: '16:00' }] })
    const late = aCall({ deadlines: [{ ...aDeadline('2026-09-15'), time: '17:00' }] })
    expect(happenings(stateOf(early, false, TODAY), stateOf(late, false, TODAY), TODAY)).toEqual([])
  })

  it('keeps the status, days, total and conditions of a call', () => {
    const call = aCall({
      money: aBudget(5_000_000),
      texts: [
        {
          language: 'en',
          machine: false,
          title: 'x',
          sections: [
            { kind: 'scope', text: 'Not this.' },
            { kind: 'conditions', text: 'Legal entities.' },
          ],
        },
      ],
    })
    expect(stateOf(call, false, '2026-09-15')).toMatchObject({
      status: 'open',
      budget: '5000000 EUR',
      eligibility: 'Legal entities.',
    })
    expect(stateOf(call, false, '2026-09-16').status).toBe('closed')
  })
})

describe('news that a person must see first', () => {
  it.each([
    [{ expected: 700, found: 705, new: 12, changed: 3 }, null],
    [{ expected: 700, found: 880, new: 100, changed: 0 }, '880 calls are open or coming, 700 were expected'],
    [{ expected: 700, found: 500, new: 0, changed: 0 }, '500 calls are open or coming, 700 were expected'],
    [{ expected: 1000, found: 1151, new: 151, changed: 0 }, '151 new calls in one run'],
    [{ expected: 1000, found: 1000, new: 0, changed: 400 }, '400 changed calls in one run'],
    [{ expected: 4, found: 9, new: 5, changed: 0 }, null],
  ])('%j', (volume, expected) => {
    expect(holdReason(volume)).toBe(expected)
  })
})

describe('a call that is not in its list any more', () => {
  const NOW = '2026-06-10T03:00:00.000Z'
  const missing = (since: string | null, runs: number, part: Partial<Absentee> = {}): Absentee => ({
    id: 'a',
    sightings: [{ missingSince: since, missingRuns: runs }],
    lastDeadline: '2026-09-15',
    withdrawn: false,
    ...part,
  })
  const isWithdrawn = (call: Absentee) => withdrawnAmong([call], NOW).has('a')

  it('is withdrawn after three whole runs and seven days', () => {
    expect(isWithdrawn(missing('2026-06-03T03:00:00.000Z', 3))).toBe(true)
    expect(isWithdrawn(missing('2026-06-03T03:00:01.000Z', 7))).toBe(false)
    expect(isWithdrawn(missing('2026-05-01T03:00:00.000Z', 2))).toBe(false)
    expect(isWithdrawn(missing(null, 0))).toBe(false)
  })

  it('is not withdrawn while another source shows it', () => {
    const sightings = [
      { missingSince: '2026-05-01T03:00:00.000Z', missingRuns: 9 },
      { missingSince: null, missingRuns: 0 },
    ]
    expect(isWithdrawn(missing(null, 0, { sightings }))).toBe(false)
  })

  it('was closed, not withdrawn, when it left around its last deadline', () => {
    expect(isWithdrawn(missing('2026-06-01T03:00:00.000Z', 9, { lastDeadline: '2026-06-01' }))).toBe(false)
    expect(isWithdrawn(missing('2026-06-01T03:00:00.000Z', 9, { lastDeadline: null }))).toBe(true)
  })

  it('is not believed withdrawn when many went at once, until three weeks have passed', () => {
    const many = (since: string) =>
      Array.from({ length: 11 }, (_, n) => missing(since, 9, { id: `call ${n}` }))
    expect(withdrawnAmong(many('2026-06-01T03:00:00.000Z'), NOW).size).toBe(0)
    expect(withdrawnAmong(many('2026-06-01T03:00:00.000Z').slice(1), NOW).size).toBe(10)
    expect(withdrawnAmong(many('2026-05-20T03:00:00.000Z'), NOW).size).toBe(11)
  })

  it('stays withdrawn when others go later', () => {
    const others = Array.from({ length: 20 }, (_, n) =>
      missing('2026-06-03T03:00:00.000Z', 3, { id: `call ${n}` }),
    )
    const gone = missing('2026-06-01T03:00:00.000Z', 9, { withdrawn: true })
    expect([...withdrawnAmong([gone, ...others], NOW)]).toEqual(['a'])
  })
})
