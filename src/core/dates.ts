import { DateTime } from 'luxon'
import type { Day, Instant } from './call.js'

const BRUSSELS = 'Europe/Brussels'

/** The calendar day in Brussels at this instant. */
export const brusselsDay = (instant: Instant): Day => dayIn(instant, BRUSSELS)

/** The calendar day in `zone` (IANA) at this instant. Throws RangeError for what is no instant or no zone. */
export function dayIn(instant: Instant, zone: string): Day {
  return isoDay(sound(DateTime.fromISO(instant, { zone }), instant))
}

/** The ISO week in `zone` at this instant, such as `2026-W35`. */
export function isoWeek(instant: Instant, zone: string): string {
  return sound(DateTime.fromISO(instant, { zone }), instant).toFormat("kkkk-'W'WW")
}

/** The instant at which the clock in `zone` strikes `hour` on the Monday of an ISO week such as `2026-W35`. */
export function mondayOf(week: string, hour: number, zone: string): Instant {
  const monday = sound(DateTime.fromISO(week, { zone }), week)
  return sound(monday.set({ hour, minute: 0, second: 0, millisecond: 0 }), week)
    .toUTC()
    .toISO({ suppressMilliseconds: false })
}

/** True for a day of the calendar written as `2026-09-15`. */
export const isDay = (text: string): boolean =>
  /^\d{4}-\d\d-\d\d$/.test(text) && DateTime.fromISO(text, { zone: 'utc' }).isValid

/** The day `count` calendar days later, or earlier where `count` is negative. */
export function addDays(day: Day, count: number): Day {
  return isoDay(utc(day).plus({ days: count }))
}

/** Calendar days from `from` to `to`; negative when `to` is earlier. */
export const daysBetween = (from: Day, to: Day): number => numberOf(to) - numberOf(from)

/** The same few days are asked for by every letter. */
const numbers = new Map<Day, number>()
const KEPT_DAYS = 10_000

function numberOf(day: Day): number {
  const known = numbers.get(day)
  if (known !== undefined) return known
  const number = utc(day).toMillis() / 86_400_000
  if (numbers.size >= KEPT_DAYS) numbers.clear()
  numbers.set(day, number)
  return number
}

const utc = (day: Day) => sound(DateTime.fromISO(day, { zone: 'utc' }), day)

const isoDay = (moment: DateTime<true>): Day => moment.toISODate()

function sound(moment: DateTime, from: string): DateTime<true> {
  if (!moment.isValid) throw new RangeError(`not a date or zone: ${from}`)
  return moment as DateTime<true>
}
