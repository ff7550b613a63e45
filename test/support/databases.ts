import { randomUUID } from 'node:crypto'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
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

export async function anEmptyDb(kind: (typeof DATABASES)[number]): Promise<TestDb> {
  const test = await aBareDb(kind)
  await migrate(test.db, '2026-01-01T00:00:00.000Z')
  return test
}

/** A database of its own without any table. */
export async function aBareDb(kind: (typeof DATABASES)[number]): Promise<TestDb> {
  const { db, remove } = kind === 'sqlite' ? await aFile() : await aPostgres()
  return {
    db,
    close: async () => {
      await db.destroy()
      await remove()
    },
  }
}

async function aFile() {
  const folder = await mkdtemp(join(tmpdir(), 'fondvakt-'))
  const db = await openDb({ file: join(folder, 'fondvakt.db') })
  return { db, remove: () => rm(folder, { recursive: true, force: true }) }
}

async function aPostgres() {
  const { url, remove } = await makePostgres()
  return { db: await openDb({ url }), remove }
}

/** A database of its own in the run's PostgreSQL, empty. */
export async function makePostgres(): Promise<{
  readonly url: string
  readonly remove: () => Promise<void>
}> {
  const server = inject('postgres')
  const name = `test_${randomUUID().replaceAll('-', '')}`
  await administer(server, `create database ${name}`)
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
