import type { Db } from '../../db/schema.js'
import type { Report } from '../core/learn/validate.js'
import { parsed } from './rows.js'

/** One training: what was learned, what it was compared with, and what became of it. */
export interface Training {
  readonly id: string
  readonly at: string
  readonly state: 'current' | 'kept' | 'refused'
  readonly version: string
  readonly report: TrainingReport
}

export interface TrainingReport {
  readonly before: Report
  readonly after: Report
  readonly book: Report
  /** Judged calls, and how many of the judgements were people's corrections. */
  readonly calls: number
  readonly corrections: number
  /** The corrections that were learned from, as `municipality/area/call`, to tell which are new next time. */
  readonly learned: readonly string[]
  /** Why the new weights were refused; null where they were taken. */
  readonly refused: string | null
}

/** The weights in use, as JSON text; null where none were ever learned here. */
export async function currentWeights(
  db: Db,
): Promise<{ readonly version: string; readonly data: string } | null> {
  const row = await db
    .selectFrom('weights')
    .select(['version', 'data'])
    .where('state', '=', 'current')
    .executeTakeFirst()
  return row ?? null
}

/** The version of the weights in use, or null: cheap, for seeing whether they changed. */
export async function currentVersion(db: Db): Promise<string | null> {
  const row = await db
    .selectFrom('weights')
    .select('version')
    .where('state', '=', 'current')
    .executeTakeFirst()
  return row?.version ?? null
}

/** All trainings, the latest first. */
export async function listTrainings(db: Db): Promise<Training[]> {
  const rows = await db
    .selectFrom('weights')
    .select(['id', 'at', 'state', 'version', 'report'])
    .orderBy('at', 'desc')
    .orderBy('id', 'desc')
    .execute()
  return rows.map((row) => ({ ...row, report: parsed<TrainingReport>(row.report) }))
}

/** Writes a training; weights that are taken into use put the ones before aside, in the same transaction. */
export async function saveTraining(db: Db, training: Training, data: string): Promise<void> {
  const { report, ...row } = training
  await db.transaction().execute(async (trx) => {
    if (training.state === 'current')
      await trx.updateTable('weights').set({ state: 'kept' }).where('state', '=', 'current').execute()
    await trx
      .insertInto('weights')
      .values({ ...row, data, report: JSON.stringify(report) })
      .execute()
  })
}

/** Takes weights that were learned before into use again, or none, with null. False where there are none with that id. */
export async function useWeights(db: Db, id: string | null): Promise<boolean> {
  return db.transaction().execute(async (trx) => {
    if (id !== null) {
      const known = await trx.selectFrom('weights').select('id').where('id', '=', id).executeTakeFirst()
      if (!known) return false
    }
    await trx.updateTable('weights').set({ state: 'kept' }).where('state', '=', 'current').execute()
    if (id !== null) await trx.updateTable('weights').set({ state: 'current' }).where('id', '=', id).execute()
    return true
  })
}
