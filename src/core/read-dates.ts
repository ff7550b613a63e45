import { DateTime } from 'luxon'
import type { Day } from './call.js'

const MONTHS = [
  ['january', 'jan'],
  ['february', 'feb'],
  ['march', 'mar'],
  ['april', 'apr'],
  ['may', 'may'],
  ['june', 'jun'],
  ['july', 'jul'],
  ['august', 'aug'],
  ['september', 'sep'],
  ['october', 'oct'],
  ['november', 'nov'],
  ['december', 'dec'],
]

/** Calls are not older or further ahead than this; a year outside is a slip of somebody's hand. */
const FIRST_YEAR = 1990
const LAST_YEAR = 2100

/**
 * The calendar day in a date as published, null for anything that is not one.
 * The day as written counts: no zone is applied, so `2026-09-15T00:00:00.000+0000`, `2024-09-27+02:00 Europe/Brussels`,
 * `2018-05-17T17:00:00Z` and `09 March 2023` all keep their own day. Bare milliseconds since 1970 are read as a day in UTC,
 * which is how the EU portal's reference file writes days.
 */
export function readDay(text: string): Day | null {
  const written = text.trim()
  return readIso(written) ?? readWords(written) ?? readMilliseconds(written)
}

/** The clock time as written after an ISO day, `17:00`; null where there is none, or where it is midnight and so means the day alone. */
export function readTime(text: string): string | null {
  const found = /^\d{4}-\d{2}-\d{2}[T ]([01]\d|2[0-3]):([0-5]\d)/.exec(text.trim())
  if (!found) return null
  const time = `${found[1]}:${found[2]}`
  return time === '00:00' ? null : time
}

function readIso(text: string): Day | null {
  const found = /^(\d{4})-(\d{2})-(\d{2})(?:$|[T +Z])/.exec(text)
  return found ? day(Number(found[1]), Number(found[2]), Number(found[3])) : null
}

function readWords(text: string): Day | null {
  const found = /^(\d{1,2}) ([A-Za-z]{3,9})\.? (\d{4})(?:$|[ ,])/.exec(text)
  if (!found) return null
  const name = found[2]!.toLowerCase()
  const month = MONTHS.findIndex((names) => names.includes(name)) + 1
  return month === 0 ? null : day(Number(found[3]), month, Number(found[1]))
}

function readMilliseconds(text: string): Day | null {
  if (!/^\d{12,13}$/.test(text)) return null
  const moment = DateTime.fromMillis(Number(text), { zone: 'utc' })
  return day(moment.year, moment.month, moment.day)
}

function day(year: number, month: number, ofMonth: number): Day | null {
  if (year < FIRST_YEAR || year > LAST_YEAR) return null
  const moment = DateTime.utc(year, month, ofMonth)
  return moment.isValid ? moment.toISODate() : null
}
