import { randomUUID } from 'node:crypto'
import type { Db, Schema } from '../../db/schema.js'
import type { AuditAction, AuditEntry } from '../core/audit.js'
import { parsed } from './rows.js'

/** Writes down who changed what; in the transaction of the change itself, so that there is never one without the other. */
export async function saveAudit(db: Db, entry: Omit<AuditEntry, 'id'>): Promise<void> {
  const { at, municipality, by, action, about, detail } = entry
  // Ids begin with the instant, so that entries of one instant have an order too.
  await db
    .insertInto('audit')
    .values({
      id: `${at} ${randomUUID()}`,
      at,
      municipality,
      account: by.account,
      name: by.name,
      action,
      about,
      detail: JSON.stringify(detail),
    })
    .execute()
}

/** What was changed in a municipality, and in what all share where asked; the last first, `limit` entries before `before`. */
export async function listAudit(
  db: Db,
  municipality: string,
  withShared: boolean,
  limit: number,
  before: string | null = null,
): Promise<readonly AuditEntry[]> {
  const rows = await db
    .selectFrom('audit')
    .selectAll()
    .where((e) =>
      withShared
        ? e.or([e('municipality', '=', municipality), e('municipality', 'is', null)])
        : e('municipality', '=', municipality),
    )
    .$if(before !== null, (query) => query.where('id', '<', before ?? ''))
    .orderBy('id', 'desc')
    .limit(limit)
    .execute()
  return rows.map(toEntry)
}

/** What was done to one thing of a municipality, such as a `contact` or a `case`, the last first. */
export async function listAuditOf(
  db: Db,
  municipality: string,
  kind: 'contact' | 'case' | 'letter',
  about: string,
  limit: number,
): Promise<readonly AuditEntry[]> {
  const rows = await db
    .selectFrom('audit')
    .selectAll()
    .where('municipality', '=', municipality)
    .where('about', '=', about)
    .where('action', 'like', `${kind}.%`)
    .orderBy('id', 'desc')
    .limit(limit)
    .execute()
  return rows.map(toEntry)
}

const toEntry = ({ account, name, detail, action, ...rest }: Schema['audit']): AuditEntry => ({
  ...rest,
  action: action as AuditAction,
  by: { account, name },
  detail: parsed<AuditEntry['detail']>(detail),
})
