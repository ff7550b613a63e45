import type { Municipality } from '../../../core/municipality.js'
import type { KnownContact } from '../../../store/contacts.js'
import { clean } from '../../../text/clean.js'
import { deskPageWordsFor } from '../../../text/desk-page-words.js'
import { dayOf } from '../../../text/format.js'
import { readerWordsFor } from '../../../text/reader-words.js'
import type { ChoiceFields } from '../../choices.js'
import type { DetailFields } from '../../contact-form.js'
import type { FieldFault } from '../../fields.js'
import { deskPath, type View } from '../../view.js'
import { ChoiceAreas, ChoiceWords, ChoiceTimes } from '../choice-fields.js'
import { Csrf } from '../csrf.js'
import { FaultList, Input, Radios, Select, Tick } from '../fields.js'
import { LANGUAGES } from '../../language.js'
import { Layout } from '../layout.js'
import { Refused } from './parts.js'

interface Props {
  readonly view: View
  readonly municipality: Municipality
  readonly details: DetailFields
  readonly faults: readonly FieldFault[]
}

/** Adds a contact: who they are, and which areas they get letters of. */
export function NewContactPage({
  language,
  least,
  ...props
}: Props & { readonly language: string; readonly least: ReadonlyMap<string, string> }) {
  const { view, municipality, faults } = props
  const words = deskPageWordsFor(view.language).contact.form
  const { form, choices } = readerWordsFor(view.language)
  const title = words.addTitle
  return (
    <Layout
      view={view}
      title={faults.length > 0 ? `${form.wrong}: ${title}` : title}
      at="contacts"
      municipality={municipality}
    >
      <div class="inner reader">
        <h1>{title}</h1>
        <FaultList view={view} faults={faults} />
        <p>{words.addIntro}</p>
        <form class="fields-form" method="post" action={view.link(deskPath(municipality.id, 'new-contact'))}>
          <Csrf view={view} />
          <section>
            <Details {...props} />
            <Radios
              view={view}
              id="language"
              label={words.language}
              faults={faults}
              value={language}
              choices={LANGUAGES.map((one) => ({ value: one, label: choices.languageName[one], lang: one }))}
            />
          </section>
          <ChoiceAreas view={view} areas={municipality.areas} least={least} faults={faults} />
          <Buttons view={view} button={words.addButton} back={deskPath(municipality.id, 'contacts')} />
        </form>
      </div>
    </Layout>
  )
}

/** Changes a contact; what they chose for themselves is not to be changed by others. */
export function ChangeContactPage({
  known,
  choices,
  refused,
  ...props
}: Props & {
  readonly known: KnownContact
  /** Null where the contact chose for themselves. */
  readonly choices: ChoiceFields | null
  readonly refused: string | null
}) {
  const { view, municipality, faults } = props
  const words = deskPageWordsFor(view.language).contact.form
  const { id, name } = known.contact
  const title = words.changeTitle(clean(name, 120))
  const back = deskPath(municipality.id, 'contacts', id)
  return (
    <Layout
      view={view}
      title={faults.length > 0 ? `${readerWordsFor(view.language).form.wrong}: ${title}` : title}
      at="contacts"
      municipality={municipality}
    >
      <div class="inner reader">
        <h1>{title}</h1>
        <Refused text={refused} />
        <FaultList view={view} faults={faults} />
        {known.chosen === null ? null : (
          <div class="notice">
            <p>
              <strong>{words.own(dayOf(known.chosen))}</strong>
            </p>
            <p>{words.ownIntro}</p>
          </div>
        )}
        {known.origin === 'profile' ? <p class="notice">{words.profile}</p> : null}
        <form class="fields-form" method="post" action={view.link(`${back}/change`)}>
          <Csrf view={view} />
          <section>
            <Details {...props} emailHint={words.emailHint} />
          </section>
          {choices === null ? null : (
            <>
              <section>
                <ChoiceTimes view={view} fields={choices} faults={faults} />
              </section>
              <ChoiceAreas view={view} areas={municipality.areas} least={choices.least} faults={faults} />
              <ChoiceWords view={view} fields={choices} faults={faults} />
            </>
          )}
          <Buttons view={view} button={words.save} back={back} />
        </form>
      </div>
    </Layout>
  )
}

function Details({
  view,
  municipality,
  details,
  faults,
  emailHint,
}: Props & { readonly emailHint?: string }) {
  const words = deskPageWordsFor(view.language).contact.form
  return (
    <>
      <Input
        view={view}
        id="name"
        label={words.name}
        faults={faults}
        maxlength={100}
        autocomplete="off"
        value={details.name}
      />
      <Input
        view={view}
        id="email"
        type="email"
        label={words.email}
        {...(emailHint !== undefined && { hint: emailHint })}
        faults={faults}
        maxlength={254}
        autocomplete="off"
        value={details.email}
      />
      <Select
        view={view}
        id="department"
        label={words.department}
        none={words.choose}
        faults={faults}
        value={details.department}
        choices={municipality.departments.map(({ id, name }) => ({ value: id, label: name }))}
      />
      <Tick
        name="secretariat"
        label={words.secretariat}
        hint={words.secretariatHint}
        isOn={details.secretariat}
      />
    </>
  )
}

function Buttons({
  view,
  button,
  back,
}: {
  readonly view: View
  readonly button: string
  readonly back: string
}) {
  const { cancel } = deskPageWordsFor(view.language).contact.form
  return (
    <div class="actions">
      <button>{button}</button>
      <a class="button second" href={view.link(back)}>
        {cancel}
      </a>
    </div>
  )
}
