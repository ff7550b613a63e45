import type { Context } from 'hono'
import { brusselsDay } from '../core/dates.js'
import type { Municipality } from '../core/municipality.js'
import { isPast, LINK_DAYS, openHolder, type HolderPurpose } from '../core/signed.js'
import { findContact, type ContactState, type KnownContact } from '../store/contacts.js'
import { findMunicipalityBare } from '../store/municipalities.js'
import type { ReaderFault } from '../text/reader-words.js'
import type { Deps } from './deps.js'
import type { Readers } from './readers.js'
import type { Visitor } from './visit.js'

/** A link of a letter that holds, and the contact whose letter it is; the municipality is without its contacts. */
export interface ReaderLink extends Visitor {
  readonly token: string
  readonly readers: Readers
}

/** Whose token it is that stands in an address, whatever has become of them. */
export interface Held {
  readonly token: string
  readonly readers: Readers
  readonly municipality: Municipality
  readonly known: KnownContact
}

/** The contact whom a letter's link speaks for; why it does not hold, otherwise. */
export async function openReader(c: Context, deps: Deps): Promise<ReaderLink | ReaderFault> {
  const held = await openHeld(c, deps, 'letter', LINK_DAYS)
  if (typeof held === 'string') return held
  const { known, ...rest } = held
  return WITHOUT[known.state] ?? { ...rest, contact: known.contact }
}

/** What a link says to whoever gets no letters any more. */
const WITHOUT: Readonly<Partial<Record<ContactState, ReaderFault>>> = {
  left: 'left',
  stopped: 'stopped',
  removed: 'contact',
  pending: 'contact',
}

/** Whose token an address holds, in whatever state; null `days` for one that never grows too old. */
export async function openHeld(
  c: Context,
  deps: Deps,
  purpose: HolderPurpose,
  days: number | null,
): Promise<Held | ReaderFault> {
  const { db, readers } = deps
  const token = c.req.param('token') ?? ''
  const holder = readers ? openHolder(readers.signer, purpose, token) : null
  if (!readers || !holder) return 'link'
  if (days !== null && isPast(holder, brusselsDay(deps.clock()), days)) return 'old'
  const municipality = await findMunicipalityBare(db, holder.municipality)
  const known = municipality && (await findContact(db, municipality.id, holder.contact))
  return municipality && known ? { token, readers, municipality, known } : 'contact'
}

/** What a department is called. */
export const departmentName = ({ departments }: Municipality, id: string): string =>
  departments.find((department) => department.id === id)?.name ?? id
