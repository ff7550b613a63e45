import { describe, expect, it } from 'vitest'
import type { StoredCall } from '../../src/core/call.js'
import type { CallEvent } from '../../src/core/event.js'
import type { Item, TaggedCall, Told } from '../../src/core/letter.js'
import { isTold, match } from '../../src/core/match.js'
import { aCall, aDeadline, anEvent, aRole, aTag, contact, TODAY } from '../letters/samples.js'

type More = Partial<StoredCall> & { readonly id: string }

function tagged(more: More, ...tags: TaggedCall['tags']): TaggedCall {
  return { call: aCall(more), tags: tags.length > 0 ? tags : [aTag('social', 'strong', 10)], role: aRole() }
}

function told(...abouts: string[]): Told {
  return new Map([['a', new Set(abouts)]])
}

function letter(
  calls: readonly TaggedCall[],
  events: readonly CallEvent[] = [],
  known: Told = new Map(),
  first = false,
): Item[] {
  return match(contact, calls, events, known, TODAY, { first })
}

const brief = (items: readonly Item[]) =>
  items.map(({ section, call, abouts }) => [section, call.id, ...abouts])
const far = [aDeadline('2026-12-01')]

describe('which calls fit a contact', () => {
  it.each([
    ['in an area it follows, at its grade', [aTag('social', 'likely', 5)], 1],
    ['in an area it follows, weaker than it asked for', [aTag('social', 'weak', 2)], 0],
    ['in another area', [aTag('urban', 'strong', 20)], 0],
  ])('%s', (_, tags, count) => {
    const items = letter([tagged({ id: 'a', deadlines: far }, ...tags)], [anEvent('a', 'new')])
    expect(items).toHaveLength(count)
  })

  it('tells of weak ones where they were asked for', () => {
    const reader = { ...contact, interests: [{ area: 'social', least: 'weak' as const }] }
    const calls = [tagged({ id: 'a' }, aTag('social', 'weak', 2))]
    expect(match(reader, calls, [anEvent('a', 'new')], new Map(), TODAY, { first: false })).toHaveLength(1)
  })

  it('gives only the reader’s own areas as reasons, strongest first', () => {
    const tags = [
      aTag('urban', 'strong', 20),
      aTag('social', 'likely', 5),
      aTag('lifelong-learning', 'strong', 9),
    ]
    const [item] = letter([tagged({ id: 'a' }, ...tags)], [anEvent('a', 'new')])
    expect(item?.tags.map(({ area }) => area)).toEqual(['lifelong-learning', 'social'])
  })
})

describe('new calls', () => {
  it('stand strong first, then by deadline', () => {
    const likely = aTag('social', 'likely', 6)
    const calls = [
      tagged({ id: 'late', deadlines: [aDeadline('2027-01-01')] }),
      tagged({ id: 'likely', deadlines: [aDeadline('2026-10-01')] }, likely),
      tagged({ id: 'soon', deadlines: [aDeadline('2026-11-01')] }),
    ]
    const events = calls.map(({ call }) => anEvent(call.id, 'new'))
    expect(letter(calls, events).map(({ call }) => call.id)).toEqual(['soon', 'late', 'likely'])
  })

  it('tell at the same time that they close or open soon', () => {
    const calls = [
      tagged({ id: 'a', deadlines: [aDeadline('2026-09-05')] }),
      tagged({ id: 'b', status: 'forecast', opens: '2026-09-24' }),
    ]
    expect(brief(letter(calls, [anEvent('a', 'new'), anEvent('b', 'new')]))).toEqual([
      ['new', 'a', 'new', 'closing 14 2026-09-05', 'closing 30 2026-09-05'],
      ['new', 'b', 'new', 'coming 2026-09-24'],
    ])
  })

  it.each([
    ['closed before the letter', { id: 'a', deadlines: [aDeadline('2026-08-23')] }, [anEvent('a', 'new')]],
    ['withdrawn before the letter', { id: 'a' }, [anEvent('a', 'new'), anEvent('a', 'withdrawn')]],
  ])('are not told of when %s', (_, more: More, events) => {
    expect(letter([tagged(more)], events)).toEqual([])
  })

  it.each([['new'], ['start'], ['coming 2026-08-01']])('are not new to one who was told %s', (about) => {
    expect(letter([tagged({ id: 'a', deadlines: far })], [anEvent('a', 'new')], told(about))).toEqual([])
  })
})

