import type { MailReason } from '../core/errors.js'
import { isNoSuchAddress } from '../core/bounce.js'

/** What nodemailer says of a letter that it could not hand over. */
export interface Failure {
  readonly code?: string | undefined
  readonly responseCode?: number | undefined
  readonly command?: string | undefined
  /** The server's answer, whole. */
  readonly response?: string | undefined
}

/** How far the letter had come: `begun` once a byte of the message itself was on its way. */
export type Stage = 'before' | 'begun'

/** Codes with which nodemailer 10 says that a session failed; each leaves a letter that had not begun unsent. */
const SESSION: ReadonlySet<string> = new Set([
  'ECONNECTION',
  'ETIMEDOUT',
  'ESOCKET',
  'EDNS',
  'ETLS',
  'EPROTOCOL',
  'EAUTH',
  'ENOAUTH',
  'EMAXLIMIT',
  'EABORT',
])

/**
 * Answers about the session, not about the letter: the service closes (RFC 5321 §3.8), bad sequence, login required or failed,
 * TLS required or not to be had (RFC 4954 §6, RFC 3207 §4).
 */
const ABOUT_SESSION: ReadonlySet<number> = new Set([421, 432, 454, 503, 530, 534, 535, 538])

/**
 * What is known of a letter after a failure; null for a failure that nobody foresaw. Only an answer from the server
 * to the letter itself, in whole, settles one that had begun: all else is `unsure`.
 */
export function verdict(failure: Failure, stage: Stage): MailReason | null {
  const { code, responseCode, command } = failure
  const isAnswer = code === 'EENVELOPE' || code === 'EMESSAGE'
  if (isAnswer && responseCode !== undefined && responseCode >= 400 && responseCode < 600) {
    if (ABOUT_SESSION.has(responseCode)) return 'unreachable'
    if (responseCode < 500) return 'deferred'
    return isAboutAddress(failure) ? 'no-address' : 'refused'
  }
  if (stage === 'begun') return 'unsure'
  if (isAnswer) return command === 'API' ? null : 'unreachable'
  return code !== undefined && SESSION.has(code) ? 'unreachable' : null
}

/** RFC 5321 §4.2.2: no mailbox, another place, no such name. */
const NO_MAILBOX: ReadonlySet<number> = new Set([550, 551, 553])
/** What servers give as their reason when it is the sender that they turn down, some with the same codes. */
const ABOUT_US =
  /relay|spam|block|black|listed|reputation|polic|authenti|\bspf\b|\bdkim\b|\bdmarc\b|access denied/i

/** Whether a refusal for good says that the recipient is not there: by its enhanced code (RFC 3463), or without one by where it came. */
function isAboutAddress({ command, responseCode, response = '' }: Failure): boolean {
  if (command === 'MAIL FROM') return false
  const status = /^\d{3}[ -](5\.\d{1,3}\.\d{1,3})\b/.exec(response)?.[1]
  if (status !== undefined) return isNoSuchAddress(status)
  return command === 'RCPT TO' && NO_MAILBOX.has(responseCode ?? 0) && !ABOUT_US.test(response)
}
