import type { Db, Schema } from '../../db/schema.js'
import type { DeliveryKind, Letter } from '../core/letter.js'
import { letterOf } from './sending.js'
import { within } from './within.js'

export type DeliveryStatus = Schema['delivery']['status']

export const DELIVERY_STATUSES: readonly DeliveryStatus[] = [
  'held',
  'waiting',
  'sending',
  'sent',
  'refused',
  'unknown',
  'skipped',
]

/** A letter's row in the ledger, without its words. */
export interface Delivery {
  readonly id: string
  readonly municipality: string
  readonly contact: string
  readonly kind: DeliveryKind
  readonly slot: string
  readonly week: string
  readonly name: string
  readonly address: string
  readonly subject: string
  /** How many calls it tells of. */
  readonly items: number
  readonly status: DeliveryStatus
  readonly via: string | null
  readonly written: string
  readonly settled: string | null
  readonly attempts: number
  readonly nextTry: string | null
  /** When a report came that it did not arrive. */
  readonly bounced: string | null
  readonly error: string | null
}

/** What a row of the ledger is made of. */
export const DELIVERIES = [
  'id',
  'municipality',
  'contact',
  'kind',
  'slot',
  'week',
  'name',
  'address',
  'subject',
  'items',
  'status',
  'via',
  'written',
  'settled',
  'attempts',
  'next_try as nextTry',
  'bounced',
  'error',
] as const

/** The ledger, newest first; only some when asked. */
export async function listDeliveries(
  db: Db,
  filter: {
    readonly municipality?: string
    readonly status?: DeliveryStatus
    readonly week?: string
    readonly limit?: number
  },
): Promise<Delivery[]> {
  let query = db.selectFrom('delivery').select(DELIVERIES).orderBy('written', 'desc').orderBy('id')
  if (filter.municipality !== undefined) query = query.where('municipality', '=', filter.municipality)
  if (filter.status) query = query.where('status', '=', filter.status)
  if (filter.week !== undefined) query = query.where('week', '=', filter.week)
  return query.limit(filter.limit ?? 1000).execute()
}

/** The letters that a contact was sent, newest first: also those of which nobody knows whether they arrived. */
export async function listLettersOf(db: Db, municipality: string, contact: string): Promise<Delivery[]> {
  return db
    .selectFrom('delivery')
    .select(DELIVERIES)
    .where('municipality', '=', municipality)
    .where('contact', '=', contact)
    .where('status', 'in', ['sent', 'unknown', 'refused'])
    .where('kind', 'in', ['weekly', 'fast', 'pass'])
    .orderBy('written', 'desc')
    .orderBy('id')
    .limit(1000)
    .execute()
}

/** A letter that can be read again, as it was sent. */
export interface Kept extends Delivery {
  /** Null once its words are thinned out. */
  readonly letter: Letter | null
}

/** A letter with its words; null where there is no such one. */
export async function findLetter(db: Db, id: string): Promise<Kept | null> {
  const row = await db.selectFrom('delivery').selectAll().where('id', '=', id).executeTakeFirst()
  if (!row) return null
  const [about] = await db.selectFrom('delivery').select(DELIVERIES).where('id', '=', id).execute()
  return about ? { ...about, letter: await letterOf(db, row) } : null
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

/** A person's word on a letter: one of unknown fate was sent; such a one, or one that was refused, is sent again. False when there is no such letter. */
export async function settleUnknown(
  db: Db,
  id: string,
  verdict: 'again' | 'sent',
  now: string,
): Promise<boolean> {
  const again = {
    status: 'waiting',
    settled: null,
    next_try: null,
    first_try: null,
    bounced: null,
    error: null,
  } as const
  const done = await db
    .updateTable('delivery')
    .set(verdict === 'again' ? again : { status: 'sent', settled: now })
    .where('id', '=', id)
    .where('status', 'in', verdict === 'again' ? ['unknown', 'refused'] : ['unknown'])
    .executeTakeFirst()
  return Number(done.numUpdatedRows) === 1
}

/** Lets the letters go that are held for a person, of one municipality or of all. Says how many. */
export async function releaseHeld(db: Db, municipality: string | null, now: string): Promise<number> {
  let query = db
    .updateTable('delivery')
    .set({ status: 'waiting', error: null, next_try: now })
    .where('status', '=', 'held')
  if (municipality !== null) query = query.where('municipality', '=', municipality)
  return Number((await query.executeTakeFirst()).numUpdatedRows)
}

/** Throws away the letters that are held, with what they would have told, so that they are written anew. Says how many. */
export async function discardHeld(db: Db, municipality: string | null): Promise<number> {
  return within(db, async (trx) => {
    let held = trx.selectFrom('delivery').where('status', '=', 'held')
    if (municipality !== null) held = held.where('municipality', '=', municipality)
    const bodies = await held.select('body').distinct().execute()
    await trx.deleteFrom('delivery_item').where('delivery', 'in', held.select('id')).execute()
    const gone = await trx.deleteFrom('delivery').where('id', 'in', held.select('id')).executeTakeFirst()
    for (const { body } of bodies) if (body !== null) await dropUnused(trx, body)
    return Number(gone.numDeletedRows)
  })
}

/** Removes words that no letter has any more. */
async function dropUnused(trx: Db, body: string): Promise<void> {
  const used = await trx.selectFrom('delivery').select('id').where('body', '=', body).limit(1).execute()
  if (used.length > 0) return
  await trx.deleteFrom('letter_item').where('body', '=', body).execute()
  await trx.deleteFrom('letter_body').where('id', '=', body).execute()
}
