import type { Db, Schema } from '../../db/schema.js'
import type { Instant } from '../core/call.js'
import type { ExpectationReason, FetchReason } from '../core/errors.js'
import type { Ran } from '../core/health.js'
import type { Problem } from '../core/problem.js'
import { parsed } from './rows.js'

export type Outcome = Schema['run']['outcome']

/** One go at one source. `started` and `ended` are instants. */
export interface Run {
  readonly id: string
  readonly source: string
  readonly started: string
  readonly ended: string | null
  readonly outcome: Outcome
  /** Why it did not go well, in one line for a person. */
  readonly reason: string | null
  /** The same in one word: why a page could not be had, or what was not as expected. */
  readonly cause: FetchReason | ExpectationReason | null
  readonly calls: number
  readonly changed: number
  readonly pages: number
  readonly problems: readonly Problem[]
  /** The share of its calls, 0 to 1, that have each field that is expected of the source. */
  readonly filled: Readonly<Record<string, number>>
}

/** How a source has been doing. */
export interface SourceHealth {
  readonly source: string
  readonly last: Run | null
  /** The last run that was believed. */
  readonly lastGood: Run | null
  /** When the present row of failures began; null while it works. */
  readonly failingSince: string | null
  /** How many runs in a row have failed up to now. */
  readonly failures: number
}

/** Runs that were believed, so that what they saw is kept. */
export const GOOD = ['ok', 'unchanged', 'partial'] as const

/** Days after which a good run is too old to say that a source was checked; more for one that is asked more seldom. */
const CHECKED_DAYS = 7

/** How many problems of a run are kept; a broken page can make thousands. */
const KEPT_PROBLEMS = 200

/** Writes a run down, or over what was written when it began. */
export async function saveRun(db: Db, run: Run): Promise<void> {
  const { problems, filled } = run
  const row = {
    ...run,
    problems: JSON.stringify(problems.slice(0, KEPT_PROBLEMS)),
    filled: JSON.stringify(filled),
  }
  await db
    .insertInto('run')
    .values(row)
    .onConflict((c) => c.column('id').doUpdateSet(row))
    .execute()
}

/** Ends the runs of a source whose process died, so that no run stays under way for ever. Returns how many there were. */
export async function endLostRuns(db: Db, source: string, now: string): Promise<number> {
  const ended = await db
    .updateTable('run')
    .set({ outcome: 'failed', ended: now, reason: 'the process ended before the run did' })
    .where('source', '=', source)
    .where('outcome', '=', 'running')
    .executeTakeFirst()
  return Number(ended.numUpdatedRows)
}

/** How many runs of a source have been believed. */
export async function countGoodRuns(db: Db, source: string): Promise<number> {
  const { n } = await db
    .selectFrom('run')
    .select((e) => e.fn.countAll<number>().as('n'))
    .where('source', '=', source)
    .where('outcome', 'in', GOOD)
    .executeTakeFirstOrThrow()
  return n
}

/** When the first run of any source was believed; null while none has been. */
export async function firstGoodRun(db: Db): Promise<Instant | null> {
  const row = await db
    .selectFrom('run')
    .select('started')
    .where('outcome', 'in', GOOD)
    .orderBy('started')
    .limit(1)
    .executeTakeFirst()
  return row?.started ?? null
}

/** Each source's last run, last good run, and since when it fails. */
export async function healthOf(db: Db, sources: readonly string[]): Promise<SourceHealth[]> {
  const last = await latest(db, FINISHED)
  const good = await latest(db, GOOD)
  return Promise.all(
    sources.map((source) => health(db, source, last.get(source) ?? null, good.get(source) ?? null)),
  )
}

const FINISHED = ['ok', 'unchanged', 'partial', 'failed', 'blocked', 'off'] as const

/** The latest run of every source that ended in one of these ways, in one query. */
async function latest(db: Db, outcomes: readonly Outcome[]): Promise<ReadonlyMap<string, Run>> {
  const sources = db.selectFrom('run').select('source').distinct().as('known')
  const ids = db
    .selectFrom(sources)
    .select((e) =>
      e
        .selectFrom('run as one')
        .select('one.id')
        .whereRef('one.source', '=', 'known.source')
        .where('one.outcome', 'in', outcomes)
        .orderBy('one.started', 'desc')
        .orderBy('one.id', 'desc')
        .limit(1)
        .as('id'),
    )
  const rows = await db.selectFrom('run').selectAll().where('id', 'in', ids).execute()
  return new Map(rows.map((row) => [row.source, fromRow(row)]))
}

/** Whether a source counts as checked, in letters and on pages alike: it is not failing, and a run went well lately for one asked so often. */
export function isChecked({ failingSince, lastGood }: SourceHealth, now: Instant, everyDays = 1): boolean {
  if (failingSince !== null || lastGood === null) return false
  const days = Math.max(CHECKED_DAYS, everyDays + 2)
  return Date.parse(now) - Date.parse(lastGood.started) <= days * 86_400_000
}

/** True for a source that is not asked, by choice or for want of a key. */
export const isOff = ({ last }: SourceHealth): boolean => last?.outcome === 'off'

async function health(db: Db, source: string, last: Run | null, lastGood: Run | null): Promise<SourceHealth> {
  const fails = last !== null && last.outcome !== 'off' && last.id !== lastGood?.id
  const bad = fails ? await failuresAfter(db, source, lastGood?.started ?? '') : []
  return { source, last, lastGood, failingSince: bad[0] ?? null, failures: bad.length }
}

/** When the failures after an instant began, the first first; more than fifty are as good as fifty. */
async function failuresAfter(db: Db, source: string, after: string): Promise<string[]> {
  const rows = await db
    .selectFrom('run')
    .select('started')
    .where('source', '=', source)
    .where('outcome', 'in', ['failed', 'blocked'])
    .where('started', '>', after)
    .orderBy('started')
    .limit(50)
    .execute()
  return rows.map(({ started }) => started)
}

/** A source's latest runs, newest first. */
export async function listRuns(db: Db, source: string, limit: number): Promise<Run[]> {
  const rows = await db
    .selectFrom('run')
    .selectAll()
    .where('source', '=', source)
    .orderBy('started', 'desc')
    .orderBy('id', 'desc')
    .limit(limit)
    .execute()
  return rows.map(fromRow)
}

/** A source's latest runs, newest first, as far as it takes to see how it is doing. */
export async function listRan(db: Db, source: string, limit: number): Promise<Ran[]> {
  const rows = await db
    .selectFrom('run')
    .select(['started', 'outcome', 'reason', 'cause', 'calls', 'changed', 'filled'])
    .where('source', '=', source)
    .orderBy('started', 'desc')
    .orderBy('id', 'desc')
    .limit(limit)
    .execute()
  return rows.map((row) => ({ ...row, filled: parsed<Record<string, number>>(row.filled) }))
}

const fromRow = (row: Schema['run']): Run => ({
  ...row,
  cause: row.cause as Run['cause'],
  problems: parsed<Problem[]>(row.problems),
  filled: parsed<Record<string, number>>(row.filled),
})
