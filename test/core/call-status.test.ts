import { describe, expect, it } from 'vitest'
import { statusOn, type Call } from '../../src/core/call.js'
import { aCall, aDeadline } from '../support/calls.js'

const TODAY = '2026-06-15'
const status = (part: Partial<Call>) => statusOn(aCall({ opens: null, deadlines: [], ...part }), TODAY)
const closes = (...days: string[]) => days.map((day) => aDeadline(day))

describe('what a call is today', () => {
  it.each<[string, Partial<Call>, string]>([
    ['open, as its source says', { status: 'open' }, 'open'],
    ['closed once its last deadline is past', { status: 'open', deadlines: closes('2026-06-14') }, 'closed'],
    ['open on its last day', { status: 'unknown', deadlines: closes('2026-06-15') }, 'open'],
    ['unknown where nobody says and there is no date', { status: 'unknown' }, 'unknown'],
    ['unknown when it opened and no end is known', { status: 'unknown', opens: '2026-05-01' }, 'unknown'],
    [
      'coming until its opening day',
      { status: 'unknown', opens: '2026-06-16', deadlines: closes('2026-09-01') },
      'forecast',
    ],
    [
      'open from its opening day',
      { status: 'unknown', opens: '2026-06-15', deadlines: closes('2026-09-01') },
      'open',
    ],
    ['a forecast as long as its source says so', { status: 'forecast', opens: '2026-06-01' }, 'forecast'],
    [
      'unclear when a plan’s opening day has come',
      { status: 'forecast', preliminary: true, opens: '2026-06-15', deadlines: closes('2026-09-01') },
      'unknown',
    ],
    [
      'coming while a plan’s opening day is ahead',
      { status: 'forecast', preliminary: true, opens: '2026-06-16' },
      'forecast',
    ],
    ['coming when it is closed now and opens later', { status: 'closed', opens: '2026-09-01' }, 'forecast'],
    [
      'closed when it opened and is closed',
      { status: 'closed', opens: '2026-03-01', deadlines: closes('2026-09-01') },
      'closed',
    ],
  ])('is %s', (_, part, expected) => {
    expect(status(part)).toBe(expected)
  })

  it.each([
    ['2026-02-25', 'open'],
    ['2026-06-15', 'forecast'],
    ['2026-09-16', 'open'],
    ['2026-10-15', 'closed'],
  ])('goes by the round that is on: %s is %s', (today, expected) => {
    const rounds = [
      { opens: '2026-02-22', closes: '2026-03-22' },
      { opens: '2026-09-16', closes: '2026-10-14' },
    ]
    const call = aCall({
      status: 'unknown',
      opens: null,
      deadlines: closes('2026-03-22', '2026-10-14'),
      rounds,
    })
    expect(statusOn(call, today)).toBe(expected)
  })
})
