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
      const end = head < 0 ? at + 1 : afterPlaces(buffer, at + 1)
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
    if (words.length === 1 || dictionary.isStop(only)) findWord(only, sought.weight, inTitle, tell)
    else findTogether(words, sought, inTitle, tell)
  }
}

type Read = (word: number, i: number) => { readonly buffer: Int32Array; readonly length: number }

/** Finds calls that hold several words, those of the rarest first, and asks how the words stand in each. */
function togetherIn(postings: Postings, lists: readonly Int32Array[], read: Read) {
  let seats = new Int32Array(0)
  let calls = new Int32Array(64)
  let starts = new Int32Array(256)
  return (words: readonly number[], sought: Sought, inTitle: boolean, tell: Tell): void => {
    const count = words.length
    const rarest = words.reduce(
      (least, word, i) => (postings.lengthOf(word) < postings.lengthOf(words[least]!) ? i : least),
      0,
    )
    let met = 0
    eachHead(read(words[rarest]!, rarest), (call, at) => {
      seats = withRoom(seats, call + 1)
      calls = withRoom(calls, met + 1)
      starts = withRoom(starts, (met + 1) * count)
      starts.fill(0, met * count, (met + 1) * count)
      calls[met] = call
      starts[met * count + rarest] = at
      met += 1
      seats[call] = met
    })
    for (let i = 0; i < count; i += 1) {
      if (i === rarest) continue
      eachHead(read(words[i]!, i), (call, at) => {
        const seat = call < seats.length ? seats[call]! : 0
        if (seat > 0) starts[(seat - 1) * count + i] = at
      })
    }
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

/** Tells of each call in a list, and where its first place is. */
function eachHead({ buffer, length }: ReturnType<Read>, tell: (call: number, at: number) => void): void {
  for (let at = 0; at < length;) {
    const head = buffer[at]!
    if (head < 0) {
      at += 1
      continue
    }
    tell(head >>> WEIGHT_BITS, at + 1)
    at = afterPlaces(buffer, at + 1)
  }
}
