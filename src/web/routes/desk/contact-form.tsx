import type { Context } from 'hono'
import { actorOf } from '../../../core/account.js'
import type { KnownContact } from '../../../store/contacts.js'
import { findContact } from '../../../store/contacts.js'
import { deskPageWordsFor } from '../../../text/desk-page-words.js'
import { readerWordsFor } from '../../../text/reader-words.js'
import { answerPage } from '../../answer.js'
import { fieldsOf, leastField, readChoices, typedFields, type ChoiceFields } from '../../choices.js'
import {
  detailFields,
  faultsAt,
  NO_DETAILS,
  typedDetails,
  typedInterests,
  type DetailFields,
} from '../../contact-form.js'
import type { Deps } from '../../deps.js'
import type { AtDesk, DeskForm } from '../../desk.js'
import { lineOf, type FieldFault } from '../../fields.js'
import { viewOf } from '../../view.js'
import { ChangeContactPage, NewContactPage } from '../../views/desk/contact-form-page.js'
import { showMissing } from '../faults.js'
import { ofContact, toContact } from './contact.js'

/** Where a contact is added. */
export function showNewContact(c: Context, deps: Deps, { municipality }: AtDesk) {
  const least = new Map(municipality.areas.map(({ id }) => [id, 'likely']))
  const page = { municipality, details: NO_DETAILS, language: 'sv', least, faults: [] }
  return answerPage(c, <NewContactPage view={viewOf(c, deps)} {...page} />)
}

/** Adds a contact, or says what is wrong where. */
export async function takeNewContact(c: Context, deps: Deps, at: DeskForm): Promise<Response> {
  const { municipality, session, staff, form } = at
  const { areas } = municipality
  const view = viewOf(c, deps)
  const details = typedDetails(form)
  const language = lineOf(form, 'language')
  const again = (faults: readonly FieldFault[]) => {
    const least = new Map(areas.map(({ id }) => [id, lineOf(form, leastField(id)) || 'none']))
    const typed = { details, language, least, faults }
    return answerPage(c, <NewContactPage view={view} municipality={municipality} {...typed} />, 422)
  }
  if (language !== 'sv' && language !== 'en')
    return again([{ field: 'language', text: readerWordsFor(view.language).choices.unclear }])
  const wanted = { ...details, language, interests: typedInterests(form, areas) } as const
  const done = await staff.contacts.add(municipality.id, wanted, actorOf(session.account))
  if (done.kind === 'wrong') return again(faultsAt(view, done.faults, areas))
  return toContact(c, deps, at, done.contact, 'added')
}

/** Where a contact is changed. */
export const showChange = ofContact((c, deps, at: AtDesk, known) =>
  isOver(known) ? toContact(c, deps, at, known.contact.id, 'gone') : show(c, deps, at, known, null),
)

const isOver = ({ state }: KnownContact): boolean => state === 'left' || state === 'removed'

/** Changes a contact, or says what is wrong where; what they chose for themselves stays. */
export const takeChange = ofContact(async (c, deps, at: DeskForm, known) => {
  const { municipality, session, staff, form } = at
  const { areas } = municipality
  const view = viewOf(c, deps)
  const words = deskPageWordsFor(view.language).contact.form
  const details = typedDetails(form)
  const isFree = known.chosen === null
  // A form from before the contact chose has more in it than may be changed now.
  if (!isFree && form.has('every'))
    return show(c, deps, at, known, { details, refused: words.chosenMeanwhile })
  const typed = typedFields(form, areas, fieldsOf(known.contact, areas, view.today))
  const choices = isFree ? readChoices(typed, form, areas, view.today, readerWordsFor(view.language)) : null
  if (choices && !('wishes' in choices))
    return show(c, deps, at, known, { details, choices: typed, faults: choices })
  const { id } = known.contact
  const done = await staff.contacts.change(
    municipality.id,
    id,
    { ...details, choices },
    actorOf(session.account),
  )
  switch (done.kind) {
    case 'changed':
      return toContact(c, deps, at, id, 'changed')
    case 'wrong':
      return show(c, deps, at, known, { details, choices: typed, faults: faultsAt(view, done.faults, areas) })
    case 'chosen': {
      const now = (await findContact(deps.db, municipality.id, id)) ?? known
      return show(c, deps, at, now, { details, refused: words.chosenMeanwhile })
    }
    case 'gone':
      return toContact(c, deps, at, id, 'gone')
    case 'unknown':
      return showMissing(c, deps)
  }
})

interface Wrong {
  readonly details: DetailFields
  readonly choices?: ChoiceFields
  readonly faults?: readonly FieldFault[]
  readonly refused?: string
}

function show(c: Context, deps: Deps, { municipality }: AtDesk, known: KnownContact, wrong: Wrong | null) {
  const view = viewOf(c, deps)
  const { areas } = municipality
  const choices = wrong?.choices ?? fieldsOf(known.contact, areas, view.today)
  const page = (
    <ChangeContactPage
      view={view}
      municipality={municipality}
      known={known}
      details={wrong?.details ?? detailFields(known.contact)}
      choices={known.chosen === null ? choices : null}
      faults={wrong?.faults ?? []}
      refused={wrong?.refused ?? null}
    />
  )
  return answerPage(c, page, wrong ? 422 : 200)
}
