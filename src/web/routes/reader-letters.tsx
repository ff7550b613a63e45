import type { Context } from 'hono'
import { copyFor, type LetterBody } from '../../core/letter-copy.js'
import {
  findArchived,
  listArchive,
  listReaders,
  type ReadLetter,
  type ReadableKind,
} from '../../store/archive.js'
import { readerWordsFor } from '../../text/reader-words.js'
import { answerPage } from '../answer.js'
import type { Deps } from '../deps.js'
import { answerLetter, answerText } from '../letter-answer.js'
import { choiceOf, numberOf, plain } from '../parameters.js'
import { publicCopy } from '../public-copy.js'
import { openReader, type ReaderLink } from '../reader-link.js'
import { viewOf, viewOfFault } from '../view.js'
import { ReaderLettersPage } from '../views/reader-letters-page.js'
import { showReaderFault } from './reader-fault.js'

const OWN: readonly ReadableKind[] = ['weekly', 'fast', 'pass']
/** What a colleague passes on is between the two. */
const OTHERS: readonly ReadableKind[] = ['weekly', 'fast']
const PER_PAGE = 50

/** The letters that somebody has had; for whoever looks after Fondvakt in a municipality, everybody's there. */
export async function showLetters(c: Context, deps: Deps): Promise<Response> {
  const link = await openReader(c, deps)
  if (typeof link === 'string') return showReaderFault(c, deps, link)
  const { municipality, contact } = link
  const params = new URL(c.req.url).searchParams
  const view = viewOf(c, deps, contact.language)
  const readers = contact.secretariat ? await listReaders(deps.db, municipality.id, OTHERS) : []
  const all = readers.map((reader) => reader.contact)
  const chosen = contact.secretariat ? choiceOf(params, 'contact', all) : contact.id
  const page = numberOf(params, 'page', 100_000) ?? 1
  const which = { contact: chosen, kinds: chosen === contact.id ? OWN : OTHERS }
  const place = { offset: (page - 1) * PER_PAGE, limit: PER_PAGE }
  const { letters, total } = await listArchive(deps.db, municipality.id, which, place)
  return answerPage(
    c,
    <ReaderLettersPage
      view={view}
      link={link}
      letters={letters}
      readers={readers}
      chosen={contact.secretariat ? chosen : null}
      page={page}
      pages={Math.max(1, Math.ceil(total / PER_PAGE))}
    />,
  )
}

/** One letter as it was sent: a document of its own, or its plain text; somebody else's without their personal links. */
export async function showLetter(c: Context, deps: Deps): Promise<Response> {
  const link = await openReader(c, deps)
  if (typeof link === 'string') return showReaderFault(c, deps, link)
  const id = plain(c.req.param('letter') ?? '')
  const letter = await findOne(deps, link, { id })
  if (!letter) return showReaderFault(c, deps, 'letter')
  const copy = copyOf(c, deps, link, letter)
  if (!copy) return showReaderFault(c, deps, 'thinned')
  const isText = choiceOf(new URL(c.req.url).searchParams, 'as', ['text']) === 'text'
  return isText ? answerText(c, copy.text) : answerLetter(c, copy.html)
}

/** All that a letter of one's own tells, also what the mail had no room for. */
export async function showWhole(c: Context, deps: Deps): Promise<Response> {
  const link = await openReader(c, deps)
  if (typeof link === 'string') return showReaderFault(c, deps, link)
  const slot = plain(c.req.param('slot') ?? '')
  const which = { contact: link.contact.id, kinds: OWN }
  const letter = await findArchived(deps.db, link.municipality.id, which, { slot })
  if (!letter) return showReaderFault(c, deps, 'letter')
  const copy = copyOf(c, deps, link, letter)
  return copy ? answerLetter(c, copy.whole ?? copy.html) : showReaderFault(c, deps, 'thinned')
}

async function findOne(
  { db }: Deps,
  link: ReaderLink,
  by: { readonly id: string },
): Promise<ReadLetter | null> {
  const { municipality, contact } = link
  const own = await findArchived(db, municipality.id, { contact: contact.id, kinds: OWN }, by)
  if (own !== null || !contact.secretariat) return own
  return findArchived(db, municipality.id, { contact: null, kinds: OTHERS }, by)
}

function copyOf(
  c: Context,
  deps: Deps,
  { contact }: ReaderLink,
  { body, copy, ...letter }: ReadLetter,
): LetterBody | null {
  if (!body) return null
  if (letter.contact === contact.id) return copyFor(body, copy)
  const { letters } = readerWordsFor(viewOfFault(c, deps, contact.language).language)
  return publicCopy(body, copy.name || letters.formerContact, letters.personalLink)
}
