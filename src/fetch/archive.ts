import { createHash } from 'node:crypto'
import type { Ask } from '../core/source.js'

/** The last good answer to an ask. Validators are null where the server gave none. */
export interface Kept {
  /** As `askId` says. */
  readonly id: string
  readonly url: string
  /** Where the answer came from, after redirects. */
  readonly finalUrl: string
  readonly status: number
  readonly contentType: string
  readonly etag: string | null
  readonly lastModified: string | null
  /** As sent, with its encodings (gzip and so on) undone. */
  readonly body: Uint8Array
  /** ISO instant at which the server last sent or confirmed this body. */
  readonly fetched: string
}

/** Keeps the last good answer to each ask. */
export interface Archive {
  /** The kept answer, whole, or null. */
  readonly find: (id: string) => Promise<Kept | null>
  /** Keeps an answer in place of the one before. */
  readonly keep: (kept: Kept) => Promise<void>
}

/** The id of an ask: SHA-256 (hexadecimal) over what makes it the same ask, its method, url and body. */
export function askId(ask: Pick<Ask, 'method' | 'url' | 'parts' | 'json'>): string {
  const url = new URL(ask.url)
  url.hash = ''
  return createHash('sha256')
    .update(
      JSON.stringify(
        [ask.method, url.href, ask.parts ?? null, ...(ask.json === undefined ? [] : [ask.json])],
        sorted,
      ),
    )
    .digest('hex')
}

/** Puts an object's keys in order, so that the same value is always the same text. */
function sorted(_key: string, value: unknown): unknown {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return value
  return Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)))
}
