import type { Db } from '../../db/schema.js'
import type { Day, StoredCall } from '../core/call.js'
import { isOtherEdition, type Edition } from '../core/editions.js'
import type { Subject } from '../core/related.js'
import type { ThemeScore } from '../core/theme.js'
import { parsed, toCall } from './rows.js'

/** A call beside another, with what tells whether it is still to be had. */
export interface RelatedCall {
  readonly call: StoredCall
  readonly withdrawn: boolean
}

/** What tells which calls belong to a call. */
export interface Kin extends Edition {
  readonly id: string
  readonly title: string
  readonly family: string | null
  readonly programme: string | null
}

/** What a stored call is related by; null where there is no such call. */
export async function findKin(db: Db, id: string): Promise<Kin | null> {
  const row = await db
    .selectFrom('call')
    .select(['id', 'key', 'title', 'family', 'programme', 'last_deadline as lastDeadline'])
    .where('id', '=', id)
    .executeTakeFirst()
  return row ?? null
}

/** So many of a family are looked at. */
const LOOKED_AT = 24

/** The editions of a call of other years, the latest first. */
export async function listEditions(db: Db, one: Kin, most: number): Promise<readonly RelatedCall[]> {
  if (one.family === null) return []
  const rows = await db
    .selectFrom('call')
    .select(['id', 'key', 'title', 'data', 'withdrawn', 'last_deadline as lastDeadline'])
    .where('family', '=', one.family)
    .where('id', '!=', one.id)
    .where('list', '=', 'call')
    .where('last_deadline', 'is not', null)
    .orderBy('last_deadline', 'desc')
    .orderBy('id')
    .limit(LOOKED_AT)
    .execute()
  return rows
    .filter((row) => isOtherEdition(one, row))
    .slice(0, most)
    .map(toRelated)
}

/** The calls of a programme that closed last, the latest first. */
export async function listClosedIn(
  db: Db,
  programme: string,
  today: Day,
  most: number,
): Promise<readonly RelatedCall[]> {
  const rows = await db
    .selectFrom('call')
    .select(['data', 'withdrawn'])
    .where('programme', '=', programme)
    .where('withdrawn', '=', 0)
    .where('last_deadline', '<', today)
    .where('list', '=', 'call')
    .orderBy('last_deadline', 'desc')
    .limit(most)
    .execute()
  return rows.map(toRelated)
}

/** What some calls are about, with what they are called. */
export async function findSubjects(db: Db, ids: readonly string[]): Promise<readonly Subject[]> {
  if (ids.length === 0) return []
  const rows = await db
    .selectFrom('call')
    .innerJoin('call_theme', 'call_theme.call', 'call.id')
    .select(['call.id', 'call.title', 'call.family', 'call_theme.scores'])
    .where('call.id', 'in', [...ids])
    .execute()
  return rows.map(({ id, title, family, scores }) => ({
    ...{ id, title, family },
    themes: parsed<ThemeScore[]>(scores),
  }))
}

/** Some calls, in the order of the ids. */
export async function findRelated(db: Db, ids: readonly string[]): Promise<readonly RelatedCall[]> {
  if (ids.length === 0) return []
  const rows = await db
    .selectFrom('call')
    .select(['id', 'data', 'withdrawn'])
    .where('id', 'in', [...ids])
    .execute()
  const found = new Map(rows.map((row) => [row.id, row]))
  return ids.flatMap((id) => {
    const row = found.get(id)
    return row ? [toRelated(row)] : []
  })
}

const toRelated = (row: { readonly data: string; readonly withdrawn: number }): RelatedCall => ({
  call: toCall(row.data),
  withdrawn: row.withdrawn === 1,
})
