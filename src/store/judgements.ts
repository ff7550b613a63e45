import type { Db, Schema } from '../../db/schema.js'
import type { Grade } from '../core/call.js'
import { groupBy } from '../core/group.js'
import type { Judgement } from '../core/judgement.js'
import { chunks } from './rows.js'
import { bumpRevision } from './search-entries.js'

/** Adds judgements, in the caller's transaction; each comes after all that were kept before, whatever the clock says. */
export async function saveJudgements(db: Db, judgements: readonly Judgement[]): Promise<void> {
  for (const judgement of judgements)
    await db
      .insertInto('judgement')
      .values(toRow(judgement, await bumpRevision(db, 'judgement')))
      .execute()
}

/** The last word in every municipality, call and area, those that were taken back too, in the order they were said. */
export async function listJudgements(db: Db): Promise<Judgement[]> {
  return lastWords(db, {})
}

/** The last words on some calls in one municipality, by call, in the order they were said. */
export async function judgementsOf(
  db: Db,
  municipality: string,
  calls: readonly string[],
): Promise<ReadonlyMap<string, readonly Judgement[]>> {
  const found: Judgement[] = []
  for (const piece of chunks(calls, 500)) found.push(...(await lastWords(db, { municipality, calls: piece })))
  return groupBy(found, ({ call }) => call)
}

/** The last words on one call in all municipalities, in the order they were said. */
export async function listJudgementsOf(db: Db, call: string): Promise<Judgement[]> {
  return lastWords(db, { calls: [call] })
}

/** The calls on which somebody's word stands in a municipality, in any area. */
export async function listJudged(db: Db, municipality: string): Promise<ReadonlySet<string>> {
  const words = await lastWords(db, { municipality })
  return new Set(words.filter(({ verdict }) => verdict !== 'withdrawn').map(({ call }) => call))
}

/** The calls that each contact of a municipality has said are not relevant in some area, and has not taken back. */
export async function listDismissed(
  db: Db,
  municipality: string,
): Promise<ReadonlyMap<string, ReadonlySet<string>>> {
  const found = new Map<string, Set<string>>()
  for (const { by, call, verdict } of await lastWords(db, { municipality }))
    if (verdict === 'not-relevant' && by.contact !== null)
      found.set(by.contact, (found.get(by.contact) ?? new Set()).add(call))
  return found
}

interface Which {
  readonly municipality?: string
  readonly calls?: readonly string[]
}

async function lastWords(db: Db, { municipality, calls }: Which): Promise<Judgement[]> {
  const last = db
    .selectFrom('judgement')
    .select((e) => e.fn.max('id').as('id'))
    .$if(municipality !== undefined, (query) => query.where('municipality', '=', municipality ?? ''))
    .$if(calls !== undefined, (query) => query.where('call', 'in', [...(calls ?? [])]))
    .groupBy(['municipality', 'call', 'area'])
  const rows = await db.selectFrom('judgement').selectAll().where('id', 'in', last).orderBy('id').execute()
  return rows.map(toJudgement)
}

const toRow = ({ by, ...rest }: Judgement, number: number): Schema['judgement'] => ({
  ...rest,
  id: String(number).padStart(12, '0'),
  by_contact: by.contact ?? '',
  by_name: by.name,
})

const toJudgement = (row: Schema['judgement']): Judgement => ({
  municipality: row.municipality,
  call: row.call,
  area: row.area,
  verdict: row.verdict,
  by: { contact: row.by_contact === '' ? null : row.by_contact, name: row.by_name },
  why: row.why,
  at: row.at,
  version: row.version,
  grade: row.grade as Grade | null,
})
