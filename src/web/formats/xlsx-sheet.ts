import writeXlsxFile from 'write-excel-file/node'

/** A cell of a sheet; `time` is milliseconds as if the clock time were UTC. */
export type SheetCell = string | number | null | { readonly kind: 'day' | 'instant'; readonly time: number }

export type SheetRow = readonly SheetCell[]

/** What stands above the rows of a sheet. */
export interface SheetHead {
  readonly name: string
  readonly titles: readonly string[]
  readonly widths: readonly number[]
}

/** Writes a workbook of one sheet. All is plain data, which can go to another thread. */
export async function writeSheet(
  { name, titles, widths }: SheetHead,
  rows: readonly SheetRow[],
): Promise<Uint8Array<ArrayBuffer>> {
  const header = titles.map((title) => ({ value: safe(title), fontWeight: 'bold' as const }))
  const data = [header, ...rows.map((row) => row.map(written))]
  const columns = widths.map((width) => ({ width }))
  const book = writeXlsxFile(data, { sheet: sheetName(name), columns, stickyRowsCount: 1 })
  return Uint8Array.from(await book.toBuffer())
}

const FORMAT = { day: 'yyyy-mm-dd', instant: 'yyyy-mm-dd hh:mm' } as const

function written(cell: SheetCell) {
  if (cell === null) return null
  if (typeof cell === 'number') return { value: cell, type: Number }
  if (typeof cell === 'string') return { value: safe(cell), type: String }
  return { value: new Date(cell.time), type: Date, format: FORMAT[cell.kind] }
}

/**
 * Text that comes out as it went in. Spreadsheets read `_x0041_` as A (ECMA-376 part 1, 22.9.2.19). The package keeps texts in a plain
 * object, in which `constructor` and the like stand already: a space after them keeps them apart.
 */
function safe(text: string): string {
  const escaped = text.replace(/_(?=x[0-9a-f]{4}_)/gi, '_x005F_')
  return escaped in {} ? `${escaped} ` : escaped
}

const sheetName = (name: string): string =>
  name
    .replace(/[[\]/\\:*?']+/g, ' ')
    .trim()
    .slice(0, 31)
    .trim() || 'Fondvakt'
