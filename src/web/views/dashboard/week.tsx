import { sumOf, type Graded, type Happened, type Week } from '../../../core/dashboard.js'
import { NAMED } from '../../dashboard.js'
import { Bar } from '../../charts/bar.js'
import {
  AreaNames,
  CallLink,
  CountLink,
  GradeLegend,
  listLink,
  stretchesOf,
  type PartProps,
} from './parts.js'

/** What came in the last days, area by area. */
export function WeekPart(props: PartProps) {
  const { view, words, overview } = props
  const { areas, all } = overview.week
  const most = Math.max(...areas.map(({ figure }) => sumOf(figure.fresh)), 0)
  const names = new Map(overview.municipality.areas.map((area) => [area.id, area.name[view.language]]))
  return (
    <section aria-labelledby="week">
      <h2 id="week">{words.week.title}</h2>
      <p>{words.week.intro}</p>
      <div class="sheet">
        <table class="stack">
          <thead>
            <tr>
              <th scope="col">{words.area}</th>
              <th scope="col" class="number">
                {words.week.open}
              </th>
              <th scope="col" class="number">
                {words.week.fresh}
              </th>
              <td class="with-bar"></td>
              <th scope="col" class="number">
                {words.week.opened}
              </th>
              <th scope="col" class="number">
                {words.week.moved}
              </th>
            </tr>
          </thead>
          <tbody>
            {areas.map(({ area, figure }) => (
              <Row {...props} name={names.get(area) ?? area} area={area} figure={figure} most={most} />
            ))}
            <Row {...props} name={words.together} area={null} figure={all} most={null} />
          </tbody>
        </table>
        {most > 0 ? <GradeLegend words={words} /> : null}
      </div>
      {areas.length > 1 ? <p class="quiet">{words.once}</p> : null}
      <HappenedList {...props} />
    </section>
  )
}

/** `most` is the longest bar's number; the row of all areas has none. */
function Row({
  name,
  area,
  figure,
  most,
  ...props
}: PartProps & {
  readonly name: string
  readonly area: string | null
  readonly figure: Week
  readonly most: number | null
}) {
  const { words, overview } = props
  const link = (query: Readonly<Record<string, string>>) => listLink(props, { ...query, area })
  const graded = (one: Graded): string => words.graded(sumOf(one), one.strong)
  const of = (kind: Happened['kind']) => happenedIn(overview.happened, kind, area).length
  const [opened, moved] = [of('opened'), of('deadline')]
  return (
    <tr class={most === null ? 'together' : undefined}>
      <th scope="row">{name}</th>
      <td class="number" data-label={words.week.open}>
        <CountLink to={link({ status: 'open' })} count={sumOf(figure.open)}>
          {graded(figure.open)}
        </CountLink>
      </td>
      <td class="number" data-label={words.week.fresh}>
        <CountLink to={link({ new: '7' })} count={sumOf(figure.fresh)}>
          {graded(figure.fresh)}
        </CountLink>
      </td>
      <td class="with-bar">
        {most === null ? null : <Bar stretches={stretchesOf(figure.fresh)} most={most} />}
      </td>
      <td class="number" data-label={words.week.opened}>
        <CountLink to="#happened" count={opened}>
          {String(opened)}
        </CountLink>
      </td>
      <td class="number" data-label={words.week.moved}>
        <CountLink to="#happened" count={moved}>
          {String(moved)}
        </CountLink>
      </td>
    </tr>
  )
}

/** What happened of one kind, in one area where one is named. */
export const happenedIn = (
  happened: readonly Happened[],
  kind: Happened['kind'],
  area: string | null,
): readonly Happened[] =>
  happened.filter(
    (one) => one.kind === kind && (area === null || one.grades.some((grade) => grade.area === area)),
  )

/** Which calls opened, and whose deadline moved from when to when. */
function HappenedList(props: PartProps) {
  const { words, overview } = props
  const kinds = [
    { title: words.week.openedTitle, calls: happenedIn(overview.happened, 'opened', null) },
    { title: words.week.movedTitle, calls: happenedIn(overview.happened, 'deadline', null) },
  ]
  const [opened = 0, moved = 0] = kinds.map(({ calls }) => calls.length)
  if (opened + moved === 0) return null
  return (
    <details id="happened">
      <summary>{words.week.happened(opened, moved)}</summary>
      <div class="halves">
        {kinds
          .filter(({ calls }) => calls.length > 0)
          .map(({ title, calls }) => (
            <div>
              <h3>{title}</h3>
              <ul class="named">
                {calls.slice(0, NAMED.happened).map((one) => (
                  <HappenedCall {...props} one={one} />
                ))}
              </ul>
              {calls.length > NAMED.happened ? <p>{words.week.more(calls.length - NAMED.happened)}</p> : null}
            </div>
          ))}
      </div>
    </details>
  )
}

function HappenedCall({ one, ...props }: PartProps & { readonly one: Happened }) {
  const listed = props.overview.calls.get(one.call)
  if (!listed) return null
  return (
    <li>
      <CallLink {...props} listed={listed} />
      <span class="quiet">
        {one.kind === 'deadline' ? `${props.words.week.move(one.from, one.to)} ` : null}
        <AreaNames {...props} grades={one.grades} />
      </span>
    </li>
  )
}
