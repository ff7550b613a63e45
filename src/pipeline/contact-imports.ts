import { createHash, randomUUID } from 'node:crypto'
import type { Db } from '../../db/schema.js'
import type { Signer } from '../core/signed.js'
import {
  dropImport,
  dropOldImports,
  findImport,
  saveImport,
  type ContactImport,
} from '../store/contact-imports.js'
import { holdContacts, saveContacts } from '../store/contacts.js'
import { findContacts } from '../store/contact-list.js'
import type { KnownContact } from '../store/contacts.js'
import { within } from '../store/within.js'
import { planContacts, type ContactPlan } from './import-contacts.js'

/** Minutes that a table waits for its sender's yes. */
export const IMPORT_MINUTES = 60

/** Which table of whose. */
export type WhichImport = Pick<ContactImport, 'id' | 'municipality' | 'account'>

/** What a table that waits would do as things stand. */
export interface KeptPlan {
  readonly file: string
  readonly plan: ContactPlan
  /** Those that would be changed, as they are now, by id. */
  readonly before: ReadonlyMap<string, KnownContact>
  /** Tells this plan from every other. */
  readonly key: string
}

/** Keeps a table until its sender has seen what it would do; returns its id. */
export async function keepTable(
  db: Db,
  table: Omit<ContactImport, 'id' | 'made'>,
  now: string,
): Promise<string> {
  const id = randomUUID()
  await dropOldImports(db, since(now))
  await saveImport(db, { ...table, id, made: now })
  return id
}

/** What a table would do; null where it is gone, or not theirs. */
export async function planKept(
  db: Db,
  signer: Signer,
  which: WhichImport,
  now: string,
): Promise<KeptPlan | null> {
  const kept = await findImport(db, which, since(now))
  if (!kept) return null
  const plan = await planContacts(db, signer, which.municipality, kept.rows, now)
  const ids = plan.changed.map(({ contact }) => contact.id)
  const before = await findContacts(db, which.municipality, ids)
  return {
    file: kept.file,
    plan,
    before: new Map(before.map((one) => [one.contact.id, one])),
    key: keyOf(plan),
  }
}

/** `changed`: it would do something else by now than what was shown, or has mistakes in it; nothing is written then. */
export type Imported =
  | { readonly kind: 'done'; readonly kept: KeptPlan }
  | { readonly kind: 'changed'; readonly kept: KeptPlan }
  | { readonly kind: 'gone' }

/** Writes what a table would do, once, and only where that is exactly the plan with this key. */
export async function importKept(
  db: Db,
  signer: Signer,
  which: WhichImport,
  key: string,
  now: string,
): Promise<Imported> {
  return within(db, async (trx) => {
    await holdContacts(trx, which.municipality)
    const kept = await planKept(trx, signer, which, now)
    if (!kept) return { kind: 'gone' }
    const { plan } = kept
    if (kept.key !== key || plan.faults.length > 0) return { kind: 'changed', kept }
    await dropImport(trx, which.id)
    await saveContacts(trx, which.municipality, [...plan.added, ...plan.changed])
    return { kind: 'done', kept }
  })
}

const since = (now: string): string => new Date(Date.parse(now) - IMPORT_MINUTES * 60_000).toISOString()

function keyOf({ added, changed, unchanged, faults, notes }: ContactPlan): string {
  const contacts = [added, changed].map((list) => list.map(({ contact, state }) => ({ contact, state })))
  return createHash('sha256')
    .update(JSON.stringify([contacts, unchanged, faults, notes]))
    .digest('base64url')
    .slice(0, 27)
}
