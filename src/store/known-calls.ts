import type { Db } from '../../db/schema.js'
import type { Day, Grade, Instant } from '../core/call.js'
import { chunks } from './rows.js'

/** A call as far as it takes to find it and put it in order. */
export interface KnownCall {
  readonly id: string
  readonly title: string
  readonly nextDeadline: Day | null
  readonly updated: Instant
}

/** Every call to apply to, closed ones too, by id, a piece at a time. */
export async function* eachKnown(db: Db, size = 500): AsyncGenerator<readonly KnownCall[]> {
  for (let after = ''; ;) {
    const rows = await db
      .selectFrom('call')
      .select(['id', 'title', 'next_deadline as nextDeadline', 'updated'])
      .where('list', '=', 'call')
      .where('id', '>', after)
      .orderBy('id')
      .limit(size)
      .execute()
    const last = rows.at(-1)
    if (!last) return
    yield rows
    after = last.id
  }
}

/** How well a call belongs to an area of a municipality. */
export interface PlacedTag {
  readonly municipality: string
  readonly area: string
  readonly grade: Grade
}

/** The tags of some calls in all municipalities, by call, without the reasons. */
export async function placedTagsOf(
  db: Db,
  calls: readonly string[],
): Promise<ReadonlyMap<string, readonly PlacedTag[]>> {
  const found = new Map<string, PlacedTag[]>()
  for (const piece of chunks(calls, 500)) {
    const rows = await db
      .selectFrom('tag')
      .select(['call', 'municipality', 'area', 'grade'])
      .where('call', 'in', piece)
      .orderBy('municipality')
      .orderBy('area')
      .execute()
    for (const { call, municipality, area, grade } of rows)
      found.set(call, [...(found.get(call) ?? []), { municipality, area, grade: grade as Grade }])
  }
  return found
}
