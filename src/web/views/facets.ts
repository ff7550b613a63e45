import type { Area } from '../../core/municipality.js'
import type { Counts } from '../../core/search/found.js'
import type { Source } from '../../core/source.js'
import { programmeNamed } from '../../text/programme.js'
import type { FilterName } from '../../text/list-words.js'
import { CLOSES, GRADES, LANGUAGES, NEW_SINCE, ROLES, STATUSES, usualGrade, type Asked } from '../asked.js'
import type { View } from '../view.js'
import { areaName } from './parts.js'

/** A filter with what one can choose in it, as the form and the chips show it. */
export interface Facet {
  readonly name: FilterName
  /** Several can be chosen, and any of them will do; else one. */
  readonly many: boolean
  readonly choices: readonly Choice[]
  /** How many choices there are in all, where not all of them are shown. */
  readonly of?: number
}

export interface Choice {
  /** What the parameter says; empty for the choice that is as usual. */
  readonly value: string
  readonly label: string
  /** How many calls it would give; null where that is not counted. */
  readonly count: number | null
  readonly chosen: boolean
}

interface Matter {
  readonly view: View
  readonly areas: readonly Area[]
  readonly sources: readonly Pick<Source, 'id' | 'title'>[]
  readonly asked: Asked
  readonly counts: Counts
  /** A filter of which every choice is shown, however many there are. */
  readonly every?: LongFilter | null
}

/** Filters that can have hundreds of choices. */
export const LONG_FILTERS = ['theme', 'programme', 'source'] as const
export type LongFilter = (typeof LONG_FILTERS)[number]

/** Choices of such a filter that are shown unless all are asked for, those that give most. */
const SHOWN = 30

/** The filters of a list that have something to choose, those that most people need first. */
export function facetsOf(matter: Matter): {
  readonly main: readonly Facet[]
  readonly more: readonly Facet[]
} {
  const { asked } = matter
  const isCall = asked.kind === 'call'
  const main = [
    areas(matter),
    ...(isCall || asked.roles.length > 0 ? [roles(matter)] : []),
    ...(asked.kind !== 'news' || asked.status !== 'current' ? [status(matter)] : []),
    closes(matter),
  ]
  const more = [
    themes(matter),
    programmes(matter),
    sources(matter),
    money(matter),
    since(matter),
    languages(matter),
    grade(matter),
  ]
  return { main: main.filter(hasChoice), more: more.filter(hasChoice) }
}

/** A filter with one choice only, which all calls have, is none. */
const hasChoice = (facet: Facet): boolean => facet.choices.length > 1 || chosenIn(facet).length > 0

/** What is chosen in a filter, but for what is as usual. */
export const chosenIn = ({ choices }: Facet): readonly Choice[] =>
  choices.filter(({ chosen, value }) => chosen && value !== '')

const areas = ({ view, areas, asked, counts }: Matter): Facet =>
  several('area', asked.areas, counts.area, {
    label: (id) => areaName(view, areas, id),
    order: areas.map(({ id }) => id),
  })

const roles = ({ view, asked, counts }: Matter): Facet =>
  several('role', asked.roles, counts.role, {
    label: (role) => view.page.list.roles[ROLES.find((one) => one === role) ?? 'no'],
    order: ROLES,
  })

const languages = ({ view, asked, counts }: Matter): Facet =>
  several('language', asked.languages, counts.language, {
    label: (language) => view.page.list.languages[language === 'sv' ? 'sv' : 'en'],
    order: LANGUAGES,
  })

const themes = ({ view, asked, counts, every }: Matter): Facet =>
  shortened(
    every,
    several('theme', asked.themes, counts.theme, {
      label: (id) => view.themes.get(id)?.[view.language] ?? id,
    }),
  )

const programmes = ({ view, asked, counts, every }: Matter): Facet =>
  shortened(
    every,
    several('programme', asked.programmes, counts.programme, {
      label: (name) => programmeNamed(name, view.language),
    }),
  )

const sources = ({ sources, asked, counts, every }: Matter): Facet =>
  shortened(
    every,
    several('source', asked.sources, counts.source, {
      label: (id) => sources.find((source) => source.id === id)?.title ?? id,
    }),
  )

