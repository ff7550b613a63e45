import type { Day } from './call.js'
import { addDays } from './dates.js'

/** A call that comes back every year, so that its absence is worth a look. Days of the year are `MM-DD`. */
export interface Recurring {
  readonly id: string
  readonly name: { readonly sv: string; readonly en: string }
  /** Any of these in a call's title, or one at the start of its key, makes it the one; in lower case. */
  readonly titles: readonly string[]
  readonly keys: readonly string[]
  /** Between these days of the year its deadline falls. */
  readonly deadline: { readonly from: string; readonly to: string }
  /** By this day before that it is known every year. */
  readonly known: string
  /** Where to look when it is missing. */
  readonly look: string
}

/** As much of a call as tells whether it is one that comes back. */
export interface Returning {
  readonly key: string
  readonly title: string
  readonly deadlines: readonly Day[]
}

/** A recurring call that should be known today and is not. */
export interface Absence {
  readonly recurring: Recurring
  /** The day by which it should have been known. */
  readonly since: Day
  /** The time in which its deadline is expected. */
  readonly from: Day
  readonly to: Day
}

/** The recurring calls that have not come back, though their time has come. */
export function notBack(recurring: readonly Recurring[], calls: readonly Returning[], today: Day): Absence[] {
  return recurring.flatMap((one) => {
    const absence = awaited(one, today)
    return absence && !calls.some((call) => isReturn(call, absence)) ? [absence] : []
  })
}

/** The present or next time of a recurring call's deadline, where it should be known by now. */
function awaited(recurring: Recurring, today: Day): Absence | null {
  const year = Number(today.slice(0, 4))
  for (const start of [year - 1, year, year + 1]) {
    const from = `${start}-${recurring.deadline.from}`
    const ends = recurring.deadline.to < recurring.deadline.from ? start + 1 : start
    const to = `${ends}-${recurring.deadline.to}`
    const since = dayKnown(recurring.known, from, to)
    if (since <= today && today <= to) return { recurring, since, from, to }
  }
  return null
}

/** When a day of the year comes: in the time itself, or else the last time before it. */
function dayKnown(known: string, from: Day, to: Day): Day {
  const year = Number(from.slice(0, 4))
  const days = [`${year + 1}-${known}`, `${year}-${known}`, `${year - 1}-${known}`]
  return days.find((day) => day <= to) ?? from
}

function isReturn({ key, title, deadlines }: Returning, { recurring, from, to }: Absence): boolean {
  const named =
    recurring.titles.some((part) => title.toLowerCase().includes(part)) ||
    recurring.keys.some((start) => key.toLowerCase().startsWith(start))
  return named && deadlines.some((day) => addDays(day, 14) >= from && addDays(day, -14) <= to)
}
