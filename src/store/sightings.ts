import type { Db, Schema } from '../../db/schema.js'
import type { Day } from '../core/call.js'
import type { RawCall } from '../core/source.js'
import { chunks, parsed } from './rows.js'

/** A source's word on a call, with where it stands in the source's runs. */
export interface Sighting {
  readonly source: string
  readonly key: string
  readonly call: string
  readonly hash: string
  readonly raw: RawCall
  readonly missingSince: string | null
  readonly missingRuns: number
}

/** A sighting without its wording. */
export type Presence = Omit<Sighting, 'raw'>

/** A call as a source gave it just now; `hash` tells two wordings apart. */
export interface Seen {
  readonly raw: RawCall
  readonly hash: string
}

/** How a believed run changed what we know of the source's calls. */
export interface SavedSightings {
  readonly added: number
  readonly changed: number
}

/** What it takes to write sightings down: the call that each belongs to, and the keys of those that came only in part. */
export interface Naming {
  readonly callOf: (raw: RawCall) => Promise<string>
  readonly partly?: ReadonlySet<string>
}

/**
 * Writes down what a whole run saw: new and changed wordings, what was seen again, and what was missing. Of a call that came only
 * in part, what was known before is kept. Runs in the caller's transaction.
 */
export async function saveSightings(
  db: Db,
  source: string,
  seen: readonly Seen[],
  now: string,
  { callOf, partly }: Naming,
): Promise<SavedSightings> {
  const before = await hashesOf(db, source)
  const fresh = seen.filter(({ raw }) => !before.has(raw.key))
  const changed = seen.filter(
    ({ raw, hash }) => before.has(raw.key) && before.get(raw.key) !== hash && !partly?.has(raw.key),
  )
  for (const piece of chunks(fresh, 50)) {
    const rows: Schema['sighting'][] = []
    for (const one of piece) rows.push(toRow(source, one, await callOf(one.raw), now))
    await db.insertInto('sighting').values(rows).execute()
  }
  for (const { raw, hash } of changed)
    await db
      .updateTable('sighting')
      .set({ hash, raw: JSON.stringify(raw) })
      .where('source', '=', source)
      .where('key', '=', raw.key)
      .execute()
  await markPresence(db, source, new Set(seen.map(({ raw }) => raw.key)), [...before.keys()], now)
  return { added: fresh.length, changed: changed.length }
}

const toRow = (source: string, { raw, hash }: Seen, call: string, now: string): Schema['sighting'] => ({
  source,
  key: raw.key,
  call,
  hash,
  raw: JSON.stringify(raw),
  first_seen: now,
  last_seen: now,
  missing_since: null,
  missing_runs: 0,
})

async function hashesOf(db: Db, source: string): Promise<Map<string, string>> {
  const rows = await db.selectFrom('sighting').select(['key', 'hash']).where('source', '=', source).execute()
  return new Map(rows.map((row) => [row.key, row.hash]))
}

async function markPresence(
  db: Db,
  source: string,
  seen: ReadonlySet<string>,
  known: readonly string[],
  now: string,
): Promise<void> {
  const missing = known.filter((key) => !seen.has(key))
  for (const keys of chunks([...seen], 500))
    await db
      .updateTable('sighting')
      .set({ last_seen: now, missing_since: null, missing_runs: 0 })
      .where('source', '=', source)
      .where('key', 'in', keys)
      .execute()
  for (const keys of chunks(missing, 500))
    await db
      .updateTable('sighting')
      .set((e) => ({
        missing_since: e.fn.coalesce('missing_since', e.val(now)),
        missing_runs: e('missing_runs', '+', 1),
      }))
      .where('source', '=', source)
      .where('key', 'in', keys)
      .execute()
}

/** Every sighting without its wording: enough to see which calls must be made anew. */
export async function listPresence(db: Db): Promise<readonly Presence[]> {
  const rows = await db
    .selectFrom('sighting')
    .select(['source', 'key', 'call', 'hash', 'missing_since', 'missing_runs'])
    .execute()
  return rows.map((row) => ({
    source: row.source,
    key: row.key,
    call: row.call,
    hash: row.hash,
    missingSince: row.missing_since,
    missingRuns: row.missing_runs,
  }))
}

/** The wordings of some calls, all their sources together. */
export async function findSightings(db: Db, calls: readonly string[]): Promise<Sighting[]> {
  const found: Sighting[] = []
  for (const ids of chunks(calls, 500)) {
    const rows = await db.selectFrom('sighting').selectAll().where('call', 'in', ids).execute()
    for (const row of rows)
      found.push({
        source: row.source,
        key: row.key,
        call: row.call,
        hash: row.hash,
        raw: parsed<RawCall>(row.raw),
        missingSince: row.missing_since,
        missingRuns: row.missing_runs,
      })
  }
  return found
}

/** The calls that a source gave in its last whole run and whose last deadline is not past. */
export async function listCurrent(
  db: Db,
  source: string,
  today: Day,
): Promise<{ readonly key: string; readonly title: string }[]> {
  return db
    .selectFrom('sighting')
    .innerJoin('call', 'call.id', 'sighting.call')
    .select(['sighting.key', 'call.title'])
    .where('sighting.source', '=', source)
    .where('sighting.missing_since', 'is', null)
    .where((e) => e.or([e('call.last_deadline', 'is', null), e('call.last_deadline', '>=', today)]))
    .execute()
}
