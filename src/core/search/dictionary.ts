import { isSilentStem } from './stop-words.js'

/** The words that calls hold, each with a number; numbers of words that no call holds any more are used again. */
export interface Dictionary {
  readonly find: (word: string) => number | undefined
  /** The number of the word in a text from `from` to before `to`, a new one where it has none. Makes no copy of a known word. */
  readonly numberIn: (text: string, from: number, to: number) => number
  readonly wordOf: (number: number) => string
  /** Whether the word says nothing of what a call is about. */
  readonly isStop: (number: number) => boolean
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

export function createDictionary(): Dictionary {
  const words: string[] = []
  const stops: boolean[] = []
  const unused: number[] = []
  const byStart = new Map<string, Set<number>>()
  /** A hash table of pairs: a hash, and one more than the number of the word that has it. Its size is a power of two. */
  let table = new Int32Array(8192)
  let taken = 0

  /** Where the word is in the table, or the first place that is free for it. */
  const placeOf = (hash: number, text: string, from: number, to: number): number => {
    const mask = table.length - 1
    let place = ((hash ^ (hash >>> 15)) << 1) & mask
    for (;;) {
      const kept = table[place + 1]!
      if (kept === FREE) return place
      if (kept > 0 && table[place] === hash && isSame(words[kept - 1]!, text, from, to)) return place
      place = (place + 2) & mask
    }
  }
  const enter = (number: number, word: string): void => {
    const hash = hashOf(word, 0, word.length)
    const place = placeOf(hash, word, 0, word.length)
    table[place] = hash
    table[place + 1] = number + 1
  }
  /** Makes the table anew without the places that forgotten words left, larger where it must be. */
  const renew = (): void => {
    taken = words.length - unused.length
    table = new Int32Array(taken * 6 > table.length ? table.length * 2 : table.length)
    words.forEach((word, number) => {
      if (word !== '') enter(number, word)
    })
  }
  const add = (word: string): number => {
    const number = unused.pop() ?? words.length
    words[number] = word
    stops[number] = isSilentStem(word)
    const start = word.slice(0, TOGETHER)
    const beside = byStart.get(start)
    if (beside) beside.add(number)
    else byStart.set(start, new Set([number]))
    taken += 1
    if (taken * 3 > table.length) renew()
    else enter(number, word)
    return number
  }
  return {
    find: (word) => {
      const kept = table[placeOf(hashOf(word, 0, word.length), word, 0, word.length) + 1]!
      return kept > 0 ? kept - 1 : undefined
    },
    numberIn: (text, from, to) => {
      const kept = table[placeOf(hashOf(text, from, to), text, from, to) + 1]!
      // A copy: a piece of a text would keep the whole text alive.
      return kept > 0 ? kept - 1 : add((' ' + text.slice(from, to)).slice(1))
    },
    isStop: (number) => stops[number] === true,
    wordOf: (number) => words[number] ?? '',
    forget: (number) => {
      const word = words[number] ?? ''
      table[placeOf(hashOf(word, 0, word.length), word, 0, word.length) + 1] = LEFT
      byStart.get(word.slice(0, TOGETHER))?.delete(number)
      words[number] = ''
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

function hashOf(text: string, from: number, to: number): number {
  let hash = 0x811c9dc5
  for (let i = from; i < to; i += 1) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193)
  return hash | 0
}

function isSame(word: string, text: string, from: number, to: number): boolean {
  if (word.length !== to - from) return false
  for (let i = from; i < to; i += 1) if (word.charCodeAt(i - from) !== text.charCodeAt(i)) return false
  return true
}
