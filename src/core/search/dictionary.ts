import { withRoom } from './columns.js'
import { isSilentStem } from './stop-words.js'

/** The words that calls hold, each with a number; numbers of words that no call holds any more are used again. */
export interface Dictionary {
  readonly find: (word: string) => number | undefined
  /** The number of the word that stands in UTF-8 from `from` to before `to` and has this hash; a new one where it has none. */
  readonly numberIn: (bytes: Uint8Array, from: number, to: number, hash: number) => number
  readonly wordOf: (number: number) => string
  /** Whether the word says nothing of what a call is about. */
  readonly isSilent: (number: number) => boolean
  readonly forget: (number: number) => void
  /** The numbers of the words that begin so. */
  readonly beginningWith: (start: string) => readonly number[]
  /** How many numbers have been given, free ones too. */
  readonly size: () => number
}

/** How many first letters words are kept together by, for finding them by their beginning. */
const TOGETHER = 3
const FREE = 0
const LEFT = -1

const encoder = new TextEncoder()
const decoder = new TextDecoder('utf-8', { ignoreBOM: true })

export function createDictionary(): Dictionary {
  const words: string[] = []
  const unused: number[] = []
  const byStart = new Map<string, Set<number>>()
  let silent = new Uint8Array(0)
  /** All words in UTF-8, one after the other, and where each begins and ends. */
  let letters = new Uint8Array(0)
  let spans = new Int32Array(0)
  let written = 0
  /** A hash table of pairs: a hash, and one more than the number of the word that has it. Its size is a power of two. */
  let table = new Int32Array(8192)
  let taken = 0

  /** Where the word is in the table, or the first place that is free for it. */
  const placeOf = (hash: number, bytes: Uint8Array, from: number, to: number): number => {
    const mask = table.length - 1
    let place = ((hash ^ (hash >>> 15)) << 1) & mask
    for (;;) {
      const kept = table[place + 1]!
      if (kept === FREE) return place
      if (kept > 0 && table[place] === hash && isSame(kept - 1, bytes, from, to)) return place
      place = (place + 2) & mask
    }
  }
  const isSame = (number: number, bytes: Uint8Array, from: number, to: number): boolean => {
    const start = spans[number * 2]!
    if (spans[number * 2 + 1]! - start !== to - from) return false
    for (let i = from; i < to; i += 1) if (letters[start + i - from] !== bytes[i]) return false
    return true
  }
  const enter = (number: number, hash: number): void => {
    const place = placeOf(hash, letters, spans[number * 2]!, spans[number * 2 + 1]!)
    table[place] = hash
    table[place + 1] = number + 1
  }
  /** Makes the table anew without the places that forgotten words left, larger where it must be. */
  const renew = (): void => {
    taken = words.length - unused.length
    table = new Int32Array(taken * 6 > table.length ? table.length * 2 : table.length)
    if (written > 2 * words.reduce((sum, _, number) => sum + lengthOf(number), 0)) closeUp()
    words.forEach((_, number) => {
      const [from, to] = [spans[number * 2]!, spans[number * 2 + 1]!]
      if (to > from) enter(number, hashOf(letters, from, to))
    })
  }
  const lengthOf = (number: number): number => spans[number * 2 + 1]! - spans[number * 2]!
  /** Writes the words' letters anew, without those of forgotten ones. */
  const closeUp = (): void => {
    const before = letters
    letters = new Uint8Array(before.length)
    written = 0
    words.forEach((_, number) => {
      write(number, before, spans[number * 2]!, spans[number * 2 + 1]!)
    })
  }
  const write = (number: number, bytes: Uint8Array, from: number, to: number): void => {
    letters = withRoom(letters, written + to - from)
    for (let i = from; i < to; i += 1) letters[written + i - from] = bytes[i]!
    spans = withRoom(spans, number * 2 + 2)
    spans[number * 2] = written
    written += to - from
    spans[number * 2 + 1] = written
  }
  const add = (bytes: Uint8Array, from: number, to: number, hash: number): number => {
    const word = decoder.decode(bytes.subarray(from, to))
    const number = unused.pop() ?? words.length
    words[number] = word
    silent = withRoom(silent, number + 1)
    silent[number] = isSilentStem(word) ? 1 : 0
    const start = word.slice(0, TOGETHER)
    const beside = byStart.get(start)
    if (beside) beside.add(number)
    else byStart.set(start, new Set([number]))
    write(number, bytes, from, to)
    taken += 1
    if (taken * 3 > table.length) renew()
    else enter(number, hash)
    return number
  }
  const keptAt = (word: string): number => {
    const bytes = encoder.encode(word)
    return placeOf(hashOf(bytes, 0, bytes.length), bytes, 0, bytes.length) + 1
  }
  return {
    find: (word) => {
      const kept = table[keptAt(word)]!
      return kept > 0 ? kept - 1 : undefined
    },
    numberIn: (bytes, from, to, hash) => {
      const kept = table[placeOf(hash, bytes, from, to) + 1]!
      return kept > 0 ? kept - 1 : add(bytes, from, to, hash)
    },
    isSilent: (number) => silent[number] === 1,
    wordOf: (number) => words[number] ?? '',
    forget: (number) => {
      const word = words[number] ?? ''
      table[keptAt(word)] = LEFT
      byStart.get(word.slice(0, TOGETHER))?.delete(number)
      words[number] = ''
      spans[number * 2 + 1] = spans[number * 2]!
      unused.push(number)
    },
    beginningWith: (start) => {
      const all =
        start.length >= TOGETHER
          ? [byStart.get(start.slice(0, TOGETHER)) ?? []]
          : [...byStart].flatMap(([key, beside]) => (key.startsWith(start) ? [beside] : []))
      return all.flatMap((beside) => [...beside].filter((number) => words[number]!.startsWith(start)))
    },
    size: () => words.length,
  }
}

function hashOf(bytes: Uint8Array, from: number, to: number): number {
  let hash = NO_HASH
  for (let i = from; i < to; i += 1) hash = hashOn(hash, bytes[i]!)
  return hash
}

/** The hash of nothing, which `hashOn` goes on from byte by byte (FNV-1a). */
export const NO_HASH = 0x811c9dc5 | 0
export const hashOn = (hash: number, byte: number): number => Math.imul(hash ^ byte, 0x01000193)
