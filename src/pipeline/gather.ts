import { createHash, randomUUID } from 'node:crypto'
import type { Db } from '../../db/schema.js'
import type { Day } from '../core/call.js'
import { dayIn } from '../core/dates.js'
import { ExpectationError, ExpectedError, FetchError } from '../core/errors.js'
import type { RawCall, Source } from '../core/source.js'
import { claim, release, type IsGone } from '../store/claims.js'
import { callNamer } from '../store/names.js'
import { endLostRuns, saveRun, type Run } from '../store/runs.js'
import { saveSightings, type Seen } from '../store/sightings.js'
import { saveWatched } from '../store/watched.js'
import { sweep, type Outside, type Sweep } from './sweep.js'

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
  outside: Outside,
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
    const result = await attempt(source, outside, dayIn(run.started, source.zone))
    return await finish(source, run, result, db, clock())
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
  cause: null,
  calls: 0,
  changed: 0,
  pages: 0,
  problems: [],
  filled: {},
})

/** Writes down that a source is off, with why; the calls that it gave before stay as they were. */
export async function saveOff(db: Db, source: Source, reason: string, now: string): Promise<Run> {
  const run: Run = { ...begun(source, now), ended: now, outcome: 'off', reason }
  await saveRun(db, run)
  return run
}

async function attempt(source: Source, outside: Outside, today: Day): Promise<Sweep | ExpectedError> {
  try {
    return await sweep(source, outside, today)
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
    const failed: Run = {
      ...run,
      ended,
      outcome: blocked ? 'blocked' : 'failed',
      reason: result.message,
      cause: causeOf(result),
    }
    await saveRun(db, failed)
    return failed
  }
  const { calls, glances, pages, filled, partly, watched } = result
  return db.transaction().execute(async (trx) => {
    const namer = await callNamer(trx, source)
    const saved = await saveSightings(trx, source.id, calls.map(seen), run.started, {
      callOf: (raw) => namer(raw.key, glances.get(raw.key)),
      partly,
    })
    const changed = saved.added + saved.changed + (await saveWatched(trx, source.id, watched, run.started))
    const outcome = !result.complete ? 'partial' : changed === 0 ? 'unchanged' : 'ok'
    const problems = [...result.problems, ...[...glances.values()].flatMap((one) => one.problems)]
    const count = calls.length + watched.length
    const done: Run = { ...run, ended, outcome, calls: count, changed, pages, problems, filled }
    await saveRun(trx, done)
    return done
  })
}

const causeOf = (error: ExpectedError): Run['cause'] =>
  error instanceof FetchError || error instanceof ExpectationError ? error.reason : null

const seen = (raw: RawCall): Seen => ({
  raw,
  hash: createHash('sha256').update(JSON.stringify(raw)).digest('base64url'),
})
