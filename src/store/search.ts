import { sql, type ExpressionBuilder, type SelectQueryBuilder } from 'kysely'
import { isPostgres } from '../../db/open.js'
import type { Db, Schema } from '../../db/schema.js'
import type { Day, Grade, Status, StoredCall } from '../core/call.js'
import type { CallKind } from '../core/source.js'
import { chunks, toCall } from './rows.js'

/** Which calls to list. Absent means all; `today` decides what is closed. */
export interface CallFilter {
  readonly municipality: string
  readonly today: Day
  /** Calls in any of these areas, ordered by the best grade that they have among them. None is no filter. */
  readonly areas?: readonly string[]
  /** `current` is open or coming. */
  readonly status?: Status | 'current'
  readonly programme?: string
  /** Which list to look in; calls where nothing is said. */
  readonly list?: CallKind | 'trial'
  /** Only what this source has told of. */
  readonly source?: string
  /** What a call must hold: one stem of each group. Neither groups nor stems are empty. */
  readonly words?: readonly (readonly string[])[]
  /** Only calls with a tag of at least this grade; null lists untagged calls too. */
  readonly least: Grade | null
}

export interface Paging {
  readonly offset: number
  readonly limit: number
}

/** A call in a list. */
export interface ListedCall {
  readonly call: StoredCall
  readonly withdrawn: boolean
}

/** How much of a call's text can be searched, in characters; more would not fit a PostgreSQL tsvector. */
const SEARCHED = 200_000
/** The longest stem that PostgreSQL indexes, in characters. */
const LONGEST_STEM = 500

/** Makes calls findable by their stems. */
export async function saveStems(
  db: Db,
  rows: readonly { readonly call: string; readonly stems: readonly string[] }[],
): Promise<void> {
  const values = rows.map(({ call, stems }) => ({ call, stems: searchable(stems) }))
  for (const piece of chunks(values, 100))
    await db
      .insertInto('call_text')
      .values(piece)
      .onConflict((c) => c.column('call').doUpdateSet((e) => ({ stems: e.ref('excluded.stems') })))
      .execute()
}

function searchable(stems: readonly string[]): string {
  const text = stems.filter((stem) => stem.length <= LONGEST_STEM).join(' ')
  return text.length <= SEARCHED ? text : text.slice(0, text.lastIndexOf(' ', SEARCHED))
}

/**
 * The calls that fit a filter, and how many there are in all: strongest grade first, then what closes soonest;
 * calls that are over come after those that are not, the last closed first.
 */
export async function listCalls(
  db: Db,
  filter: CallFilter,
  paging: Paging | null,
): Promise<{ readonly calls: readonly ListedCall[]; readonly total: number }> {
  const { ids, total } = await idsOf(db, filter, paging)
  const calls: ListedCall[] = []
  for (const piece of chunks(ids, 500)) {
    const rows = await db
      .selectFrom('call')
      .select(['id', 'data', 'withdrawn'])
      .where('id', 'in', piece)
      .execute()
    const byId = new Map(rows.map((row) => [row.id, row]))
    for (const id of piece) {
      const row = byId.get(id)
      if (row) calls.push({ call: toCall(row.data), withdrawn: row.withdrawn === 1 })
    }
  }
  return { calls, total }
}

async function idsOf(
  db: Db,
  filter: CallFilter,
  paging: Paging | null,
): Promise<{ readonly ids: readonly string[]; readonly total: number }> {
  const fitting = narrowed(from(db, filter), db, filter)
  const ordered = inOrder(fitting.select('call.id'), filter)
  if (!paging) {
    const ids = (await ordered.execute()).map((row) => row.id)
    return { ids, total: ids.length }
  }
  const rows = await ordered
    .select(sql<number>`count(*) over ()`.as('total'))
    .limit(paging.limit)
    .offset(paging.offset)
    .execute()
  const total = rows[0]?.total ?? (paging.offset === 0 ? 0 : await count(fitting))
  return { ids: rows.map((row) => row.id), total }
}

function inOrder<Row>(
  query: SelectQueryBuilder<Tables, 'call' | 'best', Row>,
  { status, today }: CallFilter,
) {
  const isMixed = status === undefined
  return query
    .orderBy(sql`coalesce(best.rank, 9)`)
    .$if(isMixed, (q) => q.orderBy((e) => e.case().when(isOver(e, today)).then(1).else(0).end()))
    .$if(status !== 'closed', (q) =>
      q
        .orderBy((e) => e.case().when('call.last_deadline', 'is', null).then(1).else(0).end())
        .orderBy((e) =>
          isMixed
            ? e.case().when(isOver(e, today)).then('').else(e.ref('call.next_deadline')).end()
            : e.ref('call.next_deadline'),
        ),
    )
    .orderBy((e) => e.fn.coalesce('call.last_deadline', e.val('')), 'desc')
    .orderBy('call.id')
}

