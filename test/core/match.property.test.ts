import fc from 'fast-check'
import { expect, it } from 'vitest'
import type { StoredCall } from '../../src/core/call.js'
import { addDays } from '../../src/core/dates.js'
import type { CallEvent } from '../../src/core/event.js'
import { toldBy } from '../../src/core/digest.js'
import { fastItems } from '../../src/core/fast-lane.js'
import type { Item, Reader } from '../../src/core/letter.js'
import { match } from '../../src/core/match.js'
import { USUAL } from '../../src/core/municipality.js'
import { createWordFinder } from '../../src/core/own-words.js'
import { aCall, aDeadline, anEvent, aRole, aTag, TODAY } from '../letters/samples.js'

const IDS = ['a', 'b', 'c', 'd', 'e'] as const
const WEEKS = 9

/** How a call is in one week, and what happened to it in the week before. */
const happening = fc.record({
  id: fc.constantFrom(...IDS),
  kind: fc.constantFrom('new', 'new', 'opened', 'deadline', 'changed', 'closed', 'withdrawn'),
  to: fc.integer({ min: -5, max: 70 }),
})
const look = fc.record({
  status: fc.constantFrom('open', 'open', 'open', 'forecast', 'unknown', 'closed'),
  kind: fc.constantFrom('call', 'call', 'call', 'consultation', 'news'),
  preliminary: fc.boolean(),
  closes: fc.option(fc.integer({ min: -5, max: 50 })),
  opens: fc.option(fc.integer({ min: -10, max: 90 })),
  strong: fc.boolean(),
  tagged: fc.boolean(),
})
const week = fc.record({
  happenings: fc.array(happening, { maxLength: 6 }),
  looks: fc.tuple(look, look, look, look, look),
})

const reader: Reader = {
  language: 'sv',
  secretariat: false,
  interests: [{ area: 'social', least: 'likely' }],
  wishes: { ...USUAL, consultations: true, withWords: ['call b'] },
}

const KINDS = ['deadline', 'changed'] as const

function eventOf(
  { id, kind, to }: typeof happening extends fc.Arbitrary<infer T> ? T : never,
  today: string,
): CallEvent {
  const moves = KINDS.some((one) => one === kind)
  return anEvent(id, kind, {
    day: addDays(today, -3),
    ...(kind === 'changed' && { field: 'deadline' as const }),
    ...(moves && { from: addDays(today, to), to: addDays(today, to + 7) }),
  })
}

function callOf(
  id: string,
  of: typeof look extends fc.Arbitrary<infer T> ? T : never,
  today: string,
): StoredCall {
  return aCall({
    id,
    status: of.status,
    kind: of.kind,
    preliminary: of.preliminary,
    opens: of.opens === null ? null : addDays(today, of.opens),
    deadlines: of.closes === null ? [] : [aDeadline(addDays(today, of.closes))],
  })
}

it('tells nobody the same thing twice, nor of a call as new twice, whatever happens from week to week', () => {
  const seen = new Set<string>()
  fc.assert(
    fc.property(fc.array(week, { minLength: 2, maxLength: WEEKS }), fc.boolean(), (weeks, hasFast) => {
      const told = new Map<string, Set<string>>()
      const events: CallEvent[] = []
      weeks.forEach(({ happenings, looks }, n) => {
        const today = addDays(TODAY, n * 7)
        events.push(...happenings.map((one) => eventOf(one, today)))
        const calls = IDS.map((id, i) => ({
          call: callOf(id, looks[i] ?? looks[0], today),
          tags: looks[i]?.tagged ? [aTag('social', looks[i].strong ? 'strong' : 'likely', 9)] : [],
          role: aRole(),
        }))
        const matter = {
          reader,
          calls,
          events,
          today,
          dismissed: new Set<string>(),
          words: createWordFinder(),
        }
        if (hasFast) keep(told, fastItems({ ...matter, told, nextLetter: addDays(today, 6) }), seen)
        keep(told, match(reader, calls, events, told, today, { first: n === 0, words: matter.words }), seen)
      })
    }),
    { numRuns: 250, seed: 5 },
  )
  expect([...seen].sort()).toEqual(['changed', 'closing', 'coming', 'consult', 'new', 'start'])
})

/** What a contact is told goes to the ledger, which takes nothing twice. */
function keep(told: Map<string, Set<string>>, items: readonly Item[], seen: Set<string>): void {
  expect(new Set(items.map(({ call }) => call.id)).size).toBe(items.length)
  for (const item of items) {
    seen.add(item.section)
    expect(item.abouts.length).toBeGreaterThan(0)
    expect(item.call.kind).not.toBe('news')
    const known = told.get(item.call.id) ?? new Set()
    if (item.section === 'new' || item.section === 'start' || item.section === 'consult')
      expect(known.size).toBe(0)
    if (item.section === 'closing') expect(known.size).toBeGreaterThan(0)
    if (item.abouts.includes('plan')) expect(item.abouts).not.toContain('new')
  }
  for (const { call, about } of toldBy(items)) {
    const known: Set<string> = told.get(call) ?? new Set()
    expect(known.has(about)).toBe(false)
    told.set(call, known.add(about))
    if (known.has('plan') && about === 'new') expect.fail(`${call} was told as planned, and then as new`)
  }
}
