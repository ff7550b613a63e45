import { DateTime } from 'luxon'
import type { Day, Instant } from './call.js'
import type { Wishes } from './municipality.js'

/** The clock that weeks and letters go by. */
export const LETTER_ZONE = 'Europe/Stockholm'

type When = Pick<Wishes, 'every' | 'weekday' | 'hour'>

/** A time at which a letter is due. */
export interface Slot {
  /** The ISO week that it falls in, such as `2026-W35`; a contact gets one letter in it. */
  readonly week: string
  readonly at: Instant
}

/** The last time, now or before, at which a letter was due; null for whoever wants none. */
export const slotDue = (wishes: When, now: Instant): Slot | null => around(wishes, now)?.due ?? null

/** The first time after now at which a letter is due; null for whoever wants none. */
export const nextSlot = (wishes: When, now: Instant): Slot | null => around(wishes, now)?.next ?? null

/** The time at which a letter is due in an ISO week; null where none is. */
export const slotOf = (wishes: When, week: string): Slot | null =>
  slotIn(wishes, DateTime.fromISO(week, { zone: LETTER_ZONE }))

/** Two slots that follow on each other. */
interface Turn {
  readonly due: Slot
  readonly next: Slot
}

/** The last turn of each choice of time; thousands who chose alike ask at the same time. */
const turns = new Map<string, Turn>()

function around(wishes: When, now: Instant): Turn | null {
  if (wishes.every === 'never') return null
  const choice = `${wishes.every} ${wishes.weekday} ${wishes.hour}`
  const known = turns.get(choice)
  if (known && known.due.at <= now && now < known.next.at) return known
  const here = DateTime.fromISO(now, { zone: LETTER_ZONE })
  const slots = FROM_HERE.flatMap((weeks) => slotIn(wishes, here.plus({ weeks })) ?? [])
  const due = slots.findLast(({ at }) => at <= now)
  const next = slots.find(({ at }) => at > now)
  if (!due || !next) return null
  turns.set(choice, { due, next })
  return { due, next }
}

/** No two months begin with the same weekday more weeks apart. */
const FARTHEST_WEEKS = 6
const FROM_HERE = Array.from({ length: 2 * FARTHEST_WEEKS + 1 }, (_, n) => n - FARTHEST_WEEKS)
/** The Monday from which every second week is counted. */
const FIRST_MONDAY = DateTime.fromISO('1970-01-05', { zone: 'utc' })

function slotIn({ every, weekday, hour }: When, within: DateTime): Slot | null {
  const day = within.startOf('week').plus({ days: weekday - 1 })
  if (every === 'never' || !within.isValid) return null
  if (every === 'month' && day.day > 7) return null
  if (every === 'two-weeks' && weeksSince(day) % 2 !== 0) return null
  const at = day.set({ hour, minute: 0, second: 0, millisecond: 0 }).toUTC().toISO()
  return at === null ? null : { week: day.toFormat("kkkk-'W'WW"), at }
}

const weeksSince = (day: DateTime): number =>
  Math.floor(day.setZone('utc', { keepLocalTime: true }).diff(FIRST_MONDAY, 'weeks').weeks)

/** Whether somebody wants no letter yet on a day in Sweden. */
export const isPaused = ({ pausedUntil }: Pick<Wishes, 'pausedUntil'>, today: Day): boolean =>
  pausedUntil !== null && today < pausedUntil
