import type { AmountToken } from './amount-tokens.js'
import { clauseOf } from './money-clauses.js'
import { IS, spotOf, type Spot, type Sum } from './money-spot.js'
import {
  ONLY_AMOUNT,
  COORDINATED,
  COSTS,
  DECIDED_BY,
  OUT_OF,
  MAY_SEEK,
  PER_PART,
  WAS_ANNOUNCED,
  TO_COUNTY,
  COUNTY_HAS,
  EARMARKED,
  FOR_CALL,
  GIVES,
  IS_SPOKEN_FOR,
  ANNOUNCED,
  ONE_PROJECT,
  IN_TOTAL,
  WITH_BEFORE,
  WIDER,
  IN_ALL,
  BUDGET_BEFORE,
  OF_ELSE,
} from './money-turns.js'
import type { Passage } from './passages.js'

/** What the amount at `at` is of, null where nothing says, or where it is not money of this call. */
export function judgeAmount(
  passage: Passage,
  tokens: readonly AmountToken[],
  at: number,
  before: Sum | null,
  place: string,
): Sum | null {
  const spot = spotOf(passage, tokens, at, before, place)
  for (const rule of RULES) {
    const sum = rule(spot)
    if (sum !== undefined) return sum
  }
  return null
}

/** Undefined where a rule has nothing to say, null where the amount is of nothing that counts. */
type Rule = (spot: Spot) => Sum | null | undefined

const ofProject = ({ isSpan, isMin, isMax, yearly }: Spot, rank: number): Sum => ({
  role: isSpan ? 'span' : isMin && !isMax ? 'min' : 'max',
  rank,
  yearly,
})

/** Turns of phrase that leave no doubt. */
const inPlainWords: Rule = (spot) => {
  const { passage, before, left, right, rank, yearly, isSpan } = spot
  const { folded, role } = passage
  if (BUDGET_BEFORE.test(left) && !isSpan && !IS.project.test(right.slice(0, 60)) && !OF_ELSE.test(left))
    return total(rank + 2)
  if (FOR_CALL.test(left) || WAS_ANNOUNCED.test(right)) return total(rank + 2)
  if (IS_SPOKEN_FOR.test(folded) && role !== 'total' && role !== 'project') return OF_ELSEWHERE
  if (ANNOUNCED.test(left) && ONE_PROJECT.test(right)) return total(rank + 2)
  if (before?.role === 'max' && before.yearly && IN_TOTAL.test(right)) return { ...before, yearly: false }
  if (TO_COUNTY.test(right) || COUNTY_HAS.test(left)) return total(rank + 3)
  if (COSTS.test(left) || DECIDED_BY.test(right)) return OF_ELSEWHERE
  return role === 'project' && yearly && !isOutOf(spot) ? ofProject(spot, rank + 1) : undefined
}

const isOutOf = ({ passage, tokens, at, token }: Spot): boolean =>
  at === 0 && tokens.length > 1 && OUT_OF.test(passage.folded.slice(0, token.start))

/** Of something smaller than a project, or larger than the call. */
const ofOtherSize: Rule = (spot) => {
  const { token, at, left, right } = spot
  if (isOutOf(spot) || IS.unit.test(right.slice(0, 30))) return null
  if (token.high < 1e6 && IS.person.test(right.slice(0, 40))) return null
  return at > 0 && WIDER.test(left) ? null : undefined
}

/** `varav 3 miljoner`: nothing, unless it is what this call or this county has. */
const ofPart: Rule = ({ passage, token, place, left, right, rank, perProject }) => {
  if (!IS.part.test(left.slice(-60)) || perProject) return undefined
  const isOurs =
    IS.this.test(left) || IS.this.test(right) || isLocal(right, passage.folded.slice(0, token.start), place)
  return isOurs ? total(rank + 3) : null
}

/** The applicant's own money, the whole programme's, or what others once got. */
const ofElsewhere: Rule = ({ passage: { role }, left, right, perProject }) => {
  if (!IS.never.test(clauseOf(left)) && (!IS.never.test(right) || EARMARKED.test(right))) return undefined
  const isGiven = IS.project.test(right.slice(0, 60)) || (perProject && GIVES.test(left))
  return isGiven || role === 'total' || role === 'project' ? undefined : OF_ELSEWHERE
}

