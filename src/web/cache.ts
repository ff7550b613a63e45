import type { Context, MiddlewareHandler } from 'hono'
import { brusselsDay } from '../core/dates.js'
import type { Deps } from './deps.js'
import { languageFor } from './language.js'
import { isForPrograms } from './routes/api/problem.js'

/** An answer as it was sent, compressed where it was. */
interface Kept {
  readonly status: 200
  readonly headers: readonly (readonly [string, string])[]
  readonly body: Uint8Array<ArrayBuffer>
  readonly etag: string | null
  /** Until when it may be given again, by `performance.now()`. */
  readonly until: number
}

/** Bytes that are kept of all answers, and that one can have at most. */
const [MOST_BYTES, LARGEST] = [48_000_000, 1_000_000]
const KEPT_TYPES = /^(?:text\/(?:html|calendar|turtle)|application\/(?:json|rss\+xml|problem\+json))/

/**
 * Gives pages that are asked for again within `seconds` as they were, and makes a page once for all who ask for it meanwhile. Only for
 * those whom nothing is known of: whoever has a cookie, or a link of their own, gets theirs made. What somebody changes by a form of
 * this process is seen at once; what another process writes, after `seconds` at most.
 */
export function keepAnswers(deps: Deps, seconds: number): MiddlewareHandler {
  const kept = new Map<string, Kept>()
  const making = new Map<string, Promise<Kept | null>>()
  let [bytes, generation] = [0, 0]
  const forget = (key: string): void => {
    bytes -= kept.get(key)?.body.length ?? 0
    kept.delete(key)
  }
  const keep = (key: string, one: Kept): void => {
    forget(key)
    kept.set(key, one)
    bytes += one.body.length
    for (const oldest of kept.keys()) {
      if (bytes <= MOST_BYTES) return
      forget(oldest)
    }
  }
  return async (c, next) => {
    if (c.req.method !== 'GET' && c.req.method !== 'HEAD') {
      await next()
      // Programs only ask, also by POST.
      if (!isForPrograms(c)) generation++
      return
    }
    if (!isForAll(c)) return next()
    const key = `${generation} ${keyOf(c, deps)}`
    const has = kept.get(key)
    if (has && has.until > performance.now()) return give(c, has)
    const going = making.get(key)
    const other = going ? await going : null
    if (other) return give(c, other)
    const made = make(c, next, seconds)
    making.set(key, made)
    try {
      const one = await made
      if (one) keep(key, one)
    } finally {
      if (making.get(key) === made) making.delete(key)
    }
    return
  }
}

/** Makes the answer, and reads it where it can be given to others too; null where it cannot. */
async function make(c: Context, next: () => Promise<void>, seconds: number): Promise<Kept | null> {
  await next()
  const { res } = c
  if (res.status !== 200 || !isKeepable(res.headers)) return null
  const body = new Uint8Array(await res.clone().arrayBuffer())
  if (body.length > LARGEST) return null
  return {
    status: 200,
    headers: [...res.headers],
    body,
    etag: res.headers.get('ETag'),
    until: performance.now() + seconds * 1_000,
  }
}

const isKeepable = (headers: Headers): boolean =>
  !headers.has('Set-Cookie') &&
  !/private|no-store/.test(headers.get('Cache-Control') ?? '') &&
  KEPT_TYPES.test(headers.get('Content-Type') ?? '')

/** True where the answer is the same for everybody: nothing in the request says who asks. */
const isForAll = (c: Context): boolean =>
  c.req.method === 'GET' &&
  c.req.header('Cookie') === undefined &&
  c.req.header('Authorization') === undefined &&
  !/^\/(?:l|me|judge|confirm|setup|sign-in|account|health)(?:\/|$)/.test(c.req.path)

function keyOf(c: Context, { clock }: Deps): string {
  const url = new URL(c.req.url)
  const isPacked = /\bgzip\b/.test(c.req.header('Accept-Encoding') ?? '')
  const language = languageFor(c.req.header('Accept-Language'))
  return `${brusselsDay(clock())} ${language} ${isPacked ? 'gzip' : 'plain'} ${url.pathname}${url.search}`
}

/** The answer as it was; only that it has not changed, where whoever asks has it already. */
function give(c: Context, { status, headers, body, etag }: Kept): Response {
  const known = (c.req.header('If-None-Match') ?? '').split(',').map(strong)
  const sent = headers.map(([name, value]): [string, string] => [name, value])
  if (etag === null || !known.includes(strong(etag))) return new Response(body, { status, headers: sent })
  return new Response(null, { status: 304, headers: sent.filter(([name]) => STANDING.has(name)) })
}

const strong = (etag: string): string => etag.trim().replace(/^W\//, '')

/** What an answer without a body still says (RFC 9110 §15.4.5), and what keeps its reader safe. */
const STANDING = new Set([
  'cache-control',
  'content-security-policy',
  'etag',
  'referrer-policy',
  'strict-transport-security',
  'vary',
  'x-robots-tag',
])
