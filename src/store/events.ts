import type { Db, Schema } from '../../db/schema.js'
import type { CallEvent, Changes, ToldState } from '../core/event.js'
import { chunks, parsed } from './rows.js'

/** What people were last told of each call, by call id. */
export async function listTold(db: Db): Promise<Map<string, ToldState>> {
  const rows = await db.selectFrom('told').select(['call', 'state']).execute()
  return new Map(rows.map((row) => [row.call, parsed<ToldState>(row.state)]))
}

/** Writes down what calls are now told to be. */
export async function saveTold(
  db: Db,
  states: readonly { readonly call: string; readonly state: ToldState }[],
  now: string,
): Promise<void> {
  const rows = states.map(({ call, state }) => ({ call, state: JSON.stringify(state), updated: now }))
  for (const piece of chunks(rows))
    await db
      .insertInto('told')
      .values(piece)
      .onConflict((c) =>
        c.column('call').doUpdateSet((e) => ({ state: e.ref('excluded.state'), updated: now })),
      )
      .execute()
}

/** Adds events; one that is already written is left as it was. */
export async function saveEvents(db: Db, events: readonly CallEvent[], now: string): Promise<void> {
  const rows = events.map((event) => ({
    ...event,
    detail: [event.field, event.from, event.to]
      .map((part) => part ?? '')
      .join('|')
      .slice(0, 300),
    at: now,
  }))
  for (const piece of chunks(rows))
    await db
      .insertInto('event')
      .values(piece)
      .onConflict((c) => c.doNothing())
      .execute()
}

/** Events noticed on or after a day, oldest first. */
export async function listEvents(db: Db, since: string | null): Promise<CallEvent[]> {
  let query = db.selectFrom('event').selectAll().orderBy('at').orderBy('call').orderBy('id')
  if (since !== null) query = query.where('day', '>=', since)
  return (await query.execute()).map(fromRow)
}

/** All that happened to one call, newest first. */
export async function listEventsOf(db: Db, call: string): Promise<CallEvent[]> {
  const rows = await db
    .selectFrom('event')
    .selectAll()
    .where('call', '=', call)
    .orderBy('at', 'desc')
    .orderBy('id', 'desc')
    .execute()
  return rows.map(fromRow)
}

/** How often the days, the title or the standing of calls have changed, by call id; a call in which they never did is left out. */
export async function changesOf(db: Db, ids: readonly string[]): Promise<ReadonlyMap<string, Changes>> {
  const found = new Map<string, Changes>()
  for (const piece of chunks(ids, 500)) {
    const rows = await db
      .selectFrom('event')
      .select((e) => ['call', e.fn.countAll<number>().as('count'), e.fn.max('at').as('last')])
      .where('call', 'in', piece)
      .where((e) =>
        e.or([
          e('kind', 'in', ['deadline', 'opened', 'withdrawn']),
          e('field', 'in', ['title', 'deadline', 'status']),
        ]),
      )
      .groupBy('call')
      .execute()
    for (const { call, count, last } of rows) found.set(call, { count: Number(count), last })
  }
  return found
}

/** What was noticed of some calls after an instant, oldest first. */
export async function listEventsAfter(
  db: Db,
  calls: readonly string[],
  instant: string,
): Promise<readonly CallEvent[]> {
  const found: CallEvent[] = []
  for (const piece of chunks(calls, 500)) {
    const rows = await db
      .selectFrom('event')
      .selectAll()
      .where('call', 'in', piece)
      .where('at', '>', instant)
      .orderBy('at')
      .orderBy('id')
      .execute()
    found.push(...rows.map(fromRow))
  }
  return found
}

/** News of a source that waits for a person. */
export interface Hold {
  readonly source: string
  readonly since: string
  readonly reason: string
  readonly events: number
  readonly released: string | null
}

export async function listHolds(db: Db): Promise<Hold[]> {
  return db.selectFrom('hold').selectAll().orderBy('source').execute()
}

/** Holds a source's news; the moment it began is kept while it lasts. */
export async function saveHold(db: Db, hold: Hold): Promise<void> {
  await db
    .insertInto('hold')
    .values(hold)
    .onConflict((c) =>
      c.column('source').doUpdateSet({
        reason: hold.reason,
        events: hold.events,
        released: null,
      }),
    )
    .execute()
}

/** Whether news of a source waits for a person; until the caller's transaction ends, nobody else lets it through. */
export async function isHeldNow(db: Db, source: string): Promise<boolean> {
  const held = await db
    .updateTable('hold')
    .set((e) => ({ source: e.ref('source') }))
    .where('source', '=', source)
    .where('released', 'is', null)
    .executeTakeFirst()
  return Number(held.numUpdatedRows) === 1
}

/** Lets a source's news through at the next conclusion. False when nothing is held. */
export async function releaseHold(db: Db, source: string, now: string): Promise<boolean> {
  const released = await db
    .updateTable('hold')
    .set({ released: now })
    .where('source', '=', source)
    .executeTakeFirst()
  return Number(released.numUpdatedRows) === 1
}

/** Forgets a hold that is over. */
export async function endHold(db: Db, source: string): Promise<void> {
  await db.deleteFrom('hold').where('source', '=', source).execute()
}

function fromRow({ id, call, source, key, kind, field, day, from, to, title }: Schema['event']): CallEvent {
  return {
    id,
    call,
    source,
    key,
    kind: kind as CallEvent['kind'],
    field: field as CallEvent['field'],
    day,
    from,
    to,
    title,
  }
}
