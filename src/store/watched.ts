import { createHash } from 'node:crypto'
import type { Db } from '../../db/schema.js'
import type { Instant } from '../core/call.js'
import { changeOf, type PageChange } from '../core/page-change.js'
import type { WatchedPage } from '../core/source.js'
import { parsed } from './rows.js'

/** Keeps the watched pages as they are now, and what changed in those that were kept before. Returns how many are new or changed. */
export async function saveWatched(
  db: Db,
  source: string,
  pages: readonly WatchedPage[],
  now: Instant,
): Promise<number> {
  let changed = 0
  for (const page of pages) {
    const before = await db
      .selectFrom('watched_page')
      .select(['text', 'hash'])
      .where('source', '=', source)
      .where('key', '=', page.key)
      .executeTakeFirst()
    const hash = sha(page.text)
    if (before?.hash === hash) {
      await touch(db, source, page.key, now)
      continue
    }
    changed++
    const row = { ...page, source, hash, since: now, seen: now }
    await db
      .insertInto('watched_page')
      .values(row)
      .onConflict((c) => c.columns(['source', 'key']).doUpdateSet(row))
      .execute()
    if (before) await saveChange(db, source, page, before.text, hash, now)
  }
  return changed
}

const sha = (text: string): string => createHash('sha256').update(text).digest('hex')

async function touch(db: Db, source: string, key: string, now: Instant): Promise<void> {
  await db
    .updateTable('watched_page')
    .set({ seen: now })
    .where('source', '=', source)
    .where('key', '=', key)
    .execute()
}

async function saveChange(
  db: Db,
  source: string,
  { key, title, url, text }: WatchedPage,
  before: string,
  hash: string,
  now: Instant,
): Promise<void> {
  const { gone, come } = changeOf(before, text)
  if (gone.length === 0 && come.length === 0) return
  const id = sha([source, key, hash, now].join('\n')).slice(0, 20)
  const row = { id, source, key, title, url, at: now, gone: JSON.stringify(gone), come: JSON.stringify(come) }
  await db
    .insertInto('page_change')
    .values(row)
    .onConflict((c) => c.column('id').doNothing())
    .execute()
}

/** What changed on watched pages since an instant, newest first. */
export async function listPageChanges(db: Db, since: Instant): Promise<PageChange[]> {
  const rows = await db
    .selectFrom('page_change')
    .selectAll()
    .where('at', '>=', since)
    .orderBy('at', 'desc')
    .orderBy('id')
    .execute()
  return rows.map((row) => ({ ...row, gone: parsed<string[]>(row.gone), come: parsed<string[]>(row.come) }))
}

/** The pages of a source that are watched, with when each last changed and was last seen. */
export async function listWatched(
  db: Db,
  source: string,
): Promise<
  { readonly title: string; readonly url: string; readonly since: Instant; readonly seen: Instant }[]
> {
  return db
    .selectFrom('watched_page')
    .select(['title', 'url', 'since', 'seen'])
    .where('source', '=', source)
    .orderBy('title')
    .execute()
}
