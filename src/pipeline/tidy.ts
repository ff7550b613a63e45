import { setImmediate } from 'node:timers/promises'
import type { Db } from '../../db/schema.js'
import { IDLE_HOURS } from '../core/account.js'
import { CONFIRM_DAYS } from '../core/signed.js'
import { dropOldImports } from '../store/contact-imports.js'
import { dropStraySearches } from '../store/saved-searches.js'
import { removePastSessions } from '../store/sessions.js'
import { dateGone, dropUnanswered, eraseGone, listKeepMonths, thinLetters } from '../store/thin.js'

/** What was removed. */
export interface Tidied {
  /** Contacts whose name and address were erased. */
  readonly erased: number
  /** Contacts who never said that they want letters. */
  readonly unanswered: number
  /** Letters whose words were removed. */
  readonly thinned: number
}

/** Days after leaving that a name and an address are erased. */
const ERASE_DAYS = 28

/** Removes what is kept no longer, a piece at a time and so many pieces in a run; the next run goes on. */
export async function tidy(db: Db, now: string): Promise<Tidied> {
  await dateGone(db, now)
  await removePastSessions(db, now, hoursBefore(now, IDLE_HOURS))
  await dropOldImports(db, daysBefore(now, 1))
  const unanswered = await inPieces(CONTACTS, (size) =>
    // A day more than they have, so that nothing goes while the link still holds.
    dropUnanswered(db, daysBefore(now, CONFIRM_DAYS + 1), now, size),
  )
  const erased = await inPieces(CONTACTS, (size) => eraseGone(db, daysBefore(now, ERASE_DAYS), now, size))
  await dropStraySearches(db)
  let thinned = 0
  for (const { id, months } of await listKeepMonths(db))
    thinned += await inPieces(LETTERS, (size) => thinLetters(db, id, monthsBefore(now, months), size))
  return { erased, unanswered, thinned }
}

interface Pieces {
  readonly size: number
  readonly most: number
}

const CONTACTS: Pieces = { size: 50, most: 100 }
const LETTERS: Pieces = { size: 500, most: 200 }

/** Others have their turn between two pieces. */
async function inPieces({ size, most }: Pieces, next: (size: number) => Promise<number>): Promise<number> {
  let done = 0
  for (let piece = 0; piece < most; piece += 1) {
    const count = await next(size)
    done += count
    if (count < size) break
    await setImmediate()
  }
  return done
}

const hoursBefore = (instant: string, hours: number): string =>
  new Date(Date.parse(instant) - hours * 3_600_000).toISOString()
const daysBefore = (instant: string, days: number): string => hoursBefore(instant, 24 * days)

function monthsBefore(instant: string, months: number): string {
  const date = new Date(instant)
  date.setUTCMonth(date.getUTCMonth() - months)
  return date.toISOString()
}
