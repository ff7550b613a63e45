import { CURRENCY_NAMES, currencyOf, krona, NUMBER_WORDS, UNIT_NAMES, unitOf } from './amount-units.js'
import type { FactLanguage } from './fact.js'

/** An amount as it stands in a text; a single sum has `low` and `high` alike. `currency` null where the words name none. */
export interface AmountToken {
  readonly start: number
  readonly end: number
  readonly low: number
  readonly high: number
  readonly currency: string | null
}

const BEFORE = String.raw`(?<before>(?<![a-z])(?:[mk](?:sek|eur|nok|dkk)|tsek|sek|eur|nok|dkk|usd|gbp|kr\.?|euro)|€|\$|£)\s?`
const DIGITS = String.raw`(?<![\d.,])\d{1,3}, \d(?=\s?(?:miljo|miljard|milj|mkr|mnkr|mill))|(?<![\d.,])\d{1,3}(?:[ .,'’]\d{3}(?!\d))+(?:[.,]\d{1,2}(?!\d))?|(?<![\d.,])\d+(?:[.,]\d+)?`
const WORDS = Object.keys(NUMBER_WORDS)
  .sort((a, b) => b.length - a.length)
  .join('|')
const PIECE = new RegExp(
  String.raw`(?:${BEFORE})?(?:(?<digits>${DIGITS})(?![\d%])|(?<![a-z])(?<word>${WORDS})(?= (?:(?:nya |halv )?(?:m[a-z]*|tus|bill|thou)|(?:till|to|til) (?:som mest |hogst |max )?\d[\d,.]* ?m)))(?:[\s-](?:nya|ytterligare|extra|halv|additional))?(?:\s?(?<unit>${UNIT_NAMES})(?![a-z]))?(?:\s?(?<after>${CURRENCY_NAMES})(?![a-z]))?`,
  'g',
)

interface Piece {
  readonly start: number
  readonly end: number
  readonly number: number
  readonly scale: number | null
  readonly currency: string | null
}

/** No pot of a call is larger; a greater number is a slip or a phone number. */
const MOST = 1e12

/**
 * The amounts of a folded text whose dates have been blanked out: only numbers with a unit or a currency, or, where `unit` says
 * so (`Available funds (mEUR)`), bare ones. Two that share a unit (`2-3 miljoner`, `mellan 100 000 och 300 000 kronor`) are one.
 */
export function amountsWritten(
  folded: string,
  language: FactLanguage,
  unit: { readonly scale: number; readonly currency: string | null } | null = null,
): AmountToken[] {
  const pieces = [...folded.matchAll(PIECE)]
    .map((match) => pieceOf(match, language, folded))
    .filter((piece) => piece !== null)
  const found: AmountToken[] = []
  for (let at = 0; at < pieces.length; at += 1) {
    const piece = withUnit(pieces[at]!, unit)
    const next = pieces[at + 1]
    const choice = choiceOf(pieces, at, folded)
    const span = choice?.token ?? (next && spanOf(piece, withUnit(next, unit), folded))
    const token = span ?? single(piece)
    if (span) at = choice?.last ?? at + 1
    if (token && token.low > 0 && token.high <= MOST) found.push(token)
  }
  return found
}

function pieceOf(match: RegExpExecArray, language: FactLanguage, folded: string): Piece | null {
  const { before, digits, word, unit, after } = match.groups ?? {}
  const at = { start: match.index, end: match.index + match[0].length }
  const rest = folded.slice(at.end, at.end + 10)
  if (/^\s?(?:%|procent|prosent|percent)/.test(rest)) return null
  const short = before && !unit ? /^\s?(?:(m|mn)|(bn)|(k))(?![a-z])/.exec(rest) : null
  const known = unitOf(unit) ?? unitOf(before?.trim())
  const scale = known?.[1] ?? (short ? (short[1] ? 1e6 : short[2] ? 1e9 : 1e3) : null)
  const currency = currencyOf(before?.replace('.', '').trim()) ?? currencyOf(after) ?? known?.[2] ?? null
  const isHalf = / halv /.test(match[0]) && word !== undefined
  const number = isHalf
    ? 0.5
    : word === undefined
      ? numberOf(digits ?? '', language, scale !== null)
      : NUMBER_WORDS[word]
  if (number === undefined || number === null) return null
  return { ...at, end: at.end + (short?.[0].length ?? 0), number, scale, currency: krona(currency, language) }
}

/**
 * A mark before exactly three digits groups thousands, unless a unit follows and the language writes decimals with it
 * (`1,167 miljarder`); any other single mark is a decimal one.
 */
