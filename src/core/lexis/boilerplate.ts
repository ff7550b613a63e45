import { longestAt } from './trie.js'
import type { Trie } from './trie.js'

/** True when the words from `from` to before `to` hold a pattern: its pieces in order, with any words between. */
export function holdsPattern(
  patterns: Trie<readonly (readonly string[])[]>,
  stems: readonly string[],
  from: number,
  to: number,
): boolean {
  for (let at = from; at < to; at += 1) {
    const first = longestAt(patterns, stems, at, to)
    if (first?.values.some((rest) => holdsInOrder(rest, stems, at + first.length, to))) return true
  }
  return false
}

const FARTHEST = 60

function holdsInOrder(
  pieces: readonly (readonly string[])[],
  stems: readonly string[],
  from: number,
  to: number,
): boolean {
  let at = from
  const end = Math.min(to, from + FARTHEST)
  for (const piece of pieces) {
    while (at < end && !piece.every((stem, i) => stems[at + i] === stem)) at += 1
    if (at + piece.length > end) return false
    at += piece.length
  }
  return true
}
