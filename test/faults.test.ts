import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { canReplay, startPortal, type Portal } from '../bench/portal.js'
import { sources } from '../sources/index.js'
import type { Fetch } from '../src/core/source.js'
import { createFetch, type Fetcher } from '../src/fetch/client.js'
import { fileArchive } from '../src/fetch/file-archive.js'
import { conclude } from '../src/pipeline/conclude.js'
import { gather } from '../src/pipeline/gather.js'
import { readHere } from '../src/pipeline/sweep.js'
import { listEvents } from '../src/store/events.js'
import { keptIndex } from '../src/store/pages.js'
import { healthOf } from '../src/store/runs.js'
import { anEmptyDb, DATABASES, type TestDb } from './support/databases.js'
import { RULES } from './support/house.js'
import { aWorker } from './support/world.js'

/** The request of a sweep at which the portal begins to fail: some lists are read, others are not. */
const MIDDLE = 9

/** How the portal fails, what the run is called then, and why. What the database has to do with it, one failure shows. */
const FAILURES = [
  ['503', 'failed', /answered 503 three times/],
  ['drop', 'failed', /broke off the connection three times/],
  ['slow', 'failed', /did not answer within/],
  ['truncate', 'failed', /(broke off the connection|in the middle of a body) three times/],
  ['html', 'blocked', /challenge/],
] as const

describe.skipIf(!canReplay()).each(DATABASES)(
  'a portal that fails in the middle of a sweep, on %s',
  (kind) => {
    let test: TestDb
    let portal: Portal
    let folder: string
    let fetcher: Fetcher
    let now = ''
    beforeEach(async () => {
      test = await anEmptyDb(kind)
      portal = await startPortal()
      folder = await mkdtemp(join(tmpdir(), 'fondvakt-'))
      fetcher = createFetch({
        contact: 'test@fondvakt.example',
        version: '0',
        origins: portal.origins,
        archive: fileArchive(folder, keptIndex(test.db)),
        clock: () => now,
        timeouts: { headers: 400, idle: 400 },
        retries: { loopbackBase: 1 },
      })
    })
    afterEach(async () => {
      await fetcher.close()
      await portal.stop()
      await test.close()
      await rm(folder, { recursive: true, force: true })
    })

    const run = async (day: string, failure: string | null) => {
      await portal.setDay(day)
      now = `${day}T03:00:00.000Z`
      let asked = 0
      const fetch: Fetch = async (ask) => {
        if (failure && ++asked === MIDDLE) await portal.fail(failure, 100)
        return fetcher.fetch(ask)
      }
      const [portalSource] = sources.filter(({ id }) => id === 'ft-portal')
      if (!portalSource) throw new Error('no portal')
      const done = await gather(portalSource, { fetch, read: readHere }, test.db, () => now, aWorker())
      await portal.fail('503', 0)
      await conclude(test.db, { sources, ...RULES, recurring: [] }, () => now, aWorker())
      return done
    }
    const facts = async () => ({
      present: (
        await test.db.selectFrom('sighting').select('key').where('missing_since', 'is', null).execute()
      ).length,
      // What closes by its own date closes also on a day without a run.
      news: (await listEvents(test.db, null)).filter((event) => event.kind !== 'closed').map(({ id }) => id),
    })

    it(
      'is written down as such, nothing is lost or invented, and the next run is whole',
      { timeout: 120_000 },
      async () => {
        await run(dayAfter(0), null)
        const failures = FAILURES.filter(([failure]) => kind === 'sqlite' || failure === 'drop')
        for (const [at, [failure, outcome, reason]] of failures.entries()) {
          const before = await facts()
          const failed = await run(dayAfter(2 * at + 1), failure)
          expect(failed?.outcome, failure).toBe(outcome)
          expect(failed?.reason).toMatch(reason)
          expect(await facts(), failure).toEqual(before)
          expect((await healthOf(test.db, ['ft-portal']))[0]?.failingSince).toBe(now)
          const next = await run(dayAfter(2 * at + 2), null)
          expect(next?.reason, failure).toBeNull()
          expect(next?.calls, failure).toBe(WHOLE[at])
          expect((await facts()).present, failure).toBe(WHOLE[at])
        }
      },
    )
  },
)

/** Calls in the lists of 5, 7, 9, 11 and 13 June 2026. */
const WHOLE = [731, 734, 728, 732, 731]

/** So many days after 3 June 2026. */
const dayAfter = (days: number): string => `2026-06-${String(3 + days).padStart(2, '0')}`
