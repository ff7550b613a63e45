import type { Db } from '../../db/schema.js'
import { MailError } from '../core/errors.js'
import type { Letter, Send } from '../core/letter.js'
import { claimLetter, settleLetter, settleLost, type DeliveryStatus } from '../store/deliveries.js'
import type { Worker } from './gather.js'

/** What becomes of a letter that could not be sent. Only one we know did not arrive is tried again. */
const AFTER = { refused: 'refused', unreachable: 'waiting', unsure: 'unknown' } as const

/** Failures in a row after which the mail server is left in peace until the next round. */
const GIVE_UP_AFTER = 3
const FIRST_WAIT_MINUTES = 5
const LONGEST_WAIT_MINUTES = 240

/** How a round of deliveries went. */
export interface Delivered {
  readonly sent: number
  readonly refused: number
  readonly waiting: number
  readonly unknown: number
  /** Letters whose sender died, now settled. */
  readonly lost: number
}

/** Where letters go: how to send one, and which way it takes. */
export interface Post {
  readonly send: Send
  readonly via: (letter: Pick<Letter, 'to'>) => 'outbox' | 'smtp'
}

/**
 * Sends every waiting letter, each claimed first so that no other process sends it too. `all` also tries those whose
 * time to be tried again has not come; `stop` ends the round after the letter in hand.
 */
export async function deliver(
  db: Db,
  post: Post,
  clock: () => string,
  worker: Worker,
  options: { readonly all?: boolean; readonly stop?: AbortSignal } = {},
): Promise<Delivered> {
  const lost = await settleLost(db, worker.isGone, clock())
  const counts = { sent: 0, refused: 0, waiting: 0, unknown: 0 }
  const tried = new Set<string>()
  let failures = 0
  while (failures < GIVE_UP_AFTER && !options.stop?.aborted) {
    const letter = await claimLetter(db, worker.holder, post.via, clock(), {
      all: options.all ?? false,
      not: tried,
    })
    if (!letter) break
    tried.add(letter.id)
    const outcome = await attempt(letter, post.send)
    await settleLetter(
      db,
      letter.id,
      worker.holder,
      { ...outcome, nextTry: nextTry(outcome.status, letter.attempts, clock()) },
      clock(),
    )
    if (outcome.status !== 'sending') counts[outcome.status]++
    failures = outcome.status === 'waiting' ? failures + 1 : 0
  }
  return { ...counts, lost }
}

async function attempt(
  letter: Letter,
  send: Send,
): Promise<{ readonly status: DeliveryStatus; readonly error: string | null }> {
  try {
    await send(letter)
    return { status: 'sent', error: null }
  } catch (error) {
    if (!(error instanceof MailError)) throw error
    return { status: AFTER[error.reason], error: error.message }
  }
}

/** Twice as long after every try, up to four hours. */
function nextTry(status: DeliveryStatus, attempts: number, now: string): string | null {
  if (status !== 'waiting') return null
  const minutes = Math.min(FIRST_WAIT_MINUTES * 2 ** (attempts - 1), LONGEST_WAIT_MINUTES)
  return new Date(Date.parse(now) + minutes * 60_000).toISOString()
}
