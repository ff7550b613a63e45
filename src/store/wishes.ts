import type { Db } from '../../db/schema.js'

/** Whether any contact of a municipality wants calls by words of their own. */
export async function hasOwnWords(db: Db, municipality: string): Promise<boolean> {
  const row = await db
    .selectFrom('contact')
    .select('id')
    .where('municipality', '=', municipality)
    .where('state', '=', 'active')
    .where('with_words', '!=', '[]')
    .limit(1)
    .executeTakeFirst()
  return row !== undefined
}

/** Whether any contact of a municipality wants no letters but those that cannot wait. */
export async function hasHurriedOnly(db: Db, municipality: string): Promise<boolean> {
  const row = await db
    .selectFrom('contact')
    .select('id')
    .where('municipality', '=', municipality)
    .where('state', '=', 'active')
    .where('every', '=', 'never')
    .limit(1)
    .executeTakeFirst()
  return row !== undefined
}
