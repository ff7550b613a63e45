import { chmod, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { migrate } from '../db/migrations/index.js'
import { openDb, type Address } from '../db/open.js'
import type { Db } from '../db/schema.js'
import { sources } from '../sources/index.js'
import type { Municipality } from '../src/core/municipality.js'
import { searchLexicon } from '../src/pipeline/lexicon.js'
import { indexCalls } from '../src/pipeline/search.js'
import { VERSION } from '../src/root.js'
import { findListed } from '../src/store/lists.js'
import { saveMunicipality } from '../src/store/municipalities.js'
import { searchOf, type Search } from '../src/store/search.js'
import { tagsOf } from '../src/store/tags.js'
import { createApp } from '../src/web/app.js'
import { embeddedPostgres } from './embedded-postgres.js'
import { fillCalls, FILLED_AT } from './fixtures.js'
import { p95, type Figure } from './measure.js'
import { freePort } from './portal.js'
import { shippedRules } from './rules.js'

const CALLS = 20_000
const TODAY = '2026-06-15'

/** What people write: one word and several, in both languages, rare and frequent ones, compounds, phrases, fields, slips. */
export const QUERIES = [
  ...['äldreomsorg', 'hemlöshet', 'kollektivtrafik', 'skola', 'vänorter', 'dagvatten', 'kulturarv'],
  ...[
    'long-term care',
    'homelessness',
    'public transport',
    'school education',
    'town twinning',
    'stormwater',
  ],
  ...['projects', 'proposals are expected', 'local authorities', 'kommun', 'bidrag', 'the', 'och'],
  ...['energieffektivisering av flerbostadshus', 'integration av nyanlända', 'cybersäkerhet i kommuner'],
  ...['jämställdhet arbetsliv', 'vuxenutbildning grundläggande färdigheter', 'klimatanpassning kulturarv'],
  ...[
    '"energy efficient"',
    '"cirkulär ekonomi" bygg',
    'housing -homeless',
    'skola -förskola',
    'turis*',
    'utbild*',
  ],
  ...[
    'program:Horizon skola',
    'titel:vänorter',
    'status:open transport',
    'tourism OR turism',
    'äldreomsorgsboende',
  ],
  ...[
    'aldreomsorg',
    'homelesness',
    'kollektivtrafk',
    'xyzzy',
    'soil health and peri-urban farming in cities',
  ],
]

/** Pages of many stored calls, at the handler, and searches with what a page needs, on both databases. */
export async function listing(folder: string, municipality: Municipality): Promise<Figure[]> {
  const file = await onDatabase({ file: join(folder, 'listing.db') }, municipality)
  const server = await onPostgres((url) => onDatabase({ url }, municipality))
  return [
    { name: 'a page of 20,000 calls with two filters, p95', value: file.page, unit: 'ms', atMost: 30 },
    { name: '20,000 calls read into the search', value: file.load, unit: 's', atMost: 4 },
    { name: 'a search among 20,000 calls, p95', value: file.search, unit: 'ms', atMost: 25 },
    { name: 'the same on PostgreSQL', value: server.search, unit: 'ms', atMost: 40 },
  ]
}

interface Spent {
  readonly page: number
  readonly load: number
  readonly search: number
}

async function onDatabase(address: Address, municipality: Municipality): Promise<Spent> {
  const db = await openDb(address)
  try {
    await migrate(db, FILLED_AT)
    await saveMunicipality(db, municipality, FILLED_AT)
    await fillCalls(db, CALLS)
    const lexicon = await shippedRules().lexicon()
    await indexCalls(db, lexicon)
    const search = searchOf(db, () => searchLexicon(db, lexicon))
    const load = await timed(() => search.warm())
    const areas = municipality.areas.map(({ id }) => id)
    return {
      load: load / 1000,
      page: await pages(db, search, areas),
      search: await searches(db, search, municipality.id),
    }
  } finally {
    await db.destroy()
  }
}

async function pages(db: Db, search: Search, areas: readonly string[]): Promise<number> {
  const app = createApp({
    db,
    search,
    sources,
    clock: () => FILLED_AT,
    publicUrl: 'https://fondvakt.example',
    version: VERSION,
  })
  return p95OfMany(220, async (n) => {
    const path = `/solna/calls?area=${areas[n % areas.length]}&status=${n % 2 ? 'open' : 'forecast'}`
    const answer = await app.request(path)
    await answer.text()
    if (answer.status !== 200) throw new Error(`${path}: ${answer.status}`)
  })
}

/** From the question to the fifty calls with their tags: looking for what is new, expansion, ranking, counts and rows. */
function searches(db: Db, search: Search, municipality: string): Promise<number> {
  return p95OfMany(QUERIES.length * 5, async (n) => {
    const { ids } = await search.find({
      municipality,
      today: TODAY,
      text: QUERIES[n % QUERIES.length] ?? '',
      without: new Set(),
      filter: { list: 'call', least: null, status: 'current' },
      sort: 'relevance',
      offset: 0,
      limit: 50,
    })
    await findListed(db, ids)
    await tagsOf(db, municipality, ids)
  })
}

/** The first tenth is not counted: it is as slow as a process that has just begun. */
async function p95OfMany(times: number, work: (n: number) => Promise<void>): Promise<number> {
  const spent: number[] = []
  for (let n = 0; n < times; n += 1) {
    const one = await timed(() => work(n))
    if (n >= times / 10) spent.push(one)
  }
  return p95(spent)
}

async function timed(work: () => Promise<void>): Promise<number> {
  const began = performance.now()
  await work()
  return performance.now() - began
}

async function onPostgres<T>(work: (url: string) => Promise<T>): Promise<T> {
  const folder = await mkdtemp(join(tmpdir(), 'fondvakt-bench-pg-'))
  await chmod(folder, 0o755) // as root the server runs as another user
  const port = await freePort()
  const server = new (await embeddedPostgres())({
    databaseDir: join(folder, 'db'),
    user: 'postgres',
    password: 'postgres',
    port,
    persistent: false,
    createPostgresUser: process.getuid?.() === 0,
    onLog: () => undefined,
    onError: () => undefined,
  })
  await server.initialise()
  await server.start()
  try {
    return await work(`postgres://postgres:postgres@127.0.0.1:${port}/postgres`)
  } finally {
    await server.stop()
    await rm(folder, { recursive: true, force: true })
  }
}
