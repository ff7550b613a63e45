import type { Trie } from '../lexis/trie.js'

/** Words next to each other that are a term together, or one word that is none. `values` is then empty. */
export interface Segment<Value> {
  readonly from: number
  readonly to: number
  readonly values: readonly Value[]
}

/** Words as one language stems them, with the terms to look for among them. */
export interface Reading<Value> {
  readonly trie: Trie<Value>
  readonly stems: readonly string[]
}

interface Limits {
  /** Words that a term may go over. */
  readonly isFaint?: (at: number) => boolean
  /** How many words a term has at most. */
  readonly most?: number
}

/**
 * Divides words so that terms are as long as can be: the division whose squared lengths add up to most, and of two
 * such the one with the longer term first.
 */
export function segmentsOf<Value>(
  length: number,
  readings: readonly Reading<Value>[],
  limits: Limits = {},
): Segment<Value>[] {
  const best: { points: number; segment: Segment<Value> | null }[] = [{ points: 0, segment: null }]
  for (let to = 1; to <= length; to += 1) best.push({ points: -1, segment: null })
  for (let from = 0; from < length; from += 1) {
    const points = best[from]?.points ?? 0
    const alone: Segment<Value> = { from, to: from + 1, values: [] }
    for (const segment of [alone, ...termsAt(from, readings, limits)]) {
      const { to, values } = segment
      const reached = points + (values.length > 0 ? (to - from) ** 2 : 0)
      if (reached > (best[to]?.points ?? -1)) best[to] = { points: reached, segment }
    }
  }
  const segments: Segment<Value>[] = []
  for (let to = length; to > 0;) {
    const segment = best[to]?.segment
    if (!segment) break
    segments.unshift(segment)
    to = segment.from
  }
  return segments
}

function termsAt<Value>(
  from: number,
  readings: readonly Reading<Value>[],
  { isFaint = () => false, most = Infinity }: Limits,
): Segment<Value>[] {
  const byEnd = new Map<number, Value[]>()
  for (const { trie, stems } of readings) {
    let node: Trie<Value> = trie
    for (let at = from; at < stems.length && at - from < most; at += 1) {
      const next = node.next.get(stems[at] ?? '')
      if (!next && (at === from || !isFaint(at))) break
      if (next && next.values.length > 0) byEnd.set(at + 1, [...(byEnd.get(at + 1) ?? []), ...next.values])
      node = next ?? node
    }
  }
  return [...byEnd].map(([to, values]) => ({ from, to, values }))
}
