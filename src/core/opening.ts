import { statusOn, type Call, type Day, type RoughTime } from './call.js'
import { addDays, daysBetween } from './dates.js'

/** When a call opens, from the first day that it may be to the last. */
export interface Opening {
  readonly from: Day
  readonly to: Day
}

type Opens = Pick<Call, 'opens' | 'rounds' | 'rough'>

/** When a call opens next, as exactly as it is known; else when it last did; null where nothing is said. */
export function openingOf({ opens, rounds, rough }: Opens, today: Day = ''): Opening | null {
  const days = [opens, ...rounds.map((round) => round.opens)].filter((day) => day !== null).sort()
  const times = [...days.map(exact), ...rough.flatMap(said)]
  return times.find(({ to }) => to >= today) ?? times[0] ?? null
}

const said = ({ role, from, to }: RoughTime): Opening[] =>
  role === 'opens' && from !== null ? [{ from, to: to ?? from }] : []

const exact = (day: Day): Opening => ({ from: day, to: day })

/** True for a call that is still to open: a forecast, or a plan without a time or whose time has not passed. */
export function isComing(call: Call, today: Day): boolean {
  const status = statusOn(call, today)
  if (status === 'forecast') return true
  return call.preliminary && status === 'unknown' && !hasOpened(call, today)
}

/** True for a plan that nobody can have applied to yet, as far as is known. */
export const isPlanned = (call: Call, today: Day): boolean =>
  call.preliminary && isComing(call, today) && !hasOpened(call, today)

function hasOpened(call: Call, today: Day): boolean {
  const opening = openingOf(call, today)
  return opening !== null && opening.to < today
}

/** A time that is no longer has most of it in one quarter. */
const SEASON = 100
const HALF_YEAR = 190

/**
 * The quarter of a year in which a call opens, such as `2026-Q4`; of a month or a season the one that holds its middle, of half a
 * year its first. Null where it is not known, or only the year is.
 */
export function quarterOf(call: Opens, today: Day = ''): string | null {
  const opening = openingOf(call, today)
  return opening && quarterIn(opening)
}

/** The same of a time. */
export function quarterIn({ from, to }: Opening): string | null {
  if (from === to) return quarterOn(from)
  const days = daysBetween(from, to)
  if (days > HALF_YEAR) return null
  return quarterOn(days > SEASON ? from : addDays(from, Math.floor(days / 2)))
}

const quarterOn = (day: Day): string =>
  `${day.slice(0, 4)}-Q${String(Math.ceil(Number(day.slice(5, 7)) / 3))}`
