import type { MailReason } from '../core/errors.js'

/** What nodemailer says of a letter that it could not hand over. */
export interface Failure {
  readonly code?: string | undefined
  readonly responseCode?: number | undefined
  readonly command?: string | undefined
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

/** 5xx answers about the session, not about the letter: bad sequence, login required or failed, TLS required (RFC 4954, 3207). */
const ABOUT_SESSION: ReadonlySet<number> = new Set([503, 530, 534, 535, 538])

/**
 * What is known of a letter after a failure; null for a failure that nobody foresaw. Only an answer from the server
 * to the letter itself, in whole, settles one that had begun: all else is `unsure`.
 */
export function verdict({ code, responseCode, command }: Failure, stage: Stage): MailReason | null {
  const isAnswer = code === 'EENVELOPE' || code === 'EMESSAGE'
  if (isAnswer && responseCode !== undefined && responseCode >= 400 && responseCode < 600) {
    return responseCode < 500 || ABOUT_SESSION.has(responseCode) ? 'unreachable' : 'refused'
  }
  if (stage === 'begun') return 'unsure'
  if (isAnswer) return command === 'API' ? null : 'unreachable'
  return code !== undefined && SESSION.has(code) ? 'unreachable' : null
}
