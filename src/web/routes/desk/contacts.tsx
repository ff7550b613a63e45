import type { Context } from 'hono'
import type { Municipality } from '../../../core/municipality.js'
import { clean } from '../../../text/clean.js'
import { deskPageWordsFor } from '../../../text/desk-page-words.js'
import { dayOf } from '../../../text/format.js'
import { answerPage } from '../../answer.js'
import { contactFilter, contactLines, contactPage, type ContactLine } from '../../contact-list.js'
import type { Deps } from '../../deps.js'
import type { AtDesk } from '../../desk.js'
import type { ListFormat } from '../../desk-list.js'
import { answerTable, type Column } from '../../formats/table.js'
import { readSaid } from '../../../core/said.js'
import { viewOf, type View } from '../../view.js'
import { areasText, ContactsPage } from '../../views/desk/contacts-page.js'

/** Everybody who gets letters in a municipality, and who did. */
export async function showContacts(c: Context, deps: Deps, { municipality }: AtDesk): Promise<Response> {
  const view = viewOf(c, deps)
  const params = new URL(c.req.url).searchParams
  const filter = contactFilter(params, municipality)
  const found = await contactPage(deps, municipality, filter, params)
  return answerPage(
    c,
    <ContactsPage
      view={view}
      municipality={municipality}
      filter={filter}
      {...found}
      done={importedText(view, params)}
    />,
  )
}

/** How many an import that was just done has added and changed. */
function importedText(view: View, params: URLSearchParams): string | null {
  const [, added, changed] = /^imported-(\d{1,5})-(\d{1,5})$/.exec(params.get('done') ?? '') ?? []
  const words = deskPageWordsFor(view.language).import
  return added === undefined || changed === undefined ? null : words.done(Number(added), Number(changed))
}

/** The same list in another format, all of it. */
export const showContactsAs =
  (format: ListFormat) =>
  async (c: Context, deps: Deps, { municipality }: AtDesk): Promise<Response> => {
    const view = viewOf(c, deps)
    const filter = contactFilter(new URL(c.req.url).searchParams, municipality)
    const lines = await contactLines(deps, municipality, filter)
    if (format === 'json') return c.json({ contacts: lines.map(asJson) })
    const name = `${municipality.id}-kontakter`
    return answerTable(c, format, { name, columns: columnsOf(view, municipality) }, lines)
  }

function asJson({ known, last, answers }: ContactLine): object {
  const { contact, state, stateAt, stateWhy, origin, added, chosen } = known
  return { ...contact, state, stateAt, stateWhy, origin, added, chosen, lastLetter: last, answers }
}

function columnsOf(view: View, municipality: Municipality): readonly Column<ContactLine>[] {
  const { contacts: words, contact: own } = deskPageWordsFor(view.language)
  const titles = words.fileColumns
  const names = new Map(municipality.departments.map(({ id, name }) => [id, name]))
  const day = (instant: string | null): string | null => (instant === null ? null : dayOf(instant))
  const why = ({ known }: ContactLine): string | null => {
    const said = known.state === 'stopped' ? readSaid(known.stateWhy) : null
    return said && own.said(said)
  }
  return [
    { title: titles.name, value: ({ known }) => clean(known.contact.name, 200), width: 28 },
    { title: titles.email, value: ({ known }) => known.contact.email, width: 32 },
    {
      title: titles.department,
      value: ({ known: { contact } }) => names.get(contact.department) ?? contact.department,
      width: 30,
    },
    { title: titles.areas, value: ({ known }) => areasText(view, municipality, known.contact), width: 50 },
    { title: titles.when, value: ({ known }) => words.cadence(known.contact.wishes, view.today), width: 26 },
    { title: titles.language, value: ({ known }) => words.languages[known.contact.language] },
    { title: titles.state, value: ({ known }) => words.states[known.state], width: 18 },
    { title: titles.why, value: why, width: 40 },
    { title: titles.since, value: ({ known }) => day(known.stateAt), kind: 'day' },
    { title: titles.last, value: ({ last }) => day(last), kind: 'day' },
    { title: titles.answers, value: ({ answers }) => answers, kind: 'number' },
    { title: titles.added, value: ({ known }) => day(known.added), kind: 'day' },
    { title: titles.chosen, value: ({ known }) => day(known.chosen), kind: 'day' },
    {
      title: titles.secretariat,
      value: ({ known }) => (known.contact.secretariat ? words.yes : null),
    },
    { title: titles.id, value: ({ known }) => known.contact.id },
  ]
}
