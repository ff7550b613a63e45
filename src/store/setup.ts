import type { Db } from '../../db/schema.js'

/** `new`: nobody has signed in ever; `begun`: the account of whoever sets the place up is there, the rest is not said yet. */
export type SetupState =
  { readonly kind: 'new' | 'done' } | { readonly kind: 'begun'; readonly account: string }

const NAMES = { done: 'setup', nonce: 'setup-nonce', account: 'setup-account' } as const
type Name = keyof typeof NAMES

/** How far the place is set up. One that has accounts is, unless the first of them is just being set up. */
export async function setupState(db: Db): Promise<SetupState> {
  const rows = await db
    .selectFrom('place')
    .select(['name', 'value'])
    .where('name', 'in', [NAMES.done, NAMES.account])
    .execute()
  if (rows.some(({ name }) => name === NAMES.done)) return { kind: 'done' }
  const begun = rows.find(({ name }) => name === NAMES.account)
  if (begun) return { kind: 'begun', account: begun.value }
  const account = await db.selectFrom('account').select('id').limit(1).executeTakeFirst()
  return { kind: account ? 'done' : 'new' }
}

/** What the address of the set-up is bound to: the value that is kept, or else `fresh`, which is kept then. */
export async function keepNonce(db: Db, fresh: string, now: string): Promise<string> {
  await db
    .insertInto('place')
    .values({ name: NAMES.nonce, value: fresh, updated: now })
    .onConflict((c) => c.column('name').doNothing())
    .execute()
  return (await findNonce(db)) ?? fresh
}

export async function findNonce(db: Db): Promise<string | null> {
  const row = await db.selectFrom('place').select('value').where('name', '=', NAMES.nonce).executeTakeFirst()
  return row?.value ?? null
}

/** Uses the address of the set-up up. False where another did. */
export async function useNonce(db: Db, nonce: string): Promise<boolean> {
  const used = await db
    .deleteFrom('place')
    .where('name', '=', NAMES.nonce)
    .where('value', '=', nonce)
    .executeTakeFirst()
  return Number(used.numDeletedRows) === 1
}

/** Writes down how far the set-up is. */
export async function savePlace(
  db: Db,
  name: Exclude<Name, 'nonce'>,
  value: string,
  now: string,
): Promise<void> {
  await db
    .insertInto('place')
    .values({ name: NAMES[name], value, updated: now })
    .onConflict((c) => c.column('name').doUpdateSet({ value, updated: now }))
    .execute()
}

/** Puts an account in another municipality. */
export async function moveAccount(db: Db, account: string, municipality: string): Promise<void> {
  await db.updateTable('account').set({ municipality }).where('id', '=', account).execute()
}
