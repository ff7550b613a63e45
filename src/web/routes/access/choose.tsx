import type { Context } from 'hono'
import type { Account } from '../../../core/account.js'
import { plainPassword, type PasswordFault } from '../../../core/password.js'
import { accessWordsFor } from '../../../text/access-words.js'
import { answerPage } from '../../answer.js'
import type { Deps } from '../../deps.js'
import { lineOf, type FieldFault } from '../../fields.js'
import { isOwnForm, readForm } from '../../form.js'
import { asPrivate } from '../../private.js'
import { dropSession } from '../../session.js'
import { viewOf } from '../../view.js'
import { ChoosePage } from '../../views/access/choose-page.js'
import { showDeskFault } from './fault.js'
import { showRefusal } from './refuse.js'

/** Where somebody chooses a password, by the link that they were given. */
export async function showChoose(c: Context, deps: Deps): Promise<Response> {
  const key = new URL(c.req.url).searchParams.get('key') ?? ''
  const account = (await deps.staff?.access.openLink(key)) ?? null
  if (!account) return asPrivate(await showRefusal(c, deps, 'gone'))
  return show(c, deps, account, key, [])
}

/** Keeps the password that was chosen, and leads to the sign-in. */
export async function takeChoose(c: Context, deps: Deps): Promise<Response> {
  if (!isOwnForm(c, deps)) return showDeskFault(c, deps, 'foreign')
  const form = await readForm(c)
  const access = deps.staff?.access
  if (!form || !access) return showDeskFault(c, deps, 'unclear')
  const key = lineOf(form, 'key')
  const account = await access.openLink(key)
  if (!account) return showRefusal(c, deps, 'gone')
  const view = viewOf(c, deps)
  const words = accessWordsFor(view.language).choose
  const [chosen, again] = [form.get('chosen') ?? '', form.get('again') ?? '']
  if (plainPassword(chosen) !== plainPassword(again))
    return show(c, deps, account, key, [{ field: 'again', text: words.differ }])
  const done = await access.choosePassword(key, chosen)
  if (typeof done === 'object') {
    await dropSession(c, deps)
    return c.redirect(view.link('/sign-in', { done: 'password' }), 303)
  }
  if (done === 'gone' || done === 'busy') return showRefusal(c, deps, done)
  return show(c, deps, account, key, [{ field: 'chosen', text: words.faults[done satisfies PasswordFault] }])
}

async function show(
  c: Context,
  deps: Deps,
  account: Account,
  key: string,
  faults: readonly FieldFault[],
): Promise<Response> {
  const page = <ChoosePage view={viewOf(c, deps)} account={account} token={key} faults={faults} />
  return asPrivate(await answerPage(c, page, faults.length > 0 ? 422 : 200))
}
