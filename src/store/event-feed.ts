import type { Db, Schema } from '../../db/schema.js'
import type { Instant } from '../core/call.js'
import type { CallEvent, EventKind } from '../core/event.js'

/** An event with the instant at which it was written down. */
export interface TimedEvent extends CallEvent {
  readonly at: Instant
}

/** Which events are wanted. What is absent does not narrow. */
export interface EventFilter {
  /** Written down at this instant or later; a day counts from its start in UTC. */
  readonly since?: string
  readonly kinds?: readonly EventKind[]
  /** Of calls that stand `likely` or better in one of this municipality's areas. */
  readonly municipality?: string
}

/** What happened to calls that are not on trial, oldest first, and how much there is in all. */
export async function listEventPage(
  db: Db,
  filter: EventFilter,
  { offset, limit }: { readonly offset: number; readonly limit: number },
): Promise<{ readonly events: readonly TimedEvent[]; readonly total: number }> {
  const wanted = eventsWanted(db, filter)
  const { total } = await wanted.select((e) => e.fn.countAll<number>().as('total')).executeTakeFirstOrThrow()
  const rows = await wanted
    .selectAll('event')
    .orderBy('event.at')
    .orderBy('event.id')
    .offset(offset)
    .limit(limit)
    .execute()
  return { events: rows.map(toEvent), total: Number(total) }
}

/** The last that happened, newest first. */
export async function listLastEvents(
  db: Db,
  filter: EventFilter,
  limit: number,
): Promise<readonly TimedEvent[]> {
  const rows = await eventsWanted(db, filter)
    .selectAll('event')
    .orderBy('event.at', 'desc')
    .orderBy('event.id', 'desc')
    .limit(limit)
    .execute()
  return rows.map(toEvent)
}

/** All that happened to one call, oldest first. */
export async function listEventsIn(db: Db, call: string): Promise<readonly TimedEvent[]> {
  const rows = await db
    .selectFrom('event')
    .selectAll()
    .where('call', '=', call)
    .orderBy('at')
    .orderBy('id')
    .execute()
  return rows.map(toEvent)
}

function eventsWanted(db: Db, { since, kinds, municipality }: EventFilter) {
  return db
    .selectFrom('event')
    .innerJoin('call', 'call.id', 'event.call')
    .where('call.list', '!=', 'trial')
    .$if(since !== undefined, (q) => q.where('event.at', '>=', since ?? ''))
    .$if(kinds !== undefined, (q) => q.where('event.kind', 'in', kinds ?? []))
    .$if(municipality !== undefined, (q) =>
      q.where((e) =>
        e.exists(
          e
            .selectFrom('tag')
            .select('tag.call')
            .whereRef('tag.call', '=', 'event.call')
            .where('tag.municipality', '=', municipality ?? '')
            .where('tag.grade', 'in', ['strong', 'likely']),
        ),
      ),
    )
}

const toEvent = ({
  id,
  call,
  source,
  key,
  kind,
  field,
  day,
  from,
  to,
  title,
  at,
}: Schema['event']): TimedEvent => ({
  ...{ id, call, source, key, day, from, to, title, at },
  kind: kind as CallEvent['kind'],
  field: field as CallEvent['field'],
})
