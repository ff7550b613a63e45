import type { Call } from './call.js'
import { sentencesOf } from './lexis/sentences.js'

/** Shorter sentences are headings and list entries that many calls share by chance. */
const SHORTEST = 25
/** How many calls, of how many families, hold a sentence that is no one's own. A family is calls with one call code: its calls share a theme. */
const [CALLS, FAMILIES] = [5, 3]

/** Counts of sentences over calls, by a number that stands for the sentence without its digits. */
export interface SentenceCounts {
  readonly calls: Map<number, number>
  readonly families: Map<number, Set<string>>
}

export const noSentences = (): SentenceCounts => ({ calls: new Map(), families: new Map() })

/** Adds a call's sentences, each once. */
export function countSentences(counts: SentenceCounts, call: Call): void {
  const family = call.callCode ?? call.parent?.key ?? call.key
  const seen = new Set<number>()
  for (const { sections } of call.texts)
    for (const { text } of sections)
      for (const { start, end } of sentencesOf(text))
        if (end - start >= SHORTEST) seen.add(sentenceNumber(text.slice(start, end)))
  for (const number of seen) {
    counts.calls.set(number, (counts.calls.get(number) ?? 0) + 1)
    const families = counts.families.get(number)
    if (!families) counts.families.set(number, new Set([family]))
    else if (families.size < FAMILIES) families.add(family)
  }
}

/** The sentences that stand in calls of many families: what they say is no call's own. In order. */
export function repeatedIn({ calls, families }: SentenceCounts): number[] {
  return [...calls]
    .filter(([number, count]) => count >= CALLS && (families.get(number)?.size ?? 0) >= FAMILIES)
    .map(([number]) => number)
    .sort((a, b) => a - b)
}

/** The number that a sentence goes by: the same whatever its case, spaces, digits and end; 53 bits of two FNV-1a hashes. */
export function sentenceNumber(sentence: string): number {
  let [one, two] = [0x811c9dc5, 0x01234567]
  const plain = sentence
    .normalize('NFC')
    .toLowerCase()
    .replace(/\d+/g, '')
    .replace(/\s+/g, ' ')
    .replace(/[\s.!?]+$/, '')
  for (let i = 0; i < plain.length; i += 1) {
    const code = plain.charCodeAt(i)
    one = Math.imul(one ^ code, 0x01000193)
    two = Math.imul(two ^ code, 0x01000193)
  }
  return (one >>> 0) * 0x200000 + (two & 0x1fffff)
}
