import type { Day } from '../call.js'

/** The names of the months in Swedish, English, Norwegian and Danish, with their usual abbreviations, folded. */
const MONTHS: readonly (readonly string[])[] = [
  ['januari', 'january', 'januar', 'jan'],
  ['februari', 'february', 'februar', 'febr', 'feb'],
  ['mars', 'march', 'marts', 'mar'],
  ['april', 'apr'],
  ['maj', 'may', 'mai'],
  ['juni', 'june', 'jun'],
  ['juli', 'july', 'jul'],
  ['augusti', 'august', 'aug'],
  ['september', 'sept', 'sep'],
  ['oktober', 'october', 'okt', 'oct'],
  ['november', 'nov'],
  ['december', 'desember', 'dec', 'des'],
]

const NUMBERS = new Map(MONTHS.flatMap((names, index) => names.map((name) => [name, index + 1] as const)))

/** Any name of a month, the longest first, for use in patterns over folded text. */
export const MONTH = [...NUMBERS.keys()].sort((a, b) => b.length - a.length).join('|')

export const monthNumber = (name: string): number => NUMBERS.get(name) ?? 0

/** A day whose year may not have been said. */
export interface Written {
  readonly year: number | null
  readonly month: number
  readonly day: number
}

/** Calls are not older or further ahead than this; a year outside is a placeholder or a slip of somebody's hand. */
const FIRST_YEAR = 1990
const LAST_YEAR = 2100

/** True for a day that the calendar has; 29 February may be meant where no year is said. */
export function isPossible({ year, month, day }: Written): boolean {
  if (year !== null && (year < FIRST_YEAR || year > LAST_YEAR)) return false
  return month >= 1 && month <= 12 && day >= 1 && day <= daysIn(year ?? 2024, month)
}

export const daysIn = (year: number, month: number): number => new Date(Date.UTC(year, month, 0)).getUTCDate()

export const isoDay = (year: number, month: number, day: number): Day =>
  `${String(year)}-${two(month)}-${two(day)}`

export const monthDay = ({ month, day }: Written): string => `${two(month)}-${two(day)}`

const two = (number: number): string => String(number).padStart(2, '0')

/** The first such day of a year on or after `day`. */
export function firstFrom(day: Day, written: Written): Day | null {
  const year = Number(day.slice(0, 4))
  return (
    [year, year + 1].map((at) => dayIn(at, written)).find((found) => found !== null && found >= day) ?? null
  )
}

/** The last such day of a year on or before `day`. */
export function lastUntil(day: Day, written: Written): Day | null {
  const year = Number(day.slice(0, 4))
  return (
    [year, year - 1].map((at) => dayIn(at, written)).find((found) => found !== null && found <= day) ?? null
  )
}

/** The day in that year, null for 29 February where the year has none. */
export function dayIn(year: number, { month, day }: Written): Day | null {
  return isPossible({ year, month, day }) ? isoDay(year, month, day) : null
}
