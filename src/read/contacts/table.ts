import { isHeader, type TableRow } from '../../core/contact-rows.js'
import { TableError, type TableFault } from '../../core/errors.js'
import { readCsv } from './csv.js'
import { MOST_ROWS, rowsOver } from './limits.js'

const MOST_BYTES = 5 * 1024 * 1024
const ZIP = [0x50, 0x4b, 0x03, 0x04]
/** What Excel wrote before 2007, and writes where there is a password: a compound file (MS-CFB, 2.2). */
const COMPOUND = [0xd0, 0xcf, 0x11, 0xe0]

/**
 * The rows of a table with anything in them: of CSV in any of Excel's ways, or of the first sheet of an Excel workbook. What the file
 * is shows in its first bytes. Throws TableError in one line that names the file for whatever is neither, or too large.
 */
export async function readTable(bytes: Uint8Array, fileName: string): Promise<readonly TableRow[]> {
  const fail = (fault: TableFault, message: string): never => {
    throw new TableError(fault, `${fileName}: ${message}`)
  }
  if (bytes.length === 0) fail('empty', 'is empty')
  if (bytes.length > MOST_BYTES)
    fail('large', `is ${megabytes(bytes.length)} MB, expected at most ${megabytes(MOST_BYTES)} MB`)
  if (begins(bytes, COMPOUND))
    fail('old-excel', 'is an old Excel file, or has a password; save it as .xlsx without one, or as CSV')
  const rows = begins(bytes, ZIP)
    ? await (await import('./xlsx.js')).readXlsx(bytes, fileName)
    : readCsv(bytes, fileName)
  const header = rows.findIndex(isHeader)
  if (rows.length - (header + 1) > MOST_ROWS) throw rowsOver(fileName)
  return rows
}

const begins = (bytes: Uint8Array, start: readonly number[]): boolean =>
  start.every((byte, i) => bytes[i] === byte)

const megabytes = (bytes: number): string => (bytes / 1024 / 1024).toFixed(1).replace('.0', '')
