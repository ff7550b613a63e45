import type { Context } from 'hono'
import { sourceStates } from '../../coverage.js'
import type { Deps } from '../../deps.js'
import { sourceTable } from '../../formats/source-table.js'
import { answerTable, type TableFormat } from '../../formats/table.js'
import { viewOf } from '../../view.js'

/** The sources with how they are doing, as a file for spreadsheets. */
export const showSourceFile =
  (format: TableFormat) =>
  async (c: Context, deps: Deps): Promise<Response> => {
    const view = viewOf(c, deps)
    const states = await sourceStates(deps)
    c.header('Access-Control-Allow-Origin', '*')
    c.header('Vary', 'Accept-Language')
    c.header('X-Total-Count', String(states.length))
    return answerTable(c, format, sourceTable(view, deps.publicUrl), states)
  }
