import { sql } from 'kysely'
import type { Db, Schema } from '../../db/schema.js'
import type { EntryWords, Facets, SearchEntry } from '../core/search/entry.js'
import { chunks, parsed } from './rows.js'

/** An entry to be kept. `hash` tells two states of what it is made from apart; `words` are null where those kept still hold. */
export interface KeptEntry {
  readonly call: string
  readonly hash: string
  readonly words: EntryWords | null
  readonly facets: Facets
}

/**
 * Counts a thing up and returns the new count, in the caller's transaction: until that ends no other can count it up, so
 * whoever counts first reads nothing that another is about to change.
 */
export async function bumpRevision(db: Db, name: 'search' | 'vocabulary' | 'judgement'): Promise<number> {
  const { n } = await db
    .insertInto('revision')
    .values({ name, n: 1 })
    .onConflict((c) => c.column('name').doUpdateSet({ n: sql<number>`revision.n + 1` }))
    .returning('n')
    .executeTakeFirstOrThrow()
  return n
}

/** How often the entries and the borrowed vocabulary have been written. */
export async function readRevisions(
  db: Db,
): Promise<{ readonly search: number; readonly vocabulary: number }> {
  const rows = await db.selectFrom('revision').selectAll().execute()
  const of = (name: string): number => rows.find((row) => row.name === name)?.n ?? 0
  return { search: of('search'), vocabulary: of('vocabulary') }
}

/** The hashes that entries were written with, by call, of some calls; a call that is gone has none. */
export async function findEntryHashes(db: Db, calls: readonly string[]): Promise<Map<string, string>> {
  const found = new Map<string, string>()
  for (const piece of chunks(calls, 500)) {
    const rows = await db
      .selectFrom('search_entry')
      .select(['call', 'hash'])
      .where('call', 'in', piece)
      .where('gone', '=', 0)
      .execute()
    for (const row of rows) found.set(row.call, row.hash)
  }
  return found
}

/** Writes entries in place of those before, under a revision that was counted up in the caller's transaction. */
export async function saveEntries(db: Db, entries: readonly KeptEntry[], rev: number): Promise<void> {
  for (const isWhole of [true, false]) {
    const rows = entries
      .filter(({ words }) => (words !== null) === isWhole)
      .map(({ call, hash, words, facets }) => ({
        call,
        rev,
        hash,
        gone: 0,
        words: words === null ? '' : JSON.stringify(words),
        facets: JSON.stringify(facets),
      }))
    for (const piece of chunks(rows, 100))
      await db
        .insertInto('search_entry')
        .values(piece)
        .onConflict((c) =>
          c.column('call').doUpdateSet((e) => ({
            rev: e.ref('excluded.rev'),
            hash: e.ref('excluded.hash'),
            gone: e.ref('excluded.gone'),
            facets: e.ref('excluded.facets'),
            ...(isWhole && { words: e.ref('excluded.words') }),
          })),
        )
        .execute()
  }
}

/** Marks calls as gone, so that every process that searches lets go of them. */
export async function forgetEntries(db: Db, calls: readonly string[], rev: number): Promise<void> {
  for (const piece of chunks(calls, 500))
    await db.updateTable('search_entry').set(goneAt(rev)).where('call', 'in', piece).execute()
}

/** Marks every call as gone, in the caller's transaction. */
export async function forgetAllEntries(db: Db): Promise<void> {
  const rev = await bumpRevision(db, 'search')
  await db.updateTable('search_entry').set(goneAt(rev)).where('gone', '=', 0).execute()
}

const goneAt = (rev: number) => ({ rev, gone: 1, hash: '', words: '', facets: '' })

/** Entries of calls that are no more. */
export async function listStrayEntries(db: Db): Promise<string[]> {
  const rows = await db
    .selectFrom('search_entry')
    .leftJoin('call', 'call.id', 'search_entry.call')
    .select('search_entry.call')
    .where('call.id', 'is', null)
    .where('search_entry.gone', '=', 0)
    .execute()
  return rows.map((row) => row.call)
}

/** Calls that cannot be found yet, for want of an entry. */
export async function listUnindexed(db: Db): Promise<string[]> {
  const rows = await db
    .selectFrom('call')
    .leftJoin('search_entry', 'search_entry.call', 'call.id')
    .select('call.id')
    .where((e) => e.or([e('search_entry.call', 'is', null), e('search_entry.gone', '=', 1)]))
    .orderBy('call.id')
    .execute()
  return rows.map((row) => row.id)
}

/** What was written after a revision, a piece at a time: entries, and calls that are gone. */
export async function* entriesSince(
  db: Db,
  revision: number,
  size = 250,
): AsyncGenerator<{ readonly entries: readonly SearchEntry[]; readonly gone: readonly string[] }> {
  let after: { readonly rev: number; readonly call: string } | null = null
  for (;;) {
    const rows: Schema['search_entry'][] = await db
      .selectFrom('search_entry')
      .selectAll()
      .$if(after === null, (q) => q.where('rev', '>', revision))
      .$if(after !== null, (q) =>
        q
          .where('rev', '>=', after!.rev)
          .where((e) => e.or([e('rev', '>', after!.rev), e('call', '>', after!.call)])),
      )
      .orderBy('rev')
      .orderBy('call')
      .limit(size)
      .execute()
    const last = rows.at(-1)
    if (!last) return
    yield {
      entries: rows
        .filter((row) => row.gone === 0)
        .map((row) => ({
          call: row.call,
          words: parsed<EntryWords>(row.words),
          facets: parsed<Facets>(row.facets),
        })),
      gone: rows.filter((row) => row.gone === 1).map((row) => row.call),
    }
    after = last
  }
}
