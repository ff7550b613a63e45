import type { Day, Instant } from './call.js'
import { isoWeek } from './dates.js'
import { groupBy } from './group.js'
import { dayNumber, dayOfNumber } from './search/facts.js'
import type { Surveyed } from './search/survey.js'

/** How many calls there are of each grade. */
export interface Graded {
  readonly strong: number
  readonly likely: number
}

/** Days ahead for which deadlines are shown, and days back for which calls are new. */
export const [AHEAD_DAYS, NEW_DAYS] = [90, 7]

export const sumOf = ({ strong, likely }: Graded): number => strong + likely

type Best = Surveyed['best']

/** Figures of each area in order, and of all areas together, where no call counts twice. */
export interface ByArea<Figure> {
  readonly areas: readonly { readonly area: string; readonly figure: Figure }[]
  readonly all: Figure
}

/** Adds each call to its areas with its grade there, and once to all areas together with the best of them. */
function byArea<Figure>(
  calls: readonly Surveyed[],
  areas: readonly string[],
  start: () => Figure,
  add: (figure: Figure, call: Surveyed, grade: Best) => void,
): ByArea<Figure> {
  const figures = new Map(areas.map((area) => [area, start()]))
  const all = start()
  for (const call of calls) {
    add(all, call, call.best)
    for (const { area, grade } of call.grades) {
      const figure = figures.get(area)
      if (figure) add(figure, call, grade)
    }
  }
  return { all, areas: [...figures].map(([area, figure]) => ({ area, figure })) }
}

/** What an area has: calls that can be applied to now, and calls that were first seen in the last days. */
export interface Week {
  readonly open: Graded
  readonly fresh: Graded
}

const none = () => ({ strong: 0, likely: 0 })

export function weekOf(calls: readonly Surveyed[], areas: readonly string[], today: Day): ByArea<Week> {
  const from = dayNumber(today) - NEW_DAYS
  const start = () => ({ open: none(), fresh: none() })
  return byArea(calls, areas, start, ({ open, fresh }, { status, since }, grade) => {
    if (status === 'open') open[grade] += 1
    if (since >= from) fresh[grade] += 1
  })
}

/** That a call opened, or that its deadline moved from a day to another; null where there was or is none. */
export interface Move {
  readonly id: string
  readonly at: Instant
  readonly call: string
  readonly kind: 'opened' | 'deadline'
  readonly from: Day | null
  readonly to: Day | null
}

/** The same of a municipality's own calls, with the areas that they belong to. */
export type Happened = Pick<Surveyed, 'call' | 'grades'> & Pick<Move, 'kind' | 'from' | 'to'>

/** What happened to calls, each kind once a call, the last first; a deadline that moved twice, from its first day to its last. */
export function happenedTo(calls: readonly Surveyed[], moves: readonly Move[]): readonly Happened[] {
  const moved = new Set(moves.map(({ call }) => call))
  const known = new Map(calls.flatMap((one) => (moved.has(one.call) ? [[one.call, one] as const] : [])))
  const own = moves.filter(({ call }) => known.has(call)).toSorted(lastFirst)
  return [...groupBy(own, ({ call, kind }) => `${kind} ${call}`).values()].flatMap((told): Happened[] => {
    const [last, first] = [told[0], told.at(-1)]
    const surveyed = last && known.get(last.call)
    if (!last || !first || !surveyed) return []
    const { call, kind, to } = last
    return [{ call, kind, from: first.from, to, grades: surveyed.grades }]
  })
}

const lastFirst = (a: Move, b: Move): number => order(b.at, a.at) || order(b.id, a.id)

/** What closes in the next days, week by week. */
export interface Closing {
  /** ISO weeks with their Mondays, from the one of today. */
  readonly weeks: readonly { readonly week: string; readonly monday: Day }[]
  /** Calls by week. */
  readonly columns: ByArea<readonly Graded[]>
  /** What closes soonest first, and of those that close together strong ones. */
  readonly calls: readonly (Pick<Surveyed, 'call' | 'grades'> & { readonly day: Day })[]
  /** Calls among them that only those who came through the first stage can still apply to; they are left out. */
  readonly shut: number
}

