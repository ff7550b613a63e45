import type { ContactFilter } from '../../../core/find-contacts.js'
import { groupBy } from '../../../core/group.js'
import type { Contact, Municipality } from '../../../core/municipality.js'
import { clean } from '../../../text/clean.js'
import { deskPageWordsFor } from '../../../text/desk-page-words.js'
import { dayOf, dayText, listText, numberText } from '../../../text/format.js'
import { CONTACT_STATES, contactQuery, type ContactLine } from '../../contact-list.js'
import { deskPath, type View } from '../../view.js'
import { Layout } from '../layout.js'
import { areaName } from '../parts.js'
import { Cells } from './cells.js'
import { Filter, FilterSelect, FilterText } from './filter.js'
import { Done, Files, Pages, Why } from './parts.js'

interface Props {
  readonly view: View
  readonly municipality: Municipality
  readonly filter: ContactFilter
  readonly lines: readonly ContactLine[]
  /** How many fit, and how many there are at all. */
  readonly total: number
  readonly all: number
  readonly page: number
  readonly pages: number
  readonly done: string | null
}

/** Everybody who gets letters in a municipality, and who did, by department. */
export function ContactsPage(props: Props) {
  const { view, municipality, filter, lines, total, all, page, pages, done } = props
  const words = deskPageWordsFor(view.language).contacts
  const path = deskPath(municipality.id, 'contacts')
  const query = contactQuery(filter)
  return (
    <Layout view={view} title={words.title} at="contacts" municipality={municipality}>
      <div class="inner">
        <h1>{words.title}</h1>
        <Done text={done} />
        <p class="intro">{words.intro(municipality.name)}</p>
        <div class="actions">
          <a class="button" href={view.link(deskPath(municipality.id, 'new-contact'))}>
            {words.add}
          </a>
          <a class="button second" href={view.link(deskPath(municipality.id, 'import-contacts'))}>
            {words.import}
          </a>
        </div>
        {all === 0 ? <p>{words.noneYet}</p> : <ContactFilters {...props} />}
        {all === 0 ? null : <p>{words.count(total)}</p>}
        {all > 0 && total === 0 ? <p>{words.none}</p> : null}
        {lines.length === 0 ? null : <Contacts view={view} municipality={municipality} lines={lines} />}
        <Pages view={view} path={path} query={query} page={page} pages={pages} />
        {total === 0 ? null : <Files view={view} path={path} query={query} />}
      </div>
    </Layout>
  )
}

function ContactFilters({ view, municipality, filter }: Props) {
  const words = deskPageWordsFor(view.language).contacts
  return (
    <Filter view={view} path={deskPath(municipality.id, 'contacts')} button={words.show}>
      <FilterText id="q" label={words.searchHint} value={filter.text} />
      <FilterSelect
        id="department"
        label={words.department}
        any={words.everyDepartment}
        value={filter.department}
        choices={municipality.departments.map(({ id, name }) => ({ value: id, label: name }))}
      />
      <FilterSelect
        id="state"
        label={words.state}
        any={words.everyState}
        value={filter.state}
        choices={CONTACT_STATES.map((state) => ({ value: state, label: words.states[state] }))}
      />
    </Filter>
  )
}

function Contacts({ view, municipality, lines }: Pick<Props, 'view' | 'municipality' | 'lines'>) {
  const words = deskPageWordsFor(view.language).contacts
  const { columns } = words
  const known = new Map(municipality.departments.map(({ id, name }) => [id, name]))
  const groups = groupBy(
    lines,
    ({ known: { contact } }) => known.get(contact.department) ?? words.noDepartment,
  )
  return (
    <Cells
      caption={words.table}
      groups={[...groups].map(([title, rows]) => ({ title, rows }))}
      columns={[
        {
          title: columns.name,
          show: (line) => <Name view={view} municipality={municipality.id} line={line} />,
        },
        {
          title: columns.areas,
          show: ({ known: { contact } }) => areasText(view, municipality, contact) || words.noAreas,
        },
        {
          title: columns.when,
          show: ({ known: { contact } }) => words.cadence(contact.wishes, view.today),
        },
        { title: columns.state, show: (line) => <State view={view} line={line} /> },
        {
          title: columns.last,
          show: ({ last }) => (
            <span class="day">{last === null ? words.noLetter : dayText(dayOf(last), view.language)}</span>
          ),
        },
        { title: columns.answers, isNumber: true, show: ({ answers }) => numberText(answers, view.language) },
      ]}
    />
  )
}

function Name({
  view,
  municipality,
  line: { known },
}: {
  readonly view: View
  readonly municipality: string
  readonly line: ContactLine
}) {
  const words = deskPageWordsFor(view.language).contacts
  const { id, name, email, language, secretariat } = known.contact
  return (
    <>
      <a href={view.link(deskPath(municipality, 'contacts', id))}>{clean(name, 120) || words.erased}</a>{' '}
      {secretariat ? <span class="mark">{words.secretariat}</span> : null}
      <span class="quiet">{clean(email, 320)}</span>
      {language === 'sv' ? null : <span class="quiet">{words.languages[language]}</span>}
    </>
  )
}

function State({ view, line: { known } }: { readonly view: View; readonly line: ContactLine }) {
  const words = deskPageWordsFor(view.language).contacts
  const { state, stateAt, stateWhy } = known
  if (state === 'active') return <span class="mark good">{words.states.active}</span>
  return (
    <>
      <span class={state === 'stopped' ? 'mark failing' : 'mark'}>{words.states[state]}</span>
      {stateAt === null ? null : <span class="quiet">{words.since(dayOf(stateAt))}</span>}
      {state === 'stopped' ? (
        <div class="quiet">
          <Why view={view} line={stateWhy} isShort />
        </div>
      ) : null}
    </>
  )
}

/** `Sociala frågor (bara starka) och Lärande (även svaga)`. */
export function areasText(view: View, { areas }: Municipality, { interests }: Contact): string {
  const { grades } = deskPageWordsFor(view.language).contacts
  return listText(
    interests.map(({ area, least }) => `${areaName(view, areas, area)} (${grades[least]})`),
    view.language,
  )
}
