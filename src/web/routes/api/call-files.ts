import { setImmediate as giveWay } from 'node:timers/promises'
import type { Context } from 'hono'
import { firstSeenOf } from '../../../store/first-seen.js'
import { chunks } from '../../../store/rows.js'
import { requestOf } from '../../asked.js'
import type { Deps } from '../../deps.js'
import { callRow, callTable, type CallRow, type RowsFor } from '../../formats/call-table.js'
import { answerTable, type TableFormat } from '../../formats/table.js'
import { withTags } from '../../listing.js'
import { inFormat, type AskedList } from './listed.js'

/** How many calls are read before others are let in. */
const PIECE = 50

/** The calls of the page, all pages of it, as a file for spreadsheets. */
export const showCallFile = (format: TableFormat) =>
  inFormat(async (c: Context, deps: Deps, list: AskedList) => {
    const { view, place, asked } = list
    const request = requestOf(asked, place.municipality.id, view.today, pagingOf(list))
    const found = await deps.search.find(request)
    const sources = new Map(deps.sources.map(({ id, title }) => [id, title]))
    const to = { view, areas: place.areas, publicUrl: deps.publicUrl, sources }
    c.header('X-Total-Count', String(found.total))
    const rows = await rowsOf(deps, place.municipality.id, found.ids, to)
    return answerTable(c, format, callTable(to, place.municipality.id), rows)
  })

/** All of the list, or the page that is asked for. */
function pagingOf({ asked: { page, size } }: AskedList) {
  if (page === null && size === null) return { offset: 0, limit: null }
  const limit = size ?? 50
  return { offset: ((page ?? 1) - 1) * limit, limit }
}

async function rowsOf(
  { db }: Deps,
  municipality: string,
  ids: readonly string[],
  to: RowsFor,
): Promise<CallRow[]> {
  const rows: CallRow[] = []
  for (const piece of chunks(ids, PIECE)) {
    const first = await firstSeenOf(db, piece)
    for (const one of await withTags(db, municipality, piece))
      rows.push(callRow(one, first.get(one.call.id) ?? null, to))
    await giveWay()
  }
  return rows
}
