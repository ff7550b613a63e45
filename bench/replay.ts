import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { spawnSync } from 'node:child_process'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { openDb, type Address } from '../db/open.js'
import { migrate } from '../db/migrations/index.js'
import type { Db } from '../db/schema.js'
import { sources } from '../sources/index.js'
import type { CallEvent } from '../src/core/event.js'
import { groupBy } from '../src/core/group.js'
import { createFetch } from '../src/fetch/client.js'
import { fileArchive } from '../src/fetch/file-archive.js'
import { conclude } from '../src/pipeline/conclude.js'
import { gather } from '../src/pipeline/gather.js'
import { readHere } from '../src/pipeline/sweep.js'
import { VERSION } from '../src/root.js'
import { shippedRules } from './rules.js'
import { listEvents } from '../src/store/events.js'
import { keptIndex } from '../src/store/pages.js'
import { thisWorker } from '../src/worker.js'
import { canReplay, SHARED, startPortal } from './portal.js'

/** What a replay of recorded days gave. */
export interface Replayed {
  readonly days: number
  readonly events: readonly CallEvent[]
  /** Days whose run was not believed, with why. */
  readonly failed: readonly string[]
  readonly held: readonly string[]
}

/** Which of the recorded days are gathered, and what is done after each. */
export interface Course {
  readonly isDay?: (day: string) => boolean
  readonly prepare?: (db: Db) => Promise<void>
  readonly after?: (db: Db, now: string) => Promise<void>
}

/** Gathers the recorded portal once a day, from `from` through `to`, as if it were five in the morning there. */
export async function replay(
  address: Address,
  folder: string,
  from = '',
  to = '9999',
  { isDay = () => true, prepare, after }: Course = {},
): Promise<Replayed> {
  const portal = await startPortal()
  const db = await openDb(address)
  let now = ''
  const clock = () => now
  const { fetch, close } = createFetch({
    contact: 'replay@fondvakt.example',
    version: VERSION,
    origins: portal.origins,
    archive: fileArchive(join(folder, 'archive'), keptIndex(db)),
    clock,
  })
  try {
    await migrate(db, '2026-01-01T00:00:00.000Z')
    await prepare?.(db)
    const { model, lexicon } = shippedRules()
    const worker = thisWorker()
    const failed: string[] = []
    const held: string[] = []
    const days = portal.days.filter((day) => day >= from && day <= to && isDay(day))
    for (const day of days) {
      now = `${day}T03:00:00.000Z`
      await portal.setDay(day)
      for (const source of sources.filter(({ id }) => id === 'ft-portal')) {
        const run = await gather(source, { fetch, read: readHere }, db, clock, worker)
        if (!run || run.reason !== null) failed.push(`${day}: ${run?.reason ?? 'busy'}`)
      }
      const done = await conclude(db, { sources, model, lexicon, recurring: [] }, clock, worker)
      held.push(...done.held.map((hold) => `${day}: ${hold.reason}`))
      await after?.(db, now)
    }
    return { days: days.length, events: await listEvents(db, null), failed, held }
  } finally {
    await close()
    await db.destroy()
    await portal.stop()
  }
}

async function main(): Promise<void> {
  const { values } = parseArgs({
    options: { from: { type: 'string' }, to: { type: 'string' }, events: { type: 'string' } },
  })
  if (!canReplay()) {
    console.log('the recorded portal is not beside this checkout; nothing to replay')
    return
  }
  const folder = await mkdtemp(join(tmpdir(), 'fondvakt-replay-'))
  try {
    const started = performance.now()
    const url = process.env['DATABASE_URL']
    const address = url ? { url } : { file: join(folder, 'fondvakt.db') }
    const done = await replay(address, folder, values.from, values.to)
    const seconds = ((performance.now() - started) / 1000).toFixed(1)
    const kinds = [...groupBy(done.events, (event) => event.field ?? event.kind)]
    console.log(
      `${done.days} days in ${seconds} s: ${kinds.map(([kind, all]) => `${all.length} ${kind}`).join(', ')}`,
    )
    for (const line of [...done.failed, ...done.held]) console.log(line)
    const file = values.events ?? join(folder, 'events.jsonl')
    await writeFile(file, done.events.map((event) => JSON.stringify(event)).join('\n'))
    const range = [...(values.from ? ['--from', values.from] : []), ...(values.to ? ['--to', values.to] : [])]
    spawnSync(process.execPath, [join(SHARED, 'tools', 'score-news.mjs'), file, ...range], {
      stdio: 'inherit',
    })
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

if (process.argv[1] === import.meta.filename) await main()
