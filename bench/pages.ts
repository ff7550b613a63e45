import { spawn, type ChildProcess } from 'node:child_process'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { migrate } from '../db/migrations/index.js'
import { openDb } from '../db/open.js'
import type { Db } from '../db/schema.js'
import { sources } from '../sources/index.js'
import type { Municipality } from '../src/core/municipality.js'
import type { ThemeBook } from '../src/core/theme.js'
import { searchLexicon } from '../src/pipeline/lexicon.js'
import { indexCalls } from '../src/pipeline/search.js'
import { ROOT, VERSION } from '../src/root.js'
import { listCallIds } from '../src/store/calls.js'
import { saveEvents } from '../src/store/events.js'
import { saveMunicipality } from '../src/store/municipalities.js'
import { searchOf } from '../src/store/search.js'
import { saveThemes } from '../src/store/tags.js'
import { createApp } from '../src/web/app.js'
import { fillCalls, FILLED_AT, randomOf } from './fixtures.js'
import { QUERIES } from './lists.js'
import { load, type Spent } from './load.js'
import { FRUGAL, p95, type Figure } from './measure.js'
import { canReplay, freePort, originsSetting, startPortal } from './portal.js'
import { shippedRules } from './rules.js'

const CALLS = 20_000
const PUBLIC_URL = 'https://fondvakt.example'

/** Pages among 20,000 calls: each at its handler, then many at once while a gather runs, and the first after a start. */
export async function paging(folder: string, municipality: Municipality, book: ThemeBook): Promise<Figure[]> {
  const file = join(folder, 'pages', 'fondvakt.db')
  const db = await openDb({ file })
  try {
    await migrate(db, FILLED_AT)
    await saveMunicipality(db, municipality, FILLED_AT)
    await fillCalls(db, CALLS)
    await dress(db, book)
    const lexicon = await shippedRules().lexicon()
    await indexCalls(db, lexicon)
    const ids = await listCallIds(db)
    const search = searchOf(db, () => searchLexicon(db, lexicon))
    await search.warm()
    const app = createApp({
      db,
      search,
      sources,
      clock: () => FILLED_AT,
      publicUrl: PUBLIC_URL,
      version: VERSION,
      model: shippedRules().model,
      themes: new Map(book.themes.map(({ id, name }) => [id, name])),
    })
    const at = (pathOf: (n: number) => string, times: number) => handled(app, pathOf, times)
    const searched = await at(
      (n) => `/solna/calls?q=${encodeURIComponent(QUERIES[n % QUERIES.length] ?? '')}`,
      200,
    )
    const listed = await at((n) => `/solna/calls?page=${1 + (n % 20)}`, 60)
    const called = await at((n) => `/calls/${ids[(n * 97) % ids.length] ?? ''}?m=solna`, 200)
    const seen = await at(() => '/solna', 60)
    return [
      { name: 'a search page among 20,000 calls, p95', value: searched.p95, unit: 'ms', atMost: 60 },
      { name: 'the same without words, p95', value: listed.p95, unit: 'ms', atMost: 60 },
      {
        name: 'the largest of them, packed',
        value: Math.max(searched.kilobytes, listed.kilobytes),
        unit: 'kB',
        atMost: 60,
      },
      { name: 'a call page, p95', value: called.p95, unit: 'ms', atMost: 25 },
      { name: 'the overview, p95', value: seen.p95, unit: 'ms', atMost: 80 },
      ...(await whole(folder, ids)),
    ]
  } finally {
    await db.destroy()
  }
}

/** Themes for each call, and events for some, as a year of running would have left them. */
async function dress(db: Db, book: ThemeBook): Promise<void> {
  const random = randomOf(7)
  const ids = await listCallIds(db)
  const themes = book.themes.map(({ id }) => id)
  await db.transaction().execute(async (trx) => {
    await saveThemes(
      trx,
      ids.map((call) => ({
        call,
        version: 'bench',
        hash: call,
        role: { role: random() < 0.2 ? 'applicant' : random() < 0.5 ? 'partner' : 'no', because: [] },
        scores: Array.from({ length: 1 + Math.floor(random() * 4) }, () => {
          const theme = themes[Math.floor(random() * themes.length)] ?? ''
          const phrase = { kind: 'phrase', field: 'title', language: 'en', times: 1 } as const
          const points = 2 + Math.round(random() * 20)
          return { theme, score: points, reasons: [{ ...phrase, theme, text: 'housing', points }] }
        }),
      })),
    )
    const some = ids.filter(() => random() < 0.3)
    await saveEvents(
      trx,
      some.map((call, n) => ({
        id: `bench ${n}`,
        ...{ call, source: 'ft-portal', key: call, title: call, field: null, from: null, to: null },
        kind: 'new' as const,
        day: new Date(Date.parse(FILLED_AT) - Math.floor(random() * 365) * 86_400_000)
          .toISOString()
          .slice(0, 10),
      })),
      FILLED_AT,
    )
  })
}

