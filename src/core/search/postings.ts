import { createChains } from './chains.js'
import { withRoom } from './columns.js'
import { createDictionary, type Dictionary } from './dictionary.js'
import type { EntryWords } from './entry.js'
import { createGathering } from './gathering.js'
import { afterPlaces, MOST_WEIGHT, SIXTEENTHS, WEIGHT_BITS, type Fields } from './layout.js'
import { createTally } from './tally.js'

/**
 * Where words stand. A word's list holds for each call a head, the call's number and how much the word weighs there, and the
 * word's places in order, the last one inverted; the head of a word whose places are not kept is inverted itself.
 */
export interface Postings {
  readonly dictionary: Dictionary
  /** Takes a call under a number that no list holds; its words are in the lists once they are flushed. */
  readonly add: (call: number, words: EntryWords) => void
  /** Writes what was added since the last time to the lists, and tells how many numbers these were. */
  readonly flush: () => number
  readonly read: (word: number, into: Int32Array) => { readonly buffer: Int32Array; readonly length: number }
  readonly lengthOf: (word: number) => number
  /** Takes calls that are gone out of a word's list. Returns how many numbers were read. */
  readonly clear: (word: number, isGone: (call: number) => boolean) => number
  readonly fields: Fields
}

/** What an occurrence weighs by field, how far length matters, and the length that changes nothing, in words. */
const SCALE = {
  title: { weight: 3, byLength: 0.3, usual: 12 },
  summary: { weight: 1.5, byLength: 0.5, usual: 120 },
  body: { weight: 1, byLength: 0.75, usual: 450 },
} as const

/** A field that is shorter than this share of the usual length is no better for it. */
const SHORTEST = 0.4

export function createPostings(): Postings {
  const dictionary = createDictionary()
  const chains = createChains()
  const waiting = createGathering(chains)
  const tally = createTally(dictionary)
  const fields: Fields = {
    titleEnd: new Int32Array(0),
    summaryEnd: new Int32Array(0),
    inTitle: new Float32Array(0),
    inSummary: new Float32Array(0),
    inBody: new Float32Array(0),
  }
  let scratch: Int32Array = new Int32Array(1024)
  return {
    dictionary,
    fields,
    lengthOf: chains.lengthOf,
    read: chains.read,
    add: (call, words) => {
      const { ends, lengths } = tally.read(words)
      grow(fields, call + 1)
      fields.titleEnd[call] = ends[0]
      fields.summaryEnd[call] = ends[1]
      const weights = [
        weighing(SCALE.title, lengths[0]),
        weighing(SCALE.summary, lengths[1]),
        weighing(SCALE.body, lengths[2]),
      ] as const
      fields.inTitle[call] = weights[0]
      fields.inSummary[call] = weights[1]
      fields.inBody[call] = weights[2]
      tally.each((word, times, places, from, to) => {
        const weight = times[0] * weights[0] + times[1] * weights[1] + times[2] * weights[2]
        const kept = Math.max(1, Math.min(MOST_WEIGHT, Math.round(weight * SIXTEENTHS)))
        const head = (call << WEIGHT_BITS) | kept
        if (to > from) places[to - 1] = ~places[to - 1]!
        waiting.add(word, to === from ? ~head : head, places, from, to)
      })
    },
    flush: waiting.flush,
    clear: (word, isGone) => {
      const { buffer, length } = chains.read(word, scratch)
      scratch = buffer
      const kept = without(buffer, length, isGone)
      if (kept === length) return length
      chains.empty(word)
      if (kept > 0) chains.append(word, buffer, 0, kept)
      else dictionary.forget(word)
      return length
    },
  }
}

const weighing = (
  { weight, byLength, usual }: { readonly weight: number; readonly byLength: number; readonly usual: number },
  length: number,
): number => weight / (1 - byLength + byLength * Math.max(SHORTEST, length / usual))

function grow(fields: Fields, size: number): void {
  fields.titleEnd = withRoom(fields.titleEnd, size)
  fields.summaryEnd = withRoom(fields.summaryEnd, size)
  fields.inTitle = withRoom(fields.inTitle, size)
  fields.inSummary = withRoom(fields.inSummary, size)
  fields.inBody = withRoom(fields.inBody, size)
}

/** Moves what stays to the front of a list; tells how much that is. */
function without(list: Int32Array, length: number, isGone: (call: number) => boolean): number {
  let kept = 0
  for (let at = 0; at < length;) {
    const head = list[at]!
    const end = head < 0 ? at + 1 : afterPlaces(list, at + 1)
    if (!isGone((head < 0 ? ~head : head) >>> WEIGHT_BITS)) {
      list.copyWithin(kept, at, end)
      kept += end - at
    }
    at = end
  }
  return kept
}
