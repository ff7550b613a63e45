import type { Db, Schema } from '../../db/schema.js'
import type { Area, Contact, Department, Municipality } from '../core/municipality.js'
import { activeAfter, listContacts, saveContacts, type KnownContact } from './contacts.js'
import { parsed } from './rows.js'

/** A profile's contact that is not as the profile has them, and why. */
export interface Unwanted {
  readonly id: string
  /** `left`: they have left, for good; `address-left`: whoever has the address has; `there`: `as` has the address; `taken`: `as` has the id. */
  readonly why: 'left' | 'address-left' | 'there' | 'taken'
  readonly as: string
}

/**
 * Writes a profile in place of the one before, in the caller's transaction. Contacts that the profile does not have are left alone,
 * those it no longer names get no more letters, and what somebody chose stands. `keyOf` tells what an address that has left is known
 * again by. Returns the profile's contacts that could not be as it has them.
 */
export async function saveMunicipality(
  db: Db,
  profile: Municipality,
  now: string,
  keyOf?: (address: string) => string,
): Promise<readonly Unwanted[]> {
  const row = {
    id: profile.id,
    name: profile.name,
    policy: profile.policy,
    departments: JSON.stringify(profile.departments),
    domains: JSON.stringify(profile.domains),
    keep_months: profile.keepMonths,
    origin: 'profile' as const,
    updated: now,
  }
  await db
    .insertInto('municipality')
    .values(row)
    .onConflict((c) => c.column('id').doUpdateSet(row))
    .execute()
  await saveAreas(db, profile)
  return saveProfileContacts(db, profile, now, keyOf)
}

async function saveAreas(db: Db, { id: municipality, areas }: Municipality): Promise<void> {
  // No area has no id, so that a list of none can be asked with.
  const kept = ['', ...areas.map((area) => area.id)]
  await db.deleteFrom('area').where('municipality', '=', municipality).execute()
  await db.deleteFrom('tag').where('municipality', '=', municipality).where('area', 'not in', kept).execute()
  await db
    .deleteFrom('interest')
    .where('municipality', '=', municipality)
    .where('area', 'not in', kept)
    .execute()
  if (areas.length === 0) return
  await db
    .insertInto('area')
    .values(
      areas.map((area, position) => ({
        municipality,
        id: area.id,
        position,
        name_sv: area.name.sv,
        name_en: area.name.en,
        themes: JSON.stringify(area.themes),
        words: JSON.stringify(area.words),
        version: '',
      })),
    )
    .execute()
}

async function saveProfileContacts(
  db: Db,
  { id: municipality, contacts }: Municipality,
  now: string,
  keyOf: (address: string) => string = () => '',
): Promise<readonly Unwanted[]> {
  const known = await listContacts(db, municipality)
  const standing = standingOf(known)
  const unwanted: Unwanted[] = []
  const written: KnownContact[] = []
  for (const contact of contacts) {
    const before = standing.byId.get(contact.id)
    const refused = refusal(contact, before, standing, keyOf)
    if (refused) unwanted.push(refused)
    else written.push(asProfile(contact, before, now))
  }
  const named = new Set(contacts.map(({ id }) => id))
  const gone = known.filter(
    ({ contact, origin, state }) =>
      origin === 'profile' && !named.has(contact.id) && (state === 'active' || state === 'stopped'),
  )
  await saveContacts(db, municipality, [
    ...written,
    ...gone.map((one): KnownContact => ({ ...one, state: 'removed', stateAt: now, stateWhy: null })),
  ])
  return unwanted
}

/** Who is there already, by id and by address. */
interface Standing {
  readonly byId: ReadonlyMap<string, KnownContact>
  /** Contacts that no profile has, who get letters at an address. */
  readonly others: ReadonlyMap<string, string>
  /** Addresses that have left, and the marks of those that are erased. */
  readonly left: ReadonlyMap<string, string>
}

function standingOf(known: readonly KnownContact[]): Standing {
  const others = known.filter(({ state, origin }) => state === 'active' && origin !== 'profile')
  const left = known.filter(({ state }) => state === 'left')
  return {
    byId: new Map(known.map((one) => [one.contact.id, one])),
    others: new Map(others.map(({ contact }) => [plain(contact.email), contact.id])),
    left: new Map(
      left.flatMap(({ contact, addressKey }) =>
        [plain(contact.email), addressKey ?? ''].filter((key) => key !== '').map((key) => [key, contact.id]),
      ),
    ),
  }
}

