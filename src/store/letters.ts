import type { Db, Schema } from '../../db/schema.js'
import type { DeliveryKind, Told, Written } from '../core/letter.js'
import { chunks } from './rows.js'
import { within } from './within.js'

/** One contact's copy of a letter, before it is kept. */
export interface Draft {
  readonly id: string
  readonly municipality: string
  readonly contact: string
  readonly kind: DeliveryKind
  /** What the contact gets one of. */
  readonly slot: string
  /** ISO week. */
  readonly week: string
  readonly name: string
  readonly address: string
  readonly subject: string
  /** The id of its words; null where nothing is to be sent. */
  readonly body: string | null
  /** How many calls it tells of. */
  readonly items: number
  readonly token: string
  readonly messageId: string
  /** The contact who passes a call on. */
  readonly sender: string | null
  readonly replyTo: { readonly name: string; readonly address: string } | null
  readonly status: 'waiting' | 'held' | 'skipped'
  /** Why it is held. */
  readonly why?: string
}

/** Keeps the words of a letter and what they tell, once; in the caller's transaction where there is one. */
export async function saveBody(db: Db, id: string, written: Written, now: string): Promise<void> {
  const { html, text, whole, leave } = written
  await within(db, async (trx) => {
    const kept = await trx
      .insertInto('letter_body')
      .values({ id, html, text, whole, leave, written: now })
      .onConflict((c) => c.column('id').doNothing())
      .executeTakeFirst()
    if (Number(kept.numInsertedOrUpdatedRows) === 0) return
    for (const piece of chunks(written.items, 500))
      await trx
        .insertInto('letter_item')
        .values(piece.map(({ call, about }) => ({ body: id, call, about })))
        .onConflict((c) => c.doNothing())
        .execute()
  })
}

/**
 * Keeps letters with what they tell, each whole or not at all, before anyone sends them. A contact who has one of that slot
 * already, or has been told one of its items meanwhile, gets none. Returns the ids of those that were written.
 */
export async function saveDrafts(
  db: Db,
  drafts: readonly Draft[],
  now: string,
): Promise<ReadonlySet<string>> {
  const written = new Set<string>()
  for (const piece of chunks(drafts, 100)) {
    const ids = (await saveTogether(db, piece, now)) ?? (await saveOneByOne(db, piece, now))
    for (const id of ids) written.add(id)
  }
  return written
}

/** Null where one of them tells what was told already; nothing is written then. The caller's transaction, where there is one, falls with it. */
async function saveTogether(
  db: Db,
  drafts: readonly Draft[],
  now: string,
): Promise<readonly string[] | null> {
  try {
    return await within(db, async (trx) => {
      const rows = await trx
        .insertInto('delivery')
        .values(drafts.map((draft) => toRow(draft, now)))
        .onConflict((c) => c.doNothing())
        .returning(['id', 'body'])
        .execute()
      const ids = rows.filter(({ body }) => body !== null).map(({ id }) => id)
      if (ids.length > 0) await saveItems(trx, ids)
      return rows.map(({ id }) => id)
    })
  } catch (error) {
    if (error instanceof AlreadyTold && !db.isTransaction) return null
    throw error
  }
}

async function saveOneByOne(db: Db, drafts: readonly Draft[], now: string): Promise<readonly string[]> {
  const written: string[] = []
  if (drafts.length > 1)
    for (const draft of drafts) written.push(...((await saveTogether(db, [draft], now)) ?? []))
  return written
}

class AlreadyTold extends Error {}

/** What the words tell is told to everyone who gets them; nobody is told twice. */
async function saveItems(trx: Db, ids: readonly string[]): Promise<void> {
  const told = trx
    .selectFrom('delivery')
    .innerJoin('letter_item', 'letter_item.body', 'delivery.body')
    .where('delivery.id', 'in', ids)
  const { n } = await told.select((e) => e.fn.countAll<number | string>().as('n')).executeTakeFirstOrThrow()
  const saved = await trx
    .insertInto('delivery_item')
    .columns(['delivery', 'municipality', 'contact', 'call', 'about'])
    .expression(
      told.select([
        'delivery.id',
        'delivery.municipality',
        'delivery.contact',
        'letter_item.call',
        'letter_item.about',
      ]),
    )
    .onConflict((c) => c.doNothing())
    .executeTakeFirst()
  if (Number(saved.numInsertedOrUpdatedRows) !== Number(n)) throw new AlreadyTold()
}

