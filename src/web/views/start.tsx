import type { Child } from 'hono/jsx'
import { subscribePath } from '../../core/links.js'
import type { Area } from '../../core/municipality.js'
import { listPath, overviewPath, type View } from '../view.js'
import { Layout } from './layout.js'

interface Choice {
  readonly id: string
  readonly name: string
  readonly policy: string
  readonly areas: readonly Area[]
  /** Whether those who work there can ask for letters. */
  readonly canSubscribe: boolean
  readonly counts: ReadonlyMap<string, { readonly open: number; readonly forecast: number }>
}

interface Props {
  readonly view: View
  readonly municipalities: readonly Choice[]
  readonly coverage: string
  /** What whoever sets the place up must know first. */
  readonly notice?: Child
}

export function Start({ view, municipalities, coverage, notice }: Props) {
  const { start } = view.page
  return (
    <Layout view={view} title={start.title} at="start">
      <div class="hero">
        <div class="inner">
          <h1>{start.title}</h1>
          <p class="intro">{start.intro}</p>
          {municipalities.length > 0 ? <Search view={view} municipalities={municipalities} /> : null}
        </div>
      </div>
      <div class="inner">
        {notice}
        <h2>{start.choose}</h2>
        {municipalities.length === 0 ? <None view={view} /> : null}
        <ul class="municipalities">
          {municipalities.map((one) => (
            <li>
              <Card view={view} choice={one} />
            </li>
          ))}
        </ul>
        <p class="coverage">
          {coverage} <a href={view.link('/sources')}>{start.seeSources}</a>
        </p>
      </div>
    </Layout>
  )
}

function None({ view: { page } }: { readonly view: View }) {
  return (
    <p class="notice">
      {page.start.none} {page.start.howToImport}
    </p>
  )
}

function Search({ view, municipalities }: Pick<Props, 'view' | 'municipalities'>) {
  const { start } = view.page
  return (
    <form class="search" action={view.action('/search')} method="get" role="search" aria-label={start.search}>
      <div class="field wide">
        <label for="q">{start.words}</label>
        <input id="q" name="q" type="search" maxlength={200} />
      </div>
      <div class="field">
        <label for="municipality">{start.municipality}</label>
        <select id="municipality" name="municipality">
          {municipalities.map(({ id, name }) => (
            <option value={id}>{name}</option>
          ))}
        </select>
      </div>
      {view.chosen ? <input type="hidden" name="lang" value={view.chosen} /> : null}
      <button type="submit">{start.find}</button>
    </form>
  )
}

function Card({ view, choice }: { readonly view: View; readonly choice: Choice }) {
  const { start } = view.page
  const path = listPath(choice.id)
  return (
    <article class="card">
      <h3>{choice.name}</h3>
      <p class="quiet">{choice.policy}</p>
      <ul class="areas-with-counts">
        {choice.areas.map((area) => {
          const { open, forecast } = choice.counts.get(area.id) ?? { open: 0, forecast: 0 }
          return (
            <li>
              <a href={view.link(path, { area: area.id })}>{area.name[view.language]}</a>
              <span>{start.counts(open, forecast)}</span>
            </li>
          )
        })}
      </ul>
      <p>
        <a class="all" href={view.link(path)}>
          {start.all(choice.name)}
        </a>
        <br />
        <a href={view.link(overviewPath(choice.id))}>{start.overview(choice.name)}</a>
        {choice.canSubscribe ? (
          <>
            <br />
            <a href={view.link(subscribePath(choice.id))}>{start.subscribe(choice.name)}</a>
          </>
        ) : null}
      </p>
    </article>
  )
}
