import type { Municipality } from '../../../core/municipality.js'
import { DELIVERY_STATUSES, type Delivery, type DeliveryStatus } from '../../../store/deliveries.js'
import { clean } from '../../../text/clean.js'
import { deskPageWordsFor } from '../../../text/desk-page-words.js'
import { numberText } from '../../../text/format.js'
import { ledgerQuery, MOST_CONTACTS, type LedgerAsked } from '../../ledger.js'
import { deskPath, type View } from '../../view.js'
import { Layout } from '../layout.js'
import { Filter, FilterSelect, FilterText } from './filter.js'
import { LedgerTable } from './letters-table.js'
import { Done, Files, Pages, Refused, Why } from './parts.js'

export interface LettersProps {
  readonly view: View
  readonly municipality: Municipality
  readonly asked: LedgerAsked
  readonly letters: readonly Delivery[]
  readonly counts: Readonly<Partial<Record<DeliveryStatus, number>>>
  /** Of the whole municipality, whatever is asked for. */
  readonly held: { readonly letters: number; readonly why: string } | null
  readonly unknown: number
  /** The contact whose letters these are, where they are one's. */
  readonly name: string | null
  readonly weeks: readonly string[]
  readonly many: boolean
  readonly page: number
  readonly pages: number
  readonly done: string | null
  readonly refused: string | null
}

/** The ledger: what needs a person first, then every letter with what became of it. */
export function LettersPage(props: LettersProps) {
  const { view, municipality, asked, letters, page, pages, done, refused, many } = props
  const words = deskPageWordsFor(view.language).letters
  const path = deskPath(municipality.id, 'letters')
  const query = ledgerQuery(asked)
  return (
    <Layout view={view} title={words.title} at="letters" municipality={municipality}>
      <div class="inner">
        <h1>{words.title}</h1>
        <Done text={done} />
        <Refused text={refused} />
        <p class="intro">{words.intro(municipality.keepMonths)}</p>
        <Held {...props} />
        <Unknown {...props} />
        <Tabs {...props} />
        <Filters {...props} />
        {many ? <p class="notice">{words.tooMany(MOST_CONTACTS)}</p> : null}
        {letters.length === 0 ? (
          <p>{words.none}</p>
        ) : (
          <LedgerTable
            view={view}
            municipality={municipality.id}
            letters={letters}
            isOfOne={asked.contact !== null}
          />
        )}
        <Pages view={view} path={path} query={query} page={page} pages={pages} />
        {letters.length === 0 ? null : <Files view={view} path={path} query={query} />}
      </div>
    </Layout>
  )
}

/** Letters that wait for a person, why, and the two things that can be done with them. */
function Held({ view, municipality, held }: LettersProps) {
  const words = deskPageWordsFor(view.language).letters
  const path = (...parts: readonly string[]): string => deskPath(municipality.id, 'letters', ...parts)
  if (!held) return null
  return (
    <section class="notice warning to-do" aria-labelledby="held">
      <h2 id="held">{words.heldTitle(held.letters)}</h2>
      <p>
        <Why view={view} line={held.why} />
      </p>
      <p>{words.heldAdvice}</p>
      <div class="actions">
        <a class="button" href={view.link(path('held', 'release'))}>
          {words.release}
        </a>
        <a class="button second" href={view.link(path('held', 'discard'))}>
          {words.discard}
        </a>
        <a href={view.link(path(), { status: 'held' })}>{words.heldList}</a>
      </div>
    </section>
  )
}

function Unknown({ view, municipality, unknown, asked }: LettersProps) {
  const words = deskPageWordsFor(view.language).letters
  if (unknown === 0) return null
  return (
    <section class="notice to-do" aria-labelledby="unknown">
      <h2 id="unknown">{words.unknownTitle(unknown)}</h2>
      <p>{words.unknownAdvice}</p>
      {asked.status === 'unknown' ? null : (
        <p>
          <a href={view.link(deskPath(municipality.id, 'letters'), { status: 'unknown' })}>{words.seeThem}</a>
        </p>
      )}
    </section>
  )
}

function Tabs({ view, municipality, asked, counts }: LettersProps) {
  const words = deskPageWordsFor(view.language).letters
  const all = DELIVERY_STATUSES.reduce((sum, status) => sum + (counts[status] ?? 0), 0)
  const tab = (status: DeliveryStatus | null, n: number) => (
    <li>
      <a
        href={view.link(deskPath(municipality.id, 'letters'), ledgerQuery({ ...asked, status }))}
        aria-current={asked.status === status ? 'page' : undefined}
      >
        {words.statusTabs[status ?? 'all']} <span class="count">{numberText(n, view.language)}</span>
      </a>
    </li>
  )
  const shown = DELIVERY_STATUSES.filter((status) => (counts[status] ?? 0) > 0 || status === asked.status)
  return (
    <nav class="kinds" aria-label={words.tabs}>
      <ul>
        {tab(null, all)}
        {shown.map((status) => tab(status, counts[status] ?? 0))}
      </ul>
    </nav>
  )
}

function Filters({ view, municipality, asked, name, weeks }: LettersProps) {
  const words = deskPageWordsFor(view.language).letters
  const path = deskPath(municipality.id, 'letters')
  return (
    <>
      {asked.contact === null ? null : (
        <p>
          {words.of(clean(name ?? '', 120) || words.former)}{' '}
          <a href={view.link(path, ledgerQuery({ ...asked, contact: null }))}>{words.ofAll}</a>
        </p>
      )}
      <Filter view={view} path={path} button={words.show}>
        {asked.status === null ? null : <input type="hidden" name="status" value={asked.status} />}
        {asked.contact === null ? (
          <FilterText id="q" label={words.contactHint} value={asked.text} />
        ) : (
          <input type="hidden" name="contact" value={asked.contact} />
        )}
        <FilterSelect
          id="week"
          label={words.week}
          any={words.everyWeek}
          value={asked.week}
          choices={weeks.map((week) => ({ value: week, label: words.weekName(week) }))}
        />
      </Filter>
    </>
  )
}
