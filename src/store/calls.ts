import type { Db, Schema } from '../../db/schema.js'
import { nextDeadline, statusOn, type Day, type Status, type StoredCall } from '../core/call.js'
import { familyOf } from '../core/editions.js'
import type { Returning } from '../core/recurring.js'
import { chunks, toCall } from './rows.js'
import { forgetAllEntries } from './search-entries.js'

/** A merged call with the hash of the wordings it was made from. */
export interface MergedCall {
  readonly call: StoredCall
  readonly hash: string
  readonly withdrawn: boolean
}

/** Writes merged calls in place of what was concluded of them before. */
export async function saveCalls(
  db: Db,
  merged: readonly MergedCall[],
  today: Day,
  now: string,
): Promise<void> {
  const rows = merged.map((one) => toRow(one, today, now))
  for (const piece of chunks(rows, 100))
    await db
      .insertInto('call')
      .values(piece)
      .onConflict((c) =>
        c.column('id').doUpdateSet((e) => ({
          source: e.ref('excluded.source'),
          key: e.ref('excluded.key'),
          title: e.ref('excluded.title'),
          status: e.ref('excluded.status'),
          programme: e.ref('excluded.programme'),
          list: e.ref('excluded.list'),
          opens: e.ref('excluded.opens'),
          next_deadline: e.ref('excluded.next_deadline'),
          last_deadline: e.ref('excluded.last_deadline'),
          family: e.ref('excluded.family'),
          withdrawn: e.ref('excluded.withdrawn'),
          hash: e.ref('excluded.hash'),
          data: e.ref('excluded.data'),
          updated: e.ref('excluded.updated'),
        })),
      )
      .execute()
}

function toRow({ call, hash, withdrawn }: MergedCall, today: Day, now: string): Schema['call'] {
  return {
    id: call.id,
    source: call.source,
    key: call.key,
    title: call.title,
    status: statusOn(call, today),
    programme: call.programme,
    list: call.trial ? 'trial' : call.kind,
    opens: call.opens ?? nextRound(call, today),
    next_deadline: nextDeadline(call, today)?.day ?? null,
    last_deadline: call.deadlines.at(-1)?.day ?? null,
    family: familyOf(call),
    withdrawn: withdrawn ? 1 : 0,
    hash,
    data: JSON.stringify(call),
    updated: now,
  }
}

const nextRound = ({ rounds }: StoredCall, today: Day): Day | null =>
  rounds.map(({ opens }) => opens).find((opens) => opens !== null && opens > today) ?? null

/** What tells whether a stored call must be made anew. */
export interface StoredHash {
  readonly hash: string
  readonly withdrawn: boolean
  readonly nextDeadline: Day | null
  readonly lastDeadline: Day | null
  /** The status that lists go by, as of the day it was worked out. */
  readonly status: Status
  readonly opens: Day | null
  readonly updated: string
}

/** The stored calls by id, without what they say. */
export async function listCallHashes(db: Db): Promise<Map<string, StoredHash>> {
  const rows = await db
    .selectFrom('call')
    .select(['id', 'hash', 'withdrawn', 'next_deadline', 'last_deadline', 'status', 'opens', 'updated'])
    .execute()
  return new Map(
    rows.map((row) => [
      row.id,
      {
        hash: row.hash,
        withdrawn: row.withdrawn === 1,
        nextDeadline: row.next_deadline,
        lastDeadline: row.last_deadline,
        status: row.status as Status,
        opens: row.opens,
        updated: row.updated,
      },
    ]),
  )
}

/** Every call that is one to apply to, closed ones too, as far as it takes to see whether it comes back. */
export async function listReturning(db: Db): Promise<Returning[]> {
  const rows = await db
    .selectFrom('call')
    .select(['key', 'title', 'next_deadline', 'last_deadline'])
    .where('list', '=', 'call')
    .execute()
  return rows.map(({ key, title, next_deadline, last_deadline }) => ({
    key,
    title,
    deadlines: [next_deadline, last_deadline].filter((day) => day !== null),
  }))
}

/** One call by its lasting id. */
export async function findCall(
  db: Db,
  id: string,
): Promise<{ readonly call: StoredCall; readonly withdrawn: boolean } | null> {
  const row = await db
    .selectFrom('call')
    .select(['data', 'withdrawn'])
    .where('id', '=', id)
    .executeTakeFirst()
  return row ? { call: toCall(row.data), withdrawn: row.withdrawn === 1 } : null
}

/** The call that a person means by an id, a key or any of its names; null when there is none. */
export async function resolveCall(db: Db, word: string): Promise<string | null> {
  const byId = await db
    .selectFrom('call')
    .select('id')
    .where((e) => e.or([e('id', '=', word), e('id', '=', word.toLowerCase()), e('key', '=', word)]))
    .executeTakeFirst()
  if (byId) return byId.id
  const byName = await db.selectFrom('call_name').select('call').where('name', '=', word).executeTakeFirst()
  return byName?.call ?? null
}

/** The ids of all calls. */
export async function listCallIds(db: Db): Promise<string[]> {
  return (await db.selectFrom('call').select('id').orderBy('id').execute()).map((row) => row.id)
}

/** Some calls, in the order of their ids. */
export async function findCalls(db: Db, ids: readonly string[]): Promise<StoredCall[]> {
  const found: StoredCall[] = []
  for (const piece of chunks(ids, 500)) {
    const rows = await db.selectFrom('call').select('data').where('id', 'in', piece).orderBy('id').execute()
    for (const row of rows) found.push(toCall(row.data))
  }
  return found
}

/** What the state of every call depends on, a piece at a time so that texts need not all be held. */
export async function* eachCall(
  db: Db,
  size = 500,
): AsyncGenerator<readonly { readonly call: StoredCall; readonly withdrawn: boolean }[]> {
  for (let after = ''; ;) {
    const rows = await db
      .selectFrom('call')
      .select(['id', 'data', 'withdrawn'])
      .where('id', '>', after)
      .orderBy('id')
      .limit(size)
      .execute()
    const last = rows.at(-1)
    if (!last) return
    yield rows.map((row) => ({
      call: toCall(row.data),
      withdrawn: row.withdrawn === 1,
    }))
    after = last.id
  }
}

/** Drops every conclusion, so that they can be made anew from the facts. */
export async function dropConclusions(db: Db): Promise<void> {
  await db.deleteFrom('tag').execute()
  await db.deleteFrom('call_theme').execute()
  await forgetAllEntries(db)
  await db.deleteFrom('call').execute()
}
