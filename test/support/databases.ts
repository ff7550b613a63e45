import { randomUUID } from 'node:crypto'
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { CompiledQuery } from 'kysely'
import pg from 'pg'
import { inject } from 'vitest'
import { migrate } from '../../db/migrations/index.js'
import { openDb } from '../../db/open.js'
import type { Db } from '../../db/schema.js'

export const DATABASES = ['sqlite', 'postgres'] as const

/** A database of its own, brought up to date; `close` removes it. */
export interface TestDb {
  readonly db: Db
  close(): Promise<void>
}

/** When the databases of tests were brought up to date. */
const MIGRATED = '2026-01-01T00:00:00.000Z'

/** A database of its own, brought up to date: a copy of one that was made so once, or one that a test is done with, emptied.
 * To make the tables takes longer than most tests. */
export async function anEmptyDb(kind: (typeof DATABASES)[number]): Promise<TestDb> {
  return closing(
    await (kind === 'sqlite' ? aFile(await (upToDate ??= anUpToDateFile())) : anUpToDatePostgres()),
  )
}

/** A database of its own without any table. */
export async function aBareDb(kind: (typeof DATABASES)[number]): Promise<TestDb> {
  return closing(await (kind === 'sqlite' ? aFile() : aPostgres()))
}

interface Made {
  readonly db: Db
  readonly remove: () => Promise<void>
}

function closing({ db, remove }: Made): TestDb {
  return {
    db,
    close: async () => {
      await db.destroy()
      await remove()
    },
  }
}

async function aFile(bytes?: Buffer): Promise<Made> {
  const folder = await mkdtemp(join(tmpdir(), 'fondvakt-'))
  const file = join(folder, 'fondvakt.db')
  if (bytes) await writeFile(file, bytes)
  return { db: await openDb({ file }), remove: () => rm(folder, { recursive: true, force: true }) }
}

let upToDate: Promise<Buffer> | null = null

async function anUpToDateFile(): Promise<Buffer> {
  const folder = await mkdtemp(join(tmpdir(), 'fondvakt-'))
  const file = join(folder, 'fondvakt.db')
  const db = await openDb({ file })
  await migrate(db, MIGRATED)
  await db.destroy()
  const bytes = await readFile(file)
  await rm(folder, { recursive: true })
  return bytes
}

/** Databases that tests are done with: emptying one takes a tenth of the time of copying one. */
const used: string[] = []

async function anUpToDatePostgres(): Promise<Made> {
  const name = used.pop()
  const url = name ?? (await makePostgres(TEMPLATE)).url
  const db = await openDb({ url })
  if (name) await empty(db)
  return { db, remove: () => Promise.resolve(void used.push(url)) }
}

/** As migrations leave it: `revision` counts from 0. */
async function empty(db: Db): Promise<void> {
  const tables = (await db.introspection.getTables()).map(({ name }) => name)
  const filled = tables.filter((name) => name !== 'migration' && name !== 'revision')
  const deletes = filled.map((name) => `delete from "${name}"`)
  await db.executeQuery(CompiledQuery.raw([...deletes, 'update revision set n = 0'].join('; ')))
}

async function aPostgres(): Promise<Made> {
  const { url, remove } = await makePostgres()
  return { db: await openDb({ url }), remove }
}

/** The name of the database that others are copied from. */
const TEMPLATE = 'up_to_date'

/** Makes the database on a server that others are copied from. */
export async function makeTemplate(server: string): Promise<void> {
  await administer(server, `create database ${TEMPLATE}`)
  const db = await openDb({ url: `${server}/${TEMPLATE}` })
  await migrate(db, MIGRATED)
  await db.destroy()
}

/** A database of its own in the run's PostgreSQL: empty, or a copy of a template. */
export async function makePostgres(template = 'template1'): Promise<{
  readonly url: string
  readonly remove: () => Promise<void>
}> {
  const server = inject('postgres')
  const name = `test_${randomUUID().replaceAll('-', '')}`
  await administer(server, `create database ${name} template ${template} strategy file_copy`)
  return {
    url: `${server}/${name}`,
    remove: () => administer(server, `drop database ${name} with (force)`),
  }
}

async function administer(server: string, statement: string): Promise<void> {
  const client = new pg.Client({ connectionString: `${server}/postgres` })
  await client.connect()
  await client.query(statement)
  await client.end()
}
