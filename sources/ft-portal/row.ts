import type { Problem } from '../../src/core/problem.js'
import { isRecord } from '../../src/read/json/json.js'

/** Grant topics, external action (PROSPECT) and cascade calls, as the portal numbers them. */
export type CallType = '1' | '2' | '8'

/** A row of a search answer, with a way to its fields that takes whatever is there. */
export interface Row {
  /** The row's own name at the portal, one for each language, such as `48400948TOPICSen`. */
  readonly reference: string
  readonly language: string | null
  /** Every value of a field, as text; none where the portal leaves it out, empty or `[null]`. */
  readonly all: (field: string) => readonly string[]
  /** The first value that is not blank. */
  readonly first: (field: string) => string | undefined
  readonly problems: readonly Problem[]
  readonly report: (message: string) => void
}

/** The longest true value is some 20,000 characters. */
const LONGEST = 400_000

/**
 * Opens a row. Values are arrays of strings in `metadata`; five of 1,339 cascade rows seen had none, and the fields beside it.
 * A value of another kind is reported and left out.
 */
export function openRow(row: Readonly<Record<string, unknown>>): Row {
  const problems: Problem[] = []
  const reference = typeof row['reference'] === 'string' ? row['reference'] : ''
  const report = (message: string) =>
    void problems.push({ about: reference || 'a row without reference', message })
  const fields = isRecord(row['metadata']) ? row['metadata'] : row
  const all = (field: string) => texts(fields[field] ?? row[field], field, report)
  const first = (field: string) => all(field).find((value) => value.trim() !== '')
  return { reference, language: first('language') ?? null, all, first, problems, report }
}

function texts(value: unknown, field: string, report: (message: string) => void): readonly string[] {
  if (value === undefined || value === null) return []
  return (Array.isArray(value) ? value : [value]).flatMap((one: unknown) => {
    if (one === null || one === '') return []
    if (typeof one === 'string') return [cut(one, field, report)]
    if (typeof one === 'number' || typeof one === 'boolean') return [String(one)]
    report(`${field} holds ${Array.isArray(one) ? 'a list' : typeof one}, expected text`)
    return []
  })
}

function cut(text: string, field: string, report: (message: string) => void): string {
  if (text.length <= LONGEST) return text
  report(`${field} is ${text.length} characters long; only the first ${LONGEST} are read`)
  return text.slice(0, LONGEST)
}
