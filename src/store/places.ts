import type { Db } from '../../db/schema.js'

/** The municipalities by name, with how many months their letters are kept. */
export async function listPlaces(
  db: Db,
): Promise<readonly { readonly id: string; readonly name: string; readonly keepMonths: number }[]> {
  return db
    .selectFrom('municipality')
    .select(['id', 'name', 'keep_months as keepMonths'])
    .orderBy('name')
    .execute()
}
