import type { Context } from 'hono'
import { setupState } from '../../../store/setup.js'
import { accessWordsFor } from '../../../text/access-words.js'
import { setupWordsFor } from '../../../text/setup-words.js'
import { answerPage } from '../../answer.js'
import type { Deps } from '../../deps.js'
import { lineOf, type FieldFault } from '../../fields.js'
import { isOwnForm, readForm } from '../../form.js'
import { asPrivate } from '../../private.js'
import { beginSession, sessionOf } from '../../session.js'
import { setupOf } from '../../setup-desk.js'
import type { FirstFault } from '../../staff/setup.js'
import { deskPath, viewOf, viewOfFault, type View } from '../../view.js'
import { FirstPage, type FirstFields } from '../../views/areas/first-page.js'
import { ReaderMessage } from '../../views/reader-message.js'
import { showDeskFault } from '../access/fault.js'

/** Leads whoever sets the place up on, and tells others how it stands. */
export async function showSetup(c: Context, deps: Deps): Promise<Response> {
  const view = viewOf(c, deps)
  if (await setupOf(c, deps)) return c.redirect(view.link('/setup/steps/municipality'), 303)
  const { kind } = await setupState(deps.db)
  return showClosed(c, view, kind)
}

/** The first step: the account of whoever has the address. */
export async function showFirst(c: Context, deps: Deps): Promise<Response> {
  const view = viewOfFault(c, deps)
  const token = c.req.param('token') ?? ''
  if (!(await deps.staff?.place.setup.isOpen(token))) return showClosed(c, view, 'gone')
  return show(c, view, token, { name: '', email: '' }, [])
}

/** Makes the account, signs it in, and leads on. */
export async function takeFirst(c: Context, deps: Deps): Promise<Response> {
  if (!isOwnForm(c, deps)) return showDeskFault(c, deps, 'foreign')
  const form = await readForm(c)
  const { staff } = deps
  if (!form || !staff) return showDeskFault(c, deps, 'unclear')
  const view = viewOfFault(c, deps)
  const token = c.req.param('token') ?? ''
  const fields = { name: lineOf(form, 'name'), email: lineOf(form, 'email') }
  const [password = ''] = form.getAll('chosen')
  if (password !== form.get('again')) {
    if (!(await staff.place.setup.isOpen(token))) return showClosed(c, view, 'gone')
    const text = accessWordsFor(view.language).choose.differ
    return show(c, view, token, fields, [{ field: 'again', text }])
  }
  const done = await staff.place.setup.addFirst(token, { ...fields, password })
  if (done === 'gone') {
    deps.log?.warn?.({ path: '/setup' }, 'an address of the set-up that is not good was used')
    return showClosed(c, view, 'gone')
  }
  if (done === 'busy')
    return show(c, view, token, fields, [{ field: 'chosen', text: setupWordsFor(view.language).first.busy }])
  if (!('id' in done)) return show(c, view, token, fields, faultsOf(view, done))
  await beginSession(c, deps, done.id, 'password')
  return c.redirect(view.link('/setup/steps/municipality'), 303)
}

const faultsOf = (view: View, faults: readonly FirstFault[]): readonly FieldFault[] => {
  const { first } = setupWordsFor(view.language)
  const { choose } = accessWordsFor(view.language)
  return faults.map((one) =>
    one.field === 'password'
      ? { field: 'chosen', text: choose.faults[one.fault] }
      : { field: one.field, text: one.field === 'name' ? first.nameFault : first.emailFault },
  )
}

async function show(
  c: Context,
  view: View,
  token: string,
  fields: FirstFields,
  faults: readonly FieldFault[],
): Promise<Response> {
  const page = <FirstPage view={view} token={token} fields={fields} faults={faults} />
  return asPrivate(await answerPage(c, page, faults.length > 0 ? 422 : 200))
}

/** Says why there is nothing to do here, and where there is. */
async function showClosed(c: Context, view: View, why: 'new' | 'begun' | 'done' | 'gone'): Promise<Response> {
  const words = setupWordsFor(view.language)
  const session = sessionOf(c)
  const started = session && deskPath(session.account.municipality, 'getting-started')
  const links =
    started !== null && why !== 'new'
      ? [{ label: words.started.title, href: view.link(started) }]
      : why === 'begun' || why === 'done'
        ? [{ label: view.page.site.signIn, href: view.link('/sign-in', { next: '/setup' }) }]
        : []
  const page = (
    <ReaderMessage view={view} title={words.closed.title} text={[words.closed[why]]} links={links} />
  )
  return asPrivate(await answerPage(c, page, why === 'gone' ? 410 : 200))
}
