import { withRoom } from './columns.js'

/**
 * Lists of whole numbers that grow at their ends, many small and a few large, in shared pages: each is a chain of
 * pieces, every piece twice as long as the one before. Pieces that are given back are used again.
 */
export interface Chains {
  /** Adds the numbers of a list from `from` to before `to`. */
  readonly append: (chain: number, list: Int32Array, from: number, to: number) => void
  /** Copies a chain into the front of a buffer, or of a larger one where it does not fit. */
  readonly read: (chain: number, into: Int32Array) => { readonly buffer: Int32Array; readonly length: number }
  readonly empty: (chain: number) => void
  readonly lengthOf: (chain: number) => number
}

const PAGE_BITS = 16
const PAGE = 1 << PAGE_BITS
const IN_PAGE = PAGE - 1
const FIRST_BITS = 2
/** Pieces are of 4, 8, ... and at most 4,096 numbers, the first of which says where the next piece is. */
const LAST_BITS = 12

/** What is known of a chain stands together: where it begins, where its last piece is, which piece that is, and its length. */
const [HEAD, TAIL, ORDINAL, LENGTH, STATE] = [0, 1, 2, 3, 4]

const sizeOf = (ordinal: number): number => 1 << Math.min(FIRST_BITS + ordinal, LAST_BITS)
/** How many numbers are in the pieces before one. */
const before = (ordinal: number): number => {
  const growing = Math.min(ordinal, LAST_BITS - FIRST_BITS)
  return (1 << (FIRST_BITS + growing)) - (1 << FIRST_BITS) - ordinal + (ordinal - growing) * (1 << LAST_BITS)
}

/** How many more numbers fit in the last piece of a chain. */
const roomIn = (ordinal: number, length: number): number => sizeOf(ordinal) - 1 - (length - before(ordinal))

export function createChains(): Chains {
  const pages: Int32Array[] = []
  const free = new Map<number, number[]>()
  let used = PAGE
  let states = new Int32Array(0)

  const newPiece = (ordinal: number): number => {
    const size = sizeOf(ordinal)
    const again = free.get(size)?.pop()
    if (again !== undefined) return again
    if (used + size > PAGE) {
      pages.push(new Int32Array(PAGE))
      used = 0
    }
    used += size
    return (pages.length - 1) * PAGE + used - size
  }
  /** Puts an empty piece at the end of a chain. */
  const extend = (state: number): void => {
    const isFirst = states[state + LENGTH] === 0
    const ordinal = isFirst ? 0 : states[state + ORDINAL]! + 1
    const piece = newPiece(ordinal)
    pages[piece >> PAGE_BITS]![piece & IN_PAGE] = -1
    const tail = states[state + TAIL]!
    if (isFirst) states[state + HEAD] = piece
    else pages[tail >> PAGE_BITS]![tail & IN_PAGE] = piece
    states[state + TAIL] = piece
    states[state + ORDINAL] = ordinal
  }
  const lengthOf = (chain: number): number => states[chain * STATE + LENGTH] ?? 0
  return {
    lengthOf,
    append: (chain, list, from, to) => {
      const state = chain * STATE
      states = withRoom(states, state + STATE)
      let at = from
      while (at < to) {
        const length = states[state + LENGTH]!
        const full = length === 0 || roomIn(states[state + ORDINAL]!, length) === 0
        if (full) extend(state)
        const ordinal = states[state + ORDINAL]!
        const room = roomIn(ordinal, length)
        const tail = states[state + TAIL]!
        const page = pages[tail >> PAGE_BITS]!
        const start = (tail & IN_PAGE) + sizeOf(ordinal) - room
        const count = Math.min(to - at, room)
        for (let i = 0; i < count; i += 1) page[start + i] = list[at + i]!
        states[state + LENGTH] = length + count
        at += count
      }
    },
    read: (chain, into) => {
      const length = lengthOf(chain)
      const buffer = length <= into.length ? into : new Int32Array(length * 2)
      let piece = length === 0 ? -1 : states[chain * STATE + HEAD]!
      for (let ordinal = 0, at = 0; at < length; ordinal += 1) {
        const page = pages[piece >> PAGE_BITS]!
        const from = piece & IN_PAGE
        const count = Math.min(sizeOf(ordinal) - 1, length - at)
        if (count < 16) for (let i = 0; i < count; i += 1) buffer[at + i] = page[from + 1 + i]!
        else buffer.set(page.subarray(from + 1, from + 1 + count), at)
        at += count
        piece = page[from]!
      }
      return { buffer, length }
    },
    empty: (chain) => {
      let piece = lengthOf(chain) === 0 ? -1 : states[chain * STATE + HEAD]!
      for (let ordinal = 0; piece >= 0; ordinal += 1) {
        const size = sizeOf(ordinal)
        const next = pages[piece >> PAGE_BITS]![piece & IN_PAGE]!
        free.set(size, free.get(size) ?? [])
        free.get(size)?.push(piece)
        piece = next
      }
      if (lengthOf(chain) > 0) states.fill(0, chain * STATE, chain * STATE + STATE)
    },
  }
}
