import type { Context } from 'hono'
import { LONGEST_WHY } from '../../../core/judgement.js'
import { PASSES_A_DAY } from '../../../core/passing.js'
import { findCall } from '../../../store/calls.js'
import { findCase } from '../../../store/cases.js'
import { callPagePartsFor } from '../../../text/call-page-words.js'
import { readerWordsFor } from '../../../text/reader-words.js'
import type { Deps } from '../../deps.js'
import type { DeskForm } from '../../desk.js'
import { dayFault, lineOf, type FieldFault } from '../../fields.js'
import { readTold } from '../../judging.js'
import { plain } from '../../parameters.js'
import { callPath, viewOf } from '../../view.js'
import type { WorkState } from '../../views/calls/work.js'
import { showFound } from '../call.js'
import { showMissing } from '../faults.js'
import { refusedState } from './work.js'

/** Leads from where a form was sent to the call itself, for whoever loads the page again. */
export const goToCall = (c: Context, deps: Deps): Response =>
  c.redirect(viewOf(c, deps).link(callPath(plain(c.req.param('call') ?? ''))), 303)

/** Takes what somebody who is signed in says of a call. */
export const takeDeskJudge = (c: Context, deps: Deps, at: DeskForm): Promise<Response> =>
  withCall(c, deps, at, async (call, refuse) => {
    const { staff, session, municipality, form } = at
    const words = viewOf(c, deps).words.judge
    const told = readTold(
      form,
      municipality.areas.map(({ id }) => id),
    )
    if (typeof told === 'string') return refuse(refusedState('judge', { refused: words.faults[told].title }))
    const said = await staff.calls.judge(session.account, { ...told, call })
    if (said.kind === 'kept') return 'judged'
    const fault = said.what === 'municipality' ? 'area' : said.what
    return refuse(refusedState('judge', { refused: words.faults[fault].title }))
  })

/** Takes that a department follows a call, or what is now said of its case. */
export const takeDeskCase = (c: Context, deps: Deps, at: DeskForm): Promise<Response> =>
  withCall(c, deps, at, async (call, refuse) => {
    const { staff, session, municipality, form } = at
    const view = viewOf(c, deps)
    const [words, say] = [readerWordsFor(view.language).form, callPagePartsFor(view.language).work]
    const typed = {
      department: lineOf(form, 'department'),
      due: lineOf(form, 'due'),
      note: lineOf(form, 'note'),
    }
    const faults: FieldFault[] = []
    if (!municipality.departments.some(({ id }) => id === typed.department))
      faults.push({ field: 'department', text: say.noDepartment })
    const before = await findCase(deps.db, municipality.id, typed.department, call)
    const due = before?.due === typed.due ? null : dayFault(typed.due, view.today, words)
    if (due !== null) faults.push({ field: 'due', text: due })
    if (typed.note.length > LONGEST_WHY) faults.push({ field: 'note', text: words.tooLong(LONGEST_WHY) })
    if (faults.length > 0) return refuse(refusedState('case', { faults, typed }))
    const { department } = typed
    const wanted = { department, call, due: typed.due || null, note: typed.note || null }
    const done = await staff.calls.follow(session.account, wanted)
    return done === 'unknown' ? refuse(refusedState('case', { refused: say.unknownCall, typed })) : done
  })

/** Takes whom a call is to be passed on to. */
export const takeDeskPass = (c: Context, deps: Deps, at: DeskForm): Promise<Response> =>
  withCall(c, deps, at, async (call, refuse) => {
    const { staff, session, form } = at
    const view = viewOf(c, deps)
    const [words, say] = [readerWordsFor(view.language).form, callPagePartsFor(view.language).work]
    const typed = { to: [...new Set(form.getAll('to'))].slice(0, 1_000), words: lineOf(form, 'words') }
    const faults: FieldFault[] = []
    if (typed.to.length === 0) faults.push({ field: 'to', text: say.noneChosen })
    if (typed.words.length > LONGEST_WHY) faults.push({ field: 'words', text: words.tooLong(LONGEST_WHY) })
    if (faults.length > 0) return refuse(refusedState('pass', { faults, typed }))
    const done = await staff.calls.passOn(session.account, { call, to: typed.to, note: typed.words || null })
    if (done.many > 0) {
      const refused = say.tooMany(done.sent, done.many, PASSES_A_DAY)
      return refuse(refusedState('pass', { refused, typed }), 429)
    }
    if (done.unknown > 0)
      return refuse(refusedState('pass', { faults: [{ field: 'to', text: say.gone }], typed }))
    return done.sent > 0 ? 'passed' : refuse(refusedState('pass', { refused: say.already, typed }))
  })

type Refuse = (state: WorkState, status?: 422 | 429) => Promise<Response>

/** Does something with the call of a form's address, and leads back to its page, which says what was done. */
async function withCall(
  c: Context,
  deps: Deps,
  { municipality }: DeskForm,
  take: (call: string, refuse: Refuse) => Promise<NonNullable<WorkState['done']> | Response>,
): Promise<Response> {
  const found = await findCall(deps.db, plain(c.req.param('call') ?? ''))
  if (!found || found.call.trial) return showMissing(c, deps)
  const done = await take(found.call.id, (state, status = 422) => showFound(c, deps, found, state, status))
  if (typeof done !== 'string') return done
  const back = viewOf(c, deps).link(callPath(found.call.id), { m: municipality.id, done })
  return c.redirect(`${back}#work`, 303)
}
