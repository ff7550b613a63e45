import { isShutToNewcomers, nextDeadline, statusOn, type Call, type Day } from './call.js'
import { daysBetween } from './dates.js'
import type { CallEvent } from './event.js'
import { isComing, openingOf } from './opening.js'

/** Days before a deadline at which a call is told of again. */
const CLOSING = [7, 14, 30] as const
/** Days before its opening day at which a forecast is told of again. */
const COMING = 60

/** What telling of an event is called in the ledger; null for what letters do not tell. */
export function aboutOf(event: CallEvent): string | null {
  switch (event.kind) {
    case 'deadline':
      return `deadline ${event.to ?? 'none'}`
    case 'changed':
      return `changed ${event.id}`
    case 'closed':
      return null
    default:
      return event.kind
  }
}

/** What telling of a near deadline is called, tightest threshold first; empty when one cannot still apply or it is far off. */
export function closingAbouts(call: Call, today: Day): string[] {
  const next = nextDeadline(call, today)
  if (!next || statusOn(call, today) !== 'open' || isShutToNewcomers(call, today)) return []
  const left = daysBetween(today, next.day)
  return left < 0 ? [] : CLOSING.filter((days) => left <= days).map((days) => `closing ${days} ${next.day}`)
}

/** What telling of an opening that is near is called, by the first day that it may be; empty when there is none. */
export function comingAbouts(call: Call, today: Day): string[] {
  if (!isComing(call, today)) return []
  const opening = openingOf(call, today)
  if (!opening || opening.to < today || daysBetween(today, opening.from) > COMING) return []
  return [`coming ${opening.from}`]
}
