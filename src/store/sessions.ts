import type { Db, Schema } from '../../db/schema.js'
import type { Account, Session } from '../core/account.js'
import type { Instant } from '../core/call.js'

/** A session that begins. */
export type NewSession = Schema['session']

export async function saveSession(db: Db, session: NewSession): Promise<void> {
  await db.insertInto('session').values(session).execute()
}

/** Who is signed in by a session; null where it is not there, past, idle since before `idleSince`, or its account is closed. */
export async function findSession(
  db: Db,
  id: string,
  now: Instant,
  idleSince: Instant,
): Promise<(Session & { readonly seen: Instant }) | null> {
  const row = await db
    .selectFrom('session')
    .innerJoin('account', 'account.id', 'session.account')
    .select(['session.id', 'session.csrf', 'session.started', 'session.seen'])
    .select([
      'account.id as account',
      'account.municipality',
      'account.name',
      'account.email',
      'account.role',
    ])
    .select('account.operator')
    .where('session.id', '=', id)
    .where('session.expires', '>', now)
    .where('session.seen', '>', idleSince)
    .where('account.state', '=', 'active')
    .executeTakeFirst()
  if (!row) return null
  const { id: own, csrf, started, seen, account, operator, ...rest } = row
  return { id: own, csrf, started, seen, account: { ...rest, id: account, operator: operator === 1 } }
}

/** Notes that a session is in use. */
export async function touchSession(db: Db, id: string, now: Instant): Promise<void> {
  await db.updateTable('session').set({ seen: now }).where('id', '=', id).execute()
}

export async function endSession(db: Db, id: string): Promise<void> {
  await db.deleteFrom('session').where('id', '=', id).execute()
}

/** Ends all sessions of an account, as when it is closed or gets another password. */
export async function endSessionsOf(db: Db, account: Account['id']): Promise<void> {
  await db.deleteFrom('session').where('account', '=', account).execute()
}

/** How many sessions of an account can be used. */
export async function countSessions(
  db: Db,
  account: Account['id'],
  now: Instant,
  idleSince: Instant,
): Promise<number> {
  const { n } = await db
    .selectFrom('session')
    .select((e) => e.fn.countAll().as('n'))
    .where('account', '=', account)
    .where('expires', '>', now)
    .where('seen', '>', idleSince)
    .executeTakeFirstOrThrow()
  return Number(n)
}

/** Removes the sessions that are past; returns how many. */
export async function removePastSessions(db: Db, now: Instant, idleSince: Instant): Promise<number> {
  const removed = await db
    .deleteFrom('session')
    .where((e) => e.or([e('expires', '<=', now), e('seen', '<=', idleSince)]))
    .executeTakeFirst()
  return Number(removed.numDeletedRows)
}
