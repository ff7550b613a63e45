import { randomInt } from 'node:crypto'
import type { Db } from '../../db/schema.js'
import { checkAddress, isAddress, plainName } from '../core/address.js'
import { checkChoices } from '../core/choices.js'
import { brusselsDay, daysBetween } from '../core/dates.js'
import { confirmPath, offerPath } from '../core/links.js'
import { USUAL, type Contact, type Municipality } from '../core/municipality.js'
import type { SearchWish } from '../core/saved-search.js'
import { CONFIRM_DAYS, signHolder } from '../core/signed.js'
import { alreadyNotice, confirmNotice } from '../letters/notices.js'
import {
  contactsAt,
  countPending,
  findContact,
  holdContacts,
  saveContacts,
  setState,
  type KnownContact,
} from '../store/contacts.js'
import { findMunicipalityBare } from '../store/municipalities.js'
import { writeMail, type Stamp } from './mail.js'
import { keepable, wishSearch } from './saved-searches.js'

/** What somebody who wants letters says of themselves. */
export interface SubscribeWish {
  readonly email: string
  readonly name: string
  readonly department: string
  readonly language: Contact['language']
  readonly interests: Contact['interests']
  /** A search to have in the letters, in which case there need be no areas. */
  readonly search?: SearchWish
}

/** Pending contacts that can be made in an hour, so that nobody can fill a municipality, or others' mailboxes, with them. */
const MOST_AN_HOUR = 30

/**
 * Asks whoever has an address of the municipality's own whether they want letters, by mail, at most once a day. Somebody who gets
 * letters there already is told so instead, and whoever asks learns nothing of it.
 */
export async function subscribe(
  db: Db,
  stamp: Stamp,
  municipality: string,
  wish: SubscribeWish,
  now: string,
): Promise<'sent' | 'foreign' | 'busy' | 'invalid'> {
  const place = await findMunicipalityBare(db, municipality)
  const wanted = place && checked(place, wish)
  if (!place || !wanted) return 'invalid'
  if (!place.domains.includes(wanted.email.slice(wanted.email.lastIndexOf('@') + 1))) return 'foreign'
  const known = await db.transaction().execute((trx) => findOrAdd(trx, municipality, wanted, now))
  if (!known) return 'busy'
  await tell(db, stamp, place, known, wanted.search, now)
  return 'sent'
}

function checked({ areas, departments }: Municipality, wish: SubscribeWish): SubscribeWish | null {
  const name = plainName(wish.name.normalize('NFC').replace(/[\p{Co}\p{Cs}]/gu, ''))
  const email = wish.email.trim()
  if (!/[\p{L}\p{N}]/u.test(name) || email.length > LONGEST_ADDRESS || !isAddress(email)) return null
  if (!departments.some(({ id }) => id === wish.department)) return null
  const search = wish.search ? keepable(wish.search) : undefined
  if (search === null || checkChoices({ ...wish, wishes: USUAL }, areas, search ? 1 : 0).length > 0)
    return null
  return { ...wish, name, email: checkAddress(email), ...(search && { search }) }
}

/** RFC 5321, 4.5.3.1.3: a path has at most 256 characters, two of them brackets. */
const LONGEST_ADDRESS = 254

/** Whoever has the address, or a new contact who has yet to confirm; null when too many have asked of late. */
async function findOrAdd(
  trx: Db,
  municipality: string,
  wish: SubscribeWish,
  now: string,
): Promise<KnownContact | null> {
  await holdContacts(trx, municipality)
  const hourAgo = new Date(Date.parse(now) - 3_600_000).toISOString()
  // Whether the address is known must not show in the answer.
  if ((await countPending(trx, municipality, hourAgo)) >= MOST_AN_HOUR) return null
  const there = await contactsAt(trx, municipality, wish.email)
  const active = there.find(({ state }) => state === 'active')
  if (active) return active
  const asked = there.find(({ state }) => state === 'pending')
  const { email, name, department, language, interests } = wish
  const id = asked?.contact.id ?? (await newId(trx, municipality))
  const known: KnownContact = {
    contact: { id, email, name, department, language, interests, secretariat: false, wishes: USUAL },
    state: 'pending',
    stateAt: now,
    stateWhy: null,
    origin: 'subscribed',
    added: asked?.added ?? now,
    chosen: null,
    addressKey: null,
    erased: null,
  }
  await saveContacts(trx, municipality, [known])
  await wishSearch(trx, municipality, id, wish.search, now)
  return known
}

const LETTERS = 'abcdefghijklmnopqrstuvwxyz0123456789'

async function newId(db: Db, municipality: string): Promise<string> {
  for (;;) {
    const id = Array.from({ length: 10 }, () => LETTERS.charAt(randomInt(LETTERS.length))).join('')
    if (!(await findContact(db, municipality, id))) return id
  }
}

/** One mail an address and day, whoever asks how often. */
async function tell(
  db: Db,
  stamp: Stamp,
  { id: municipality, name: place, departments }: Municipality,
  { contact, state }: KnownContact,
  search: SearchWish | undefined,
  now: string,
): Promise<void> {
  const isActive = state === 'active'
  const day = brusselsDay(now)
  const holder = { municipality, contact: contact.id, day }
  const token = signHolder(stamp.signer, isActive ? 'letter' : 'confirm', holder)
  const written = (isActive ? alreadyNotice : confirmNotice)({
    language: contact.language,
    department: departments.find(({ id }) => id === contact.department)?.name ?? place,
    municipality: place,
    href: stamp.publicUrl + (isActive ? offerPath(token, search) : confirmPath(token)),
  })
  const mail = { municipality, contact, kind: 'confirm', slot: `confirm ${day}`, written } as const
  await writeMail(db, stamp, mail, now)
}

/** Makes a contact of whoever confirms in time that they want letters. The second time says that it is done. */
export async function confirm(
  db: Db,
  municipality: string,
  contact: string,
  now: string,
): Promise<'confirmed' | 'already' | 'gone'> {
  return db.transaction().execute(async (trx) => {
    if (!(await holdContacts(trx, municipality))) return 'gone'
    const known = await findContact(trx, municipality, contact)
    if (known?.state === 'active') return 'already'
    if (known?.state !== 'pending' || isLate(known, now)) return 'gone'
    const there = await contactsAt(trx, municipality, known.contact.email)
    if (there.some(({ state }) => state === 'active')) return 'already'
    const to = { state: 'active', why: null, chosen: now } as const
    return (await setState(trx, municipality, contact, ['pending'], to, now)) ? 'confirmed' : 'gone'
  })
}

const isLate = ({ stateAt }: KnownContact, now: string): boolean =>
  stateAt === null || daysBetween(brusselsDay(stateAt), brusselsDay(now)) > CONFIRM_DAYS
