import type { Ask, Page } from '../core/source.js'
import { askId, type Archive, type Kept } from './archive.js'
import { decodeText } from '../core/charset.js'
import type { Hop } from './failure.js'
import type { Received } from './receive.js'

/** The headers that ask for a body only if it is another than the kept one. None but where that came from, and none with a form. */
export function conditions(kept: Kept, hop: Hop): Readonly<Record<string, string>> {
  if (hop.method === 'POST' || hop.url.href !== kept.finalUrl) return {}
  return {
    ...(kept.etag !== null && { 'if-none-match': kept.etag }),
    ...(kept.lastModified !== null && { 'if-modified-since': kept.lastModified }),
  }
}

/** True for a kept answer that was sent or confirmed less than `days` days ago. */
export const isFresh = (kept: Kept, days: number, now: string): boolean =>
  Date.parse(now) - Date.parse(kept.fetched) < days * 24 * 3600 * 1000

/** Keeps what was received at `now` and makes a page of it, unchanged where its bytes are those kept before. */
export async function keepAnswer(
  archive: Archive,
  ask: Ask,
  before: Kept | null,
  received: Received,
  now: string,
): Promise<Page> {
  if (received.kind === 'unchanged') {
    const { kept } = received
    await archive.keep({ ...kept, fetched: now })
    return toPage(ask, { ...kept, fetched: now }, true)
  }
  const { finalUrl, status, contentType, etag, lastModified, body, text } = received
  const answer = { finalUrl, status, contentType, etag, lastModified, body }
  const kept: Kept = { id: askId(ask), url: ask.url, ...answer, fetched: now }
  await archive.keep(kept)
  return toPage(ask, kept, before !== null && Buffer.compare(before.body, body) === 0, text)
}

/** A kept answer as a page; `text` saves decoding its body again. */
export function toPage(ask: Ask, kept: Kept, unchanged: boolean, text?: string): Page {
  const { finalUrl: url, status, contentType, body, fetched } = kept
  return { ask, url, status, contentType, body: text ?? decodeText(body, contentType), fetched, unchanged }
}
