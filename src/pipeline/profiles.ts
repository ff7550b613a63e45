import type { Db } from '../../db/schema.js'
import { UsageError } from '../core/errors.js'
import type { Municipality } from '../core/municipality.js'
import { isReserved } from '../core/reserved.js'
import type { Signer } from '../core/signed.js'
import type { ThemeBook } from '../core/theme.js'
import { readProfile } from '../read/seeds/seeds.js'
import { listMunicipalities, saveMunicipality, type Unwanted } from '../store/municipalities.js'
import { addressKey } from './contacts.js'

/** A profile as a file has it. */
export interface ProfileFile {
  readonly fileName: string
  readonly text: string
}

/** A profile that is in place, and its contacts that could not be as it has them. */
export interface ImportedProfile {
  readonly profile: Municipality
  readonly unwanted: readonly Unwanted[]
}

/**
 * Reads a profile and writes it in place of the one before; `signer` knows the addresses that have left. Throws UsageError naming the
 * place of a mistake; nothing is changed then.
 */
export async function importProfile(
  db: Db,
  signer: Signer,
  file: ProfileFile,
  book: ThemeBook,
  now: string,
): Promise<ImportedProfile> {
  const profile = readProfileFile(file, book)
  const keyOf = (address: string) => addressKey(signer, address)
  const unwanted = await db.transaction().execute((trx) => saveMunicipality(trx, profile, now, keyOf))
  return { profile, unwanted }
}

/** Imports all the profiles that ship, or none of them where a municipality is there already. */
export async function importShipped(
  db: Db,
  files: readonly ProfileFile[],
  book: ThemeBook,
  now: string,
): Promise<void> {
  const profiles = files.map((file) => readProfileFile(file, book))
  await db.transaction().execute(async (trx) => {
    if ((await listMunicipalities(trx)).length > 0) return
    for (const profile of profiles) await saveMunicipality(trx, profile, now)
  })
}

/** A profile's file as a municipality. Throws UsageError naming the place of a mistake. */
export function readProfileFile({ text, fileName }: ProfileFile, book: ThemeBook): Municipality {
  const profile = readProfile(
    text,
    fileName,
    book.themes.map((theme) => theme.id),
  )
  if (isReserved(profile.id))
    throw new UsageError(`${fileName}: id: ${profile.id} begins addresses of our own; choose another`)
  return profile
}
