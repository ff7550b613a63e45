import { existsSync, readdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { UsageError } from '../core/errors.js'
import type { Source } from '../core/source.js'
import type { App } from '../main.js'
import type { FolderFile } from '../pipeline/save-source.js'
import { ROOT } from '../root.js'
import { chosenSources } from './choose.js'

/** The folder of a source, or of them all. */
export const folderOf = (id = ''): string => join(ROOT, 'sources', id)

/** Throws UsageError where the sources are not at hand as they are written, such as in the image. */
export function needCheckout(): void {
  if (existsSync(join(ROOT, 'sources', 'index.ts')) && existsSync(join(ROOT, 'tsconfig.json'))) return
  throw new UsageError(
    `${ROOT}: is no checkout of the repository: sources are written in one (git clone, npm ci), and come here with the next release`,
  )
}

/** The sources with these ids, or all. Throws UsageError for one that is not there, or that is written but not built. */
export function knownSources(app: App, ids: readonly string[]): readonly Source[] {
  const unbuilt = ids.find(
    (id) => !app.sources.some((source) => source.id === id) && existsSync(join(folderOf(id), 'source.ts')),
  )
  if (unbuilt !== undefined)
    throw new UsageError(`sources/${unbuilt}: is not built yet, or not in sources/index.ts: npm run build`)
  return chosenSources(app.sources, ids)
}

/** False when a source was written after it was last built, so that what is read is not what it says. */
export function isBuilt(id: string): boolean {
  const written = join(folderOf(id), 'source.ts')
  const built = join(ROOT, 'dist', 'sources', id, 'source.js')
  return !existsSync(written) || !existsSync(built) || statSync(written).mtimeMs <= statSync(built).mtimeMs
}

/** What stands in a source's folder, but for its code. */
export function filesOf(id: string): readonly FolderFile[] {
  return readdirSync(folderOf(id))
    .filter((file) => /\.(?:html|xml|json)$/.test(file))
    .sort()
    .map((file) => ({ file, text: readFileSync(join(folderOf(id), file), 'utf8') }))
}

/** Puts a file in place at once, whole or not at all. Throws UsageError where it may not be written. */
export function putFile(path: string, text: string): void {
  const half = `${path}.${process.pid}.half`
  try {
    writeFileSync(half, text)
    renameSync(half, path)
  } catch (error) {
    rmSync(half, { force: true })
    throw unwritable(path, error)
  }
}

/** A UsageError for a file or folder that the system does not let us write; any other error as it is. */
export function unwritable(path: string, error: unknown): unknown {
  if (!(error instanceof Error && 'code' in error)) return error
  return new UsageError(`${path}: cannot be written (${String(error.code)})`, { cause: error })
}
