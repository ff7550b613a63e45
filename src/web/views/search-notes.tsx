import type { Added, Found } from '../../core/search/found.js'
import { queryOf, type Asked } from '../asked.js'
import { hasWords } from '../search-words.js'
import { listPath, type View } from '../view.js'

interface Props {
  readonly view: View
  readonly municipality: string
  readonly asked: Asked
  readonly found: Found
  /** What would have been searched too, had it not been taken away. */
  readonly dropped: readonly Added[]
}

/** What a search made of the words: mended, not understood, added, and where it looked. */
export function SearchNotes({ view, municipality, asked, found, dropped }: Props) {
  const { list } = view.page
  if (asked.search === '') return null
  if (!hasWords(asked.search)) return <p class="notice">{list.noWords}</p>
  const to = (part: Partial<Asked>): string =>
    view.link(listPath(municipality), queryOf({ ...asked, ...part }))
  return (
    <>
      {found.suggestion === null ? null : (
        <p class="notice">
          <a href={to({ search: found.suggestion, without: [] })}>
            {list.search.didYouMean(found.suggestion)}
          </a>
        </p>
      )}
      {found.ignored.map((part) => (
        <p class="notice">{list.search.ignored(part)}</p>
      ))}
      <AddedWords view={view} asked={asked} added={found.added} to={to} />
      <DroppedWords view={view} asked={asked} dropped={dropped} to={to} />
      <Scope view={view} asked={asked} found={found} to={to} />
    </>
  )
}

interface Part {
  readonly view: View
  readonly asked: Asked
  readonly to: (part: Partial<Asked>) => string
}

function AddedWords({ view, asked, added, to }: Part & { readonly added: readonly Added[] }) {
  const { search } = view.page.list
  if (added.length === 0) return null
  return (
    <div class="chips">
      <p id="added">{search.added}</p>
      <ul aria-labelledby="added">
        {added.map((one) => (
          <li>
            <a
              href={to({ without: [...asked.without, one.key] })}
              aria-label={search.addedNot(termsIn(one, view), one.for)}
            >
              {termsIn(one, view)} <span aria-hidden="true">×</span>
            </a>
          </li>
        ))}
        {added.length > 1 ? (
          <li>
            <a class="clear" href={to({ without: [...asked.without, ...added.map(({ key }) => key)] })}>
              {search.onlyWritten}
            </a>
          </li>
        ) : null}
      </ul>
    </div>
  )
}

function DroppedWords({ view, asked, dropped, to }: Part & { readonly dropped: readonly Added[] }) {
  const { search } = view.page.list
  if (dropped.length === 0) return null
  return (
    <div class="chips dropped">
      <p id="dropped">{search.dropped}</p>
      <ul aria-labelledby="dropped">
        {dropped.map((one) => (
          <li>
            <a
              href={to({ without: asked.without.filter((key) => key !== one.key) })}
              aria-label={search.bringBack(termsIn(one, view), one.for)}
            >
              {termsIn(one, view)} <span aria-hidden="true">+</span>
            </a>
          </li>
        ))}
      </ul>
    </div>
  )
}

/** How many terms a chip holds before it says how many more there are. */
const SHOWN_TERMS = 4

function termsIn({ terms }: Added, { page }: View): string {
  const shown = terms.slice(0, SHOWN_TERMS).join(', ')
  const more = terms.length - SHOWN_TERMS
  return more > 0 ? page.list.search.andMore(shown, more) : shown
}

/** Where the search looked, and what it left out, each with a link that changes it. */
function Scope({ view, asked, found, to }: Part & Pick<Props, 'found'>) {
  const { search } = view.page.list
  const closed = found.counts.status.get('closed') ?? 0
  const isEverywhere = asked.grade === 'all' && asked.areas.length === 0
  const leavesOutClosed = asked.status === 'current' && closed > 0
  if (!isEverywhere && !leavesOutClosed) return null
  return (
    <p class="quiet">
      {isEverywhere ? (
        <>
          {search.everywhere[asked.kind]} <a href={to({ grade: 'likely' })}>{search.onlyFitting}</a>{' '}
        </>
      ) : null}
      {leavesOutClosed ? (
        <>
          {search.closedToo(asked.kind, closed)} <a href={to({ status: 'all' })}>{search.seeClosed}</a>
        </>
      ) : null}
    </p>
  )
}
