import type { Db } from '../../db/schema.js'
import type { Grade, Instant } from '../core/call.js'
import type { MunicipalRole } from '../core/role.js'
import { chunks } from './rows.js'

/** What the search's entry of a call follows from, beside the call itself and its themes, which the hashes stand for. */
export interface Basis {
  readonly call: string
  /** Of the wordings that the call was made from. */
  readonly hash: string
  /** Of the rules and the wordings that its themes were found with; null where they have not been looked for. */
  readonly themes: string | null
  readonly list: string
  readonly withdrawn: boolean
  readonly role: MunicipalRole
  /** Sorted by municipality and area. */
  readonly tags: readonly { readonly municipality: string; readonly area: string; readonly grade: Grade }[]
  /** In alphabetical order. */
  readonly sources: readonly string[]
  /** When it was first seen; where no source is known to have had it, when it was made. */
  readonly first: Instant
}

/** What the entries of some calls follow from. */
export async function findBasis(db: Db, calls: readonly string[]): Promise<Basis[]> {
  const found: Basis[] = []
  for (const piece of chunks(calls, 500)) {
    const rows = await db
      .selectFrom('call')
      .leftJoin('call_theme', 'call_theme.call', 'call.id')
      .select(['call.id', 'call.hash', 'call.list', 'call.withdrawn', 'call.updated'])
      .select(['call_theme.version', 'call_theme.hash as themed', 'call_theme.role'])
      .where('call.id', 'in', piece)
      .orderBy('call.id')
      .execute()
    const [tags, seen] = [await tagsOf(db, piece), await seenOf(db, piece)]
    for (const row of rows)
      found.push({
        call: row.id,
        hash: row.hash,
        themes: row.version === null ? null : `${row.version} ${row.themed ?? ''}`,
        list: row.list,
        withdrawn: row.withdrawn === 1,
        role: (row.role ?? 'no') as MunicipalRole,
        tags: tags.get(row.id) ?? [],
        sources: (seen.get(row.id) ?? []).map(({ source }) => source),
        first: earliest(seen.get(row.id) ?? []) ?? row.updated,
      })
  }
  return found
}

async function tagsOf(db: Db, calls: readonly string[]): Promise<Map<string, Basis['tags'][number][]>> {
  const rows = await db
    .selectFrom('tag')
    .select(['call', 'municipality', 'area', 'grade'])
    .where('call', 'in', calls)
    .execute()
  const sorted = rows.sort((a, b) => order(a.municipality, b.municipality) || order(a.area, b.area))
  const found = new Map<string, Basis['tags'][number][]>()
  for (const { call, municipality, area, grade } of sorted)
    found.set(call, [...(found.get(call) ?? []), { municipality, area, grade: grade as Grade }])
  return found
}

interface SeenBy {
  readonly source: string
  readonly first: string
}

async function seenOf(db: Db, calls: readonly string[]): Promise<Map<string, SeenBy[]>> {
  const rows = await db
    .selectFrom('sighting')
    .select((e) => ['call', 'source', e.fn.min('first_seen').as('first')])
    .where('call', 'in', calls)
    .groupBy(['call', 'source'])
    .execute()
  const found = new Map<string, SeenBy[]>()
  for (const { call, source, first } of rows.sort((a, b) => order(a.source, b.source)))
    found.set(call, [...(found.get(call) ?? []), { source, first }])
  return found
}

const earliest = (seen: readonly SeenBy[]): string | null => seen.map(({ first }) => first).sort()[0] ?? null

/** By code unit, so that both databases sort alike. */
const order = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)
