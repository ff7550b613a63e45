import { DateTime } from 'luxon'
import type { Source } from '../core/source.js'
import type { SourceHealth } from '../store/runs.js'

/** The zone that the schedule is written in. */
export const ZONE = 'Europe/Stockholm'
const HOUR = 5
/** Hours after which a source that failed once is asked again. */
const FIRST_PAUSE = 3
const HOUR_MS = 3_600_000

/** The last time that the day's gathering was due, as an instant. */
export function lastSlot(now: string): string {
  const here = DateTime.fromISO(now, { zone: ZONE })
  const slot = here.set({ hour: HOUR, minute: 0, second: 0, millisecond: 0 })
  return new Date((slot <= here ? slot : slot.minus({ days: 1 })).toMillis()).toISOString()
}

/** True when a source is due by how often it is asked, or failed and has been left in peace for a while. */
export function isGatherOwed(
  { everyDays }: Pick<Source, 'everyDays'>,
  health: SourceHealth | null,
  now: string,
): boolean {
  if (!health?.last || health.last.outcome === 'off') return true
  const sinceLast = Date.parse(now) - Date.parse(health.last.started)
  if (health.failingSince !== null) return sinceLast >= pause(health.failures) * HOUR_MS
  return health.last.started < lastSlot(now) && sinceLast >= (everyDays - 1) * 24 * HOUR_MS
}

/** Hours to leave a source in peace that has failed this many times in a row: twice as long each time, a day at the most. */
const pause = (failures: number): number => Math.min(24, FIRST_PAUSE * 2 ** Math.max(0, failures - 1))
