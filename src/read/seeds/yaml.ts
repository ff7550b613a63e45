import { LineCounter, parseDocument } from 'yaml'
import type { z } from 'zod'
import { UsageError } from '../../core/errors.js'

/**
 * Reads YAML text into a checked value. A UsageError names the file, the place (line and column where the YAML itself
 * is broken, else the path of the value) and what was expected.
 */
export function readYaml<Schema extends z.ZodType>(
  text: string,
  fileName: string,
  schema: Schema,
): z.output<Schema> {
  const lines = new LineCounter()
  const document = parseDocument(text, { lineCounter: lines, prettyErrors: false, uniqueKeys: true })
  const [broken] = document.errors
  if (broken) {
    const { line, col } = lines.linePos(broken.pos[0])
    throw new UsageError(`${fileName}: line ${line}, column ${col}: ${firstLine(broken.message)}`, {
      cause: broken,
    })
  }
  const checked = schema.safeParse(
    plainValue(() => document.toJS({ maxAliasCount: 100 }) as unknown, fileName),
  )
  if (checked.success) return checked.data
  const [issue] = checked.error.issues
  throw new UsageError(issue ? describe(issue, fileName) : `${fileName}: not as expected`, {
    cause: checked.error,
  })
}

/** The path of a value as a person writes it: `areas[2].themes.skol`. */
export function placeOf(path: readonly PropertyKey[]): string {
  return path
    .map((key) => (typeof key === 'number' ? `[${key}]` : `.${String(key)}`))
    .join('')
    .replace(/^\./, '')
}

function describe(issue: z.core.$ZodIssue, fileName: string): string {
  if (issue.code === 'unrecognized_keys') {
    return `${fileName}: ${placeOf([...issue.path, issue.keys[0] ?? ''])}: no such key here`
  }
  const place = placeOf(issue.path)
  const message = issue.message.replace(/^Invalid (?:input|option|key in record): /, '')
  return place === '' ? `${fileName}: ${message}` : `${fileName}: ${place}: ${message}`
}

function plainValue(read: () => unknown, fileName: string): unknown {
  try {
    return read()
  } catch (error) {
    if (error instanceof ReferenceError)
      throw new UsageError(`${fileName}: ${firstLine(error.message)}`, { cause: error })
    throw error
  }
}

function firstLine(message: string): string {
  return message.split('\n')[0] ?? message
}
