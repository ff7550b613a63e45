import { sql } from 'kysely'
import { UsageError } from '../../src/core/errors.js'
import { isPostgres } from '../open.js'
import type { Db } from '../schema.js'
import * as first from './001_first.js'
import * as manySources from './002_many_sources.js'
import * as tagsAndSearch from './003_tags_and_search.js'
import * as letters from './004_letters.js'
import * as desk from './005_desk.js'

/** Every migration in order. Add at the end; one that has shipped is never edited. */
const MIGRATIONS: readonly { readonly name: string; readonly up: (db: Db) => Promise<void> }[] = [
  { name: '001_first', up: first.up },
  { name: '002_many_sources', up: manySources.up },
  { name: '003_tags_and_search', up: tagsAndSearch.up },
  { name: '004_letters', up: letters.up },
  { name: '005_desk', up: desk.up },
]

/** Brings the database up to date, one process at a time; others wait. Returns the names of what was run. Throws UsageError for a database from a newer version. */
export async function migrate(db: Db, now: string): Promise<string[]> {
  return db.transaction().execute(async (trx) => {
    if (isPostgres(trx)) await sql`select pg_advisory_xact_lock(4660711)`.execute(trx)
    await sql`create table if not exists migration (name text primary key, at text not null)`.execute(trx)
    const done = await sql<{ name: string }>`select name from migration`.execute(trx)
    const known = new Set(done.rows.map((row) => row.name))
    const newer = [...known].filter((name) => !MIGRATIONS.some((migration) => migration.name === name))
    if (newer.length > 0)
      throw new UsageError(
        `the database was made by a newer version of Fondvakt (it has ${newer.join(', ')})`,
      )
    const owed = MIGRATIONS.filter((migration) => !known.has(migration.name))
    for (const migration of owed) {
      await migration.up(trx)
      await sql`insert into migration (name, at) values (${migration.name}, ${now})`.execute(trx)
    }
    return owed.map((migration) => migration.name)
  })
}
