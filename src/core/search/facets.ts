import type { Day } from '../call.js'
import type { OnDay } from './calendar.js'
import { bitOf, dayNumber, GRADES, LANGUAGES, ROLES, STATUSES, type Facts } from './facts.js'
import type { FacetName, SearchFilter, SearchRequest } from './found.js'

/** A filter with its choices: who passes it, and how many each choice would let through. */
export interface Facet {
  readonly name: FacetName
  /** Null where nothing is filtered. */
  readonly fits: ((call: number) => boolean) | null
  /** Counts the calls in a list from its front, `count` of them. */
  readonly count: (calls: Int32Array, count: number) => void
  readonly counts: () => ReadonlyMap<string, number>
}

/** Days from today within which a call closes, for counting. */
export const DEADLINE_DAYS = [14, 30, 90] as const
/** Days back since which a call is new, for counting. */
export const NEW_DAYS = [7, 30] as const
/** Euros that a project gets at least, for counting. */
export const MONEY_STEPS = [50_000, 100_000, 500_000, 1_000_000, 5_000_000] as const
const MOST_THEMES = 60

/** All facets of a request. What they count is for this request alone. */
export function facetsFor(request: SearchRequest, facts: Facts, onDay: OnDay): Facet[] {
  const { filter, municipality } = request
  const today = dayNumber(request.today)
  return [
    areaFacet(filter, facts.gradesIn(municipality)),
    listFacet('theme', facts.themes, filter.themes, facts.themesOf, MOST_THEMES),
    programmeFacet(filter, facts),
    listFacet('source', facts.sources, filter.sources, facts.sourcesOf),
    statusFacet(filter, onDay),
    deadlineFacet(filter.closesBy, today, onDay),
    roleFacet(filter, facts),
    moneyFacet(filter, facts),
    languageFacet(filter, facts),
    newFacet(request, today, facts),
  ]
}

/** The best grade that a call has in these areas, in any where none is named; 0 for none. */
export function bestGrade(grades: ReadonlyMap<string, Uint8Array>, areas: readonly string[] = []) {
  const columns = areas.length === 0 ? [...grades.values()] : areas.flatMap((area) => grades.get(area) ?? [])
  return (call: number): number => {
    let best = 0
    for (const column of columns) if (column[call]! > best) best = column[call]!
    return best
  }
}

function areaFacet({ areas = [], least }: SearchFilter, grades: ReadonlyMap<string, Uint8Array>): Facet {
  const atLeast = Math.max(1, GRADES.indexOf(least))
  const best = bestGrade(grades, areas)
  const known = [...grades]
  const numbers = new Float64Array(known.length)
  return {
    name: 'area',
    fits: least === null && areas.length === 0 ? null : (call) => best(call) >= atLeast,
    count: (calls, count) => {
      known.forEach(([, column], area) => {
        for (let i = 0; i < count; i += 1) if (column[calls[i]!]! >= atLeast) numbers[area]! += 1
      })
    },
    counts: () =>
      counted(
        known.map(([area]) => area),
        numbers,
      ),
  }
}

function listFacet(
  name: FacetName,
  { values, find }: Facts['themes'],
  chosen: readonly string[] | undefined,
  of: (call: number) => readonly number[],
  most = Infinity,
): Facet {
  const wanted = chosen && new Set(chosen.map(find))
  const numbers = new Float64Array(values.length)
  return {
    name,
    fits: wanted && wanted.size > 0 ? (call) => of(call).some((value) => wanted.has(value)) : null,
    count: (calls, count) => {
      for (let i = 0; i < count; i += 1) for (const value of of(calls[i]!)) numbers[value]! += 1
    },
    counts: () => largest(counted(values, numbers), most),
  }
}

function largest(counts: ReadonlyMap<string, number>, most: number): ReadonlyMap<string, number> {
  if (counts.size <= most) return counts
  return new Map([...counts].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1)).slice(0, most))
}

function programmeFacet({ programmes: chosen }: SearchFilter, { columns, programmes }: Facts): Facet {
  const wanted = chosen && new Set(chosen.map((name) => (programmes.find(name) ?? -2) + 1))
  const numbers = new Float64Array(programmes.values.length)
  return {
    name: 'programme',
    fits: wanted && wanted.size > 0 ? (call) => wanted.has(columns.programmes[call]!) : null,
    count: (calls, count) => {
      const column = columns.programmes
      for (let i = 0; i < count; i += 1) {
        const programme = column[calls[i]!]!
        if (programme > 0) numbers[programme - 1]! += 1
      }
    },
    counts: () => counted(programmes.values, numbers),
  }
}

