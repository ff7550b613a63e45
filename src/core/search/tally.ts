import { withRoom } from './columns.js'
import { hashOn, NO_HASH, type Dictionary } from './dictionary.js'
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

const encoder = new TextEncoder()

export function createTally(dictionary: Dictionary): Tally {
  let slotOf = new Int32Array(0)
  let bytes = new Uint8Array(8192)
  let slots = new Int32Array(256)
  let times = new Int32Array(256 * 3)
  let words = new Int32Array(256)
  let tokens = new Int32Array(1024)
  let places = new Int32Array(1024)
  let sorted = new Int32Array(1024)
  let [found, length] = [0, 0]

  const newSlot = (word: number): number => {
    if (found === words.length) {
      words = withRoom(words, found + 1)
      times = withRoom(times, words.length * 3)
    }
    words[found] = word
    times.fill(0, found * 3, found * 3 + 3)
    found += 1
    slotOf[word] = found
    return found - 1
  }
  /** Makes room for as many words as a text of this length can have, so that the loop over them need not look. */
  const makeRoom = (most: number): void => {
    bytes = withRoom(bytes, most * 3)
    tokens = withRoom(tokens, length + most)
    places = withRoom(places, length + most)
    slotOf = withRoom(slotOf, dictionary.size() + most)
  }
  const readField = (text: string, field: 0 | 1 | 2, from: number): FieldRead => {
    makeRoom(text.length)
    const [text8, slotsOf, tokensTo, placesTo] = [bytes, slotOf, tokens, places]
    const size = encoder.encodeInto(text, text8).written
    let [place, count, codes, next] = [from, 0, -1, length]
    for (let at = 0, end = 0; at < size; at = end + 1) {
      let hash = NO_HASH
      for (end = at; end < size && text8[end] !== SPACE; end += 1) hash = hashOn(hash, text8[end]!)
      if (end === at) continue
      const first = text8[at]
      if (first === STOP && end === at + 1) {
        place = nextSentence(place)
        continue
      }
      if (first === CODE && codes < 0) codes = place
      if (first !== PLUS) {
        place += 1
        count += 1
      }
      const word = dictionary.numberIn(text8, at, end, hash)
      const known = slotsOf[word]! - 1
      const slot = known >= 0 ? known : newSlot(word)
      times[slot * 3 + field]! += 1
      if (dictionary.isSilent(word)) continue
      tokensTo[next] = slot
      placesTo[next] = place
      next += 1
    }
    length = next
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

const SPACE = 32
const PLUS = 43
const CODE = 35
const STOP = 46

const nextSentence = (place: number): number =>
  ((place + APART + SENTENCE - 1) >> SENTENCE_BITS) << SENTENCE_BITS
