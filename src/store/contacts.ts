import type { Updateable } from 'kysely'
import type { Db, Schema } from '../../db/schema.js'
import type { Choices } from '../core/choices.js'
import { groupBy } from '../core/group.js'
import type { Contact } from '../core/municipality.js'
import { COLUMNS, toKnown, toRow, wishColumns, type ContactState, type KnownContact } from './contact-row.js'
import { chunks } from './rows.js'

export type { ContactOrigin, ContactState, KnownContact } from './contact-row.js'

/** A contact, whatever their state; null when there is none. */
export async function findContact(db: Db, municipality: string, id: string): Promise<KnownContact | null> {
  const row = await inMunicipality(db, municipality).where('id', '=', id).executeTakeFirst()
  if (!row) return null
  const interests = await interestsOf(db, municipality).where('contact', '=', id).execute()
  return toKnown(row, interests)
}

/** The contacts of a municipality by id; only those in some states when asked. */
export async function listContacts(
  db: Db,
  municipality: string,
  states?: readonly ContactState[],
): Promise<readonly KnownContact[]> {
  const rows = await inMunicipality(db, municipality)
    .$if(states !== undefined, (query) => query.where('state', 'in', [...(states ?? [])]))
    .orderBy('id')
    .execute()
  return withInterests(rows, await interestsOf(db, municipality).execute())
}

/** The contacts who have this address, in whatever state; capital letters make no other address. */
export async function contactsAt(
  db: Db,
  municipality: string,
  address: string,
): Promise<readonly KnownContact[]> {
  const rows = await inMunicipality(db, municipality)
    .where((e) => e(e.fn<string>('lower', ['email']), '=', address.toLowerCase()))
    .orderBy('id')
    .execute()
  const found: KnownContact[] = []
  for (const row of rows)
    found.push(toKnown(row, await interestsOf(db, municipality).where('contact', '=', row.id).execute()))
  return found
}

/** The next contacts by id, those who get letters, at most `size` of them. */
export async function activeAfter(
  db: Db,
  municipality: string,
  after: string,
  size: number,
): Promise<readonly Contact[]> {
  const rows = await inMunicipality(db, municipality)
    .where('state', '=', 'active')
    .where('id', '>', after)
    .orderBy('id')
    .limit(size)
    .execute()
  const [first, last] = [rows[0], rows.at(-1)]
  if (!first || !last) return []
  const interests = await interestsOf(db, municipality)
    .where('contact', '>=', first.id)
    .where('contact', '<=', last.id)
    .execute()
  return withInterests(rows, interests).map(({ contact }) => contact)
}

/**
 * Writes contacts whole, in the caller's transaction; those with the same id are written over, but for whoever has left or chosen
 * for themselves since `known` was read.
 */
export async function saveContacts(
  db: Db,
  municipality: string,
  known: readonly KnownContact[],
): Promise<void> {
  for (const piece of chunks(known)) {
    const written = await db
      .insertInto('contact')
      .values(piece.map((one) => toRow(municipality, one)))
      .onConflict((c) =>
        c
          .columns(['municipality', 'id'])
          .doUpdateSet((e) =>
            Object.fromEntries(COLUMNS.map((column) => [column, e.ref(`excluded.${column}`)])),
          )
          .where('contact.state', '!=', 'left')
          .where((e) =>
            e(e.fn.coalesce('contact.chosen', e.val('')), '=', e.fn.coalesce('excluded.chosen', e.val(''))),
          ),
      )
      .returning('id')
      .execute()
    const ids = new Set(written.map(({ id }) => id))
    await saveInterests(
      db,
      municipality,
      piece.map(({ contact }) => contact).filter(({ id }) => ids.has(id)),
    )
  }
}

/** Writes what a contact chose. False when there is no such contact who gets letters, or who would if their address worked. */
export async function saveChoices(
  db: Db,
  municipality: string,
  contact: string,
  { language, interests, wishes }: Choices,
  now: string,
): Promise<boolean> {
  const written = await db
    .updateTable('contact')
    .set({ language, ...wishColumns(wishes), chosen: now })
    .where('municipality', '=', municipality)
    .where('id', '=', contact)
    .where('state', 'in', ['active', 'stopped'])
    .executeTakeFirst()
  if (Number(written.numUpdatedRows) === 0) return false
  await saveInterests(db, municipality, [{ id: contact, interests }])
  return true
}

