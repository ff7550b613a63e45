import type { Db, Schema } from '../../db/schema.js'
import type { Account, KnownAccount, Tries } from '../core/account.js'
import type { Instant } from '../core/call.js'
import type { Identity } from '../core/identity.js'

/** An account with what it is signed in to by; it does not leave those who compare. */
export interface Secrets extends Tries {
  readonly account: Account
  readonly state: KnownAccount['state']
  /** What is kept of the password; null where there is none. */
  readonly hash: string | null
}

const toAccount = ({ id, municipality, name, email, role, operator }: Schema['account']): Account => ({
  id,
  municipality,
  name,
  email,
  role,
  operator: operator === 1,
})

const toKnown = (row: Schema['account']): KnownAccount => ({
  account: toAccount(row),
  state: row.state,
  hasPassword: row.password !== null,
  isLinked: row.subject !== null,
  added: row.added,
  lastSignedIn: row.last_signed_in,
})

/** The accounts of a municipality, or of all where none is named; by name, closed ones last. */
export async function listAccounts(db: Db, municipality: string | null): Promise<readonly KnownAccount[]> {
  const rows = await db
    .selectFrom('account')
    .selectAll()
    .$if(municipality !== null, (query) => query.where('municipality', '=', municipality ?? ''))
    .orderBy('state')
    .orderBy('name')
    .orderBy('id')
    .execute()
  return rows.map(toKnown)
}

/** An account of a municipality; null where it has none of that id. */
export async function findAccount(db: Db, municipality: string, id: string): Promise<KnownAccount | null> {
  const row = await db
    .selectFrom('account')
    .selectAll()
    .where('id', '=', id)
    .where('municipality', '=', municipality)
    .executeTakeFirst()
  return row ? toKnown(row) : null
}

/** An account by its address, wherever it is. */
export async function findAccountAt(db: Db, email: string): Promise<KnownAccount | null> {
  const row = await db.selectFrom('account').selectAll().where('email', '=', email).executeTakeFirst()
  return row ? toKnown(row) : null
}

/** What an account is signed in to by, found by its id or its address. */
export async function findSecrets(
  db: Db,
  by: { readonly id: string } | { readonly email: string },
): Promise<Secrets | null> {
  const row = await db
    .selectFrom('account')
    .selectAll()
    .where((e) => ('id' in by ? e('id', '=', by.id) : e('email', '=', by.email)))
    .executeTakeFirst()
  if (!row) return null
  const { password, failures, locked_until: lockedUntil, state } = row
  return { account: toAccount(row), state, hash: password, failures, lockedUntil }
}

/** Adds an account without a password; false where the address has one already, in whatever municipality. */
export async function addAccount(db: Db, { operator, ...rest }: Account, now: Instant): Promise<boolean> {
  const nothing = { password: null, issuer: null, subject: null, failures: 0, locked_until: null }
  const added = await db
    .insertInto('account')
    .values({
      ...nothing,
      ...rest,
      operator: operator ? 1 : 0,
      state: 'active',
      added: now,
      last_signed_in: null,
    })
    .onConflict((c) => c.column('email').doNothing())
    .executeTakeFirst()
  return Number(added.numInsertedOrUpdatedRows ?? 0) > 0
}

/** Changes what an account is, or whether it can be used. */
export async function saveAccount(
  db: Db,
  municipality: string,
  id: string,
  change: {
    readonly name?: string
    readonly role?: Account['role']
    readonly operator?: boolean
    readonly state?: KnownAccount['state']
  },
): Promise<void> {
  const { operator, ...rest } = change
  await db
    .updateTable('account')
    .set({ ...rest, ...(operator !== undefined && { operator: operator ? 1 : 0 }) })
    .where('id', '=', id)
    .where('municipality', '=', municipality)
    .execute()
}

/** Holds a municipality's accounts for this transaction, so that two changes at once see one another. */
export async function holdAccounts(db: Db, municipality: string): Promise<void> {
  await db
    .updateTable('municipality')
    .set((e) => ({ id: e.ref('id') }))
    .where('id', '=', municipality)
    .execute()
}

/** How many administrators a municipality has besides one, who can sign in. */
export async function countOtherAdministrators(db: Db, municipality: string, id: string): Promise<number> {
  const { n } = await db
    .selectFrom('account')
    .select((e) => e.fn.countAll().as('n'))
    .where('municipality', '=', municipality)
    .where('role', '=', 'administrator')
    .where('state', '=', 'active')
    .where('id', '!=', id)
    .executeTakeFirstOrThrow()
  return Number(n)
}

/** Keeps what a new password was hashed to, in place of `before`; wrong ones are forgotten. False where it was another by then. */
export async function savePassword(
  db: Db,
  id: string,
  hash: string,
  before: string | null,
): Promise<boolean> {
  const saved = await db
    .updateTable('account')
    .set({ password: hash, failures: 0, locked_until: null })
    .where('id', '=', id)
    .where('state', '=', 'active')
    .where('password', before === null ? 'is' : '=', before)
    .executeTakeFirst()
  return saved.numUpdatedRows > 0n
}

/** Counts a try; false where another was counted meanwhile, in this process or another. */
export async function saveTry(db: Db, id: string, before: Tries, after: Tries): Promise<boolean> {
  const saved = await db
    .updateTable('account')
    .set({ failures: after.failures, locked_until: after.lockedUntil })
    .where('id', '=', id)
    .where('failures', '=', before.failures)
    .where('locked_until', before.lockedUntil === null ? 'is' : '=', before.lockedUntil)
    .executeTakeFirst()
  return saved.numUpdatedRows > 0n
}

/** Notes that somebody signed in, and forgets wrong passwords; false where the account was closed meanwhile, or has another password. */
export async function saveSignIn(
  db: Db,
  id: string,
  now: Instant,
  hash: string | null = null,
): Promise<boolean> {
  const saved = await db
    .updateTable('account')
    .set({ last_signed_in: now, ...(hash !== null && { failures: 0, locked_until: null }) })
    .where('id', '=', id)
    .where('state', '=', 'active')
    .$if(hash !== null, (query) => query.where('password', '=', hash))
    .executeTakeFirst()
  return saved.numUpdatedRows > 0n
}

/** The account of somebody at the municipality's own sign-in, where one is theirs. */
export async function findLinked(
  db: Db,
  { issuer, subject }: Pick<Identity, 'issuer' | 'subject'>,
): Promise<Pick<KnownAccount, 'account' | 'state'> | null> {
  const row = await db
    .selectFrom('account')
    .selectAll()
    .where('issuer', '=', issuer)
    .where('subject', '=', subject)
    .executeTakeFirst()
  return row ? toKnown(row) : null
}

/** Gives an account to somebody at the municipality's own sign-in; null where there is none at the address that is nobody's yet. */
export async function linkAccount(
  db: Db,
  email: string,
  { issuer, subject }: Pick<Identity, 'issuer' | 'subject'>,
): Promise<Account | null> {
  const row = await db
    .updateTable('account')
    .set({ issuer, subject })
    .where('email', '=', email)
    .where('state', '=', 'active')
    .where('subject', 'is', null)
    .returningAll()
    .executeTakeFirst()
  return row ? toAccount(row) : null
}

/** Takes an account back from whoever it was linked to, so that the next who proves the address has it. */
export async function unlinkAccount(db: Db, municipality: string, id: string): Promise<void> {
  await db
    .updateTable('account')
    .set({ issuer: null, subject: null })
    .where('id', '=', id)
    .where('municipality', '=', municipality)
    .execute()
}
