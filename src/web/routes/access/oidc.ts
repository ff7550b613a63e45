import type { Context } from 'hono'
import { deleteCookie, getCookie, setCookie } from 'hono/cookie'
import type { Refusal } from '../../../text/access-words.js'
import { giveBack, takeOfClient } from '../../attempts.js'
import { clientOf } from '../../client.js'
import type { Deps } from '../../deps.js'
import { isSafe } from '../../safe.js'
import { ownPath } from '../../next.js'
import { beginSession } from '../../session.js'
import { showMissing } from '../faults.js'
import { showRefusal } from './refuse.js'
import { goOn } from './sign-in.js'

/** Seconds that the browser keeps what it needs for coming back; the same holds for what is in it. */
const KEPT = 600

/** Sends somebody to the municipality's own sign-in. */
export async function leaveForOidc(c: Context, deps: Deps): Promise<Response> {
  const access = deps.staff?.access
  if (!access?.hasOidc) return showMissing(c, deps)
  const next = ownPath(new URL(c.req.url).searchParams.get('next'))
  const trip = await access.leave(next ?? '')
  if (typeof trip === 'string') return refused(c, deps, trip)
  setCookie(c, cookieName(deps), trip.kept, {
    path: '/',
    httpOnly: true,
    sameSite: 'Lax',
    secure: isSafe(deps),
    maxAge: KEPT,
  })
  c.header('Cache-Control', 'no-store')
  return c.redirect(trip.url, 303)
}

/** Signs in whoever comes back from there, once. */
export async function comeFromOidc(c: Context, deps: Deps): Promise<Response> {
  const access = deps.staff?.access
  if (!access?.hasOidc) return showMissing(c, deps)
  const kept = getCookie(c, cookieName(deps))
  deleteCookie(c, cookieName(deps), { path: '/', secure: isSafe(deps) })
  c.header('Cache-Control', 'no-store')
  if (!kept) return refused(c, deps, 'stale')
  const wait = await takeOfClient(c, deps)
  if (wait !== null) return refused(c, deps, 'many', wait)
  const come = await access.comeBack(new URL(c.req.url).search, kept)
  if (typeof come === 'string') return refused(c, deps, come)
  await giveBack(c, deps, null)
  await beginSession(c, deps, come.account.id, 'oidc')
  return c.redirect(goOn(c, deps, ownPath(come.next), come.account.municipality), 303)
}

async function refused(c: Context, deps: Deps, why: Refusal, wait?: number): Promise<Response> {
  deps.log?.warn?.({ client: clientOf(c, deps), why, via: 'oidc' }, 'a sign-in was refused')
  return showRefusal(c, deps, why, wait)
}

/** The prefix keeps a neighbouring site of the same domain from setting it. */
const cookieName = (deps: Deps): string => (isSafe(deps) ? '__Host-fondvakt-oidc' : 'fondvakt-oidc')