/** After an amount of the same sentence. */
const afterAnother: Rule = ({ passage, token, before, right, rank, yearly, isMax }) => {
  if (before === null || before.yearly) return undefined
  if (yearly && before.role === 'total') return null
  const isOfAll =
    isMax &&
    before.role === 'max' &&
    IN_ALL.test(passage.folded.slice(0, token.start)) &&
    !IS.project.test(right)
  return isOfAll ? total(rank + 2) : undefined
}

/** By the words of its clause, and by the label that it stands under. */
const byClause: Rule = (spot) => {
  const { passage, left, right, rank, isMax, isMin, isSpan, perProject } = spot
  const { folded, role } = passage
  if (perProject && !saysTotal(left, right, isMin || isMax))
    return ofProject(spot, PER_PART.test(right) ? rank : rank + 3)
  if (role === 'total') return total(rank + 4)
  if (role === 'project' && (isMin || isMax || isSpan)) return ofProject(spot, rank + 2)
  if (isTotal(left, right) || (WITH_BEFORE.test(left) && IS.call.test(right))) {
    if (isMax && MAY_SEEK.test(left)) return ofProject(spot, rank)
    if (isSpan) return null
    return total(
      rank +
        (IS.budget.test(left) ? 1 : 0) +
        (IS.call.test(folded) ? 1 : 0) +
        (IS.this.test(left) || IS.this.test(right) ? 2 : 0),
    )
  }
  return role === 'project' ? ofProject(spot, rank + 1) : undefined
}

/** A bound by itself, in a sentence about support. */
const byBound: Rule = (spot) => {
  const { passage, before, rank, isMax, isMin, isSpan } = spot
  const { from, folded } = passage
  if (!isSpan && !isMax && !isMin) return undefined
  const isMeant = from !== 'text' || folded.length <= SHORT || IS.support.test(folded)
  if (from === 'title' || !isMeant) return null
  const isSame = before !== null && before.role !== 'total' && (isMax || isMin)
  return ofProject(spot, isSame ? Math.max(rank, before.rank) : rank)
}

/** An amount that stands alone, or beside one whose meaning is known. */
const byItself: Rule = ({ passage: { folded, from }, tokens, at, token, before, right, rank }) => {
  const since = tokens[at - 1]?.end ?? 0
  if (before?.role === 'total' && COORDINATED.test(folded.slice(since, token.start))) return before
  if (from === 'title') return total(0)
  return tokens.length === 1 &&
    ONLY_AMOUNT.test(folded.slice(0, token.start)) &&
    /^[^a-z]*(?:till [^,]*|for [^,]*)?$/.test(right)
    ? total(rank - 1)
    : null
}

/** Asked in this order; the first that says anything is believed. */
const RULES: readonly Rule[] = [
  inPlainWords,
  ofOtherSize,
  ofPart,
  ofElsewhere,
  afterAnother,
  byClause,
  byBound,
  byItself,
]

/** A sentence that says hardly more than the amount. */
const SHORT = 50

const OF_ELSEWHERE: Sum = { role: 'else', rank: 0, yearly: false }
const total = (rank: number): Sum => ({ role: 'total', rank, yearly: false })

/** `ni kan söka ...: totalt finns 70 miljoner` is of the whole; `totalt högst 6 miljoner per projekt` is not. */
const saysTotal = (left: string, right: string, isBound: boolean): boolean =>
  !isBound &&
  isTotal(left, right) &&
  !IS.project.test(right.slice(0, 60)) &&
  /(?:^|[^a-z])(?:total|finns|utlys|avsat|fordel|samman|del av|dela)/.test(left)

const isTotal = (left: string, right: string): boolean =>
  IS.total.test(left) || IS.total.test(right.slice(0, 50))

/** `varav 3 miljoner i Skåne` on a page about Skåne, of a sum for the whole country, is what can be applied for there. */
function isLocal(right: string, before: string, place: string): boolean {
  if (!IS.national.test(before)) return false
  const name = /^[^a-z]*(?:i|till|for|in) ([a-z]{3,})/.exec(right)?.[1]
  return name !== undefined && (place.includes(name.replace(/s$/, '')) || /^(?:lanet|vart)/.test(name))
}
