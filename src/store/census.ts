import type { Db } from '../../db/schema.js'
import { parsed } from './rows.js'

/** A call that one side has and the other lacks. */
export interface Lacking {
  readonly key: string
  readonly title: string
}

/** How what we have compares with an independent list of the same calls. */
export interface CensusResult {
  readonly source: string
  readonly at: string
  readonly theirs: number
  readonly ours: number
  /** In their list and not in ours. */
  readonly missing: readonly Lacking[]
  /** In ours and not in theirs. */
  readonly extra: readonly Lacking[]
  /** Why the list could not be read. */
  readonly error: string | null
}

/** Remembers a comparison in place of the one before. */
export async function saveCensus(db: Db, result: CensusResult): Promise<void> {
  const row = { ...result, missing: JSON.stringify(result.missing), extra: JSON.stringify(result.extra) }
  await db
    .insertInto('census')
    .values(row)
    .onConflict((c) => c.column('source').doUpdateSet(row))
    .execute()
}

/** The last comparison of each source that has had one. */
export async function listCensus(db: Db): Promise<CensusResult[]> {
  const rows = await db.selectFrom('census').selectAll().orderBy('source').execute()
  return rows.map((row) => ({
    ...row,
    missing: parsed<Lacking[]>(row.missing),
    extra: parsed<Lacking[]>(row.extra),
  }))
}
