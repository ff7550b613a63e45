import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { openDb } from '../../db/open.js'
import type { Db } from '../../db/schema.js'
import { makePostgres, type DATABASES } from './databases.js'
import type { Env } from './cli.js'

/** A folder and a database for a command to work in, and a look into them from outside. */
export interface Place {
  readonly env: Env
  readonly folder: string
  readonly look: <T>(work: (db: Db) => Promise<T>) => Promise<T>
  readonly remove: () => Promise<void>
}

export async function aPlace(kind: (typeof DATABASES)[number]): Promise<Place> {
  const folder = await mkdtemp(join(tmpdir(), 'fondvakt-'))
  const made = kind === 'postgres' ? await makePostgres() : null
  const address = made ? { url: made.url } : { file: join(folder, 'fondvakt.db') }
  return {
    folder,
    env: { FONDVAKT_DATA: folder, ...(made && { DATABASE_URL: made.url }) },
    look: async (work) => {
      const db = await openDb(address)
      try {
        return await work(db)
      } finally {
        await db.destroy()
      }
    },
    remove: async () => {
      await made?.remove()
      await rm(folder, { recursive: true, force: true })
    },
  }
}