const toRow = (draft: Draft, now: string): Schema['delivery'] => ({
  id: draft.id,
  municipality: draft.municipality,
  contact: draft.contact,
  kind: draft.kind,
  slot: draft.slot,
  week: draft.week,
  name: draft.name,
  address: draft.address,
  domain: draft.address.slice(draft.address.lastIndexOf('@') + 1).toLowerCase(),
  subject: draft.subject,
  body: draft.body,
  items: draft.items,
  token: draft.token,
  message_id: draft.messageId,
  sender: draft.sender,
  reply_to: draft.replyTo === null ? null : JSON.stringify(draft.replyTo),
  status: draft.status,
  via: null,
  written: now,
  claimed: null,
  claimed_by: null,
  settled: draft.status === 'skipped' ? now : null,
  attempts: 0,
  first_try: null,
  next_try: null,
  bounced: null,
  error: draft.why ?? null,
})

/** What a contact has been told, and when their letters were written. */
export interface History {
  readonly told: Told
  /** When their first and their last ordinary letter was written; null for whoever has had none. */
  readonly first: string | null
  readonly last: string | null
  /** Calls that an ordinary letter has told of, of late, on average; null for whoever has had none but a first one. */
  readonly usual: number | null
  /** The slots of the last weeks that they already have a letter of. */
  readonly slots: ReadonlySet<string>
}

/** Days back that tell what is usual. */
const USUAL_DAYS = 70

/** The history of some contacts of a municipality at this instant. */
export async function historyOf(
  db: Db,
  municipality: string,
  contacts: readonly string[],
  now: string,
): Promise<Map<string, History>> {
  const letters = await db
    .selectFrom('delivery')
    .select(['contact', 'kind', 'slot', 'written', 'items', 'status'])
    .where('municipality', '=', municipality)
    .where('contact', 'in', contacts)
    .where('kind', 'in', ['weekly', 'fast'])
    .orderBy('written')
    .execute()
  const items = await db
    .selectFrom('delivery_item')
    .select(['contact', 'call', 'about'])
    .where('municipality', '=', municipality)
    .where('contact', 'in', contacts)
    .execute()
  const told = new Map<string, Map<string, Set<string>>>()
  for (const { contact, call, about } of items) {
    const calls = told.get(contact) ?? new Map<string, Set<string>>()
    told.set(contact, calls.set(call, (calls.get(call) ?? new Set<string>()).add(about)))
  }
  const since = new Date(Date.parse(now) - USUAL_DAYS * 86_400_000).toISOString()
  const found = new Map<string, History>()
  for (const contact of contacts) found.set(contact, EMPTY)
  for (const { contact, kind, slot, written, items: count } of letters) {
    const before = found.get(contact) ?? EMPTY
    const slots = new Set(before.slots).add(slot)
    const isOrdinary = kind === 'weekly'
    found.set(contact, {
      ...before,
      slots,
      first: isOrdinary ? (before.first ?? written) : before.first,
      last: isOrdinary ? written : before.last,
      usual:
        isOrdinary && before.first !== null && written >= since ? mean(before.usual, count) : before.usual,
    })
  }
  return new Map(
    [...found].map(([contact, history]) => [contact, { ...history, told: told.get(contact) ?? new Map() }]),
  )
}

const EMPTY: History = { told: new Map(), first: null, last: null, usual: null, slots: new Set() }

/** A running mean in which the later ones count more. */
const mean = (before: number | null, next: number): number =>
  before === null ? next : before * 0.7 + next * 0.3
