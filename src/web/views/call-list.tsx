import type { Area } from '../../core/municipality.js'
import type { Added, Found } from '../../core/search/found.js'
import type { Source } from '../../core/source.js'
import { KINDS, queryOf, showsWeak, type Asked } from '../asked.js'
import { listPath, type View } from '../view.js'
import { CallCard, type Listed } from './call-card.js'
import type { CallNews } from '../../store/newness.js'
import { visitWordsFor } from '../../text/visit-words.js'
import type { LastHere } from '../last-here.js'
import { Chips } from './chips.js'
import { facetsOf, type LongFilter } from './facets.js'
import { Filters } from './filters.js'
import { Layout } from './layout.js'
import { CompareForm } from './lists/compare-form.js'
import { SinceLast } from './lists/last.js'
import { alternatesOf, SaveSearch } from './lists/save.js'
import { SearchNotes } from './search-notes.js'
import { Sorting } from './sorting.js'

/** One page of the calls that were found. `page` may be beyond the last. */
interface Shown {
  readonly calls: readonly Listed[]
  readonly found: Found
  /** What would have been searched too, had it not been taken away. */
  readonly dropped: readonly Added[]
  readonly page: number
  readonly pages: number
  readonly size: number
  /** What has come of them since the reader was last here, or lately. */
  readonly news: ReadonlyMap<string, CallNews>
}

interface Props {
  readonly view: View
  readonly municipality: { readonly id: string; readonly name: string }
  readonly areas: readonly Area[]
  readonly sources: readonly Source[]
  readonly asked: Asked
  readonly shown: Shown
  readonly publicUrl: string
  readonly now: string
  /** When the reader was last here, where their browser remembers it. */
  readonly last: LastHere | null
  /** What the reader has just done about that. */
  readonly said: 'seen' | 'forgotten' | null
  readonly every: LongFilter | null
  /** Whether searches can be put into letters. */
  readonly inLetters: boolean
}

export function CallList(props: Props) {
  const { view, municipality, areas, sources, asked, shown, every } = props
  const { list } = view.page
  const { id } = municipality
  const { found, dropped, calls } = shown
  const { main, more } = facetsOf({ view, areas, sources, asked, counts: found.counts, every })
  const part = { view, municipality: id, asked }
  return (
    <Layout
      view={view}
      title={list.head(asked.kind, municipality.name, { ...shown, search: asked.search, total: found.total })}
      at="calls"
      alternates={alternatesOf(props)}
      municipality={municipality}
    >
      <div class="inner with-side">
        <div class="top">
          <h1>{list.title(asked.kind, municipality.name)}</h1>
          <Kinds {...part} />
        </div>
        <div class="side">
          <a class="skip" href="#count">
            {list.skipFilters}
          </a>
          <Filters {...part} main={main} more={more} every={every} />
        </div>
        <section class="results" aria-labelledby="count">
          <h2 id="count" tabindex={-1}>
            {list.count(asked.kind, found.total)}
          </h2>
          {props.said ? (
            <p class="notice good" role="status">
              {visitWordsFor(view.language).last.said[props.said]}
            </p>
          ) : null}
          <SinceLast {...part} counts={found.counts} now={props.now} last={props.last} />
          <Chips {...part} facets={[...main, ...more]} />
          <SearchNotes {...part} found={found} dropped={dropped} />
          {found.total === 0 ? <Nothing {...part} /> : null}
          {found.total > 0 && shown.page > shown.pages ? <Beyond {...part} shown={shown} /> : null}
          {found.total > 1 ? <Sorting {...part} /> : null}
          <Range view={view} shown={shown} />
          <ol class="calls" role="list">
            {calls.map((listed, at) => (
              <li>
                <CallCard
                  view={view}
                  municipality={id}
                  areas={areas}
                  listed={listed}
                  news={shown.news.get(listed.call.id)}
                  {...(calls.length > 1 && { number: at + 1 })}
                  withWeak={showsWeak(asked)}
                />
              </li>
            ))}
          </ol>
          {calls.length > 1 ? <CompareForm {...part} page={shown.page} /> : null}
          <Paging {...part} shown={shown} />
          <SaveSearch {...props} />
        </section>
      </div>
    </Layout>
  )
}

interface Part {
  readonly view: View
  readonly municipality: string
  readonly asked: Asked
  readonly shown: Shown
}

/** Leads to the calls, the news and the consultations that fit the same areas and words. */
function Kinds({ view, municipality, asked }: Omit<Part, 'shown'>) {
  const { list } = view.page
  const { q, area, grade, without } = queryOf(asked)
  return (
    <nav class="kinds" aria-label={list.choose}>
      <ul>
        {KINDS.map((kind) => (
          <li>
            <a
              href={view.link(listPath(municipality), {
                kind: kind === 'call' ? null : kind,
                ...{ q, area, grade, without },
              })}
              aria-current={kind === asked.kind ? 'page' : undefined}
            >
              {list.kinds[kind]}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  )
}

/** Which of the calls are shown, and the way past them all to keeping the search. */
function Range({ view, shown: { found, page, pages, size, calls } }: Pick<Part, 'view' | 'shown'>) {
  const from = (page - 1) * size + 1
  if (calls.length === 0) return null
  return (
    <p class="quiet range">
      {pages < 2 ? null : view.page.list.shown(from, from + calls.length - 1, found.total)}{' '}
      <a href="#save">{visitWordsFor(view.language).save.title}</a>
    </p>
  )
}

function Nothing({ view, municipality, asked }: Omit<Part, 'shown'>) {
  const { list } = view.page
  const isNarrow = asked.grade !== 'all' || asked.areas.length > 0
  return (
    <div class="notice">
      <p>
        <strong>{list.nothing[asked.kind]}</strong> {isNarrow ? list.nothingHint : list.search.tryOther}
      </p>
      {isNarrow ? (
        <p>
          <a href={view.link(listPath(municipality), queryOf({ ...asked, areas: [], grade: 'all' }))}>
            {list.searchAll[asked.kind]}
          </a>
        </p>
      ) : null}
    </div>
  )
}

function Beyond({ view, municipality, asked, shown }: Part) {
  const { list } = view.page
  return (
    <p class="notice">
      {list.beyond(shown.page, shown.pages)}{' '}
      <a href={pageLink(view, municipality, asked, shown.pages)}>{list.lastPage}</a>
    </p>
  )
}

function Paging({ view, municipality, asked, shown: { page, pages } }: Part) {
  const { list } = view.page
  if (pages < 2 || page > pages) return null
  return (
    <nav class="paging" aria-label={list.paging}>
      {page > 1 ? (
        <a rel="prev" href={pageLink(view, municipality, asked, page - 1)}>
          {list.previous}
        </a>
      ) : null}
      <span>{list.pageOf(page, pages)}</span>
      {page < pages ? (
        <a rel="next" href={pageLink(view, municipality, asked, page + 1)}>
          {list.next}
        </a>
      ) : null}
    </nav>
  )
}

function pageLink(view: View, municipality: string, asked: Asked, page: number): string {
  return view.link(listPath(municipality), { ...queryOf(asked), page: page === 1 ? null : String(page) })
}
