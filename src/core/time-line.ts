import type { Day, Deadline, StoredCall } from './call.js'
import { addDays } from './dates.js'

/** A time of a call: when it opens, or when it or a stage of it closes. `from` and `to` differ where it is known roughly only. */
export interface TimePoint {
  readonly kind: 'opens' | 'closes' | Deadline['role']
  readonly from: Day
  readonly to: Day
  readonly isPast: boolean
}

/** A call's times from the first to the last, with the stretches in which one can apply, for drawing. */
export interface TimeLine {
  readonly from: Day
  readonly to: Day
  readonly points: readonly TimePoint[]
  readonly open: readonly { readonly from: Day; readonly to: Day }[]
}

/** What lies further back is not drawn; one sees too little of what lies ahead otherwise. */
const BACK = 400
/** More than these are not told apart by their numbers. */
const MOST = 9

/** A call's times in order, the last ones where there are too many; null where nothing is known to the day, the month or the season. */
export function timeLineOf(call: StoredCall, today: Day): TimeLine | null {
  const since = addDays(today, -BACK)
  const all = pointsOf(call, today)
  const recent = all.filter(({ to }) => to >= since)
  const points = (recent.length > 0 ? recent : all).slice(-MOST)
  const [first, last] = [points[0], points.map(({ to }) => to).reduce(later, '')]
  if (!first) return null
  const from = [first.from, today].reduce(earlier)
  const to = later(last, today)
  const open = openOf(call).flatMap((one) => {
    const [start, end] = [later(one.from ?? from, from), earlier(one.to, to)]
    return start < end ? [{ from: start, to: end }] : []
  })
  return { from, to, points, open }
}

function pointsOf({ opens, rounds, deadlines, rough }: StoredCall, today: Day): readonly TimePoint[] {
  const one = (kind: TimePoint['kind'], from: Day, to = from): TimePoint => ({
    ...{ kind, from, to },
    isPast: to < today,
  })
  const openings = [opens, ...rounds.map((round) => round.opens)].filter((day) => day !== null)
  const found = [
    ...openings.map((day) => one('opens', day)),
    ...deadlines.map(({ role, day }) => one(role, day)),
    ...rough.flatMap(({ role, from, to }) => (from !== null && to !== null ? [one(role, from, to)] : [])),
  ]
  const once = new Map(found.map((point) => [`${point.kind} ${point.from} ${point.to}`, point]))
  return [...once.values()].toSorted((a, b) => (a.from < b.from ? -1 : a.from > b.from ? 1 : 0))
}

/** When newcomers can apply; a second stage is for those who came through the first. */
function openOf({ opens, rounds, deadlines }: StoredCall): readonly { from: Day | null; to: Day }[] {
  if (rounds.length > 0) return rounds.map(({ opens: from, closes: to }) => ({ from, to }))
  const last = (deadlines.find(({ role }) => role === 'stage-1') ?? deadlines.at(-1))?.day
  return last === undefined ? [] : [{ from: opens, to: last }]
}

const earlier = (a: Day, b: Day): Day => (a < b ? a : b)
const later = (a: Day, b: Day): Day => (a > b ? a : b)

/** Which of the points a time is, from 1; null where it is not drawn. */
export function numberIn(line: TimeLine | null, kind: TimePoint['kind'], from: Day | null): number | null {
  const at = line?.points.findIndex((point) => point.kind === kind && point.from === from) ?? -1
  return at < 0 ? null : at + 1
}
