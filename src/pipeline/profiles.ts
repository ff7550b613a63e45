import type { Db } from '../../db/schema.js'
import type { Municipality } from '../core/municipality.js'
import type { ThemeBook } from '../core/theme.js'
import { readProfile } from '../read/seeds/seeds.js'
import { listMunicipalities, saveMunicipality } from '../store/municipalities.js'

/** A profile as a file has it. */
export interface ProfileFile {
  readonly fileName: string
  readonly text: string
}

/** Reads a profile and writes it whole. Throws UsageError naming the place of a mistake; nothing is changed then. */
export async function importProfile(
  db: Db,
  file: ProfileFile,
  book: ThemeBook,
  now: string,
): Promise<Municipality> {
  const profile = read(file, book)
  await db.transaction().execute((trx) => saveMunicipality(trx, profile, now))
  return profile
}

/** Imports all the profiles that ship, or none of them where a municipality is there already. */
export async function importShipped(
  db: Db,
  files: readonly ProfileFile[],
  book: ThemeBook,
  now: string,
): Promise<void> {
  const profiles = files.map((file) => read(file, book))
  await db.transaction().execute(async (trx) => {
    if ((await listMunicipalities(trx)).length > 0) return
    for (const profile of profiles) await saveMunicipality(trx, profile, now)
  })
}

const read = ({ text, fileName }: ProfileFile, book: ThemeBook): Municipality =>
  readProfile(
    text,
    fileName,
    book.themes.map((theme) => theme.id),
  )
