import type { Db } from '../../db/schema.js'
import {
  meaningOf,
  type BounceReport,
  type BounceTaken,
  type Mailbox,
  type ReadBounces,
} from '../core/bounce.js'
import {
  findByMessage,
  markBounced,
  neighbourBounced,
  saveBounce,
  settleBounce,
  type Bounced,
} from '../store/bounces.js'
import { stopAddress } from './stop-address.js'

/**
 * Takes a report that a letter did not arrive, once. Only one that names a letter of ours counts, since nobody else can know its
 * `Message-ID`; one that names an address alone is kept for a person to see.
 */
export async function takeBounce(db: Db, report: BounceReport, now: string): Promise<BounceTaken> {
  return db.transaction().execute(async (trx) => {
    const letter = report.messageId === null ? null : await findByMessage(trx, report.messageId)
    const isNew = await saveBounce(trx, {
      id: report.id,
      at: now,
      delivery: letter?.id ?? null,
      address: letter?.address ?? report.recipient ?? '',
      status: report.status,
      action: report.action,
      said: report.said,
      effect: letter ? 'noted' : 'unmatched',
    })
    if (!isNew) return 'known'
    if (!letter) return 'unmatched'
    if (!(await act(trx, letter, report, now))) return 'noted'
    await settleBounce(trx, report.id, 'stopped')
    return 'stopped'
  })
}

/** True where the contact gets no more letters for it. */
async function act(db: Db, letter: Bounced, report: BounceReport, now: string): Promise<boolean> {
  const meaning = meaningOf(report)
  if (meaning === 'noted') return false
  await markBounced(db, letter.id, report.said || `${report.action} ${report.status}`, now)
  const isOwnAddress = report.recipient?.toLowerCase() === letter.address.toLowerCase()
  const isForGood = meaning === 'no-address' && (isOwnAddress || report.recipient === null)
  if (!isForGood && !(await neighbourBounced(db, letter))) return false
  return stopAddress(db, letter, report.said || report.status, now)
}

/** What came of the reports of one round. */
export interface BouncesTaken {
  /** Messages that were looked at. */
  readonly messages: number
  readonly stopped: number
  readonly noted: number
  readonly unmatched: number
  readonly known: number
}

/** Messages that are read in one round at most. */
const MOST_MESSAGES = 200

/** Takes every new report in a mailbox; each of a letter of ours is marked as read once it is kept. Throws a MailError where the mailbox cannot be read. */
export async function readMailbox(
  db: Db,
  mailbox: Mailbox,
  read: ReadBounces,
  clock: () => string,
): Promise<BouncesTaken> {
  const counts = { stopped: 0, noted: 0, unmatched: 0, known: 0 }
  const messages = await mailbox.readNew(MOST_MESSAGES, async (raw) => {
    let isOurs = false
    for (const report of await read(raw)) {
      const taken = await takeBounce(db, report, clock())
      counts[taken]++
      isOurs ||= taken !== 'unmatched'
    }
    return isOurs
  })
  return { messages, ...counts }
}
