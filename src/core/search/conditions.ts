import type { OnDay } from './calendar.js'
import type { Choices } from './choices.js'
import { bitOf, dayNumber, ROLES, STATUSES, type Facts } from './facts.js'
import { fold } from './fold.js'
import type { NamedValue } from './lexicon.js'
import type { Condition } from './query-fields.js'

/** What conditions are judged by. `withKey` tells whether a call's key or code begins so. */
export interface Known {
  readonly facts: Facts
  readonly onDay: OnDay
  readonly municipality: string
  readonly names: readonly NamedValue[]
  readonly withKey: (start: string) => ReadonlySet<number>
}

type Test = (call: number) => boolean

/** Whether a call is as all conditions say. */
export function testOf(conditions: readonly Condition[], known: Known): Test {
  const tests = conditions.map((condition) => {
    const test = oneTest(condition, known)
    return condition.not ? (call: number) => !test(call) : test
  })
  return (call) => tests.every((test) => test(call))
}

function oneTest(condition: Condition, known: Known): Test {
  const { facts, onDay } = known
  const { columns } = facts
  switch (condition.field) {
    case 'area':
      return areaTest(condition.name, known)
    case 'theme': {
      const themes = choicesNamed('theme', facts.themes, condition.name, known)
      return (call) => facts.themesOf(call).some((theme) => themes.has(theme))
    }
    case 'source': {
      const sources = choicesNamed('source', facts.sources, condition.name, known)
      return (call) => facts.sourcesOf(call).some((source) => sources.has(source))
    }
    case 'programme': {
      const programmes = choicesNamed('programme', facts.programmes, condition.name, known)
      return (call) => programmes.has(columns.programmes[call]! - 1)
    }
    case 'status': {
      const [wanted, closed] = [
        STATUSES.findIndex((one) => one === condition.value),
        STATUSES.indexOf('closed'),
      ]
      return wanted < 0
        ? (call) => onDay.statuses[call] !== closed
        : (call) => onDay.statuses[call] === wanted
    }
    case 'role': {
      const role = ROLES.indexOf(condition.value)
      return (call) => columns.roles[call] === role
    }
    case 'language': {
      const bit = bitOf(condition.value)
      return (call) => (columns.languages[call]! & bit) !== 0
    }
    case 'key': {
      const calls = known.withKey(condition.start)
      return (call) => calls.has(call)
    }
    case 'closes': {
      const from = condition.from === null ? 1 : dayNumber(condition.from)
      const to = condition.to === null ? Infinity : dayNumber(condition.to)
      return (call) =>
        facts.datesOf(call).deadlines.some(({ day }) => dayNumber(day) >= from && dayNumber(day) <= to)
    }
    case 'money': {
      const [from, to] = [condition.from ?? 0, condition.to ?? Infinity]
      return (call) => columns.euros[call]! >= from && columns.euros[call]! <= to
    }
  }
}

function areaTest(name: string, known: Known): Test {
  const columns = [...known.facts.gradesIn(known.municipality)].flatMap(([area, column]) =>
    isNamed('area', area, name, known) ? [column] : [],
  )
  return (call) => columns.some((column) => column[call]! > 0)
}

function choicesNamed(
  facet: NamedValue['facet'],
  { values }: Choices,
  name: string,
  known: Known,
): ReadonlySet<number> {
  return new Set(values.flatMap((value, i) => (isNamed(facet, value, name, known) ? [i] : [])))
}

/** Whether a value, or a name of it, begins with what was written, or has a word that does. */
function isNamed(facet: NamedValue['facet'], value: string, name: string, { names }: Known): boolean {
  const all = names.filter((one) => one.facet === facet && one.value === value).flatMap((one) => one.names)
  return [value, ...all].some((one) => plain(one).includes(plain(name).trimEnd()))
}

/** In lower case without marks and signs, with a space before each word. */
const plain = (text: string): string =>
  ` ${fold(text.toLowerCase())
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()}`
