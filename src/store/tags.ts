import type { Db, Schema } from '../../db/schema.js'
import type { Grade } from '../core/call.js'
import { groupBy } from '../core/group.js'
import type { TaggedCall } from '../core/letter.js'
import type { MunicipalRole, Role } from '../core/role.js'
import type { Reason, Tag, ThemeScore } from '../core/theme.js'
import { chunks, parsed, toCall } from './rows.js'

/** Themes of calls with what they were worked out from. */
export interface CallThemes {
  readonly call: string
  readonly version: string
  readonly hash: string
  readonly scores: readonly ThemeScore[]
  /** What a municipality can be in the call, the same for all. */
  readonly role: Role
}

/** The calls whose themes are not those of this version and wording. */
export async function listUnthemed(db: Db, version: string): Promise<string[]> {
  const rows = await db
    .selectFrom('call')
    .leftJoin('call_theme', 'call_theme.call', 'call.id')
    .select('call.id')
    .where((e) =>
      e.or([
        e('call_theme.call', 'is', null),
        e('call_theme.version', '!=', version),
        e('call_theme.hash', '!=', e.ref('call.hash')),
      ]),
    )
    .orderBy('call.id')
    .execute()
  return rows.map((row) => row.id)
}

/** The hashes that the stored calls were made from, for writing themes beside them. */
export async function hashesOf(db: Db, calls: readonly string[]): Promise<Map<string, string>> {
  const found = new Map<string, string>()
  for (const piece of chunks(calls, 500)) {
    const rows = await db.selectFrom('call').select(['id', 'hash']).where('id', 'in', piece).execute()
    for (const row of rows) found.set(row.id, row.hash)
  }
  return found
}

export async function saveThemes(db: Db, themes: readonly CallThemes[]): Promise<void> {
  const rows = themes.map(({ scores, role: { role, because }, ...rest }) => ({
    ...rest,
    scores: JSON.stringify(scores),
    role,
    role_why: JSON.stringify(because),
  }))
  for (const piece of chunks(rows))
    await db
      .insertInto('call_theme')
      .values(piece)
      .onConflict((c) =>
        c.column('call').doUpdateSet((e) => ({
          version: e.ref('excluded.version'),
          hash: e.ref('excluded.hash'),
          scores: e.ref('excluded.scores'),
          role: e.ref('excluded.role'),
          role_why: e.ref('excluded.role_why'),
        })),
      )
      .execute()
}

/** The themes of some calls, by call. */
export async function findThemesOf(
  db: Db,
  calls: readonly string[],
): Promise<Map<string, readonly ThemeScore[]>> {
  const found = new Map<string, readonly ThemeScore[]>()
  for (const piece of chunks(calls, 500)) {
    const rows = await db
      .selectFrom('call_theme')
      .select(['call', 'scores'])
      .where('call', 'in', piece)
      .execute()
    for (const row of rows) found.set(row.call, parsed<ThemeScore[]>(row.scores))
  }
  return found
}

/** Puts the tags of some calls in one municipality's areas in place of those they had there. */
export async function saveTags(
  db: Db,
  municipality: string,
  areas: readonly string[],
  calls: readonly string[],
  tags: readonly { readonly call: string; readonly tag: Tag }[],
  version: string,
): Promise<void> {
  if (areas.length === 0) return
  for (const piece of chunks(calls, 500))
    await db
      .deleteFrom('tag')
      .where('municipality', '=', municipality)
      .where('area', 'in', [...areas])
      .where('call', 'in', piece)
      .execute()
  const rows: Schema['tag'][] = tags.map(({ call, tag }) => ({
    municipality,
    area: tag.area,
    call,
    score: tag.score,
    grade: tag.grade,
    reasons: JSON.stringify(tag.reasons),
    version,
  }))
  for (const piece of chunks(rows)) await db.insertInto('tag').values(piece).execute()
}

/** A call's tags in one municipality, strongest first. */
export async function listTagsOf(db: Db, municipality: string, call: string): Promise<Tag[]> {
  const rows = await db
    .selectFrom('tag')
    .selectAll()
    .where('municipality', '=', municipality)
    .where('call', '=', call)
    .orderBy('score', 'desc')
    .execute()
  return rows.map(toTag)
}

/** The tags of some calls in one municipality, by call, strongest first. */
export async function tagsOf(
  db: Db,
  municipality: string,
  calls: readonly string[],
): Promise<Map<string, Tag[]>> {
  const found = new Map<string, Tag[]>()
  for (const piece of chunks(calls, 500)) {
    const rows = await db
      .selectFrom('tag')
      .selectAll()
      .where('municipality', '=', municipality)
      .where('call', 'in', piece)
      .orderBy('score', 'desc')
      .execute()
    for (const [call, own] of groupBy(rows, (row) => row.call)) found.set(call, own.map(toTag))
  }
  return found
}

/** What letters tell of: calls, planned ones, and consultations. */
const TOLD_LISTS = ['call', 'plan', 'consultation'] as const

/** Every call that a letter could tell of in one municipality, not long closed: those that are tagged there, or `all`. */
export async function listTagged(
  db: Db,
  municipality: string,
  closedSince: string,
  which: 'tagged' | 'all' = 'tagged',
): Promise<(TaggedCall & { readonly withdrawn: boolean })[]> {
  const current = db
    .selectFrom('call')
    .where('call.list', 'in', TOLD_LISTS)
    .where((e) => e.or([e('call.last_deadline', 'is', null), e('call.last_deadline', '>=', closedSince)]))
  const rows = await current
    .leftJoin('call_theme', 'call_theme.call', 'call.id')
    .select(['call.id', 'call.data', 'call.withdrawn', 'call_theme.role', 'call_theme.role_why'])
    .$if(which === 'tagged', (query) =>
      query.where((e) =>
        e.exists(
          e
            .selectFrom('tag')
            .select('tag.call')
            .whereRef('tag.call', '=', 'call.id')
            .where('tag.municipality', '=', municipality),
        ),
      ),
    )
    .execute()
  const tags = await current
    .innerJoin('tag', 'tag.call', 'call.id')
    .select(['tag.call', 'tag.area', 'tag.score', 'tag.grade', 'tag.reasons'])
    .where('tag.municipality', '=', municipality)
    .orderBy('tag.score', 'desc')
    .execute()
  const byCall = groupBy(tags, ({ call }) => call)
  return rows.map((row) => ({
    call: toCall(row.data),
    tags: (byCall.get(row.id) ?? []).map(toTag),
    role: toRole(row) ?? UNKNOWN_YET,
    withdrawn: row.withdrawn === 1,
  }))
}

/** What a municipality can be in a call, with the reasons; null where that has not been worked out yet. */
export async function findRole(db: Db, call: string): Promise<Role | null> {
  const row = await db
    .selectFrom('call_theme')
    .select(['role', 'role_why'])
    .where('call', '=', call)
    .executeTakeFirst()
  return row ? toRole(row) : null
}

/** A call of which nothing is known yet is told of, so that nothing is lost. */
const UNKNOWN_YET: Role = { role: 'partner', because: [] }

const toRole = ({ role, role_why }: Partial<Pick<Schema['call_theme'], 'role' | 'role_why'>>): Role | null =>
  role ? { role: role as MunicipalRole, because: parsed<Role['because']>(role_why ?? '[]') } : null

const toTag = (row: Pick<Schema['tag'], 'area' | 'score' | 'grade' | 'reasons'>): Tag => ({
  area: row.area,
  score: row.score,
  grade: row.grade as Grade,
  reasons: parsed<Reason[]>(row.reasons),
})
