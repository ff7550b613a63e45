import { CsvError, parse } from 'csv-parse/sync'
import { decodeText } from '../../core/charset.js'
import { isHeader, type TableRow } from '../../core/contact-rows.js'
import { TableError, type TableFault } from '../../core/errors.js'
import { MOST_COLUMNS, MOST_ROWS, rowsOver } from './limits.js'

/** A Swedish Excel parts columns with semicolons, an English one with commas, and "Unicode text" with tabs. */
const DELIMITERS = [';', '\t', ','] as const
/** Characters in one row. */
const LONGEST_ROW = 100_000
/** Rows above the header, and some more. */
const ROWS_ABOVE = 50

/** The rows with anything in them of CSV in UTF-8, UTF-16 or windows-1252, numbered as Excel shows them. */
export function readCsv(bytes: Uint8Array, fileName: string): readonly TableRow[] {
  const { text, said } = withoutSaid(decodeText(bytes, 'text/csv'))
  if (text.includes('\0'))
    throw new TableError('no-table', `${fileName}: is no table; expected CSV or an Excel workbook (.xlsx)`)
  if (breaksIn(text) > MOST_BREAKS) throw rowsOver(fileName)
  if (text.trim() === '') throw new TableError('empty', `${fileName}: is empty`)
  try {
    return rowsOf(text, said ?? delimiterOf(text), fileName, null)
  } catch (error) {
    if (!(error instanceof CsvError)) throw error
    const [fault, words] = WORDS[error.code] ?? ['no-csv', 'is no CSV that we can read']
    const line = lineOf(error)
    const place = line === null ? '' : `, near line ${line}`
    throw new TableError(fault, `${fileName}: ${words}${place}`, line, { cause: error })
  }
}

const WORDS: Readonly<Partial<Record<string, readonly [TableFault, string]>>> = {
  CSV_QUOTE_NOT_CLOSED: ['quote', 'a quotation mark is not closed'],
  CSV_INVALID_CLOSING_QUOTE: ['quote', 'a quotation mark stands in the middle of a cell'],
  CSV_MAX_RECORD_SIZE: ['long-row', `has a row of more than ${LONGEST_ROW} characters`],
}

const lineOf = ({ lines }: CsvError & { readonly lines?: unknown }): number | null =>
  typeof lines === 'number' ? lines : null

/** Line breaks in a file: empty rows take time too. */
const MOST_BREAKS = 200_000

function breaksIn(text: string): number {
  let count = 0
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at)
    if (code === 10 || code === 13) count += 1
  }
  return count
}

/** Excel's own first line, `sep=;`, which it does not show. */
function withoutSaid(text: string): { readonly text: string; readonly said: string | null } {
  const [line, delimiter] = /^sep=([;,\t|])\r?\n/i.exec(text) ?? []
  return { text: line ? text.slice(line.length) : text, said: delimiter ?? null }
}

/** The delimiter by which a row names the columns, else the one by which the first rows have most cells. */
function delimiterOf(text: string): string {
  const tried = DELIMITERS.map((delimiter) => ({ delimiter, rows: firstRows(text, delimiter) }))
  const known = tried.find(({ rows }) => rows.some(isHeader))
  const widest = tried.sort((a, b) => widthOf(b.rows) - widthOf(a.rows))[0]
  return (known ?? widest)?.delimiter ?? ';'
}

const widthOf = (rows: readonly TableRow[]): number => Math.max(0, ...rows.map(({ cells }) => cells.length))

function firstRows(text: string, delimiter: string): readonly TableRow[] {
  try {
    return rowsOf(text, delimiter, '', ROWS_ABOVE)
  } catch (error) {
    if (error instanceof CsvError) return []
    throw error
  }
}

function rowsOf(text: string, delimiter: string, fileName: string, most: number | null): readonly TableRow[] {
  const rows: TableRow[] = []
  let row = 0
  const take = (cells: readonly string[]): null => {
    row += 1
    if (cells.every((cell) => cell.trim() === '')) return null
    if (rows.length > MOST_ROWS + ROWS_ABOVE) throw rowsOver(fileName)
    rows.push({ row, cells: cells.slice(0, MOST_COLUMNS) })
    return null
  }
  parse(text, {
    delimiter,
    record_delimiter: ['\r\n', '\n', '\r'],
    relax_column_count: true,
    relax_quotes: true,
    trim: true,
    max_record_size: LONGEST_ROW,
    on_record: take,
    ...(most === null ? {} : { to: most }),
  })
  return rows
}
