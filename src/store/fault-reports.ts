import { randomUUID } from 'node:crypto'
import type { Db, Schema } from '../../db/schema.js'

/** What somebody reports of a page that they could not use. */
export interface FaultReport {
  readonly page: string
  readonly text: string
  readonly replyTo: string | null
}

/** Keeps a report; false where as many as `most` have come since `since`. */
export async function saveFaultReport(
  db: Db,
  { page, text, replyTo }: FaultReport,
  since: string,
  most: number,
  now: string,
): Promise<boolean> {
  return db.transaction().execute(async (trx) => {
    const { n } = await trx
      .selectFrom('fault_report')
      .select((e) => e.fn.countAll().as('n'))
      .where('at', '>=', since)
      .executeTakeFirstOrThrow()
    if (Number(n) >= most) return false
    await trx
      .insertInto('fault_report')
      .values({ id: randomUUID(), at: now, page, text, reply_to: replyTo, state: 'new' })
      .execute()
    return true
  })
}

/** The reports that nobody has dealt with, the oldest first. */
export async function listFaultReports(
  db: Db,
): Promise<readonly (FaultReport & Pick<Schema['fault_report'], 'id' | 'at'>)[]> {
  const rows = await db
    .selectFrom('fault_report')
    .select(['id', 'at', 'page', 'text', 'reply_to as replyTo'])
    .where('state', '=', 'new')
    .orderBy('at')
    .orderBy('id')
    .execute()
  return rows
}

/** Notes that a report has been dealt with; false where it was already, or is not there. */
export async function settleFaultReport(db: Db, id: string): Promise<boolean> {
  const settled = await db
    .updateTable('fault_report')
    .set({ state: 'done' })
    .where('id', '=', id)
    .where('state', '=', 'new')
    .executeTakeFirst()
  return Number(settled.numUpdatedRows) === 1
}
