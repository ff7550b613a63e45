import type { Context } from 'hono'
import type { StoredCall } from '../../core/call.js'
import { LONGEST_WHY } from '../../core/judgement.js'
import { answerPath } from '../../core/links.js'
import { findCall } from '../../store/calls.js'
import { listContacts } from '../../store/contacts.js'
import { clean } from '../../text/clean.js'
import { readerWordsFor, type ReaderFault } from '../../text/reader-words.js'
import { answerPage } from '../answer.js'
import type { Deps } from '../deps.js'
import { lineOf, type FieldFault } from '../fields.js'
import { isOwnForm, readForm } from '../form.js'
import { plain, searchOf } from '../parameters.js'
import { departmentName, openReader, type ReaderLink } from '../reader-link.js'
import { absolute, callPath, viewOf } from '../view.js'
import { isPassable } from '../views/reader-call-page.js'
import { ReaderPassPage, type Colleague } from '../views/reader-pass-page.js'
import { showReaderFault } from './reader-fault.js'

interface Passing {
  readonly link: ReaderLink
  readonly call: StoredCall
  readonly colleagues: readonly Colleague[]
}

/** Where a call can be passed on to a colleague who gets letters, or by mail to anybody. Opening it sends nothing. */
export async function showPass(c: Context, deps: Deps): Promise<Response> {
  const passing = await openPass(c, deps)
  if (typeof passing === 'string') return showReaderFault(c, deps, passing)
  return show(c, deps, passing, { to: '', note: '', faults: [], said: null }, 200)
}

/** Passes a call on, and leads back to its page. */
export async function takePass(c: Context, deps: Deps): Promise<Response> {
  if (!isOwnForm(c, deps)) return showReaderFault(c, deps, 'foreign')
  const passing = await openPass(c, deps)
  if (typeof passing === 'string') return showReaderFault(c, deps, passing)
  const form = await readForm(c)
  if (!form) return showReaderFault(c, deps, 'unclear')
  const { link, call, colleagues } = passing
  const view = viewOf(c, deps, link.contact.language)
  const words = readerWordsFor(view.language)
  const typed = { to: lineOf(form, 'to'), note: lineOf(form, 'note') }
  const colleague = colleagues.find(({ id }) => id === typed.to)
  const faults: FieldFault[] = []
  if (!colleague) faults.push({ field: 'to', text: typed.to === '' ? words.pass.noTo : words.pass.gone })
  if (typed.note.length > LONGEST_WHY) faults.push({ field: 'note', text: words.form.tooLong(LONGEST_WHY) })
  if (!colleague || faults.length > 0) return show(c, deps, passing, { ...typed, faults, said: null }, 422)
  const from = link.contact.id
  const note = typed.note || null
  const municipality = link.municipality.id
  const done = await link.readers.passOn({ municipality, from, to: colleague.id, call: call.id, note })
  switch (done) {
    case 'sent':
      return c.redirect(view.link(answerPath(link.token, call.id), { passed: '1' }), 303)
    case 'already':
      return show(c, deps, passing, { ...typed, faults, said: words.pass.already(colleague.name) }, 200)
    case 'many':
      return show(c, deps, passing, { ...typed, faults, said: words.pass.tooMany }, 429)
    case 'unknown':
      return show(
        c,
        deps,
        passing,
        { ...typed, faults: [{ field: 'to', text: words.pass.gone }], said: null },
        422,
      )
  }
}

interface Typed {
  readonly to: string
  readonly note: string
  readonly faults: readonly FieldFault[]
  /** Why nothing was sent. */
  readonly said: string | null
}

async function show(
  c: Context,
  deps: Deps,
  { link, call, colleagues }: Passing,
  typed: Typed,
  status: 200 | 422 | 429,
): Promise<Response> {
  const view = viewOf(c, deps, link.contact.language)
  const look = searchOf(new URL(c.req.url).searchParams)
  const page = (
    <ReaderPassPage
      view={view}
      link={link}
      call={call}
      colleagues={colleagues}
      look={look}
      typed={typed}
      address={absolute(deps.publicUrl, `${callPath(call.id)}?m=${encodeURIComponent(link.municipality.id)}`)}
    />
  )
  return answerPage(c, page, status)
}

async function openPass(c: Context, deps: Deps): Promise<Passing | ReaderFault> {
  const link = await openReader(c, deps)
  if (typeof link === 'string') return link
  const found = await findCall(deps.db, plain(c.req.param('call') ?? ''))
  if (!found || !isPassable(found)) return 'call'
  const { municipality, contact } = link
  const active = await listContacts(deps.db, municipality.id, ['active'])
  const colleagues = active
    .filter((known) => known.contact.id !== contact.id)
    .map((known) => ({
      id: known.contact.id,
      name: clean(known.contact.name, 120),
      department: departmentName(municipality, known.contact.department),
    }))
    .toSorted((a, b) => a.name.localeCompare(b.name, 'sv') || a.department.localeCompare(b.department, 'sv'))
  return { link, call: found.call, colleagues }
}
