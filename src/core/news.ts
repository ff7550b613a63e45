import { aboutOf } from './about.js'
import { statusOn, type Day, type StoredCall } from './call.js'
import type { CallEvent } from './event.js'

/** A deadline that went from one day to another; null where there was or is none. */
export interface Move {
  readonly from: Day | null
  readonly to: Day | null
}

/** The deadline moves among a call's events, oldest first, moves that follow on each other made one; there and back is none. */
export function deadlineMoves(events: readonly CallEvent[]): Move[] {
  const moves: Move[] = []
  for (const event of events) {
    if (!isAboutDeadline(event)) continue
    const before = moves.at(-1)
    if (before && before.to === event.from) moves[moves.length - 1] = { from: before.from, to: event.to }
    else moves.push({ from: event.from, to: event.to })
  }
  return moves.filter((move) => move.from !== move.to)
}

/** True for an event that gives a call another deadline, or its first, or none. */
function isAboutDeadline(event: CallEvent): boolean {
  return event.kind === 'deadline' || event.field === 'deadline'
}

/** True for a deadline that was put off, which gives more time. */
export function isExtension(move: Move): boolean {
  return move.from !== null && move.to !== null && move.to > move.from
}

/** The events of a call that are worth telling today and have not been told: what changed, without `new` and `closed`. */
export function changesToTell(
  call: StoredCall,
  events: readonly CallEvent[],
  told: ReadonlySet<string>,
  today: Day,
): CallEvent[] {
  const untold = events.filter((event) => isUntold(event, told))
  if (isGone(events)) return untold.filter((event) => event.kind === 'withdrawn').slice(-1)
  const stands = deadlineMoves(untold).some((move) => concerns(move, today))
  return untold.filter((event) => {
    if (isAboutDeadline(event)) return stands
    if (event.kind === 'opened') return statusOn(call, today) === 'open'
    return event.kind === 'changed' && statusOn(call, today) !== 'closed'
  })
}

/** True when the last word on the call is that it was taken away. */
export function isGone(events: readonly CallEvent[]): boolean {
  const last = events.findLast(
    ({ kind, from }) => ['withdrawn', 'opened', 'new'].includes(kind) || from === 'withdrawn',
  )
  return last?.kind === 'withdrawn'
}

function isUntold(event: CallEvent, told: ReadonlySet<string>): boolean {
  const about = aboutOf(event)
  return about !== null && !told.has(about)
}

function concerns(move: Move, today: Day): boolean {
  return [move.from, move.to].some((day) => day !== null && day >= today)
}
