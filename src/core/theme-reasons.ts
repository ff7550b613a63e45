import { findPhrases } from './lexis/phrases.js'
import type { Phrases } from './lexis/phrases.js'
import type { Part } from './call-parts.js'

/** A phrase counted in one field of a call: where it first stands, how often, and what it is worth in all. */
export interface Count<Value> {
  readonly part: Part
  readonly value: Value
  readonly text: string
  readonly times: number
  /** What its weight is multiplied by: where it stood, and how often. */
  readonly amount: number
  readonly points: number
}

interface Tally {
  text: string
  times: number
  sum: number
}

/**
 * Counts phrases in a call. The n-th time the same phrase is met, anywhere in the call, counts n^-1.2: a word said
 * twenty times must not outvote a title. `weigh` says what a phrase is worth; 0 leaves it out.
 */
export function countPhrases<Value>(
  parts: readonly Part[],
  phrases: (part: Part) => Phrases<Value>,
  weigh: (value: Value) => number,
  share: (value: Value) => number = () => 1,
): Count<Value>[] {
  const met = new Map<readonly Value[], number>()
  return parts.flatMap((part) => {
    const tallies = tally(part, phrases(part), met)
    return [...tallies].flatMap(([values, { text, times, sum }]) =>
      values.flatMap((value) => {
        const amount = sum * share(value)
        const points = round(weigh(value) * amount)
        return points !== 0 ? [{ part, value, text, times, amount, points }] : []
      }),
    )
  })
}

function tally<Value>(
  part: Part,
  phrases: Phrases<Value>,
  met: Map<readonly Value[], number>,
): Map<readonly Value[], Tally> {
  const tallies = new Map<readonly Value[], Tally>()
  for (const { from, to, factor } of part.stretches) {
    findPhrases(phrases, part.words, from, to, (at, { values, length }) => {
      const nth = (met.get(values) ?? 0) + 1
      met.set(values, nth)
      const here = tallies.get(values) ?? { text: textAt(part, at, length), times: 0, sum: 0 }
      here.times += 1
      here.sum += factor * nth ** -1.2
      tallies.set(values, here)
    })
  }
  return tallies
}

function textAt({ text, words }: Part, at: number, length: number): string {
  return text.slice(words.starts[at], words.ends[at + length - 1]).replace(/\s+/g, ' ')
}

/** Points are kept in hundredths, so that a score is exactly the sum of what is shown. */
export function round(points: number): number {
  return Math.round(points * 100) / 100
}

/** The sum of the points of reasons, in exact hundredths. */
export function sumOf(reasons: readonly { readonly points: number }[]): number {
  return reasons.reduce((sum, { points }) => sum + Math.round(points * 100), 0) / 100
}
