import { createHash, randomUUID } from 'node:crypto'
import type { Db } from '../../db/schema.js'
import { ExpectedError, FetchError } from '../core/errors.js'
import { normalise } from '../core/normalise.js'
import type { Fetch, RawCall, Source } from '../core/source.js'
import { claim, release, type IsGone } from '../store/claims.js'
import { callNamer } from '../store/names.js'
import { endLostRuns, saveRun, type Run } from '../store/runs.js'
import { saveSightings, type Seen } from '../store/sightings.js'
import { sweep, type Sweep } from './sweep.js'

/** Who is working: a name for this process, and how to tell whether another one still lives. */
export interface Worker {
  readonly holder: string
  readonly isGone: IsGone
}

/**
 * Runs one source from its first page to the store. A run that fails leaves the calls as they were and says why.
 * Null when another process is at it.
 */
export async function gather(
  source: Source,
  fetch: Fetch,
  db: Db,
  clock: () => string,
  worker: Worker,
): Promise<Run | null> {
  const name = `gather ${source.id}`
  if (!(await claim(db, name, worker.holder, clock(), worker.isGone))) return null
  try {
    await endLostRuns(db, source.id, clock())
    const run = begun(source, clock())
    await saveRun(db, run)
    return await finish(source, run, await attempt(source, fetch), db, clock())
  } finally {
    await release(db, name, worker.holder)
  }
}

const begun = (source: Source, started: string): Run => ({
  id: randomUUID(),
  source: source.id,
  started,
  ended: null,
  outcome: 'running',
  reason: null,
  calls: 0,
  changed: 0,
  pages: 0,
  problems: [],
})

async function attempt(source: Source, fetch: Fetch): Promise<Sweep | ExpectedError> {
  try {
    return await sweep(source, fetch)
  } catch (error) {
    if (error instanceof ExpectedError) return error
    throw error
  }
}

async function finish(
  source: Source,
  run: Run,
  result: Sweep | ExpectedError,
  db: Db,
  ended: string,
): Promise<Run> {
  if (result instanceof ExpectedError) {
    const blocked = result instanceof FetchError && result.reason === 'blocked'
    const failed: Run = { ...run, ended, outcome: blocked ? 'blocked' : 'failed', reason: result.message }
    await saveRun(db, failed)
    return failed
  }
  return db.transaction().execute(async (trx) => {
    const saved = await saveSightings(
      trx,
      source.id,
      result.calls.map(seen),
      run.started,
      await callNamer(trx, source.id),
    )
    const changed = saved.added + saved.changed
    const outcome = !result.complete ? 'partial' : changed === 0 ? 'unchanged' : 'ok'
    const { calls, pages } = result
    const problems = [...result.problems, ...calls.flatMap((raw) => normalise(raw, source).problems)]
    const done: Run = { ...run, ended, outcome, calls: calls.length, changed, pages, problems }
    await saveRun(trx, done)
    return done
  })
}

const seen = (raw: RawCall): Seen => ({
  raw,
  hash: createHash('sha256').update(JSON.stringify(raw)).digest('base64url'),
})
