import type { AmountToken } from './amount-tokens.js'
import { clauseAfter, clauseBefore, clauseOf, isInBrackets } from './money-clauses.js'
import {
  MAX_BEFORE,
  MIN_BEFORE,
  ONLY_AMOUNT,
  COORDINATED,
  COSTS,
  DECIDED_BY,
  OUT_OF,
  MAY_SEEK,
  PER_PART,
  STUDY,
  WAS_ANNOUNCED,
  TO_COUNTY,
  COUNTY_HAS,
  EARMARKED,
  YEARLY_BEFORE,
  LEAST_REACH,
  FOR_CALL,
  GIVES,
  IS_SPOKEN_FOR,
  ANNOUNCED,
  ONE_PROJECT,
  IN_TOTAL,
  LATER_STAGE,
  WITH_BEFORE,
  WIDER,
  IN_ALL,
  BUDGET_BEFORE,
  OF_ELSE,
} from './money-turns.js'
import { MONEY_WORDS } from './money-words.js'
import type { Passage } from './passages.js'
import { anyOf } from './phrase.js'

/**
 * What an amount is of: the whole call, or the most, least or both that a project may get; or said to be of something else. A
 * higher `rank` is plainer.
 */
export interface Sum {
  readonly role: 'total' | 'min' | 'max' | 'span' | 'else'
  readonly rank: number
  readonly yearly: boolean
}

const IS = {
  project: anyOf(MONEY_WORDS.project),
  total: anyOf(MONEY_WORDS.total),
  never: anyOf(MONEY_WORDS.never),
  part: anyOf(MONEY_WORDS.part),
  unit: anyOf(MONEY_WORDS.unit),
  person: anyOf(MONEY_WORDS.person),
  national: anyOf(MONEY_WORDS.national),
  yearly: anyOf(MONEY_WORDS.yearly),
  support: anyOf([
    '[a-z]*bidrag~|[a-z]*stöd(?:et|s|nivå~|belopp~|andel~)?|sök[a-z]*|ansök~|projekt~|prosjekt~|belopp~|grants?|funding|support|projects?|apply|[a-z]*check(?:en|ar|arna)?|bevilj~|tilskud~|tilskudd~|støtte~|søges?|søkes?|få|får|utlys~|budget~',
  ]),
  call: anyOf([
    'utlys~|[a-z]*omgång~|erbjudand~|calls?|utlysning~|ansökningsomgång~|pulje~|ansøgningsrunde~',
  ]),
  this: anyOf([
    '(?:i|inom|för|till|under) (?:den här|denna|årets|vårens|höstens|första|andra|første|denne) [a-z]*(?:utlysning|omgång|ansökningsomgång|utlysningsrunde|runde)~|(?:in|for|under|by) (?:this|the first) call|nu fördelas|(?:de )?(?:resterande|återstående)',
  ]),
  budget: anyOf(['[a-z]*budget(?:en)?|totalt?|totala|ram(?:en)?|total']),
} as const

