import type { Context } from 'hono'
import { csvOf } from './csv.js'
import { xlsxOf } from './xlsx.js'

/** A column of a list. A day is `2026-09-15`, an instant ISO 8601 in UTC, a link a whole address; null leaves the cell empty. */
export interface Column<Row> {
  readonly title: string
  readonly value: (row: Row) => string | number | null
  /** What its values are; text where nothing is said. */
  readonly kind?: 'text' | 'number' | 'day' | 'instant' | 'link'
  /** In characters; as wide as is usual for its kind where nothing is said. */
  readonly width?: number
}

/** A list that can be taken out. The name, such as `solna-utlysningar`, is that of the file and of its sheet. */
export interface Table<Row> {
  readonly name: string
  readonly columns: readonly Column<Row>[]
}

export type TableFormat = keyof typeof FORMATS

const FORMATS = {
  csv: { type: 'text/csv; charset=utf-8; header=present', write: csvOf },
  xlsx: { type: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet', write: xlsxOf },
} as const

export const TABLE_FORMATS = ['csv', 'xlsx'] as const satisfies readonly TableFormat[]

/** A list as a file for spreadsheets. */
export async function answerTable<Row>(
  c: Context,
  format: TableFormat,
  table: Table<Row>,
  rows: readonly Row[],
): Promise<Response> {
  const { type, write } = FORMATS[format]
  const body = await write(table, rows)
  c.header('Content-Disposition', `attachment; filename="${fileName(table.name)}.${format}"`)
  c.header('Cache-Control', 'no-cache')
  return c.body(body, 200, { 'Content-Type': type })
}

/** A file name that needs no escapes in a header. */
const fileName = (name: string): string =>
  name
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/[^\w.-]+/g, '-')
    .replace(/^[-.]+|[-.]+$/g, '')
    .toLowerCase()
    .slice(0, 80) || 'fondvakt'
