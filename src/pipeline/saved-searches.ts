import { randomUUID } from 'node:crypto'
import type { Db } from '../../db/schema.js'
import type { Day, Instant } from '../core/call.js'
import {
  checkSearch,
  keptQuery,
  MOST_SEARCHES,
  plainSearchName,
  readSearch,
  searchFor,
  type FoundSearch,
  type SearchWish,
} from '../core/saved-search.js'
import { holdContact } from '../store/contacts.js'
import {
  dropSearch,
  dropSearchesOf,
  listSearches,
  nameSearch,
  saveSearch,
  searchesByContact,
} from '../store/saved-searches.js'
import type { Search } from '../store/search.js'

/** What contacts have saved, with what it finds. */
export interface Saved {
  readonly of: (contact: string) => Promise<readonly FoundSearch[]>
}

export const NOTHING_SAVED: Saved = { of: async () => [] }

/**
 * The saved searches of a municipality's contacts, and what of some calls they find. Each search is asked once, when the first contact
 * who has it is met, however many have it.
 */
export async function savedIn(
  db: Db,
  municipality: string,
  search: Pick<Search, 'find'>,
  today: Day,
  among: ReadonlySet<string>,
): Promise<Saved> {
  const byContact = await searchesByContact(db, municipality)
  const found = new Map<string, Omit<FoundSearch, 'name'>>()
  const ask = async (query: string): Promise<Omit<FoundSearch, 'name'>> => {
    const known = found.get(query)
    if (known) return known
    const kept = readSearch(query)
    const ids = kept ? (await search.find(searchFor(kept, municipality, today))).ids : []
    const one = {
      query,
      calls: new Set(ids.filter((id) => among.has(id))),
      isForOthers: kept?.roles.includes('no') ?? false,
    }
    found.set(query, one)
    return one
  }
  return {
    of: async (contact) => {
      const own: FoundSearch[] = []
      for (const { name, query } of byContact.get(contact) ?? []) own.push({ ...(await ask(query)), name })
      return own
    },
  }
}

/** A search as it is kept; null for what cannot be. */
export function keepable({ name, query }: SearchWish): SearchWish | null {
  const search = readSearch(query)
  const kept = { name: plainSearchName(name), query: search ? keptQuery(search) : query }
  return checkSearch(kept).length === 0 ? kept : null
}

/** Puts a search into a contact's letters from now on; `already` where it is there, `many` where no more have room. */
export async function keepSearch(
  db: Db,
  municipality: string,
  contact: string,
  wish: SearchWish,
  now: Instant,
): Promise<'kept' | 'already' | 'many' | 'invalid' | 'unknown'> {
  const kept = keepable(wish)
  if (!kept) return 'invalid'
  return db.transaction().execute(async (trx) => {
    if (!(await holdContact(trx, municipality, contact))) return 'unknown'
    const there = await listSearches(trx, municipality, contact)
    if (there.some(({ query }) => query === kept.query)) return 'already'
    if (there.length >= MOST_SEARCHES) return 'many'
    await saveSearch(trx, municipality, contact, { ...kept, id: randomUUID(), made: now })
    return 'kept'
  })
}

/** Calls a contact's search by another name. */
export async function renameSearch(
  db: Db,
  municipality: string,
  contact: string,
  id: string,
  name: string,
): Promise<'renamed' | 'invalid' | 'unknown'> {
  const there = (await listSearches(db, municipality, contact)).find((one) => one.id === id)
  if (!there) return 'unknown'
  const kept = keepable({ ...there, name })
  if (!kept) return 'invalid'
  return (await nameSearch(db, municipality, contact, id, kept.name)) ? 'renamed' : 'unknown'
}

/** Takes a search out of a contact's letters. False where they have none of that id. */
export const dropOwnSearch = (db: Db, municipality: string, contact: string, id: string): Promise<boolean> =>
  dropSearch(db, municipality, contact, id)

/** Puts one search in place of all that somebody has who has yet to confirm, in the caller's transaction. */
export async function wishSearch(
  trx: Db,
  municipality: string,
  contact: string,
  wish: SearchWish | undefined,
  now: Instant,
): Promise<void> {
  await dropSearchesOf(trx, municipality, [contact])
  if (wish) await saveSearch(trx, municipality, contact, { ...wish, id: randomUUID(), made: now })
}
