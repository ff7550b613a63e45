import type { Db } from '../../db/schema.js'

/** Whether a contact has a mail of a slot. */
export async function hasMail(db: Db, municipality: string, contact: string, slot: string): Promise<boolean> {
  const found = await db
    .selectFrom('delivery')
    .select('id')
    .where('municipality', '=', municipality)
    .where('contact', '=', contact)
    .where('slot', '=', slot)
    .executeTakeFirst()
  return found !== undefined
}

/** Takes one of the times that somebody may pass something on in 24 hours, so that no more can be taken than there are; null when all are. */
export async function takeTurn(
  db: Db,
  municipality: string,
  from: string,
  most: number,
  now: string,
): Promise<string | null> {
  const names = Array.from({ length: most }, (_, turn) => `pass ${municipality}/${from} ${turn + 1}`)
  const dayAgo = new Date(Date.parse(now) - 86_400_000).toISOString()
  await db.deleteFrom('claim').where('name', 'in', names).where('since', '<=', dayAgo).execute()
  const rows = await db.selectFrom('claim').select('name').where('name', 'in', names).execute()
  const taken = new Set(rows.map(({ name }) => name))
  for (const name of names.filter((one) => !taken.has(one))) {
    const claimed = await db
      .insertInto('claim')
      .values({ name, holder: from, since: now })
      .onConflict((c) => c.column('name').doNothing())
      .executeTakeFirst()
    if (Number(claimed.numInsertedOrUpdatedRows) === 1) return name
  }
  return null
}

/** Gives back a turn that was not used. */
export async function giveBackTurn(db: Db, turn: string): Promise<void> {
  await db.deleteFrom('claim').where('name', '=', turn).execute()
}
