import { may } from '../../../core/account.js'
import { groupBy } from '../../../core/group.js'
import type { Area, Municipality } from '../../../core/municipality.js'
import { areaWordsFor } from '../../../text/area-words.js'
import { clean } from '../../../text/clean.js'
import { deskPath, listPath, type View } from '../../view.js'
import { Layout } from '../layout.js'

interface Props {
  readonly view: View
  readonly municipality: Municipality
  readonly counts: ReadonlyMap<string, { readonly open: number; readonly forecast: number }>
  readonly followers: ReadonlyMap<string, { readonly all: number }>
  readonly isFromFile: boolean
  /** What was done last, where one comes here from doing it. */
  readonly done: string | null
}

/** A municipality's areas, each with what it is made of, what it tags and how many follow it. */
export function AreasPage(props: Props) {
  const { view, municipality, isFromFile, done } = props
  const words = areaWordsFor(view.language)
  const mayChange = view.session !== null && may(view.session.account, 'areas')
  return (
    <Layout view={view} title={words.title} at="areas" municipality={municipality}>
      <div class="inner areas-page">
        <h1>{words.title}</h1>
        {done === null ? null : (
          <p class="notice good" role="status">
            {done}
          </p>
        )}
        <p class="intro">{words.intro}</p>
        {mayChange && isFromFile ? (
          <p class="notice">{words.fromFile(clean(municipality.name, 80))}</p>
        ) : null}
        {mayChange ? (
          <p>
            <a class="button" href={view.link(deskPath(municipality.id, 'areas', 'new'))}>
              {words.add}
            </a>
          </p>
        ) : null}
        <ul class="area-cards">
          {municipality.areas.map((area) => (
            <li>
              <AreaCard {...props} area={area} mayChange={mayChange} />
            </li>
          ))}
        </ul>
      </div>
    </Layout>
  )
}

function AreaCard({
  view,
  municipality,
  counts,
  followers,
  area,
  mayChange,
}: Props & { readonly area: Area; readonly mayChange: boolean }) {
  const words = areaWordsFor(view.language)
  const { open, forecast } = counts.get(area.id) ?? { open: 0, forecast: 0 }
  const other = view.language === 'sv' ? 'en' : 'sv'
  const name = clean(area.name[view.language], 120)
  return (
    <article class="card">
      <h2>{name}</h2>
      <p class="quiet" lang={other}>
        {clean(area.name[other], 120)}
      </p>
      <p>
        <a href={view.link(listPath(municipality.id), { area: area.id })}>{words.calls(open, forecast)}</a>
        <br />
        <span class="quiet">{words.followers(followers.get(area.id)?.all ?? 0)}</span>
      </p>
      <h3>{words.themes}</h3>
      <Themes view={view} area={area} />
      <OwnWords view={view} area={area} />
      {mayChange ? (
        <p class="actions">
          <a class="button second" href={view.link(deskPath(municipality.id, 'areas', area.id))}>
            {words.edit(name)}
          </a>
          {municipality.areas.length > 1 ? (
            <a href={view.link(deskPath(municipality.id, 'areas', area.id, 'remove'))}>
              {words.remove(name)}
            </a>
          ) : null}
        </p>
      ) : null}
    </article>
  )
}

/** The themes of an area by how much they count, the heaviest first. */
function Themes({ view, area }: { readonly view: View; readonly area: Area }) {
  const words = areaWordsFor(view.language)
  const byWeight = groupBy(Object.entries(area.themes), ([, weight]) => weight)
  const nameOf = (theme: string): string => view.themes.get(theme)?.[view.language] ?? theme
  if (byWeight.size === 0) return <p class="quiet">{words.noThemes}</p>
  return (
    <dl class="weights">
      {[...byWeight]
        .toSorted(([a], [b]) => b - a)
        .map(([weight, themes]) => (
          <div>
            <dt>{words.weight(weight)}</dt>
            <dd>{themes.map(([theme]) => nameOf(theme)).join(', ')}</dd>
          </div>
        ))}
    </dl>
  )
}

function OwnWords({ view, area }: { readonly view: View; readonly area: Area }) {
  const words = areaWordsFor(view.language)
  if (area.words.length === 0) return null
  const byWeight = groupBy(area.words, ({ weight }) => weight)
  return (
    <>
      <h3>{words.ownWords}</h3>
      <dl class="weights">
        {[...byWeight]
          .toSorted(([a], [b]) => b - a)
          .map(([weight, own]) => (
            <div>
              <dt>{words.wordWeight[weight]}</dt>
              <dd>
                {own.map(({ phrase, language }, i) => (
                  <>
                    {i === 0 ? null : ', '}
                    <span lang={language === view.language ? undefined : language}>{clean(phrase, 120)}</span>
                  </>
                ))}
              </dd>
            </div>
          ))}
      </dl>
    </>
  )
}
