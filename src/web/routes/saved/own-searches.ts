import type { Context } from 'hono'
import { choicesPath } from '../../../core/links.js'
import { LONGEST_SEARCH_NAME, plainSearchName } from '../../../core/saved-search.js'
import type { Deps } from '../../deps.js'
import { lineOf } from '../../fields.js'
import { isOwnForm, readForm } from '../../form.js'
import { openReader, type ReaderLink } from '../../reader-link.js'
import { offeredIn } from '../../saved.js'
import { viewOf } from '../../view.js'
import { calledField } from '../../views/saved/own-searches.js'
import { showChoicesOf } from '../reader-choices.js'
import { showReaderFault } from '../reader-fault.js'
import { frameOf } from './new-search.js'

/** Takes a search that a letter's reader was asked about into their letters. */
export async function takeOwnSearches(c: Context, deps: Deps): Promise<Response> {
  const sent = await sentBy(c, deps)
  if (sent instanceof Response) return sent
  const { link, form } = sent
  const offered = offeredIn(
    form.get('search') ?? '',
    lineOf(form, 'called'),
    frameOf(c, deps, link.municipality),
  )
  if (typeof offered === 'string') return showChoicesOf(c, deps, link, { search: null, problem: offered })
  const done = await link.readers.keepSearch(link.municipality.id, link.contact.id, offered)
  if (done === 'unknown') return showReaderFault(c, deps, 'contact')
  if (done === 'kept' || done === 'already') return back(c, deps, link, done)
  return showChoicesOf(c, deps, link, { search: null, problem: done === 'many' ? 'many' : 'name-long' })
}

/** Renames one of their searches, or removes it. */
export async function takeOwnSearch(c: Context, deps: Deps): Promise<Response> {
  const sent = await sentBy(c, deps)
  if (sent instanceof Response) return sent
  const { link, form } = sent
  const { readers, municipality, contact } = link
  const search = c.req.param('search') ?? ''
  if (form.get('do') === 'drop') {
    await readers.dropSearch(municipality.id, contact.id, search)
    return back(c, deps, link, 'dropped')
  }
  const name = plainSearchName(lineOf(form, calledField(search)))
  const done = await readers.renameSearch(municipality.id, contact.id, search, name)
  if (done !== 'invalid') return back(c, deps, link, done === 'renamed' ? done : 'dropped')
  const problem = name.length > LONGEST_SEARCH_NAME ? 'name-long' : 'name'
  return showChoicesOf(c, deps, link, { search, problem, name })
}

async function sentBy(
  c: Context,
  deps: Deps,
): Promise<{ readonly link: ReaderLink; readonly form: URLSearchParams } | Response> {
  if (!isOwnForm(c, deps)) return showReaderFault(c, deps, 'foreign')
  const link = await openReader(c, deps)
  if (typeof link === 'string') return showReaderFault(c, deps, link)
  const form = await readForm(c)
  return form ? { link, form } : showReaderFault(c, deps, 'unclear')
}

const back = (
  c: Context,
  deps: Deps,
  { token, contact }: ReaderLink,
  done: 'kept' | 'already' | 'renamed' | 'dropped',
): Response =>
  c.redirect(`${viewOf(c, deps, contact.language).link(choicesPath(token), { done })}#searches`, 303)
