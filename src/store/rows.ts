import { UNSAID, type StoredCall } from '../core/call.js'

/** Rows in pieces small enough for one statement on either database. */
export function* chunks<T>(rows: readonly T[], size = 200): Generator<T[]> {
  for (let start = 0; start < rows.length; start += size) yield rows.slice(start, start + size)
}

/** A call as it was stored, by this version or one before. */
export const toCall = (data: string): StoredCall => ({ ...UNSAID, ...parsed<StoredCall>(data) })

/** JSON that we wrote ourselves, read back as what we wrote. */
export const parsed = <T>(text: string): T => JSON.parse(text) as T
