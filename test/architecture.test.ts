import { readdirSync, readFileSync } from 'node:fs'
import { dirname, join, relative, resolve } from 'node:path'
import ts from 'typescript'
import { describe, expect, it } from 'vitest'
import { ROOT } from '../src/root.js'

/** Who may import whom; a room may always import itself. Arrows point down, and edges do not know each other. */
const MAY_IMPORT: Readonly<Record<string, readonly string[]>> = {
  'src/core': [],
  'src/read': ['src/core'],
  'src/text': ['src/core'],
  'src/letters': ['src/core', 'src/text'],
  'src/fetch': ['src/core'],
  'src/mail': ['src/core'],
  sources: ['src/core', 'src/read'],
  db: ['src/core'],
  'src/store': ['src/core', 'db'],
  'src/pipeline': ['src/core', 'src/store', 'src/read', 'src/letters', 'db'],
  'src/web': ['src/core', 'src/store', 'src/text', 'db'],
  'src/schedule': ['src/core', 'src/store', 'src/pipeline', 'src/main.ts'],
  'src/cli': [
    'src/core',
    'src/read',
    'src/text',
    'src/store',
    'src/pipeline',
    'src/schedule',
    'src/web',
    'src/main.ts',
    'src/config.ts',
    'src/readers.ts',
    'src/staff',
    'src/access',
    'src/root.ts',
    'db',
  ],
  'src/config.ts': [
    'src/config-check.ts',
    'src/config-mail.ts',
    'src/config-pages.ts',
    'src/core',
    'src/settings.ts',
    'db',
  ],
  'src/config-check.ts': ['src/core', 'src/settings.ts'],
  'src/config-mail.ts': ['src/config-check.ts', 'src/core', 'src/mail', 'src/settings.ts'],
  'src/config-pages.ts': ['src/config-check.ts', 'src/settings.ts'],
  'src/settings.ts': [],
  'src/worker.ts': ['src/pipeline'],
  'src/access': ['src/core'],
  'src/staff': [
    'src/core',
    'src/access',
    'src/read',
    'src/pipeline',
    'src/store',
    'src/web',
    'src/main.ts',
    'src/once.ts',
    'src/root.ts',
    'src/settings.ts',
    'db',
  ],
  'src/readers.ts': ['src/core', 'src/pipeline', 'src/web', 'db'],
  'src/aside.ts': ['src/core'],
  'src/aside-thread.ts': ['src/aside.ts', 'src/core', 'sources'],
  'src/log.ts': [],
  'src/sign.ts': ['src/core'],
  'src/root.ts': [],
  'src/once.ts': [],
  'src/rules.ts': ['src/core', 'src/once.ts', 'src/pipeline', 'src/read', 'src/root.ts', 'src/store', 'db'],
  'src/main.ts': [
    'src/aside.ts',
    'src/config.ts',
    'src/core',
    'src/fetch',
    'src/log.ts',
    'src/mail',
    'src/once.ts',
    'src/pipeline',
    'src/root.ts',
    'src/rules.ts',
    'src/sign.ts',
    'src/store',
    'src/worker.ts',
    'sources',
    'db',
  ],
}

/** Packages that belong to one room, so that a change of package is a change of that room alone. */
const ONLY_IN: Readonly<Record<string, readonly string[]>> = {
  kysely: ['src/store', 'db'],
  'better-sqlite3': ['db'],
  'better-sqlite3-13': ['db'],
  pg: ['db'],
  undici: ['src/fetch'],
  'robots-parser': ['src/fetch'],
  nodemailer: ['src/mail'],
  imapflow: ['src/mail'],
  'postal-mime': ['src/mail'],
  hono: ['src/web', 'src/letters'],
  '@hono/node-server': ['src/web'],
  ics: ['src/web'],
  feed: ['src/web'],
  'write-excel-file': ['src/web'],
  'd3-scale': ['src/web'],
  'd3-shape': ['src/web'],
  '@hono/zod-openapi': ['src/web'],
  'rate-limiter-flexible': ['src/web'],
  '@node-rs/argon2': ['src/access'],
  'openid-client': ['src/access'],
  cheerio: ['src/read'],
  'csv-parse': ['src/read'],
  'read-excel-file': ['src/read'],
  'stream-json': ['src/read'],
  yaml: ['src/read'],
  zod: ['src/read', 'src/config.ts', 'src/config-mail.ts', 'src/config-pages.ts', 'src/mail', 'src/web'],
  commander: ['src/cli'],
  'node-cron': ['src/schedule'],
  pino: ['src/log.ts'],
  luxon: ['src/core', 'src/text', 'src/schedule'],
  'snowball-stemmers': ['src/core'],
}

