import { existsSync, mkdirSync } from 'node:fs'
import { dirname } from 'node:path'
import {
  sql,
  CompiledQuery,
  Kysely,
  PostgresAdapter,
  PostgresDialect,
  SqliteDialect,
  SqliteDriver,
  type DatabaseConnection,
  type Dialect,
  type SqliteDatabase,
} from 'kysely'
import type pg from 'pg'
import { UsageError } from '../src/core/errors.js'
import type { Db, Schema } from './schema.js'
import { loadSqlite } from './sqlite.js'
import { withStatements } from './statements.js'

/** Where the database is: a file, or a `postgres://` address. */
export type Address = { readonly file: string } | { readonly url: string }

/** Opens the database. Throws UsageError naming the file or server when it cannot be used. */
export async function openDb(address: Address): Promise<Db> {
  const db = new Kysely<Schema>({
    dialect: 'file' in address ? sqlite(address.file) : await postgres(address.url),
  })
  try {
    await db.executeQuery(CompiledQuery.raw('select 1'))
  } catch (error) {
    await db.destroy().catch(() => undefined)
    const why =
      hintFor(error) ?? folderHint(error) ?? (error instanceof Error ? error.message : String(error))
    throw new UsageError(`database ${describeAddress(address)}: ${why}`, { cause: error })
  }
  return db
}

/** True on PostgreSQL. Only search and migrations need to know. */
export const isPostgres = (db: Db): boolean => db.getExecutor().adapter instanceof PostgresAdapter

/** The address as it may be shown: no password. */
export function describeAddress(address: Address): string {
  return 'file' in address ? address.file : address.url.replace(/\/\/([^:@/]*):[^@/]*@/, '//$1:…@')
}

/** An error of the open database that a person can mend, told in one line as a UsageError; any other error as it is. */
export function explained(address: Address, error: unknown): unknown {
  const hint = error instanceof UsageError ? null : hintFor(error)
  return hint ? new UsageError(`database ${describeAddress(address)}: ${hint}`, { cause: error }) : error
}

const codeOf = (error: unknown): string =>
  error instanceof Error && 'code' in error ? String(error.code) : ''

/** What a person can do about an error with this code of SQLite or PostgreSQL. */
const hintFor = (error: unknown): string | null =>
  HINTS.find(([pattern]) => pattern.test(codeOf(error)))?.[1] ?? null

const folderHint = (error: unknown): string | null => (/^E[A-Z]+$/.test(codeOf(error)) ? CANNOT_OPEN : null)

const CANNOT_OPEN = 'cannot be opened; check that the folder exists and may be written'

const HINTS: readonly (readonly [RegExp, string])[] = [
  [/^SQLITE_BUSY/, 'is locked by another process that does not let go; stop it and try again'],
  [/^SQLITE_READONLY/, 'cannot be written; check the owner of the file and its folder'],
  [/^SQLITE_FULL/, 'cannot grow; the disk is full'],
  [/^SQLITE_CANTOPEN/, CANNOT_OPEN],
  [/^SQLITE_(NOTADB|CORRUPT)/, 'is not a SQLite database, or is damaged; restore it from a backup'],
  [
    /^(ECONNREFUSED|ECONNRESET|ENOTFOUND|EAI_AGAIN|ETIMEDOUT|57P0[123])$/,
    'does not answer; check DATABASE_URL and that PostgreSQL is running',
  ],
  [/^28(P01|000)$/, 'refused the user or the password in DATABASE_URL'],
  [/^3D000$/, 'has no database of that name; create it first'],
]

function sqlite(file: string): Dialect {
  const config = { database: () => openFile(file) }
  const base = new SqliteDialect(config)
  return {
    createDriver: () => new ImmediateDriver(config),
    createQueryCompiler: () => base.createQueryCompiler(),
    createAdapter: () => base.createAdapter(),
    createIntrospector: (db) => base.createIntrospector(db),
  }
}

async function openFile(file: string): Promise<SqliteDatabase> {
  makeFolder(dirname(file))
  const Sqlite = await loadSqlite()
  const database = new Sqlite(file, { timeout: 10_000 })
  database.pragma('journal_mode = WAL')
  database.pragma('synchronous = NORMAL')
  database.pragma('foreign_keys = ON')
  database.pragma('cache_size = -8000')
  return withStatements(database)
}

/** Makes a folder and those above it. `mkdirSync` with `recursive` never returns for one that cannot be made in `/proc`. */
function makeFolder(folder: string): void {
  if (existsSync(folder)) return
  makeFolder(dirname(folder))
  try {
    mkdirSync(folder)
  } catch (error) {
    // Another process may have made it meanwhile.
    if (!existsSync(folder)) throw error
  }
}

/** Takes the write lock when a transaction begins, so that two processes wait for each other instead of failing half-way. */
class ImmediateDriver extends SqliteDriver {
  override async beginTransaction(connection: DatabaseConnection): Promise<void> {
    await connection.executeQuery(CompiledQuery.raw('begin immediate'))
  }
}

/** The driver is loaded only where it is used: a file database needs none of it. */
async function postgres(url: string): Promise<Dialect> {
  const { Pool, types } = (await import('pg')).default
  const numbers = ((oid: number, format?: 'text'): unknown =>
    oid === INT8 ? Number : types.getTypeParser(oid, format)) as typeof pg.types.getTypeParser
  const pool = new Pool({
    connectionString: url,
    max: 10,
    connectionTimeoutMillis: 10_000,
    // Counts come as numbers, as on SQLite.
    types: { getTypeParser: numbers },
  })
  // A server that goes away ends idle connections; the next query says so to whoever asks it.
  pool.on('error', () => undefined)
  return new PostgresDialect({ pool })
}

const INT8 = 20

/** Lets only one transaction at a time go on from here, until it ends. SQLite has but one that writes anyway. */
export async function oneAtATime(trx: Db): Promise<void> {
  if (isPostgres(trx)) await sql`select pg_advisory_xact_lock(4660712)`.execute(trx)
}