describe('changed calls', () => {
  it('stand with extensions first and withdrawals last', () => {
    const ids = ['withdrawn', 'changed', 'opened', 'earlier', 'extended']
    const events = [
      anEvent('withdrawn', 'withdrawn'),
      anEvent('changed', 'changed', { field: 'title', from: 'x' }),
      anEvent('opened', 'opened'),
      anEvent('earlier', 'deadline', { from: '2026-12-24', to: '2026-12-01' }),
      anEvent('extended', 'deadline', { from: '2026-11-01', to: '2026-12-01' }),
    ]
    const items = letter(
      ids.map((id) => tagged({ id })),
      events,
    )
    expect(items.map(({ call }) => call.id)).toEqual(ids.toReversed())
  })

  it('tell a moved deadline by its new day, once, with how near it is', () => {
    const calls = [tagged({ id: 'a', deadlines: [aDeadline('2026-08-29')] })]
    const events = [anEvent('a', 'deadline', { from: '2026-08-25', to: '2026-08-29' })]
    expect(brief(letter(calls, events))).toEqual([
      [
        'changed',
        'a',
        'deadline 2026-08-29',
        'closing 7 2026-08-29',
        'closing 14 2026-08-29',
        'closing 30 2026-08-29',
      ],
    ])
    const all = told('deadline 2026-08-29', 'closing 7 2026-08-29')
    expect(letter(calls, events, all)).toEqual([])
  })

  it('say nothing of a deadline that moved there and back', () => {
    const events = [
      anEvent('a', 'deadline', { day: '2026-08-18', from: '2026-12-01', to: '2026-12-08' }),
      anEvent('a', 'deadline', { day: '2026-08-20', from: '2026-12-08', to: '2026-12-01' }),
    ]
    expect(letter([tagged({ id: 'a' })], events)).toEqual([])
  })

  it('are told with the new call that they are of, which the reader never knew otherwise', () => {
    const events = [anEvent('a', 'new'), anEvent('a', 'changed', { id: 'e9', field: 'budget', to: '5 EUR' })]
    expect(brief(letter([tagged({ id: 'a' })], events))).toEqual([['new', 'a', 'new', 'changed e9']])
  })

  it.each([
    ['its own id', anEvent('a', 'changed', { id: 'e1', field: 'title', from: 'x' }), 'changed e1'],
    ['opened', anEvent('a', 'opened'), 'opened'],
    ['withdrawn', anEvent('a', 'withdrawn'), 'withdrawn'],
  ])('are known in the ledger by %s, and told once', (_, event, about) => {
    const calls = [tagged({ id: 'a' })]
    expect(brief(letter(calls, [event]))).toEqual([['changed', 'a', about]])
    expect(letter(calls, [event], told(about))).toEqual([])
  })

  it('tell that a withdrawn call is back', () => {
    const events = [
      anEvent('a', 'withdrawn', { day: '2026-08-18' }),
      anEvent('a', 'changed', {
        id: 'back',
        day: '2026-08-20',
        field: 'status',
        from: 'withdrawn',
        to: 'open',
      }),
    ]
    expect(brief(letter([tagged({ id: 'a' })], events, told('withdrawn')))).toEqual([
      ['changed', 'a', 'changed back'],
    ])
  })

  it.each([
    ['opened, but is closed again', anEvent('a', 'opened')],
    ['closed', anEvent('a', 'closed')],
    ['moved within the past', anEvent('a', 'deadline', { from: '2026-08-10', to: '2026-08-20' })],
  ])('are not told of when the call %s', (_, event) => {
    expect(letter([tagged({ id: 'a', deadlines: [aDeadline('2026-08-20')] })], [event])).toEqual([])
  })
})

describe('calls that close soon', () => {
  it.each([
    ['2026-09-23', [], ['closing 30 2026-09-23']],
    ['2026-09-23', ['closing 30 2026-09-23'], null],
    ['2026-09-07', ['closing 30 2026-09-07'], ['closing 14 2026-09-07']],
    ['2026-08-31', ['closing 14 2026-08-31'], ['closing 7 2026-08-31', 'closing 30 2026-08-31']],
    ['2026-08-24', [], ['closing 7 2026-08-24', 'closing 14 2026-08-24', 'closing 30 2026-08-24']],
    ['2026-09-24', [], null],
  ])('on %s, known by %j, are told as %j', (day, known, abouts) => {
    const items = letter([tagged({ id: 'a', deadlines: [aDeadline(day)] })], [], told(...known))
    expect(items.map((item) => item.abouts)).toEqual(
      abouts ? [abouts.filter((about) => !known.includes(about))] : [],
    )
  })

  it('are told of again for each cut-off', () => {
    const deadlines = [
      aDeadline('2026-08-20', { role: 'cut-off' }),
      aDeadline('2026-09-20', { role: 'cut-off' }),
    ]
    const items = letter([tagged({ id: 'a', deadlines })], [], told('closing 7 2026-08-20'))
    expect(brief(items)).toEqual([['closing', 'a', 'closing 30 2026-09-20']])
  })

  it('are left out when newcomers are shut out after the first stage', () => {
    const deadlines = [
      aDeadline('2026-05-05', { role: 'stage-1' }),
      aDeadline('2026-09-10', { role: 'stage-2' }),
    ]
    expect(letter([tagged({ id: 'a', deadlines })])).toEqual([])
  })

  it('are left out while they are only forecast', () => {
    expect(
      letter([tagged({ id: 'a', status: 'forecast', opens: null, deadlines: [aDeadline('2026-09-10')] })]),
    ).toEqual([])
  })
})

