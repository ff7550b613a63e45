import type { Context } from 'hono'
import { ACCOUNT_ROLES, keeperOf, type AccountRole } from '../../../core/account.js'
import { listAccounts } from '../../../store/accounts.js'
import { ACCOUNT_DONE, accountsWordsFor } from '../../../text/accounts-words.js'
import { answerPage } from '../../answer.js'
import type { Deps } from '../../deps.js'
import { atDesk, takeAtDesk, type AtDesk, type DeskForm } from '../../desk.js'
import { lineOf, type FieldFault } from '../../fields.js'
import { asPrivate } from '../../private.js'
import type { AccountFault, NewLink } from '../../staff/access.js'
import { absolute, viewOf } from '../../view.js'
import { AccountsPage, type AccountFields } from '../../views/access/accounts-page.js'
import { ShownLinkPage } from '../../views/access/shown-link-page.js'
import { showMissing } from '../faults.js'

const EMPTY: AccountFields = { name: '', email: '', role: 'officer', operator: false }

/** Who may sign in for a municipality. */
export const showAccounts = atDesk('accounts', (c, deps, at) => show(c, deps, at, EMPTY, []))

/** Adds an account, and shows once the link by which a password is chosen. */
export const takeNewAccount = takeAtDesk('accounts', async (c, deps, at) => {
  const { session, staff, municipality, form } = at
  const { access } = staff
  const keeper = keeperOf(session.account)
  const fields = fieldsIn(form)
  const role = roleIn(fields.role)
  const words = accountsWordsFor(viewOf(c, deps).language)
  if (!role) return show(c, deps, at, fields, [{ field: 'role', text: words.faults.role }])
  const added = await access.add(keeper, municipality.id, { ...fields, role })
  if (typeof added === 'string') return show(c, deps, at, fields, [faultOf(words.faults, added)])
  const link = await access.link(keeper, municipality.id, added.id)
  return typeof link === 'string' ? showMissing(c, deps) : showLink(c, deps, at, link, true)
})

/** Shows a link for choosing a password. It is answered to the form itself, since it is to stand in no address and on no other page. */
export async function showLink(
  c: Context,
  deps: Deps,
  { municipality, staff }: AtDesk,
  { account, token, until }: NewLink,
  isNew: boolean,
): Promise<Response> {
  const address = `${absolute(deps.publicUrl, '/sign-in/password')}?key=${token}`
  const page = (
    <ShownLinkPage
      view={viewOf(c, deps)}
      municipality={municipality}
      account={account}
      address={address}
      until={until}
      isNew={isNew}
      hasOidc={staff.access.hasOidc}
    />
  )
  return asPrivate(await answerPage(c, page))
}

/** What is wrong with what was wished for an account, at its field. */
export function faultOf(
  words: ReturnType<typeof accountsWordsFor>['faults'],
  fault: AccountFault,
): FieldFault {
  const at = { name: 'name', address: 'email', taken: 'email', operator: 'operator', last: 'role' } as const
  if (fault === 'unknown' || fault === 'is-closed') return { field: 'name', text: words.closed }
  return { field: at[fault], text: words[fault] }
}

export const fieldsIn = (form: URLSearchParams): AccountFields => ({
  name: lineOf(form, 'name'),
  email: lineOf(form, 'email'),
  role: lineOf(form, 'role'),
  operator: form.has('operator'),
})

export const roleIn = (text: string): AccountRole | null =>
  ACCOUNT_ROLES.find((role) => role === text) ?? null

async function show(
  c: Context,
  deps: Deps,
  { session, municipality }: AtDesk | DeskForm,
  fields: AccountFields,
  faults: readonly FieldFault[],
): Promise<Response> {
  const view = viewOf(c, deps)
  const params = new URL(c.req.url).searchParams
  const accounts = await listAccounts(deps.db, municipality.id)
  const about = accounts.find(({ account }) => account.id === params.get('of'))
  const done = ACCOUNT_DONE.find((one) => one === params.get('done'))
  const page = (
    <AccountsPage
      view={view}
      session={session}
      municipality={municipality}
      accounts={accounts}
      fields={fields}
      faults={faults}
      done={
        done && about && faults.length === 0
          ? accountsWordsFor(view.language).done[done](about.account.name)
          : null
      }
    />
  )
  return answerPage(c, page, faults.length > 0 ? 422 : 200)
}
