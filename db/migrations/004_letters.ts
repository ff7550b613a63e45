import { sql, type ColumnDataType } from 'kysely'
import { isPostgres } from '../open.js'
import type { Db } from '../schema.js'

type Added = readonly [column: string, type: ColumnDataType, rest: string]

const CONTACT: readonly Added[] = [
  ['every', 'text', "not null default 'week'"],
  ['weekday', 'integer', 'not null default 1'],
  ['hour', 'integer', 'not null default 7'],
  ['fast', 'integer', 'not null default 1'],
  ['silent', 'integer', 'not null default 0'],
  ['paused_until', 'text', ''],
  ['consultations', 'integer', 'not null default 0'],
  ['with_words', 'text', "not null default '[]'"],
  ['without_words', 'text', "not null default '[]'"],
  ['origin', 'text', "not null default 'profile'"],
  ['state', 'text', "not null default 'active'"],
  ['state_at', 'text', ''],
  ['state_why', 'text', ''],
  ['added', 'text', ''],
  ['chosen', 'text', ''],
  ['address_key', 'text', ''],
  ['erased', 'text', ''],
]

const DELIVERY: readonly Added[] = [
  ['kind', 'text', "not null default 'weekly'"],
  ['slot', 'text', "not null default ''"],
  ['body', 'text', ''],
  ['items', 'integer', 'not null default 0'],
  ['token', 'text', "not null default ''"],
  ['domain', 'text', "not null default ''"],
  ['sender', 'text', ''],
  ['reply_to', 'text', ''],
  ['first_try', 'text', ''],
  ['bounced', 'text', ''],
]

const TABLES: readonly string[] = [
  `letter_body (id text not null primary key, html text not null, text text not null, whole text, leave text,
    written text not null)`,
  `letter_item (body text not null, call text not null, about text not null, primary key (body, call, about))`,
  `bounce (id text not null primary key, at text not null, delivery text, address text not null, status text not null,
    action text not null, said text not null, effect text not null)`,
  `case_file (id text not null primary key, municipality text not null, department text not null, call text not null,
    state text not null, due text, note text, opened_by text not null, opened text not null, updated text not null)`,
]

/** Choices of contacts, letters whose words are shared by those who get the same, bounces, and cases. */
export async function up(db: Db): Promise<void> {
  for (const table of TABLES) await sql`create table ${sql.raw(table)}`.execute(db)
  await add(db, 'contact', CONTACT)
  await add(db, 'delivery', DELIVERY)
  await add(db, 'municipality', [
    ['domains', 'text', "not null default '[]'"],
    ['keep_months', 'integer', 'not null default 24'],
  ])
  await sql`update contact set state = 'removed' where active = 0`.execute(db)
  await sql`alter table contact drop column active`.execute(db)
  await moveBodies(db)
  await reindex(db)
}

async function add(db: Db, table: string, columns: readonly Added[]): Promise<void> {
  for (const [column, type, rest] of columns)
    await sql`alter table ${sql.raw(table)} add column ${sql.raw(`${column} ${type} ${rest}`)}`.execute(db)
}

/** Letters of before have their words to themselves. */
async function moveBodies(db: Db): Promise<void> {
  await sql`insert into letter_body (id, html, text, written) select id, html, text, written from delivery`.execute(
    db,
  )
  await sql`insert into letter_item (body, call, about) select delivery, call, about from delivery_item`.execute(
    db,
  )
  await sql`update delivery set slot = week, body = id,
    items = (select count(distinct call) from delivery_item where delivery_item.delivery = delivery.id)`.execute(
    db,
  )
  const at = isPostgres(db) ? sql`strpos(address, '@')` : sql`instr(address, '@')`
  await sql`update delivery set domain = lower(substr(address, ${at} + 1))`.execute(db)
  for (const column of ['html', 'text'])
    await sql`alter table delivery drop column ${sql.raw(column)}`.execute(db)
}

async function reindex(db: Db): Promise<void> {
  await sql`drop index delivery_once`.execute(db)
  await sql`create unique index delivery_once on delivery (municipality, contact, slot)`.execute(db)
  await sql`create index delivery_body on delivery (body)`.execute(db)
  await sql`create index delivery_message on delivery (message_id)`.execute(db)
  await sql`create index delivery_kept on delivery (municipality, written) where body is not null or address <> ''`.execute(
    db,
  )
  await sql`create unique index case_file_once on case_file (municipality, department, call)`.execute(db)
}
