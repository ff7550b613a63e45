import type { Db } from '../../db/schema.js'
import {
  faultAt,
  readContactRows,
  readRow,
  type Column,
  type ContactRow,
  type RowFault,
  type TableRow,
} from '../core/contact-rows.js'
import { slugsBeside } from '../core/contact-slug.js'
import { UsageError } from '../core/errors.js'
import { groupBy } from '../core/group.js'
import { USUAL, type Municipality } from '../core/municipality.js'
import type { Signer } from '../core/signed.js'
import { holdContacts, listContacts, saveContacts, type KnownContact } from '../store/contacts.js'
import { findMunicipalityBare } from '../store/municipalities.js'
import { within } from '../store/within.js'
import { addressKey } from './contacts.js'

/** What a table of contacts would do. */
export interface ContactPlan {
  readonly added: readonly KnownContact[]
  readonly changed: readonly KnownContact[]
  readonly unchanged: number
  /** What must be mended before anything is written. */
  readonly faults: readonly RowFault[]
  /** What may be right. */
  readonly notes: readonly RowFault[]
}

/** Works out what a table of contacts would do in a municipality, and writes nothing. */
export async function planContacts(
  db: Db,
  signer: Signer,
  municipality: string,
  table: readonly TableRow[],
  now: string,
): Promise<ContactPlan> {
  const place = await placeOf(db, municipality)
  const { contacts, faults, notes } = readContactRows(table, place)
  const known = await listContacts(db, municipality)
  const plan = planRows(contacts, known, (address) => addressKey(signer, address), now)
  const byRow = (a: RowFault, b: RowFault) => a.row - b.row
  return {
    ...plan,
    faults: [...faults, ...plan.faults].sort(byRow),
    notes: [...notes, ...plan.notes].sort(byRow),
  }
}

/** Writes what a table of contacts would do, all or nothing: where there are faults, nothing. */
export async function importContacts(
  db: Db,
  signer: Signer,
  municipality: string,
  table: readonly TableRow[],
  now: string,
): Promise<ContactPlan> {
  return within(db, async (trx) => {
    await holdContacts(trx, municipality)
    const plan = await planContacts(trx, signer, municipality, table, now)
    if (plan.faults.length === 0) await saveContacts(trx, municipality, [...plan.added, ...plan.changed])
    return plan
  })
}

/** One contact as somebody types them. */
export type TypedContact = Readonly<Record<Column, string>> & { readonly secretariat: boolean }

/** Adds one contact, who is not there yet. Returns the mistakes instead where there are any; nothing is written then. */
export async function addContact(
  db: Db,
  signer: Signer,
  municipality: string,
  typed: TypedContact,
  now: string,
): Promise<{ readonly added: KnownContact | null; readonly faults: readonly RowFault[] }> {
  return within(db, async (trx) => {
    await holdContacts(trx, municipality)
    const { contact, faults } = readRow(1, (column) => typed[column], await placeOf(trx, municipality))
    if (!contact) return { added: null, faults }
    const known = await listContacts(trx, municipality)
    const there = known.find(
      (one) => isHere(one) && one.state !== 'pending' && plain(one.contact.email) === plain(contact.email),
    )
    if (there) return { added: null, faults: [faultAt(1, 'email', 'there', contact.email, there.contact.id)] }
    const plan = planRows([contact], known, (address) => addressKey(signer, address), now)
    const [one] = [...plan.added, ...plan.changed]
    if (!one) return { added: null, faults: plan.faults }
    const added = { ...one, contact: { ...one.contact, secretariat: typed.secretariat } }
    await saveContacts(trx, municipality, [added])
    return { added, faults: [] }
  })
}

async function placeOf(db: Db, municipality: string): Promise<Municipality> {
  const place = await findMunicipalityBare(db, municipality)
  if (place) return place
  throw new UsageError(`no municipality "${municipality}"`)
}

const plain = (address: string): string => address.toLowerCase()
const isHere = ({ state }: KnownContact): boolean =>
  state === 'active' || state === 'pending' || state === 'stopped'

function planRows(
  rows: readonly ContactRow[],
  known: readonly KnownContact[],
  keyOf: (address: string) => string,
  now: string,
): ContactPlan {
  const here = groupBy(known.filter(isHere), ({ contact }) => plain(contact.email))
  const left = known.filter(({ state }) => state === 'left')
  const gone = new Set(left.flatMap(({ contact, addressKey: key }) => [plain(contact.email), key ?? '']))
  const slug = slugsBeside(known.map(({ contact }) => contact.id))
  const added: KnownContact[] = []
  const changed: KnownContact[] = []
  const faults: RowFault[] = []
  const notes: RowFault[] = []
  for (const row of rows) {
    const before = first(here.get(plain(row.email)) ?? [])
    const hasLeft = !before && gone.size > 0 && (gone.has(plain(row.email)) || gone.has(keyOf(row.email)))
    if (hasLeft) faults.push(faultAt(row.row, 'email', 'left', row.email))
    else if (!before) added.push(fresh(row, slug(row.name, row.email), now))
    else if (!isSame(row, before) && before.origin === 'profile')
      faults.push(faultAt(row.row, 'email', 'there', row.email, before.contact.id))
    else if (!isSame(row, before)) changed.push(changedBy(row, before, now))
    if (before?.state === 'stopped')
      notes.push(faultAt(row.row, 'email', 'stopped', row.email, before.contact.id))
  }
  return {
    added,
    changed,
    unchanged: rows.length - added.length - changed.length - faults.length,
    faults,
    notes,
  }
}

/** Whoever gets letters at an address, before those who do not. */
const first = (there: readonly KnownContact[]): KnownContact | undefined =>
  there.find(({ state }) => state === 'active') ?? there[0]

function fresh(row: ContactRow, id: string, now: string): KnownContact {
  const { name, email, department, language, interests } = row
  return {
    contact: { id, name, email, department, language, interests, secretariat: false, wishes: USUAL },
    state: 'active',
    stateAt: now,
    stateWhy: null,
    origin: 'added',
    added: now,
    chosen: null,
    addressKey: null,
    erased: null,
  }
}

/** What somebody chose for themselves stands; somebody who was asked whether they want letters need not answer any more. */
function changedBy(
  { name, department, language, interests }: ContactRow,
  before: KnownContact,
  now: string,
): KnownContact {
  const own = before.chosen === null ? { language, interests } : {}
  const contact = { ...before.contact, name, department, ...own }
  if (before.state !== 'pending') return { ...before, contact }
  return { ...before, contact, state: 'active', stateAt: now, origin: 'added' }
}

function isSame(row: ContactRow, { contact, chosen, state }: KnownContact): boolean {
  if (state === 'pending' || row.name !== contact.name || row.department !== contact.department) return false
  return (
    chosen !== null ||
    (row.language === contact.language && interestsKey(row.interests) === interestsKey(contact.interests))
  )
}

const interestsKey = (interests: ContactRow['interests']): string =>
  interests
    .map(({ area, least }) => `${area} ${least}`)
    .sort()
    .join('\n')
