import { describe, expect, it } from 'vitest'
import type { StoredCall } from '../../src/core/call.js'
import { compose, type LetterMatter } from '../../src/core/digest.js'
import type { CallEvent } from '../../src/core/event.js'
import { composeFast, fastItems } from '../../src/core/fast-lane.js'
import type { TaggedCall, Told } from '../../src/core/letter.js'
import { match } from '../../src/core/match.js'
import { USUAL, type Wishes } from '../../src/core/municipality.js'
import { aDeadline, anEvent, aTag, TODAY } from '../letters/samples.js'
import { aMatter, aTagged } from '../support/matter.js'

const strong = [aTag('social', 'strong', 14)]
const likely = [aTag('social', 'likely', 7)]
/** The next Monday letter. */
const NEXT = '2026-08-31'

const call = (closes: string, tags = strong, more: Partial<StoredCall> = {}): TaggedCall =>
  aTagged({ id: 'a', deadlines: [aDeadline(closes)], ...more }, ...tags)

function fast(
  calls: readonly TaggedCall[],
  events: readonly CallEvent[],
  more: Partial<LetterMatter> & { readonly wishes?: Partial<Wishes> } = {},
) {
  const matter = aMatter({ kind: 'fast', calls, events, nextLetter: NEXT, ...more })
  const reader = { ...matter.reader, wishes: { ...USUAL, ...more.wishes } }
  return fastItems({ ...matter, reader })
}

const fresh = [anEvent('a', 'new')]
const ids = (items: readonly { readonly call: StoredCall }[]): string[] => items.map((item) => item.call.id)

