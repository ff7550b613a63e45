import type { TaggedCall } from '../../src/core/letter.js'
import { aCall, aDeadline, anEvent, aPhrase, aRole, aTag } from './builders.js'

/** As many new calls as asked for, with their events; every third is strong. */
export function newCalls(count: number, title: (n: number) => string = (n) => `Call number ${n}`) {
  const calls: TaggedCall[] = Array.from({ length: count }, (_, n) => ({
    call: aCall({ id: `c${n}`, title: title(n), deadlines: [aDeadline('2026-12-01')] }),
    tags: [
      aTag('social', n % 3 === 0 ? 'strong' : 'likely', n, [aPhrase('long-term care')]),
      aTag('lifelong-learning', 'likely', 6, [aPhrase('adult learning', 6, 'scope', 'adult-learning')]),
      aTag('urban', n % 2 === 0 ? 'strong' : 'likely', 9, [aPhrase('cities', 9)]),
    ],
    role: aRole(),
  }))
  return { calls, events: calls.map(({ call }) => anEvent(call.id, 'new')) }
}

/** A copy's size is measured with the longest token and the name that grows most. */
export const LONGEST = { name: '"'.repeat(100), token: 't'.repeat(150) }
