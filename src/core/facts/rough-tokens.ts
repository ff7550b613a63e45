import { daysIn, isoDay, MONTH, monthNumber } from './calendar.js'
import { fold } from './clean.js'

/** A month, season or other stretch of a year. `year` null where none is said; days are those of the year `from` lies in. */
export interface RoughToken {
  readonly kind: 'rough'
  readonly start: number
  readonly end: number
  readonly year: number | null
  /** The stretch in a given year, as days; the last may lie in the next year. */
  readonly span: (year: number) => readonly [from: string, to: string]
}

type Stretch = readonly [fromMonth: number, fromDay: number, toMonth: number, toDay: number]

/** What the words for seasons, half-years and quarters mean at the widest; the last day 0 is the last of its month. */
const STRETCHES: readonly (readonly [pattern: string, stretch: Stretch])[] = [
  ['våren|spring|forår(?:et)?', [3, 1, 5, 0]],
  ['sommar(?:en)?|summer|sommer(?:en)?', [6, 1, 8, 0]],
  ['höst(?:en)?|autumn|fall|høst(?:en)?|efterår(?:et)?', [9, 1, 11, 0]],
  ['vinter(?:n|en)?|winter', [12, 1, 14, 0]],
  ['årsskifte(?:t)?', [12, 15, 13, 15]],
  ['första halvåret|first half(?: of)?|første halvår', [1, 1, 6, 0]],
  ['andra halvåret|second half(?: of)?|andre halvår|andet halvår', [7, 1, 12, 0]],
  ['(?:första|1:a) kvartalet|first quarter(?: of)?|q1', [1, 1, 3, 0]],
  ['(?:andra|2:a) kvartalet|second quarter(?: of)?|q2', [4, 1, 6, 0]],
  ['(?:tredje|3:e) kvartalet|third quarter(?: of)?|q3', [7, 1, 9, 0]],
  ['(?:fjärde|4:e) kvartalet|fourth quarter(?: of)?|q4', [10, 1, 12, 0]],
]

const PART =
  '(?<part>början|mitten|slutet|early|mid|late|beginning|middle|end|begyndelsen|begynnelsen|starten|midten|slutten|slutningen)'
const SEASONS = new RegExp(
  fold(
    String.raw`(?<![a-z0-9])(?:${STRETCHES.map(([pattern], at) => `(?<s${String(at)}>${pattern})`).join('|')})(?![a-z]),? ?(?:av |of )?(?<year>(?:19|20)\d\d)?(?!\d)`,
  ),
  'g',
)
const MONTHS = new RegExp(
  String.raw`(?<![a-z0-9.])(?:${fold(PART)}(?: av| of|-)? )?(?<![\d.] ?)(?<![a-z])(?:(?<in>i|in|under|during|av|of) )?(?<month>${MONTH})(?![a-z])(?:,? (?<year>(?:19|20)\d\d)(?![\d-]))?(?:\s?/\s?(?<second>${MONTH})(?![a-z])(?: (?<next>(?:19|20)\d\d)(?!\d))?)?`,
  'g',
)

/** The months and seasons of a folded text in which the days have been blanked out. */
export function roughWritten(folded: string): RoughToken[] {
  return [...monthsIn(folded), ...seasonsIn(folded)].sort((a, b) => a.start - b.start)
}

function* monthsIn(folded: string): Generator<RoughToken> {
  for (const match of folded.matchAll(MONTHS)) {
    const { part, month = '', year, second, next, in: preposition } = match.groups ?? {}
    if (year === undefined && next === undefined && part === undefined && preposition === undefined) continue
    if (/^\d/.test(folded.slice(match.index + match[0].length).trimStart()) && year === undefined) continue
    const first = monthNumber(month)
    const last = second === undefined ? first : monthNumber(second)
    const said = year ?? (next !== undefined && last < first ? String(Number(next) - 1) : next)
    yield {
      kind: 'rough',
      start: match.index,
      end: match.index + match[0].length,
      year: said === undefined ? null : Number(said),
      span: (at) => stretchIn(at, partOf(part, first, last < first ? last + 12 : last)),
    }
  }
}

function* seasonsIn(folded: string): Generator<RoughToken> {
  for (const match of folded.matchAll(SEASONS)) {
    const groups = match.groups ?? {}
    const at = STRETCHES.findIndex((_, index) => groups[`s${String(index)}`] !== undefined)
    const stretch = STRETCHES[at]?.[1]
    if (!stretch || (groups.year === undefined && at < 4)) continue
    const year = groups.year === undefined ? null : Number(groups.year)
    yield {
      kind: 'rough',
      start: match.index,
      end: match.index + match[0].length,
      year,
      span: (said) => stretchIn(said, stretch),
    }
  }
}

function partOf(part: string | undefined, first: number, last: number): Stretch {
  if (part === undefined) return [first, 1, last, 0]
  if (/^(?:borj|early|begin|beg|start)/.test(part)) return [first, 1, last, 10]
  return /^mi/.test(part) ? [first, 11, last, 20] : [first, 21, last, 0]
}

function stretchIn(year: number, [fromMonth, fromDay, toMonth, toDay]: Stretch): readonly [string, string] {
  const from = month(year, fromMonth)
  const to = month(year, toMonth)
  return [isoDay(...from, fromDay), isoDay(...to, toDay === 0 ? daysIn(...to) : toDay)]
}

const month = (year: number, at: number): [year: number, month: number] =>
  at > 12 ? [year + 1, at - 12] : [year, at]