async function count(fitting: Listing): Promise<number> {
  const { n } = await fitting.select((e) => e.fn.countAll<number>().as('n')).executeTakeFirstOrThrow()
  return n
}

const RANKED: readonly Grade[] = ['strong', 'likely', 'weak']
const rank = sql<number>`case tag.grade when 'strong' then 1 when 'likely' then 2 else 3 end`

type Tables = Schema & { best: { call: string | null; rank: number | null } }
type Listing = SelectQueryBuilder<Tables, 'call' | 'best', object>

/** Calls beside the best rank that they have in the municipality, or among the areas asked for. */
function from(db: Db, { municipality, areas = [], least }: CallFilter): Listing {
  const grades = least === null ? RANKED : RANKED.slice(0, RANKED.indexOf(least) + 1)
  const tags = db
    .selectFrom('tag')
    .select('tag.call')
    .where('tag.municipality', '=', municipality)
    .where('tag.grade', 'in', grades)
    .$if(areas.length > 0, (q) => q.where('tag.area', 'in', areas))
  const best =
    areas.length === 1
      ? tags.select(rank.as('rank'))
      : tags.select((e) => e.fn.min(rank).as('rank')).groupBy('tag.call')
  const calls = db.selectFrom('call')
  const joined =
    least === null
      ? calls.leftJoin(best.as('best'), 'best.call', 'call.id')
      : calls.innerJoin(best.as('best'), 'best.call', 'call.id')
  return joined
}

function narrowed(query: Listing, db: Db, filter: CallFilter): Listing {
  const { status, programme, words, today, list = 'call', source } = filter
  return query
    .where('call.list', '=', list)
    .$if(source !== undefined, (q) =>
      q.where(
        'call.id',
        'in',
        db.selectFrom('sighting').select('sighting.call').where('sighting.source', '=', source!),
      ),
    )
    .$if(status !== undefined, (q) => q.where((e) => hasStatus(e, status!, today)))
    .$if(programme !== undefined, (q) => q.where('call.programme', '=', programme!))
    .$if(words !== undefined && words.length > 0, (q) => q.where(holds(db, words!)))
}

/** A call is closed once its last deadline is past or its source withdrew it, whatever its status was. */
function isOver(e: ExpressionBuilder<Tables, 'call' | 'best'>, today: Day) {
  return e.or([
    e('call.last_deadline', '<', today),
    e('call.withdrawn', '=', 1),
    e('call.status', '=', 'closed'),
  ])
}

function hasStatus(e: ExpressionBuilder<Tables, 'call' | 'best'>, status: Status | 'current', today: Day) {
  if (status === 'closed') return isOver(e, today)
  return e.and([
    e('call.status', 'in', status === 'current' ? ['open', 'forecast', 'unknown'] : [status]),
    e('call.withdrawn', '=', 0),
    e.or([e('call.last_deadline', 'is', null), e('call.last_deadline', '>=', today)]),
  ])
}

/** Whether a call holds one stem of every group. The query is built from quoted stems alone, so any text is safe. */
function holds(db: Db, words: readonly (readonly string[])[]) {
  const onPostgres = isPostgres(db)
  const [or, and, quoted] = onPostgres
    ? ([' | ', ' & ', lexeme] as const)
    : ([' OR ', ' AND ', phrase] as const)
  const query = words.map((group) => `(${group.map(quoted).join(or)})`).join(and)
  return onPostgres
    ? sql<boolean>`call.id in (select call from call_text where vector @@ ${query}::tsquery)`
    : sql<boolean>`(select n from call_text where call_text.call = call.id)
        in (select rowid from call_fts where call_fts match ${query})`
}

/** One stem as PostgreSQL's tsquery writes it; a longer one than is ever stored is cut to what is still not stored. */
const lexeme = (stem: string): string => `'${stem.slice(0, LONGEST_STEM + 1).replace(/['\\]/g, '$&$&')}'`

/** One stem as FTS5 writes it. */
const phrase = (stem: string): string => `"${stem.replaceAll('"', '""')}"`
