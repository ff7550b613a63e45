import type { Area } from '../../core/municipality.js'
import { KINDS, queryOf, type Asked } from '../asked.js'
import { address, listPath, type View } from '../view.js'
import { CallCard, type Listed } from './call-card.js'
import { Chips } from './chips.js'
import { Filters } from './filters.js'
import { Layout } from './layout.js'

/** One page of the calls that were found. `page` may be beyond the last. */
interface Found {
  readonly calls: readonly Listed[]
  readonly total: number
  readonly page: number
  readonly pages: number
  readonly size: number
}

interface Props {
  readonly view: View
  readonly municipality: { readonly id: string; readonly name: string }
  readonly areas: readonly Area[]
  readonly programmes: readonly { readonly programme: string; readonly calls: number }[]
  readonly asked: Asked
  readonly found: Found
}

export function CallList({ view, municipality, areas, programmes, asked, found }: Props) {
  const { list } = view.page
  const { id } = municipality
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
          <Kinds view={view} municipality={id} asked={asked} />
        </div>
        <div class="side">
          <Filters view={view} municipality={id} areas={areas} programmes={programmes} asked={asked} />
        </div>
        <section class="results" aria-labelledby="count">
          <h2 id="count">{list.count(asked.kind, found.total)}</h2>
          <Chips view={view} municipality={id} areas={areas} asked={asked} />
          {asked.search !== '' && asked.words.length === 0 ? <p class="notice">{list.noWords}</p> : null}
          {found.total === 0 ? <Nothing view={view} municipality={id} asked={asked} /> : null}
          {found.total > 0 && found.page > found.pages ? (
            <Beyond view={view} municipality={id} asked={asked} found={found} />
          ) : null}
          <Shown view={view} found={found} />
          <ol class="calls" role="list">
            {found.calls.map((listed) => (
              <li>
                <CallCard
                  view={view}
                  municipality={id}
                  areas={areas}
                  listed={listed}
                  withWeak={asked.grade === 'weak' || asked.grade === 'all'}
                />
              </li>
            ))}
          </ol>
          <Paging view={view} municipality={id} asked={asked} found={found} />
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
  readonly found: Found
}

/** Leads to the calls, the news and the consultations that fit the same areas and words. */
function Kinds({ view, municipality, asked }: Omit<Part, 'found'>) {
  const { list } = view.page
  const query = { ...queryOf(asked), status: null, programme: null }
  return (
    <nav class="kinds" aria-label={list.choose}>
      <ul>
        {KINDS.map((kind) => (
          <li>
            <a
              href={view.link(listPath(municipality), { ...query, kind: kind === 'call' ? null : kind })}
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

function Shown({ view, found }: Pick<Part, 'view' | 'found'>) {
  const from = (found.page - 1) * found.size + 1
  if (found.pages < 2 || found.calls.length === 0) return null
  return <p class="quiet">{view.page.list.shown(from, from + found.calls.length - 1, found.total)}</p>
}

function Nothing({ view, municipality, asked }: Omit<Part, 'found'>) {
  const { list } = view.page
  return (
    <div class="notice">
      <p>
        <strong>{list.nothing[asked.kind]}</strong> {list.nothingHint}
      </p>
      {asked.grade !== 'all' ? (
        <p>
          <a href={view.link(listPath(municipality), { ...queryOf(asked), area: null, grade: 'all' })}>
            {list.searchAll[asked.kind]}
          </a>
        </p>
      ) : null}
    </div>
  )
}

function Beyond({ view, municipality, asked, found }: Part) {
  const { list } = view.page
  return (
    <p class="notice">
      {list.beyond(found.page, found.pages)}{' '}
      <a href={pageLink(view, municipality, asked, found.pages)}>{list.lastPage}</a>
    </p>
  )
}

function Paging({ view, municipality, asked, found: { page, pages } }: Part) {
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
