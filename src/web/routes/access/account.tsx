import type { Context } from 'hono'
import { IDLE_HOURS, keeperOf } from '../../../core/account.js'
import { plainPassword } from '../../../core/password.js'
import { findAccount } from '../../../store/accounts.js'
import { countSessions } from '../../../store/sessions.js'
import { findMunicipalityBare } from '../../../store/municipalities.js'
import { accessWordsFor } from '../../../text/access-words.js'
import { accountsWordsFor } from '../../../text/accounts-words.js'
import { answerPage } from '../../answer.js'
import type { Deps } from '../../deps.js'
import { atHome, takeAtHome, type AtHome } from '../../desk.js'
import { lineOf, type FieldFault } from '../../fields.js'
import { beginSession, dropSession } from '../../session.js'
import { viewOf } from '../../view.js'
import { AccountPage } from '../../views/access/account-page.js'
import { showDeskFault } from './fault.js'
import { showRefusal } from './refuse.js'

/** One's own account. */
export const showAccount = atHome((c, deps, at) => show(c, deps, at, []))

type Sent = Parameters<Parameters<typeof takeAtHome>[0]>[2]

/** Takes one of the forms of the page. */
export const takeAccount = takeAtHome((c, deps, at) => {
  switch (lineOf(at.form, 'do')) {
    case 'name':
      return takeName(c, deps, at)
    case 'password':
      return takePassword(c, deps, at)
    case 'sessions':
      return takeEndSessions(c, deps, at)
    default:
      return showDeskFault(c, deps, 'unclear')
  }
})

/** Keeps another name. */
async function takeName(c: Context, deps: Deps, at: Sent): Promise<Response> {
  const { session, staff, form } = at
  const { account } = session
  const view = viewOf(c, deps)
  const name = lineOf(form, 'name')
  const done = await staff.access.change(keeperOf(account), account.municipality, account.id, { name })
  if (done === 'changed' || done === 'same') return c.redirect(view.link('/account', { done: 'name' }), 303)
  return show(c, deps, at, [{ field: 'name', text: accountsWordsFor(view.language).faults.name }], name)
}

/** Keeps another password, for whoever knows the one before. Everybody else who is signed in by it is signed out. */
async function takePassword(c: Context, deps: Deps, at: Sent): Promise<Response> {
  const { session, staff, form } = at
  const view = viewOf(c, deps)
  const { choose, account: words } = accessWordsFor(view.language)
  const [old, chosen, again] = ['old', 'chosen', 'again'].map((name) => form.get(name) ?? '')
  if (plainPassword(chosen ?? '') !== plainPassword(again ?? ''))
    return show(c, deps, at, [{ field: 'again', text: choose.differ }])
  const change = { old: old ?? '', chosen: chosen ?? '' }
  const done = await staff.access.changePassword(session.account.id, change)
  switch (done) {
    case 'changed':
      await beginSession(c, deps, session.account.id, 'password')
      return c.redirect(view.link('/account', { done: 'password' }), 303)
    case 'busy':
      return showRefusal(c, deps, 'busy', 5)
    case 'wrong':
      return show(c, deps, at, [{ field: 'old', text: words.wrongOld }])
    default:
      return show(c, deps, at, [{ field: 'chosen', text: choose.faults[done] }])
  }
}

/** Signs somebody out wherever they are. */
async function takeEndSessions(c: Context, deps: Deps, { session, staff }: Sent): Promise<Response> {
  await staff.access.endSessions(session.account.id)
  await dropSession(c, deps)
  return c.redirect(viewOf(c, deps).link('/sign-in', { done: 'everywhere' }), 303)
}

const DONE = ['name', 'password'] as const

async function show(
  c: Context,
  deps: Deps,
  { session }: AtHome,
  faults: readonly FieldFault[],
  name?: string,
): Promise<Response> {
  const view = viewOf(c, deps)
  const { account } = session
  const now = deps.clock()
  const idleSince = new Date(Date.parse(now) - IDLE_HOURS * 3_600_000).toISOString()
  const asked = new URL(c.req.url).searchParams.get('done')
  const page = (
    <AccountPage
      view={view}
      session={session}
      known={await findAccount(deps.db, account.municipality, account.id)}
      municipality={await findMunicipalityBare(deps.db, account.municipality)}
      sessions={await countSessions(deps.db, account.id, now, idleSince)}
      name={name ?? account.name}
      faults={faults}
      done={faults.length > 0 ? null : (DONE.find((one) => one === asked) ?? null)}
    />
  )
  return answerPage(c, page, faults.length > 0 ? 422 : 200)
}
