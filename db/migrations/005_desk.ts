import { sql } from 'kysely'
import { familyOf } from '../../src/core/editions.js'
import type { Db } from '../schema.js'

const STATEMENTS: readonly string[] = [
  `create table account (id text not null primary key, municipality text not null, name text not null, email text not null unique,
    role text not null, operator integer not null default 0, password text, issuer text, subject text,
    state text not null default 'active', failures integer not null default 0, locked_until text, added text not null,
    last_signed_in text, unique (issuer, subject))`,
  `create index account_municipality on account (municipality)`,
  `create table session (id text not null primary key, account text not null, csrf text not null, via text not null,
    started text not null, seen text not null, expires text not null)`,
  `create index session_account on session (account)`,
  `create index session_expires on session (expires)`,
  `create table audit (id text not null primary key, at text not null, municipality text, account text, name text not null,
    action text not null, about text not null, detail text not null)`,
  `create index audit_municipality on audit (municipality, id)`,
  `create table saved_search (id text not null primary key, municipality text not null, contact text not null, name text not null,
    query text not null, made text not null, unique (municipality, contact, query))`,
  `create table fault_report (id text not null primary key, at text not null, page text not null, text text not null,
    reply_to text, state text not null default 'new')`,
  `create table contact_import (id text not null primary key, municipality text not null, account text not null, file text not null,
    rows text not null, made text not null)`,
  `create index audit_about on audit (municipality, about, id)`,
  `create index delivery_status on delivery (municipality, status, written)`,
  `create index delivery_written on delivery (municipality, written)`,
  `create index delivery_week on delivery (municipality, week, status)`,
  `create index judgement_by on judgement (municipality, by_contact)`,
  `create index delivery_settled on delivery (municipality, settled)`,
  `create index judgement_at on judgement (municipality, at)`,
  `create index delivery_kind on delivery (municipality, kind, written)`,
  `create index sighting_first on sighting (first_seen)`,
  `create table place (name text not null primary key, value text not null, updated text not null)`,
  `alter table municipality add column origin text not null default 'profile'`,
  `alter table call add column family text`,
  `create index call_family on call (family, last_deadline)`,
]

/** Those who sign in, what they did, searches that people keep, and reports of pages that could not be used. */
export async function up(db: Db): Promise<void> {
  for (const statement of STATEMENTS) await sql.raw(statement).execute(db)
  await nameFamilies(db)
}

/** Which calls are the same one in different years. */
async function nameFamilies(db: Db): Promise<void> {
  const calls = await db.selectFrom('call').select(['id', 'key', 'title', 'source']).execute()
  for (const call of calls) {
    const family = familyOf(call)
    if (family !== null) await db.updateTable('call').set({ family }).where('id', '=', call.id).execute()
  }
}
