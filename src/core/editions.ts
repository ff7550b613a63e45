import type { Call, Day } from './call.js'
import { daysBetween } from './dates.js'

type Named = Pick<Call, 'key' | 'title' | 'source'>

/** A call as far as it takes to tell whether it is another edition of the same one. */
export interface Edition {
  readonly key: string
  readonly title: string
  readonly lastDeadline: Day | null
}

/**
 * What a call has in common with its editions of other years: its code without years and numbers, or, where it has none that
 * people use, its title without them, within its source. A code that ends in a number names one of a series, so that its title
 * belongs to it too. Null where what is left would fit too many.
 */
export function familyOf({ key, title, source }: Named): string | null {
  const code = codeOf(key)
  if (code === null) return within(source, bareTitle(title))
  const words = code.filter((part) => !YEAR.test(part) && !NUMBER.test(part))
  if (words.length < 2 && !isSeries(code)) return null
  const stem = words.join('-')
  if (!isSeries(code)) return `code ${stem}`
  const named = bareTitle(title)
  return isTelling(named) ? `code ${stem} ${named.join(' ')}`.slice(0, LONGEST) : null
}

const YEAR = /^20[1-4]\d(?:20[1-4]\d|[1-4]\d)?$/
const NUMBER = /^\d{1,4}$/
const LONGEST = 200

/** `CERV-2026-CITIZENS-TOWN-TT` in its parts; null for addresses, numbers and names that were made up from a title. */
function codeOf(key: string): readonly string[] | null {
  if (!/^[A-Z][A-Z\d]+(?:[-_][A-Za-z\d]+){2,}$/.test(key)) return null
  const parts = key.toUpperCase().split(/[-_]/)
  return parts.some((part) => YEAR.test(part)) ? parts : null
}

/** Whether a code ends in a number, which tells one topic from the next and says nothing of what it is about. */
const isSeries = (code: readonly string[]): boolean => {
  const rest = code.filter((part) => !YEAR.test(part))
  return NUMBER.test(rest.at(-1) ?? '')
}

function within(source: string, words: readonly string[]): string | null {
  return isTelling(words) ? `title ${source} ${words.join(' ')}`.slice(0, LONGEST) : null
}

/** A title's words without years, numbers, seasons and what only says which time it is. */
const bareTitle = (title: string): readonly string[] =>
  (
    title
      .normalize('NFC')
      .toLowerCase()
      .match(/[\p{L}\d]+/gu) ?? []
  ).filter((word) => !/^\d+(?:st|nd|rd|th|a|e)?$/.test(word) && !TIMES.has(word))

const TIMES = new Set(
  (
    'januari februari mars april maj juni juli augusti september oktober november december ' +
    'january february march may june july august october våren vår sommaren hösten höst vintern spring summer autumn winter ' +
    'år års året årets läsåret year first second third fourth första andra tredje fjärde omgång omgången omgångar round i ii iii iv'
  ).split(' '),
)

/** Titles of these words alone stand over calls that have nothing else in common. */
const GENERAL = new Set(
  (
    'utlysning utlysningen utlysningar ansökan ansökningar ansök bidrag bidraget statsbidrag projektbidrag projektstöd projekt stöd stödet ' +
    'medel sök söka öppen öppna ny nya för till om av och inom i på the a an of for to and in on call calls proposal proposals ' +
    'open grant grants project projects support funding application applications annual work programme'
  ).split(' '),
)

function isTelling(words: readonly string[]): boolean {
  const own = words.filter((word) => !GENERAL.has(word))
  return own.length >= 2 || (own[0] ?? '').length >= 6
}

/** Days that two deadlines are apart at least where nothing else tells one time from the next. */
const APART = 60

/** Whether two calls of one family are its editions of different times, and not parts of the same. */
export function isOtherEdition(one: Edition, other: Edition): boolean {
  const [a, b] = [yearOf(one), yearOf(other)]
  if (a !== null && b !== null) return a !== b
  const [first, second] = [one.lastDeadline, other.lastDeadline]
  return first !== null && second !== null && Math.abs(daysBetween(first, second)) >= APART
}

const yearOf = ({ key, title }: Edition): string | null =>
  /(?<!\d)20[1-4]\d(?!\d{5})/.exec(codeOf(key) === null ? title : key)?.[0].slice(0, 4) ?? null

/** The month, 1 to 12, in which a call usually closes: where at least two of its last days are no more than 45 days of the year apart. */
export function usualMonth(days: readonly Day[]): number | null {
  const inYear = days.map((day) => daysBetween(`${day.slice(0, 4)}-01-01`, day)).toSorted((a, b) => a - b)
  const [first, last] = [inYear[0], inYear.at(-1)]
  if (first === undefined || last === undefined || inYear.length < 2 || last - first > 45) return null
  const middle = inYear[Math.floor((inYear.length - 1) / 2)] ?? first
  return Number(days.find((day) => daysBetween(`${day.slice(0, 4)}-01-01`, day) === middle)?.slice(5, 7))
}
