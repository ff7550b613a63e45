import type { Context } from 'hono'
import { actorOf } from '../../../core/account.js'
import { listFaultReports } from '../../../store/fault-reports.js'
import { isFromFile, placeRevision, usedDepartments } from '../../../store/place.js'
import { settingsWordsFor } from '../../../text/settings-words.js'
import { answerPage } from '../../answer.js'
import type { Deps } from '../../deps.js'
import type { AtDesk, DeskForm } from '../../desk.js'
import { lineOf, type FieldFault } from '../../fields.js'
import { choiceOf, plain } from '../../parameters.js'
import {
  departmentFaults,
  departmentFields,
  profileFaults,
  profileFields,
  typedDepartments,
  typedProfile,
  wantedDepartments,
  wantedProfile,
  type DepartmentFields,
  type ProfileFields,
} from '../../place-fields.js'
import type { TestLetter } from '../../staff/place.js'
import { deskPath, viewOf } from '../../view.js'
import { SettingsPage } from '../../views/areas/settings-page.js'
import { showMissing } from '../faults.js'

const DONE = ['profile', 'departments', 'report'] as const

/** What holds for a municipality, and for the whole place. */
export const showSettings = (c: Context, deps: Deps, at: AtDesk): Promise<Response> => show(c, deps, at, {})

/** Writes what is said of the municipality. */
export async function takeProfile(c: Context, deps: Deps, at: DeskForm): Promise<Response> {
  const fields = typedProfile(at.form)
  const done = await at.staff.place.change(deedOf(at), wantedProfile(fields))
  if (done === 'saved') return goBack(c, deps, at, 'profile')
  if (done === 'stale') return show(c, deps, at, { profile: fields, isStale: true })
  const { profile } = settingsWordsFor(viewOf(c, deps).language)
  return show(c, deps, at, { profile: fields, faults: profileFaults(done, profile) })
}

/** Adds, renames and removes departments. */
export async function takeDepartments(c: Context, deps: Deps, at: DeskForm): Promise<Response> {
  const fields = typedDepartments(at.form, at.municipality.departments)
  const done = await at.staff.place.departments(deedOf(at), wantedDepartments(fields))
  if (done === 'saved') return goBack(c, deps, at, 'departments')
  if (done === 'stale') return show(c, deps, at, { departments: fields, isStale: true })
  const { departments } = settingsWordsFor(viewOf(c, deps).language)
  return show(c, deps, at, { departments: fields, faults: departmentFaults(done, fields, departments) })
}

/** Sends a letter to whoever asks for it, and shows what the server answered. */
export async function takeTestLetter(c: Context, deps: Deps, at: DeskForm): Promise<Response> {
  const { session, staff, municipality } = at
  const { language } = viewOf(c, deps)
  const test = await staff.place.testLetter(session.account, municipality.name, language)
  return show(c, deps, at, { test })
}

/** Notes that a report has been dealt with. */
export async function takeReport(c: Context, deps: Deps, at: DeskForm): Promise<Response> {
  const report = plain(c.req.param('report') ?? '')
  const by = actorOf(at.session.account)
  const isDone = await at.staff.place.settleReport(at.municipality.id, by, report)
  return isDone ? goBack(c, deps, at, 'report') : showMissing(c, deps)
}

const deedOf = ({ municipality, session, form }: DeskForm) => ({
  municipality: municipality.id,
  by: actorOf(session.account),
  revision: lineOf(form, 'revision'),
})

function goBack(c: Context, deps: Deps, { municipality }: AtDesk, done: (typeof DONE)[number]): Response {
  return c.redirect(viewOf(c, deps).link(deskPath(municipality.id, 'settings'), { done }), 303)
}

interface Shown {
  readonly profile?: ProfileFields
  readonly departments?: DepartmentFields
  readonly faults?: readonly FieldFault[]
  readonly isStale?: boolean
  readonly test?: TestLetter
}

async function show(c: Context, deps: Deps, at: AtDesk, shown: Shown): Promise<Response> {
  const { municipality, session, staff } = at
  const { faults = [], isStale = false, test = null } = shown
  const isShown = c.req.method === 'GET'
  const page = (
    <SettingsPage
      view={viewOf(c, deps)}
      municipality={municipality}
      account={session.account}
      revision={placeRevision(municipality)}
      profile={shown.profile ?? profileFields(municipality)}
      departments={shown.departments ?? departmentFields(municipality.departments)}
      used={await usedDepartments(deps.db, municipality.id)}
      faults={faults}
      isStale={isStale}
      isFromFile={await isFromFile(deps.db, municipality.id)}
      inForce={staff.place.inForce}
      test={test}
      reports={await listFaultReports(deps.db)}
      done={isShown ? choiceOf(new URL(c.req.url).searchParams, 'done', DONE) : null}
    />
  )
  return answerPage(c, page, faults.length > 0 ? 422 : isStale ? 409 : 200)
}
