import { createHash } from 'node:crypto'
import type { Db } from '../../db/schema.js'
import type { Department, Municipality } from '../core/municipality.js'
import type { WantedProfile } from '../core/place-edit.js'

/** Whether a municipality was read from a profile file, which replaces what is changed on the pages when it is read again. */
export async function isFromFile(db: Db, municipality: string): Promise<boolean> {
  const row = await db
    .selectFrom('municipality')
    .select('origin')
    .where('id', '=', municipality)
    .executeTakeFirst()
  return row?.origin === 'profile'
}

/** Notes that a municipality was made on the pages. */
export async function markMade(db: Db, municipality: string): Promise<void> {
  await db.updateTable('municipality').set({ origin: 'made' }).where('id', '=', municipality).execute()
}

/** Another one as soon as anything is that a form of the municipality's settings shows. */
export const placeRevision = (place: WantedProfile & Pick<Municipality, 'departments'>): string => {
  const { name, policy, domains, keepMonths, departments } = place
  return createHash('sha256')
    .update(JSON.stringify([name, policy, domains, keepMonths, departments]))
    .digest('base64url')
    .slice(0, 16)
}

/** Writes what is said of a municipality. */
export async function saveProfile(
  db: Db,
  municipality: string,
  { name, policy, domains, keepMonths }: WantedProfile,
  now: string,
): Promise<void> {
  await db
    .updateTable('municipality')
    .set({ name, policy, domains: JSON.stringify(domains), keep_months: keepMonths, updated: now })
    .where('id', '=', municipality)
    .execute()
}

export async function saveDepartments(
  db: Db,
  municipality: string,
  departments: readonly Department[],
  now: string,
): Promise<void> {
  await db
    .updateTable('municipality')
    .set({ departments: JSON.stringify(departments), updated: now })
    .where('id', '=', municipality)
    .execute()
}

/** The departments that contacts or cases are in. */
export async function usedDepartments(db: Db, municipality: string): Promise<ReadonlySet<string>> {
  const contacts = await db
    .selectFrom('contact')
    .select('department')
    .distinct()
    .where('municipality', '=', municipality)
    .where('state', 'in', ['active', 'pending', 'stopped'])
    .execute()
  const cases = await db
    .selectFrom('case_file')
    .select('department')
    .distinct()
    .where('municipality', '=', municipality)
    .execute()
  return new Set([...contacts, ...cases].map(({ department }) => department))
}