describe('calls that open soon', () => {
  it.each([
    ['2026-10-23', 1],
    ['2026-10-24', 0],
    ['2026-08-24', 1],
    ['2026-08-23', 0],
  ])('are told of when they open on %s: %i', (opens, count) => {
    expect(letter([tagged({ id: 'a', status: 'forecast', opens })])).toHaveLength(count)
  })

  it('are told of once for an opening day, and again for another', () => {
    const calls = [tagged({ id: 'a', status: 'forecast', opens: '2026-10-01' })]
    expect(letter(calls, [], told('coming 2026-10-01'))).toEqual([])
    expect(brief(letter(calls, [], told('coming 2026-09-01')))).toEqual([
      ['coming', 'a', 'coming 2026-10-01'],
    ])
  })
})

describe('a first letter', () => {
  it('begins with the five strongest open calls that stand nowhere else', () => {
    const calls = Array.from({ length: 9 }, (_, score) =>
      tagged({ id: `c${score}`, deadlines: far }, aTag('social', 'strong', score)),
    )
    const items = letter(calls, [anEvent('c8', 'new')], new Map(), true)
    expect(brief(items).slice(0, 6)).toEqual([
      ...['c7', 'c6', 'c5', 'c4', 'c3'].map((id) => ['start', id, 'start']),
      ['new', 'c8', 'new'],
    ])
    expect(letter(calls)).toEqual([])
  })

  it('does not begin with calls that newcomers are shut out of', () => {
    const deadlines = [
      aDeadline('2026-05-05', { role: 'stage-1' }),
      aDeadline('2026-12-10', { role: 'stage-2' }),
    ]
    expect(letter([tagged({ id: 'a', deadlines })], [], new Map(), true)).toEqual([])
  })
})

it('tells nothing twice when the same week is written again', () => {
  const calls = [
    tagged({ id: 'a', deadlines: [aDeadline('2026-09-05')] }),
    tagged({ id: 'b' }),
    tagged({ id: 'c', status: 'forecast', opens: '2026-09-05' }),
  ]
  const events = [
    anEvent('a', 'new'),
    anEvent('b', 'deadline', { from: '2026-11-01', to: '2026-12-01' }),
    anEvent('b', 'changed', { field: 'title', from: 'x' }),
  ]
  const items = letter(calls, events, new Map(), true)
  expect(items).toHaveLength(3)
  const known = new Map(items.map((item) => [item.call.id, new Set(item.abouts)]))
  expect(letter(calls, events, known, true)).toEqual([])
})

describe('what a municipality can be in a call', () => {
  it.each([
    ['tells of one that it can apply to', 'applicant', [['new', 'a', 'new']]],
    ['tells of one that it can join', 'partner', [['new', 'a', 'new']]],
    ['leaves out one that is not for it', 'no', []],
  ] as const)('%s', (_, role, expected) => {
    const call = { ...tagged({ id: 'a' }), role: aRole(role) }
    expect(brief(letter([call], [anEvent('a', 'new')]))).toEqual(expected)
  })

  it('is not asked of what only named bodies may apply to', () => {
    const call = tagged({ id: 'a', restricted: 'Endast öppen för Migrationsverket.' })
    expect(brief(letter([call], [anEvent('a', 'new')]))).toEqual([])
  })

  it('leaves nothing out where it is not known yet', () => {
    const tags = [aTag('social', 'strong', 10)]
    expect(isTold(contact, aCall({ id: 'a' }), tags, null)).toBe(true)
    expect(isTold(contact, aCall({ id: 'a' }), tags, 'no')).toBe(false)
  })
})
