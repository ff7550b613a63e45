import type { Delivery } from '../../../store/deliveries.js'
import { clean } from '../../../text/clean.js'
import { deskPageWordsFor } from '../../../text/desk-page-words.js'
import { dayOf, dayText, numberText } from '../../../text/format.js'
import { deskPath, type View } from '../../view.js'
import { Cells, type CellColumn } from './cells.js'
import { Why } from './parts.js'

interface Props {
  readonly view: View
  readonly municipality: string
  readonly letters: readonly Delivery[]
  /** True where all are one contact's. */
  readonly isOfOne?: boolean
}

/** Letters, each with what became of it. */
export function LedgerTable({ view, municipality, letters, isOfOne = false }: Props) {
  const words = deskPageWordsFor(view.language).letters
  const { columns } = words
  const to: CellColumn<Delivery> = {
    title: columns.to,
    show: ({ contact, name }) => (
      <a href={view.link(deskPath(municipality, 'contacts', contact))}>{clean(name, 120) || words.former}</a>
    ),
  }
  return (
    <Cells
      caption={words.table}
      groups={[{ title: null, rows: letters }]}
      columns={[
        {
          title: columns.letter,
          show: (letter) => <Subject view={view} municipality={municipality} letter={letter} />,
        },
        ...(isOfOne ? [] : [to]),
        { title: columns.week, show: ({ week }) => <span class="day">{words.weekNumber(week)}</span> },
        { title: columns.calls, isNumber: true, show: ({ items }) => numberText(items, view.language) },
        {
          title: columns.status,
          show: (letter) => <Fate view={view} municipality={municipality} letter={letter} />,
        },
      ]}
    />
  )
}

interface One {
  readonly view: View
  readonly municipality: string
  readonly letter: Delivery
}

function Subject({ view, municipality, letter: { id, subject, kind, name, week } }: One) {
  const words = deskPageWordsFor(view.language).letters
  const title = clean(subject, 200) || words.noSubject
  return (
    <>
      <a
        href={view.link(deskPath(municipality, 'letters', id))}
        aria-label={words.doTo(title, clean(name, 120) || words.former, week)}
      >
        {title}
      </a>
      {kind === 'weekly' ? null : <span class="quiet">{words.kinds[kind]}</span>}
    </>
  )
}

/** What became of a letter, and what a person can do where nobody knows. */
function Fate({ view, municipality, letter }: One) {
  const words = deskPageWordsFor(view.language).letters
  const { id, status, settled, written, error, bounced } = letter
  const day = dayText(dayOf(settled ?? written), view.language)
  return (
    <>
      <span class={FATE_MARKS[status]}>{words.statuses[status]}</span>
      <span class="quiet">{day}</span>
      {status === 'refused' || status === 'unknown' || bounced !== null ? (
        <div class="quiet">
          <Why view={view} line={error} isShort />
        </div>
      ) : null}
      {status === 'unknown' || status === 'refused' ? (
        <div class="row-actions">
          <a
            href={view.link(deskPath(municipality, 'letters', id, 'again'))}
            aria-label={words.doTo(words.again, clean(letter.name, 120) || words.former, letter.week)}
          >
            {words.again}
          </a>
          {status === 'unknown' ? (
            <a
              href={view.link(deskPath(municipality, 'letters', id, 'arrived'))}
              aria-label={words.doTo(words.wasSent, clean(letter.name, 120) || words.former, letter.week)}
            >
              {words.wasSent}
            </a>
          ) : null}
        </div>
      ) : null}
    </>
  )
}

/** How each fate looks. */
export const FATE_MARKS: Readonly<Record<Delivery['status'], string>> = {
  held: 'mark held',
  waiting: 'mark',
  sending: 'mark',
  sent: 'mark good',
  refused: 'mark failing',
  unknown: 'mark unknown',
  skipped: 'mark',
}
