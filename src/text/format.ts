import type { Day, Instant } from '../core/call.js'

export type Language = 'sv' | 'en'

const LOCALE: Readonly<Record<Language, string>> = { sv: 'sv-SE', en: 'en-GB' }

const byLanguage = <Format>(make: (locale: string) => Format): Readonly<Record<Language, Format>> => ({
  sv: make(LOCALE.sv),
  en: make(LOCALE.en),
})

const MONTH = byLanguage((locale) => new Intl.DateTimeFormat(locale, { month: 'long', timeZone: 'UTC' }))
const WEEKDAY = byLanguage((locale) => new Intl.DateTimeFormat(locale, { weekday: 'long', timeZone: 'UTC' }))
const SHORT = byLanguage((locale) => new Intl.DateTimeFormat(locale, { weekday: 'short', timeZone: 'UTC' }))
const NUMBER = byLanguage((locale) => new Intl.NumberFormat(locale, { maximumFractionDigits: 2 }))
const LIST = byLanguage((locale) => new Intl.ListFormat(locale, { type: 'conjunction' }))
/** `sv-SE` writes days as ISO 8601 does. */
const STOCKHOLM = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Stockholm', dateStyle: 'short' })

/** Whether a text holds another, whatever the case: `Kontaktperson, socialförvaltningen` holds `Socialförvaltningen`. */
export const holds = (text: string, part: string): boolean => text.toLowerCase().includes(part.toLowerCase())

/** `15 september 2026`. */
export function dayText(day: Day, language: Language): string {
  return `${dayAndMonth(day, language)} ${day.slice(0, 4)}`
}

/** `15 september`. */
export function dayAndMonth(day: Day, language: Language): string {
  return `${Number(day.slice(8))} ${MONTH[language].format(noon(day))}`
}

/** `tis 15 september 2026`. */
export function weekdayText(day: Day, language: Language): string {
  return `${SHORT[language].format(noon(day))} ${dayText(day, language)}`
}

/** `tisdag`. */
export function weekdayName(day: Day, language: Language): string {
  return WEEKDAY[language].format(noon(day))
}

/** The former of two days without what it shares with the latter: `15` of `15 till 29 september 2026`. */
export function dayBefore(day: Day, other: Day, language: Language): string {
  if (day.slice(0, 7) === other.slice(0, 7)) return String(Number(day.slice(8)))
  return day.slice(0, 4) === other.slice(0, 4) ? dayAndMonth(day, language) : dayText(day, language)
}

/** `24–30 augusti 2026`. */
export function daysText(from: Day, to: Day, language: Language): string {
  const dash = from.slice(0, 7) === to.slice(0, 7) ? '–' : ' – '
  return `${dayBefore(from, to, language)}${dash}${dayText(to, language)}`
}

/** Which day it was in Stockholm. */
export function dayOf(instant: Instant): Day {
  return STOCKHOLM.format(new Date(instant))
}

/** A number with the language's own separators, at most two decimals. */
export function numberText(value: number, language: Language): string {
  return NUMBER[language].format(value)
}

/** `a, b och c`. */
export function listText(parts: readonly string[], language: Language): string {
  return LIST[language].format(parts)
}

/** The first and last day of an ISO week such as `2026-W35`. */
export function weekDays(week: string): { readonly monday: Day; readonly sunday: Day } {
  const [year, number] = [Number(week.slice(0, 4)), Number(week.slice(6))]
  const fourth = new Date(Date.UTC(year, 0, 4))
  const monday = fourth.getTime() - ((fourth.getUTCDay() + 6) % 7) * DAY + (number - 1) * 7 * DAY
  return { monday: isoDay(monday), sunday: isoDay(monday + 6 * DAY) }
}

const DAY = 86_400_000

function isoDay(time: number): Day {
  return new Date(time).toISOString().slice(0, 10)
}

function noon(day: Day): Date {
  return new Date(`${day}T12:00:00Z`)
}
