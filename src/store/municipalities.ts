import type { Db } from '../../db/schema.js'
import type { Grade } from '../core/call.js'
import type { Area, Contact, Department, Municipality } from '../core/municipality.js'
import { parsed } from './rows.js'

/** Writes a whole profile in place of the one before, in the caller's transaction. Contacts that it no longer names stay, but get no more letters. */
export async function saveMunicipality(db: Db, profile: Municipality, now: string): Promise<void> {
  const { id, name, policy } = profile
  const row = { id, name, policy, departments: JSON.stringify(profile.departments), updated: now }
  await db
    .insertInto('municipality')
    .values(row)
    .onConflict((c) => c.column('id').doUpdateSet(row))
    .execute()
  await saveAreas(db, profile)
  await saveContacts(db, profile)
}

async function saveAreas(db: Db, { id: municipality, areas }: Municipality): Promise<void> {
  const kept = areas.map((area) => area.id)
  await db.deleteFrom('area').where('municipality', '=', municipality).execute()
  await db.deleteFrom('tag').where('municipality', '=', municipality).where('area', 'not in', kept).execute()
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

async function saveContacts(db: Db, { id: municipality, contacts }: Municipality): Promise<void> {
  await db.updateTable('contact').set({ active: 0 }).where('municipality', '=', municipality).execute()
  await db.deleteFrom('interest').where('municipality', '=', municipality).execute()
  for (const { id, name, email, department, language, secretariat, interests } of contacts) {
    const person = { municipality, id, name, email, department, language }
    const row = { ...person, secretariat: secretariat ? 1 : 0, active: 1 }
    await db
      .insertInto('contact')
      .values(row)
      .onConflict((c) => c.columns(['municipality', 'id']).doUpdateSet(row))
      .execute()
    if (interests.length > 0)
      await db
        .insertInto('interest')
        .values(interests.map(({ area, least }) => ({ municipality, contact: id, area, least })))
        .execute()
  }
}

/** All municipalities, by name. */
export async function listMunicipalities(
  db: Db,
): Promise<readonly { readonly id: string; readonly name: string; readonly policy: string }[]> {
  return db.selectFrom('municipality').select(['id', 'name', 'policy']).orderBy('name').execute()
}

/** A municipality with its areas in order and its contacts that get letters; null when there is none of that id. */
export async function findMunicipality(db: Db, id: string): Promise<Municipality | null> {
  const row = await db.selectFrom('municipality').selectAll().where('id', '=', id).executeTakeFirst()
  if (!row) return null
  return {
    id: row.id,
    name: row.name,
    policy: row.policy,
    departments: parsed<Department[]>(row.departments),
    areas: (await listAreas(db, id)).map(({ area }) => area),
    contacts: await listContacts(db, id),
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

/** Remembers that an area's tags are made with this version. */
export async function saveAreaVersion(
  db: Db,
  municipality: string,
  area: string,
  version: string,
): Promise<void> {
  await db
    .updateTable('area')
    .set({ version })
    .where('municipality', '=', municipality)
    .where('id', '=', area)
    .execute()
}

async function listContacts(db: Db, municipality: string): Promise<Contact[]> {
  const rows = await db
    .selectFrom('contact')
    .selectAll()
    .where('municipality', '=', municipality)
    .where('active', '=', 1)
    .orderBy('id')
    .execute()
  const interests = await db
    .selectFrom('interest')
    .selectAll()
    .where('municipality', '=', municipality)
    .orderBy('area')
    .execute()
  return rows.map(({ id, name, email, department, language, secretariat }) => ({
    id,
    name,
    email,
    department,
    language: language === 'en' ? 'en' : 'sv',
    secretariat: secretariat === 1,
    interests: interests
      .filter((interest) => interest.contact === id)
      .map(({ area, least }) => ({ area, least: least as Grade })),
  }))
}
