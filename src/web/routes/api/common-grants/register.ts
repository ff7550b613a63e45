import { setImmediate as giveWay } from 'node:timers/promises'
import type { Db } from '../../../../../db/schema.js'
import { eachKnown, type KnownCall } from '../../../../store/known-calls.js'
import { readRevisions } from '../../../../store/search-entries.js'
import { uuidOf } from './uuid.js'

/** All calls to apply to, in memory. */
export interface Register {
  readonly byId: ReadonlyMap<string, KnownCall>
  /** Ids by UUID, which cannot be read back into an id. */
  readonly idOf: ReadonlyMap<string, string>
  /** Ids, the last changed first. */
  readonly latest: readonly string[]
}

interface Kept {
  readonly revision: number
  readonly register: Promise<Register>
}

const kept = new WeakMap<Db, Kept>()

/** The register as of what the database holds now: read anew when calls were written since. */
export async function registerOf(db: Db): Promise<Register> {
  const { search: revision } = await readRevisions(db)
  const known = kept.get(db)
  if (known?.revision === revision) return known.register
  const register = read(db)
  kept.set(db, { revision, register })
  register.catch(() => kept.delete(db))
  return register
}

async function read(db: Db): Promise<Register> {
  const byId = new Map<string, KnownCall>()
  const idOf = new Map<string, string>()
  for await (const calls of eachKnown(db)) {
    for (const call of calls) {
      byId.set(call.id, call)
      idOf.set(uuidOf(call.id), call.id)
    }
    await giveWay()
  }
  const latest = [...byId.values()].sort((a, b) => order(b.updated, a.updated) || order(a.id, b.id))
  return { byId, idOf, latest: latest.map(({ id }) => id) }
}

/** By code unit. */
export const order = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)
