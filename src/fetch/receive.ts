import type { Ask } from '../core/source.js'
import type { Kept } from './archive.js'
import { decodeText } from '../core/charset.js'
import { beginning, limited, tooLarge, whole } from './decode.js'
import { fromNetwork, toFetchError, type Hop, type Timeouts } from './failure.js'
import { judge, readRetryAfter } from './judge.js'
import type { Answer } from './send.js'

/** A good answer: a body, or word that the kept one is still right. */
export type Received =
  | { readonly kind: 'unchanged'; readonly kept: Kept }
  | ({ readonly kind: 'body'; readonly text: string } & Omit<Kept, 'id' | 'url' | 'fetched'>)

/** Bytes of a page that we read, by what it must be; no page of HTML and no feed of a source's comes near. */
const LIMITS = { json: 20_000_000, any: 20_000_000, html: 8_000_000, feed: 10_000_000 } as const
const STREAM_LIMIT = 400_000_000
const ROBOTS_LIMIT = 500_000
/** Enough of an answer that is no good, or of a stream, to see what it is. */
const ENOUGH = 64_000

/** Reads a whole answer. Throws Failure for one that is no good; a 304 is good only where there is a kept body. */
export async function receivePage(
  ask: Ask,
  answer: Answer,
  hop: Hop,
  kept: Kept | null,
  now: string,
): Promise<Received> {
  const etag = answer.header('etag') || null
  const lastModified = answer.header('last-modified') || null
  if (answer.status === 304 && kept) {
    await beginning(answer.body, ENOUGH)
    const renewed = { ...kept, etag: etag ?? kept.etag, lastModified: lastModified ?? kept.lastModified }
    return { kind: 'unchanged', kept: renewed }
  }
  const limit = ask.limit ?? LIMITS[ask.expect]
  const body = isGood(answer) ? await whole(upTo(limit, answer)) : await beginning(answer.body, ENOUGH)
  const contentType = answer.header('content-type')
  const text = decodeText(body, contentType)
  refuse(ask.expect, answer, text, now)
  const { status } = answer
  return { kind: 'body', text, body, contentType, status, finalUrl: hop.url.href, etag, lastModified }
}

/** Reads as much of an answer as shows that it is good; the rest follows as it comes, ending in FetchError if it is cut off. */
export async function receiveStream(
  ask: Ask,
  answer: Answer,
  hop: Hop,
  timeouts: Timeouts,
  now: string,
): Promise<AsyncIterable<Uint8Array>> {
  if (!isGood(answer)) refuse('any', answer, decodeText(await beginning(answer.body, ENOUGH), ''), now)
  const pieces = upTo(ask.limit ?? STREAM_LIMIT, answer)
  const head: Uint8Array[] = []
  for (let size = 0; size < 1024;) {
    const next = await pieces.next()
    if (next.done) break
    head.push(next.value)
    size += next.value.byteLength
  }
  const start = Buffer.concat(head).subarray(0, ENOUGH)
  refuse(ask.expect, answer, decodeText(start, answer.header('content-type')), now)
  return continued(head, pieces, answer, (error) => {
    const failure = fromNetwork(error, timeouts)
    return failure ? toFetchError(failure, ask.url, hop, 1) : error
  })
}

/** Reads the part of a robots.txt that counts (RFC 9309 §2.5). Throws Failure for any other answer. */
export async function receiveRobots(answer: Answer, now: string): Promise<string> {
  const body = await beginning(answer.body, ROBOTS_LIMIT)
  const text = new TextDecoder().decode(body)
  refuse('any', answer, text, now)
  return text
}

/** The head, then the rest; the connection is let go however the reading ends. */
async function* continued(
  head: readonly Uint8Array[],
  rest: AsyncGenerator<Uint8Array, void, undefined>,
  answer: Answer,
  toError: (error: unknown) => unknown,
): AsyncGenerator<Uint8Array, void, undefined> {
  try {
    yield* head
    yield* rest
  } catch (error) {
    throw toError(error)
  } finally {
    answer.discard()
  }
}

const isGood = (answer: Answer) => answer.status < 300

function upTo(limit: number, answer: Answer): AsyncGenerator<Uint8Array, void, undefined> {
  if (answer.announced !== null && answer.announced > limit) throw tooLarge(limit)
  return limited(answer.body, limit)
}

function refuse(expect: Ask['expect'], answer: Answer, text: string, now: string): void {
  const afterMs = readRetryAfter(answer.header('retry-after'), answer.header('date'), now)
  const failure = judge(expect, { status: answer.status, header: answer.header, text }, afterMs)
  if (failure) throw failure
}
