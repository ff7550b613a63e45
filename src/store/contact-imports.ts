import type { Db } from '../../db/schema.js'
import type { Instant } from '../core/call.js'
import type { TableRow } from '../core/contact-rows.js'
import { parsed } from './rows.js'

/** A table of contacts that somebody sent, which waits for their yes. */
export interface ContactImport {
  readonly id: string
  readonly municipality: string
  /** Whose it is. */
  readonly account: string
  readonly file: string
  readonly rows: readonly TableRow[]
  readonly made: Instant
}

/** Keeps a table until its sender says yes to it. */
export async function saveImport(db: Db, { rows, ...one }: ContactImport): Promise<void> {
  await db
    .insertInto('contact_import')
    .values({ ...one, rows: JSON.stringify(rows) })
    .execute()
}

/** A table of somebody's own that was sent since then; null where there is none. */
export async function findImport(
  db: Db,
  { id, municipality, account }: Pick<ContactImport, 'id' | 'municipality' | 'account'>,
  since: Instant,
): Promise<ContactImport | null> {
  const row = await db
    .selectFrom('contact_import')
    .selectAll()
    .where('id', '=', id)
    .where('municipality', '=', municipality)
    .where('account', '=', account)
    .where('made', '>=', since)
    .executeTakeFirst()
  return row ? { ...row, rows: parsed<TableRow[]>(row.rows) } : null
}

/** Lets go of a table. False where it is gone already. */
export async function dropImport(db: Db, id: string): Promise<boolean> {
  const gone = await db.deleteFrom('contact_import').where('id', '=', id).executeTakeFirst()
  return Number(gone.numDeletedRows) === 1
}

/** Lets go of tables that nobody said yes to, sent before then. */
export async function dropOldImports(db: Db, before: Instant): Promise<void> {
  await db.deleteFrom('contact_import').where('made', '<', before).execute()
}
