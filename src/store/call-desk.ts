import type { Db } from '../../db/schema.js'
import type { Case } from '../core/case.js'
import { chunks } from './rows.js'

/** A municipality's cases of a call, the last opened first. */
export async function listCasesOf(db: Db, municipality: string, call: string): Promise<readonly Case[]> {
  const rows = await db
    .selectFrom('case_file')
    .selectAll()
    .where('municipality', '=', municipality)
    .where('call', '=', call)
    .orderBy('opened', 'desc')
    .orderBy('department')
    .execute()
  return rows.map(({ id, department, state, due, note, opened, ...row }) => ({
    ...{ id, municipality, department, call, state, due, note, opened },
    openedBy: row.opened_by,
  }))
}

/** When somebody passed a call on, by the contact who got it, among those named. */
export async function passedBy(
  db: Db,
  municipality: string,
  sender: string,
  call: string,
  contacts: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  const found = new Map<string, string>()
  for (const piece of chunks(contacts, 500)) {
    const rows = await db
      .selectFrom('delivery')
      .select(['contact', 'written'])
      .where('municipality', '=', municipality)
      .where('contact', 'in', piece)
      .where('slot', '=', `pass ${call} ${sender}`)
      .execute()
    for (const { contact, written } of rows) found.set(contact, written)
  }
  return found
}

/** The municipalities in whose areas a call has tags. */
export async function taggedMunicipalities(db: Db, call: string): Promise<ReadonlySet<string>> {
  const rows = await db.selectFrom('tag').select('municipality').distinct().where('call', '=', call).execute()
  return new Set(rows.map(({ municipality }) => municipality))
}

/** Who gets letters, by id: no more of them than it takes to choose among them. */
export async function listRecipients(
  db: Db,
  municipality: string,
): Promise<readonly { readonly id: string; readonly name: string; readonly department: string }[]> {
  return db
    .selectFrom('contact')
    .select(['id', 'name', 'department'])
    .where('municipality', '=', municipality)
    .where('state', '=', 'active')
    .orderBy('department')
    .orderBy('name')
    .execute()
}
