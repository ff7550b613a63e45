import type { Context } from 'hono'
import { choicesPath } from '../../core/links.js'
import type { SearchProblem } from '../../core/saved-search.js'
import { listSearches } from '../../store/saved-searches.js'
import { readerWordsFor } from '../../text/reader-words.js'
import { savedWordsFor } from '../../text/saved-words.js'
import { answerPage } from '../answer.js'
import { fieldsOf, nextLetter, readChoices, typedFields, type ChoiceFields } from '../choices.js'
import type { Deps } from '../deps.js'
import type { FieldFault } from '../fields.js'
import { isOwnForm, readForm } from '../form.js'
import { openReader, type ReaderLink } from '../reader-link.js'
import { offeredIn, ownSearches, type SearchFrame } from '../saved.js'
import { viewOf } from '../view.js'
import { ReaderChoicesPage } from '../views/reader-choices-page.js'
import { calledField, type OwnSearches } from '../views/saved/own-searches.js'
import { showReaderFault } from './reader-fault.js'

/** Where a letter's reader sees and chooses what they get. */
export async function showChoices(c: Context, deps: Deps): Promise<Response> {
  const link = await openReader(c, deps)
  if (typeof link === 'string') return showReaderFault(c, deps, link)
  return show(c, deps, link, null, null)
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
  const searches = (await listSearches(deps.db, municipality.id, contact.id)).length
  const read = readChoices(typed, form, areas, view.today, readerWordsFor(view.language), searches)
  if (!('wishes' in read)) return show(c, deps, link, { fields: typed, faults: read }, null)
  if (!(await readers.choose(municipality.id, contact.id, read))) return showReaderFault(c, deps, 'contact')
  return c.redirect(view.link(choicesPath(token), { saved: '1' }), 303)
}

/** What could not be done with a saved search, by its id, or with one that somebody was asked about. */
export interface SearchFault {
  readonly search: string | null
  readonly problem: SearchProblem | 'many'
  readonly name?: string
}

/** The page with what is wrong with a saved search. */
export const showChoicesOf = (
  c: Context,
  deps: Deps,
  link: ReaderLink,
  fault: SearchFault,
): Promise<Response> => show(c, deps, link, null, fault)

async function show(
  c: Context,
  deps: Deps,
  link: ReaderLink,
  wrong: { readonly fields: ChoiceFields; readonly faults: readonly FieldFault[] } | null,
  fault: SearchFault | null,
): Promise<Response> {
  const { municipality, contact } = link
  const view = viewOf(c, deps, contact.language)
  const frame = { view, areas: municipality.areas, sources: deps.sources }
  const page = (
    <ReaderChoicesPage
      view={view}
      link={link}
      fields={wrong?.fields ?? fieldsOf(contact, municipality.areas, view.today)}
      faults={wrong?.faults ?? []}
      isSaved={wrong === null && new URL(c.req.url).searchParams.has('saved')}
      next={nextLetter(contact.wishes, deps.clock())}
      frame={frame}
      own={await ownOf(c, deps, link, frame, fault)}
    />
  )
  return answerPage(c, page, wrong || fault ? 422 : 200)
}

const DONE = ['kept', 'already', 'renamed', 'dropped'] as const

/** The contact's saved searches, the one that they came for unless they have it, and what was done or is wrong. */
async function ownOf(
  c: Context,
  deps: Deps,
  { municipality, contact }: ReaderLink,
  frame: SearchFrame,
  fault: SearchFault | null,
): Promise<OwnSearches> {
  const { searchParams } = new URL(c.req.url)
  const searches = await ownSearches(deps, municipality.id, contact.id, frame.view.today)
  const query = searchParams.get('search')
  const found = query === null ? null : offeredIn(query, searchParams.get('called') ?? '', frame)
  const isThere =
    found !== null && typeof found !== 'string' && searches.some(({ saved }) => saved.query === found.query)
  const plain = {
    searches,
    offered: isThere ? null : found,
    done: isThere ? 'already' : (DONE.find((one) => one === searchParams.get('done')) ?? null),
    faults: [],
    typed: new Map<string, string>(),
  } as const
  if (fault === null) return plain
  const { search, problem, name } = fault
  if (search === null) return { ...plain, offered: problem, done: null }
  const text = savedWordsFor(frame.view.language).problems[problem]
  const typed = new Map(name === undefined ? [] : [[search, name]])
  return { ...plain, done: null, faults: [{ field: calledField(search), text }], typed }
}