/** Day 0 was a Thursday. */
const mondayOf = (day: number): number => day - ((day + 3) % 7)

export function closingOf(calls: readonly Surveyed[], areas: readonly string[], today: Day): Closing {
  const from = dayNumber(today)
  const within = calls.filter(({ closes }) => closes >= from && closes <= from + AHEAD_DAYS)
  const closing = within
    .filter(({ isShut }) => !isShut)
    .toSorted((a, b) => a.closes - b.closes || rank(a) - rank(b) || (a.call < b.call ? -1 : 1))
  const first = mondayOf(from)
  const length = (mondayOf(from + AHEAD_DAYS) - first) / 7 + 1
  const weeks = Array.from({ length }, (_, i) => dayOfNumber(first + 7 * i))
  return {
    weeks: weeks.map((monday) => ({ monday, week: isoWeek(`${monday}T12:00:00Z`, 'UTC') })),
    columns: byArea(
      closing,
      areas,
      () => weeks.map(none),
      (columns, { closes }, grade) => {
        const column = columns[(mondayOf(closes) - first) / 7]
        if (column) column[grade] += 1
      },
    ),
    calls: closing.map(({ call, grades, closes }) => ({ call, grades, day: dayOfNumber(closes) })),
    shut: within.length - closing.length,
  }
}

const rank = ({ best }: Surveyed): number => (best === 'strong' ? 0 : 1)

/** Forecasts of one quarter, `2026-Q4`: `past` for those that should have opened, null for those of which it is not known. */
export interface Quarter {
  readonly quarter: string | null
  readonly count: Graded
  /** What opens first comes first. */
  readonly calls: readonly Surveyed[]
}

export function plannedOf(calls: readonly Surveyed[], today: Day): readonly Quarter[] {
  const coming = calls
    .filter(({ status }) => status === 'forecast')
    .toSorted((a, b) => order(startOf(a), startOf(b)) || rank(a) - rank(b) || order(a.call, b.call))
  const quarterOf = ({ opening, quarter }: Surveyed): string | null =>
    opening && opening.to < today ? 'past' : quarter
  return [...groupBy(coming, quarterOf)]
    .toSorted(([a], [b]) => order(placeOf(a), placeOf(b)))
    .map(([quarter, own]) => ({ quarter, count: tally(own), calls: own }))
}

function tally(calls: readonly Surveyed[]): Graded {
  const graded = none()
  for (const { best } of calls) graded[best] += 1
  return graded
}

/** Comes after every day and every quarter. */
const LAST = '9999'
const placeOf = (quarter: string | null): string => (quarter === 'past' ? '' : (quarter ?? LAST))
const startOf = ({ opening }: Surveyed): string => opening?.from ?? LAST
const order = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)

/** What open calls share out together, and how far that is known. */
export interface OpenMoney {
  readonly euros: number
  /** Calls that newcomers can apply to. */
  readonly calls: number
  /** Those of them whose sum is in it, and those that say none or say it in a currency that is not turned into euros. */
  readonly counted: number
  readonly unsaid: number
  readonly foreign: number
}

/** A pot that several calls draw from counts once. */
export function moneyOf(calls: readonly Surveyed[], areas: readonly string[]): ByArea<OpenMoney> {
  const open = calls.filter(({ status, isShut }) => status === 'open' && !isShut)
  const start = () => ({ euros: 0, calls: 0, counted: 0, unsaid: 0, foreign: 0, pots: new Set<string>() })
  const summed = byArea(open, areas, start, (figure, { pot }) => {
    figure.calls += 1
    if (!pot) figure.unsaid += 1
    else if (pot.euros === null) figure.foreign += 1
    else {
      figure.counted += 1
      if (pot.name === null || !figure.pots.has(pot.name)) figure.euros += pot.euros
      if (pot.name !== null) figure.pots.add(pot.name)
    }
  })
  const bare = ({ euros, calls: all, counted, unsaid, foreign }: OpenMoney): OpenMoney => ({
    ...{ euros, calls: all, counted, unsaid, foreign },
  })
  return {
    all: bare(summed.all),
    areas: summed.areas.map(({ area, figure }) => ({ area, figure: bare(figure) })),
  }
}