/** What the amount at `at` is of, null where nothing says, or where it is not money of this call. */
export function judgeAmount(
  passage: Passage,
  tokens: readonly AmountToken[],
  at: number,
  before: Sum | null,
  place: string,
): Sum | null {
  const { folded, from, role } = passage
  const token = tokens[at]!
  const start = tokens[at - 1]?.end ?? 0
  const left = clauseBefore(folded.slice(start, token.start))
  const next = isInBrackets(folded, token, tokens[at + 1]) ? tokens[at + 2] : tokens[at + 1]
  const right = clauseAfter(folded.slice(token.end, next?.start ?? folded.length))
  const rank =
    RANKS[from] -
    (LATER_STAGE.test(folded) ? 8 : 0) -
    (STUDY.test(left + right) && !STUDY.test(place) ? 4 : 0)
  const yearly = IS.yearly.test(right.slice(0, 25)) || YEARLY_BEFORE.test(left)
  const isMax = MAX_BEFORE.test(left) && !LEAST_REACH.test(left)
  const isMin = MIN_BEFORE.test(left)
  const isSpan = token.low !== token.high
  const isSame = before !== null && before.role !== 'total' && (isMax || isMin)
  const perProject = IS.project.test(right.slice(0, 60)) || IS.project.test(left)
  const own = isSpan ? 'span' : isMin && !isMax ? 'min' : 'max'

  if (BUDGET_BEFORE.test(left) && !isSpan && !IS.project.test(right.slice(0, 60)) && !OF_ELSE.test(left))
    return total(rank + 2)
  if (FOR_CALL.test(left) || WAS_ANNOUNCED.test(right)) return total(rank + 2)
  if (IS_SPOKEN_FOR.test(folded) && !(role === 'total' || role === 'project')) return OF_ELSEWHERE
  if (ANNOUNCED.test(left) && ONE_PROJECT.test(right)) return total(rank + 2)
  if (before?.role === 'max' && before.yearly && IN_TOTAL.test(right)) return { ...before, yearly: false }
  if (TO_COUNTY.test(right) || COUNTY_HAS.test(left)) return total(rank + 3)
  if (COSTS.test(left) || DECIDED_BY.test(right)) return OF_ELSEWHERE
  if (at === 0 && tokens.length > 1 && OUT_OF.test(folded.slice(0, token.start))) return null
  if (role === 'project' && yearly) return { role: own, rank: rank + 1, yearly }
  if (IS.unit.test(right.slice(0, 30))) return null
  if (token.high < 1e6 && IS.person.test(right.slice(0, 40))) return null
  if (at > 0 && WIDER.test(left)) return null
  if (IS.part.test(left.slice(-60)) && !perProject)
    return IS.this.test(left) || IS.this.test(right) || isLocal(right, folded.slice(0, token.start), place)
      ? total(rank + 3)
      : null
  if (IS.never.test(clauseOf(left)) || (IS.never.test(right) && !EARMARKED.test(right))) {
    const isGiven = IS.project.test(right.slice(0, 60)) || (perProject && GIVES.test(left))
    if (!isGiven && !(role === 'total' || role === 'project')) return OF_ELSEWHERE
  }
  if (before !== null && yearly && before.role === 'total' && !before.yearly) return null
  if (
    isMax &&
    before?.role === 'max' &&
    !before.yearly &&
    IN_ALL.test(folded.slice(0, token.start)) &&
    !IS.project.test(right)
  )
    return total(rank + 2)
  if (perProject && !saysTotal(left, right, isMin || isMax))
    return { role: own, rank: PER_PART.test(right) ? rank : rank + 3, yearly }
  if (role === 'total') return total(rank + 4)
  if (role === 'project' && (isMin || isMax || isSpan)) return { role: own, rank: rank + 2, yearly }
  if (isTotal(left, right) || (WITH_BEFORE.test(left) && IS.call.test(right))) {
    if (isMax && MAY_SEEK.test(left)) return { role: own, rank, yearly }
    if (isSpan) return null
    return total(
      rank +
        (IS.budget.test(left) ? 1 : 0) +
        (IS.call.test(folded) ? 1 : 0) +
        (IS.this.test(left) || IS.this.test(right) ? 2 : 0),
    )
  }
  if (role === 'project') return { role: own, rank: rank + 1, yearly }
  if (isSpan || isMax || isMin) {
    const isMeant = from !== 'text' || folded.length <= SHORT || IS.support.test(folded)
    return from === 'title' || !isMeant
      ? null
      : { role: own, rank: isSame ? Math.max(rank, before.rank) : rank, yearly }
  }
  if (before?.role === 'total' && COORDINATED.test(folded.slice(start, token.start))) return before
  if (from === 'title') return total(0)
  return tokens.length === 1 &&
    ONLY_AMOUNT.test(folded.slice(0, token.start)) &&
    start === 0 &&
    /^[^a-z]*(?:till [^,]*|for [^,]*)?$/.test(right)
    ? total(rank - 1)
    : null
}

/** A sentence that says hardly more than the amount. */
const SHORT = 50

const RANKS: Readonly<Record<Passage['from'], number>> = {
  box: 30,
  state: 20,
  inline: 20,
  text: 10,
  title: 0,
}

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
