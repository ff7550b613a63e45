import { createHash } from 'node:crypto'
import type { Db, Schema } from '../../db/schema.js'
import type { Area } from '../core/municipality.js'
import { listAreas } from './municipalities.js'

/** An area as it is edited: `revision` is another one as soon as anything in it is. */
export interface EditedArea {
  readonly area: Area
  readonly revision: string
  /** The version of the themes that its tags were last made with; empty when they must be made. */
  readonly version: string
}

/** The areas of a municipality in their order. */
export async function listEditedAreas(db: Db, municipality: string): Promise<readonly EditedArea[]> {
  return (await listAreas(db, municipality)).map(({ area, version }) => ({
    area,
    version,
    revision: revisionOf(area),
  }))
}

const revisionOf = ({ name, themes, words }: Area): string =>
  createHash('sha256')
    .update(JSON.stringify([name.sv, name.en, themes, words]))
    .digest('base64url')
    .slice(0, 16)

/** Writes an area, or over the one with its id, as the `position`th. Its tags must then be made: see `version`. */
export async function saveArea(
  db: Db,
  municipality: string,
  area: Area,
  position: number,
  version: string,
): Promise<void> {
  const row = {
    municipality,
    id: area.id,
    position,
    name_sv: area.name.sv,
    name_en: area.name.en,
    themes: JSON.stringify(area.themes),
    words: JSON.stringify(area.words),
    version,
  }
  await db
    .insertInto('area')
    .values(row)
    .onConflict((c) => c.columns(['municipality', 'id']).doUpdateSet(row))
    .execute()
}

/** Puts the areas of a municipality in the order of their ids here. */
export async function orderAreas(db: Db, municipality: string, ids: readonly string[]): Promise<void> {
  for (const [position, id] of ids.entries())
    await db
      .updateTable('area')
      .set({ position })
      .where('municipality', '=', municipality)
      .where('id', '=', id)
      .execute()
}

/** Removes an area with its tags and contacts' interest in it. Returns the calls that it tagged. */
export async function removeArea(db: Db, municipality: string, area: string): Promise<readonly string[]> {
  const tagged = await db
    .deleteFrom('tag')
    .where('municipality', '=', municipality)
    .where('area', '=', area)
    .returning('call')
    .execute()
  await db.deleteFrom('interest').where('municipality', '=', municipality).where('area', '=', area).execute()
  await db.deleteFrom('area').where('municipality', '=', municipality).where('id', '=', area).execute()
  return tagged.map(({ call }) => call)
}

/** How many contacts get letters of each area of a municipality, and how many of those of no other area. */
export async function countFollowers(
  db: Db,
  municipality: string,
): Promise<ReadonlyMap<string, { readonly all: number; readonly only: number }>> {
  const rows = await db
    .selectFrom('interest')
    .innerJoin('contact', (join) =>
      join
        .onRef('contact.municipality', '=', 'interest.municipality')
        .onRef('contact.id', '=', 'interest.contact'),
    )
    .select(['interest.contact', 'interest.area'])
    .where('interest.municipality', '=', municipality)
    .where('contact.state', '=', 'active')
    .execute()
  const areas = new Map<string, number>()
  for (const { contact } of rows) areas.set(contact, (areas.get(contact) ?? 0) + 1)
  const found = new Map<string, { all: number; only: number }>()
  for (const { contact, area } of rows) {
    const count = found.get(area) ?? { all: 0, only: 0 }
    count.all += 1
    if (areas.get(contact) === 1) count.only += 1
    found.set(area, count)
  }
  return found
}

/** How many calls an area tags, closed ones too. */
export async function countTagged(db: Db, municipality: string, area: string): Promise<number> {
  const { n } = await db
    .selectFrom('tag')
    .select((e) => e.fn.countAll<number>().as('n'))
    .where('municipality', '=', municipality)
    .where('area', '=', area)
    .executeTakeFirstOrThrow()
  return Number(n)
}

/** Remembers that an area's tags are made with this version, unless it was changed meanwhile. */
export async function settleArea(
  db: Db,
  municipality: string,
  { id, themes, words }: Area,
  version: string,
): Promise<boolean> {
  const settled = await db
    .updateTable('area')
    .set({ version })
    .where('municipality', '=', municipality)
    .where('id', '=', id)
    .where('themes', '=', JSON.stringify(themes))
    .where('words', '=', JSON.stringify(words))
    .executeTakeFirst()
  return Number(settled.numUpdatedRows) === 1
}

/** Whether an area still tags as it did. */
export async function isAreaStill(db: Db, municipality: string, area: Area): Promise<boolean> {
  const row = await rowOf(db, municipality, area.id)
  return row?.themes === JSON.stringify(area.themes) && row.words === JSON.stringify(area.words)
}

const rowOf = (
  db: Db,
  municipality: string,
  id: string,
): Promise<Pick<Schema['area'], 'themes' | 'words'> | undefined> =>
  db
    .selectFrom('area')
    .select(['themes', 'words'])
    .where('municipality', '=', municipality)
    .where('id', '=', id)
    .executeTakeFirst()
