import { wordsOf } from '../lexis/words.js'
import { slipsBetween } from './distance.js'
import { fold } from './fold.js'

/** Words as people write them, of titles and of terms, for mending what is misspelt. */
export interface KnownWords {
  readonly addTitle: (title: string) => void
  readonly dropTitle: (title: string) => void
  /** The most frequent word that differs from this one only in the marks on letters: `äldreomsorg` for `aldreomsorg`. */
  readonly withMarks: (word: string) => string | null
  /** The word that is fewest slips from this one, at least so frequent; null where none is near enough. */
  readonly nearest: (word: string, frequency: number) => string | null
}

interface Known {
  readonly word: string
  readonly folded: string
  /** A bit for each letter that the word has. */
  readonly letters: number
  /** In how many titles it stands; a term counts as some. */
  frequency: number
}

/** As how many titles a term counts. */
const TERM = 3
const SHORTEST = 4
/** Longer words may have two slips. */
const LONGEST_WITH_ONE = 6

export function createKnownWords(terms: ReadonlySet<string>): KnownWords {
  const byLength = new Map<number, Map<string, Known>>()
  const byFolded = new Map<string, Set<Known>>()
  const change = (word: string, by: number): void => {
    if (word.length < SHORTEST) return
    const folded = fold(word)
    const alike = byLength.get(folded.length) ?? new Map<string, Known>()
    byLength.set(folded.length, alike)
    const known = alike.get(word) ?? { word, folded, letters: lettersOf(folded), frequency: 0 }
    known.frequency += by
    if (known.frequency > 0) alike.set(word, known)
    else alike.delete(word)
    if (folded === word) return
    const marked = byFolded.get(folded) ?? new Set()
    if (known.frequency > 0) byFolded.set(folded, marked.add(known))
    else if (marked.delete(known) && marked.size === 0) byFolded.delete(folded)
  }
  for (const word of terms) change(word, TERM)
  return {
    addTitle: (title) => titleWords(title).forEach((word) => change(word, 1)),
    dropTitle: (title) => titleWords(title).forEach((word) => change(word, -1)),
    withMarks: (word) => [...(byFolded.get(word) ?? [])].sort(byFrequency)[0]?.word ?? null,
    nearest: (word, frequency) => {
      const folded = fold(word)
      if (folded.length < SHORTEST) return null
      const most = folded.length > LONGEST_WITH_ONE ? 2 : 1
      const near = [...byLength]
        .filter(([length]) => Math.abs(length - folded.length) <= most)
        .flatMap(([, alike]) => nearIn(alike.values(), folded, most))
        .filter(({ known }) => known.word !== word && known.frequency >= frequency)
      return near.sort((a, b) => a.slips - b.slips || byFrequency(a.known, b.known))[0]?.known.word ?? null
    },
  }
}

function nearIn(words: Iterable<Known>, folded: string, most: number) {
  const letters = lettersOf(folded)
  const near: { readonly known: Known; readonly slips: number }[] = []
  for (const known of words) {
    if (bitsIn(known.letters ^ letters) > most * 2) continue
    const slips = slipsBetween(folded, known.folded, most)
    if (slips <= most) near.push({ known, slips })
  }
  return near
}

const byFrequency = (a: Known, b: Known): number =>
  b.frequency - a.frequency || (a.word < b.word ? -1 : a.word > b.word ? 1 : 0)

/** Each word of a title once; numbers and codes are nobody's misspelling. */
const titleWords = (title: string): string[] =>
  [...new Set(wordsOf(title, 'en').words)].filter((word) => /^\p{L}+$/u.test(word))

function lettersOf(word: string): number {
  let letters = 0
  for (let i = 0; i < word.length; i += 1) letters |= 1 << (word.charCodeAt(i) & 31)
  return letters
}

function bitsIn(number: number): number {
  let bits = 0
  for (let rest = number; rest !== 0; rest &= rest - 1) bits += 1
  return bits
}
