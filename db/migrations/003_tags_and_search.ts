import { sql } from 'kysely'
import { isPostgres } from '../open.js'
import type { Db } from '../schema.js'

/** What the search knows, municipal role, people's judgements, learned weights, repeated sentences, and a borrowed vocabulary. */
export async function up(db: Db): Promise<void> {
  await dropOldText(db)
  await sql`create table revision (name text not null primary key, n integer not null)`.execute(db)
  await sql`insert into revision (name, n) values ('search', 0)`.execute(db)
  await sql`create table search_entry (call text not null primary key, rev integer not null, hash text not null,
    gone integer not null, words text not null, facets text not null)`.execute(db)
  await db.schema.createIndex('search_entry_rev').on('search_entry').columns(['rev']).execute()
  for (const column of ['role', 'role_why'])
    await db.schema.alterTable('call_theme').addColumn(column, 'text').execute()
  await sql`create table judgement (id text not null primary key, municipality text not null, call text not null,
    area text not null, verdict text not null, by_contact text not null, by_name text not null, why text, at text not null,
    version text not null, grade text)`.execute(db)
  await db.schema
    .createIndex('judgement_of')
    .on('judgement')
    .columns(['municipality', 'call', 'area', 'at'])
    .execute()
  await sql`create table weights (id text not null primary key, at text not null, state text not null, version text not null,
    data text not null, report text not null)`.execute(db)
  await sql`create table repeats (id text not null primary key, at text not null, version text not null,
    sentences text not null)`.execute(db)
  await sql`create table vocabulary (scheme text not null, concept text not null, labels text not null,
    primary key (scheme, concept))`.execute(db)
}

/** The words of calls are now kept in order and with their fields; they are written anew at the next conclusion. */
async function dropOldText(db: Db): Promise<void> {
  if (!isPostgres(db)) {
    for (const when of ['i', 'd', 'u']) await sql`drop trigger ${sql.raw(`call_text_${when}`)}`.execute(db)
    await sql`drop table call_fts`.execute(db)
  }
  await sql`drop table call_text`.execute(db)
}
