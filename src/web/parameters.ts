import { isDay } from '../core/dates.js'
import { ExpectedError } from '../core/errors.js'

/** What is wrong with a parameter of an address. */
export type Fault =
  | { readonly kind: 'unknown'; readonly value: string; readonly allowed: readonly string[] }
  | { readonly kind: 'repeated' }
  | { readonly kind: 'number'; readonly most: number }

/** An address with a parameter that cannot be understood: answered with 400 and a line that names it. */
export class ParameterError extends ExpectedError<'parameter'> {
  override readonly name = 'ParameterError'
  constructor(
    readonly parameter: string,
    readonly fault: Fault,
  ) {
    super('parameter', `parameter ${parameter}: ${fault.kind}`)
  }
}

/** The one value of a parameter; null where it is missing or blank. Throws ParameterError where there are several. */
export function valueOf(params: URLSearchParams, name: string): string | null {
  const values = new Set(params.getAll(name).map(plain).filter(Boolean))
  if (values.size > 1) throw new ParameterError(name, { kind: 'repeated' })
  return [...values][0] ?? null
}

/** A parameter that is one of a few values; null where it is missing. Throws ParameterError for any other. */
export function choiceOf<Choice extends string>(
  params: URLSearchParams,
  name: string,
  allowed: readonly Choice[],
): Choice | null {
  const value = valueOf(params, name)
  if (value === null) return null
  const choice = allowed.find((one) => one === value)
  if (choice === undefined) throw unknownValue(name, value, allowed)
  return choice
}

/** The values of a parameter that may be repeated, each once, in the order of those allowed. Throws ParameterError for any other. */
export function choicesOf<Choice extends string>(
  params: URLSearchParams,
  name: string,
  allowed: readonly Choice[],
): readonly Choice[] {
  const values = new Set<string>(params.getAll(name).map(plain).filter(Boolean))
  for (const value of values)
    if (!allowed.some((one) => one === value)) throw unknownValue(name, value, allowed)
  return allowed.filter((one) => values.has(one))
}

/** A parameter that is a whole number from 1; null where it is missing. Throws ParameterError for anything else. */
export function numberOf(params: URLSearchParams, name: string, most: number): number | null {
  const value = valueOf(params, name)
  if (value === null) return null
  const number = /^\d{1,9}$/.test(value) ? Number(value) : 0
  if (number < 1 || number > most) throw new ParameterError(name, { kind: 'number', most })
  return number
}

export function unknownValue(name: string, value: string, allowed: readonly string[]): ParameterError {
  return new ParameterError(name, { kind: 'unknown', value: value.slice(0, 100), allowed })
}

/** A parameter that is one of a few values or a calendar day; null where it is missing. Throws ParameterError for any other. */
export function choiceOrDayOf(
  params: URLSearchParams,
  name: string,
  allowed: readonly string[],
): string | null {
  const value = valueOf(params, name)
  if (value === null || allowed.includes(value) || isDay(value)) return value
  throw unknownValue(name, value, [...allowed, DAY_FORM])
}

const DAY_FORM = 'YYYY-MM-DD'

/** How many values of our own making a parameter can carry, and how long each can be; the rest is left out. */
const [MOST_VALUES, LONGEST_VALUE] = [50, 300]

/** The values of a parameter that may be repeated, each once, whatever they are. */
export function anyOf(params: URLSearchParams, name: string): readonly string[] {
  const values = params.getAll(name).map(plain).filter(Boolean)
  return [...new Set(values)].filter((value) => value.length <= LONGEST_VALUE).slice(0, MOST_VALUES)
}

/** How much of a search is read, in characters. */
const LONGEST_SEARCH = 200

/** The words searched for, as they were written; several fields are put together, and what is too long is cut. */
export function searchOf(params: URLSearchParams): string {
  const text = params.getAll('q').map(plain).filter(Boolean).join(' ')
  return text
    .slice(0, LONGEST_SEARCH)
    .replace(/[\ud800-\udbff]$/, '')
    .trim()
}

/** Text from an address without control characters, which PostgreSQL refuses and no name holds. */
export function plain(text: string): string {
  return text.replace(/\p{Cc}+/gu, ' ').trim()
}
