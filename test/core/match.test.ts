import { describe, expect, it } from 'vitest'
import type { StoredCall } from '../../src/core/call.js'
import type { CallEvent } from '../../src/core/event.js'
import type { Item, TaggedCall, Told } from '../../src/core/letter.js'
import type { Reader } from '../../src/core/letter.js'
import { quarterOf, SECTIONS } from '../../src/core/letter-order.js'
import { isTold, match, type MatchOptions } from '../../src/core/match.js'
import { USUAL, type Wishes } from '../../src/core/municipality.js'
import { createWordFinder } from '../../src/core/own-words.js'
import { aCall, aDeadline, anEvent, aRole, aTag, TODAY } from '../letters/samples.js'

const reader: Reader = {
  language: 'sv',
  secretariat: false,
  interests: [
    { area: 'social', least: 'likely' },
    { area: 'lifelong-learning', least: 'likely' },
  ],
  wishes: USUAL,
}

const whoWishes = (wishes: Partial<Wishes>): Reader => ({ ...reader, wishes: { ...USUAL, ...wishes } })

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
  more: Partial<MatchOptions> & { readonly to?: Reader } = {},
): Item[] {
  return match(more.to ?? reader, calls, events, known, TODAY, { first, words: createWordFinder(), ...more })
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
    const to = { ...reader, interests: [{ area: 'social', least: 'weak' as const }] }
    const calls = [tagged({ id: 'a' }, aTag('social', 'weak', 2))]
    expect(letter(calls, [anEvent('a', 'new')], new Map(), false, { to })).toHaveLength(1)
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
      ['coming', 'b', 'new', 'coming 2026-09-24'],
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
    ['2026-09-23', [], null],
    ['2026-09-23', ['new'], ['closing 30 2026-09-23']],
    ['2026-09-23', ['start'], ['closing 30 2026-09-23']],
    ['2026-09-23', ['new', 'closing 30 2026-09-23'], null],
    ['2026-09-07', ['closing 30 2026-09-07'], ['closing 14 2026-09-07']],
    ['2026-08-31', ['closing 14 2026-08-31'], ['closing 7 2026-08-31', 'closing 30 2026-08-31']],
    ['2026-08-24', ['new'], ['closing 7 2026-08-24', 'closing 14 2026-08-24', 'closing 30 2026-08-24']],
    ['2026-09-24', ['new'], null],
    ['2026-09-07', ['new', 'withdrawn'], null],
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
    expect(letter([tagged({ id: 'a', deadlines })], [], told('new'))).toEqual([])
  })

  it('are left out while they are only forecast', () => {
    const deadlines = [aDeadline('2026-09-10')]
    const calls = [tagged({ id: 'a', status: 'forecast', opens: null, deadlines })]
    expect(letter(calls, [], told('new'))).toEqual([])
  })

  it('are left out when the reader said that they are not relevant, though another area tags them', () => {
    const calls = [tagged({ id: 'a', deadlines: [aDeadline('2026-09-10')] })]
    expect(letter(calls, [], told('new'))).toHaveLength(1)
    expect(letter(calls, [], told('new'), false, { dismissed: new Set(['a']) })).toEqual([])
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

describe('calls that are planned', () => {
  const plan = (more: Partial<StoredCall> = {}): TaggedCall =>
    tagged({ id: 'a', status: 'forecast', opens: null, deadlines: [], preliminary: true, ...more })
  const rough = (from: string, to: string): StoredCall['rough'] => [{ role: 'opens', from, to, words: '' }]

  it('are told of once, without any event', () => {
    expect(brief(letter([plan()]))).toEqual([['coming', 'a', 'plan']])
    expect(letter([plan()], [], told('plan'))).toEqual([])
    expect(letter([plan()], [], told('new'))).toEqual([])
  })

  it('are not new after that, though they turn up as new', () => {
    expect(letter([plan()], [anEvent('a', 'new')], told('plan'))).toEqual([])
    expect(brief(letter([plan()], [anEvent('a', 'new')]))).toEqual([['coming', 'a', 'new']])
  })

  it('are told of again when they open within 60 days, by the first day that it may be', () => {
    const soon = plan({ rough: rough('2026-09-01', '2026-11-30') })
    expect(brief(letter([soon]))).toEqual([['coming', 'a', 'plan', 'coming 2026-09-01']])
    expect(brief(letter([soon], [], told('plan')))).toEqual([['coming', 'a', 'coming 2026-09-01']])
    expect(letter([plan({ rough: rough('2026-11-01', '2026-11-30') })], [], told('plan'))).toEqual([])
  })

  it.each([
    ['open', { status: 'open', opens: '2026-08-01', deadlines: [aDeadline('2026-12-01')] }],
    ['should have opened', { opens: '2026-08-01' }],
    ['should have opened, roughly', { rough: rough('2026-05-01', '2026-05-31') }],
    ['are closed', { status: 'closed' }],
  ] as const)('are no plans any more when they %s', (_, more) => {
    expect(letter([plan(more)])).toEqual([])
  })

  it('are told to have opened', () => {
    const opened = plan({ status: 'open', opens: '2026-08-20', deadlines: far })
    expect(brief(letter([opened], [anEvent('a', 'opened')], told('plan')))).toEqual([
      ['changed', 'a', 'opened'],
    ])
  })

  it('stand by the quarter in which they open, then by day, and last where nobody knows when', () => {
    const calls = [
      plan({ id: 'unknown' }),
      plan({ id: 'autumn', rough: rough('2026-09-01', '2026-11-30') }),
      plan({ id: 'september', opens: '2026-09-20' }),
      plan({ id: 'october', opens: '2026-10-02' }),
      plan({ id: 'spring', rough: rough('2027-03-01', '2027-05-31') }),
    ]
    expect(letter(calls).map(({ call }) => call.id)).toEqual([
      'september',
      'autumn',
      'october',
      'spring',
      'unknown',
    ])
  })

  it.each([
    ['2026-09-30', [], '2026-Q3'],
    ['2026-10-01', [], '2026-Q4'],
    [null, rough('2026-09-01', '2026-11-30'), '2026-Q4'],
    [null, rough('2026-12-01', '2027-02-28'), '2027-Q1'],
    [null, rough('2027-01-01', '2027-06-30'), '2027-Q1'],
    [null, rough('2027-07-01', '2027-12-31'), '2027-Q3'],
    [null, rough('2027-01-01', '2027-12-31'), null],
    [null, [{ role: 'closes', from: '2027-01-01', to: '2027-01-31', words: '' }], null],
    [null, [{ role: 'opens', from: null, to: null, words: 'i april' }], null],
    [null, [], null],
  ] as const)('that open on %s or in %j stand in %s', (opens, times, quarter) => {
    expect(quarterOf(aCall({ id: 'a', opens, rough: times }))).toBe(quarter)
  })

  it('stand in the quarter of their next round', () => {
    const rounds = [
      { opens: '2026-02-01', closes: '2026-03-01' },
      { opens: '2026-11-01', closes: '2026-12-01' },
    ]
    expect(quarterOf(aCall({ id: 'a', opens: '2026-02-01', rounds }), TODAY)).toBe('2026-Q4')
  })
})

describe('consultations', () => {
  const consultation = tagged({ id: 'a', kind: 'consultation', deadlines: [aDeadline('2026-09-05')] })
  const to = whoWishes({ consultations: true })

  it('are told of once, to those who ask for them', () => {
    expect(letter([consultation])).toEqual([])
    expect(brief(letter([consultation], [], new Map(), false, { to }))).toEqual([
      ['consult', 'a', 'consultation'],
    ])
    expect(letter([consultation], [], told('consultation'), false, { to })).toEqual([])
  })

  it.each([
    ['closed', { deadlines: [aDeadline('2026-08-23')] }],
    ['to come', { status: 'forecast', opens: '2026-09-10' }],
  ] as const)('are left out when they are %s', (_, more) => {
    expect(
      letter([{ ...consultation, call: { ...consultation.call, ...more } }], [], new Map(), true, { to }),
    ).toEqual([])
  })

  it('are for everyone, whoever could apply for money', () => {
    const shut = { ...consultation, role: { role: 'no', because: [] } } as const
    expect(letter([shut], [], new Map(), false, { to })).toHaveLength(1)
    const call = { ...consultation.call, trial: true }
    expect(letter([{ ...shut, call }], [], new Map(), false, { to })).toEqual([])
  })

  it('stand last, and begin no first letter', () => {
    expect(letter([consultation], [], new Map(), true, { to }).map(({ section }) => section)).toEqual([
      'consult',
    ])
    expect(SECTIONS).toEqual(['start', 'new', 'changed', 'closing', 'coming', 'consult'])
  })
})

describe('the reader’s own words', () => {
  const library = { id: 'a', title: 'Nya tjänster i biblioteken', deadlines: far }
  const fresh = [anEvent('a', 'new')]

  it('bring in a call that no area does, which stands among the likely ones', () => {
    const to = whoWishes({ withWords: ['bibliotek', 'skola'] })
    const calls = [
      tagged({ ...library, deadlines: [aDeadline('2026-09-30')] }, aTag('urban', 'strong', 20)),
      tagged({ id: 'b', deadlines: [aDeadline('2026-10-30')] }),
      tagged({ id: 'c', deadlines: [aDeadline('2026-11-30')] }, aTag('social', 'likely', 7)),
    ]
    const items = letter(
      calls,
      ['a', 'b', 'c'].map((id) => anEvent(id, 'new')),
      new Map(),
      false,
      { to },
    )
    expect(items.map(({ call, words, tags }) => [call.id, words, tags.length])).toEqual([
      ['b', [], 1],
      ['a', ['bibliotek'], 0],
      ['c', [], 1],
    ])
  })

  it('keep a call out, also one that others bring in', () => {
    const to = whoWishes({ withWords: ['tjänst'], withoutWords: ['bibliotek'] })
    expect(letter([tagged(library)], fresh)).toHaveLength(1)
    expect(letter([tagged(library)], fresh, new Map(), true, { to })).toEqual([])
  })

  it('bring in none that is not for a municipality, nor news, nor what is on trial', () => {
    const to = whoWishes({ withWords: ['bibliotek'] })
    const read = (call: TaggedCall) => letter([call], fresh, new Map(), true, { to })
    expect(read(tagged(library))).toHaveLength(1)
    expect(read({ ...tagged(library), role: aRole('no') })).toEqual([])
    expect(read(tagged({ ...library, restricted: 'Endast för Kungliga biblioteket.' }))).toEqual([])
    expect(read(tagged({ ...library, kind: 'news' }))).toEqual([])
    expect(read(tagged({ ...library, trial: true }))).toEqual([])
  })

  it('bring in no call any more that the reader said is not relevant', () => {
    const to = whoWishes({ withWords: ['bibliotek'] })
    const call = tagged(library, aTag('urban', 'strong', 20))
    expect(letter([call], fresh, new Map(), false, { to })).toHaveLength(1)
    expect(letter([call], fresh, new Map(), false, { to, dismissed: new Set(['a']) })).toEqual([])
  })

  it('count when it is asked whether a call is told of at all', () => {
    const call = aCall(library)
    expect(isTold(reader, call, [], null)).toBe(false)
    expect(isTold(whoWishes({ withWords: ['bibliotek'] }), call, [], null)).toBe(true)
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
    expect(isTold(reader, aCall({ id: 'a' }), tags, null)).toBe(true)
    expect(isTold(reader, aCall({ id: 'a' }), tags, 'no')).toBe(false)
  })
})
