import type { Context } from 'hono'
import { deleteCookie, getCookie, setCookie } from 'hono/cookie'
import type { Day, Instant } from '../core/call.js'
import { addDays, brusselsDay } from '../core/dates.js'
import { groupBy } from '../core/group.js'
import { listEventsAfter } from '../store/events.js'
import { firstSeenAfter, newsOfCalls, type CallNews } from '../store/newness.js'
import type { Deps } from './deps.js'
import { overviewPath, pathOf } from './view.js'

/** When a reader was last done with a municipality's list, which their browser remembers where they asked it to. */
export interface LastHere {
  readonly at: Instant
  /** From this day on everything that was first seen is new; where it can be told, nothing that the reader has seen is. */
  readonly since: Day
}

const NAME = 'fondvakt-seen'
const YEAR_S = 365 * 86_400
/** How long a change is told of to those whose browsers remember nothing. */
const USUAL_DAYS = 7
const HOUR_MS = 3_600_000

/** When the reader was last done here; null where nothing is remembered, or not by us. */
export async function lastHereOf(c: Context, deps: Deps): Promise<LastHere | null> {
  const at = getCookie(c, NAME) ?? ''
  if (!isInstant(at) || at > deps.clock() || Date.parse(at) < Date.parse(deps.clock()) - 2 * YEAR_S * 1000)
    return null
  const day = brusselsDay(at)
  const first = await firstSeenAfter(deps.db, at)
  return { at, since: first !== null && brusselsDay(first) === day ? day : addDays(day, 1) }
}

/** Asks the browser to remember that its reader has seen what there was at an instant. */
export function rememberHere(c: Context, deps: Deps, municipality: string, at: Instant): void {
  setCookie(c, NAME, at, { ...placeOf(deps, municipality), maxAge: YEAR_S })
}

/** Asks the browser to remember it no longer. */
export function forgetHere(c: Context, deps: Deps, municipality: string): void {
  deleteCookie(c, NAME, placeOf(deps, municipality))
}

const placeOf = ({ publicUrl }: Deps, municipality: string) => ({
  path: pathOf(publicUrl) + overviewPath(municipality),
  httpOnly: true,
  sameSite: 'Lax' as const,
  secure: publicUrl.startsWith('https:'),
})

/** What a page shows, to the hour, so that it is the same page until the next; who is done with it later has seen no more. */
export const shownAt = (now: Instant): Instant =>
  new Date(Math.floor(Date.parse(now) / HOUR_MS) * HOUR_MS).toISOString()

/** An instant of ours, as `toISOString` writes it. */
export const isInstant = (text: string): boolean =>
  /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/.test(text) && !Number.isNaN(Date.parse(text))

/**
 * What has come of some calls since the reader was last here. Where that is not known, what was announced the last few days: a
 * source that is read for the first time is no news.
 */
export async function newsFor(
  { db, clock }: Deps,
  ids: readonly string[],
  last: LastHere | null,
): Promise<ReadonlyMap<string, CallNews>> {
  if (last) return newsOfCalls(db, ids, last.at)
  const since = new Date(Date.parse(clock()) - USUAL_DAYS * 24 * HOUR_MS).toISOString()
  const events = groupBy(await listEventsAfter(db, ids, since), ({ call }) => call)
  return new Map(
    [...events].map(([id, own]) => [id, { isNew: own.some(({ kind }) => kind === 'new'), events: own }]),
  )
}
