/** A word's weight in a call is kept in sixteenths, in this many bits. */
export const WEIGHT_BITS = 11
export const SIXTEENTHS = 16
export const MOST_WEIGHT = (1 << WEIGHT_BITS) - 1
/** Places of one sentence are the same when they are shifted by this. */
export const SENTENCE_BITS = 6

/** For each call: where its title (without codes) and its summary end, and what one occurrence weighs in each field. */
export interface Fields {
  titleEnd: Int32Array
  summaryEnd: Int32Array
  inTitle: Float32Array
  inSummary: Float32Array
  inBody: Float32Array
}

/** The index after the last of the places that begin at `at`: the last is inverted. */
export function afterPlaces(list: Int32Array, at: number): number {
  let end = at
  while (list[end]! >= 0) end += 1
  return end + 1
}

/** The place at an index of a list. */
export function placeAt(list: Int32Array, at: number): number {
  const place = list[at]!
  return place < 0 ? ~place : place
}
