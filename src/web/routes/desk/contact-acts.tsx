import { actorOf } from '../../../core/account.js'
import type { KnownContact } from '../../../store/contacts.js'
import { readerWordsFor } from '../../../text/reader-words.js'
import { answerPage } from '../../answer.js'
import { LONGEST_STOP } from '../../contact-form.js'
import type { AtDesk, DeskForm } from '../../desk.js'
import { lineOf } from '../../fields.js'
import { viewOf } from '../../view.js'
import { LeavePage, LinkPage, StopPage } from '../../views/desk/contact-ask.js'
import { showMissing } from '../faults.js'
import { ofContact, toContact } from './contact.js'

/** Asks whether somebody's letters are to stop. */
export const showStop = ofContact((c, deps, at: AtDesk, known) => {
  if (known.state !== 'active') return toContact(c, deps, at, known.contact.id, 'already')
  const view = viewOf(c, deps)
  return answerPage(
    c,
    <StopPage view={view} municipality={at.municipality} known={known} why="" faults={[]} />,
  )
})

/** Stops somebody's letters until they are started again. */
export const takeStop = ofContact(async (c, deps, at: DeskForm, known) => {
  const { municipality, session, staff, form } = at
  const why = lineOf(form, 'why')
  if (why.length > LONGEST_STOP) {
    const view = viewOf(c, deps)
    const faults = [{ field: 'why', text: readerWordsFor(view.language).form.tooLong(LONGEST_STOP) }]
    const page = <StopPage view={view} municipality={municipality} known={known} why={why} faults={faults} />
    return answerPage(c, page, 422)
  }
  const { id } = known.contact
  const done = await staff.contacts.stop(municipality.id, id, why || null, actorOf(session.account))
  return toContact(c, deps, at, id, done)
})

/** Starts somebody's letters again. */
export const takeRestart = ofContact(async (c, deps, at: DeskForm, known) => {
  const { id } = known.contact
  const done = await at.staff.contacts.restart(at.municipality.id, id, actorOf(at.session.account))
  return toContact(c, deps, at, id, done === 'not-stopped' ? whyNot(known) : done)
})

const whyNot = ({ state }: KnownContact): string => (state === 'removed' ? 'removed' : 'pending')

/** Asks whether somebody's letters are to end for good. */
export const showEnd = ofContact((c, deps, at: AtDesk, known) => {
  if (known.state === 'left') return toContact(c, deps, at, known.contact.id, 'already')
  return answerPage(c, <LeavePage view={viewOf(c, deps)} municipality={at.municipality} known={known} />)
})

/** Ends somebody's letters for good. */
export const takeEnd = ofContact(async (c, deps, at: DeskForm, known) => {
  const { id } = known.contact
  const done = await at.staff.contacts.leave(at.municipality.id, id, actorOf(at.session.account))
  return toContact(c, deps, at, id, done)
})

/** Shows a contact's personal link, once: its address is in no page that can be opened again. */
export const takeLink = ofContact(async (c, deps, at: DeskForm, known) => {
  const { municipality, session, staff } = at
  const address = await staff.contacts.link(municipality.id, known.contact.id, actorOf(session.account))
  if (address === null) return showMissing(c, deps)
  const view = viewOf(c, deps)
  return answerPage(c, <LinkPage view={view} municipality={municipality} known={known} address={address} />)
})