interface Import {
  readonly file: string
  readonly from: string
  readonly to: string
}

const files = ['src', 'sources', 'db'].flatMap((folder) => walk(join(ROOT, folder)))
const imports = files.flatMap(importsOf)

describe('the house', () => {
  it('is looked at', () => {
    expect(files.length).toBeGreaterThan(80)
    expect(imports.length).toBeGreaterThan(300)
  })

  it('has no room that the table does not name', () => {
    expect(files.filter((file) => roomOf(file) === null)).toEqual([])
  })

  it('lets rooms import only what stands below them', () => {
    const wrong = imports
      .filter(({ to }) => to.startsWith('.'))
      .filter(({ from, file, to }) => {
        const room = roomOf(resolve(dirname(join(ROOT, file)), to).replace(/\.js$/, '.ts'))
        return room !== from && !(room !== null && MAY_IMPORT[from]?.includes(room))
      })
    expect(wrong.map(({ file, to }) => `${file} → ${to}`)).toEqual([])
  })

  it('keeps each package in its own room', () => {
    const wrong = imports
      .filter(({ to }) => !to.startsWith('.') && !to.startsWith('node:'))
      .filter(({ from, to }) => {
        const rooms = ONLY_IN[packageOf(to)]
        return rooms === undefined || !rooms.includes(from)
      })
    expect(wrong.map(({ file, to }) => `${file} → ${to}`)).toEqual([])
  })

  it('keeps input and output, the clock and chance out of the rules', () => {
    const world = imports.filter(
      ({ from, to }) => ['src/core', 'src/text', 'src/letters'].includes(from) && to.startsWith('node:'),
    )
    expect(world.map(({ file, to }) => `${file} → ${to}`)).toEqual([])
  })

  it('reads the environment in one place', () => {
    const reading = files.filter((file) => /process\.env/.test(readFileSync(file, 'utf8')))
    expect(reading.map((file) => relative(ROOT, file)).sort()).toEqual([
      'src/cli/config.ts',
      'src/cli/run.ts',
    ])
  })

  it('exports by name, but for a source', () => {
    const wrong = files.filter(
      (file) =>
        /^export default/m.test(readFileSync(file, 'utf8')) &&
        !/^sources\/[^/]+\/source\.ts$/.test(relative(ROOT, file)),
    )
    expect(wrong.map((file) => relative(ROOT, file))).toEqual([])
  })

  it('keeps files small enough to read at once', () => {
    const long = files.filter((file) => readFileSync(file, 'utf8').split('\n').length > 250)
    expect(long.map((file) => relative(ROOT, file))).toEqual([])
  })
})

function walk(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.tsx?$/.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name))
}

function importsOf(path: string): Import[] {
  const from = roomOf(path)
  if (from === null) return []
  return ts.preProcessFile(readFileSync(path, 'utf8')).importedFiles.map(({ fileName }) => ({
    file: relative(ROOT, path),
    from,
    to: fileName,
  }))
}

/** The longest name in the table that the file stands under. */
function roomOf(path: string): string | null {
  const file = relative(ROOT, path)
  const names = Object.keys(MAY_IMPORT).filter((name) => file === name || file.startsWith(`${name}/`))
  return names.sort((a, b) => b.length - a.length)[0] ?? null
}

const packageOf = (name: string): string =>
  name
    .split('/')
    .slice(0, name.startsWith('@') ? 2 : 1)
    .join('/')
