import type { Context } from 'hono'
import type { Session } from '../core/account.js'
import { setupState } from '../store/setup.js'
import type { Deps } from './deps.js'
import { isOwnForm, readForm } from './form.js'
import type { Show } from './group.js'
import { asPrivate } from './private.js'
import { showDeskFault } from './routes/access/fault.js'
import { isOwnToken, sessionOf } from './session.js'
import type { Staff } from './staff.js'
import { viewOfFault } from './view.js'

/** Whoever sets the place up, once they have their account. */
export interface AtSetup {
  readonly session: Session
  readonly staff: Staff
}

export interface SetupForm extends AtSetup {
  readonly form: URLSearchParams
}

/** A page of the set-up after the first: for the operator who began it, until it is done. Others are told how it stands. */
export const atSetup =
  (show: (c: Context, deps: Deps, at: AtSetup) => Response | Promise<Response>): Show =>
  async (c, deps) => {
    const at = await setupOf(c, deps)
    return at ? asPrivate(await show(c, deps, at)) : goToSetup(c, deps)
  }

/** A form of such a page: taken only from a page of ours, with the token of the session. */
export const takeAtSetup =
  (take: (c: Context, deps: Deps, at: SetupForm) => Response | Promise<Response>): Show =>
  async (c, deps) => {
    if (!isOwnForm(c, deps)) return showDeskFault(c, deps, 'foreign')
    const at = await setupOf(c, deps)
    if (!at) return goToSetup(c, deps)
    const form = await readForm(c)
    if (!form) return showDeskFault(c, deps, 'unclear')
    if (!isOwnToken(at.session, form.get('csrf') ?? '')) return showDeskFault(c, deps, 'stale')
    return asPrivate(await take(c, deps, { ...at, form }))
  }

const goToSetup = (c: Context, deps: Deps): Response => c.redirect(viewOfFault(c, deps).link('/setup'), 303)

/** The operator at work on the set-up; null where it is not begun, done, or somebody else's. */
export async function setupOf(c: Context, { db, staff }: Deps): Promise<AtSetup | null> {
  const session = sessionOf(c)
  if (!session?.account.operator || !staff) return null
  return (await setupState(db)).kind === 'begun' ? { session, staff } : null
}
