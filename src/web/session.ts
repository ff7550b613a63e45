import { createHash, randomBytes, timingSafeEqual } from 'node:crypto'
import type { Context, MiddlewareHandler } from 'hono'
import { deleteCookie, getCookie, setCookie } from 'hono/cookie'
import { IDLE_HOURS, LONGEST_DAYS, type Account, type Session } from '../core/account.js'
import type { Instant } from '../core/call.js'
import { endSession, findSession, saveSession, touchSession } from '../store/sessions.js'
import type { Deps } from './deps.js'
import { isSafe } from './safe.js'

const HOUR_MS = 3_600_000
/** How often a session that is in use is written down as such. */
const TOUCH_MS = 5 * 60_000
const KEY = 'session'

/** Recalls who is signed in, before the page is made; without a cookie nothing is looked up. */
export const recallSession =
  (deps: Deps): MiddlewareHandler =>
  async (c, next) => {
    const token = getCookie(c, cookieName(deps))
    if (token) c.set(KEY, await find(deps, token))
    await next()
    if (!token) return
    c.res.headers.append('Vary', 'Cookie')
    if (sessionOf(c)) c.res.headers.set('Cache-Control', 'private, no-store')
  }

/** Who asks, where they are signed in. */
export const sessionOf = (c: Context): Session | null => (c.get(KEY) as Session | null | undefined) ?? null

async function find({ db, clock }: Deps, token: string): Promise<Session | null> {
  if (token.length > 100) return null
  const now = clock()
  const found = await findSession(db, hashOf(token), now, before(now, IDLE_HOURS * HOUR_MS))
  if (found && Date.parse(now) - Date.parse(found.seen) > TOUCH_MS) await touchSession(db, found.id, now)
  return found
}

/** Signs an account in: a new session, whatever the browser held before. */
export async function beginSession(
  c: Context,
  deps: Deps,
  account: Account['id'],
  via: 'password' | 'oidc',
): Promise<void> {
  const before = sessionOf(c)
  if (before) await endSession(deps.db, before.id)
  const { token, session } = newSession(account, via, deps.clock())
  await saveSession(deps.db, session)
  setCookie(c, cookieName(deps), token, {
    path: '/',
    httpOnly: true,
    sameSite: 'Lax',
    secure: isSafe(deps),
    maxAge: LONGEST_DAYS * 86_400,
  })
}

/** A session as the store keeps it, and what the browser is to hold. */
export function newSession(account: Account['id'], via: 'password' | 'oidc', now: Instant) {
  const token = randomBytes(32).toString('base64url')
  const expires = new Date(Date.parse(now) + LONGEST_DAYS * 24 * HOUR_MS).toISOString()
  const csrf = randomBytes(24).toString('base64url')
  return { token, session: { id: hashOf(token), account, csrf, via, started: now, seen: now, expires } }
}

/** Signs out. */
export async function dropSession(c: Context, deps: Deps): Promise<void> {
  const session = sessionOf(c)
  if (session) await endSession(deps.db, session.id)
  c.set(KEY, null)
  deleteCookie(c, cookieName(deps), { path: '/', secure: isSafe(deps) })
}

/** Whether a form carries what the pages of this session give it. */
export function isOwnToken({ csrf }: Session, given: string): boolean {
  const [expected, actual] = [Buffer.from(csrf), Buffer.from(given)]
  return expected.length === actual.length && timingSafeEqual(expected, actual)
}

const hashOf = (token: string): string => createHash('sha256').update(token).digest('base64url')
const before = (now: Instant, ms: number): Instant => new Date(Date.parse(now) - ms).toISOString()

/** The prefix keeps a neighbouring site of the same domain from setting it. */
export const cookieName = (deps: Deps): string =>
  isSafe(deps) ? '__Host-fondvakt-session' : 'fondvakt-session'
