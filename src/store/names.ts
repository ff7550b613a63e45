import { oneAtATime } from '../../db/open.js'
import type { Db } from '../../db/schema.js'
import type { Glance } from '../core/glance.js'
import type { Source } from '../core/source.js'
import { chunks } from './rows.js'

/**
 * Gives every call a lasting id: the one that any of its names already means, else a new one made from its source and key.
 * Runs in the caller's transaction, one at a time. A name that two calls may share, such as an address, means a call of another source only.
 */
export async function callNamer(
  db: Db,
  source: Pick<Source, 'id'>,
): Promise<(key: string, known: Pick<Glance, 'names' | 'loose'> | undefined) => Promise<string>> {
  // Two runs at once that name the same calls would make them twice, or wait for each other for ever.
  await oneAtATime(db)
  const taken = new Set<string>()
  return async (key, { names, loose } = { names: [], loose: [] }) => {
    const firm = [nameIn(source.id, key), ...names]
    const known = (await findCall(db, firm)) ?? (await findElsewhere(db, loose, source.id, taken))
    const id = known ?? (await freeId(db, `${source.id}-${slug(key)}`))
    taken.add(id)
    for (const piece of chunks([...firm, ...loose]))
      await db
        .insertInto('call_name')
        .values(piece.map((name) => ({ name, call: id })))
        .onConflict((c) => c.column('name').doNothing())
        .execute()
    return id
  }
}

/** The name of a call within one source. */
export const nameIn = (source: string, key: string): string => `source:${source}:${key}`

/** The call that names mean which may be shared, unless this source tells of it under a key of its own already. */
async function findElsewhere(
  db: Db,
  names: readonly string[],
  source: string,
  taken: ReadonlySet<string>,
): Promise<string | null> {
  const id = names.length === 0 ? null : await findCall(db, names)
  if (id === null || taken.has(id)) return null
  const own = await db
    .selectFrom('sighting')
    .select('key')
    .where('call', '=', id)
    .where('source', '=', source)
    .limit(1)
    .executeTakeFirst()
  return own ? null : id
}

async function findCall(db: Db, names: readonly string[]): Promise<string | null> {
  const rows = await db
    .selectFrom('call_name')
    .selectAll()
    .where('name', 'in', [...names])
    .execute()
  const byName = new Map(rows.map((row) => [row.name, row.call]))
  for (const name of names) {
    const call = byName.get(name)
    if (call !== undefined) return call
  }
  return null
}

async function freeId(db: Db, wanted: string): Promise<string> {
  for (let n = 1; ; n++) {
    const id = n === 1 ? wanted : `${wanted}-${n}`
    const taken = await db.selectFrom('call_name').select('call').where('call', '=', id).executeTakeFirst()
    if (!taken) return id
  }
}

function slug(key: string): string {
  const plain = key.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase()
  return (
    plain
      .replace(/[^a-z0-9]+/g, '-')
      .replace(/^-|-$/g, '')
      .slice(0, 120) || 'call'
  )
}
