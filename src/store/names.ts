import type { Db } from '../../db/schema.js'
import type { RawCall } from '../core/source.js'
import { chunks } from './rows.js'

/** Gives every call a lasting id: the one that any of its names already means, else a new one made from its source and key. */
export async function callNamer(db: Db, source: string): Promise<(raw: RawCall) => Promise<string>> {
  return async (raw) => {
    const names = [nameIn(source, raw.key), ...(raw.names ?? [])]
    const known = await findCall(db, names)
    const call = known ?? (await freeId(db, `${source}-${slug(raw.key)}`))
    for (const piece of chunks(names))
      await db
        .insertInto('call_name')
        .values(piece.map((name) => ({ name, call })))
        .onConflict((c) => c.column('name').doNothing())
        .execute()
    return call
  }
}

/** The name of a call within one source. */
export const nameIn = (source: string, key: string): string => `source:${source}:${key}`

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
