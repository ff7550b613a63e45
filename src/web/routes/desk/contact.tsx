import type { Context } from 'hono'
import { findContact, type KnownContact } from '../../../store/contacts.js'
import { countAnswers } from '../../../store/contact-list.js'
import { listAuditOf } from '../../../store/audit.js'
import { countLedger, listLedger } from '../../../store/ledger.js'
import { deskPageWordsFor } from '../../../text/desk-page-words.js'
import { answerPage } from '../../answer.js'
import type { Deps } from '../../deps.js'
import type { AtDesk } from '../../desk.js'
import { doneOf } from '../../desk-list.js'
import { plain } from '../../parameters.js'
import { deskPath, viewOf } from '../../view.js'
import { ContactPage } from '../../views/desk/contact-page.js'
import { showMissing } from '../faults.js'

/** The contact that an address names, whatever their state; null where the municipality has none such. */
export const contactIn = (c: Context, { db }: Deps, { municipality }: AtDesk): Promise<KnownContact | null> =>
  findContact(db, municipality.id, plain(c.req.param('contact') ?? ''))

/** A page or a form of one contact's; that there is none such is said where there is none. */
export const ofContact =
  <At extends AtDesk>(
    show: (c: Context, deps: Deps, at: At, known: KnownContact) => Response | Promise<Response>,
  ) =>
  async (c: Context, deps: Deps, at: At): Promise<Response> => {
    const known = await contactIn(c, deps, at)
    return known ? show(c, deps, at, known) : showMissing(c, deps)
  }

/** Leads to a contact's page, which says what was done or why it was not. */
export const toContact = (
  c: Context,
  deps: Deps,
  { municipality }: AtDesk,
  contact: string,
  done: string,
): Response => c.redirect(viewOf(c, deps).link(deskPath(municipality.id, 'contacts', contact), { done }), 303)

/** Letters and changes that are shown of a contact. */
const [LETTERS, CHANGES] = [10, 20]

const DONE = ['added', 'changed', 'stopped', 'restarted', 'left', 'already'] as const
const REFUSED = ['gone', 'there', 'removed', 'pending', 'unknown', 'no-letters'] as const

/** Everything that is known of a contact. */
export const showContact = ofContact(async (c, deps, { municipality }: AtDesk, known) => {
  const view = viewOf(c, deps)
  const { db } = deps
  const { id } = known.contact
  const params = new URL(c.req.url).searchParams
  const words = deskPageWordsFor(view.language).contact
  const filter = { status: null, week: null, contacts: [id] }
  const counts = await countLedger(db, municipality.id, filter)
  const done = doneOf(params, DONE)
  const refused = doneOf(params, REFUSED)
  return answerPage(
    c,
    <ContactPage
      view={view}
      municipality={municipality}
      known={known}
      answers={(await countAnswers(db, municipality.id, [id])).get(id) ?? 0}
      letters={await listLedger(db, municipality.id, filter, { offset: 0, limit: LETTERS })}
      count={Object.values(counts).reduce((sum, n) => sum + n, 0)}
      history={await listAuditOf(db, municipality.id, 'contact', id, CHANGES)}
      done={done && words.done[done]}
      refused={refused && words.refused[refused]}
    />,
  )
})
