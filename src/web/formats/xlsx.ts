import { once } from 'node:events'
import { setImmediate as giveWay } from 'node:timers/promises'
import { Worker } from 'node:worker_threads'
import { cellOf, type Cell } from './cell.js'
import type { Column, Table } from './table.js'
import type { SheetCell, SheetHead, SheetRow } from './xlsx-sheet.js'
import type { ToThread } from './xlsx-thread.js'

/** Sheets of more rows than this are written in a thread of their own: a thousand take a tenth of a second. */
const MOST_HERE = 200
/** How many rows are made ready before others are let in. */
const PIECE = 500

/** A list as a workbook with one sheet: a bold header that stays in sight, numbers as numbers and days as days. */
export async function xlsxOf<Row>(table: Table<Row>, rows: readonly Row[]): Promise<Uint8Array<ArrayBuffer>> {
  if (rows.length > MOST_HERE) return inTurn(() => writeAside(headOf(table), cellsOf(table, rows)))
  // The package and what it needs are loaded when a workbook is first asked for.
  const { writeSheet } = await import('./xlsx-sheet.js')
  return writeSheet(headOf(table), await collected(cellsOf(table, rows)))
}

const headOf = <Row>({ name, columns }: Table<Row>): SheetHead => ({
  name,
  titles: columns.map(({ title }) => title),
  widths: columns.map(({ width, kind }) => width ?? WIDTH[kind ?? 'text']),
})

async function* cellsOf<Row>({ columns }: Table<Row>, rows: readonly Row[]): AsyncGenerator<SheetRow[]> {
  for (let start = 0; start < rows.length; start += PIECE) {
    if (start > 0) await giveWay()
    yield rows
      .slice(start, start + PIECE)
      .map((row) => columns.map((column) => sheetCell(cellOf(column, row), column.kind ?? 'text')))
  }
}

async function collected(pieces: AsyncIterable<SheetRow[]>): Promise<SheetRow[]> {
  const all: SheetRow[] = []
  for await (const piece of pieces) all.push(...piece)
  return all
}

const WIDTH = { text: 24, number: 12, day: 12, instant: 18, link: 40 } as const

/** Days and instants as what Excel counts in: days since the end of 1899. It knows no zones, so that instants are told in Swedish time. */
function sheetCell(cell: Cell, kind: NonNullable<Column<never>['kind']>): SheetCell {
  if (cell === null || typeof cell === 'number') return cell
  if (kind !== 'day' && kind !== 'instant') return cell
  const time = Date.parse(
    kind === 'day' ? `${cell}T00:00:00Z` : `${SWEDEN.format(Date.parse(cell) || 0).replace(' ', 'T')}Z`,
  )
  return Number.isNaN(time) || Number.isNaN(Date.parse(cell)) ? cell : { kind, time }
}

/** `sv-SE` writes as ISO 8601 does. */
const SWEDEN = new Intl.DateTimeFormat('sv-SE', {
  timeZone: 'Europe/Stockholm',
  dateStyle: 'short',
  timeStyle: 'medium',
})

let turn: Promise<unknown> = Promise.resolve()

/** One large workbook at a time, so that several do not fill the memory. */
function inTurn<T>(work: () => Promise<T>): Promise<T> {
  const done = turn.then(work)
  turn = done.catch(() => undefined)
  return done
}

async function writeAside(
  head: SheetHead,
  pieces: AsyncIterable<SheetRow[]>,
): Promise<Uint8Array<ArrayBuffer>> {
  const thread = new Worker(new URL('./xlsx-thread.js', import.meta.url))
  try {
    const answer = once(thread, 'message') as Promise<[Uint8Array<ArrayBuffer>]>
    answer.catch(() => undefined)
    for await (const rows of pieces) thread.postMessage({ rows } satisfies ToThread)
    thread.postMessage({ head } satisfies ToThread)
    return (await answer)[0]
  } finally {
    await thread.terminate()
  }
}
