import type { Context } from 'hono'
import { actorOf } from '../../../core/account.js'
import { CASE_STATES, type Case, type FollowedCase } from '../../../core/case.js'
import { addDays, isDay } from '../../../core/dates.js'
import { LONGEST_WHY } from '../../../core/judgement.js'
import { listAuditOf } from '../../../store/audit.js'
import { findCall } from '../../../store/calls.js'
import { findCase } from '../../../store/cases.js'
import { deskPageWordsFor } from '../../../text/desk-page-words.js'
import { readerWordsFor } from '../../../text/reader-words.js'
import { answerPage } from '../../answer.js'
import type { Deps } from '../../deps.js'
import type { AtDesk, DeskForm } from '../../desk.js'
import { doneOf } from '../../desk-list.js'
import { lineOf, type FieldFault } from '../../fields.js'
import { plain } from '../../parameters.js'
import { deskPath, viewOf, type View } from '../../view.js'
import { CasePage, type CaseFields } from '../../views/desk/case-page.js'
import { showMissing } from '../faults.js'

/** One case, with its history. */
export async function showCase(c: Context, deps: Deps, at: AtDesk): Promise<Response> {
  const one = await caseIn(c, deps, at)
  return one ? show(c, deps, at, one, null) : showMissing(c, deps)
}

/** Leads from a case's id to its page. */
export function goToCase(c: Context, deps: Deps, { municipality }: AtDesk): Response | Promise<Response> {
  const [place, department, call, ...more] = plain(c.req.param('case') ?? '').split('/')
  if (place !== municipality.id || !department || !call || more.length > 0) return showMissing(c, deps)
  return c.redirect(viewOf(c, deps).link(deskPath(place, 'cases', department, call)), 303)
}

/** Says how far a case has come, or what is wrong with what was said. */
export async function takeCase(c: Context, deps: Deps, at: DeskForm): Promise<Response> {
  const { municipality, session, staff, form } = at
  const one = await caseIn(c, deps, at)
  if (!one) return showMissing(c, deps)
  const view = viewOf(c, deps)
  const fields = { state: lineOf(form, 'state'), due: lineOf(form, 'due'), note: lineOf(form, 'note') }
  const state = CASE_STATES.find((known) => known === fields.state)
  const faults = faultsIn(view, fields, one)
  if (!state || faults.length > 0) return show(c, deps, at, one, { fields, faults })
  const change = { state, due: fields.due || null, note: fields.note || null }
  const done = await staff.cases.change(one, change, actorOf(session.account))
  if (done === 'unknown') return showMissing(c, deps)
  const path = deskPath(municipality.id, 'cases', one.department, one.call)
  return c.redirect(view.link(path, { done }), 303)
}

/** Years that a case may take. */
const YEARS = 10

function faultsIn(view: View, { state, due, note }: CaseFields, before: Case): readonly FieldFault[] {
  const words = deskPageWordsFor(view.language).cases
  const { form } = readerWordsFor(view.language)
  const faults: FieldFault[] = []
  if (!CASE_STATES.some((known) => known === state)) faults.push({ field: 'state', text: words.unclearState })
  // A day that has passed may stay, since a case goes on after it.
  if (due !== '' && due !== before.due) {
    if (!isDay(due)) faults.push({ field: 'due', text: form.notDay })
    else if (due < view.today) faults.push({ field: 'due', text: form.pastDay })
    else if (due > addDays(view.today, YEARS * 365)) faults.push({ field: 'due', text: words.farDay })
  }
  if (note.length > LONGEST_WHY) faults.push({ field: 'note', text: form.tooLong(LONGEST_WHY) })
  return faults
}

async function caseIn(c: Context, { db }: Deps, { municipality }: AtDesk): Promise<FollowedCase | null> {
  const department = plain(c.req.param('department') ?? '')
  const call = plain(c.req.param('call') ?? '')
  const one = await findCase(db, municipality.id, department, call)
  const found = one && (await findCall(db, call))
  return one && found ? { ...one, about: found.call } : null
}

const CHANGES = 50

async function show(
  c: Context,
  deps: Deps,
  { municipality }: AtDesk,
  one: FollowedCase,
  wrong: { readonly fields: CaseFields; readonly faults: readonly FieldFault[] } | null,
): Promise<Response> {
  const view = viewOf(c, deps)
  const words = deskPageWordsFor(view.language).cases
  const done = doneOf(new URL(c.req.url).searchParams, ['changed', 'same'] as const)
  const { state, due, note } = one
  const page = (
    <CasePage
      view={view}
      municipality={municipality}
      one={one}
      fields={wrong?.fields ?? { state, due: due ?? '', note: note ?? '' }}
      faults={wrong?.faults ?? []}
      history={await listAuditOf(deps.db, municipality.id, 'case', one.id, CHANGES)}
      done={wrong ? null : done && words.done[done]}
    />
  )
  return answerPage(c, page, wrong ? 422 : 200)
}
