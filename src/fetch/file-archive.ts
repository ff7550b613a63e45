import { createHash, randomUUID } from 'node:crypto'
import { mkdir, open, readFile, rename, rm } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { promisify } from 'node:util'
import { gunzip, gzip } from 'node:zlib'
import type { Archive, Kept } from './archive.js'

/** A kept answer without its body, which lies in a file under `hash` (SHA-256 of the body, hexadecimal). */
export interface KeptRow extends Omit<Kept, 'body'> {
  readonly hash: string
}

/** Where the rows of kept answers are. */
export interface KeptIndex {
  readonly find: (id: string) => Promise<KeptRow | null>
  /** Inserts or replaces the row with this id. */
  readonly save: (row: KeptRow) => Promise<void>
  /** How many rows have this hash. */
  readonly uses: (hash: string) => Promise<number>
}

/**
 * Keeps bodies as gzip files named after their hash, and the rest in an index. The file is whole before the row names it;
 * a body that is missing or is not what its name says was not kept. Bodies that no row names any more are removed.
 */
export function fileArchive(folder: string, index: KeptIndex): Archive {
  const fileOf = (hash: string) => join(folder, hash.slice(0, 2), `${hash.slice(2)}.gz`)
  const sound = new Set<string>()
  return {
    find: async (id) => {
      const row = await index.find(id)
      if (!row) return null
      const { hash, ...rest } = row
      const body = await readBody(fileOf(hash), hash)
      if (!body) {
        sound.delete(hash)
        return null
      }
      sound.add(hash)
      return { ...rest, body }
    },
    keep: async ({ body, ...rest }) => {
      const hash = hashOf(body)
      const before = await index.find(rest.id)
      if (!sound.has(hash)) await writeBody(fileOf(hash), body)
      await index.save({ ...rest, hash })
      if (!before || before.hash === hash || (await index.uses(before.hash)) > 0) return
      sound.delete(before.hash)
      await rm(fileOf(before.hash), { force: true }).catch(ignoreSystemError)
    },
  }
}

const hashOf = (body: Uint8Array) => createHash('sha256').update(body).digest('hex')

async function readBody(file: string, hash: string): Promise<Uint8Array | null> {
  try {
    const body = await promisify(gunzip)(await readFile(file))
    return hashOf(body) === hash ? body : null
  } catch (error) {
    ignoreSystemError(error)
    return null
  }
}

/** Writes to a temporary name, waits for the disk, and renames: the file is there whole or not at all. */
async function writeBody(file: string, body: Uint8Array): Promise<void> {
  await mkdir(dirname(file), { recursive: true })
  const temporary = `${file}.${randomUUID()}.tmp`
  try {
    const handle = await open(temporary, 'wx')
    try {
      await handle.writeFile(await promisify(gzip)(body))
      await handle.sync()
    } finally {
      await handle.close()
    }
    await rename(temporary, file)
  } catch (error) {
    await rm(temporary, { force: true })
    throw error
  }
}

/** Files and zlib fail with a code; anything else is a bug. */
function ignoreSystemError(error: unknown): void {
  if (!(error instanceof Error && 'code' in error)) throw error
}
