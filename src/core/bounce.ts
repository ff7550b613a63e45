/** What a report says of one recipient's letter (RFC 3464 §2.3.3). */
export type BounceAction = 'failed' | 'delayed' | 'delivered' | 'relayed' | 'expanded'

export const BOUNCE_ACTIONS: readonly BounceAction[] = [
  'failed',
  'delayed',
  'delivered',
  'relayed',
  'expanded',
]

/** A report that a letter did not arrive, or not yet, as a mail server or a mail service tells it. */
export interface BounceReport {
  /** Always the same for the same report. */
  readonly id: string
  /** The letter's `Message-ID`, with its brackets. */
  readonly messageId: string | null
  readonly recipient: string | null
  readonly action: BounceAction
  /** The enhanced code, such as `5.1.1` (RFC 3463); empty where there is none. */
  readonly status: string
  /** What the server said, in one line. */
  readonly said: string
}

/** What came of a report; `known`: it had come before. */
export type BounceTaken = 'stopped' | 'noted' | 'unmatched' | 'known'

/** Reads a raw message; empty for one that reports nothing. Never throws for what is in it. */
export type ReadBounces = (raw: Uint8Array) => Promise<readonly BounceReport[]>

/** The longest that is kept of what a server said. */
export const LONGEST_SAID = 500

/** `no-address`: there is no such recipient; `failed`: this letter did not arrive, for another reason; `noted`: nothing is to be done. */
export type BounceMeaning = 'no-address' | 'failed' | 'noted'

export function meaningOf({ action, status }: Pick<BounceReport, 'action' | 'status'>): BounceMeaning {
  if (action !== 'failed') return 'noted'
  return isNoSuchAddress(status) ? 'no-address' : 'failed'
}

/** RFC 3463 §3.2: 5.1.x speaks of an address; 5.1.7 and 5.1.8 of the sender's. 5.2.1 is a mailbox that takes nothing more. */
export const isNoSuchAddress = (status: string): boolean =>
  /^5\.1\.\d{1,3}$/.test(status) ? status !== '5.1.7' && status !== '5.1.8' : status === '5.2.1'

/** Where reports lie until they are read. */
export interface Mailbox {
  /**
   * Gives each new message to `take`, at most `most` of them; those that `take` says are ours are marked as read after it, the
   * others stay unread. Returns how many were given. Throws a MailError where the mailbox cannot be read.
   */
  readonly readNew: (most: number, take: (raw: Uint8Array) => Promise<boolean>) => Promise<number>
}
