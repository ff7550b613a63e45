import { DateTime } from 'luxon'
import type { Deadline, Instant } from './call.js'

/** The instant at which a deadline strikes; null where only its day is known. */
export function instantOf({ day, time, zone }: Pick<Deadline, 'day' | 'time' | 'zone'>): Instant | null {
  if (time === null) return null
  const moment = DateTime.fromISO(`${day}T${time}`, { zone })
  return moment.isValid ? moment.toUTC().toISO() : null
}
