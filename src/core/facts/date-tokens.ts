import { fold } from './clean.js'
import { isPossible, MONTH, monthNumber, type Written } from './calendar.js'

/** A day as it stands in a text; `start` and `end` are places in it. */
export interface DayToken extends Written {
  readonly kind: 'day'
  readonly start: number
  readonly end: number
  /** `from` and `to` of one window: `4-17 juni`, `1 mars – 15 april`. */
  readonly part: 'from' | 'to' | null
}

const YEAR = String.raw`(?:19|20)\d\d(?=\D|$|\d{1,2}\.?\s?(?:${MONTH}))`
const ORDINAL = String.raw`(?::?(?:[ae]|st|nd|rd|th)\b|\.)?`
const DASH = '(?:--?|–|—)'
const LINK = String.raw`(?:${DASH}|till och med|t\.?o\.?m\.?|till|to|until|til og med|til|och|and|og)`

const ISO = String.raw`(?<![\d/]|\d-)(?<iy>\d{4})(?<sep>[-/.])(?<im>\d{1,2})\k<sep>(?<id>\d{1,2})(?=\D|$)`
const NUMERIC = String.raw`(?<![\d.,/])(?<nd>\d{1,2})(?<mark>[./-])(?<nm>\d{1,2})\k<mark>(?<ny>(?:19|20)\d\d)(?=\D|$|\d{1,2}\.)`
const SLASHED = String.raw`(?<![\d.,/])(?<sd>\d{1,2})/(?<sm>\d{1,2})(?: ?[-–] ?| )(?<sy>(?:19|20)\d\d)(?!\d)`
/** Without a year only after `den`, or as the first end of a window whose second has one: `4/5` alone may be anything. */
const SHORT = String.raw`(?<![\d.,/])(?<hd>\d{1,2})/(?<hm>\d{1,2})(?:(?=\s?${DASH}\s?\d{1,2}/\d{1,2}[ -](?:19|20)\d\d(?!\d))|(?<=(?:den|d\.) \d{1,2}/\d{1,2})(?![\d/]))`
/** `2.1.–15.2.2018`, as in Finland. */
const DOTTED = String.raw`(?<![\d.,/])(?<pd>\d{1,2})\.(?<pm>\d{1,2})\.?(?=\s?${DASH}\s?\d{1,2}\.\d{1,2}\.(?:19|20)\d\d(?!\d))`
/** `28-Apr-22` */
const DASHED = String.raw`(?<![\d-])(?<qd>\d{1,2})-(?<qm>${MONTH})-(?<qy>(?:20)?\d\d)(?!\d)`
const DAYS = String.raw`(?:(?<first>\d{1,2})${ORDINAL}\s?(?<link>${LINK})\s?(?:den |the )?)?`
const WORDED = String.raw`(?:(?<![\d.,:]|\d-)|(?<=(?:19|20)\d\d-?))${DAYS}(?<day>\d{1,2})${ORDINAL}\s?(?:of )?(?<month>${MONTH})(?![a-z])\.?(?:,?\s?(?:ar )?(?<year>${YEAR}))?`
const ORDINALS =
  'första andra tredje fjärde femte sjätte sjunde åttonde nionde tionde elfte tolfte trettonde fjortonde femtonde sextonde sjuttonde artonde nittonde tjugonde tjugoförsta tjugoandra tjugotredje tjugofjärde tjugofemte tjugosjätte tjugosjunde tjugoåttonde tjugonionde trettionde trettioförsta'
/** `den artonde februari`: Swedish day numbers in words, the first to the thirty-first. */
const NTH = fold(ORDINALS).split(' ')
const IN_WORDS = String.raw`(?<![a-z])(?<nth>${NTH.join('|')}) (?<wmonth>${MONTH})(?![a-z])(?: (?<wyear>${YEAR}))?`
const AMERICAN = String.raw`(?<![a-z])(?<am>${MONTH})\.? (?<ad>\d{1,2})(?:st|nd|rd|th)?(?:\s?${DASH}\s?(?<ae>\d{1,2}))?(?:,? (?<ay>${YEAR})|(?<bare>(?=[,.)]|$| ${DASH})))`

const DATE = new RegExp(
  [ISO, DASHED, NUMERIC, SLASHED, SHORT, DOTTED, WORDED, IN_WORDS, AMERICAN].join('|'),
  'g',
)

/** `1 mars kl. 17, 2026`: the year after the clock time. */
const AFTER_TIME =
  /^,? ?(?:at|kl[a-z]*\.?) ?\d{1,2}(?:[.:]\d\d)?(?: ?\(?[a-z]{3,5}\)?)?, ?((?:19|20)\d\d)(?![\d-])/