interface Handled {
  readonly p95: number
  readonly kilobytes: number
}

/** Pages at the handler, unpacked; the first tenth is not counted. */
async function handled(
  app: ReturnType<typeof createApp>,
  pathOf: (n: number) => string,
  times: number,
): Promise<Handled> {
  const spent: number[] = []
  let largest = 0
  for (let n = 0; n < times; n += 1) {
    const path = pathOf(n)
    const began = performance.now()
    const answer = await app.request(path)
    const body = await answer.text()
    if (n >= times / 10) spent.push(performance.now() - began)
    if (answer.status !== 200) throw new Error(`${path}: ${answer.status}`)
    largest = Math.max(largest, gzipSync(body).length)
  }
  return { p95: p95(spent), kilobytes: largest / 1000 }
}

const [RATE, SECONDS] = [200, 20]

/** A server of its own over the same calls: how soon it answers, and how it holds while another process gathers. */
async function whole(folder: string, ids: readonly string[]): Promise<Figure[]> {
  const portal = canReplay() ? await startPortal('2026-06-15') : null
  const port = await freePort()
  const env = {
    FONDVAKT_DATA: join(folder, 'pages'),
    FONDVAKT_NOW: FILLED_AT,
    PORT: String(port),
    FONDVAKT_ORIGINS: portal ? originsSetting(portal) : '*=http://127.0.0.1:9',
  }
  const base = `http://127.0.0.1:${port}`
  const server = run(['serve'], env)
  const began = performance.now()
  try {
    const first = await untilAnswered(`${base}/`, began)
    await untilAnswered(`${base}/solna/calls?q=skola`, began)
    // What many ask for has been made once by then, as it has wherever readers come and go.
    await load(base, (n) => pathOf(n, ids), RATE / 4, SECONDS)
    const gather = portal ? run(['gather', 'ft-portal'], env) : null
    const spent = await load(base, (n) => pathOf(n + 10_000, ids), RATE, SECONDS)
    gather?.kill()
    return [
      { name: 'from the start of the process to its first page', value: first, unit: 'ms', atMost: 1000 },
      { name: `${RATE} pages a second while a gather runs, p99`, value: spent.p99, unit: 'ms', atMost: 250 },
      { name: 'of those, not answered', value: failed(spent), unit: '%', atMost: 0 },
    ]
  } finally {
    server.kill()
    await portal?.stop()
  }
}

const failed = ({ failed, asked }: Spent): number => (100 * failed) / asked

/** What readers ask for: calls most of all, then lists and searches, the overview, and programs their feeds. */
function pathOf(n: number, ids: readonly string[]): string {
  const random = randomOf(n)()
  // A few things are asked for by many, most by few.
  const rank = Math.floor(400 * randomOf(n + 1_000_000)() ** 3)
  if (random < 0.4) return `/calls/${ids[rank * 37] ?? ''}`
  if (random < 0.6) return `/solna/calls?q=${encodeURIComponent(QUERIES[rank % QUERIES.length] ?? '')}`
  if (random < 0.7) return `/solna/calls?page=${1 + (rank % 20)}`
  if (random < 0.8) return '/solna'
  if (random < 0.85) return '/sources'
  if (random < 0.9) return '/solna/calls.rss'
  if (random < 0.95) return `/api/v1/calls?page=${1 + (rank % 10)}`
  return `/calls/${ids[rank * 37] ?? ''}.json`
}

function run(words: readonly string[], env: Readonly<Record<string, string>>): ChildProcess {
  const { PATH = '', HOME = '' } = process.env
  const entry = join(ROOT, 'dist', 'src', 'cli', 'fondvakt.js')
  return spawn(process.execPath, [...FRUGAL, entry, ...words], {
    env: { PATH, HOME, LOG_LEVEL: 'warn', ...env },
    stdio: ['ignore', 'ignore', 'inherit'],
  })
}

/** Milliseconds since `began` until an address answers with 200. */
async function untilAnswered(url: string, began: number): Promise<number> {
  for (;;) {
    const isThere = await fetch(url, { headers: { connection: 'close' } }).then(
      async (answer) => (await answer.text(), answer.status === 200),
      () => false,
    )
    if (isThere) return performance.now() - began
    if (performance.now() - began > 60_000) throw new Error(`${url} does not answer`)
    await new Promise((resolve) => setTimeout(resolve, 10))
  }
}
