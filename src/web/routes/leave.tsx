import type { Context } from 'hono'
import { choicesPath, leavePath, subscribePath } from '../../core/links.js'
import { clean } from '../../text/clean.js'
import { readerWordsFor } from '../../text/reader-words.js'
import { answerPage } from '../answer.js'
import type { Deps } from '../deps.js'
import { isOwnForm } from '../form.js'
import { openHeld, type Held } from '../reader-link.js'
import { viewOfFault } from '../view.js'
import { LeavePage } from '../views/leave-page.js'
import { ReaderMessage } from '../views/reader-message.js'
import { showReaderFault } from './reader-fault.js'

/** Says whose letters would stop, with a button; nothing stops by opening it, however old the link is. */
export async function showLeave(c: Context, deps: Deps): Promise<Response> {
  const held = await openHeld(c, deps, 'letter', null)
  if (typeof held === 'string') return showReaderFault(c, deps, held)
  if (held.known.state === 'left') return showLeft(c, deps, held)
  const { known, municipality, token } = held
  const { contact } = known
  const view = viewOfFault(c, deps, contact.language)
  const page = (
    <LeavePage
      view={view}
      municipality={municipality}
      name={clean(contact.name, 120)}
      address={clean(contact.email, 320)}
      action={view.link(leavePath(token))}
      choices={known.state === 'active' ? view.link(choicesPath(token)) : null}
    />
  )
  return answerPage(c, page)
}

/**
 * Stops somebody's letters. Mail programs do it with one click, from anywhere and without cookies, and are answered with 200 and no
 * redirect (RFC 8058, section 3.2); people do it with the button on our page.
 */
export async function takeLeave(c: Context, deps: Deps): Promise<Response> {
  const isAtOnce = await isOneClick(c)
  if (!isAtOnce && !isOwnForm(c, deps)) return showReaderFault(c, deps, 'foreign')
  const held = await openHeld(c, deps, 'letter', null)
  if (typeof held === 'string') return showReaderFault(c, deps, held)
  const done = await held.readers.leave(held.municipality.id, held.known.contact.id)
  if (done === 'unknown') return showReaderFault(c, deps, 'contact')
  if (isAtOnce) return showLeft(c, deps, held)
  return c.redirect(viewOfFault(c, deps).link(leavePath(held.token)), 303)
}

/** Says that somebody gets no more letters, and how they can come back. */
function showLeft(c: Context, deps: Deps, { municipality, known }: Held): Response | Promise<Response> {
  const view = viewOfFault(c, deps, known.contact.language)
  const words = readerWordsFor(view.language).leave
  const isOpen = municipality.domains.length > 0
  return answerPage(
    c,
    <ReaderMessage
      view={view}
      title={words.left}
      text={isOpen ? [words.leftText] : [words.leftText, words.askBack]}
      links={isOpen ? [{ label: words.comeBack, href: view.link(subscribePath(municipality.id)) }] : []}
      municipality={municipality}
    />,
  )
}

/** Whether a mail program asks, as RFC 8058 has it: `List-Unsubscribe=One-Click`, urlencoded or as multipart/form-data. */
async function isOneClick(c: Context): Promise<boolean> {
  const type = c.req.header('Content-Type') ?? ''
  const body = await c.req.arrayBuffer()
  const form = /^multipart\/form-data/i.test(type)
    ? await partsOf(body, type)
    : new URLSearchParams(new TextDecoder().decode(body).trim())
  return form?.get('List-Unsubscribe') === 'One-Click'
}

/** Null for a body that is not what its type says. */
async function partsOf(body: ArrayBuffer, type: string): Promise<FormData | null> {
  try {
    return await new Response(body, { headers: { 'Content-Type': type } }).formData()
  } catch (error) {
    if (error instanceof TypeError) return null
    throw error
  }
}
