import type { Context } from 'hono'
import { may, type Action, type Session } from '../core/account.js'
import type { Municipality } from '../core/municipality.js'
import { findMunicipalityBare } from '../store/municipalities.js'
import type { Deps } from './deps.js'
import { isOwnForm } from './form.js'
import type { Show } from './group.js'
import { plain } from './parameters.js'
import { isOwnToken, sessionOf } from './session.js'
import { address } from './view.js'
import { showDeskFault, type DeskFault } from './routes/access/fault.js'
import { showMissing } from './routes/faults.js'
import type { Staff } from './staff.js'

/** Somebody who is signed in, in their own municipality; it has no contacts in it. */
export interface AtDesk {
  readonly session: Session
  readonly municipality: Municipality
  readonly staff: Staff
}

/** What somebody who is signed in sends with a form. */
export interface DeskForm extends AtDesk {
  readonly form: URLSearchParams
  /** Files by the name of their field; empty ones are left out. */
  readonly files: ReadonlyMap<string, File>
}

/**
 * A page under `/:municipality` for those who are signed in and may do `action`. Others are led to the sign-in; of another municipality
 * nobody learns more than that there is no such page.
 */
export const atDesk =
  (action: Action, show: (c: Context, deps: Deps, at: AtDesk) => Response | Promise<Response>): Show =>
  async (c, deps) => {
    const at = await deskOf(c, deps, action)
    if (at === 'sign-in' && sessionOf(c) === null) return c.redirect(signInPath(c, deps), 303)
    return typeof at === 'string' ? refuse(c, deps, at) : show(c, deps, at)
  }

/** A form of such a page: taken only from a page of ours, with the token of the session. */
export const takeAtDesk =
  (action: Action, take: (c: Context, deps: Deps, at: DeskForm) => Response | Promise<Response>): Show =>
  async (c, deps) => {
    if (!isOwnForm(c, deps)) return refuse(c, deps, 'foreign')
    const at = await deskOf(c, deps, action)
    if (typeof at === 'string') return refuse(c, deps, at)
    const sent = await sentOf(c, at.session)
    return typeof sent === 'string' ? refuse(c, deps, sent) : take(c, deps, { ...at, ...sent })
  }

/** Somebody who is signed in, on a page that is theirs alone. */
export type AtHome = Omit<AtDesk, 'municipality'>

/** A page of whoever is signed in, whatever they may do. */
export const atHome =
  (show: (c: Context, deps: Deps, at: AtHome) => Response | Promise<Response>): Show =>
  (c, deps) => {
    const at = homeOf(c, deps)
    return at ? show(c, deps, at) : c.redirect(signInPath(c, deps), 303)
  }

/** A form of such a page. */
export const takeAtHome =
  (
    take: (c: Context, deps: Deps, at: Omit<DeskForm, 'municipality'>) => Response | Promise<Response>,
  ): Show =>
  async (c, deps) => {
    if (!isOwnForm(c, deps)) return refuse(c, deps, 'foreign')
    const at = homeOf(c, deps)
    if (!at) return refuse(c, deps, 'sign-in')
    const sent = await sentOf(c, at.session)
    return typeof sent === 'string' ? refuse(c, deps, sent) : take(c, deps, { ...at, ...sent })
  }

function homeOf(c: Context, { staff }: Deps): AtHome | null {
  const session = sessionOf(c)
  return session && staff ? { session, staff } : null
}

async function deskOf(c: Context, deps: Deps, action: Action): Promise<AtDesk | DeskFault> {
  const home = homeOf(c, deps)
  if (!home) return 'sign-in'
  const { session } = home
  const wanted = plain(c.req.param('municipality') ?? '')
  const municipality =
    wanted === session.account.municipality ? await findMunicipalityBare(deps.db, wanted) : null
  if (!municipality) return 'elsewhere'
  return may(session.account, action) ? { ...home, municipality } : 'forbidden'
}

/** Tells why not, and writes it down: who, where, but nothing of what was sent. */
function refuse(c: Context, deps: Deps, fault: DeskFault): Response | Promise<Response> {
  const account = sessionOf(c)?.account.id ?? null
  deps.log?.warn?.({ account, method: c.req.method, path: c.req.path, fault }, 'a page was refused')
  return fault === 'elsewhere' ? showMissing(c, deps) : showDeskFault(c, deps, fault)
}

/** The sign-in, which leads back here; `next` is a path of ours. */
export function signInPath(c: Context, { publicUrl }: Deps): string {
  const url = new URL(c.req.url)
  const base = new URL(publicUrl).pathname.replace(/\/+$/, '')
  return address(`${base}/sign-in`, { next: url.pathname + url.search, lang: url.searchParams.get('lang') })
}

/** What was sent from a page of this session; why not, for anything else. */
async function sentOf(
  c: Context,
  session: Session,
): Promise<Pick<DeskForm, 'form' | 'files'> | 'unclear' | 'stale'> {
  const sent = await readSent(c)
  if (!sent) return 'unclear'
  return isOwnToken(session, sent.form.get('csrf') ?? '') ? sent : 'stale'
}

/** The fields and files of a form as browsers send them; null for anything else. */
async function readSent(c: Context): Promise<Pick<DeskForm, 'form' | 'files'> | null> {
  const type = (c.req.header('Content-Type') ?? '').split(';')[0]?.trim().toLowerCase()
  if (type === 'application/x-www-form-urlencoded')
    return { form: new URLSearchParams(await c.req.text()), files: new Map() }
  if (type !== 'multipart/form-data') return null
  const data = await c.req.raw.formData().catch(() => null)
  if (!data) return null
  const form = new URLSearchParams()
  const files = new Map<string, File>()
  for (const [name, value] of data)
    if (typeof value === 'string') form.append(name, value)
    else if (value.size > 0) files.set(name, value)
  return { form, files }
}
