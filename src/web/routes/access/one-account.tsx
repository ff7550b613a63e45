import type { Context } from 'hono'
import { keeperOf, mayKeep, type KnownAccount } from '../../../core/account.js'
import { findAccount } from '../../../store/accounts.js'
import { accountsWordsFor, type AccountDone } from '../../../text/accounts-words.js'
import { answerPage } from '../../answer.js'
import type { Deps } from '../../deps.js'
import { atDesk, takeAtDesk, type AtDesk, type DeskForm } from '../../desk.js'
import { lineOf, type FieldFault } from '../../fields.js'
import { plain } from '../../parameters.js'
import { deskPath, viewOf } from '../../view.js'
import type { AccountFields } from '../../views/access/accounts-page.js'
import { OneAccountPage } from '../../views/access/one-account-page.js'
import { showMissing } from '../faults.js'
import { faultOf, fieldsIn, roleIn, showLink } from './accounts.js'
import { showDeskFault } from './fault.js'

/** One account, and what can be done with it. */
export const showOneAccount = atDesk('accounts', async (c, deps, at) => {
  const known = await wanted(c, deps, at)
  return known ? show(c, deps, at, known, fieldsOf(known), []) : showMissing(c, deps)
})

/** Does one of these things, and says that it is done. */
export const takeOneAccount = takeAtDesk('accounts', async (c, deps, at) => {
  const known = await wanted(c, deps, at)
  if (!known) return showMissing(c, deps)
  if (!mayKeep(keeperOf(at.session.account), known.account)) return showDeskFault(c, deps, 'forbidden')
  const fields = lineOf(at.form, 'do') === 'save' ? fieldsIn(at.form) : fieldsOf(known)
  const words = accountsWordsFor(viewOf(c, deps).language)
  const done = await act(at, known, fields)
  if (done === null) return showDeskFault(c, deps, 'unclear')
  if (done === 'unknown') return showMissing(c, deps)
  if (typeof done === 'object') return showLink(c, deps, at, done, false)
  if (isDone(done)) {
    const path = deskPath(at.municipality.id, 'accounts')
    return c.redirect(viewOf(c, deps).link(path, { done, of: known.account.id }), 303)
  }
  const fault = done === 'role' ? { field: 'role', text: words.faults.role } : faultOf(words.faults, done)
  return show(c, deps, at, known, fields, [fault])
})

const DONE = ['changed', 'same', 'closed', 'opened', 'released'] as const satisfies readonly AccountDone[]
const isDone = (text: string): text is AccountDone => DONE.some((one) => one === text)

/** Does what the form says; null where it says nothing that can be done. */
async function act(
  { session, staff, municipality, form }: DeskForm,
  { account }: KnownAccount,
  fields: AccountFields,
) {
  const { access } = staff
  const at = [keeperOf(session.account), municipality.id, account.id] as const
  switch (lineOf(form, 'do')) {
    case 'save': {
      const role = roleIn(fields.role)
      const { name } = fields
      const operator = session.account.operator ? fields.operator : account.operator
      return role ? access.change(...at, { name, role, operator }) : 'role'
    }
    case 'link':
      return access.link(...at)
    case 'close':
      return access.close(...at)
    case 'open':
      return access.open(...at)
    case 'release':
      return access.release(...at)
    default:
      return null
  }
}

const wanted = (c: Context, { db }: Deps, { municipality }: AtDesk): Promise<KnownAccount | null> =>
  findAccount(db, municipality.id, plain(c.req.param('account') ?? ''))

const fieldsOf = ({ account: { name, email, role, operator } }: KnownAccount): AccountFields => ({
  ...{ name, email, role, operator },
})

async function show(
  c: Context,
  deps: Deps,
  { session, municipality }: AtDesk,
  known: KnownAccount,
  fields: AccountFields,
  faults: readonly FieldFault[],
): Promise<Response> {
  const page = (
    <OneAccountPage
      view={viewOf(c, deps)}
      session={session}
      municipality={municipality}
      known={known}
      fields={fields}
      faults={faults}
    />
  )
  return answerPage(c, page, faults.length > 0 ? 422 : 200)
}
