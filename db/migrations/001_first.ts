import { sql, type ColumnDataType } from 'kysely'
import { isPostgres } from '../open.js'
import type { Db } from '../schema.js'

type Column = readonly [name: string, type?: 'int' | 'real' | 'text', nullable?: 'null']
interface Table {
  readonly columns: readonly Column[]
  readonly key: readonly string[]
  readonly indexes?: readonly (readonly string[])[]
}

const TABLES: Readonly<Record<string, Table>> = {
  page: {
    columns: [
      ['id'],
      ['url'],
      ['final_url'],
      ['status', 'int'],
      ['content_type'],
      ['etag', 'text', 'null'],
      ['last_modified', 'text', 'null'],
      ['hash'],
      ['fetched'],
    ],
    key: ['id'],
    indexes: [['hash']],
  },
  sighting: {
    columns: [
      ['source'],
      ['key'],
      ['call'],
      ['hash'],
      ['raw'],
      ['first_seen'],
      ['last_seen'],
      ['missing_since', 'text', 'null'],
      ['missing_runs', 'int'],
    ],
    key: ['source', 'key'],
    indexes: [['call']],
  },
  run: {
    columns: [
      ['id'],
      ['source'],
      ['started'],
      ['ended', 'text', 'null'],
      ['outcome'],
      ['reason', 'text', 'null'],
      ['calls', 'int'],
      ['changed', 'int'],
      ['pages', 'int'],
      ['problems'],
    ],
    key: ['id'],
    indexes: [['source', 'started']],
  },
  call_name: { columns: [['name'], ['call']], key: ['name'], indexes: [['call']] },
  call: {
    columns: [
      ['id'],
      ['source'],
      ['key'],
      ['title'],
      ['status'],
      ['programme', 'text', 'null'],
      ['opens', 'text', 'null'],
      ['next_deadline', 'text', 'null'],
      ['last_deadline', 'text', 'null'],
      ['withdrawn', 'int'],
      ['hash'],
      ['data'],
      ['updated'],
    ],
    key: ['id'],
    indexes: [
      ['id', 'withdrawn', 'status', 'last_deadline', 'next_deadline', 'programme'],
      ['programme', 'withdrawn', 'last_deadline'],
    ],
  },
  call_theme: { columns: [['call'], ['version'], ['scores'], ['hash']], key: ['call'] },
  tag: {
    columns: [['municipality'], ['area'], ['call'], ['score', 'real'], ['grade'], ['reasons'], ['version']],
    key: ['municipality', 'area', 'call'],
    indexes: [
      ['call', 'municipality'],
      ['municipality', 'area', 'grade', 'call'],
      ['municipality', 'call', 'grade'],
    ],
  },
  told: { columns: [['call'], ['state'], ['updated']], key: ['call'] },
  event: {
    columns: [
      ['id'],
      ['call'],
      ['source'],
      ['key'],
      ['kind'],
      ['field', 'text', 'null'],
      ['day'],
      ['from', 'text', 'null'],
      ['to', 'text', 'null'],
      ['title'],
      ['detail'],
      ['at'],
    ],
    key: ['id'],
    indexes: [['call'], ['day'], ['at']],
  },
  hold: {
    columns: [['source'], ['since'], ['reason'], ['events', 'int'], ['released', 'text', 'null']],
    key: ['source'],
  },
  census: {
    columns: [
      ['source'],
      ['at'],
      ['theirs', 'int'],
      ['ours', 'int'],
      ['missing'],
      ['extra'],
      ['error', 'text', 'null'],
    ],
    key: ['source'],
  },
  municipality: {
    columns: [['id'], ['name'], ['policy'], ['departments'], ['updated']],
    key: ['id'],
  },
  area: {
    columns: [
      ['municipality'],
      ['id'],
      ['position', 'int'],
      ['name_sv'],
      ['name_en'],
      ['themes'],
      ['words'],
      ['version'],
    ],
    key: ['municipality', 'id'],
  },
  contact: {
    columns: [['municipality'], ['id'], ['name'], ['email'], ['department'], ['language'], ['active', 'int']],
    key: ['municipality', 'id'],
  },
  interest: {
    columns: [['municipality'], ['contact'], ['area'], ['least']],
    key: ['municipality', 'contact', 'area'],
  },
  delivery: {
    columns: [
      ['id'],
      ['municipality'],
      ['contact'],
      ['week'],
      ['name'],
      ['address'],
      ['subject'],
      ['html'],
      ['text'],
      ['message_id'],
      ['status'],
      ['via', 'text', 'null'],
      ['written'],
      ['claimed', 'text', 'null'],
      ['claimed_by', 'text', 'null'],
      ['settled', 'text', 'null'],
      ['attempts', 'int'],
      ['next_try', 'text', 'null'],
      ['error', 'text', 'null'],
    ],
    key: ['id'],
    indexes: [['status', 'next_try']],
  },
  delivery_item: {
    columns: [['delivery'], ['municipality'], ['contact'], ['call'], ['about']],
    key: ['municipality', 'contact', 'call', 'about'],
    indexes: [['delivery']],
  },
  claim: { columns: [['name'], ['holder'], ['since']], key: ['name'] },
}

