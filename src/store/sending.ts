import type { Db, Schema } from '../../db/schema.js'
import { copyFor } from '../core/letter-copy.js'
import type { Letter } from '../core/letter.js'
import type { IsGone } from './claims.js'

type Row = Schema['delivery']
type Status = Row['status']

/** A letter that waits, with what it takes to choose the next. */
export interface Waiting {
  readonly id: string
  readonly address: string
  readonly domain: string
}

/** A letter that this process alone may send. */
export interface Claimed {
  readonly letter: Letter
  /** How often it has been tried, this time with it. */
  readonly attempts: number
  /** When a server first put it off; null where none has. */
  readonly firstTry: string | null
}

/** Some of the letters whose time has come, those never tried first; none to a domain in `not`. */
export async function listWaiting(
  db: Db,
  now: string,
  { not, limit }: { readonly not: readonly string[]; readonly limit: number },
): Promise<Waiting[]> {
  let query = db.selectFrom('delivery').select(['id', 'address', 'domain']).where('status', '=', 'waiting')
  if (not.length > 0) query = query.where('domain', 'not in', not)
  const fresh = await query.where('next_try', 'is', null).limit(limit).execute()
  if (fresh.length > 0) return fresh
  return query.where('next_try', '<=', now).orderBy('next_try').limit(limit).execute()
}

/** Lets every letter that waits for a better time be tried now. */
export async function hurry(db: Db, now: string): Promise<void> {
  await db
    .updateTable('delivery')
    .set({ next_try: null })
    .where('status', '=', 'waiting')
    .where('next_try', '>', now)
    .execute()
}

/** States of a contact who gets no letter, also not one that was written before. */
const GONE: ReadonlySet<string> = new Set([
  'left',
  'stopped',
  'removed',
] satisfies Schema['contact']['state'][])

/**
 * Takes a letter whose time has come, so that no other process can. Null when another has it, or when it is not to be sent
 * after all: its contact is gone meanwhile, or its words are.
 */
export async function claimLetter(
  db: Db,
  id: string,
  holder: string,
  via: string,
  now: string,
): Promise<Claimed | null> {
  const row = await db
    .updateTable('delivery')
    .set((e) => ({
      status: 'sending',
      via,
      claimed: now,
      claimed_by: holder,
      attempts: e('attempts', '+', 1),
    }))
    .where('id', '=', id)
    .where('status', '=', 'waiting')
    .where((e) => e.or([e('next_try', 'is', null), e('next_try', '<=', now)]))
    .returningAll()
    .executeTakeFirst()
  if (!row) return null
  const { state, words } = await wordsOf(db, row)
  if (GONE.has(state ?? '')) await drop(db, row, 'skipped', 'the contact gets no more letters', now)
  else if (words) return { letter: toLetter(row, words), attempts: row.attempts, firstTry: row.first_try }
  else await drop(db, row, 'refused', 'the words of the letter are gone', now)
  return null
}

type Words = Pick<Schema['letter_body'], 'html' | 'text' | 'leave'>

/** What a letter says, and whether its contact still gets letters. */
async function wordsOf(
  db: Db,
  { id }: Row,
): Promise<{ readonly state: string | null; readonly words: Words | null }> {
  const found = await db
    .selectFrom('delivery')
    .leftJoin('letter_body', 'letter_body.id', 'delivery.body')
    .leftJoin('contact', (join) =>
      join
        .onRef('contact.municipality', '=', 'delivery.municipality')
        .onRef('contact.id', '=', 'delivery.contact'),
    )
    .select(['html', 'text', 'leave', 'contact.state'])
    .where('delivery.id', '=', id)
    .executeTakeFirst()
  const { html = null, text = null, leave = null, state = null } = found ?? {}
  return { state, words: html === null || text === null ? null : { html, text, leave } }
}

/** The letter of a row, whole; null where it has no words. */
export async function letterOf(db: Db, row: Row): Promise<Letter | null> {
  const { words } = await wordsOf(db, row)
  return words && toLetter(row, words)
}

function toLetter(row: Row, words: Words): Letter {
  const { html, text, leave } = copyFor({ ...words, whole: null }, { name: row.name, token: row.token })
  return {
    id: row.id,
    municipality: row.municipality,
    contact: row.contact,
    kind: row.kind,
    slot: row.slot,
    week: row.week,
    to: { name: row.name, address: row.address },
    replyTo: row.reply_to === null ? null : (JSON.parse(row.reply_to) as Letter['replyTo']),
    subject: row.subject,
    html,
    text,
    leave,
    messageId: row.message_id,
  }
}

async function drop(
  db: Db,
  { id, claimed_by }: Row,
  status: Status,
  error: string,
  now: string,
): Promise<void> {
  await settleLetter(db, id, claimed_by ?? '', { status, error, nextTry: null, firstTry: null }, now)
}

/** How it went with a letter. */
export interface Outcome {
  readonly status: Status
  readonly error: string | null
  /** When it is to be tried again. */
  readonly nextTry: string | null
  readonly firstTry: string | null
}

/** Writes down how it went with a letter that this holder has claimed. */
export async function settleLetter(
  db: Db,
  id: string,
  holder: string,
  { status, error, nextTry, firstTry }: Outcome,
  now: string,
): Promise<void> {
  await db
    .updateTable('delivery')
    .set({
      status,
      error,
      next_try: nextTry,
      first_try: firstTry,
      settled: status === 'waiting' ? null : now,
    })
    .where('id', '=', id)
    .where('status', '=', 'sending')
    .where('claimed_by', '=', holder)
    .execute()
}

/** Minutes after which a claim is taken to be lost when its process cannot be looked for. */
const LOST_AFTER_MINUTES = 15

/** Settles the letters whose sender died: those on their way by SMTP become `unknown`; writing a file again is harmless, so those wait again. */
export async function settleLost(db: Db, isGone: IsGone, now: string): Promise<number> {
  const sending = await db
    .selectFrom('delivery')
    .select(['id', 'via', 'claimed', 'claimed_by'])
    .where('status', '=', 'sending')
    .execute()
  const lost = sending.filter(
    (row) =>
      isGone(row.claimed_by ?? '') ??
      Date.parse(now) - Date.parse(row.claimed ?? now) > LOST_AFTER_MINUTES * 60_000,
  )
  for (const { id, via, claimed_by } of lost)
    await db
      .updateTable('delivery')
      .set(
        via === 'outbox'
          ? { status: 'waiting', claimed_by: null }
          : { status: 'unknown', settled: now, error: 'the process ended while the letter was being sent' },
      )
      .where('id', '=', id)
      .where('status', '=', 'sending')
      .where('claimed_by', '=', claimed_by)
      .execute()
  return lost.length
}
