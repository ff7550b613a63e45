import type { RowFault } from '../../../core/contact-rows.js'
import type { Municipality } from '../../../core/municipality.js'
import type { KnownContact } from '../../../store/contacts.js'
import { clean } from '../../../text/clean.js'
import { deskPageWordsFor } from '../../../text/desk-page-words.js'
import { numberText } from '../../../text/format.js'
import type { TablePlan } from '../../staff/contacts.js'
import { deskPath, type View } from '../../view.js'
import { Csrf } from '../csrf.js'
import { Layout } from '../layout.js'
import { Cells } from './cells.js'
import { areasText } from './contacts-page.js'
import { Refused } from './parts.js'

interface Props {
  readonly view: View
  readonly municipality: Municipality
  readonly id: string
  readonly table: TablePlan
  /** Why it was not done, where it was agreed to. */
  readonly refused: string | null
}

/** Rows that are shown of each kind. */
const MOST = 200

/** What a table of contacts would do, and the question whether it shall. */
export function ImportPlanPage(props: Props) {
  const { view, municipality, table, refused } = props
  const words = deskPageWordsFor(view.language).import
  const { added, changed, unchanged, faults, notes } = table.plan
  const path = deskPath(municipality.id, 'import-contacts')
  return (
    <Layout view={view} title={words.planTitle} at="contacts" municipality={municipality}>
      <div class="inner">
        <h1>{words.planTitle}</h1>
        <Refused text={refused} />
        <p class="intro">{words.planIntro(clean(table.file, 120))}</p>
        <ul class="plain">
          {added.length === 0 ? null : <li>{words.added(added.length)}</li>}
          {changed.length === 0 ? null : <li>{words.changed(changed.length)}</li>}
          {unchanged === 0 ? null : <li>{words.unchanged(unchanged)}</li>}
          {faults.length === 0 ? null : <li>{words.faults(faults.length)}</li>}
        </ul>
        {faults.length === 0 ? null : (
          <section>
            <h2>{words.faults(faults.length)}</h2>
            <p>{words.faultsIntro}</p>
            <Faults view={view} caption={words.faults(faults.length)} faults={faults} />
          </section>
        )}
        {notes.length === 0 ? null : (
          <section>
            <h2>{words.notes(notes.length)}</h2>
            <Faults view={view} caption={words.notes(notes.length)} faults={notes} />
          </section>
        )}
        {faults.length === 0 ? <Agree {...props} /> : null}
        {added.length === 0 ? null : (
          <section>
            <h2>{words.added(added.length)}</h2>
            <Contacts {...props} caption={words.added(added.length)} contacts={added} />
          </section>
        )}
        {changed.length === 0 ? null : (
          <section>
            <h2>{words.changed(changed.length)}</h2>
            <Contacts {...props} caption={words.changed(changed.length)} contacts={changed} />
          </section>
        )}
        <p>
          <a href={view.link(path)}>{words.again}</a>
        </p>
      </div>
    </Layout>
  )
}

function Agree({ view, municipality, id, table }: Props) {
  const words = deskPageWordsFor(view.language).import
  const count = table.plan.added.length + table.plan.changed.length
  if (count === 0) return <p class="notice">{words.nothing}</p>
  return (
    <form
      class="fields-form"
      method="post"
      action={view.link(deskPath(municipality.id, 'import-contacts', id))}
    >
      <Csrf view={view} />
      <input type="hidden" name="plan" value={table.key} />
      <p>{words.asks}</p>
      <div class="actions">
        <button>{words.take(count)}</button>
        <a class="button second" href={view.link(deskPath(municipality.id, 'contacts'))}>
          {deskPageWordsFor(view.language).contact.form.cancel}
        </a>
      </div>
    </form>
  )
}

function Faults({
  view,
  caption,
  faults,
}: {
  readonly view: View
  readonly caption: string
  readonly faults: readonly RowFault[]
}) {
  const words = deskPageWordsFor(view.language).import
  return (
    <>
      <Cells
        caption={caption}
        groups={[{ title: null, rows: faults.slice(0, MOST) }]}
        columns={[
          { title: words.row, show: ({ row }) => `${words.row} ${numberText(row, view.language)}` },
          {
            title: words.column,
            show: ({ column }) => (column === null ? words.wholeRow : words.columnNames[column]),
          },
          { title: words.what, show: (fault) => words.fault(fault) },
        ]}
      />
      <More view={view} count={faults.length} />
    </>
  )
}

function Contacts(props: Props & { readonly caption: string; readonly contacts: readonly KnownContact[] }) {
  const { view, caption, contacts } = props
  const words = deskPageWordsFor(view.language).import
  return (
    <>
      <Cells
        caption={caption}
        groups={[{ title: null, rows: contacts.slice(0, MOST) }]}
        columns={[
          {
            title: words.person,
            show: ({ contact }) => (
              <>
                {clean(contact.name, 120)} <span class="quiet">{clean(contact.email, 320)}</span>
              </>
            ),
          },
          { title: words.what, show: (known) => <What {...props} known={known} /> },
        ]}
      />
      <More view={view} count={contacts.length} />
    </>
  )
}

/** What would be of a contact, each field that changes as it was and as it would be. */
function What({ view, municipality, table, known }: Props & { readonly known: KnownContact }) {
  const words = deskPageWordsFor(view.language).import
  const after = fieldsOf(view, municipality, known)
  const was = table.before.get(known.contact.id)
  const before = was && fieldsOf(view, municipality, was)
  return (
    <ul>
      {FIELDS.filter((field) => (before ? before[field] !== after[field] : field !== 'name')).map((field) => (
        <li>
          {before
            ? words.difference(words.columnNames[field], before[field], after[field])
            : `${words.columnNames[field]}: ${after[field]}`}
        </li>
      ))}
      {was?.state === 'pending' ? <li>{words.confirmed}</li> : null}
    </ul>
  )
}

const FIELDS = ['name', 'department', 'areas', 'language'] as const

function fieldsOf(view: View, municipality: Municipality, { contact }: KnownContact) {
  const { languages } = deskPageWordsFor(view.language).contacts
  const department = municipality.departments.find(({ id }) => id === contact.department)
  return {
    name: clean(contact.name, 120),
    department: department?.name ?? contact.department,
    areas: areasText(view, municipality, contact),
    language: languages[contact.language],
  }
}

const More = ({ view, count }: { readonly view: View; readonly count: number }) =>
  count > MOST ? <p>{deskPageWordsFor(view.language).import.more(count - MOST)}</p> : null
