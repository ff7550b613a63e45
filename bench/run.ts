import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { cpus, tmpdir } from 'node:os'
import { join } from 'node:path'
import { migrate } from '../db/migrations/index.js'
import { openDb } from '../db/open.js'
import type { Db } from '../db/schema.js'
import { sources } from '../sources/index.js'
import { tagArea, themesOf } from '../src/core/tag.js'
import { compileThemes } from '../src/core/theme-book.js'
import { readWeights } from '../src/read/seeds/learned.js'
import { readProfile, readThemeBook } from '../src/read/seeds/seeds.js'
import { readSeed, ROOT, themeFiles } from '../src/root.js'
import { eachCall } from '../src/store/calls.js'
import { serveBulk } from './bulk.js'
import { fillCalls, FILLED_AT } from './fixtures.js'
import { lettering } from './letters.js'
import { listing } from './lists.js'
import { measure, measureScript, type Figure } from './measure.js'
import { paging } from './pages.js'
import { canReplay, originsSetting, startPortal } from './portal.js'
import { serveSites } from './sites.js'
import { training } from './training.js'

const book = readThemeBook(themeFiles())
const solna = readProfile(
  readSeed('profiles/solna.yaml'),
  'solna.yaml',
  book.themes.map(({ id }) => id),
)

/** What is measured; `npm run bench -- pages` measures that alone. */
const PARTS: Readonly<Record<string, () => Promise<readonly Figure[]> | readonly Figure[]>> = {
  sweeps: () => (canReplay() ? sweeps() : []),
  sources: () => everySource(),
  census: () => census(),
  tagging: () => tagging(),
  training: () => training(book, solna),
  lists: () => listing(folder, solna),
  pages: () => paging(folder, solna, book),
  letters: () => lettering(folder, solna),
}

const folder = await mkdtemp(join(tmpdir(), 'fondvakt-bench-'))
try {
  const asked = process.argv.slice(2)
  const unknown = asked.filter((name) => !(name in PARTS))
  if (unknown.length > 0)
    throw new Error(`no part ${unknown.join(', ')}; there are ${Object.keys(PARTS).join(', ')}`)
  const figures: Figure[] = []
  for (const [name, part] of Object.entries(PARTS))
    if (asked.length === 0 || asked.includes(name)) figures.push(...(await part()))
  for (const { name, value, unit, atMost } of figures)
    console.log(
      `${value <= atMost ? 'ok  ' : 'OVER'}  ${value.toFixed(unit === 's' ? 2 : 0).padStart(7)} ${unit.padEnd(2)}  of ${atMost} ${unit.padEnd(2)}  ${name}`,
    )
  const machine = `${cpus().length} cores, Node ${process.version}`
  if (asked.length === 0)
    await writeFile(join(ROOT, 'bench', 'results.json'), `${JSON.stringify({ machine, figures }, null, 2)}\n`)
  process.exitCode = figures.every(({ value, atMost }) => value <= atMost) ? 0 : 1
} finally {
  await rm(folder, { recursive: true, force: true })
}

/** The recorded portal gathered from nothing, and again when nothing has changed: whole processes. */
async function sweeps(): Promise<Figure[]> {
  const portal = await startPortal('2026-06-15')
  const env = {
    FONDVAKT_DATA: join(folder, 'sweep'),
    FONDVAKT_ORIGINS: originsSetting(portal),
    FONDVAKT_NOW: '2026-06-15T03:00:00Z',
  }
  const first = await measure(['gather', 'ft-portal'], env)
  const again = await measure(['gather', 'ft-portal'], env)
  await portal.stop()
  return [
    { name: 'a sweep of the portal, from start to exit', value: first.seconds, unit: 's', atMost: 8 },
    { name: 'memory of that sweep', value: first.megabytes, unit: 'MB', atMost: 200 },
    { name: 'a sweep that finds nothing changed', value: again.seconds, unit: 's', atMost: 2 },
  ]
}

/** Every source gathered from its pages on loopback, the portal too where it can be replayed, and again when nothing has changed. */
async function everySource(): Promise<Figure[]> {
  const portal = canReplay() ? await startPortal('2026-06-15') : null
  const others = sources.filter(({ id }) => id !== 'ft-portal')
  const sites = await serveSites(others, portal?.origins)
  const env = {
    FONDVAKT_DATA: join(folder, 'sources'),
    FONDVAKT_ORIGINS: originsSetting(sites),
    FONDVAKT_NOW: '2026-06-15T03:00:00Z',
    ...Object.fromEntries(others.flatMap(({ key }) => (key ? [[key.setting, 'a-key-for-the-bench']] : []))),
  }
  const script = join(ROOT, 'dist', 'bench', 'every-source.js')
  const first = await measureScript(script, [], env)
  const again = await measureScript(script, [], env)
  await sites.stop()
  await portal?.stop()
  console.log(first.out.trimEnd())
  return [
    { name: 'every source gathered from local pages', value: first.seconds, unit: 's', atMost: 15 },
    { name: 'memory of that', value: first.megabytes, unit: 'MB', atMost: 250 },
    { name: 'the same when nothing has changed', value: again.seconds, unit: 's', atMost: 5 },
  ]
}

/** The reference file of 124 MB, streamed. */
async function census(): Promise<Figure[]> {
  const bulk = await serveBulk(124)
  const env = {
    FONDVAKT_DATA: join(folder, 'census'),
    FONDVAKT_ORIGINS: `https://ec.europa.eu=${bulk.origin},*=http://127.0.0.1:9`,
    FONDVAKT_NOW: '2026-06-15T03:00:00Z',
  }
  const { megabytes, seconds } = await measure(['sources', 'check', 'ft-portal'], env, 1)
  await bulk.stop()
  return [
    { name: 'memory of the completeness check against 124 MB', value: megabytes, unit: 'MB', atMost: 150 },
    { name: 'that check', value: seconds, unit: 's', atMost: 60 },
  ]
}

/** 10,000 calls of about 4,000 characters: themes, and the areas of one municipality. */
async function tagging(): Promise<Figure[]> {
  const db = await aDb('tagging')
  await fillCalls(db, 10_000)
  const model = compileThemes(book, readWeights(readSeed('weights.json'), 'weights.json'))
  let spent = 0
  for await (const piece of eachCall(db)) {
    const began = performance.now()
    for (const { call } of piece) {
      const scores = themesOf(call, model)
      for (const area of solna.areas) tagArea(area, scores, call, model)
    }
    spent += performance.now() - began
  }
  await db.destroy()
  return [{ name: 'tagging 10,000 calls of 4,000 characters', value: spent / 1000, unit: 's', atMost: 8 }]
}

async function aDb(name: string): Promise<Db> {
  const db = await openDb({ file: join(folder, `${name}.db`) })
  await migrate(db, FILLED_AT)
  return db
}
