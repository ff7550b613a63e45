import { amountsWritten, type AmountToken } from './amount-tokens.js'
import { unitIn } from './amount-units.js'
import { blanked, daysWritten } from './date-tokens.js'
import type { FactLanguage, MoneyFact, Worded } from './fact.js'
import { fold } from './clean.js'
import { judgeAmount } from './money-roles.js'
import type { Sum } from './money-spot.js'
import { wordsAround, type Passage } from './passages.js'

/** Where the words name no currency: the one of the language, and none for English, which is written of all. */
const USUAL: Readonly<Record<FactLanguage, string | null>> = { sv: 'SEK', no: 'NOK', da: 'DKK', en: null }

interface Offer {
  readonly role: MoneyFact['role']
  readonly amount: number
  readonly currency: string
  readonly rank: number
  readonly yearly: boolean
  readonly passage: Passage
  readonly token: AmountToken
}

/** An amount before it is known to be of the call. */
type Found = Omit<Offer, 'role'> & { readonly role: Offer['role'] | 'else' }

/** What a call is worth, in all and per project, each role at most once: the plainest words count. */
export function readMoney(call: Worded, passages: readonly Passage[]): MoneyFact[] {
  const place = fold(`${call.title} ${call.url ?? ''}`)
  const found = passages.flatMap((passage) => offersOf(passage, call.language, place))
  const offers = withoutEchoes(found)
  const facts = (['total', 'min', 'max'] as const).map((role) => {
    const best = bestOf(
      offers.filter((offer) => offer.role === role),
      role,
    )
    return best === null ? null : factOf(best)
  })
  return sound(facts.filter((fact) => fact !== null))
}

/**
 * A title repeats what the text says: a sum that the text gives to something else is not the call's there either. Nor is a sum
 * that each project gets the whole.
 */
function withoutEchoes(found: readonly Found[]): Offer[] {
  const elsewhere = new Set(found.flatMap(({ role, amount }) => (role === 'else' ? [amount] : [])))
  const each = new Set(
    found.flatMap(({ role, amount, passage, token }) =>
      role === 'max' && EACH.test(passage.folded.slice(token.end)) ? [amount] : [],
    ),
  )
  return found.flatMap((offer) => {
    const { role, amount, passage } = offer
    if (role === 'else') return []
    const isEcho = each.has(amount) || (passage.from === 'title' && elsewhere.has(amount))
    return role === 'total' && isEcho ? [] : [{ ...offer, role }]
  })
}

const EACH = /^ (?:each|vardera|hver)(?![a-z])/

function amountsOf(passage: Passage, language: FactLanguage): AmountToken[] {
  const unit = passage.label === null ? null : unitIn(passage.label, language)
  if (unit === null && !HAS_UNIT.test(passage.folded)) return []
  return amountsWritten(blanked(passage.folded, daysWritten(passage.folded)), language, unit)
}

/** Cheap to ask of each sentence before its numbers are looked at. */
const HAS_UNIT = /kr|sek|eur|[€$£]|nok|dkk|mil|mdr|mio|mn|md|bn|tus|thous/

function offersOf(passage: Passage, language: FactLanguage, place: string): Found[] {
  const tokens = amountsOf(passage, language)
  let before: Sum | null = null
  return tokens.flatMap((token, at) => {
    const sum: Sum | null = judgeAmount(passage, tokens, at, before, place)
    before = sum?.role === 'else' ? null : sum
    const currency = token.currency ?? USUAL[language]
    if (sum === null || currency === null || currency === 'USD' || currency === 'GBP') return []
    const common = { currency, passage, token, rank: sum.rank, yearly: sum.yearly }
    if (sum.role !== 'span')
      return [{ ...common, role: sum.role, amount: sum.role === 'min' ? token.low : token.high }]
    return [
      { ...common, role: 'min', amount: token.low },
      { ...common, role: 'max', amount: token.high },
    ]
  })
}

/** The best-ranked; of several the highest of what a project may get, and of parts and their sum the sum; none of parts alone. */
function bestOf(offers: readonly Offer[], role: MoneyFact['role']): Offer | null {
  const lasting = offers.some(({ yearly }) => !yearly) ? offers.filter(({ yearly }) => !yearly) : offers
  const rank = Math.max(...lasting.map((offer) => offer.rank))
  const best = lasting.filter((offer) => offer.rank === rank)
  const [first] = best
  if (!first) return null
  if (role === 'max') return best.reduce((most, offer) => (offer.amount > most.amount ? offer : most))
  if (role === 'min') return best.reduce((least, offer) => (offer.amount < least.amount ? offer : least))
  const parts = best.filter(({ passage }) => passage === first.passage)
  const sum = parts.reduce((all, { amount }) => all + amount, 0)
  const whole = parts.find(({ amount }) => amount * 2 === sum)
  if (parts.length > 2 && whole) return whole
  return parts.length > 1 && !parts.every(({ amount }, at) => at === 0 || isRepeat(parts, at, amount))
    ? null
    : first
}

/** The same sum said twice in other words, not two equal parts. */
const isRepeat = (parts: readonly Offer[], at: number, amount: number): boolean =>
  parts[0]!.amount === amount &&
  !/(?:och|samt|and|og|respektive|,)[^a-z]*(?:cirka|ca\.?)?\s*$/.test(
    parts[at]!.passage.folded.slice(0, parts[at]!.token.start),
  )

const factOf = ({ role, amount, currency, passage, token, yearly }: Offer): MoneyFact => ({
  role,
  amount,
  currency,
  yearly,
  words: wordsAround(passage, token.start, token.end),
  label: passage.label,
})

/** A least above the most is of another kind of project, such as studies: then neither is of all. */
function sound(facts: readonly MoneyFact[]): MoneyFact[] {
  const amount = (role: MoneyFact['role']): number | undefined =>
    facts.find((fact) => fact.role === role)?.amount
  const [min, max] = [amount('min'), amount('max')]
  return min === undefined || max === undefined || min <= max
    ? [...facts]
    : facts.filter(({ role }) => role === 'total')
}
