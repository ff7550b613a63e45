import type { Db, Schema } from '../../db/schema.js'

/** A letter that a report speaks of. */
export interface Bounced {
  readonly id: string
  readonly municipality: string
  readonly contact: string
  readonly address: string
  readonly written: string
}

export type BounceRow = Schema['bounce']

/** Keeps a report, once. False where it was kept before. */
export async function saveBounce(db: Db, row: BounceRow): Promise<boolean> {
  const saved = await db
    .insertInto('bounce')
    .values(row)
    .onConflict((c) => c.column('id').doNothing())
    .executeTakeFirst()
  return Number(saved.numInsertedOrUpdatedRows) === 1
}

/** Says what was done about a report that is kept. */
export async function settleBounce(db: Db, id: string, effect: BounceRow['effect']): Promise<void> {
  await db.updateTable('bounce').set({ effect }).where('id', '=', id).execute()
}

/** The letter of a `Message-ID`; null where it is not one of ours. */
export async function findByMessage(db: Db, messageId: string): Promise<Bounced | null> {
  const found = await db
    .selectFrom('delivery')
    .select(['id', 'municipality', 'contact', 'address', 'written'])
    .where('message_id', '=', messageId)
    .executeTakeFirst()
  return found ?? null
}

/** Whether the letter that the contact got before or after this one did not arrive either. */
export async function neighbourBounced(db: Db, letter: Bounced): Promise<boolean> {
  const others = db
    .selectFrom('delivery')
    .select('bounced')
    .where('municipality', '=', letter.municipality)
    .where('contact', '=', letter.contact)
    .where('address', '=', letter.address)
    .where('id', '!=', letter.id)
    .where('status', 'in', ['sent', 'refused', 'unknown'])
    .limit(1)
  const before = others.where('written', '<=', letter.written).orderBy('written', 'desc')
  const after = others.where('written', '>', letter.written).orderBy('written')
  const found = [await before.executeTakeFirst(), await after.executeTakeFirst()]
  return found.some((one) => one !== undefined && one.bounced !== null)
}

/** Notes that a letter did not arrive. One that waits to be sent again, or is on its way, still is. */
export async function markBounced(db: Db, id: string, why: string, now: string): Promise<void> {
  await db.updateTable('delivery').set({ bounced: now }).where('id', '=', id).execute()
  await db
    .updateTable('delivery')
    .set({ status: 'refused', error: why, settled: now })
    .where('id', '=', id)
    .where('status', 'in', ['sent', 'unknown', 'refused'])
    .execute()
}

/** The reports since an instant, newest first; only those with some effect when asked. */
export async function listBounces(
  db: Db,
  {
    since,
    effect,
    limit = 1000,
  }: { readonly since: string; readonly effect?: BounceRow['effect']; readonly limit?: number },
): Promise<BounceRow[]> {
  let query = db.selectFrom('bounce').selectAll().where('at', '>=', since)
  if (effect) query = query.where('effect', '=', effect)
  return query.orderBy('at', 'desc').orderBy('id').limit(limit).execute()
}

/** How many reports since an instant match none of our letters. */
export async function countStray(db: Db, since: string): Promise<number> {
  const { n } = await db
    .selectFrom('bounce')
    .select((e) => e.fn.countAll<number>().as('n'))
    .where('at', '>=', since)
    .where('effect', '=', 'unmatched')
    .executeTakeFirstOrThrow()
  return n
}
