import type { Call } from '../call.js'
import type { Part } from '../call-parts.js'
import { shortProgramme } from '../programme-evidence.js'
import type { Count } from '../theme-reasons.js'
import type { Meaning } from '../theme-book.js'

/** What a call says, as numbers that can be learned from; no text of the call is in it. */
export interface Features {
  /** How much each phrase counts, by its key: its points are this times its weight. */
  readonly phrases: Readonly<Record<string, number>>
  /** Programme points by theme and code, as the theme book gives them. */
  readonly programmes: readonly { readonly theme: string; readonly text: string; readonly points: number }[]
  /** Programme, strand and types of action. */
  readonly structure: readonly string[]
  /** Hashed words, parted by spaces: those in the title, and those that only stand below it. */
  readonly words: { readonly title: string; readonly text: string }
}

/** How much each phrase of a call counts, by its key. */
export function phraseAmounts(counts: readonly Count<Meaning>[]): Record<string, number> {
  const amounts: Record<string, number> = {}
  for (const { value, amount } of counts)
    if (value) amounts[value.key] = hundredths((amounts[value.key] ?? 0) + amount)
  return amounts
}

/** Programme, strand (the first three parts of the call's code, years left out) and types of action. */
export function structureOf(
  call: Pick<Call, 'programme' | 'programmeCode' | 'callCode' | 'key' | 'actionTypes' | 'source'>,
): string[] {
  const programme = shortProgramme(call)?.toUpperCase()
  const code = call.callCode ?? (CODE.test(call.key) ? call.key : null)
  const parts = (code ?? '')
    .toUpperCase()
    .split('-')
    .filter((part) => !/^\d{4}$/.test(part))
  const strands = parts.length > 2 ? [parts.slice(0, 2).join('-'), parts.slice(0, 3).join('-')] : []
  return [
    ...new Set([
      ...(programme ? [`programme ${programme}`] : []),
      ...strands.map((strand) => `strand ${strand}`),
      ...call.actionTypes.map((type) => `action ${type.replace(/ \[.*/, '').trim()}`),
      ...(programme === undefined && call.source ? [`source ${call.source}`] : []),
    ]),
  ]
}

const CODE = /^[A-Z][A-Z0-9]*-/

/** A word or a pair of words that was met, where it was met first, and how much it counts. */
export interface MetWord {
  readonly hash: number
  readonly text: string
  readonly amount: number
}

/** Sentences below the title whose words are looked at; what a call is about stands first. */
const STRETCHES = 4
/** How much a learned word counts by where it stands. */
export const AMOUNT = { title: 1, text: 0.4 } as const

/**
 * The words in the title and the first stretches of a call, and pairs of neighbours in the title, each once, where it counts
 * most; never from what stands in every call or is ruled out.
 */
export function metWords(parts: readonly Part[]): MetWord[] {
  const met = new Map<number, MetWord>()
  let stretches = 0
  for (const part of parts) {
    const amount = part.field === 'title' ? AMOUNT.title : AMOUNT.text
    for (const { from, to } of part.stretches) {
      if (part.field !== 'title' && (stretches += 1) > STRETCHES) return [...met.values()]
      for (let at = from; at < to; at += 1) {
        note(met, part, at, 1, amount)
        if (at + 1 < to && part.field === 'title') note(met, part, at, 2, amount)
      }
    }
  }
  return [...met.values()]
}

function note(met: Map<number, MetWord>, part: Part, at: number, length: 1 | 2, amount: number): void {
  const { words, text, language } = part
  const [one = '', two = ''] = [words.stems[at], length === 2 ? words.stems[at + 1] : '']
  if (length === 1 ? one.length < 4 : one.length < 2 || two.length < 3) return
  const hash = hashOf(`${language} ${one} ${two}`)
  if ((met.get(hash)?.amount ?? 0) >= amount) return
  met.set(hash, { hash, amount, text: text.slice(words.starts[at], words.ends[at + length - 1]) })
}

/** FNV-1a in 24 bits: a hash that says nothing of the word to who reads the file, and the same on every machine. */
export function hashOf(text: string): number {
  let hash = 0x811c9dc5
  for (let i = 0; i < text.length; i += 1) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193)
  return ((hash >>> 8) ^ (hash & 0xff)) & 0xffffff
}

const hundredths = (amount: number): number => Math.round(amount * 100) / 100

/** The hashes of words as they are kept. */
export function hashesIn(met: readonly MetWord[]): Features['words'] {
  const those = (amount: number): string =>
    met
      .filter((word) => word.amount === amount)
      .map(({ hash }) => hash.toString(36))
      .join(' ')
  return { title: those(AMOUNT.title), text: those(AMOUNT.text) }
}
