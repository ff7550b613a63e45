import type { Db } from '../../db/schema.js'
import { NO_REPEATS, type Repeats } from '../core/theme-book.js'
import { parsed } from './rows.js'

/** The sentences that were found to stand in calls of many families; none where nobody has counted. */
export async function findRepeats(db: Db): Promise<Repeats & { readonly at: string | null }> {
  const row = await db.selectFrom('repeats').selectAll().executeTakeFirst()
  return row
    ? { at: row.at, version: row.version, sentences: new Set(parsed<number[]>(row.sentences)) }
    : { at: null, ...NO_REPEATS }
}

/** The version of the sentences found, and when they were counted: cheap, for seeing whether they changed. */
export async function repeatsVersion(
  db: Db,
): Promise<{ readonly version: string; readonly at: string | null }> {
  const row = await db.selectFrom('repeats').select(['version', 'at']).executeTakeFirst()
  return row ?? { version: NO_REPEATS.version, at: null }
}

export async function saveRepeats(db: Db, { version, sentences }: Repeats, at: string): Promise<void> {
  const row = { at, version, sentences: JSON.stringify([...sentences]) }
  await db
    .insertInto('repeats')
    .values({ id: 'all', ...row })
    .onConflict((c) => c.column('id').doUpdateSet(row))
    .execute()
}
