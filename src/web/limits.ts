import { createHash, randomBytes } from 'node:crypto'
import type { Context, MiddlewareHandler } from 'hono'
import type { RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible'
import { languageFor } from './language.js'
import { answerJson } from './answer.js'
import { clientOf } from './client.js'
import type { Deps } from './deps.js'
import { answerProblem } from './routes/api/problem.js'

/** What an answer counts against the limit, the first that fits; pages for people are not data and count nothing. */
const COSTS: readonly (readonly [path: RegExp, points: number])[] = [
  [/^\/api\/v1\/calls\.ndjson$/, 60],
  [/\.xlsx$/, 20],
  [/\.csv$|\/calls\.ics$/, 10],
  [/\.(?:json|rss|ics|ttl)$/, 3],
  [/^\/common-grants(?:\/|$)/, 3],
  [/^\/api(?:\/|$)/, 1],
]

/** Clients share so many counts at most, so that however many addresses ask, the memory is bounded. */
const COUNTS = 16_384

/**
 * Holds each client to so many data requests a minute, heavy answers counting for more. Requests from this very machine are not
 * counted: behind a proxy that we were not told of, all clients would be one. It stands before all else: an answer that is kept for
 * others must not carry what one client has left.
 */
export function limitData(deps: Deps): MiddlewareHandler {
  const { limitPerMinute = 0 } = deps
  const salt = randomBytes(16)
  let limiter: Promise<RateLimiterMemory> | null = null
  return async (c, next) => {
    const points = limitPerMinute > 0 ? costOf(c.req.path, limitPerMinute) : 0
    const client = points > 0 ? clientOf(c, deps) : 'unknown'
    if (points === 0 || isHere(client)) return next()
    limiter ??= makeLimiter(limitPerMinute)
    const count = await countIn(await limiter, countOf(client, salt), points)
    if (count.isOver) return told(refuse(c, count), count, limitPerMinute)
    await next()
    told(c.res, count, limitPerMinute)
  }
}

/** No answer costs more than all there is. */
function costOf(path: string, limit: number): number {
  const [, points = 0] = COSTS.find(([pattern]) => pattern.test(path)) ?? []
  return Math.min(points, limit)
}

/** The package is loaded when the first data is asked for. */
async function makeLimiter(points: number): Promise<RateLimiterMemory> {
  const { RateLimiterMemory } = await import('rate-limiter-flexible')
  return new RateLimiterMemory({ points, duration: 60 })
}

/** Without a socket that says where it is from, it is not from afar. */
const isHere = (client: string): boolean =>
  client === 'unknown' || client.startsWith('127.') || client === '0:0:0:0::/64'

function countOf(client: string, salt: Buffer): string {
  const digest = createHash('sha256').update(salt).update(client).digest()
  return String(digest.readUInt32BE(0) % COUNTS)
}

interface Count {
  readonly isOver: boolean
  readonly left: number
  /** Seconds until it begins anew. */
  readonly seconds: number
}

async function countIn(limiter: RateLimiterMemory, key: string, points: number): Promise<Count> {
  const counted = await limiter.consume(key, points).then(
    (result) => ({ result, isOver: false }),
    (result: RateLimiterRes | Error) => {
      if (result instanceof Error) throw result
      return { result, isOver: true }
    },
  )
  const { remainingPoints, msBeforeNext } = counted.result
  return {
    isOver: counted.isOver,
    left: Math.max(0, remainingPoints),
    seconds: Math.max(1, Math.ceil(msBeforeNext / 1000)),
  }
}

function told(answer: Response, { isOver, left, seconds }: Count, limit: number): Response {
  answer.headers.set('RateLimit-Limit', String(limit))
  answer.headers.set('RateLimit-Remaining', String(left))
  answer.headers.set('RateLimit-Reset', String(seconds))
  if (!isOver) return answer
  answer.headers.set('Retry-After', String(seconds))
  answer.headers.set('X-Content-Type-Options', 'nosniff')
  return answer
}

const SAYS = {
  sv: (seconds: number) => `För många frågor på kort tid. Försök igen om ${seconds} sekunder.`,
  en: (seconds: number) => `Too many requests in a short time. Try again in ${seconds} seconds.`,
} as const

function refuse(c: Context, { seconds }: Count): Response {
  const { path } = c.req
  if (/^\/api(?:\/|$)/.test(path)) return answerProblem(c, 429, SAYS.en(seconds))
  if (path.startsWith('/common-grants'))
    return answerJson(c, { status: 429, message: SAYS.en(seconds), errors: [] }, 429)
  const asked = c.req.query('lang')
  const text =
    SAYS[asked === 'sv' || asked === 'en' ? asked : languageFor(c.req.header('Accept-Language'))](seconds)
  c.header('Cache-Control', 'no-store')
  return path.endsWith('.json') ? answerJson(c, { error: text }, 429) : c.text(text, 429)
}
