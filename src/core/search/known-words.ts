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
  const byWord = new Map<string, Known>()
  const byLength = new Map<number, Set<Known>>()
  const byFolded = new Map<string, Set<Known>>()
  const change = (word: string, by: number): void => {
    if (word.length < SHORTEST) return
    const known = byWord.get(word) ?? aKnown(word)
    if (known.frequency === 0) {
      byWord.set(word, known)
      put(byLength, known.folded.length, known)
      if (known.folded !== word) put(byFolded, known.folded, known)
    }
    known.frequency += by
    if (known.frequency > 0) return
    byWord.delete(word)
    byLength.get(known.folded.length)?.delete(known)
    byFolded.get(known.folded)?.delete(known)
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
        .flatMap(([, alike]) => nearIn(alike, folded, most))
        .filter(({ known }) => known.word !== word && known.frequency >= frequency)
      return near.sort((a, b) => a.slips - b.slips || byFrequency(a.known, b.known))[0]?.known.word ?? null
    },
  }
}

function aKnown(word: string): Known {
  const folded = fold(word)
  return { word, folded, letters: lettersOf(folded), frequency: 0 }
}

function put<Key>(sets: Map<Key, Set<Known>>, key: Key, known: Known): void {
  const beside = sets.get(key)
  if (beside) beside.add(known)
  else sets.set(key, new Set([known]))
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
const titleWords = (title: string): ReadonlySet<string> =>
  new Set(title.normalize('NFC').toLowerCase().match(WORD))

const WORD = /(?<![\p{L}\p{N}])\p{L}{4,}(?![\p{L}\p{N}])/gu

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