function refusal(
  { id, email }: Contact,
  before: KnownContact | undefined,
  { others, left }: Standing,
  keyOf: (address: string) => string,
): Unwanted | null {
  if (before?.state === 'left') return { id, why: 'left', as: id }
  if (before && before.origin !== 'profile') return { id, why: 'taken', as: id }
  const other = others.get(plain(email))
  if (other !== undefined) return { id, why: 'there', as: other }
  const gone = left.size === 0 ? undefined : (left.get(plain(email)) ?? left.get(keyOf(plain(email))))
  return gone === undefined ? null : { id, why: 'address-left', as: gone }
}

/** A contact as the profile has them; what they chose for themselves stands, and an address that was refused is not tried again. */
function asProfile(contact: Contact, before: KnownContact | undefined, now: string): KnownContact {
  if (!before) return { ...FRESH, contact, stateAt: now, added: now }
  const { language, interests, wishes } = before.contact
  const isStopped = before.state === 'stopped' && plain(before.contact.email) === plain(contact.email)
  const isSame = before.state === 'active' || isStopped
  return {
    ...before,
    contact: before.chosen === null ? contact : { ...contact, language, interests, wishes },
    state: isStopped ? 'stopped' : 'active',
    stateAt: isSame ? before.stateAt : now,
    stateWhy: isSame ? before.stateWhy : null,
    erased: null,
  }
}

const FRESH: Omit<KnownContact, 'contact'> = {
  state: 'active',
  stateAt: null,
  stateWhy: null,
  origin: 'profile',
  added: null,
  chosen: null,
  addressKey: null,
  erased: null,
}

const plain = (address: string): string => address.toLowerCase()

/** All municipalities, by name. */
export async function listMunicipalities(
  db: Db,
): Promise<readonly { readonly id: string; readonly name: string; readonly policy: string }[]> {
  return db.selectFrom('municipality').select(['id', 'name', 'policy']).orderBy('name').execute()
}

/** A municipality with its areas in order and its contacts that get letters; null when there is none of that id. */
export async function findMunicipality(db: Db, id: string): Promise<Municipality | null> {
  const bare = await findMunicipalityBare(db, id)
  if (!bare) return null
  const contacts = await listContacts(db, id, ['active'])
  return { ...bare, contacts: contacts.map(({ contact }) => contact) }
}

/** A municipality with its areas in order, but without its contacts; null when there is none of that id. */
export async function findMunicipalityBare(db: Db, id: string): Promise<Municipality | null> {
  const row = await db.selectFrom('municipality').selectAll().where('id', '=', id).executeTakeFirst()
  return row ? toMunicipality(row, await listAreas(db, id)) : null
}

const toMunicipality = (
  row: Schema['municipality'],
  areas: readonly { readonly area: Area }[],
): Municipality => ({
  id: row.id,
  name: row.name,
  policy: row.policy,
  departments: parsed<Department[]>(row.departments),
  areas: areas.map(({ area }) => area),
  contacts: [],
  domains: parsed<string[]>(row.domains),
  keepMonths: row.keep_months,
})

/** The contacts of a municipality that get letters, by id, in pieces, so that they are never all in memory at once. */
export async function* eachContactPiece(
  db: Db,
  municipality: string,
  size: number,
): AsyncGenerator<readonly Contact[]> {
  for (let after = ''; ;) {
    const piece = await activeAfter(db, municipality, after, size)
    const last = piece.at(-1)
    if (!last) return
    yield piece
    after = last.id
  }
}

/** Areas with the version of the themes that their tags were last made with; empty when they must be made. */
export async function listAreas(
  db: Db,
  municipality: string,
): Promise<readonly { readonly area: Area; readonly version: string }[]> {
  const rows = await db
    .selectFrom('area')
    .selectAll()
    .where('municipality', '=', municipality)
    .orderBy('position')
    .execute()
  return rows.map((row) => ({
    version: row.version,
    area: {
      id: row.id,
      name: { sv: row.name_sv, en: row.name_en },
      themes: parsed<Area['themes']>(row.themes),
      words: parsed<Area['words']>(row.words),
    },
  }))
}
