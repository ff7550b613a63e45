import type { Db } from '../../db/schema.js'

/** Says whether the process that made a claim is known to be gone; null when that cannot be known from here. */
export type IsGone = (holder: string) => boolean | null

/** Hours after which a claim is void, even if nothing is known of its holder. */
const VOID_AFTER_HOURS = 6

/** Takes the right to do something alone. False when another living process has it. */
export async function claim(
  db: Db,
  name: string,
  holder: string,
  now: string,
  isGone: IsGone,
): Promise<boolean> {
  const taken = await db
    .insertInto('claim')
    .values({ name, holder, since: now })
    .onConflict((c) => c.column('name').doNothing())
    .executeTakeFirst()
  if (Number(taken.numInsertedOrUpdatedRows) === 1) return true
  const other = await db.selectFrom('claim').selectAll().where('name', '=', name).executeTakeFirst()
  if (!other) return claim(db, name, holder, now, isGone)
  if (!isVoid(other, now, isGone)) return false
  const moved = await db
    .updateTable('claim')
    .set({ holder, since: now })
    .where('name', '=', name)
    .where('holder', '=', other.holder)
    .where('since', '=', other.since)
    .executeTakeFirst()
  return Number(moved.numUpdatedRows) === 1
}

/** Gives the right back. Harmless when it was not ours. */
export async function release(db: Db, name: string, holder: string): Promise<void> {
  await db.deleteFrom('claim').where('name', '=', name).where('holder', '=', holder).execute()
}

function isVoid(other: { holder: string; since: string }, now: string, isGone: IsGone): boolean {
  return isGone(other.holder) ?? Date.parse(now) - Date.parse(other.since) > VOID_AFTER_HOURS * 3_600_000
}
