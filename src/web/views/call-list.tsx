import type { Area } from '../../core/municipality.js'
import type { Added, Found } from '../../core/search/found.js'
import type { Source } from '../../core/source.js'
import { KINDS, queryOf, showsWeak, type Asked } from '../asked.js'
import { address, listPath, type View } from '../view.js'
import { CallCard, type Listed } from './call-card.js'
import { Chips } from './chips.js'
import { facetsOf } from './facets.js'
import { Filters } from './filters.js'
import { Layout } from './layout.js'
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
}

interface Props {
  readonly view: View
  readonly municipality: { readonly id: string; readonly name: string }
  readonly areas: readonly Area[]
  readonly sources: readonly Source[]
  readonly asked: Asked
  readonly shown: Shown
}

export function CallList({ view, municipality, areas, sources, asked, shown }: Props) {
  const { list } = view.page
  const { id } = municipality
  const { found, dropped, calls } = shown
  const { main, more } = facetsOf({ view, areas, sources, asked, counts: found.counts })
  const part = { view, municipality: id, asked }
  return (
    <Layout
      view={view}
      title={list.title(asked.kind, municipality.name)}
      at="calls"
      municipality={municipality}
    >
      <div class="inner with-side">
        <div class="top">
          <h1>{list.title(asked.kind, municipality.name)}</h1>
          <Kinds {...part} />
        </div>
        <div class="side">
          <Filters {...part} main={main} more={more} />
        </div>
        <section class="results" aria-labelledby="count">
          <h2 id="count">{list.count(asked.kind, found.total)}</h2>
          <Chips {...part} facets={[...main, ...more]} />
          <SearchNotes {...part} found={found} dropped={dropped} />
          {found.total === 0 ? <Nothing {...part} /> : null}
          {found.total > 0 && shown.page > shown.pages ? <Beyond {...part} shown={shown} /> : null}
          {found.total > 1 ? <Sorting {...part} /> : null}
          <Range view={view} shown={shown} />
          <ol class="calls" role="list">
            {calls.map((listed) => (
              <li>
                <CallCard
                  view={view}
                  municipality={id}
                  areas={areas}
                  listed={listed}
                  withWeak={showsWeak(asked)}
                />
              </li>
            ))}
          </ol>
          <Paging {...part} shown={shown} />
          <p class="quiet">
            <a href={view.action(address(`${listPath(id)}.json`, queryOf(asked)))}>{list.json}</a>
          </p>
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

function Range({ view, shown: { found, page, pages, size, calls } }: Pick<Part, 'view' | 'shown'>) {
  const from = (page - 1) * size + 1
  if (pages < 2 || calls.length === 0) return null
  return <p class="quiet">{view.page.list.shown(from, from + calls.length - 1, found.total)}</p>
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
