import { sql } from 'kysely'
import type { Db } from '../../db/schema.js'

/** A contact whose name and address are to go. */
interface Going {
  readonly municipality: string
  readonly id: string
  readonly email: string
}

/** Counts from now for contacts who went before anyone wrote down when. */
export async function dateGone(db: Db, now: string): Promise<void> {
  await db
    .updateTable('contact')
    .set({ state_at: now })
    .where('state', 'in', ['left', 'removed', 'pending'])
    .where('state_at', 'is', null)
    .execute()
}

/** Erases names and addresses of contacts who left, or were removed, before `until`: theirs and their letters'. At most `size` of them. */
export async function eraseGone(db: Db, until: string, now: string, size: number): Promise<number> {
  return db.transaction().execute(async (trx) => {
    const gone = await trx
      .selectFrom('contact')
      .select(['municipality', 'id', 'email'])
      .where('state', 'in', ['left', 'removed'])
      .where('erased', 'is', null)
      .where('state_at', '<', until)
      .limit(size)
      .execute()
    for (const { municipality, id } of gone)
      await trx
        .updateTable('contact')
        .set({ name: '', email: '', state_why: null, with_words: '[]', without_words: '[]', erased: now })
        .where('municipality', '=', municipality)
        .where('id', '=', id)
        .execute()
    await eraseLetters(trx, gone, now)
    return gone.length
  })
}

/** Removes contacts who were asked before `until` whether they want letters and did not answer. At most `size` of them. */
export async function dropUnanswered(db: Db, until: string, now: string, size: number): Promise<number> {
  return db.transaction().execute(async (trx) => {
    const late = await trx
      .selectFrom('contact')
      .select(['municipality', 'id', 'email'])
      .where('state', '=', 'pending')
      .where('state_at', '<', until)
      .limit(size)
      .execute()
    const dropped: Going[] = []
    for (const one of late) {
      const { municipality, id } = one
      const done = await trx
        .deleteFrom('contact')
        .where('municipality', '=', municipality)
        .where('id', '=', id)
        .where('state', '=', 'pending')
        .executeTakeFirst()
      if (Number(done.numDeletedRows) === 0) continue
      await trx
        .deleteFrom('interest')
        .where('municipality', '=', municipality)
        .where('contact', '=', id)
        .execute()
      dropped.push(one)
    }
    await eraseLetters(trx, dropped, now)
    return dropped.length
  })
}

/** What is not sent yet is not to be sent any more; what is kept of the rest tells nobody's name or address. */
async function eraseLetters(trx: Db, gone: readonly Going[], now: string): Promise<void> {
  for (const { municipality, id, email } of gone) {
    await trx
      .updateTable('delivery')
      .set({ status: 'skipped', settled: now, next_try: null, error: 'the contact gets no more letters' })
      .where('municipality', '=', municipality)
      .where('contact', '=', id)
      .where('status', 'in', ['waiting', 'held'])
      .execute()
    await trx
      .updateTable('bounce')
      .set({ address: '', said: sql<string>`replace(replace(said, address, ''), lower(address), '')` })
      .where((e) =>
        e.or([
          e(e.fn<string>('lower', ['address']), '=', email.toLowerCase()),
          e(
            'delivery',
            'in',
            e
              .selectFrom('delivery')
              .select('delivery.id')
              .where('municipality', '=', municipality)
              .where('contact', '=', id),
          ),
        ]),
      )
      .execute()
    await trx
      .updateTable('delivery')
      .set({
        name: '',
        address: '',
        domain: '',
        error: sql<string | null>`replace(replace(error, address, ''), lower(address), '')`,
      })
      .where('municipality', '=', municipality)
      .where('contact', '=', id)
      .execute()
  }
  await eraseSenders(trx, gone)
}

/** A call that somebody passed on says where answers go. */
async function eraseSenders(trx: Db, gone: readonly Going[]): Promise<void> {
  for (const municipality of new Set(gone.map((one) => one.municipality)))
    await trx
      .updateTable('delivery')
      .set({ reply_to: null })
      .where('municipality', '=', municipality)
      .where(
        'sender',
        'in',
        gone.filter((one) => one.municipality === municipality).map(({ id }) => id),
      )
      .where('reply_to', 'is not', null)
      .execute()
}

/** States in which nothing is to be done with a letter any more. */
const DONE = ['sent', 'refused', 'unknown', 'skipped'] as const

/**
 * Removes the words of a municipality's letters of before `until`, with the names and addresses on them; what they told is kept. At
 * most `size` of them, the oldest first.
 */
export async function thinLetters(
  db: Db,
  municipality: string,
  until: string,
  size: number,
): Promise<number> {
  return db.transaction().execute(async (trx) => {
    const old = await trx
      .selectFrom('delivery')
      .select(['id', 'body'])
      .where('municipality', '=', municipality)
      .where('written', '<', until)
      .where(sql<boolean>`(body is not null or address <> '')`)
      .where('status', 'in', DONE)
      .orderBy('written')
      .limit(size)
      .execute()
    if (old.length === 0) return 0
    await trx
      .updateTable('delivery')
      .set({ body: null, subject: '', name: '', address: '', domain: '', token: '', reply_to: null })
      .where(
        'id',
        'in',
        old.map(({ id }) => id),
      )
      .execute()
    await dropBodies(trx, [...new Set(old.flatMap(({ body }) => body ?? []))])
    return old.length
  })
}

/** The words that no letter has any more. */
async function dropBodies(trx: Db, bodies: readonly string[]): Promise<void> {
  if (bodies.length === 0) return
  const dropped = await trx
    .deleteFrom('letter_body')
    .where('id', 'in', bodies)
    .where((e) =>
      e.not(
        e.exists(
          e.selectFrom('delivery').select('delivery.id').whereRef('delivery.body', '=', 'letter_body.id'),
        ),
      ),
    )
    .returning('id')
    .execute()
  const ids = dropped.map(({ id }) => id)
  if (ids.length > 0) await trx.deleteFrom('letter_item').where('body', 'in', ids).execute()
}

/** Months for which each municipality keeps letters. */
export async function listKeepMonths(
  db: Db,
): Promise<readonly { readonly id: string; readonly months: number }[]> {
  return db.selectFrom('municipality').select(['id', 'keep_months as months']).orderBy('id').execute()
}
