import type { OnDay } from './calendar.js'
import type { Sort } from './found.js'

/** Tells which of two calls comes first, by number; never 0 for two different calls. */
export type Compare = (a: number, b: number) => number

/** What calls are put in order by, by number. */
export interface Ranked {
  /** The score of a query's words, or the best grade where there are none. */
  readonly score: (call: number) => number
  readonly since: Int32Array
  readonly euros: Float64Array
  readonly onDay: OnDay
  readonly idOf: (call: number) => string
}

/** The order that is asked for; what is equal in it by what closes soonest, and then by id. */
export function compareBy(sort: Sort, { score, since, euros, onDay, idOf }: Ranked): Compare {
  const { closing } = onDay
  const most: Readonly<Record<Sort, Compare>> = {
    relevance: (a, b) => score(b) - score(a),
    deadline: () => 0,
    newest: (a, b) => since[b]! - since[a]!,
    money: (a, b) => euros[b]! - euros[a]!,
  }
  const first = most[sort]
  return (a, b) => first(a, b) || closing[a]! - closing[b]! || (idOf(a) < idOf(b) ? -1 : 1)
}

/** The first `limit` calls in order, of the first `count` in the list. */
export function firstOf(calls: Int32Array, count: number, limit: number, compare: Compare): number[] {
  if (limit * 2 >= count) return [...calls.subarray(0, count)].sort(compare).slice(0, limit)
  const heap: number[] = []
  for (let i = 0; i < count; i += 1) {
    const call = calls[i]!
    if (heap.length < limit) {
      heap.push(call)
      rise(heap, compare)
    } else if (limit > 0 && compare(call, heap[0]!) < 0) {
      heap[0] = call
      sink(heap, compare)
    }
  }
  return heap.sort(compare)
}

/** The last of the heap is at its top. */
function rise(heap: number[], compare: Compare): void {
  let at = heap.length - 1
  while (at > 0) {
    const above = (at - 1) >> 1
    if (compare(heap[at]!, heap[above]!) <= 0) return
    swap(heap, at, above)
    at = above
  }
}

function sink(heap: number[], compare: Compare): void {
  let at = 0
  for (;;) {
    const [left, right] = [2 * at + 1, 2 * at + 2]
    let last = at
    if (left < heap.length && compare(heap[left]!, heap[last]!) > 0) last = left
    if (right < heap.length && compare(heap[right]!, heap[last]!) > 0) last = right
    if (last === at) return
    swap(heap, at, last)
    at = last
  }
}

function swap(heap: number[], a: number, b: number): void {
  const one = heap[a]!
  heap[a] = heap[b]!
  heap[b] = one
}
