import type { Db } from '../../db/schema.js'
import type { Day, StoredCall } from '../core/call.js'
import type { MunicipalRole } from '../core/role.js'
import { chunks, toCall } from './rows.js'

/** A call in a list. */
export interface ListedCall {
  readonly call: StoredCall
  readonly withdrawn: boolean
  readonly role: MunicipalRole
}

/** Some calls as lists show them, in the order of the ids; one that is gone meanwhile is left out. */
export async function findListed(db: Db, ids: readonly string[]): Promise<ListedCall[]> {
  const found = new Map<string, ListedCall>()
  for (const piece of chunks(ids, 500)) {
    const rows = await db
      .selectFrom('call')
      .leftJoin('call_theme', 'call_theme.call', 'call.id')
      .select(['call.id', 'call.data', 'call.withdrawn', 'call_theme.role'])
      .where('call.id', 'in', piece)
      .execute()
    for (const { id, data, withdrawn, role } of rows)
      found.set(id, { call: toCall(data), withdrawn: withdrawn === 1, role: (role ?? 'no') as MunicipalRole })
  }
  return ids.flatMap((id) => found.get(id) ?? [])
}

/** How many calls there are of each programme that are open or coming, most first. */
export async function countProgrammes(
  db: Db,
  today: Day,
): Promise<readonly { readonly programme: string; readonly calls: number }[]> {
  const rows = await db
    .selectFrom('call')
    .select((e) => ['programme', e.fn.countAll<number>().as('calls')])
    .where('programme', 'is not', null)
    .where('list', '=', 'call')
    .where('withdrawn', '=', 0)
    .where((e) => e.or([e('last_deadline', 'is', null), e('last_deadline', '>=', today)]))
    .groupBy('programme')
    .orderBy('calls', 'desc')
    .orderBy('programme')
    .execute()
  return rows.map((row) => ({ programme: row.programme ?? '', calls: row.calls }))
}

/** Those of some programmes that no call, closed ones too, is of. */
export async function missingProgrammes(db: Db, programmes: readonly string[]): Promise<readonly string[]> {
  if (programmes.length === 0) return []
  const rows = await db
    .selectFrom('call')
    .select('programme')
    .distinct()
    .where('programme', 'in', programmes)
    .execute()
  const known = new Set(rows.map((row) => row.programme))
  return programmes.filter((programme) => !known.has(programme))
}

/** How many open calls and forecasts a municipality has in each of its areas, at `likely` or better. */
export async function countByArea(
  db: Db,
  municipality: string,
  today: Day,
): Promise<ReadonlyMap<string, { readonly open: number; readonly forecast: number }>> {
  const rows = await db
    .selectFrom('tag')
    .innerJoin('call', 'call.id', 'tag.call')
    .select((e) => ['tag.area', 'call.status', e.fn.countAll<number>().as('n')])
    .where('tag.municipality', '=', municipality)
    .where('tag.grade', 'in', ['strong', 'likely'])
    .where('call.list', '=', 'call')
    .where('call.withdrawn', '=', 0)
    .where((e) => e.or([e('call.last_deadline', 'is', null), e('call.last_deadline', '>=', today)]))
    .groupBy(['tag.area', 'call.status'])
    .execute()
  const counts = new Map<string, { open: number; forecast: number }>()
  for (const { area, status, n } of rows) {
    const count = counts.get(area) ?? { open: 0, forecast: 0 }
    if (status === 'open') count.open = n
    if (status === 'forecast') count.forecast = n
    counts.set(area, count)
  }
  return counts
}

/** A source that has had a call, and when. `missingSince` is when it began to leave it out; null while it has it. */
export interface Seen {
  readonly source: string
  readonly key: string
  readonly firstSeen: string
  readonly lastSeen: string
  readonly missingSince: string | null
}

/** Which sources have had a call, the first to tell of it first. */
export async function listSeen(db: Db, call: string): Promise<Seen[]> {
  return db
    .selectFrom('sighting')
    .select([
      'source',
      'key',
      'first_seen as firstSeen',
      'last_seen as lastSeen',
      'missing_since as missingSince',
    ])
    .where('call', '=', call)
    .orderBy('first_seen')
    .orderBy('source')
    .execute()
}
