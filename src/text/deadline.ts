import { daysBetween } from '../core/dates.js'
import {
  isShutToNewcomers,
  nextDeadline,
  statusOn,
  type Call,
  type Day,
  type Deadline,
} from '../core/call.js'
import { clean } from './clean.js'
import { weekdayText } from './format.js'
import type { Words } from './words.js'

/** When a call closes, in words: weekday, clock time with its place, stages and cut-offs, and whether newcomers are shut out. */
export function deadlineText(call: Pick<Call, 'deadlines' | 'status'>, today: Day, words: Words): string {
  const next = nextDeadline(call, today)
  if (!next) return words.call.noDeadline
  if (statusOn(call, today) === 'closed') return words.call.closed(next.day)
  const second = call.deadlines.find(({ role }) => role === 'stage-2')
  const secondMoment = second ? momentText(second, words) : null
  const first = call.deadlines.find(({ role }) => role === 'stage-1')
  if (first && isShutToNewcomers(call, today)) return words.call.shutOut(first.day, secondMoment)
  if (first) return words.call.stages(momentText(first, words), secondMoment)
  const later = call.deadlines.filter(({ day }) => day > next.day)
  return words.call.cutOffs(momentText(next, words), later.length, later.at(-1)?.day ?? null)
}

/** `12 dagar kvar` where the call is open and closes within 30 days, else null. */
export function daysLeftText(
  call: Pick<Call, 'deadlines' | 'status'>,
  today: Day,
  words: Words,
): string | null {
  const next = nextDeadline(call, today)
  if (!next || statusOn(call, today) !== 'open' || isShutToNewcomers(call, today)) return null
  const left = daysBetween(today, next.day)
  return left >= 0 && left <= 30 ? words.call.daysLeft(left) : null
}

/** `tis 15 september 2026, 17.00 Bryssel (kontrollera)`. */
export function momentText({ day, time, zone, certain }: Deadline, words: Words): string {
  const date = weekdayText(day, words.language)
  return time === null ? date : `${date}, ${words.call.clock(clean(time, 20), clean(zone, 40), certain)}`
}