describe('what cannot wait for the next letter', () => {
  it.each([
    ['closes today', TODAY, 1],
    ['closes before it', '2026-08-28', 1],
    ['closes on its day', NEXT, 1],
    ['is more than half over by then', '2026-09-06', 1],
    ['is half over by then', '2026-09-07', 0],
    ['has most of its time left', '2026-12-01', 0],
    ['is closed already', '2026-08-23', 0],
  ])('a new strong call that %s', (_, closes, count) => {
    expect(fast([call(closes)], fresh)).toHaveLength(count)
  })

  it.each([
    ['a month away', '2026-10-05', '2026-11-01', 1],
    ['a month away, for one with more time', '2026-10-05', '2026-11-30', 0],
    ['today', TODAY, '2026-08-25', 0],
    ['at an instant, whose day in Sweden counts', '2026-08-30T22:00:00.000Z', '2026-09-06', 1],
    ['never, for one that closes within thirty days', null, '2026-09-23', 1],
    ['never, for one with more time', null, '2026-09-24', 0],
  ])('when the next letter is %s', (_, nextLetter, closes, count) => {
    expect(fast([call(closes)], fresh, { nextLetter })).toHaveLength(count)
  })

  it.each([
    ['a likely one', likely, {}, 0],
    ['one that the reader’s own words bring in', [], { withWords: ['hemtjänst'] }, 1],
    ['one that the reader’s words keep out', strong, { withoutWords: ['hemtjänst'] }, 0],
    ['one that is strong only in another area', [aTag('urban', 'strong', 20)], {}, 0],
    ['one that is strong in a second area', [...likely, aTag('lifelong-learning', 'strong', 20)], {}, 1],
  ] as const)('of %s', (_, tags, wishes, count) => {
    const calls = [call('2026-08-28', [...tags], { title: 'Ny teknik i hemtjänsten' })]
    expect(fast(calls, fresh, { wishes })).toHaveLength(count)
  })

  it.each([
    ['has opened', anEvent('a', 'opened'), 1],
    ['closes later than was said', anEvent('a', 'deadline', { from: '2026-08-26', to: '2026-08-28' }), 1],
    ['closes sooner than was said', anEvent('a', 'deadline', { from: '2026-12-01', to: '2026-08-28' }), 1],
    ['has got a deadline', anEvent('a', 'changed', { field: 'deadline', from: null, to: '2026-08-28' }), 1],
    ['has another title', anEvent('a', 'changed', { field: 'title', from: 'x', to: 'y' }), 0],
    ['is withdrawn', anEvent('a', 'withdrawn'), 0],
    ['is closed', anEvent('a', 'closed'), 0],
  ])('a call that %s', (_, event, count) => {
    expect(fast([call('2026-08-28')], [event], { told: new Map([['a', new Set(['start'])]]) })).toHaveLength(
      count,
    )
  })

  it.each([
    ['was new in a letter', new Set(['new'])],
    ['stood in a first letter', new Set(['start'])],
  ])('is not what %s', (_, known) => {
    expect(fast([call('2026-08-28')], fresh, { told: new Map([['a', known]]) })).toEqual([])
  })

  it('is nothing that closes soon without news of it', () => {
    expect(fast([call('2026-08-28')], [], { told: new Map([['a', new Set(['new'])]]) })).toEqual([])
    expect(fast([call('2026-08-28')], [])).toEqual([])
  })

  it('counts the first stage of two, and nothing once that is past', () => {
    const stages = (first: string) => ({
      deadlines: [aDeadline(first, { role: 'stage-1' }), aDeadline('2027-03-01', { role: 'stage-2' })],
    })
    expect(fast([call('', strong, stages('2026-08-28'))], fresh)).toHaveLength(1)
    expect(fast([call('', strong, stages('2026-11-28'))], fresh)).toEqual([])
    const past = {
      deadlines: [aDeadline('2026-08-01', { role: 'stage-1' }), aDeadline('2026-08-28', { role: 'stage-2' })],
    }
    expect(fast([call('', strong, past)], fresh)).toEqual([])
  })

  it.each([
    ['without a deadline', { deadlines: [] }],
    ['that is to come', { status: 'forecast', opens: '2026-08-25' }],
    ['that is a consultation', { kind: 'consultation' }],
    ['that is news', { kind: 'news' }],
    ['that is not for a municipality', { restricted: 'Endast för universitet.' }],
  ] as const)('is no call %s', (_, more) => {
    expect(fast([call('2026-08-28', strong, more)], fresh, { wishes: { consultations: true } })).toEqual([])
  })

  it.each([
    ['does not want it', { fast: false }, 0],
    ['pauses', { pausedUntil: '2026-08-25' }, 0],
    ['paused until today', { pausedUntil: TODAY }, 1],
    ['wants nothing else', { every: 'never' }, 1],
  ] as const)('comes to whoever %s: %j', (_, wishes, count) => {
    expect(fast([call('2026-08-28')], fresh, { wishes })).toHaveLength(count)
  })

  it('stands as it would in the letter, and is not told again there', () => {
    const calls = [
      call('2026-08-28'),
      aTagged({ id: 'b', deadlines: [aDeadline('2026-08-27')] }, ...strong),
      aTagged({ id: 'c', deadlines: [aDeadline('2026-12-27')] }, ...strong),
    ]
    const events = ['a', 'b', 'c'].map((id) => anEvent(id, 'new'))
    const matter = aMatter({ calls, events, nextLetter: NEXT })
    const items = fastItems(matter)
    const weekly = (told: Told) =>
      match(matter.reader, calls, events, told, TODAY, { first: false, words: matter.words })
    expect(ids(items)).toEqual(['b', 'a'])
    expect(weekly(new Map())).toEqual(expect.arrayContaining(items))
    const told = new Map(items.map((item) => [item.call.id, new Set(item.abouts)]))
    expect(ids(weekly(told))).toEqual(['c'])
  })
})

describe('the letter of what cannot wait', () => {
  const matter = aMatter({
    kind: 'fast',
    slot: 'fast 2026-08-24',
    first: true,
    calls: [call('2026-08-28'), aTagged({ id: 'b', deadlines: [aDeadline('2026-12-01')] }, ...strong)],
    events: [anEvent('a', 'new'), anEvent('b', 'new')],
    nextLetter: '2026-08-31T05:00:00.000Z',
  })

  it('tells that alone', () => {
    const content = composeFast({
      ...matter,
      kind: 'weekly',
      reader: { ...matter.reader, secretariat: true },
    })
    expect(ids(content.items)).toEqual(['a'])
    expect(content).toMatchObject({
      kind: 'fast',
      slot: 'fast 2026-08-24',
      nextLetter: NEXT,
      first: false,
      openNow: 2,
      cases: [],
      upkeep: null,
      worth: [],
    })
  })

  it('is the one that its kind asks for', () => {
    expect(compose(matter)).toEqual(composeFast(matter))
    expect(ids(compose({ ...matter, kind: 'weekly' }).items)).toEqual(['a', 'b'])
  })

  it('tells nothing to whoever does not want it', () => {
    const reader = { ...matter.reader, wishes: { ...USUAL, fast: false } }
    expect(composeFast({ ...matter, reader }).items).toEqual([])
  })
})
