import type { AmountToken } from './amount-tokens.js'
import { clauseAfter, clauseBefore, isInBrackets } from './money-clauses.js'
import { MAX_BEFORE, MIN_BEFORE, STUDY, YEARLY_BEFORE, LEAST_REACH, LATER_STAGE } from './money-turns.js'
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

/** What the words of a clause speak of. */
export const IS = {
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

/** An amount where it stands: the words of its clause before and after it, and what they say by themselves. */
export interface Spot {
  readonly passage: Passage
  readonly tokens: readonly AmountToken[]
  readonly at: number
  readonly token: AmountToken
  /** What the amount before it in the passage is of. */
  readonly before: Sum | null
  readonly place: string
  readonly left: string
  readonly right: string
  readonly rank: number
  readonly yearly: boolean
  readonly isMax: boolean
  readonly isMin: boolean
  readonly isSpan: boolean
  readonly perProject: boolean
}

/** The amount at `at` of a passage, with what its clause says. `place`: the call's title and address, folded. */
export function spotOf(
  passage: Passage,
  tokens: readonly AmountToken[],
  at: number,
  before: Sum | null,
  place: string,
): Spot {
  const { folded, from } = passage
  const token = tokens[at]!
  const left = clauseBefore(folded.slice(tokens[at - 1]?.end ?? 0, token.start))
  const next = isInBrackets(folded, token, tokens[at + 1]) ? tokens[at + 2] : tokens[at + 1]
  const right = clauseAfter(folded.slice(token.end, next?.start ?? folded.length))
  return {
    ...{ passage, tokens, at, token, before, place, left, right },
    rank:
      RANKS[from] -
      (LATER_STAGE.test(folded) ? 8 : 0) -
      (STUDY.test(left + right) && !STUDY.test(place) ? 4 : 0),
    yearly: IS.yearly.test(right.slice(0, 25)) || YEARLY_BEFORE.test(left),
    isMax: MAX_BEFORE.test(left) && !LEAST_REACH.test(left),
    isMin: MIN_BEFORE.test(left),
    isSpan: token.low !== token.high,
    perProject: IS.project.test(right.slice(0, 60)) || IS.project.test(left),
  }
}

const RANKS: Readonly<Record<Passage['from'], number>> = {
  box: 30,
  state: 20,
  inline: 20,
  text: 10,
  title: 0,
}
