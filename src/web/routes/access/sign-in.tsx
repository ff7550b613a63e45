import type { Context } from 'hono'
import { accessWordsFor, type SignInDone } from '../../../text/access-words.js'
import { answerPage } from '../../answer.js'
import { giveBack, takeOfAddress, takeOfClient } from '../../attempts.js'
import { clientOf } from '../../client.js'
import type { Deps } from '../../deps.js'
import { lineOf } from '../../fields.js'
import { isOwnForm, readForm } from '../../form.js'
import { ownPath } from '../../next.js'
import { choiceOf } from '../../parameters.js'
import { asPrivate } from '../../private.js'
import { beginSession, dropSession, isOwnToken, sessionOf } from '../../session.js'
import { overviewPath, viewOf, viewOfFault } from '../../view.js'
import { SignInPage, type SignInFields } from '../../views/access/sign-in-page.js'
import { showDeskFault } from './fault.js'
import { showRefusal } from './refuse.js'

const DONE: readonly SignInDone[] = ['out', 'everywhere', 'password']

/** Where one signs in; whoever is signed in goes on. */
export async function showSignIn(c: Context, deps: Deps): Promise<Response> {
  const params = new URL(c.req.url).searchParams
  const next = ownPath(params.get('next'))
  const session = sessionOf(c)
  if (session) return c.redirect(goOn(c, deps, next, session.account.municipality), 303)
  return show(c, deps, { email: '', next }, { done: choiceOf(params, 'done', DONE) })
}

/** Signs somebody in by address and password. Why not is told in one way, whatever the reason. */
export async function takeSignIn(c: Context, deps: Deps): Promise<Response> {
  const { staff } = deps
  if (!isOwnForm(c, deps)) return refused(c, deps, 'foreign', () => showDeskFault(c, deps, 'foreign'))
  const early = await takeOfClient(c, deps)
  if (early !== null) return refused(c, deps, 'many', () => showRefusal(c, deps, 'many', early))
  const form = await readForm(c)
  if (!form || !staff) return showDeskFault(c, deps, 'unclear')
  const fields = { email: lineOf(form, 'email'), next: ownPath(form.get('next')) }
  const wait = await takeOfAddress(deps, fields.email)
  if (wait !== null) return refused(c, deps, 'many', () => showRefusal(c, deps, 'many', wait))
  const [password = '', ...more] = form.getAll('password')
  const account = await staff.access.signIn(fields.email, more.length === 0 ? password : '')
  if (account === 'busy') return refused(c, deps, 'busy', () => showRefusal(c, deps, 'busy', 5))
  if (account === 'wrong') return refused(c, deps, 'wrong', () => show(c, deps, fields, { isWrong: true }))
  await giveBack(c, deps, fields.email)
  await beginSession(c, deps, account.id, 'password')
  return c.redirect(goOn(c, deps, fields.next, account.municipality), 303)
}

/** Signs out, here alone. */
export async function takeSignOut(c: Context, deps: Deps): Promise<Response> {
  if (!isOwnForm(c, deps)) return showDeskFault(c, deps, 'foreign')
  const session = sessionOf(c)
  const out = viewOfFault(c, deps).link('/sign-in', { done: 'out' })
  if (!session) return c.redirect(out, 303)
  const form = await readForm(c)
  if (!form || !isOwnToken(session, form.get('csrf') ?? '')) return showDeskFault(c, deps, 'stale')
  await dropSession(c, deps)
  return c.redirect(out, 303)
}

/** Where somebody goes who has signed in: back to where they were, or to their municipality. */
export function goOn(c: Context, deps: Deps, next: string | null, municipality: string): string {
  const view = viewOfFault(c, deps)
  return next === null ? view.link(overviewPath(municipality)) : view.action(next)
}

async function show(
  c: Context,
  deps: Deps,
  fields: SignInFields,
  { isWrong = false, done = null }: { readonly isWrong?: boolean; readonly done?: SignInDone | null },
): Promise<Response> {
  const view = viewOf(c, deps)
  const words = accessWordsFor(view.language).page
  const faults = isWrong ? [{ field: 'email', text: words.wrong }] : []
  const hasOidc = deps.staff?.access.hasOidc ?? false
  const page = <SignInPage {...{ view, fields, faults, done, hasOidc }} isOpen={deps.isOpen ?? true} />
  return asPrivate(await answerPage(c, page, isWrong ? 422 : 200))
}

/** Writes down that somebody was not signed in: from where and why, and nothing of what they typed. */
function refused<Answer>(c: Context, deps: Deps, why: string, answer: () => Answer): Answer {
  deps.log?.warn?.({ client: clientOf(c, deps), why }, 'a sign-in was refused')
  return answer()
}
