import type { Context } from 'hono'
import { actorOf } from '../../../core/account.js'
import type { Municipality } from '../../../core/municipality.js'
import { findMunicipality } from '../../../store/municipalities.js'
import { setupWordsFor } from '../../../text/setup-words.js'
import { answerPage } from '../../answer.js'
import type { Deps } from '../../deps.js'
import { lineOf, type FieldFault } from '../../fields.js'
import { progressOf } from '../../progress.js'
import type { AtSetup, SetupForm } from '../../setup-desk.js'
import { deskPath, viewOf } from '../../view.js'
import { ContactStepPage, MailStepPage } from '../../views/areas/setup-pages.js'
import { showMissing } from '../faults.js'

/** The third step: letters to whoever sets the place up. */
export const showFirstContact = (c: Context, deps: Deps, at: AtSetup): Promise<Response> =>
  show(c, deps, at, [])

/** Adds them as the secretariat's contact where they ticked it, once. */
export async function takeFirstContact(c: Context, deps: Deps, at: SetupForm): Promise<Response> {
  const view = viewOf(c, deps)
  const words = setupWordsFor(view.language).contact
  const { account } = at.session
  const place = await findMunicipality(deps.db, account.municipality)
  if (!place) return showMissing(c, deps)
  const isTicked = at.form.has('me')
  if (!isTicked || isThere(place, account.email)) return c.redirect(view.link('/setup/steps/mail'), 303)
  const department = place.departments.find(({ id }) => id === lineOf(at.form, 'department'))
  if (!department) return show(c, deps, at, [{ field: 'department', text: words.departmentFault }])
  const { name, email } = account
  const interests = place.areas.map(({ id }) => ({ area: id, least: 'likely' as const }))
  const contact = {
    name,
    email,
    department: department.id,
    language: view.language,
    interests,
    secretariat: true,
  }
  const done = await at.staff.contacts.add(place.id, contact, actorOf(account))
  if (done.kind === 'wrong') return show(c, deps, at, [{ field: 'me', text: words.refused }])
  return c.redirect(view.link('/setup/steps/mail'), 303)
}

const isThere = ({ contacts }: Municipality, address: string): boolean =>
  contacts.some(({ email }) => email.toLowerCase() === address)

async function show(
  c: Context,
  deps: Deps,
  { session }: AtSetup,
  faults: readonly FieldFault[],
): Promise<Response> {
  const place = await findMunicipality(deps.db, session.account.municipality)
  if (!place) return showMissing(c, deps)
  const page = (
    <ContactStepPage
      view={viewOf(c, deps)}
      municipality={place}
      account={session.account}
      isThere={isThere(place, session.account.email)}
      faults={faults}
      progress={await progressOf(deps)}
    />
  )
  return answerPage(c, page, faults.length > 0 ? 422 : 200)
}

/** The last step: how mail goes out. */
export async function showMail(c: Context, deps: Deps, { session, staff }: AtSetup): Promise<Response> {
  const page = (
    <MailStepPage
      view={viewOf(c, deps)}
      municipality={session.account.municipality}
      inForce={staff.place.inForce}
      progress={await progressOf(deps)}
    />
  )
  return answerPage(c, page)
}

/** Ends the set-up, and leads to what is left to do. */
export async function takeFinish(c: Context, deps: Deps, { session, staff }: SetupForm): Promise<Response> {
  await staff.place.setup.finish()
  return c.redirect(viewOf(c, deps).link(deskPath(session.account.municipality, 'getting-started')), 303)
}
