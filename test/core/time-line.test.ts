import { describe, expect, it } from 'vitest'
import { numberIn, timeLineOf } from '../../src/core/time-line.js'
import { aCall, aDeadline } from '../support/calls.js'

const TODAY = '2026-06-15'
const line = (part: Parameters<typeof aCall>[0]) => timeLineOf(aCall(part), TODAY)
const points = (part: Parameters<typeof aCall>[0]) =>
  line(part)?.points.map(({ kind, from, isPast }) => `${kind} ${from}${isPast ? ' past' : ''}`)

describe('a call’s times on a line', () => {
  it('has opening, stages and what newcomers can still reach', () => {
    const stages = {
      opens: '2026-04-21',
      deadlines: [aDeadline('2026-09-03', 'stage-1'), aDeadline('2027-03-04', 'stage-2')],
    }
    expect(points(stages)).toEqual(['opens 2026-04-21 past', 'stage-1 2026-09-03', 'stage-2 2027-03-04'])
    expect(line(stages)).toMatchObject({
      from: '2026-04-21',
      to: '2027-03-04',
      open: [{ from: '2026-04-21', to: '2026-09-03' }],
    })
    expect(numberIn(line(stages), 'stage-2', '2027-03-04')).toBe(3)
    expect(numberIn(line(stages), 'single', '2027-03-04')).toBeNull()
    expect(numberIn(null, 'single', '2027-03-04')).toBeNull()
  })

  it('has each round as a time of its own', () => {
    const rounds = {
      opens: '2026-09-01',
      deadlines: [aDeadline('2026-10-15', 'cut-off'), aDeadline('2027-02-10', 'cut-off')],
      rounds: [
        { opens: '2026-09-01', closes: '2026-10-15' },
        { opens: '2027-01-10', closes: '2027-02-10' },
      ],
    }
    expect(points(rounds)).toHaveLength(4)
    expect(line(rounds)?.open).toHaveLength(2)
    expect(line(rounds)?.from).toBe(TODAY)
  })

  it('has a rough time as long as it may be', () => {
    const rough = { role: 'opens', from: '2026-09-01', to: '2026-11-30', words: 'hösten' } as const
    expect(line({ opens: null, deadlines: [], rough: [rough] })).toMatchObject({
      to: '2026-11-30',
      points: [{ kind: 'opens', from: '2026-09-01', to: '2026-11-30' }],
    })
  })

  it('leaves out what is long past, and what would not fit', () => {
    const many = Array.from({ length: 14 }, (_, n) => aDeadline(`${2019 + n}-05-01`, 'cut-off'))
    expect(points({ opens: '2018-01-01', deadlines: many })?.[0]).toBe('cut-off 2026-05-01 past')
    const dense = Array.from({ length: 12 }, (_, n) => aDeadline(`2026-07-${String(n + 10)}`, 'cut-off'))
    expect(points({ deadlines: dense })).toHaveLength(9)
    expect(points({ opens: null, deadlines: [aDeadline('2020-05-01')] })).toEqual(['single 2020-05-01 past'])
  })

  it('is nothing where no time is known', () => {
    const rough = { role: 'closes', from: null, to: null, words: '31 mars' } as const
    expect(line({ opens: null, deadlines: [], rough: [rough] })).toBeNull()
  })
})
