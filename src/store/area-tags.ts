import type { Db } from '../../db/schema.js'
import type { Day, Grade, StoredCall } from '../core/call.js'
import type { Reason, Tag, ThemeScore } from '../core/theme.js'
import { chunks, parsed, toCall } from './rows.js'

/** How many calls that are open or coming an area tags, by grade. */
export async function countCurrent(
  db: Db,
  municipality: string,
  area: string,
  today: Day,
): Promise<Record<Grade, number>> {
  const rows = await db
    .selectFrom('tag')
    .innerJoin('call', 'call.id', 'tag.call')
    .select((e) => ['tag.grade', e.fn.countAll<number>().as('n')])
    .where('tag.municipality', '=', municipality)
    .where('tag.area', '=', area)
    .where('call.list', 'in', CURRENT_LISTS)
    .where('call.withdrawn', '=', 0)
    .where('call.status', '!=', 'closed')
    .where((e) => e.or([e('call.last_deadline', 'is', null), e('call.last_deadline', '>=', today)]))
    .groupBy('tag.grade')
    .execute()
  const counts = { strong: 0, likely: 0, weak: 0 }
  for (const { grade, n } of rows) counts[grade as Grade] = Number(n)
  return counts
}

const CURRENT_LISTS = ['call', 'plan'] as const

/** A call with its themes. */
export interface ScoredCall {
  readonly call: StoredCall
  readonly scores: readonly ThemeScore[]
}

/** Which calls to look at: those open or coming or all others, and where it is given only those of some themes. */
export interface Which {
  readonly current: boolean
  readonly today: Day
  readonly themes: ReadonlySet<string> | null
}

/** Calls with their themes, a piece at a time; those that have none worked out yet are left out. */
export async function* eachScored(
  db: Db,
  { current, today, themes }: Which,
  size: number,
): AsyncGenerator<readonly ScoredCall[]> {
  for (let after = ''; ;) {
    const rows = await db
      .selectFrom('call')
      .innerJoin('call_theme', 'call_theme.call', 'call.id')
      .select(['call.id', 'call.data', 'call_theme.scores'])
      .where('call.id', '>', after)
      .where((e) => {
        const isCurrent = e.and([
          e('call.list', 'in', CURRENT_LISTS),
          e('call.withdrawn', '=', 0),
          e('call.status', '!=', 'closed'),
          e.or([e('call.last_deadline', 'is', null), e('call.last_deadline', '>=', today)]),
        ])
        return current ? isCurrent : e.not(isCurrent)
      })
      .$if(themes !== null, (query) =>
        query.where((e) =>
          e.or([...(themes ?? [])].map((theme) => e('call_theme.scores', 'like', `%"theme":"${theme}"%`))),
        ),
      )
      .orderBy('call.id')
      .limit(size)
      .execute()
    const last = rows.at(-1)
    if (!last) return
    yield rows.map(({ data, scores }) => ({ call: toCall(data), scores: parsed<ThemeScore[]>(scores) }))
    after = last.id
  }
}

/** The tags that some calls have in one area, by call. */
export async function tagsIn(
  db: Db,
  municipality: string,
  area: string,
  calls: readonly string[],
): Promise<ReadonlyMap<string, Tag>> {
  const found = new Map<string, Tag>()
  for (const piece of chunks(calls, 500)) {
    const rows = await db
      .selectFrom('tag')
      .select(['call', 'score', 'grade', 'reasons'])
      .where('municipality', '=', municipality)
      .where('area', '=', area)
      .where('call', 'in', piece)
      .execute()
    for (const { call, score, grade, reasons } of rows)
      found.set(call, { area, score, grade: grade as Grade, reasons: parsed<Reason[]>(reasons) })
  }
  return found
}
