import type { AuditEntry } from '../../../core/audit.js'
import type { Municipality } from '../../../core/municipality.js'
import { LINK_DAYS } from '../../../core/signed.js'
import type { KnownContact } from '../../../store/contacts.js'
import type { Delivery } from '../../../store/deliveries.js'
import { clean } from '../../../text/clean.js'
import { deskPageWordsFor } from '../../../text/desk-page-words.js'
import { dayOf } from '../../../text/format.js'
import { deskPath, type View } from '../../view.js'
import { Csrf } from '../csrf.js'
import { Fact } from '../fact.js'
import { Layout } from '../layout.js'
import { areasText } from './contacts-page.js'
import { History } from './history.js'
import { LedgerTable } from './letters-table.js'
import { Done, Refused, Why } from './parts.js'

export interface ContactProps {
  readonly view: View
  readonly municipality: Municipality
  readonly known: KnownContact
  readonly answers: number
  /** The last letters, and how many there are. */
  readonly letters: readonly Delivery[]
  readonly count: number
  readonly history: readonly AuditEntry[]
  readonly done: string | null
  readonly refused: string | null
}

/** Everything that is known of a contact, and what can be done with their letters. */
export function ContactPage(props: ContactProps) {
  const { view, municipality, known, done, refused } = props
  const words = deskPageWordsFor(view.language)
  const name = clean(known.contact.name, 120) || words.contacts.erased
  return (
    <Layout view={view} title={name} at="contacts" municipality={municipality}>
      <div class="inner">
        <p class="way-back">
          <a href={view.link(deskPath(municipality.id, 'contacts'))}>{words.contacts.title}</a>
        </p>
        <h1>{name}</h1>
        <Done text={done} />
        <Refused text={refused} />
        <Fixed {...props} />
        <Deeds {...props} />
        <Facts {...props} />
        <Letters {...props} />
        <Link {...props} />
        <Changes {...props} />
      </div>
    </Layout>
  )
}

const canChange = ({ state }: KnownContact): boolean => state !== 'left' && state !== 'removed'

/** Says why little can be done with somebody. */
function Fixed({ view, known: { state } }: ContactProps) {
  const { fixed } = deskPageWordsFor(view.language).contact
  return state === 'left' || state === 'removed' || state === 'pending' ? (
    <p class="notice">{fixed[state]}</p>
  ) : null
}

function Deeds({ view, municipality, known }: ContactProps) {
  const words = deskPageWordsFor(view.language).contact
  const path = (...parts: readonly string[]): string =>
    deskPath(municipality.id, 'contacts', known.contact.id, ...parts)
  if (!canChange(known)) return null
  return (
    <div class="actions">
      {known.state === 'stopped' ? (
        <form method="post" action={view.link(path('restart'))}>
          <Csrf view={view} />
          <button>{words.restart}</button>
        </form>
      ) : null}
      <a class={known.state === 'stopped' ? 'button second' : 'button'} href={view.link(path('change'))}>
        {words.change}
      </a>
      {known.state === 'pending' ? null : (
        <a class="button second" href={view.link(path('preview'))}>
          {words.preview}
        </a>
      )}
      {known.state === 'active' ? (
        <a class="button second" href={view.link(path('stop'))}>
          {words.stop}
        </a>
      ) : null}
      <a href={view.link(path('leave'))}>{words.leave}</a>
    </div>
  )
}

function Facts({ view, municipality, known, answers }: ContactProps) {
  const { contact: words, contacts: list } = deskPageWordsFor(view.language)
  const { contact, state, stateAt, stateWhy, origin, added, chosen } = known
  const { email, language, department, wishes, secretariat } = contact
  const { withWords, withoutWords, consultations } = wishes
  const { facts } = words
  const place = municipality.departments.find(({ id }) => id === department)?.name ?? department
  return (
    <dl class="facts">
      <Fact name={facts.state}>
        <p>
          <span class={MARKS[state]}>{list.states[state]}</span>{' '}
          {state !== 'active' && stateAt !== null ? list.since(dayOf(stateAt)) : null}
        </p>
        {state === 'stopped' ? <Why view={view} line={stateWhy} /> : null}
      </Fact>
      {email === '' ? null : <Fact name={facts.email}>{clean(email, 320)}</Fact>}
      <Fact name={facts.department}>{place}</Fact>
      {secretariat ? <Fact name={facts.role}>{list.secretariat}</Fact> : null}
      <Fact name={facts.areas}>{areasText(view, municipality, contact) || list.noAreas}</Fact>
      <Fact name={facts.when}>
        {list.cadence(wishes, view.today)}
        {consultations ? <p>{words.consultations}</p> : null}
        {chosen === null ? null : <p class="quiet">{words.chosen(dayOf(chosen))}</p>}
      </Fact>
      {withWords.length + withoutWords.length === 0 ? null : (
        <Fact name={facts.words}>
          {withWords.length > 0 ? (
            <p>{words.withWords(withWords.map((one) => clean(one, 60)).join(', '))}</p>
          ) : null}
          {withoutWords.length > 0 ? (
            <p>{words.withoutWords(withoutWords.map((one) => clean(one, 60)).join(', '))}</p>
          ) : null}
        </Fact>
      )}
      <Fact name={facts.language}>{list.languages[language]}</Fact>
      <Fact name={facts.answers}>{words.answers(answers)}</Fact>
      <Fact name={facts.origin}>{words.origins[origin](added === null ? null : dayOf(added))}</Fact>
    </dl>
  )
}

const MARKS: Readonly<Record<KnownContact['state'], string>> = {
  active: 'mark good',
  stopped: 'mark failing',
  pending: 'mark',
  left: 'mark',
  removed: 'mark',
}

function Letters({ view, municipality, known, letters, count }: ContactProps) {
  const words = deskPageWordsFor(view.language).contact
  return (
    <section>
      <h2>{words.letters}</h2>
      {letters.length === 0 ? (
        <p>{words.noLetters}</p>
      ) : (
        <LedgerTable view={view} municipality={municipality.id} letters={letters} isOfOne />
      )}
      {count > letters.length ? (
        <p>
          <a href={view.link(deskPath(municipality.id, 'letters'), { contact: known.contact.id })}>
            {words.allLetters}
          </a>
        </p>
      ) : null}
    </section>
  )
}

/** A link that speaks for the contact is made and shown only on request. */
function Link({ view, municipality, known }: ContactProps) {
  const words = deskPageWordsFor(view.language).contact
  if (known.state !== 'active') return null
  return (
    <section>
      <h2>{words.link}</h2>
      <p>{words.linkIntro(LINK_DAYS)}</p>
      <form method="post" action={view.link(deskPath(municipality.id, 'contacts', known.contact.id, 'link'))}>
        <Csrf view={view} />
        <button class="second">{words.linkButton}</button>
      </form>
    </section>
  )
}

function Changes({ view, history }: ContactProps) {
  const words = deskPageWordsFor(view.language).contact
  const happenings = history.map(({ at, action, by, detail }) => ({
    at,
    what: words.deeds[action as keyof typeof words.deeds](clean(by.name, 120)),
    more:
      action === 'contact.changed'
        ? words.changed(Object.keys(detail).map((field) => words.fields[field] ?? field))
        : null,
  }))
  return (
    <section>
      <h2>{words.history}</h2>
      {history.length === 0 ? <p>{words.noHistory}</p> : <History view={view} happenings={happenings} />}
    </section>
  )
}
