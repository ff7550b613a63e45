import { withRoom } from './columns.js'
import { afterPlaces, SIXTEENTHS, WEIGHT_BITS } from './layout.js'
import type { Postings } from './postings.js'
import { timesInTitle, weighTogether, type Meeting } from './together.js'
import type { Sought } from './wanted.js'

/** Tells of a call and of how much what was sought weighs in it. */
export type Tell = (call: number, weight: number) => void

/**
 * Tells of each call that holds what is sought, by number: in its title, or anywhere. Of some more than once, where a
 * beginning of words is sought. Calls that are gone may be told of too.
 */
export type Find = (sought: Sought, inTitle: boolean, tell: Tell) => void

/** A beginning stands for at most so many words, those with most occurrences. */
const MOST_WORDS = 200
const WEIGHT_MASK = (1 << WEIGHT_BITS) - 1

/** Makes the finder of words for these postings. What it needs meanwhile it keeps for the next time. */
export function finderOf(postings: Postings): Find {
  const { dictionary } = postings
  const lists: Int32Array[] = []
  const read = (word: number, i: number): { buffer: Int32Array; length: number } => {
    const list = postings.read(word, lists[i] ?? new Int32Array(256))
    lists[i] = list.buffer
    return list
  }
  const findWord = (word: number, weight: number, inTitle: boolean, tell: Tell): void => {
    const { fields } = postings
    const { buffer, length } = read(word, 0)
    for (let at = 0; at < length;) {
      const head = buffer[at]!
      const kept = head < 0 ? ~head : head
      const call = kept >>> WEIGHT_BITS
      const end = afterOne(buffer, at)
      const weighs = inTitle
        ? timesInTitle(buffer, at + 1, end, fields.titleEnd[call]!) * fields.inTitle[call]!
        : (kept & WEIGHT_MASK) / SIXTEENTHS
      if (weighs > 0) tell(call, weighs * weight)
      at = end
    }
  }
  const beginning = (start: string): readonly number[] => {
    const words = dictionary.beginningWith(start)
    if (words.length <= MOST_WORDS) return words
    return words.toSorted((a, b) => postings.lengthOf(b) - postings.lengthOf(a) || a - b).slice(0, MOST_WORDS)
  }
  const findTogether = togetherIn(postings, lists, read)
  return (sought, inTitle, tell) => {
    const [first = ''] = sought.stems
    if (first.endsWith('*')) {
      for (const word of beginning(first.slice(0, -1))) findWord(word, sought.weight, inTitle, tell)
      return
    }
    const words = sought.stems.flatMap((stem) => dictionary.find(stem) ?? [])
    if (words.length < sought.stems.length) return
    const [only] = words
    if (only === undefined) return
    if (words.length === 1 || dictionary.isSilent(only)) findWord(only, sought.weight, inTitle, tell)
    else findTogether(words, sought, inTitle, tell)
  }
}

type Read = (word: number, i: number) => { readonly buffer: Int32Array; readonly length: number }

/** Finds calls that hold several words, those of the rarest first, and asks how the words stand in each. */
function togetherIn(postings: Postings, lists: readonly Int32Array[], read: Read) {
  let seats = new Int32Array(0)
  let calls = new Int32Array(64)
  let starts = new Int32Array(256)
  /** Seats the calls of the rarest word; returns how many there are. */
  const seatCalls = (i: number, count: number, { buffer, length }: ReturnType<Read>): number => {
    seats = withRoom(seats, postings.fields.titleEnd.length)
    calls = withRoom(calls, length)
    starts = withRoom(starts, length * count).fill(0, 0, length * count)
    let met = 0
    for (let at = 0; at < length; at = afterOne(buffer, at)) {
      const head = buffer[at]!
      if (head < 0) continue
      const call = head >>> WEIGHT_BITS
      starts[met * count + i] = at + 1
      calls[met] = call
      met += 1
      seats[call] = met
    }
    return met
  }
  const joinSeated = (i: number, count: number, { buffer, length }: ReturnType<Read>): void => {
    for (let at = 0; at < length; at = afterOne(buffer, at)) {
      const head = buffer[at]!
      if (head < 0) continue
      const seat = seats[head >>> WEIGHT_BITS]!
      if (seat > 0) starts[(seat - 1) * count + i] = at + 1
    }
  }
  return (words: readonly number[], sought: Sought, inTitle: boolean, tell: Tell): void => {
    const count = words.length
    const rarest = words.reduce(
      (least, word, i) => (postings.lengthOf(word) < postings.lengthOf(words[least]!) ? i : least),
      0,
    )
    const met = seatCalls(rarest, count, read(words[rarest]!, rarest))
    words.forEach((word, i) => {
      if (i !== rarest) joinSeated(i, count, read(word, i))
    })
    const meeting: Meeting = { lists, starts, from: 0, count }
    for (let i = 0; i < met; i += 1) {
      const call = calls[i]!
      seats[call] = 0
      meeting.from = i * count
      const weighs = weighTogether(meeting, sought, inTitle, postings.fields, call)
      if (weighs > 0) tell(call, weighs * sought.weight)
    }
  }
}

/** The index of the head after the one at `at`. */
const afterOne = (list: Int32Array, at: number): number =>
  list[at]! < 0 ? at + 1 : afterPlaces(list, at + 1)
