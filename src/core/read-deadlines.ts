import type { Deadline, Day } from './call.js'
import { readDay, readTime } from './read-dates.js'
import { shorten } from './plain-text.js'
import type { RawCall } from './source.js'

const BRUSSELS = 'Europe/Brussels'

/**
 * The deadlines of a call, sorted, each day once. In a two-stage call with two days the first is for newcomers; several days
 * otherwise are cut-offs. A clock time is certain only where none is claimed: `brussels-17` is the portal's custom, and
 * `as-written` is what a project typed.
 */
export function readDeadlines(
  raw: Pick<RawCall, 'deadlines' | 'deadlineModel' | 'deadlineClock'>,
  zone: string,
  report: (message: string) => void,
): readonly Deadline[] {
  const times = new Map<Day, string | null>()
  for (const written of [...(raw.deadlines ?? [])].sort()) {
    const day = readDay(written)
    if (day === null) report(`deadline "${shorten(written, 60)}" is not a date`)
    else times.set(day, timeOf(written, raw.deadlineClock))
  }
  const days = [...times.keys()].sort()
  return days.map((day, index) => {
    const time = times.get(day) ?? null
    return {
      day,
      time,
      zone: raw.deadlineClock === 'brussels-17' ? BRUSSELS : zone,
      certain: time === null,
      role: roleOf(index, days.length, raw.deadlineModel),
    }
  })
}

function timeOf(written: string, clock: RawCall['deadlineClock']): string | null {
  if (clock === 'brussels-17') return '17:00'
  return clock === 'as-written' ? readTime(written) : null
}

function roleOf(index: number, count: number, model: string | undefined): Deadline['role'] {
  if (/two.?stage/i.test(model ?? '') && count === 2) return index === 0 ? 'stage-1' : 'stage-2'
  return count > 1 || /cut.?off/i.test(model ?? '') ? 'cut-off' : 'single'
}
