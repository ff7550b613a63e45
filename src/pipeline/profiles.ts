import type { Db } from '../../db/schema.js'
import type { Municipality } from '../core/municipality.js'
import type { ThemeBook } from '../core/theme.js'
import { readProfile } from '../read/seeds.js'
import { listMunicipalities, saveMunicipality } from '../store/municipalities.js'

/** Reads a profile and writes it whole. Throws UsageError naming the place of a mistake; nothing is changed then. */
export async function importProfile(
  db: Db,
  text: string,
  fileName: string,
  book: ThemeBook,
  now: string,
): Promise<Municipality> {
  const profile = readProfile(
    text,
    fileName,
    book.themes.map((theme) => theme.id),
  )
  await db.transaction().execute((trx) => saveMunicipality(trx, profile, now))
  return profile
}

/** Imports the profiles that ship, if no municipality is there yet. Returns how many were. */
export async function importShipped(
  db: Db,
  shipped: () => readonly { readonly text: string; readonly fileName: string }[],
  book: () => ThemeBook,
  now: string,
): Promise<number> {
  if ((await listMunicipalities(db)).length > 0) return 0
  const files = shipped()
  for (const { text, fileName } of files) await importProfile(db, text, fileName, book(), now)
  return files.length
}
