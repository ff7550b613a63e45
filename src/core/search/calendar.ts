import { statusOn, type Day } from '../call.js'
import { withRoom } from './columns.js'
import { dayNumber, STATUSES, type Dates, type Facts } from './facts.js'

/** What calls are on one day, in columns by the call's number. */
export interface OnDay {
  /** The number of the status among all. */
  readonly statuses: Uint8Array
  /** The next deadline, 0 where there is none ahead. */
  readonly next: Int32Array
  /** What closes soonest is least; then what has no deadline; then what is over, the latest first. */
  readonly closing: Float64Array
}

/** Works out what calls are on a day, once for all calls and then for those that change. */
export interface Calendar {
  readonly on: (today: Day, size: number) => OnDay
  readonly put: (call: number) => void
}

const CLOSED = STATUSES.indexOf('closed')
const DAYS = 2 ** 22

export function createCalendar(facts: Facts): Calendar {
  let day: Day | null = null
  let done = 0
  let statuses = new Uint8Array(0)
  let next = new Int32Array(0)
  let closing = new Float64Array(0)
  const fill = (call: number, today: Day): void => {
    const dates = facts.datesOf(call)
    statuses[call] = STATUSES.indexOf(dates.withdrawn ? 'closed' : statusOn(dates, today))
    const isOver = statuses[call] === CLOSED
    next[call] = isOver ? 0 : nextOf(dates, today)
    closing[call] = closingOf(next[call], dayNumber(dates.deadlines.at(-1)?.day ?? ''), isOver)
  }
  return {
    put: (call) => {
      if (day !== null && call < done) fill(call, day)
    },
    on: (today, size) => {
      if (day !== today) done = 0
      day = today
      statuses = withRoom(statuses, size)
      next = withRoom(next, size)
      closing = withRoom(closing, size)
      for (; done < size; done += 1) fill(done, today)
      return { statuses, next, closing }
    },
  }
}

function nextOf({ deadlines }: Dates, today: Day): number {
  const ahead = deadlines.find(({ day }) => day >= today)
  return ahead ? dayNumber(ahead.day) : 0
}

function closingOf(next: number, last: number, isOver: boolean): number {
  return isOver ? DAYS * DAYS + DAYS - last : (next === 0 ? DAYS - 1 : next) * DAYS + (DAYS - 1 - last)
}
