import type { Ask } from '../core/source.js'
import { findChallenge, looksLikeHtml, type Shown } from './challenge.js'
import { Failure, seconds } from './failure.js'

const TRY_AGAIN: ReadonlySet<number> = new Set([408, 425, 429, 500, 502, 503, 504])
const LONGEST_WAIT_MS = 120_000

/** What an answer's status and text say against it, if anything. `afterMs` is its `Retry-After`. */
export function judge(expect: Ask['expect'], shown: Shown, afterMs: number | null): Failure | null {
  if (shown.status >= 300) return judgeStatus(shown, afterMs)
  return judgeText(expect, shown)
}

function judgeStatus(shown: Shown, afterMs: number | null): Failure {
  const { status } = shown
  if (status === 404 || status === 410) return new Failure('missing', `answered ${status}`)
  const by = findChallenge(shown)
  if (by) return new Failure('blocked', `answered ${status} with a challenge by ${by}`)
  const reason = status === 408 ? 'timeout' : status >= 400 && status < 500 ? 'refused' : 'unreachable'
  if (!TRY_AGAIN.has(status)) return new Failure(reason, `answered ${status}${complaint(shown.text)}`)
  if (afterMs !== null && afterMs > LONGEST_WAIT_MS)
    return new Failure(reason, `answered ${status} and asks us to wait ${seconds(afterMs)}`)
  return new Failure(reason, `answered ${status}`, true, afterMs)
}

/** What an API says of an ask that it refuses, such as `Invalid Query format`. */
function complaint(text: string): string {
  const said = /"(?:message|detail|error_description)"\s*:\s*"([^"\\]{1,120})"/.exec(text)?.[1]
  return said ? ` "${said}"` : ''
}

/** Judges the text of an answer with a good status; its beginning will do. */
function judgeText(expect: Ask['expect'], shown: Shown): Failure | null {
  const { status, text } = shown
  const empty = text.trim() === ''
  if (status === 206) return new Failure('unreachable', 'sent a part only (206)')
  if (empty && (status === 202 || expect !== 'any'))
    return new Failure('blocked', `answered ${status} with an empty body`)
  const by = findChallenge(shown)
  if (by) return new Failure('blocked', `answered ${status} with a challenge by ${by}`)
  if (expect === 'json' && !/^\s*[[{]/.test(text))
    return looksLikeHtml(text) || text.trimStart().startsWith('<')
      ? new Failure('blocked', `answered ${status} with a page where JSON was expected`)
      : new Failure('unreachable', `answered ${status} with something that is not JSON`)
  if (expect === 'feed' && looksLikeHtml(text))
    return new Failure('blocked', `answered ${status} with a page where a feed was expected`)
  return null
}

/** `Retry-After` in milliseconds; a date is reckoned from the server's own `Date`, else from `now` (ISO). */
export function readRetryAfter(value: string, date: string, now: string): number | null {
  if (/^\s*\d+\s*$/.test(value)) return Number(value) * 1000
  const until = Date.parse(value)
  if (Number.isNaN(until)) return null
  const from = Date.parse(date)
  return Math.max(0, until - (Number.isNaN(from) ? Date.parse(now) : from))
}

/** How long to wait before try `tries + 1`: exponential with full jitter, in milliseconds; `random` is in [0, 1). */
export const backOff = (tries: number, baseMs: number, capMs: number, random: number): number =>
  random * Math.min(capMs, baseMs * 2 ** (tries - 1))