/** Moves a contact from one of some states into another. False when they are in none of those. */
export async function setState(
  db: Db,
  municipality: string,
  contact: string,
  from: readonly ContactState[],
  to: Pick<Updateable<Schema['contact']>, 'address_key' | 'chosen'> & {
    readonly state: ContactState
    readonly why: string | null
  },
  now: string,
): Promise<boolean> {
  const { state, why, ...rest } = to
  const moved = await db
    .updateTable('contact')
    .set({ ...rest, state, state_at: now, state_why: why })
    .where('municipality', '=', municipality)
    .where('id', '=', contact)
    .where('state', 'in', [...from])
    .executeTakeFirst()
  return Number(moved.numUpdatedRows) === 1
}

/** Sends a contact no more letters because their address does not take them. False when they got none anyway. */
export async function stopContact(
  db: Db,
  municipality: string,
  contact: string,
  why: string,
  now: string,
): Promise<boolean> {
  return setState(db, municipality, contact, ['active'], { state: 'stopped', why }, now)
}

/** Takes a contact's letters back that nobody has begun to send. */
export async function takeBackLetters(
  db: Db,
  municipality: string,
  contact: string,
  why: string,
  now: string,
): Promise<number> {
  const taken = await db
    .updateTable('delivery')
    .set({ status: 'skipped', error: why, settled: now, next_try: null })
    .where('municipality', '=', municipality)
    .where('contact', '=', contact)
    .where('status', 'in', ['waiting', 'held'])
    .executeTakeFirst()
  return Number(taken.numUpdatedRows)
}

/** Lets nobody else add contacts to a municipality until the caller's transaction ends. False when there is no such municipality. */
export async function holdContacts(db: Db, municipality: string): Promise<boolean> {
  const held = await db
    .updateTable('municipality')
    .set((e) => ({ updated: e.ref('updated') }))
    .where('id', '=', municipality)
    .executeTakeFirst()
  return Number(held.numUpdatedRows) === 1
}

/** Lets nobody else change what a contact has until the caller's transaction ends. False where they get no letters. */
export async function holdContact(db: Db, municipality: string, contact: string): Promise<boolean> {
  const held = await db
    .updateTable('contact')
    .set((e) => ({ state: e.ref('state') }))
    .where('municipality', '=', municipality)
    .where('id', '=', contact)
    .where('state', 'in', ['active', 'stopped'])
    .executeTakeFirst()
  return Number(held.numUpdatedRows) === 1
}

/** How many have asked for letters in a municipality since `since` and not said yes yet. */
export async function countPending(db: Db, municipality: string, since: string): Promise<number> {
  const { n } = await db
    .selectFrom('contact')
    .select((e) => e.fn.countAll<number>().as('n'))
    .where('municipality', '=', municipality)
    .where('state', '=', 'pending')
    .where('added', '>=', since)
    .executeTakeFirstOrThrow()
  return Number(n)
}

const inMunicipality = (db: Db, municipality: string) =>
  db.selectFrom('contact').selectAll().where('municipality', '=', municipality)

const interestsOf = (db: Db, municipality: string) =>
  db.selectFrom('interest').selectAll().where('municipality', '=', municipality).orderBy('area')

type Row = Schema['contact']
type Interest = Schema['interest']

function withInterests(rows: readonly Row[], interests: readonly Interest[]): KnownContact[] {
  const own = groupBy(interests, ({ contact }) => contact)
  return rows.map((row) => toKnown(row, own.get(row.id) ?? []))
}

/** Writes which areas contacts want, in place of those before. */
export async function saveInterests(
  db: Db,
  municipality: string,
  contacts: readonly Pick<Contact, 'id' | 'interests'>[],
): Promise<void> {
  const ids = contacts.map(({ id }) => id)
  if (ids.length === 0) return
  await db
    .deleteFrom('interest')
    .where('municipality', '=', municipality)
    .where('contact', 'in', ids)
    .execute()
  const rows = contacts.flatMap(({ id, interests }) =>
    interests.map(({ area, least }) => ({ municipality, contact: id, area, least })),
  )
  for (const piece of chunks(rows, 1_000)) await db.insertInto('interest').values(piece).execute()
}
