import type { Db } from '../../db/schema.js'
import { groupBy } from '../core/group.js'
import { toKnown, type ContactState, type KnownContact } from './contact-row.js'
import { chunks } from './rows.js'

/** A contact as far as it takes to find them in a list. */
export interface ContactName {
  readonly id: string
  readonly name: string
  readonly email: string
  readonly department: string
  readonly state: ContactState
}

/** Every contact of a municipality, as far as it takes to find one of them. */
export async function listContactNames(db: Db, municipality: string): Promise<readonly ContactName[]> {
  return db
    .selectFrom('contact')
    .select(['id', 'name', 'email', 'department', 'state'])
    .where('municipality', '=', municipality)
    .execute()
}

/** Some contacts, in the order of the ids; one that is gone is left out. */
export async function findContacts(
  db: Db,
  municipality: string,
  ids: readonly string[],
): Promise<readonly KnownContact[]> {
  const found = new Map<string, KnownContact>()
  for (const piece of chunks(ids, 500)) {
    const rows = await db
      .selectFrom('contact')
      .selectAll()
      .where('municipality', '=', municipality)
      .where('id', 'in', piece)
      .execute()
    const interests = await db
      .selectFrom('interest')
      .selectAll()
      .where('municipality', '=', municipality)
      .where('contact', 'in', piece)
      .orderBy('area')
      .execute()
    const own = groupBy(interests, ({ contact }) => contact)
    for (const row of rows) found.set(row.id, toKnown(row, own.get(row.id) ?? []))
  }
  return ids.flatMap((id) => found.get(id) ?? [])
}

/** When contacts were last sent a letter, by id; only some where asked. */
export async function lastLetters(
  db: Db,
  municipality: string,
  ids?: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  if (ids?.length === 0) return new Map()
  const rows = await db
    .selectFrom('delivery')
    .select((e) => ['contact', e.fn.max(e.fn.coalesce('settled', 'written')).as('last')])
    .where('municipality', '=', municipality)
    .where('status', '=', 'sent')
    .where('kind', 'in', ['weekly', 'fast'])
    .$if(ids !== undefined, (query) => query.where('contact', 'in', ids ?? []))
    .groupBy('contact')
    .execute()
  return new Map(rows.map(({ contact, last }) => [contact, last ?? '']))
}

/** How many different calls contacts have said something of, by id; only some where asked. */
export async function countAnswers(
  db: Db,
  municipality: string,
  ids?: readonly string[],
): Promise<ReadonlyMap<string, number>> {
  if (ids?.length === 0) return new Map()
  const rows = await db
    .selectFrom('judgement')
    .select((e) => ['by_contact', e.fn.count('call').distinct().as('n')])
    .where('municipality', '=', municipality)
    .$if(ids !== undefined, (query) => query.where('by_contact', 'in', ids ?? []))
    .groupBy('by_contact')
    .execute()
  return new Map(rows.map(({ by_contact, n }) => [by_contact, Number(n)]))
}
