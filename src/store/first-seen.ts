import type { Db } from '../../db/schema.js'
import type { Instant } from '../core/call.js'
import { chunks } from './rows.js'

/** When some calls were first seen, by call; one that no source is known to have had is left out. */
export async function firstSeenOf(db: Db, calls: readonly string[]): Promise<ReadonlyMap<string, Instant>> {
  const found = new Map<string, Instant>()
  for (const piece of chunks(calls, 500)) {
    const rows = await db
      .selectFrom('sighting')
      .select((e) => ['call', e.fn.min('first_seen').as('first')])
      .where('call', 'in', piece)
      .groupBy('call')
      .execute()
    for (const { call, first } of rows) found.set(call, first)
  }
  return found
}
