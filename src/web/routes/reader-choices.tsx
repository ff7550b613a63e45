import type { Context } from 'hono'
import { choicesPath } from '../../core/links.js'
import { readerWordsFor } from '../../text/reader-words.js'
import { answerPage } from '../answer.js'
import { fieldsOf, nextLetter, readChoices, typedFields, type ChoiceFields } from '../choices.js'
import type { Deps } from '../deps.js'
import type { FieldFault } from '../fields.js'
import { isOwnForm, readForm } from '../form.js'
import { openReader, type ReaderLink } from '../reader-link.js'
import { viewOf } from '../view.js'
import { ReaderChoicesPage } from '../views/reader-choices-page.js'
import { showReaderFault } from './reader-fault.js'

/** Where a letter's reader sees and chooses what they get. */
export async function showChoices(c: Context, deps: Deps): Promise<Response> {
  const link = await openReader(c, deps)
  if (typeof link === 'string') return showReaderFault(c, deps, link)
  return show(c, deps, link, null)
}

/** Keeps what somebody chose, all of it, or says what is wrong where. */
export async function takeChoices(c: Context, deps: Deps): Promise<Response> {
  if (!isOwnForm(c, deps)) return showReaderFault(c, deps, 'foreign')
  const link = await openReader(c, deps)
  if (typeof link === 'string') return showReaderFault(c, deps, link)
  const form = await readForm(c)
  if (!form) return showReaderFault(c, deps, 'unclear')
  const { municipality, contact, readers, token } = link
  const view = viewOf(c, deps, contact.language)
  const { areas } = municipality
  const typed = typedFields(form, areas, fieldsOf(contact, areas, view.today))
  const read = readChoices(typed, form, areas, view.today, readerWordsFor(view.language))
  if (!('wishes' in read)) return show(c, deps, link, { fields: typed, faults: read })
  if (!(await readers.choose(municipality.id, contact.id, read))) return showReaderFault(c, deps, 'contact')
  return c.redirect(view.link(choicesPath(token), { saved: '1' }), 303)
}

async function show(
  c: Context,
  deps: Deps,
  link: ReaderLink,
  wrong: { readonly fields: ChoiceFields; readonly faults: readonly FieldFault[] } | null,
): Promise<Response> {
  const view = viewOf(c, deps, link.contact.language)
  const page = (
    <ReaderChoicesPage
      view={view}
      link={link}
      fields={wrong?.fields ?? fieldsOf(link.contact, link.municipality.areas, view.today)}
      faults={wrong?.faults ?? []}
      isSaved={wrong === null && new URL(c.req.url).searchParams.has('saved')}
      next={nextLetter(link.contact.wishes, deps.clock())}
    />
  )
  return answerPage(c, page, wrong ? 422 : 200)
}
