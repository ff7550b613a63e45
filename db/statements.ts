import type Database from 'better-sqlite3'
import type { SqliteDatabase } from 'kysely'

/** Statements that are remembered at a time, and characters of the longest. */
const REMEMBERED = 200
const LONGEST = 4_000

/** The database, with the statements last used kept prepared: preparing one takes longer than running it on a row. */
export function withStatements(database: Database.Database): SqliteDatabase {
  const known = new Map<string, Database.Statement>()
  const prepare = (sql: string): Database.Statement => {
    const found = known.get(sql)
    // One whose rows are still being read cannot be begun anew.
    if (found?.busy) return database.prepare(sql)
    const statement = found ?? database.prepare(sql)
    if (sql.length > LONGEST) return statement
    known.delete(sql)
    known.set(sql, statement)
    const oldest = known.size > REMEMBERED ? known.keys().next() : null
    if (oldest && !oldest.done) known.delete(oldest.value)
    return statement
  }
  return {
    prepare: (sql) => prepare(sql),
    close: () => void database.close(),
  }
}