/** Cheap to ask before the rest. */
const MAY_HOLD = /\d|(?:nde|rsta|dra|dje|rde|tte|fte) /
/** A sentence with more is a table, and not read whole. */
const MOST = 24

/** The days that are written in a folded text, in its order. Those that no calendar has are left out. */
export function daysWritten(folded: string): DayToken[] {
  if (!MAY_HOLD.test(folded)) return []
  const found: DayToken[] = []
  for (const match of folded.matchAll(DATE)) {
    if (found.length >= MOST) break
    const at = { start: match.index, end: match.index + match[0].length }
    for (const written of daysOf(match, folded)) {
      const token = { kind: 'day', ...at, ...written } as const
      if (isPossible(token)) found.push(token)
    }
  }
  return joined(found, folded)
}

type Found = Written & { readonly part: DayToken['part']; readonly start?: number; readonly end?: number }

function daysOf(match: RegExpExecArray, folded: string): Found[] {
  const group = match.groups ?? {}
  if (group.iy) return [one(group.iy, Number(group.im), group.id)]
  if (group.ny) return [one(group.ny, Number(group.nm), group.nd)]
  if (group.sy) return [one(group.sy, Number(group.sm), group.sd)]
  if (group.qd) return [one(group.qy?.padStart(4, '20'), monthNumber(group.qm ?? ''), group.qd)]
  if (group.hd) return [one(undefined, Number(group.hm), group.hd)]
  if (group.pd) return [one(undefined, Number(group.pm), group.pd)]
  if (group.nth)
    return [one(group.wyear, monthNumber(group.wmonth ?? ''), String(NTH.indexOf(group.nth) + 1))]
  if (group.am) {
    const month = monthNumber(group.am)
    const first = one(group.ay, month, group.ad)
    return group.ae
      ? [
          { ...first, part: 'from' },
          { ...one(group.ay, month, group.ae), part: 'to' },
        ]
      : [first]
  }
  const end = match.index + match[0].length
  const year = group.year ?? AFTER_TIME.exec(folded.slice(end, end + 40))?.[1]
  const last = one(year, monthNumber(group.month ?? ''), group.day)
  if (group.first === undefined) return [last]
  const first = one(year, last.month, group.first)
  const isWindow = isLink(group.link ?? '', folded.slice(Math.max(0, match.index - 30), match.index))
  const at = match.index + match[0].indexOf(group.day ?? '', group.first.length + 1)
  return isWindow && first.day < last.day
    ? [
        { ...first, part: 'from' },
        { ...last, part: 'to' },
      ]
    : [
        { ...first, start: match.index, end: match.index + group.first.length },
        { ...last, start: at },
      ]
}

const one = (year: string | undefined, month: number, day: string | undefined): Found => ({
  year: year === undefined ? null : Number(year),
  month,
  day: Number(day),
  part: null,
})

/** `och` makes a window only after `mellan`; else it lists days. */
const isLink = (link: string, before: string): boolean =>
  !/^(?:och|and|og)$/.test(link) || /(?<![a-z])(?:mellan|between|mellom|mellem)(?![a-z])[^.;]*$/.test(before)

const BETWEEN = new RegExp(
  String.raw`^[\s,]*(?:\(?(?:kl[a-z]*\.? ?)?\d{1,2}[.:]\d\d[^)\d]{0,8}\)?)?[\s,)]*(?<link>${LINK})\s*(?:fram till |(?:man|tis|ons|tors|fre|lor|son)dag[a-z]* |(?:mon|tues|wednes|thurs|fri|satur|sun)day |(?:den|the) )*(?:kl[a-z]*\.? ?\d{1,2}[.:]\d\d )?$`,
)

/** Two neighbours with a dash or `till` between them are the ends of a window, and share a year that only the second has. */
function joined(tokens: readonly DayToken[], folded: string): DayToken[] {
  const found = [...tokens]
  for (let at = 0; at + 1 < found.length; at += 1) {
    const [first, second] = [found[at]!, found[at + 1]!]
    if (first.part !== null || second.part !== null || second.start <= first.end) continue
    const between = folded.slice(first.end, second.start)
    if (between.length > 60) continue
    const link = BETWEEN.exec(between)?.groups?.link
    if (link === undefined || !isLink(link, folded.slice(Math.max(0, first.start - 30), first.start)))
      continue
    found[at] = { ...first, part: 'from' }
    found[at + 1] = { ...second, part: 'to' }
  }
  return found
}

/** The text with the dates blanked out, so that no part of one is read as something else. */
export function blanked(
  folded: string,
  tokens: readonly { readonly start: number; readonly end: number }[],
): string {
  let text = ''
  let at = 0
  for (const { start, end } of tokens) {
    if (end <= at) continue
    text += folded.slice(at, Math.max(at, start)) + ' '.repeat(end - Math.max(at, start))
    at = end
  }
  return text + folded.slice(at)
}
