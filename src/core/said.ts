/**
 * Why a letter did not go, or a contact gets none, as far as it can be told from what was written down. `address`: there is no such
 * address; `full`: its mailbox takes nothing more; `blocked`: the server takes nothing from us, or took it for spam; `sender`: our own
 * address is not taken; `late`: the server put it off too long; `crash`: nobody knows, since the process ended; `unsure`: nor here,
 * since the connection broke; `server`: the server said no in other words.
 */
export type SaidKind =
  | 'address'
  | 'full'
  | 'blocked'
  | 'sender'
  | 'late'
  | 'crash'
  | 'unsure'
  | 'unreachable'
  | 'by-hand'
  | 'left'
  | 'no-more'
  | 'words-gone'
  | 'overload'
  | 'server'

/** What was written down of a letter or a contact, and what it means. */
export interface Said {
  readonly kind: SaidKind
  /** Those of `overload`: calls, letters, and how many calls are usual. */
  readonly figures: readonly number[]
  /** What somebody gave as their reason, where they stopped letters by hand. */
  readonly note: string | null
}

/** What is written down where somebody stops letters by hand. */
export const stoppedByHand = (note: string | null): string =>
  note === null ? BY_HAND : `${BY_HAND}: ${note}`

const BY_HAND = 'stopped by hand'

/** What a line that was written down means; null where nothing was. */
export function readSaid(line: string | null): Said | null {
  if (line === null || line.trim() === '') return null
  if (line === BY_HAND) return { kind: 'by-hand', figures: [], note: null }
  if (line.startsWith(`${BY_HAND}: `))
    return { kind: 'by-hand', figures: [], note: line.slice(BY_HAND.length + 2) }
  for (const [pattern, kind] of OURS) {
    const found = pattern.exec(line)
    if (found) return { kind, figures: found.slice(1).map(Number), note: null }
  }
  const [, status] = /\b([245]\.\d{1,3}\.\d{1,3})\b/.exec(line) ?? []
  return {
    kind: BY_STATUS.find(([pattern]) => pattern.test(status ?? ''))?.[1] ?? byWords(line),
    figures: [],
    note: null,
  }
}

/** What we write down ourselves. */
const OURS: readonly (readonly [RegExp, SaidKind])[] = [
  [/^the contact has left$/, 'left'],
  [/^the contact gets no more letters$/, 'no-more'],
  [/^the words of the letter are gone$/, 'words-gone'],
  [/^the process ended while/, 'crash'],
  [/^(\d+) calls in (\d+) letters, where about (\d+) are usual/, 'overload'],
  [/; given up after \d+ hours$/, 'late'],
]

/** Enhanced codes (RFC 3463 §3.2, §3.3, §3.8). */
const BY_STATUS: readonly (readonly [RegExp, SaidKind])[] = [
  [/^5\.1\.[78]$/, 'sender'],
  [/^5\.(1\.\d+|2\.1)$/, 'address'],
  [/^[45]\.2\.2$/, 'full'],
  [/^5\.7\.\d+$/, 'blocked'],
]

const byWords = (line: string): SaidKind => WORDS.find(([pattern]) => pattern.test(line))?.[1] ?? 'server'

const WORDS: readonly (readonly [RegExp, SaidKind])[] = [
  [/spam|blocked|black ?list|listed|reputation|policy|\b(spf|dkim|dmarc)\b|access denied|relay/i, 'blocked'],
  [/quota|mailbox (is )?full|over ?quota/i, 'full'],
  [/user unknown|no such|unknown (user|recipient)|does not exist|\b55[013]\b/i, 'address'],
  [/timed? ?out|connection closed|unexpected|ECONNRESET|ESOCKET/i, 'unsure'],
  [/ECONNREFUSED|ENOTFOUND|EDNS|ECONNECTION/, 'unreachable'],
]
