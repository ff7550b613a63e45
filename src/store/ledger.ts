import type { SelectQueryBuilder } from 'kysely'
import type { Db, Schema } from '../../db/schema.js'
import type { CopyFor, LetterBody } from '../core/letter-copy.js'
import { DELIVERIES, type Delivery, type DeliveryStatus } from './deliveries.js'

/** Which letters of a municipality; null for any. */
export interface LedgerFilter {
  readonly status: DeliveryStatus | null
  readonly week: string | null
  /** Ids of contacts. */
  readonly contacts: readonly string[] | null
}

/** Some of a municipality's letters, newest first. */
export async function listLedger(
  db: Db,
  municipality: string,
  filter: LedgerFilter,
  { offset, limit }: { readonly offset: number; readonly limit: number },
): Promise<readonly Delivery[]> {
  return chosen(db.selectFrom('delivery'), municipality, filter)
    .select(DELIVERIES)
    .orderBy('written', 'desc')
    .orderBy('id')
    .offset(offset)
    .limit(limit)
    .execute()
}

/** How many letters of a municipality stand at each status; that of the filter is let be. */
export async function countLedger(
  db: Db,
  municipality: string,
  filter: Omit<LedgerFilter, 'status'>,
): Promise<Readonly<Partial<Record<DeliveryStatus, number>>>> {
  const rows = await chosen(db.selectFrom('delivery'), municipality, { ...filter, status: null })
    .select((e) => ['status', e.fn.countAll().as('n')])
    .groupBy('status')
    .execute()
  return Object.fromEntries(rows.map(({ status, n }) => [status, Number(n)]))
}

/** A letter's row; null where the municipality has none such. */
export async function findDelivery(db: Db, municipality: string, id: string): Promise<Delivery | null> {
  const row = await db
    .selectFrom('delivery')
    .select(DELIVERIES)
    .where('municipality', '=', municipality)
    .where('id', '=', id)
    .executeTakeFirst()
  return row ?? null
}

/** A letter's words before they are made anybody's own, and whose copy it is; null where it has none any more. */
export async function findWords(
  db: Db,
  municipality: string,
  id: string,
): Promise<{ readonly body: LetterBody; readonly copy: CopyFor } | null> {
  const row = await db
    .selectFrom('delivery')
    .innerJoin('letter_body', 'letter_body.id', 'delivery.body')
    .select(['name', 'token', 'html', 'text', 'whole', 'leave'])
    .where('municipality', '=', municipality)
    .where('delivery.id', '=', id)
    .executeTakeFirst()
  if (!row) return null
  const { name, token, ...body } = row
  return { body, copy: { name, token } }
}

/** Where letters of a contact that nobody has begun to send go to from now on. */
export async function readdress(
  db: Db,
  municipality: string,
  contact: string,
  { name, email }: { readonly name: string; readonly email: string },
): Promise<void> {
  await db
    .updateTable('delivery')
    .set({ name, address: email, domain: email.slice(email.lastIndexOf('@') + 1).toLowerCase() })
    .where('municipality', '=', municipality)
    .where('contact', '=', contact)
    .where('status', 'in', ['waiting', 'held'])
    .where('kind', 'in', ['weekly', 'fast', 'pass'])
    .execute()
}

function chosen<O>(
  query: SelectQueryBuilder<Schema, 'delivery', O>,
  municipality: string,
  { status, week, contacts }: LedgerFilter,
): SelectQueryBuilder<Schema, 'delivery', O> {
  return query
    .where('municipality', '=', municipality)
    .$if(status !== null, (q) => q.where('status', '=', status ?? 'held'))
    .$if(week !== null, (q) => q.where('week', '=', week ?? ''))
    .$if(contacts !== null, (q) => q.where('contact', 'in', contacts ?? ['']))
}
