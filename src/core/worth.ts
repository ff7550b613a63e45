import type { StoredCall } from './call.js'
import type { Tag } from './theme.js'
import { FROM } from './tag.js'

/** Scores between which the rules may as well be wrong: about the one from which a call is likely. */
export const UNSURE = { from: 4, to: 9 } as const

/** A call that could be judged in an area, with what the rules say of it there. */
export interface Doubt {
  readonly call: string
  /** The programme, or the source where no programme is known. */
  readonly family: string
  readonly tag: Tag
}

/** A call that it would help to judge in one area of a municipality, and what the rules make of it there. */
export interface Worth {
  readonly call: StoredCall
  readonly tag: Tag
}

/** How many calls of one area a list has at most. */
const PER_AREA = 2

/**
 * The calls that it would help most to judge, each in one area: those nearest to the score that makes a call likely, at most two
 * of an area, and of each programme one before a second. The same doubts give the same list, in whichever order they come.
 */
export function chooseWorth(doubts: readonly Doubt[], limit: number): Doubt[] {
  const nearest = doubts.filter(({ tag }) => isUnsure(tag)).toSorted(byDoubt)
  const chosen: Doubt[] = []
  for (const again of [false, true])
    for (const doubt of nearest) if (chosen.length < limit && fits(doubt, chosen, again)) chosen.push(doubt)
  return chosen
}

const isUnsure = ({ score }: Tag): boolean => score >= UNSURE.from && score <= UNSURE.to

function fits({ call, family, tag }: Doubt, chosen: readonly Doubt[], again: boolean): boolean {
  if (chosen.some((one) => one.call === call)) return false
  if (!again && chosen.some((one) => one.family === family)) return false
  return chosen.filter((one) => one.tag.area === tag.area).length < PER_AREA
}

function byDoubt(a: Doubt, b: Doubt): number {
  return distance(a) - distance(b) || order(a.call, b.call) || order(a.tag.area, b.tag.area)
}

const distance = ({ tag }: Doubt): number => Math.abs(Math.round((tag.score - FROM.likely) * 100))

const order = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)
