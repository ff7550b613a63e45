import { withRoom } from './columns.js'
import type { Find, Tell } from './occurrences.js'
import type { Group, Sought, Wanted } from './wanted.js'

/** The calls that fit the words of a query, by number: the first `count` of `calls`. */
export interface Matches {
  readonly calls: Int32Array
  readonly count: number
  /** By the call's number; a call that holds all that was asked scores above every one that does not. */
  readonly scores: Float64Array
  /** What was looked for: the groups of the query, or what stands in their place. */
  readonly used: readonly Group[]
}

/** Finds the calls that fit. What it returns holds until it is asked the next time. */
export type Match = (wanted: Pick<Wanted, 'groups' | 'nots'>, living: Uint8Array, count: number) => Matches

/** How fast more occurrences stop counting. */
const SATURATION = 1.2
/** Where fewer calls hold all that was asked, those that hold most of it follow. */
const FEW = 10
/** Above any sum of scores. */
const HOLDS_ALL = 1_000_000
/** Scores are rounded to this part of one, so that they are the same on every machine. */
const PART = 10_000

/** Makes the matcher of queries. What it needs meanwhile it keeps for the next time. */
export function matcherOf(find: Find): Match {
  let weights = new Float64Array(0)
  let rest = new Float64Array(0)
  let scores = new Float64Array(0)
  let shares = new Float64Array(0)
  let holds = new Uint8Array(0)
  let calls = new Int32Array(0)
  let touched = new Int32Array(0)

  const makeRoom = (size: number): void => {
    weights = withRoom(weights, size)
    rest = withRoom(rest, size)
    scores = withRoom(scores, size)
    shares = withRoom(shares, size)
    holds = withRoom(holds, size)
    calls = withRoom(calls, size)
    touched = withRoom(touched, size)
    for (const column of [scores, shares, holds]) column.fill(0)
  }
  /** Fills `weights` for the calls in `touched`; returns how many these are. */
  const weigh = ({ ways, inTitle }: Group, living: Uint8Array): number => {
    let count = 0
    const meet = (call: number): boolean => {
      if (living[call] !== 1) return false
      if (weights[call] === 0 && rest[call] === 0) touched[count++] = call
      return true
    }
    const look = (when: Sought['when'], tell: Tell): void => {
      for (const way of ways) if (way.when === when) find(way, inTitle, tell)
    }
    const atLeast: Tell = (call, weight) => {
      if (meet(call)) rest[call] = Math.max(rest[call]!, weight)
    }
    look('always', (call, weight) => {
      if (meet(call)) weights[call]! += weight
    })
    look('rest', atLeast)
    if (count < FEW) look('few', atLeast)
    for (let i = 0; i < count; i += 1) {
      const call = touched[i]!
      weights[call] = Math.max(weights[call]!, rest[call]!)
      rest[call] = 0
    }
    return count
  }
  /** Adds the group whose weights were worked out last to the scores; returns how much it counts. */
  const addWeighed = ({ weight: share, isRequired }: Group, count: number, all: number): number => {
    const rarity = share * Math.log(1 + (all - count + 0.5) / (count + 0.5))
    for (let i = 0; i < count; i += 1) {
      const call = touched[i]!
      const weight = weights[call]!
      scores[call]! += (rarity * weight * (1 + SATURATION)) / (weight + SATURATION)
      shares[call]! += rarity
      if (isRequired) holds[call]! += 1
      weights[call] = 0
    }
    return rarity
  }
  /** Adds groups, and what stands in the place of those that no call holds. A group that is found nowhere counts nothing. */
  const addAll = (groups: readonly Group[], living: Uint8Array, all: number): Looked => {
    let total = 0
    const used = groups.flatMap((group) => {
      const count = weigh(group, living)
      if (count > 0) total += addWeighed(group, count, all)
      const instead = count === 0 && group.instead.length > 0 ? addAll(group.instead, living, all) : null
      total += instead?.total ?? 0
      return instead?.used ?? [group]
    })
    return { total, used }
  }
  const leaveOut = (nots: readonly Sought[], living: Uint8Array): void => {
    for (const sought of nots)
      find(sought, false, (call) => {
        if (living[call] === 1) holds[call] = OUT
      })
  }
  const collect = (living: Uint8Array, fits: (call: number) => boolean): number => {
    let count = 0
    for (let call = 0; call < living.length; call += 1)
      if (living[call] === 1 && holds[call] !== OUT && fits(call)) calls[count++] = call
    return count
  }
  return ({ groups, nots }, living, all) => {
    makeRoom(living.length)
    const { total, used } = addAll(groups, living, all)
    leaveOut(nots, living)
    const required = used.filter(({ isRequired }) => isRequired).length
    let count = collect(living, (call) => holds[call] === required)
    for (let i = 0; i < count; i += 1) scores[calls[i]!]! += HOLDS_ALL
    if (count < FEW && groups.length > 1)
      count = collect(living, (call) => holds[call]! > 0 && shares[call]! > total / 2)
    for (let i = 0; i < count; i += 1) scores[calls[i]!] = Math.round(scores[calls[i]!]! * PART) / PART
    return { calls, count, scores, used }
  }
}

interface Looked {
  readonly total: number
  readonly used: readonly Group[]
}

const OUT = 255
