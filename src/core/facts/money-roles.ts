import type { AmountToken } from './amount-tokens.js'
import { MONEY_WORDS } from './money-words.js'
import type { Passage } from './passages.js'
import { anyOf } from './phrase.js'

/** What an amount is of: the whole call, or the most, least or both that a project may get. A higher `rank` is plainer. */
export interface Sum {
  readonly role: 'total' | 'min' | 'max' | 'span'
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
    '[a-z]*bidrag~|[a-z]*stöd(?:et|s|nivå~|belopp~|andel~)?|sök[a-z]*|ansök~|projekt~|prosjekt~|belopp~|grants?|funding|support|projects?|apply|[a-z]*check(?:en|ar|arna)?|tilskud~|tilskudd~|støtte~|søges?|søkes?|få|får|utlys~|budget~',
  ]),
  call: anyOf([
    'utlys~|[a-z]*omgång~|erbjudand~|calls?|utlysning~|ansökningsomgång~|pulje~|ansøgningsrunde~',
  ]),
  this: anyOf([
    '(?:i|inom|för|till) (?:den här|denna|årets|vårens|höstens) [a-z]*(?:utlysning|omgång)~|(?:in|for|under) this call',
  ]),
  budget: anyOf(['[a-z]*budget(?:en)?|totalt?|totala|ram(?:en)?|total']),
} as const

const ADVERBS = String.raw`(?:cirka |ca\.? |circa |omkring |about |around |approximately |approx\.? |drygt |knappt |om |pa |of |med |till |a |totalt |in total |en summa |det |tillsammans |den |er |ar |is |erdf |eu |support |funding |grant |contribution |amount |stod |bidrag |: )*`
const MAX_BEFORE = new RegExp(`${anyOf(MONEY_WORDS.max).source} ?:?${ADVERBS}$`)
const MIN_BEFORE = new RegExp(`${anyOf(MONEY_WORDS.min).source} ?:?${ADVERBS}$`)
const ONLY_AMOUNT =
  /^[^a-z\d]*(?:(?:cirka|ca|circa|omkring|drygt|approximately|totalt|max|hogst|minst|mellan|between)\.? )*$/
