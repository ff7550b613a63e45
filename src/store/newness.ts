import type { Db } from '../../db/schema.js'
import type { Instant } from '../core/call.js'
import type { CallEvent } from '../core/event.js'
import { groupBy } from '../core/group.js'
import { listEventsAfter } from './events.js'
import { chunks } from './rows.js'

/** What has come of a call since an instant. */
export interface CallNews {
  /** Whether its first sighting is later. */
  readonly isNew: boolean
  /** What happened to it later, oldest first. */
  readonly events: readonly CallEvent[]
}

/** When a call, or a source's word on one, was first seen after an instant; null where none was. */
export async function firstSeenAfter(db: Db, instant: Instant): Promise<Instant | null> {
  const row = await db
    .selectFrom('sighting')
    .select('first_seen')
    .where('first_seen', '>', instant)
    .orderBy('first_seen')
    .limit(1)
    .executeTakeFirst()
  return row?.first_seen ?? null
}

/** What has come of some calls since an instant, by id; a call of which nothing has is left out. */
export async function newsOfCalls(
  db: Db,
  ids: readonly string[],
  since: Instant,
): Promise<ReadonlyMap<string, CallNews>> {
  const events = groupBy(await listEventsAfter(db, ids, since), ({ call }) => call)
  const fresh = new Set<string>()
  for (const piece of chunks(ids, 500)) {
    const rows = await db
      .selectFrom('sighting')
      .select('call')
      .where('call', 'in', piece)
      .groupBy('call')
      .having((e) => e(e.fn.min('first_seen'), '>', since))
      .execute()
    for (const { call } of rows) fresh.add(call)
  }
  const touched = ids.filter((id) => fresh.has(id) || events.has(id))
  return new Map(touched.map((id) => [id, { isNew: fresh.has(id), events: events.get(id) ?? [] }]))
}
