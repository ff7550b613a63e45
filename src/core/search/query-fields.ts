import type { Day, Status } from '../call.js'
import { readAmount } from '../money.js'
import type { MunicipalRole } from '../role.js'

/** Something that a call must be, or with `not` must not be. Days and euros are from and through; null is no bound. */
export type Condition = { readonly not: boolean } & (
  | { readonly field: 'area' | 'theme' | 'programme' | 'source'; readonly name: string }
  | { readonly field: 'status'; readonly value: Status | 'current' }
  | { readonly field: 'role'; readonly value: MunicipalRole }
  | { readonly field: 'language'; readonly value: 'sv' | 'en' }
  | { readonly field: 'key'; readonly start: string }
  | { readonly field: 'closes'; readonly from: Day | null; readonly to: Day | null }
  | { readonly field: 'money'; readonly from: number | null; readonly to: number | null }
)

/** Reads a value; null where it makes no sense. */
interface Field {
  readonly read: (value: string, not: boolean) => Condition | null
}

/** The field with this name, in Swedish or English, in any case; `title` is for words; null where there is none. */
export function fieldNamed(name: string): Field | 'title' | null {
  return FIELDS.get(name.toLowerCase()) ?? null
}

const named = (field: 'area' | 'theme' | 'programme' | 'source'): Field => ({
  read: (value, not) =>
    /[\p{L}\p{N}]/u.test(value) ? { field, name: value.toLowerCase().trim(), not } : null,
})

const STATUSES = wordings<Status | 'current'>({
  open: 'öppen öppna öppet open',
  forecast: 'kommande planerad planerade forecast coming upcoming forthcoming planned',
  closed: 'stängd stängda avslutad avslutade closed over',
  unknown: 'okänd okänt unknown',
  current: 'aktuell aktuella current',
})

const ROLES = wordings<MunicipalRole>({
  applicant: 'söka sökande kan-söka applicant apply',
  partner: 'partner deltagare part delta',
  no: 'nej ingen no none',
})

const LANGUAGES = wordings<'sv' | 'en'>({
  sv: 'sv svenska swedish',
  en: 'en engelska english',
})

function wordings<Value extends string>(list: Readonly<Record<Value, string>>): ReadonlyMap<string, Value> {
  const values = Object.keys(list) as Value[]
  return new Map(values.flatMap((value) => list[value].split(' ').map((word) => [word, value] as const)))
}

const status: Field = {
  read: (text, not) => found(STATUSES, text, (value) => ({ field: 'status', value, not })),
}
const role: Field = { read: (text, not) => found(ROLES, text, (value) => ({ field: 'role', value, not })) }
const language: Field = {
  read: (text, not) => found(LANGUAGES, text, (value) => ({ field: 'language', value, not })),
}
const key: Field = {
  read: (value, not) => ({ field: 'key', start: value.toLowerCase().replace(/\s+|\*+$/g, ''), not }),
}

function found<Value>(
  values: ReadonlyMap<string, Value>,
  text: string,
  condition: (value: Value) => Condition,
): Condition | null {
  const value = values.get(text.toLowerCase().trim())
  return value === undefined ? null : condition(value)
}

const BOUND = /^(?<sign><=|>=|<|>|≤|≥|=)?\s*(?<value>.+)$/s

/** A day, or a month, with a sign before it: `2026-09-15`, `<=2026-09`. */
const closes: Field = {
  read: (text, not) => {
    const { sign, value = '' } = BOUND.exec(text.trim())?.groups ?? {}
    const span = spanOf(value)
    if (!span) return null
    const bounds = { '<': [null, before(span[0])], '>': [after(span[1]), null] } as const
    if (sign === '<' || sign === '>')
      return { field: 'closes', from: bounds[sign][0], to: bounds[sign][1], not }
    const from = sign === '<=' || sign === '≤' ? null : span[0]
    const to = sign === '>=' || sign === '≥' ? null : span[1]
    return { field: 'closes', from, to, not }
  },
}

/** The first and last day of a day or month. */
function spanOf(text: string): readonly [Day, Day] | null {
  const [, month, day] = /^(\d{4}-\d{2})(?:-(\d{2}))?$/.exec(text) ?? []
  if (!month) return null
  const first = Date.parse(`${month}-${day ?? '01'}T00:00:00Z`)
  if (Number.isNaN(first)) return null
  const start = new Date(first)
  if (start.toISOString().slice(0, 7) !== month) return null
  const last = day ? start : new Date(Date.UTC(start.getUTCFullYear(), start.getUTCMonth() + 1, 0))
  return [isoDay(start), isoDay(last)]
}

const isoDay = (moment: Date): Day => moment.toISOString().slice(0, 10)
const DAY = 86_400_000
const before = (day: Day): Day => isoDay(new Date(Date.parse(day) - DAY))
const after = (day: Day): Day => isoDay(new Date(Date.parse(day) + DAY))

/** Euros with a sign before them; without one it is the least that will do. */
const money: Field = {
  read: (text, not) => {
    const { sign, value = '' } = BOUND.exec(text.trim())?.groups ?? {}
    const amount = readAmount(value)
    if (amount === null) return null
    if (sign === '<') return { field: 'money', from: null, to: amount - 1, not }
    if (sign === '<=' || sign === '≤') return { field: 'money', from: null, to: amount, not }
    const from = sign === '>' ? amount + 1 : amount
    return { field: 'money', from, to: sign === '=' ? amount : null, not }
  },
}

const FIELDS: ReadonlyMap<string, Field | 'title'> = new Map<string, Field | 'title'>([
  ...names('område area', named('area')),
  ...names('ämne tema theme', named('theme')),
  ...names('program programme', named('programme')),
  ...names('källa source', named('source')),
  ...names('status', status),
  ...names('roll role', role),
  ...names('språk language', language),
  ...names('titel title rubrik', 'title' as const),
  ...names('kod key code', key),
  ...names('sista closes deadline', closes),
  ...names('belopp money', money),
])

function names<Value>(list: string, value: Value): (readonly [string, Value])[] {
  return list.split(' ').map((name) => [name, value] as const)
}
