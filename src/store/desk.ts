import type { Db } from '../../db/schema.js'
import type { Desk, Unsettled } from '../core/letter.js'

/** How many of something each department has, by its id. */
export type Counts = ReadonlyMap<string, number>

/** The letters of a municipality of which nobody knows whether they arrived, and those refused for good since then, newest first. */
export async function listUnsettled(
  db: Db,
  municipality: string,
  since: string,
): Promise<readonly Unsettled[]> {
  const rows = await db
    .selectFrom('delivery')
    .select(['id', 'name', 'week', 'status', 'error'])
    .where('municipality', '=', municipality)
    .where('status', 'in', ['unknown', 'refused'])
    .where((e) => e.or([e('status', '=', 'unknown'), e(e.fn.coalesce('settled', 'written'), '>=', since)]))
    .orderBy('status', 'desc')
    .orderBy('written', 'desc')
    .orderBy('id')
    .execute()
  return rows.map(({ status, ...rest }) => ({ ...rest, status: status === 'unknown' ? status : 'refused' }))
}

/** The letters of a municipality that wait for a person, with every reason that is given; null when none do. */
export async function findHeld(db: Db, municipality: string): Promise<Desk['held']> {
  const rows = await db
    .selectFrom('delivery')
    .select((e) => ['error', e.fn.countAll().as('letters'), e.fn.sum('items').as('items')])
    .where('municipality', '=', municipality)
    .where('status', '=', 'held')
    .groupBy('error')
    .orderBy('error')
    .execute()
  if (rows.length === 0) return null
  return {
    letters: sum(rows.map(({ letters }) => letters)),
    items: sum(rows.map(({ items }) => items)),
    why: rows.flatMap(({ error }) => error ?? []).join('; '),
  }
}

/** The contacts of a municipality whose address was refused, the last first. */
export async function listStopped(db: Db, municipality: string): Promise<Desk['stopped']> {
  const rows = await db
    .selectFrom('contact')
    .select(['name', 'state_why', 'state_at'])
    .where('municipality', '=', municipality)
    .where('state', '=', 'stopped')
    .orderBy('state_at', 'desc')
    .orderBy('id')
    .execute()
  return rows.map((row) => ({ name: row.name, why: row.state_why ?? '', since: row.state_at ?? '' }))
}

/** How many contacts have come to a municipality since then, and how many have left. */
export async function countComings(
  db: Db,
  municipality: string,
  since: string,
): Promise<Pick<Desk, 'joined' | 'left'>> {
  const { joined, left } = await db
    .selectFrom('contact')
    .select((e) => [
      e.fn.countAll().filterWhere('added', '>=', since).filterWhere('state', '!=', 'pending').as('joined'),
      e.fn.countAll().filterWhere('state_at', '>=', since).filterWhere('state', '=', 'left').as('left'),
    ])
    .where('municipality', '=', municipality)
    .executeTakeFirstOrThrow()
  return { joined: Number(joined), left: Number(left) }
}

/** Reports since then of letters that did not arrive which match none of ours, in any municipality. */
export async function countStrayBounces(db: Db, since: string): Promise<number> {
  const { n } = await db
    .selectFrom('bounce')
    .select((e) => e.fn.countAll().as('n'))
    .where('effect', '=', 'unmatched')
    .where('at', '>=', since)
    .executeTakeFirstOrThrow()
  return Number(n)
}

/** How many letters were sent since then to each department, and how many different calls they told it of. */
export async function countLetters(
  db: Db,
  municipality: string,
  since: string,
): Promise<{ readonly letters: Counts; readonly calls: Counts }> {
  const rows = await db
    .with('sent', (query) =>
      query
        .selectFrom('delivery')
        .innerJoin('contact', (join) =>
          join
            .onRef('contact.municipality', '=', 'delivery.municipality')
            .onRef('contact.id', '=', 'delivery.contact'),
        )
        .select((e) => ['contact.department', 'delivery.body', e.fn.countAll().as('copies')])
        .where('delivery.municipality', '=', municipality)
        .where('delivery.status', '=', 'sent')
        .where('delivery.settled', '>=', since)
        .where('delivery.kind', 'in', ['weekly', 'fast'])
        .groupBy(['contact.department', 'delivery.body']),
    )
    .selectFrom('sent')
    .select((e) => [
      'sent.department',
      e.fn.sum('sent.copies').as('letters'),
      e
        .selectFrom('sent as one')
        .innerJoin('letter_item', 'letter_item.body', 'one.body')
        .select((i) => i.fn.count('letter_item.call').distinct().as('calls'))
        .whereRef('one.department', '=', 'sent.department')
        .as('calls'),
    ])
    .groupBy('sent.department')
    .execute()
  return {
    letters: countsIn(rows.map(({ department, letters }) => ({ department, n: letters }))),
    calls: countsIn(rows.map(({ department, calls }) => ({ department, n: calls }))),
  }
}

/** How many calls contacts of each department have passed on since then, each time counted. */
export async function countPassed(db: Db, municipality: string, since: string): Promise<Counts> {
  const rows = await db
    .selectFrom('delivery')
    .innerJoin('contact', (join) =>
      join
        .onRef('contact.municipality', '=', 'delivery.municipality')
        .onRef('contact.id', '=', 'delivery.sender'),
    )
    .select((e) => ['contact.department', e.fn.countAll().as('n')])
    .where('delivery.municipality', '=', municipality)
    .where('delivery.kind', '=', 'pass')
    .where('delivery.written', '>=', since)
    .groupBy('contact.department')
    .execute()
  return countsIn(rows)
}

/** How many different calls contacts of each department have judged since then, where their word still stands. */
export async function countJudged(
  db: Db,
  municipality: string,
  since: string,
): Promise<Readonly<Record<'relevant' | 'not-relevant', Counts>>> {
  const rows = await db
    .selectFrom('judgement')
    .innerJoin('contact', (join) =>
      join
        .onRef('contact.municipality', '=', 'judgement.municipality')
        .onRef('contact.id', '=', 'judgement.by_contact'),
    )
    .select((e) => [
      'contact.department',
      'judgement.verdict',
      e.fn.count('judgement.call').distinct().as('n'),
    ])
    .where('judgement.municipality', '=', municipality)
    .where('judgement.at', '>=', since)
    .where((e) =>
      e.not(
        e.exists(
          e
            .selectFrom('judgement as later')
            .select('later.id')
            .whereRef('later.municipality', '=', 'judgement.municipality')
            .whereRef('later.call', '=', 'judgement.call')
            .whereRef('later.area', '=', 'judgement.area')
            .whereRef('later.id', '>', 'judgement.id'),
        ),
      ),
    )
    .groupBy(['contact.department', 'judgement.verdict'])
    .execute()
  const saying = (verdict: string): Counts => countsIn(rows.filter((row) => row.verdict === verdict))
  return { relevant: saying('relevant'), 'not-relevant': saying('not-relevant') }
}

/** How many cases of each department are not closed. */
export async function countCases(db: Db, municipality: string): Promise<Counts> {
  const rows = await db
    .selectFrom('case_file')
    .select((e) => ['department', e.fn.countAll().as('n')])
    .where('municipality', '=', municipality)
    .where('state', '!=', 'closed')
    .groupBy('department')
    .execute()
  return countsIn(rows)
}

type Count = string | number | bigint | null

const countsIn = (rows: readonly { readonly department: string; readonly n: Count }[]): Counts =>
  new Map(rows.map(({ department, n }) => [department, Number(n)]))

const sum = (counts: readonly Count[]): number => counts.reduce<number>((all, n) => all + Number(n), 0)
