import type { Db } from '../../db/schema.js'
import type { AuditEntry } from '../core/audit.js'
import { chunks } from './rows.js'

/** What an entry is about, as people call it. */
export interface AuditName {
  readonly name: string
  /** The call that it has to do with, where there is one. */
  readonly call: string | null
}

/** Names of what entries of a municipality's audit are about, by the entry's id; none for what is gone. */
export async function auditNames(
  db: Db,
  municipality: string,
  entries: readonly AuditEntry[],
): Promise<ReadonlyMap<string, AuditName>> {
  const names = new Map<string, AuditName>()
  for (const [kind, find] of Object.entries(FIND)) {
    const own = entries.filter(({ action }) => kindOf(action) === kind)
    const found = new Map<string, AuditName>()
    for (const ids of chunks([...new Set(own.map(({ about }) => about))]))
      for (const { id, name, call } of await find(db, municipality, ids)) found.set(id, { name, call })
    for (const { id, about } of own) {
      const name = found.get(about)
      if (name) names.set(id, name)
    }
  }
  return names
}

/** `account` of `account.added`. */
export const kindOf = (action: AuditEntry['action']): string => action.split('.')[0] ?? ''

type Row = AuditName & { readonly id: string }
type Find = (db: Db, municipality: string, ids: readonly string[]) => Promise<readonly Row[]>

const accounts: Find = (db, municipality, ids) =>
  db
    .selectFrom('account')
    .select((e) => ['id', 'name', e.val<string | null>(null).as('call')])
    .where('municipality', '=', municipality)
    .where('id', 'in', ids)
    .execute()

const contacts: Find = (db, municipality, ids) =>
  db
    .selectFrom('contact')
    .select((e) => ['id', 'name', e.val<string | null>(null).as('call')])
    .where('municipality', '=', municipality)
    .where('id', 'in', ids)
    .execute()

const calls: Find = (db, _municipality, ids) =>
  db.selectFrom('call').select(['id', 'title as name', 'id as call']).where('id', 'in', ids).execute()

const cases: Find = (db, municipality, ids) =>
  db
    .selectFrom('case_file')
    .innerJoin('call', 'call.id', 'case_file.call')
    .select(['case_file.id', 'call.title as name', 'call.id as call'])
    .where('case_file.municipality', '=', municipality)
    .where('case_file.id', 'in', ids)
    .execute()

const letters: Find = (db, municipality, ids) =>
  db
    .selectFrom('delivery')
    .select((e) => ['id', 'name', e.val<string | null>(null).as('call')])
    .where('municipality', '=', municipality)
    .where('id', 'in', ids)
    .execute()

/** Of areas, sources and the rest the page knows the names. */
const FIND: Readonly<Record<string, Find>> = {
  account: accounts,
  contact: contacts,
  call: calls,
  judgement: calls,
  case: cases,
  letter: letters,
}
