import { readSheet } from 'read-excel-file/node'
import type { TableRow } from '../../core/contact-rows.js'
import { TableError } from '../../core/errors.js'
import { MOST_COLUMNS, MOST_ROWS } from './limits.js'
import { packed, unpacked } from './zip.js'

/**
 * The rows with anything in them of a workbook's first sheet, numbered as Excel shows them. A formula is what it came to when the
 * workbook was saved. The workbook is packed anew before it is read, so that nothing in it is larger than it says.
 */
export async function readXlsx(bytes: Uint8Array, fileName: string): Promise<readonly TableRow[]> {
  const entries = unpacked(bytes, isXml)
  if (!entries?.has('xl/workbook.xml')) throw unreadable(fileName)
  for (const data of entries.values()) if (isTooWide(data)) throw tooWide(fileName)
  const rows = await sheetOf(packed(entries), fileName)
  return rows.flatMap((cells, i) => {
    const texts = cells.slice(0, MOST_COLUMNS).map(toText)
    return texts.some((text) => text !== '') ? [{ row: i + 1, cells: texts }] : []
  })
}

const isXml = (name: string): boolean => /\.(xml|rels)$/.test(name)

type Cells = readonly unknown[]

/** What the reader throws has no type of its own, but for what it says of files that are no workbooks. */
async function sheetOf(workbook: Buffer, fileName: string): Promise<readonly Cells[]> {
  try {
    return await readSheet(workbook, { parseNumber: (text: string) => text })
  } catch (error) {
    throw unreadable(fileName, error)
  }
}

const unreadable = (fileName: string, cause?: unknown): TableError =>
  new TableError(
    'no-workbook',
    `${fileName}: is no Excel workbook that we can read; save it anew as .xlsx, or as CSV`,
    null,
    { cause },
  )

const tooWide = (fileName: string): TableError =>
  new TableError(
    'wide',
    `${fileName}: has cells far outside any table (below row ${LOWEST} or right of column ${WIDEST}); copy the table into a new workbook`,
  )

/** Columns that a sheet may have, more than are read; Excel itself has 16,384. */
const WIDEST = 1_000
const LOWEST = MOST_ROWS * 2

/** The reader fills the room before a cell, so one cell far down or far out would fill the memory. */
function isTooWide(data: Uint8Array): boolean {
  const text = new TextDecoder().decode(data)
  for (const [, double, single] of text.matchAll(/[\s"']r\s*=\s*(?:"([^"]*)"|'([^']*)')/g)) {
    const place = double ?? single ?? ''
    if (!/[\d&]/.test(place)) continue
    const [, column, row] = /^([A-Z]{0,3})(\d{1,7})$/.exec(place) ?? []
    if (column === undefined || Number(row) > LOWEST || numberOf(column) > WIDEST) return true
  }
  return false
}

const numberOf = (column: string): number =>
  [...column].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0)

function toText(cell: unknown): string {
  if (cell instanceof Date) return cell.toISOString().replace(/T00:00:00\.000Z$/, '')
  return typeof cell === 'string' ? cell.trim() : typeof cell === 'boolean' ? String(cell) : ''
}
