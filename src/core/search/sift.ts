import type { Facet } from './facets.js'

/**
 * Moves the calls that are asked for and pass all filters to the front of a list, of its first `count`, and tells how many
 * they are. Each facet counts the calls that pass all filters but its own.
 */
export function sift(
  calls: Int32Array,
  count: number,
  facets: readonly Facet[],
  isAsked: (call: number) => boolean,
): number {
  const filtering = facets.filter(({ fits }) => fits !== null)
  const onlyFailed = filtering.map(() => new Int32Array(count))
  const failed = new Int32Array(filtering.length)
  let kept = 0
  for (let i = 0; i < count; i += 1) {
    const call = calls[i]!
    if (!isAsked(call)) continue
    const first = failing(filtering, call, 0)
    if (first < 0) {
      calls[kept] = call
      kept += 1
    } else if (failing(filtering, call, first + 1) < 0) {
      onlyFailed[first]![failed[first]!] = call
      failed[first]! += 1
    }
  }
  for (const facet of facets) facet.count(calls, kept)
  filtering.forEach((facet, i) => facet.count(onlyFailed[i]!, failed[i]!))
  return kept
}

/** The first filter from `from` on that a call does not pass; -1 for none. */
function failing(filtering: readonly Facet[], call: number, from: number): number {
  for (let i = from; i < filtering.length; i += 1) if (filtering[i]!.fits?.(call) === false) return i
  return -1
}
