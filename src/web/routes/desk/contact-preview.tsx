import type { Context } from 'hono'
import type { KnownContact } from '../../../store/contacts.js'
import { deskPageWordsFor } from '../../../text/desk-page-words.js'
import { answerPage } from '../../answer.js'
import type { Deps } from '../../deps.js'
import type { AtDesk } from '../../desk.js'
import { answerLetter } from '../../letter-answer.js'
import { publicCopy } from '../../public-copy.js'
import { viewOf } from '../../view.js'
import { ContactPreviewPage } from '../../views/desk/contact-preview-page.js'
import { showMissing } from '../faults.js'
import { ofContact, toContact } from './contact.js'

/** The letter that a contact would get now; nothing of it is kept. */
export const showPreview = ofContact(async (c, deps, at: AtDesk, known) => {
  if (!hasLetters(known)) return toContact(c, deps, at, known.contact.id, 'no-letters')
  const { subject, ...body } = await previewOf(c, deps, at, known)
  const { municipality } = at
  const view = viewOf(c, deps)
  return answerPage(
    c,
    <ContactPreviewPage
      view={view}
      municipality={municipality}
      known={known}
      subject={subject}
      body={body}
    />,
  )
})

/** The same as mail shows it, a document of its own. */
export const showPreviewHtml = ofContact(async (c, deps, at: AtDesk, known) =>
  hasLetters(known) ? answerLetter(c, (await previewOf(c, deps, at, known)).html) : showMissing(c, deps),
)

/** The letter with all its calls, where the mail has no room for them. */
export const showPreviewWhole = ofContact(async (c, deps, at: AtDesk, known) => {
  const whole = hasLetters(known) ? (await previewOf(c, deps, at, known)).whole : null
  return whole === null ? showMissing(c, deps) : answerLetter(c, whole)
})

const hasLetters = ({ state }: KnownContact): boolean => state === 'active' || state === 'stopped'

async function previewOf(c: Context, deps: Deps, { municipality, staff }: AtDesk, { contact }: KnownContact) {
  const { subject, ...body } = await staff.letters.preview(municipality, contact)
  const { personalLink } = deskPageWordsFor(viewOf(c, deps).language).letters
  return { subject, ...publicCopy({ ...body, leave: null }, contact.name, personalLink) }
}