function statusFacet({ status }: SearchFilter, { statuses }: OnDay): Facet {
  const closed = STATUSES.indexOf('closed')
  const wanted = STATUSES.findIndex((one) => one === status)
  const numbers = new Float64Array(STATUSES.length + 1)
  return {
    name: 'status',
    fits: !status
      ? null
      : status === 'current'
        ? (call) => statuses[call] !== closed
        : (call) => statuses[call] === wanted,
    count: (calls, count) => {
      for (let i = 0; i < count; i += 1) {
        const status = statuses[calls[i]!]!
        numbers[status]! += 1
        if (status !== closed) numbers[STATUSES.length]! += 1
      }
    },
    counts: () => counted([...STATUSES, 'current'], numbers),
  }
}

function deadlineFacet(closesBy: Day | undefined, today: number, { next }: OnDay): Facet {
  const last = closesBy === undefined ? 0 : dayNumber(closesBy)
  return {
    ...steps('deadline', DEADLINE_DAYS, (call, days) => next[call]! > 0 && next[call]! <= today + days),
    fits: closesBy === undefined ? null : (call) => next[call]! > 0 && next[call]! <= last,
  }
}

function moneyFacet({ eurosFrom }: SearchFilter, { columns }: Facts): Facet {
  return {
    ...steps('money', MONEY_STEPS, (call, euros) => columns.euros[call]! >= euros),
    fits: eurosFrom === undefined ? null : (call) => columns.euros[call]! >= eurosFrom,
  }
}

function newFacet({ filter, countNewSince }: SearchRequest, today: number, { columns }: Facts): Facet {
  const { newSince } = filter
  const first = newSince === undefined ? 0 : dayNumber(newSince)
  const also = countNewSince === undefined ? [] : [today - dayNumber(countNewSince)]
  return {
    ...steps(
      'new',
      [...new Set([...NEW_DAYS, ...also])],
      (call, days) => columns.since[call]! >= today - days,
    ),
    fits: newSince === undefined ? null : (call) => columns.since[call]! >= first,
  }
}

/** Counts by bounds of which a call may keep several. */
function steps(
  name: FacetName,
  bounds: readonly number[],
  keeps: (call: number, bound: number) => boolean,
): Omit<Facet, 'fits'> {
  const numbers = new Float64Array(bounds.length)
  return {
    name,
    count: (calls, count) => {
      bounds.forEach((bound, at) => {
        for (let i = 0; i < count; i += 1) if (keeps(calls[i]!, bound)) numbers[at]! += 1
      })
    },
    counts: () => counted(bounds.map(String), numbers),
  }
}

function roleFacet({ roles }: SearchFilter, { columns }: Facts): Facet {
  const numbers = new Float64Array(ROLES.length)
  const wanted = ROLES.map((role) => roles?.includes(role) ?? false)
  return {
    name: 'role',
    fits: roles && roles.length > 0 ? (call) => wanted[columns.roles[call]!] === true : null,
    count: (calls, count) => {
      const column = columns.roles
      for (let i = 0; i < count; i += 1) numbers[column[calls[i]!]!]! += 1
    },
    counts: () => counted(ROLES, numbers),
  }
}

function languageFacet({ languages }: SearchFilter, { columns }: Facts): Facet {
  const wanted = (languages ?? []).reduce((bits, one) => bits | bitOf(one), 0)
  const numbers = new Float64Array(LANGUAGES.length)
  return {
    name: 'language',
    fits: wanted === 0 ? null : (call) => (columns.languages[call]! & wanted) !== 0,
    count: (calls, count) => {
      const column = columns.languages
      LANGUAGES.forEach((language, at) => {
        const bit = bitOf(language)
        for (let i = 0; i < count; i += 1) if ((column[calls[i]!]! & bit) !== 0) numbers[at]! += 1
      })
    },
    counts: () => counted(LANGUAGES, numbers),
  }
}

function counted(values: readonly string[], numbers: Float64Array): ReadonlyMap<string, number> {
  return new Map(values.flatMap((value, i) => (numbers[i]! > 0 ? [[value, numbers[i]!] as const] : [])))
}