/** Leaves out what gives least; what is chosen stays. A few more are no reason to. */
function shortened(every: Matter['every'], facet: Facet): Facet {
  const { name, choices } = facet
  if (name === every || choices.length <= SHOWN + 5) return facet
  return { ...facet, of: choices.length, choices: choices.filter(({ chosen }, at) => chosen || at < SHOWN) }
}

function status({ view, asked, counts }: Matter): Facet {
  const of = (one: string): number => counts.status.get(one) ?? 0
  const current = of('open') + of('forecast') + of('unknown')
  const total = { current, all: current + of('closed') }
  const choices = STATUSES.map((one) => ({
    value: one === 'current' ? '' : one,
    label: view.page.list.statuses[one],
    count: one === 'current' || one === 'all' ? total[one] : of(one),
    chosen: one === asked.status,
  }))
  return { name: 'status', many: false, choices: choices.filter(isWorthShowing) }
}

function closes({ view, asked, counts }: Matter): Facet {
  const { list } = view.page
  const label = (days: string): string => list.closesWithin(Number(days))
  return one('closes', asked.closes, counts.deadline, { any: list.any.closes, label, values: CLOSES })
}

function money({ view, asked, counts }: Matter): Facet {
  const { list } = view.page
  const chosen = asked.money === null ? null : String(asked.money)
  const values = [...new Set([...counts.money.keys(), ...(chosen === null ? [] : [chosen])])]
  return one('money', chosen, counts.money, {
    any: list.any.money,
    label: (euros) => list.moneyFrom(Number(euros)),
    values: values.sort((a, b) => Number(a) - Number(b)),
  })
}

function since({ view, asked, counts }: Matter): Facet {
  const { list } = view.page
  const isDay = asked.since !== null && !NEW_SINCE.some((days) => days === asked.since)
  return one('new', asked.since, counts.new, {
    any: list.any.new,
    label: (value) => (value.includes('-') ? list.newSince(value) : list.newWithin(Number(value))),
    values: [...NEW_SINCE, ...(isDay && asked.since !== null ? [asked.since] : [])],
  })
}

function grade({ view, asked }: Matter): Facet {
  const usual = usualGrade(asked.search)
  const choices = GRADES.map((one) => ({
    value: one === usual ? '' : one,
    label: view.page.list.grades[one],
    count: null,
    chosen: one === asked.grade,
  }))
  return { name: 'grade', many: false, choices }
}

interface Several {
  readonly label: (value: string) => string
  /** Without it, what gives most stands first. */
  readonly order?: readonly string[]
}

function several(
  name: FilterName,
  chosen: readonly string[],
  counts: ReadonlyMap<string, number>,
  { label, order }: Several,
): Facet {
  const values = [...new Set([...counts.keys(), ...chosen])]
  const choices = values.map((value) => ({
    value,
    label: label(value),
    count: counts.get(value) ?? 0,
    chosen: chosen.includes(value),
  }))
  const compare = order
    ? (a: Choice, b: Choice) => order.indexOf(a.value) - order.indexOf(b.value)
    : (a: Choice, b: Choice) => (b.count ?? 0) - (a.count ?? 0) || a.label.localeCompare(b.label, 'sv')
  const shown = choices.filter(({ value, chosen }) => chosen || !order || order.includes(value))
  return { name, many: true, choices: shown.filter(isWorthShowing).sort(compare) }
}

interface One {
  readonly any: string
  readonly label: (value: string) => string
  readonly values: readonly string[]
}

function one(
  name: FilterName,
  chosen: string | null,
  counts: ReadonlyMap<string, number>,
  { any, label, values }: One,
): Facet {
  const usual = { value: '', label: any, count: null, chosen: chosen === null }
  const choices = values.map((value) => ({
    value,
    label: label(value),
    count: counts.get(value) ?? (value === chosen ? null : 0),
    chosen: value === chosen,
  }))
  return { name, many: false, choices: [usual, ...choices.filter(isWorthShowing)] }
}

/** What would give nothing is shown only where it is chosen, and what is as usual always. */
const isWorthShowing = ({ value, count, chosen }: Choice): boolean => chosen || value === '' || count !== 0
