import type { Db } from '../../db/schema.js'
import { MailError, type MailReason } from '../core/errors.js'
import type { Letter, Send } from '../core/letter.js'
import type { Pace } from '../core/pace.js'
import {
  claimLetter,
  hurry,
  listWaiting,
  settleLetter,
  settleLost,
  type Claimed,
  type Outcome,
} from '../store/sending.js'
import type { Worker } from './gather.js'
import { createQueue } from './queue.js'
import { stopAddress, type Addressed } from './stop-address.js'

/** What becomes of a letter that could not be sent. Only one we know did not arrive is tried again. */
const AFTER = {
  'no-address': 'refused',
  refused: 'refused',
  deferred: 'waiting',
  unreachable: 'waiting',
  unsure: 'unknown',
} as const satisfies Record<MailReason, Outcome['status']>

/** Letters in a row that end a round: of a server that cannot be talked to, and of one that takes nothing from us. */
const GIVE_UP_AFTER: Partial<Record<MailReason | 'sent', number>> = { unreachable: 3, refused: 10 }
const FIRST_WAIT_MINUTES = 5
const LONGEST_WAIT_MINUTES = 240
/** How long a server may put a letter off. */
const DEFERRED_HOURS = 24
/** Letters that are looked up at a time; each is claimed when its turn comes. */
const WINDOW = 500

/** How a round of deliveries went. */
export interface Delivered {
  readonly sent: number
  readonly refused: number
  readonly waiting: number
  readonly unknown: number
  /** Letters whose sender died, now settled. */
  readonly lost: number
  /** Contacts whose address does not exist, who get no more. */
  readonly stopped: number
}

/** Where letters go: how to send one, which way it takes, how many at once, and how often. */
export interface Post {
  readonly send: Send
  readonly via: (letter: Pick<Letter, 'to'>) => 'outbox' | 'smtp'
  readonly lanes: number
  readonly pace: Pace
}

/**
 * Sends every waiting letter, some at a time, each claimed right before it is sent so that no other process sends it too. `all` also
 * tries those whose time to be tried again has not come; `stop` ends the round after the letters in hand.
 */
export async function deliver(
  db: Db,
  post: Post,
  clock: () => string,
  worker: Worker,
  options: { readonly all?: boolean; readonly stop?: AbortSignal } = {},
): Promise<Delivered> {
  const lost = await settleLost(db, worker.isGone, clock())
  if (options.all) await hurry(db, clock())
  const counts = { sent: 0, refused: 0, waiting: 0, unknown: 0, stopped: 0 }
  const ending = new AbortController()
  const stop = options.stop ? AbortSignal.any([options.stop, ending.signal]) : ending.signal
  const next = createQueue({
    fetch: (not) => listWaiting(db, clock(), { not, limit: WINDOW }),
    pause: ({ address, domain }) =>
      viaOf(post, address) === 'smtp' ? post.pace.take(domain, performance.now()) : 0,
    stop,
  })
  const row = { of: 'sent' as MailReason | 'sent', length: 0 }
  const lane = async (): Promise<void> => {
    for (let waiting = await next(); waiting; waiting = await next()) {
      const via = viaOf(post, waiting.address)
      const begun = begin(await claimLetter(db, waiting.id, worker.holder, via, clock()), post.send)
      if (!begun) continue
      const fate = await begun.fate
      const { status, isStopped } = await settle(db, begun, fate, worker, clock())
      counts[status]++
      if (isStopped) counts.stopped++
      row.length = row.of === fate.of ? row.length + 1 : 1
      row.of = fate.of
      if (row.length >= (GIVE_UP_AFTER[row.of] ?? Infinity)) ending.abort()
    }
  }
  const lanes = Array.from({ length: Math.max(1, post.lanes) }, () =>
    lane().catch((error: unknown) => {
      ending.abort()
      throw error
    }),
  )
  for (const done of await Promise.allSettled(lanes)) if (done.status === 'rejected') throw done.reason
  return { ...counts, lost }
}

const viaOf = (post: Post, address: string): 'outbox' | 'smtp' => post.via({ to: { name: '', address } })

/** What came of a letter, and what the server said. */
interface Fate {
  readonly of: MailReason | 'sent'
  readonly said: string | null
}

/** A letter on its way, without its words, which are the sender's alone from here on. */
interface Begun extends Addressed, Pick<Claimed, 'attempts' | 'firstTry'> {
  readonly id: string
  readonly fate: Promise<Fate>
}

function begin(claimed: Claimed | null, send: Send): Begun | null {
  if (!claimed) return null
  const { letter, attempts, firstTry } = claimed
  const { id, municipality, contact, to } = letter
  return { id, municipality, contact, address: to.address, attempts, firstTry, fate: fateOf(send(letter)) }
}

async function fateOf(sending: Promise<void>): Promise<Fate> {
  try {
    await sending
    return { of: 'sent', said: null }
  } catch (error) {
    if (!(error instanceof MailError)) throw error
    return { of: error.reason, said: error.message }
  }
}

type Settled = 'sent' | 'refused' | 'waiting' | 'unknown'

async function settle(
  db: Db,
  begun: Begun,
  fate: Fate,
  worker: Worker,
  now: string,
): Promise<{ readonly status: Settled; readonly isStopped: boolean }> {
  const outcome = outcomeOf(begun, fate, now)
  const { status } = outcome
  if (fate.of !== 'no-address') {
    await settleLetter(db, begun.id, worker.holder, outcome, now)
    return { status, isStopped: false }
  }
  const isStopped = await db.transaction().execute(async (trx) => {
    await settleLetter(trx, begun.id, worker.holder, outcome, now)
    return stopAddress(trx, begun, fate.said ?? '', now)
  })
  return { status, isStopped }
}

function outcomeOf(begun: Begun, { of, said }: Fate, now: string): Outcome & { readonly status: Settled } {
  const status = of === 'sent' ? of : AFTER[of]
  const firstTry = begun.firstTry ?? (of === 'deferred' ? now : null)
  if (of === 'deferred' && Date.parse(now) - Date.parse(firstTry ?? now) >= DEFERRED_HOURS * 3_600_000)
    return {
      status: 'refused',
      error: `${said}; given up after ${DEFERRED_HOURS} hours`,
      nextTry: null,
      firstTry,
    }
  const nextTry = status === 'waiting' ? later(begun.attempts, now) : null
  return { status, error: said, nextTry, firstTry }
}

/** Twice as long after every try, up to four hours. */
function later(attempts: number, now: string): string {
  const minutes = Math.min(FIRST_WAIT_MINUTES * 2 ** (attempts - 1), LONGEST_WAIT_MINUTES)
  return new Date(Date.parse(now) + minutes * 60_000).toISOString()
}