const COORDINATED = /^[^\d.;:]{0,60}?(?:och|samt|and|og|respektive|,) ?(?:cirka |ca\.? |drygt )?$/

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
  const right = clauseAfter(folded.slice(token.end, tokens[at + 1]?.start ?? folded.length))
  const rank = RANKS[from]
  const yearly = IS.yearly.test(right.slice(0, 25))
  const isMax = MAX_BEFORE.test(left)
  const isMin = MIN_BEFORE.test(left)
  const isSpan = token.low !== token.high
  const isSame = before !== null && before.role !== 'total' && (isMax || isMin)
  const perProject = IS.project.test(right.slice(0, 60)) || IS.project.test(left)
  const own = isSpan ? 'span' : isMin && !isMax ? 'min' : 'max'

  if (BUDGET_BEFORE.test(left) && !isSpan && !IS.project.test(right.slice(0, 60)) && !OF_ELSE.test(left))
    return total(rank + 2)
  if (IS.unit.test(right.slice(0, 30))) return null
  if (token.high < 1e6 && IS.person.test(right.slice(0, 40))) return null
  if (at > 0 && WIDER.test(left)) return null
  if (IS.part.test(left.slice(-40)) && !perProject)
    return isLocal(right, folded.slice(0, token.start), place) ? total(rank + 3) : null
  if (IS.never.test(left) || IS.never.test(right)) {
    if (!IS.project.test(right.slice(0, 60)) && !(role === 'total' || role === 'project')) return null
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
  if (perProject && !saysTotal(left, right, isMin || isMax)) return { role: own, rank: rank + 3, yearly }
  if (role === 'total') return total(rank + 4)
  if (role === 'project' && (isMin || isMax || isSpan)) return { role: own, rank: rank + 2, yearly }
  if (isTotal(left, right)) {
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
    ONLY_AMOUNT.test(left) &&
    start === 0 &&
    /^[^a-z]*(?:till [^,]*|for [^,]*)?$/.test(right)
    ? total(rank - 1)
    : null
}

/** `12 av totalt 60 miljoner`: the second is a pot that others share. */
const WIDER =
  /(?<![a-z])(?:av|of|af) (?:(?:totalt|sammanlagt|de|a total of|i alt|in total) )*(?:cirka |ca\.? )?$/

/** `högst 12 miljoner per stad, totalt högst 108 miljoner`: the second is of all, unless the first is of a year. */
const IN_ALL =
  /(?:kronor|kr|mkr|mnkr|msek|sek|euro|eur) per (?:projekt|prosjekt|project|stad|city|kommun|municipality|ansokan),? (?:och |and |men )?(?:totalt|sammanlagt|in total) (?:hogst|max|maximalt|upp till|up to) (?:cirka |ca )?$/

/** A sentence that says hardly more than the amount. */
const SHORT = 50

const RANKS: Readonly<Record<Passage['from'], number>> = {
  box: 30,
  state: 20,
  inline: 20,
  text: 10,
  title: 0,
}

const total = (rank: number): Sum => ({ role: 'total', rank, yearly: false })

/** `ni kan söka ...: totalt finns 70 miljoner` is of the whole; `totalt högst 6 miljoner per projekt` is not. */
const saysTotal = (left: string, right: string, isBound: boolean): boolean =>
  !isBound &&
  isTotal(left, right) &&
  !IS.project.test(right.slice(0, 60)) &&
  /(?:^|[^a-z])(?:total|finns|utlys|avsat|fordel|samman|del av|dela)/.test(left)

const isTotal = (left: string, right: string): boolean =>
  IS.total.test(left) || IS.total.test(right.slice(0, 50))

/** `högst 50 procent av totalbudgeten`: words of what a share is of say nothing of the amount that follows. */
const SHARE_OF =
  /(\d ?(?:%|procent|prosent|per ?cent)) (?:av|of|af) (?:[a-z-]+ ){0,3}[a-z-]*(?:budget|kostnad|cost|utgift|udgift)[a-z]*/g

/** `högst 50 procent eller 500 000 kronor`: the bound is of both. */
const SHARE_OR = /\d[\d.,]* ?(?:%|procent|prosent|per ?cent) (?:eller|or|och|and|og) $/
const SHARE_AND = /^.*\d ?(?:%|procent|prosent|per ?cent)[^,;]{0,40} (?:och|samt|and|og) /

/** `från en total budget på`, `from a total budget of`: the whole, whatever else the sentence says of it. */
const BUDGET_BEFORE = new RegExp(
  `(?<!(?:projekt|prosjekt|project)[a-z]* (?:[a-z]+ )?)(?:total[ta]?|call|indicative|available) budget(?:en)? ?${ADVERBS}$`,
)

/** Of one project, or of the programme that pays for many calls. */
const OF_ELSE =
  /(?<![a-z])(?:projekt|prosjekt|project)[a-z]* (?:far|kan|ska|har|may|can|must|has|have)(?![a-z])|program|20\d\d ?[-–] ?20\d\d|:s total/

/** The words before an amount in its own clause. */
function clauseBefore(text: string): string {
  const cut = text.slice(-140).replace(SHARE_OF, '$1').replace(SHARE_OR, '').replace(SHARE_AND, '')
  return /(?:^|[;()]|, (?:och|samt|men|and|but|og|dock) )([^;()]*)$/.exec(cut)?.[1] ?? cut
}

/** The words after an amount, up to the next comma, bracket or new clause. */
const clauseAfter = (text: string): string =>
  /^[^,;()–]*?(?=[,;()–]| (?:och|samt|and|og|men|but|dock) |$)/.exec(text.slice(0, 140))?.[0] ?? ''

/** `varav 3 miljoner i Skåne` on a page about Skåne, of a sum for the whole country, is what can be applied for there. */
function isLocal(right: string, before: string, place: string): boolean {
  if (!IS.national.test(before)) return false
  const name = /^[^a-z]*(?:i|till|for|in) ([a-z]{3,})/.exec(right)?.[1]
  return name !== undefined && (place.includes(name.replace(/s$/, '')) || /^(?:lanet|vart)/.test(name))
}
