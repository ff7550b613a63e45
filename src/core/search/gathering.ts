import type { Chains } from './chains.js'
import { withRoom } from './columns.js'

/** Numbers that wait to be appended to chains: together by chain, since going from chain to chain is what takes time. */
export interface Gathering {
  /** Takes one number, and then those of a list from `from` to before `to`. */
  readonly add: (chain: number, first: number, rest: Int32Array, from: number, to: number) => void
  /** Appends all to their chains, in the order in which they came, and tells how many these were. */
  readonly flush: () => number
}

export function createGathering(chains: Chains): Gathering {
  let numbers = new Int32Array(1024)
  let size = 0
  /** The chain of each run of numbers, and where it begins. */
  let runs = new Int32Array(1024)
  let count = 0
  let most = 0
  let sorted = new Int32Array(1024)
  return {
    add: (chain, first, rest, from, to) => {
      const end = size + 1 + to - from
      if (end > numbers.length) numbers = withRoom(numbers, end)
      if (count * 2 + 2 > runs.length) runs = withRoom(runs, count * 2 + 2)
      runs[count * 2] = chain
      runs[count * 2 + 1] = size
      count += 1
      if (chain > most) most = chain
      numbers[size] = first
      for (let i = from; i < to; i += 1) numbers[size + 1 + i - from] = rest[i]!
      size = end
    },
    flush: () => {
      const ends = new Int32Array(most + 2)
      const endOf = (run: number): number => (run + 1 < count ? runs[run * 2 + 3]! : size)
      for (let run = 0; run < count; run += 1) ends[runs[run * 2]! + 1]! += endOf(run) - runs[run * 2 + 1]!
      for (let chain = 0; chain <= most; chain += 1) ends[chain + 1]! += ends[chain]!
      sorted = withRoom(sorted, size)
      for (let run = 0; run < count; run += 1) {
        const chain = runs[run * 2]!
        for (let i = runs[run * 2 + 1]!, end = endOf(run); i < end; i += 1) {
          sorted[ends[chain]!] = numbers[i]!
          ends[chain]! += 1
        }
      }
      for (let chain = 0, from = 0; chain <= most; chain += 1) {
        const to = ends[chain]!
        if (to > from) chains.append(chain, sorted, from, to)
        from = to
      }
      const written = size
      size = 0
      count = 0
      most = 0
      return written
    },
  }
}
