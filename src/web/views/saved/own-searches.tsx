import { ownSearchesPath } from '../../../core/links.js'
import { LONGEST_SEARCH_NAME, type SearchProblem } from '../../../core/saved-search.js'
import { clean } from '../../../text/clean.js'
import { savedWordsFor, type OwnSearchWords } from '../../../text/saved-words.js'
import type { FieldFault } from '../../fields.js'
import type { ReaderLink } from '../../reader-link.js'
import { paramsOf, type Offered, type OwnSearch, type SearchFrame } from '../../saved.js'
import { listPath } from '../../view.js'
import { Input } from '../fields.js'
import { partsOf } from './search-parts.js'
import { SearchFinds, SearchSummary } from './search-summary.js'

/** What a contact sees of their saved searches. */
export interface OwnSearches {
  readonly searches: readonly OwnSearch[]
  /** A search that they are asked about, or why it cannot be had; null where they came for none. */
  readonly offered: Offered | SearchProblem | 'many' | null
  readonly done: keyof OwnSearchWords['done'] | null
  /** What is wrong with a new name. */
  readonly faults: readonly FieldFault[]
  /** What was typed where something is wrong, by the id of the search. */
  readonly typed: ReadonlyMap<string, string>
}

interface Props extends OwnSearches {
  readonly frame: SearchFrame
  readonly link: ReaderLink
}

/** The field of a search's new name. */
export const calledField = (search: string): string => `called:${search}`

/** Asks a contact whether they want a search that they came for. */
export function OfferedSearch({ frame, link, offered }: Props) {
  const { view } = frame
  const words = savedWordsFor(view.language)
  if (offered === null) return null
  if (typeof offered === 'string')
    return (
      <p class="notice warning" role="alert">
        {words.problems[offered]}
      </p>
    )
  return (
    <section class="offer" aria-labelledby="offer">
      <h2 id="offer">{words.own.offer(clean(offered.name, LONGEST_SEARCH_NAME))}</h2>
      <SearchSummary frame={frame} search={offered.search} />
      <form method="post" action={view.link(ownSearchesPath(link.token))}>
        <input type="hidden" name="search" value={offered.query} />
        <input type="hidden" name="called" value={offered.name} />
        <div class="actions">
          <button>{words.page.keep}</button>
        </div>
      </form>
    </section>
  )
}

/** The searches that a contact has saved: what each says and finds, another name for it, and how it goes. */
export function OwnSearchList(props: Props) {
  const { frame, link, searches, done } = props
  const { own } = savedWordsFor(frame.view.language)
  const { interests, wishes } = link.contact
  const isNothing = searches.length + interests.length + wishes.withWords.length === 0
  return (
    <section aria-labelledby="searches">
      <h2 id="searches">{own.title}</h2>
      {done === null ? null : (
        <p class="notice good" role="status">
          {own.done[done]}
        </p>
      )}
      {isNothing ? <p class="notice warning">{own.nothingLeft}</p> : null}
      <p class="hint field">{searches.length === 0 ? own.none : own.intro}</p>
      {searches.length === 0 ? (
        <p>
          <a href={frame.view.link(listPath(link.municipality.id))}>{own.find}</a>
        </p>
      ) : (
        <ul class="searches">
          {searches.map((one) => (
            <li class="card">
              <One {...props} one={one} />
            </li>
          ))}
        </ul>
      )}
    </section>
  )
}

type OneProps = Props & { readonly one: OwnSearch }

function One(props: OneProps) {
  const { frame, link, one } = props
  const { view } = frame
  const words = savedWordsFor(view.language)
  const { saved, now } = one
  const name = clean(saved.name, LONGEST_SEARCH_NAME)
  return (
    <>
      <h3>{name}</h3>
      {now === null ? (
        <p>{words.problems.unclear}</p>
      ) : (
        <>
          <p class="quiet">
            {partsOf(frame, now.search)
              .map(({ label, values }) => `${label}: ${values.join(', ')}`)
              .join(' · ')}
          </p>
          <SearchFinds
            frame={frame}
            search={now.search}
            finds={now.finds}
            href={view.link(listPath(link.municipality.id), paramsOf(saved.query))}
          />
        </>
      )}
      <Rename {...props} name={name} />
      <form method="post" action={actionOf(props)}>
        <button class="plain" name="do" value="drop" aria-label={words.own.dropOf(name)}>
          {words.own.drop}
        </button>
      </form>
    </>
  )
}

function Rename(props: OneProps & { readonly name: string }) {
  const { frame, one, name, faults, typed } = props
  const { view } = frame
  const { own } = savedWordsFor(view.language)
  const { id } = one.saved
  const field = calledField(id)
  return (
    <details open={faults.some((fault) => fault.field === field)}>
      <summary aria-label={own.renameOf(name)}>{own.rename}</summary>
      <form method="post" action={actionOf(props)}>
        <Input
          view={view}
          id={field}
          label={own.newName}
          faults={faults}
          maxlength={LONGEST_SEARCH_NAME}
          autocomplete="off"
          value={typed.get(id) ?? one.saved.name}
        />
        <button class="second" name="do" value="rename">
          {own.save}
        </button>
      </form>
    </details>
  )
}

const actionOf = ({ frame, link, one }: OneProps): string =>
  frame.view.link(`${ownSearchesPath(link.token)}/${encodeURIComponent(one.saved.id)}`)
