import { withRoom } from './columns.js'
import type { Dictionary } from './dictionary.js'
import type { EntryWords } from './entry.js'
import { SENTENCE_BITS } from './layout.js'

type Three = readonly [number, number, number]

/** Counts the words of one call at a time. */
export interface Tally {
  /** Reads a call's words: where title and summary end, and how many words title, summary and body have. */
  readonly read: (words: EntryWords) => { readonly ends: readonly [number, number]; readonly lengths: Three }
  /**
   * Each word of the call that was read last: how often it stands in title, summary and body, and where its places are, in
   * order, from `from` to before `to` of a list that is the caller's until the next word. Words that say nothing have none.
   */
  readonly each: (
    tell: (word: number, times: Three, places: Int32Array, from: number, to: number) => void,
  ) => void
}

/** Where a field ends, how many words it has, and where its codes begin. */
interface FieldRead {
  readonly end: number
  readonly count: number
  readonly codes: number
}

const SENTENCE = 1 << SENTENCE_BITS
/** Words of different sentences stand at least so far apart, so that no term reaches across. */
const APART = 4

export function createTally(dictionary: Dictionary): Tally {
  let slotOf = new Int32Array(0)
  let slots = new Int32Array(256)
  let times = new Int32Array(256 * 3)
  let words = new Int32Array(256)
  let tokens = new Int32Array(1024)
  let places = new Int32Array(1024)
  let sorted = new Int32Array(1024)
  let [found, length] = [0, 0]

  const slotFor = (word: number): number => {
    if (word >= slotOf.length) slotOf = withRoom(slotOf, word + 1)
    const known = slotOf[word]! - 1
    if (known >= 0) return known
    const slot = found
    found += 1
    if (found > words.length) {
      words = withRoom(words, found)
      times = withRoom(times, words.length * 3)
    }
    words[slot] = word
    times.fill(0, slot * 3, slot * 3 + 3)
    slotOf[word] = slot + 1
    return slot
  }
  const readField = (text: string, field: 0 | 1 | 2, from: number): FieldRead => {
    let [place, count, codes] = [from, 0, -1]
    let at = 0
    while (at < text.length) {
      const start = at
      const space = text.indexOf(' ', at)
      const end = space < 0 ? text.length : space
      at = end + 1
      if (end === start) continue
      const first = text.charCodeAt(start)
      if (first === STOP && end === start + 1) {
        place = nextSentence(place)
        continue
      }
      if (first === CODE && codes < 0) codes = place
      if (first !== PLUS) {
        place += 1
        count += 1
      }
      const word = dictionary.numberIn(text, start, end)
      const slot = slotFor(word)
      times[slot * 3 + field]! += 1
      if (dictionary.isStop(word)) continue
      if (length === tokens.length) {
        tokens = withRoom(tokens, length + 1)
        places = withRoom(places, length + 1)
      }
      tokens[length] = slot
      places[length] = place
      length += 1
    }
    const end = nextSentence(place)
    return { end, count, codes: codes < 0 ? end : codes }
  }
  return {
    read: ({ title, summary, body }) => {
      for (let slot = 0; slot < found; slot += 1) slotOf[words[slot]!] = 0
      found = 0
      length = 0
      const inTitle = readField(title, 0, 0)
      const inSummary = readField(summary, 1, inTitle.end)
      const inBody = readField(body, 2, inSummary.end)
      return {
        ends: [inTitle.codes, inSummary.end],
        lengths: [inTitle.count, inSummary.count, inBody.count],
      }
    },
    each: (tell) => {
      slots = withRoom(slots, found + 1)
      slots.fill(0, 0, found + 1)
      sorted = withRoom(sorted, length)
      for (let i = 0; i < length; i += 1) slots[tokens[i]! + 1]! += 1
      for (let slot = 0; slot < found; slot += 1) slots[slot + 1]! += slots[slot]!
      for (let i = 0; i < length; i += 1) {
        const slot = tokens[i]!
        sorted[slots[slot]!] = places[i]!
        slots[slot]! += 1
      }
      for (let slot = 0, from = 0; slot < found; slot += 1) {
        const to = slots[slot]!
        tell(words[slot]!, [times[slot * 3]!, times[slot * 3 + 1]!, times[slot * 3 + 2]!], sorted, from, to)
        from = to
      }
    },
  }
}

const PLUS = 43
const CODE = 35
const STOP = 46

const nextSentence = (place: number): number =>
  ((place + APART + SENTENCE - 1) >> SENTENCE_BITS) << SENTENCE_BITS
