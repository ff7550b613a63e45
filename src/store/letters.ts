import type { Db, Schema } from '../../db/schema.js'
import type { Letter, Told } from '../core/letter.js'
import { chunks } from './rows.js'

/** Writes a letter, whole, with what it tells, before anyone sends it. False when the contact already has one that week, or has been told one of its items meanwhile; nothing is written then. */
export async function saveLetter(db: Db, letter: Letter, now: string): Promise<boolean> {
  try {
    await db.transaction().execute(async (trx) => {
      const written = await trx
        .insertInto('delivery')
        .values(toRow(letter, now))
        .onConflict((c) => c.doNothing())
        .executeTakeFirst()
      if (Number(written.numInsertedOrUpdatedRows) !== 1) throw new AlreadyTold()
      await saveItems(trx, letter)
    })
    return true
  } catch (error) {
    if (error instanceof AlreadyTold) return false
    throw error
  }
}

class AlreadyTold extends Error {}

async function saveItems(trx: Db, letter: Letter): Promise<void> {
  const { id: delivery, municipality, contact } = letter
  const items = letter.items.map(({ call, about }) => ({ delivery, municipality, contact, call, about }))
  for (const piece of chunks(items)) {
    const told = await trx
      .insertInto('delivery_item')
      .values(piece)
      .onConflict((c) => c.doNothing())
      .executeTakeFirst()
    if (Number(told.numInsertedOrUpdatedRows) !== piece.length) throw new AlreadyTold()
  }
}

const toRow = (letter: Letter, now: string): Schema['delivery'] => ({
  id: letter.id,
  municipality: letter.municipality,
  contact: letter.contact,
  week: letter.week,
  name: letter.to.name,
  address: letter.to.address,
  subject: letter.subject,
  html: letter.html,
  text: letter.text,
  message_id: letter.messageId,
  status: 'waiting',
  via: null,
  written: now,
  claimed: null,
  claimed_by: null,
  settled: null,
  attempts: 0,
  next_try: null,
  error: null,
})

/** What contacts have been told, and when they got their first letter; absent for those who never had one. */
export interface History {
  readonly told: Told
  readonly since: string
}

/** The history of every contact of a municipality who has had a letter. */
export async function historyOf(db: Db, municipality: string): Promise<Map<string, History>> {
  const letters = await db
    .selectFrom('delivery')
    .select((e) => ['contact', e.fn.min('written').as('since')])
    .where('municipality', '=', municipality)
    .groupBy('contact')
    .execute()
  const items = await db
    .selectFrom('delivery_item')
    .select(['contact', 'call', 'about'])
    .where('municipality', '=', municipality)
    .execute()
  const told = new Map<string, Map<string, Set<string>>>()
  for (const { contact, call, about } of items) {
    const calls = told.get(contact) ?? new Map<string, Set<string>>()
    told.set(contact, calls.set(call, (calls.get(call) ?? new Set<string>()).add(about)))
  }
  return new Map(
    letters.map(({ contact, since }) => [contact, { told: told.get(contact) ?? new Map(), since }]),
  )
}

/** The contacts that already have a letter for a week. */
export async function listWritten(db: Db, municipality: string, week: string): Promise<Set<string>> {
  const rows = await db
    .selectFrom('delivery')
    .select('contact')
    .where('municipality', '=', municipality)
    .where('week', '=', week)
    .execute()
  return new Set(rows.map((row) => row.contact))
}
