import type { Day, Deadline, Grade, RoughTime, Status } from '../call.js'
import type { MunicipalRole } from '../role.js'
import { createChoices, type Choices } from './choices.js'
import { withRoom } from './columns.js'
import type { Facets, Pot } from './entry.js'
import type { SearchFilter } from './found.js'

/** What calls are filtered, counted and sorted by, in columns by the call's number. */
export interface Facts {
  readonly put: (call: number, facets: Facets) => void
  readonly titleOf: (call: number) => string
  /** What the status of a day is worked out from. */
  readonly datesOf: (call: number) => Dates
  readonly potOf: (call: number) => Pot | null
  readonly sourcesOf: (call: number) => readonly number[]
  readonly themesOf: (call: number) => readonly number[]
  /** By area: 3 strong, 2 likely, 1 weak, 0 none. */
  readonly gradesIn: (municipality: string) => ReadonlyMap<string, Uint8Array>
  readonly columns: Columns
  readonly programmes: Choices
  readonly sources: Choices
  readonly themes: Choices
}

export type Dates = Pick<Facets, 'status' | 'preliminary' | 'opens' | 'withdrawn'> & {
  readonly deadlines: readonly Deadline[]
  readonly rounds: NonNullable<Facets['rounds']>
  readonly firstStage: Day | null
  readonly rough: readonly RoughTime[]
}

export interface Columns {
  lists: Uint8Array
  roles: Uint8Array
  /** A bit for each language. */
  languages: Uint8Array
  /** One more than the programme's number, 0 for none. */
  programmes: Int32Array
  /** -1 where nothing is said. */
  euros: Float64Array
  since: Int32Array
}

export const LISTS: readonly SearchFilter['list'][] = ['call', 'news', 'consultation', 'trial']
export const ROLES: readonly MunicipalRole[] = ['applicant', 'partner', 'no']
export const LANGUAGES = ['sv', 'en'] as const
export const STATUSES: readonly Status[] = ['open', 'forecast', 'unknown', 'closed']
export const GRADES: readonly (Grade | null)[] = [null, 'weak', 'likely', 'strong']

/** A day as a number: days since 1970-01-01; 0 for what is no day. */
export const dayNumber = (day: Day): number => Math.max(0, Math.round(Date.parse(day) / 86_400_000)) || 0

/** The day of a number. */
export const dayOfNumber = (number: number): Day => new Date(number * 86_400_000).toISOString().slice(0, 10)

export function createFacts(): Facts {
  const titles: string[] = []
  const dates: Dates[] = []
  const pots: (Pot | null)[] = []
  const sourcesBy: (readonly number[])[] = []
  const themesBy: (readonly number[])[] = []
  const [programmes, sources, themes] = [createChoices(), createChoices(), createChoices()]
  const grades = new Map<string, Map<string, Uint8Array>>()
  const columns: Columns = {
    lists: new Uint8Array(0),
    roles: new Uint8Array(0),
    languages: new Uint8Array(0),
    programmes: new Int32Array(0),
    euros: new Float64Array(0),
    since: new Int32Array(0),
  }
  const putTags = (call: number, tags: Facets['tags']): void => {
    for (const areas of grades.values())
      for (const column of areas.values()) if (call < column.length) column[call] = 0
    for (const [municipality, byArea] of Object.entries(tags)) {
      const areas = grades.get(municipality) ?? new Map<string, Uint8Array>()
      grades.set(municipality, areas)
      for (const [area, grade] of Object.entries(byArea)) {
        const column = withRoom(areas.get(area) ?? new Uint8Array(0), call + 1)
        column[call] = GRADES.indexOf(grade)
        areas.set(area, column)
      }
    }
  }
  return {
    columns,
    programmes,
    sources,
    themes,
    titleOf: (call) => titles[call] ?? '',
    datesOf: (call) => dates[call] ?? NO_DATES,
    potOf: (call) => pots[call] ?? null,
    sourcesOf: (call) => sourcesBy[call] ?? [],
    themesOf: (call) => themesBy[call] ?? [],
    gradesIn: (municipality) => grades.get(municipality) ?? new Map(),
    put: (call, facets) => {
      makeRoom(columns, call + 1)
      titles[call] = facets.title
      dates[call] = datesOf(facets)
      pots[call] = facets.pot ?? null
      sourcesBy[call] = facets.sources.map(sources.numberOf)
      themesBy[call] = facets.themes.map(themes.numberOf)
      columns.lists[call] = LISTS.indexOf(facets.list)
      columns.roles[call] = ROLES.indexOf(facets.role)
      columns.languages[call] = facets.languages.reduce((bits, one) => bits | bitOf(one), 0)
      columns.programmes[call] = facets.programme === null ? 0 : programmes.numberOf(facets.programme) + 1
      columns.euros[call] = facets.euros ?? -1
      columns.since[call] = dayNumber(facets.since)
      putTags(call, facets.tags)
    },
  }
}

/** The bit that stands for a language. */
export const bitOf = (language: (typeof LANGUAGES)[number]): number => 1 << LANGUAGES.indexOf(language)

const NO_DATES: Dates = {
  status: 'unknown',
  preliminary: false,
  opens: null,
  withdrawn: false,
  deadlines: [],
  rounds: [],
  firstStage: null,
  rough: [],
}

const datesOf = (facets: Facets): Dates => ({
  status: facets.status,
  preliminary: facets.preliminary,
  opens: facets.opens,
  withdrawn: facets.withdrawn,
  deadlines: facets.deadlines.map(onlyDay),
  rounds: facets.rounds ?? [],
  firstStage: facets.firstStage ?? null,
  rough: facets.rough ?? [],
})

const onlyDay = (day: Day): Deadline => ({ day, time: null, zone: 'UTC', certain: false, role: 'single' })

function makeRoom(columns: Columns, size: number): void {
  columns.lists = withRoom(columns.lists, size)
  columns.roles = withRoom(columns.roles, size)
  columns.languages = withRoom(columns.languages, size)
  columns.programmes = withRoom(columns.programmes, size)
  columns.euros = withRoom(columns.euros, size)
  columns.since = withRoom(columns.since, size)
}
