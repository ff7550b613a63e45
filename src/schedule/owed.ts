import { DateTime } from 'luxon'
import type { SourceHealth } from '../store/runs.js'

/** The zone that the schedule is written in. */
export const ZONE = 'Europe/Stockholm'
const HOUR = 5
/** Hours after which a source that failed is asked again. */
const RETRY_HOURS = 3

/** The last time that the day's gathering was due, as an instant. */
export function lastSlot(now: string): string {
  const here = DateTime.fromISO(now, { zone: ZONE })
  const slot = here.set({ hour: HOUR, minute: 0, second: 0, millisecond: 0 })
  return new Date((slot <= here ? slot : slot.minus({ days: 1 })).toMillis()).toISOString()
}

/** True when a source has not been gathered since the day's time came, or failed then and has been left in peace for a while. */
export function isGatherOwed(health: SourceHealth | null, now: string): boolean {
  if (!health?.last) return true
  if (health.last.started < lastSlot(now)) return true
  const sinceLast = Date.parse(now) - Date.parse(health.last.started)
  return health.failingSince !== null && sinceLast >= RETRY_HOURS * 3_600_000
}
