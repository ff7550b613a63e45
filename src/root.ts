import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

/** The folder of the package, from the sources as well as from what was built of them. */
export const ROOT = findRoot(dirname(fileURLToPath(import.meta.url)))

function findRoot(folder: string): string {
  if (existsSync(join(folder, 'package.json')) && existsSync(join(folder, 'db', 'seeds'))) return folder
  const parent = dirname(folder)
  if (parent === folder) throw new Error('the folder of the package was not found')
  return findRoot(parent)
}

/** The version of the package, from its package.json. */
export const VERSION = (
  JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8')) as { readonly version: string }
).version

/** A file that ships with the package, by its path in `db/seeds`. */
export const readSeed = (name: string): string => readFileSync(join(ROOT, 'db', 'seeds', name), 'utf8')

/** The files of the theme book: what all share, and the themes; `version` is another one when any of them is. */
export function themeFiles(): { version: string; common: SeedText; files: readonly SeedText[] } {
  const read = (fileName: string): SeedText => ({ fileName, text: readSeed(join('themes', fileName)) })
  const names = readdirSync(join(ROOT, 'db', 'seeds', 'themes')).sort()
  const all = names.map(read)
  const version = createHash('sha256')
    .update(all.map(({ text }) => text).join('\n'))
    .digest('hex')
    .slice(0, 8)
  return { version, common: read(COMMON), files: all.filter(({ fileName }) => fileName !== COMMON) }
}

interface SeedText {
  readonly fileName: string
  readonly text: string
}

const COMMON = 'book.yaml'
