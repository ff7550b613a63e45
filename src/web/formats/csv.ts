import { setImmediate as giveWay } from 'node:timers/promises'
import { cellOf, type Cell } from './cell.js'
import type { Column, Table } from './table.js'

/** How many rows are written before others are let in. */
const PIECE = 500
/** Makes Excel read the file as UTF-8. */
const MARK = '\ufeff'

/**
 * A list as RFC 4180 has it: comma between, CRLF after each row. Text that a spreadsheet would run as a formula gets an apostrophe
 * before it.
 */
export async function csvOf<Row>({ columns }: Table<Row>, rows: readonly Row[]): Promise<string> {
  const pieces = [MARK, line(columns.map(({ title }) => field(title, 'text')))]
  for (let start = 0; start < rows.length; start += PIECE) {
    if (start > 0) await giveWay()
    for (const row of rows.slice(start, start + PIECE))
      pieces.push(line(columns.map((column) => field(cellOf(column, row), column.kind))))
  }
  return pieces.join('')
}

const line = (fields: readonly string[]): string => `${fields.join(',')}\r\n`

function field(cell: Cell, kind: Column<never>['kind']): string {
  if (cell === null) return ''
  if (typeof cell === 'number') return String(cell)
  const text = kind === 'number' || !RUNS.test(cell) ? cell : `'${cell}`
  return /[",\r\n']/.test(text) ? `"${text.replaceAll('"', '""')}"` : text
}

/** The beginnings of what a spreadsheet takes for a formula or a command, full-width signs and those after blanks too. */
const RUNS = /^(?:[\t\r\n]|\s*[=+\-@\uff1d\uff0b\uff0d\uff20])/
