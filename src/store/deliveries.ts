import type { Db, Schema } from '../../db/schema.js'
import type { Letter } from '../core/letter.js'
import type { IsGone } from './claims.js'

export type DeliveryStatus = Schema['delivery']['status']

/** A letter's row in the ledger, without its body. */
export interface Delivery {
  readonly id: string
  readonly municipality: string
  readonly contact: string
  readonly week: string
  readonly address: string
  readonly subject: string
  readonly status: DeliveryStatus
  readonly via: string | null
  readonly written: string
  readonly settled: string | null
  readonly attempts: number
  readonly nextTry: string | null
  readonly error: string | null
}

/** Takes the next waiting letter whose time has come, or any when `all`, so that no other process can; none of those in `not`. */
export async function claimLetter(
  db: Db,
  holder: string,
  viaOf: (letter: Pick<Letter, 'to'>) => string,
  now: string,
  which: { readonly all: boolean; readonly not: ReadonlySet<string> },
): Promise<(Letter & { readonly attempts: number }) | null> {
  for (;;) {
    const row = await nextWaiting(db, now, which)
    if (!row) return null
    const letter = toLetter(row)
    const attempts = row.attempts + 1
    const taken = await db
      .updateTable('delivery')
      .set({ status: 'sending', via: viaOf(letter), claimed: now, claimed_by: holder, attempts })
      .where('id', '=', row.id)
      .where('status', '=', 'waiting')
      .executeTakeFirst()
    if (Number(taken.numUpdatedRows) === 1) return { ...letter, attempts }
  }
}

async function nextWaiting(
  db: Db,
  now: string,
  { all, not }: { readonly all: boolean; readonly not: ReadonlySet<string> },
): Promise<Schema['delivery'] | undefined> {
  let query = db.selectFrom('delivery').selectAll().where('status', '=', 'waiting')
  if (!all) query = query.where((e) => e.or([e('next_try', 'is', null), e('next_try', '<=', now)]))
  else if (not.size > 0) query = query.where('id', 'not in', [...not])
  return query.orderBy('written').orderBy('id').limit(1).executeTakeFirst()
}

/** Writes down how it went with a letter that this holder has claimed. */
export async function settleLetter(
  db: Db,
  id: string,
  holder: string,
  outcome: {
    readonly status: DeliveryStatus
    readonly error: string | null
    readonly nextTry: string | null
  },
  now: string,
): Promise<void> {
  await db
    .updateTable('delivery')
    .set({
      status: outcome.status,
      error: outcome.error,
      next_try: outcome.nextTry,
      settled: outcome.status === 'waiting' ? null : now,
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

/** A person's word on a letter of unknown fate: it is sent again, or it was sent. False when there is no such letter. */
export async function settleUnknown(
  db: Db,
  id: string,
  verdict: 'again' | 'sent',
  now: string,
): Promise<boolean> {
  const done = await db
    .updateTable('delivery')
    .set(
      verdict === 'again'
        ? { status: 'waiting', settled: null, next_try: null }
        : { status: 'sent', settled: now },
    )
    .where('id', '=', id)
    .where('status', '=', 'unknown')
    .executeTakeFirst()
  return Number(done.numUpdatedRows) === 1
}

/** The ledger, newest first; only some statuses when asked. */
export async function listDeliveries(
  db: Db,
  filter: { readonly status?: DeliveryStatus; readonly week?: string; readonly limit?: number },
): Promise<Delivery[]> {
  let query = db
    .selectFrom('delivery')
    .select([
      'id',
      'municipality',
      'contact',
      'week',
      'address',
      'subject',
      'status',
      'via',
      'written',
      'settled',
      'attempts',
      'next_try as nextTry',
      'error',
    ])
    .orderBy('written', 'desc')
    .orderBy('id')
  if (filter.status) query = query.where('status', '=', filter.status)
  if (filter.week) query = query.where('week', '=', filter.week)
  return query.limit(filter.limit ?? 1000).execute()
}

/** How many letters stand at each status. */
export async function countDeliveries(db: Db): Promise<Partial<Record<DeliveryStatus, number>>> {
  const rows = await db
    .selectFrom('delivery')
    .select((e) => ['status', e.fn.countAll<number>().as('n')])
    .groupBy('status')
    .execute()
  return Object.fromEntries(rows.map((row) => [row.status, row.n]))
}

const toLetter = (row: Schema['delivery']): Letter => ({
  id: row.id,
  municipality: row.municipality,
  contact: row.contact,
  week: row.week,
  to: { name: row.name, address: row.address },
  subject: row.subject,
  html: row.html,
  text: row.text,
  messageId: row.message_id,
  items: [],
})
