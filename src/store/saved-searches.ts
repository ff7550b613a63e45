import type { Db } from '../../db/schema.js'
import { groupBy } from '../core/group.js'
import type { SavedSearch } from '../core/saved-search.js'
import { chunks } from './rows.js'

const COLUMNS = ['id', 'name', 'query', 'made'] as const

/** The searches that a contact gets in their letter, in the order in which they were saved. */
export async function listSearches(
  db: Db,
  municipality: string,
  contact: string,
): Promise<readonly SavedSearch[]> {
  return db
    .selectFrom('saved_search')
    .select(COLUMNS)
    .where('municipality', '=', municipality)
    .where('contact', '=', contact)
    .orderBy('made')
    .orderBy('id')
    .execute()
}

/** The saved searches of everybody in a municipality, by contact. */
export async function searchesByContact(
  db: Db,
  municipality: string,
): Promise<ReadonlyMap<string, readonly SavedSearch[]>> {
  const rows = await db
    .selectFrom('saved_search')
    .select([...COLUMNS, 'contact'])
    .where('municipality', '=', municipality)
    .orderBy('made')
    .orderBy('id')
    .execute()
  const found = new Map<string, readonly SavedSearch[]>()
  for (const [contact, own] of groupBy(rows, (row) => row.contact))
    found.set(
      contact,
      own.map(({ id, name, query, made }) => ({ id, name, query, made })),
    )
  return found
}

/** Whether anybody in a municipality has saved a search. */
export async function hasSearches(db: Db, municipality: string): Promise<boolean> {
  const row = await db
    .selectFrom('saved_search')
    .select('id')
    .where('municipality', '=', municipality)
    .limit(1)
    .executeTakeFirst()
  return row !== undefined
}

/** Keeps a search. False where the contact has the same already. */
export async function saveSearch(
  db: Db,
  municipality: string,
  contact: string,
  search: SavedSearch,
): Promise<boolean> {
  const { id, name, query, made } = search
  const saved = await db
    .insertInto('saved_search')
    .values({ id, municipality, contact, name, query, made })
    .onConflict((c) => c.columns(['municipality', 'contact', 'query']).doNothing())
    .executeTakeFirst()
  return Number(saved.numInsertedOrUpdatedRows) === 1
}

/** Gives a contact's search another name. False where they have no such search. */
export async function nameSearch(
  db: Db,
  municipality: string,
  contact: string,
  id: string,
  name: string,
): Promise<boolean> {
  const named = await db
    .updateTable('saved_search')
    .set({ name })
    .where('municipality', '=', municipality)
    .where('contact', '=', contact)
    .where('id', '=', id)
    .executeTakeFirst()
  return Number(named.numUpdatedRows) === 1
}

/** Removes one of a contact's searches. False where they have no such search. */
export async function dropSearch(
  db: Db,
  municipality: string,
  contact: string,
  id: string,
): Promise<boolean> {
  const dropped = await db
    .deleteFrom('saved_search')
    .where('municipality', '=', municipality)
    .where('contact', '=', contact)
    .where('id', '=', id)
    .executeTakeFirst()
  return Number(dropped.numDeletedRows) === 1
}

/** Removes all searches of some contacts. */
export async function dropSearchesOf(
  db: Db,
  municipality: string,
  contacts: readonly string[],
): Promise<void> {
  for (const piece of chunks(contacts, 500))
    await db
      .deleteFrom('saved_search')
      .where('municipality', '=', municipality)
      .where('contact', 'in', piece)
      .execute()
}

/** Removes the searches of those who have left for good, are erased, or are no more. Returns how many there were. */
export async function dropStraySearches(db: Db): Promise<number> {
  const dropped = await db
    .deleteFrom('saved_search')
    .where((e) =>
      e.not(
        e.exists(
          e
            .selectFrom('contact')
            .select('contact.id')
            .whereRef('contact.municipality', '=', 'saved_search.municipality')
            .whereRef('contact.id', '=', 'saved_search.contact')
            .where('contact.state', '!=', 'left')
            .where('contact.erased', 'is', null),
        ),
      ),
    )
    .executeTakeFirst()
  return Number(dropped.numDeletedRows)
}
