import type { Day, RoughTime } from '../core/call.js'
import { daysText, type Language } from './format.js'

/** Stretches of a year as they are called, by first and last day. */
const STRETCHES: Readonly<Record<string, Readonly<Record<Language, string>>>> = {
  '03-01 05-31': { sv: 'våren', en: 'spring' },
  '06-01 08-31': { sv: 'sommaren', en: 'summer' },
  '09-01 11-30': { sv: 'hösten', en: 'autumn' },
  '01-01 06-30': { sv: 'första halvåret', en: 'first half of' },
  '07-01 12-31': { sv: 'andra halvåret', en: 'second half of' },
  '01-01 03-31': { sv: 'första kvartalet', en: 'first quarter of' },
  '04-01 06-30': { sv: 'andra kvartalet', en: 'second quarter of' },
  '07-01 09-30': { sv: 'tredje kvartalet', en: 'third quarter of' },
  '10-01 12-31': { sv: 'fjärde kvartalet', en: 'fourth quarter of' },
  '01-01 12-31': { sv: 'någon gång', en: 'some time in' },
}

/** Parts of a month, by first and last day; `end` is the last of the month. */
const PARTS: Readonly<Record<string, Readonly<Record<Language, string>>>> = {
  '01 10': { sv: 'början av', en: 'early' },
  '11 20': { sv: 'mitten av', en: 'mid' },
  '21 end': { sv: 'slutet av', en: 'late' },
}

const ACROSS: Readonly<Record<string, Readonly<Record<Language, string>>>> = {
  '12-01 02-28': { sv: 'vintern', en: 'winter' },
  '12-01 02-29': { sv: 'vintern', en: 'winter' },
  '12-15 01-15': { sv: 'årsskiftet', en: 'the turn of the year' },
}

/** A rough time in words: `hösten 2026`, `slutet av mars 2027`, `vintern 2026/2027`; null where its year is not known. */
export function roughText({ from, to }: Pick<RoughTime, 'from' | 'to'>, language: Language): string | null {
  if (from === null || to === null) return null
  const [year, span] = [from.slice(0, 4), `${from.slice(5)} ${to.slice(5)}`]
  if (to.slice(0, 4) !== year)
    return ACROSS[span] ? `${ACROSS[span][language]} ${year}/${to.slice(0, 4)}` : daysText(from, to, language)
  if (STRETCHES[span]) return `${STRETCHES[span][language]} ${year}`
  if (from.slice(5, 7) === to.slice(5, 7)) return inMonth(from, to, language)
  return isWhole(from, to)
    ? `${monthName(from, language)}–${monthName(to, language)} ${year}`
    : daysText(from, to, language)
}

function inMonth(from: Day, to: Day, language: Language): string {
  const month = `${monthName(from, language)} ${from.slice(0, 4)}`
  if (isWhole(from, to)) return month
  const part = PARTS[`${from.slice(8)} ${isMonthEnd(to) ? 'end' : to.slice(8)}`]
  return part ? `${part[language]} ${month}` : daysText(from, to, language)
}

const isWhole = (from: Day, to: Day): boolean => from.endsWith('-01') && isMonthEnd(to)

const isMonthEnd = (day: Day): boolean => new Date(Date.parse(day) + 86_400_000).getUTCDate() === 1

const MONTH: Readonly<Record<Language, Intl.DateTimeFormat>> = {
  sv: new Intl.DateTimeFormat('sv-SE', { month: 'long', timeZone: 'UTC' }),
  en: new Intl.DateTimeFormat('en-GB', { month: 'long', timeZone: 'UTC' }),
}

const monthName = (day: Day, language: Language): string => MONTH[language].format(new Date(day))
