import type { Context } from 'hono'
import { LONGEST_WHY, standing, type Verdict } from '../../core/judgement.js'
import { answerPath } from '../../core/links.js'
import { findCall } from '../../store/calls.js'
import { findCase } from '../../store/cases.js'
import { judgementsOf } from '../../store/judgements.js'
import { findRole, listTagsOf } from '../../store/tags.js'
import { readerWordsFor, type ReaderFault } from '../../text/reader-words.js'
import { answerPage } from '../answer.js'
import type { Deps } from '../deps.js'
import { dayFault, lineOf, type FieldFault } from '../fields.js'
import { isOwnForm, readForm } from '../form.js'
import { readTold, type Judging } from '../judging.js'
import { plain } from '../parameters.js'
import { openReader } from '../reader-link.js'
import { viewOf } from '../view.js'
import { ReaderCallPage, type FollowFields, type ReaderCall } from '../views/reader-call-page.js'
import { showJudgeFault } from './judge-fault.js'
import { showReaderFault } from './reader-fault.js'

/** Where a call in a letter leads: what it is, and what its reader can answer and do. Opening it changes nothing, since mail scanners open it too. */
export async function showReaderCall(c: Context, deps: Deps): Promise<Response> {
  const opened = await openCall(c, deps)
  if (typeof opened === 'string') return showReaderFault(c, deps, opened)
  if ('refused' in opened) return opened.refused
  return show(c, deps, opened, null)
}

/** Takes the answer whether a call is relevant, and leads back to its page. */
export async function takeReaderCall(c: Context, deps: Deps): Promise<Response> {
  if (!isOwnForm(c, deps)) return showReaderFault(c, deps, 'foreign')
  const opened = await openCall(c, deps)
  if (typeof opened === 'string') return showReaderFault(c, deps, opened)
  if ('refused' in opened) return opened.refused
  const { link, call, areas, area, judging } = opened
  const { municipality, contact } = link
  const form = await readForm(c)
  const told = form
    ? readTold(
        form,
        areas.map(({ id }) => id),
      )
    : 'unclear'
  if (typeof told === 'string') return showJudgeFault(c, deps, told)
  const by = { contact: contact.id, name: contact.name }
  const said = await judging.judge({ ...told, municipality: municipality.id, call: call.id, by })
  if (said.kind === 'unknown')
    return showJudgeFault(c, deps, said.what === 'municipality' ? 'contact' : said.what)
  return c.redirect(viewOf(c, deps).link(answerPath(link.token, call.id), { area, kept: '1' }), 303)
}

/** Takes that the reader's department follows a call. */
export async function takeFollow(c: Context, deps: Deps): Promise<Response> {
  if (!isOwnForm(c, deps)) return showReaderFault(c, deps, 'foreign')
  const opened = await openCall(c, deps)
  if (typeof opened === 'string') return showReaderFault(c, deps, opened)
  if ('refused' in opened) return opened.refused
  const form = await readForm(c)
  if (!form) return showReaderFault(c, deps, 'unclear')
  const { link, call } = opened
  const { municipality, contact } = link
  const view = viewOf(c, deps, contact.language)
  const words = readerWordsFor(view.language).form
  const fields = { due: lineOf(form, 'due'), note: lineOf(form, 'note') }
  const isAsBefore = fields.due === opened.followed?.due
  const due = isAsBefore ? null : dayFault(fields.due, view.today, words)
  const faults: FieldFault[] = []
  if (due !== null) faults.push({ field: 'due', text: due })
  if (fields.note.length > LONGEST_WHY) faults.push({ field: 'note', text: words.tooLong(LONGEST_WHY) })
  if (faults.length > 0) return show(c, deps, opened, { fields, faults })
  const done = await link.readers.follow({
    municipality: municipality.id,
    department: contact.department,
    call: call.id,
    due: fields.due || null,
    note: fields.note || null,
    by: contact.name,
    isWhole: true,
  })
  if (done === 'unknown') return showReaderFault(c, deps, 'call')
  return c.redirect(view.link(answerPath(link.token, call.id), { followed: '1' }), 303)
}

const ASKED = new Map<string, Verdict>([
  ['yes', 'relevant'],
  ['no', 'not-relevant'],
])
const DONE = ['kept', 'passed', 'followed'] as const

async function show(
  c: Context,
  deps: Deps,
  opened: ReaderCall,
  wrong: { readonly fields: FollowFields; readonly faults: readonly FieldFault[] } | null,
): Promise<Response> {
  const params = new URL(c.req.url).searchParams
  const { followed, link } = opened
  const page = (
    <ReaderCallPage
      view={viewOf(c, deps, link.contact.language)}
      reader={opened}
      asked={ASKED.get(params.get('relevant') ?? '') ?? null}
      done={wrong ? null : (DONE.find((one) => params.has(one)) ?? null)}
      fields={wrong?.fields ?? { due: followed?.due ?? '', note: followed?.note ?? '' }}
      faults={wrong?.faults ?? []}
    />
  )
  return answerPage(c, page, wrong ? 422 : 200)
}

/** The call and all that its page says of it; what stands in the way, as a fault of the link or as an answer. */
async function openCall(
  c: Context,
  deps: Deps,
): Promise<(ReaderCall & { readonly judging: Judging }) | ReaderFault | { readonly refused: Response }> {
  const { db, judging } = deps
  const link = await openReader(c, deps)
  if (typeof link === 'string') return link
  if (!judging) return 'link'
  const found = await findCall(db, plain(c.req.param('call') ?? ''))
  if (!found) return 'call'
  const { municipality, contact } = link
  const { id } = found.call
  const said = standing((await judgementsOf(db, municipality.id, [id])).get(id) ?? [])
  const tags = await listTagsOf(db, municipality.id, id)
  const area = new URL(c.req.url).searchParams.get('area')
  const own = municipality.areas.filter((one) =>
    contact.interests.some((interest) => interest.area === one.id),
  )
  const touched = own.filter((one) => said.has(one.id) || tags.some((tag) => tag.area === one.id))
  const usual = [touched, own, municipality.areas].find((areas) => areas.length > 0) ?? []
  const areas = area === null ? usual : municipality.areas.filter((one) => one.id === area)
  if (areas.length === 0) return { refused: await showJudgeFault(c, deps, 'area') }
  return {
    ...found,
    link,
    judging,
    areas,
    area,
    said,
    tags: tags.filter((tag) =>
      (own.length === 0 ? municipality.areas : own).some((one) => one.id === tag.area),
    ),
    role: await findRole(db, id),
    followed: await findCase(db, municipality.id, contact.department, id),
  }
}