export async function up(db: Db): Promise<void> {
  for (const [name, table] of Object.entries(TABLES)) await create(db, name, table)
  await db.schema
    .createIndex('delivery_once')
    .unique()
    .on('delivery')
    .columns(['municipality', 'contact', 'week'])
    .execute()
  await db.schema
    .createIndex('event_once')
    .unique()
    .on('event')
    .columns(['call', 'kind', 'detail', 'day'])
    .execute()
  await (isPostgres(db) ? createTextPostgres(db) : createTextSqlite(db))
}

const TYPES: Readonly<Record<string, ColumnDataType>> = {
  int: 'integer',
  real: 'double precision',
  text: 'text',
}

async function create(db: Db, name: string, table: Table): Promise<void> {
  let builder = db.schema.createTable(name)
  for (const [column, type = 'text', nullable] of table.columns)
    builder = builder.addColumn(column, TYPES[type] ?? 'text', (c) => (nullable ? c : c.notNull()))
  await builder.addPrimaryKeyConstraint(`${name}_key`, table.key as never).execute()
  for (const columns of table.indexes ?? [])
    await db.schema
      .createIndex(`${name}_${columns.join('_')}`)
      .on(name)
      .columns([...columns])
      .execute()
}

/** FTS5 over a plain table, kept in step by triggers; å, ä and ö are letters of their own. */
async function createTextSqlite(db: Db): Promise<void> {
  await sql`create table call_text (n integer primary key, call text not null unique, stems text not null)`.execute(
    db,
  )
  await sql`create virtual table call_fts using fts5(stems, content='call_text', content_rowid='n', tokenize="unicode61 remove_diacritics 0")`.execute(
    db,
  )
  await sql`create trigger call_text_i after insert on call_text begin
    insert into call_fts(rowid, stems) values (new.n, new.stems); end`.execute(db)
  await sql`create trigger call_text_d after delete on call_text begin
    insert into call_fts(call_fts, rowid, stems) values ('delete', old.n, old.stems); end`.execute(db)
  await sql`create trigger call_text_u after update on call_text begin
    insert into call_fts(call_fts, rowid, stems) values ('delete', old.n, old.stems);
    insert into call_fts(rowid, stems) values (new.n, new.stems); end`.execute(db)
}

/** Each stem is a lexeme as it stands: PostgreSQL's own parser would divide `5g` and `1e5` where SQLite does not. */
async function createTextPostgres(db: Db): Promise<void> {
  await sql`create table call_text (call text primary key, stems text not null,
    vector tsvector generated always as (array_to_tsvector(string_to_array(stems, ' '))) stored)`.execute(db)
  await sql`create index call_text_vector on call_text using gin (vector)`.execute(db)
}
