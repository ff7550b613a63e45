import type { Context } from 'hono'
import { choicesPath, confirmPath, subscribePath } from '../../core/links.js'
import { LONGEST_SEARCH_NAME } from '../../core/saved-search.js'
import { CONFIRM_DAYS, signHolder } from '../../core/signed.js'
import { listSearches } from '../../store/saved-searches.js'
import { clean } from '../../text/clean.js'
import { readerWordsFor } from '../../text/reader-words.js'
import { answerPage } from '../answer.js'
import { nextLetter } from '../choices.js'
import type { Deps } from '../deps.js'
import { isOwnForm } from '../form.js'
import { openHeld, type Held } from '../reader-link.js'
import { viewOfFault } from '../view.js'
import { ConfirmPage } from '../views/confirm-page.js'
import { ReaderMessage } from '../views/reader-message.js'
import { showReaderFault } from './reader-fault.js'

/** Asks whoever signed up whether they want letters; once they have said so, says when the first one comes. */
export async function showConfirm(c: Context, deps: Deps): Promise<Response> {
  const held = await openHeld(c, deps, 'confirm', CONFIRM_DAYS)
  if (typeof held === 'string') return showNotOpened(c, deps, held)
  const { known, municipality, token } = held
  if (known.state === 'active') return showDone(c, deps, held)
  if (known.state !== 'pending') return showGone(c, deps, held)
  const view = viewOfFault(c, deps, known.contact.language)
  const searches = await listSearches(deps.db, municipality.id, known.contact.id)
  const page = (
    <ConfirmPage
      view={view}
      municipality={municipality}
      name={clean(known.contact.name, 120)}
      address={clean(known.contact.email, 320)}
      searches={searches.map((one) => clean(one.name, LONGEST_SEARCH_NAME))}
      action={view.link(confirmPath(token))}
    />
  )
  return answerPage(c, page)
}

/** Takes the yes, and leads back to the page. */
export async function takeConfirm(c: Context, deps: Deps): Promise<Response> {
  if (!isOwnForm(c, deps)) return showReaderFault(c, deps, 'foreign')
  const held = await openHeld(c, deps, 'confirm', CONFIRM_DAYS)
  if (typeof held === 'string') return showNotOpened(c, deps, held)
  const done = await held.readers.confirm(held.municipality.id, held.known.contact.id)
  if (done === 'gone') return showGone(c, deps, held)
  if (done === 'already' && held.known.state !== 'active') return showAlready(c, deps, held)
  return c.redirect(viewOfFault(c, deps).link(confirmPath(held.token)), 303)
}

/** A link that is too old says how to get another. */
function showNotOpened(
  c: Context,
  deps: Deps,
  fault: Exclude<Awaited<ReturnType<typeof openHeld>>, Held>,
): Response | Promise<Response> {
  if (fault !== 'old') return showReaderFault(c, deps, fault)
  const view = viewOfFault(c, deps)
  const words = readerWordsFor(view.language).confirm
  return answerPage(
    c,
    <ReaderMessage view={view} title={words.old} text={[words.oldText(CONFIRM_DAYS)]} />,
    410,
  )
}

function showDone(
  c: Context,
  deps: Deps,
  { municipality, known: { contact }, readers }: Held,
): Response | Promise<Response> {
  const view = viewOfFault(c, deps, contact.language)
  const words = readerWordsFor(view.language)
  const next = nextLetter(contact.wishes, deps.clock())
  const holder = { municipality: municipality.id, contact: contact.id, day: view.today }
  const choices = view.link(choicesPath(signHolder(readers.signer, 'letter', holder)))
  const when = next ? words.choices.next(next.day, next.hour, contact.wishes.silent) : words.choices.noNext
  return answerPage(
    c,
    <ReaderMessage
      view={view}
      title={words.confirm.doneTitle}
      text={[`${words.confirm.done} ${when}`]}
      links={[{ label: words.confirm.choices, href: choices }]}
      municipality={municipality}
    />,
  )
}

/** Another contact has the address, and has confirmed it. */
function showAlready(c: Context, deps: Deps, { municipality, known }: Held): Response | Promise<Response> {
  const view = viewOfFault(c, deps, known.contact.language)
  const words = readerWordsFor(view.language).confirm
  return answerPage(
    c,
    <ReaderMessage view={view} title={words.doneTitle} text={[words.already]} municipality={municipality} />,
  )
}

function showGone(c: Context, deps: Deps, { municipality, known }: Held): Response | Promise<Response> {
  const view = viewOfFault(c, deps, known.contact.language)
  const words = readerWordsFor(view.language).confirm
  return answerPage(
    c,
    <ReaderMessage
      view={view}
      title={words.gone}
      text={[words.goneText]}
      links={[{ label: words.again, href: view.link(subscribePath(municipality.id)) }]}
      municipality={municipality}
    />,
    410,
  )
}
