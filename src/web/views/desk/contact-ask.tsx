import { LONGEST_STOP } from '../../contact-form.js'
import type { Municipality } from '../../../core/municipality.js'
import type { KnownContact } from '../../../store/contacts.js'
import { clean } from '../../../text/clean.js'
import { deskPageWordsFor } from '../../../text/desk-page-words.js'
import type { FieldFault } from '../../fields.js'
import { deskPath, type View } from '../../view.js'
import { FaultList, Input } from '../fields.js'
import { Layout } from '../layout.js'
import { Ask } from './parts.js'

interface Props {
  readonly view: View
  readonly municipality: Municipality
  readonly known: KnownContact
}

/** Asks before a contact's letters are stopped. */
export function StopPage({
  view,
  municipality,
  known: { contact },
  why,
  faults,
}: Props & { readonly why: string; readonly faults: readonly FieldFault[] }) {
  const words = deskPageWordsFor(view.language).contact
  const title = words.stopTitle(clean(contact.name, 120))
  const back = deskPath(municipality.id, 'contacts', contact.id)
  return (
    <Layout view={view} title={title} at="contacts" municipality={municipality}>
      <div class="inner reader">
        <h1>{title}</h1>
        <FaultList view={view} faults={faults} />
        <p>{words.stopText}</p>
        <Ask
          view={view}
          path={`${back}/stop`}
          button={words.stopButton}
          cancel={words.form.cancel}
          back={back}
        >
          <Input
            view={view}
            id="why"
            label={words.stopWhy}
            hint={words.stopWhyHint}
            optional
            faults={faults}
            autocomplete="off"
            maxlength={LONGEST_STOP}
            value={why}
          />
        </Ask>
      </div>
    </Layout>
  )
}

/** Asks before a contact's letters are ended for good. */
export function LeavePage({ view, municipality, known: { contact } }: Props) {
  const words = deskPageWordsFor(view.language).contact
  const title = words.leaveTitle(clean(contact.name, 120))
  const back = deskPath(municipality.id, 'contacts', contact.id)
  return (
    <Layout view={view} title={title} at="contacts" municipality={municipality}>
      <div class="inner reader">
        <h1>{title}</h1>
        <p>{words.leaveText}</p>
        <Ask
          view={view}
          path={`${back}/leave`}
          button={words.leaveButton}
          cancel={words.form.cancel}
          back={back}
        />
      </div>
    </Layout>
  )
}

/** The address by which a contact is known on the pages. */
export function LinkPage({
  view,
  municipality,
  known: { contact },
  address,
}: Props & { readonly address: string }) {
  const words = deskPageWordsFor(view.language).contact
  const title = words.linkTitle(clean(contact.name, 120))
  return (
    <Layout view={view} title={title} at="contacts" municipality={municipality}>
      <div class="inner reader">
        <h1>{title}</h1>
        <p class="notice warning">{words.linkWarning}</p>
        <p class="secret">
          <code>{address}</code>
        </p>
        <p>
          <a href={view.link(deskPath(municipality.id, 'contacts', contact.id))}>{words.back}</a>
        </p>
      </div>
    </Layout>
  )
}
