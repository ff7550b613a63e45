import { sql } from 'kysely'
import type { Db } from '../schema.js'

/** Many sources: which list a call stands in, how filled a run was, what operators switched, and pages that are watched. */
export async function up(db: Db): Promise<void> {
  await db.schema
    .alterTable('call')
    .addColumn('list', 'text', (c) => c.notNull().defaultTo('call'))
    .execute()
  await db.schema.dropIndex('call_id_withdrawn_status_last_deadline_next_deadline_programme').execute()
  await db.schema.dropIndex('call_programme_withdrawn_last_deadline').execute()
  await db.schema
    .createIndex('call_programmes')
    .on('call')
    .columns(['programme', 'list', 'withdrawn', 'last_deadline'])
    .execute()
  await db.schema
    .createIndex('call_listing')
    .on('call')
    .columns(['id', 'list', 'withdrawn', 'status', 'last_deadline', 'next_deadline', 'programme'])
    .execute()
  await db.schema
    .alterTable('run')
    .addColumn('filled', 'text', (c) => c.notNull().defaultTo('{}'))
    .execute()
  await db.schema.alterTable('run').addColumn('cause', 'text').execute()
  await db.schema
    .alterTable('contact')
    .addColumn('secretariat', 'integer', (c) => c.notNull().defaultTo(0))
    .execute()
  await sql`create table source_switch (source text not null primary key, state text not null, at text not null)`.execute(
    db,
  )
  await sql`create table finding (source text not null, kind text not null, about text not null, detail text not null,
    since text not null, primary key (source, kind, about))`.execute(db)
  await sql`create table watched_page (source text not null, key text not null, title text not null, url text not null,
    text text not null, hash text not null, since text not null, seen text not null, primary key (source, key))`.execute(
    db,
  )
  await sql`create table page_change (id text not null primary key, source text not null, key text not null,
    title text not null, url text not null, at text not null, gone text not null, come text not null)`.execute(
    db,
  )
  await db.schema.createIndex('page_change_at').on('page_change').columns(['at']).execute()
}
