import { addDays, isDay } from '../core/dates.js'
import { plainWords } from '../core/judgement.js'
import type { Day } from '../core/call.js'
import type { FormWords } from '../text/reader-words.js'

/** What is wrong at a field of a form, in words; `field` is the id of what can be mended. */
export interface FieldFault {
  readonly field: string
  readonly text: string
}

/** The value of a field as one line; empty where it is missing or was sent more than once. */
export function lineOf(form: URLSearchParams, name: string): string {
  const [value = '', ...more] = form.getAll(name)
  return more.length === 0 ? (plainWords(value) ?? '') : ''
}

/** Why a day that somebody wrote cannot be taken; null where it can, or where none was written. */
export function dayFault(text: string, today: Day, words: FormWords): string | null {
  if (text === '') return null
  if (!isDay(text)) return words.notDay
  return text < today ? words.pastDay : null
}

/** Whether a day is within a year from today. */
export const isWithinYear = (day: Day, today: Day): boolean => day <= addDays(today, 366)
