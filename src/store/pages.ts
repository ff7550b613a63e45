import type { Db } from '../../db/schema.js'

/** The last answer to an ask, without its body, which lies in the archive under `hash`. */
export interface PageRow {
  readonly id: string
  readonly url: string
  readonly finalUrl: string
  readonly status: number
  readonly contentType: string
  readonly etag: string | null
  readonly lastModified: string | null
  readonly hash: string
  readonly fetched: string
}

/** The table of pages as an archive asks for it: find one, save one in place of the one before, count those with a body. */
export const keptIndex = (db: Db) => ({
  find: (id: string) => findPage(db, id),
  save: (row: PageRow) => savePage(db, row),
  uses: (hash: string) => countPagesWith(db, hash),
})

async function findPage(db: Db, id: string): Promise<PageRow | null> {
  const row = await db.selectFrom('page').selectAll().where('id', '=', id).executeTakeFirst()
  if (!row) return null
  const { final_url, content_type, last_modified, ...rest } = row
  return { ...rest, finalUrl: final_url, contentType: content_type, lastModified: last_modified }
}

async function savePage(db: Db, page: PageRow): Promise<void> {
  const { finalUrl, contentType, lastModified, ...rest } = page
  const row = { ...rest, final_url: finalUrl, content_type: contentType, last_modified: lastModified }
  await db
    .insertInto('page')
    .values(row)
    .onConflict((c) => c.column('id').doUpdateSet(row))
    .execute()
}

async function countPagesWith(db: Db, hash: string): Promise<number> {
  const { n } = await db
    .selectFrom('page')
    .select((e) => e.fn.countAll<number>().as('n'))
    .where('hash', '=', hash)
    .executeTakeFirstOrThrow()
  return n
}
