import { UsageError } from '../core/errors.js'

/** One line of JSON with its number, for saying where a mistake is. */
export interface Line {
  readonly at: number
  readonly found: Readonly<Record<string, unknown>>
}

/** Lines of JSON objects, blank ones left out. Throws UsageError, with the line's number, at the first that is none. */
export async function* jsonLines(lines: AsyncIterable<string>): AsyncGenerator<Line> {
  let at = 0
  for await (const line of lines) {
    at += 1
    if (line.trim() !== '') yield { at, found: object(parsed(line, at), at) }
  }
}

/** A text in a line; empty where it is missing or null. Throws UsageError for anything else. */
export function textIn({ at, found }: Line, key: string): string {
  const value = found[key]
  if (value === undefined || value === null) return ''
  if (typeof value !== 'string') throw new UsageError(`line ${String(at)}: "${key}" is not text`)
  return value
}

/** A text in a line that is one of a few; null where it is missing. Throws UsageError for any other. */
export function choiceIn<Choice extends string>(
  line: Line,
  key: string,
  choices: readonly Choice[],
): Choice | null {
  const text = textIn(line, key)
  const choice = choices.find((known) => known === text)
  if (choice === undefined && text !== '')
    throw new UsageError(`line ${String(line.at)}: "${key}" is not one of ${choices.join(', ')}`)
  return choice ?? null
}

/** A value of a line as an object. Throws UsageError. */
export function object(value: unknown, at: number, key?: string): Readonly<Record<string, unknown>> {
  if (typeof value === 'object' && value !== null && !Array.isArray(value))
    return value as Record<string, unknown>
  throw new UsageError(
    `line ${String(at)}: ${key === undefined ? 'not an object' : `"${key}" is not an object`}`,
  )
}

function parsed(line: string, at: number): unknown {
  try {
    return JSON.parse(line)
  } catch (error) {
    throw new UsageError(`line ${String(at)}: not JSON`, { cause: error })
  }
}