function numberOf(text: string, language: FactLanguage, hasScale: boolean): number | null {
  const marks = [...text.matchAll(/[.,]/g)]
  const last = marks.at(-1)
  const digits = (part: string): string => part.replace(/[ .,'’]/g, '')
  if (/^\d+, \d$/.test(text)) return finite(text.replace(', ', '.'))
  if (!last) return finite(digits(text))
  const decimals = text.length - last.index - 1
  const isOnly = marks.length === 1 && !/[ '’]/.test(text)
  const isDecimalMark = language === 'en' ? last[0] === '.' : last[0] === ','
  const isDecimal =
    decimals !== 3
      ? marks.filter((mark) => mark[0] === last[0]).length === 1
      : isOnly && hasScale && isDecimalMark
  return isDecimal
    ? finite(`${digits(text.slice(0, last.index))}.${text.slice(last.index + 1)}`)
    : finite(digits(text))
}

const finite = (text: string): number | null => (Number.isFinite(Number(text)) ? Number(text) : null)

const withUnit = (piece: Piece, unit: { scale: number; currency: string | null } | null): Piece =>
  unit && piece.scale === null
    ? { ...piece, scale: unit.scale, currency: piece.currency ?? unit.currency }
    : piece

function single({ start, end, number, scale, currency }: Piece): AmountToken | null {
  if (scale === null && currency === null) return null
  const amount = Math.round(number * (scale ?? 1))
  return { start, end, low: amount, high: amount, currency }
}

const DASH = /^\s?(?:-|–|—)\s?(?:ca |cirka )?$/
const TO =
  /^,?\s?(?:till|to|til|upp till|och hogst|och max|to max)\s(?:hogst |max |maximalt |som mest |a maximum of )?$/
const AND = /^\s(?:och|and|og)\s(?:hogst |max |maximalt |som mest |a maximum of )?$/
const AND_MOST = /^,? (?:och|and|og|men|but) (?:som )?(?:hogst|max|maximalt|at most|maks)\.? $/
const IS_LEAST = /(?<![a-z])(?:minst|lagst|at least|minimum|mindst) (?:cirka |ca\.? )?$/
const OR = /^\s(?:eller|or)\s$/
const IS_BETWEEN = /(?<![a-z])(?:mellan|between|mellom|mellem)(?![a-z])[^.;]{0,25}$/
const IS_FROM = /(?<![a-z])(?:fran|from|fra|minst|lagst)(?![a-z])[^.;]{0,25}$/

/** Two numbers that are the ends of one range, or two sums to choose between. */
function spanOf(first: Piece, second: Piece, folded: string, isChoice = false): AmountToken | null {
  const between = folded.slice(first.end, second.start)
  const left = folded.slice(Math.max(0, first.start - 40), first.start)
  const bare = first.scale === null && first.currency === null
  const isRange =
    isChoice ||
    DASH.test(between) ||
    OR.test(between) ||
    (TO.test(between) && (bare || IS_FROM.test(left) || IS_BETWEEN.test(left))) ||
    (AND.test(between) && IS_BETWEEN.test(left)) ||
    (AND_MOST.test(between) && IS_LEAST.test(left))
  const followsCurrency = first.currency !== null && first.scale === null && second.number >= 10_000
  if (!isRange || (second.scale === null && second.currency === null && !followsCurrency)) return null
  const shares = first.scale === null && first.number < 1000 && second.scale !== null
  const low = Math.round(first.number * (first.scale ?? (shares ? second.scale : 1) ?? 1))
  const high = Math.round(second.number * (second.scale ?? 1))
  if (low >= high) return null
  return { start: first.start, end: second.end, low, high, currency: second.currency ?? first.currency }
}

/** Three or more sums to choose between, `120 000, 250 000 eller 400 000 euro`: from the first to the last. */
function choiceOf(
  pieces: readonly Piece[],
  at: number,
  folded: string,
): { readonly token: AmountToken; readonly last: number } | null {
  let last = at
  while (last + 1 < pieces.length && folded.slice(pieces[last]!.end, pieces[last + 1]!.start) === ', ')
    last += 1
  const [first, before, end] = [pieces[at]!, pieces[last]!, pieces[last + 1]]
  if (last === at || !end || !OR.test(folded.slice(before.end, end.start))) return null
  const span = spanOf(
    first.currency === null ? { ...first, currency: end.currency } : first,
    end,
    folded,
    true,
  )
  return span && { token: span, last: last + 1 }
}
