import { sumOf, type Closing, type Graded } from '../../../core/dashboard.js'
import { addDays, daysBetween } from '../../../core/dates.js'
import { weekdayText } from '../../../text/format.js'
import { Lanes, type LaneMark } from '../../charts/lanes.js'
import { NAMED } from '../../dashboard.js'
import { DaysLeft } from '../parts.js'
import { AreaNames, CallLink, GradeLegend, listLink, Sheet, type PartProps } from './parts.js'

/** How many of those that close soonest stand beside the chart. */
const SOONEST = 5

/** What closes in the next days: area by area and week by week, and call by call. */
export function ClosingPart(props: PartProps) {
  const { words, overview } = props
  const { closing } = overview
  const { calls, shut } = closing
  return (
    <section aria-labelledby="closing">
      <h2 id="closing">{words.closing.title}</h2>
      <p>{calls.length === 0 ? words.closing.none : words.closing.intro(calls.length)}</p>
      {calls.length === 0 ? null : (
        <div class="chart-and-list">
          <Chart {...props} />
          <div>
            <h3>{words.closing.soonest}</h3>
            <ul class="soonest">
              {calls.slice(0, SOONEST).map((one) => (
                <SoonCall {...props} one={one} />
              ))}
            </ul>
            <p>
              <a href={listLink(props, { closes: '90', sort: 'deadline' })}>
                {words.closing.all(calls.length)}
              </a>
            </p>
          </div>
        </div>
      )}
      {calls.length === 0 ? null : <CallTable {...props} />}
      {shut > 0 ? <p class="quiet">{words.closing.shut(shut)}</p> : null}
    </section>
  )
}

/** The lanes of the chart and the columns of its table: the same figures. */
export function lanesOf({ view, overview: { closing, municipality } }: Pick<PartProps, 'view' | 'overview'>) {
  const names = new Map(municipality.areas.map((area) => [area.id, area.name[view.language]]))
  return closing.columns.areas.map(({ area, figure }) => ({ name: names.get(area) ?? area, figure }))
}

const total = (columns: readonly Graded[]): Graded => ({
  strong: columns.reduce((sum, { strong }) => sum + strong, 0),
  likely: columns.reduce((sum, { likely }) => sum + likely, 0),
})

function Chart(props: PartProps) {
  const { view, words, overview } = props
  const { weeks } = overview.closing
  const say = words.closing
  const lanes = lanesOf(props)
  const label = [
    say.chart,
    ...lanes.map(({ name, figure }) => say.lane(name, sumOf(total(figure)), total(figure).strong)),
    say.inTable,
  ].join(' ')
  const monday = weeks[0]?.monday ?? view.today
  return (
    <figure class="figure">
      <Lanes
        label={label}
        lanes={lanes.map(({ name, figure }) => ({
          name,
          columns: figure.map(({ strong, likely }) => ({ main: strong, rest: likely })),
        }))}
        ticks={weeks.map(({ week }) => String(Number(week.slice(6))))}
        months={monthsOf(weeks, view.language)}
        today={{ at: (daysBetween(monday, view.today) + 0.5) / 7, label: say.today }}
      />
      <GradeLegend words={words} />
      <WeekTable {...props} />
    </figure>
  )
}

const MONTH = {
  sv: new Intl.DateTimeFormat('sv-SE', { month: 'short', timeZone: 'UTC' }),
  en: new Intl.DateTimeFormat('en-GB', { month: 'short', timeZone: 'UTC' }),
} as const

/** The months that begin within the weeks, and the one that they begin in where there is room for its name. */
function monthsOf(weeks: Closing['weeks'], language: 'sv' | 'en'): LaneMark[] {
  const [first, last] = [weeks[0]?.monday, weeks.at(-1)?.monday]
  if (first === undefined || last === undefined) return []
  const marks: LaneMark[] = []
  const days = daysBetween(first, last) + 7
  for (let at = 0; at < days; at += 1) {
    const day = addDays(first, at)
    if (at === 0 || day.endsWith('-01'))
      marks.push({ at: at / 7, label: MONTH[language].format(new Date(`${day}T12:00:00Z`)).replace('.', '') })
  }
  const [one, two] = marks
  return one && two && two.at - one.at < 1.5 ? marks.slice(1) : marks
}

function WeekTable(props: PartProps) {
  const { words, overview } = props
  const { weeks, columns } = overview.closing
  const lanes = lanesOf(props)
  const graded = (one: Graded): string => words.graded(sumOf(one), one.strong)
  return (
    <details>
      <summary>{words.closing.byWeek}</summary>
      <Sheet label={words.closing.byWeek}>
        <table class="weeks">
          <thead>
            <tr>
              <th scope="col">{words.closing.week}</th>
              {lanes.map(({ name }) => (
                <th scope="col" class="number">
                  {name}
                </th>
              ))}
              <th scope="col" class="number">
                {words.together}
              </th>
            </tr>
          </thead>
          <tbody>
            {weeks.map(({ week, monday }, i) => (
              <tr>
                <th scope="row">{words.closing.weekFrom(week, monday)}</th>
                {lanes.map(({ figure }) => (
                  <td class="number">{graded(figure[i] ?? NONE)}</td>
                ))}
                <td class="number">{graded(columns.all[i] ?? NONE)}</td>
              </tr>
            ))}
          </tbody>
          <tfoot>
            <tr>
              <th scope="row">{words.letters.sum}</th>
              {[...lanes.map(({ figure }) => figure), columns.all].map((figure) => (
                <td class="number">{graded(total(figure))}</td>
              ))}
            </tr>
          </tfoot>
        </table>
      </Sheet>
    </details>
  )
}

const NONE: Graded = { strong: 0, likely: 0 }

function SoonCall({ one, ...props }: PartProps & { readonly one: Closing['calls'][number] }) {
  const { view, overview } = props
  const listed = overview.calls.get(one.call)
  if (!listed) return null
  return (
    <li>
      <span class="at">
        <strong>{weekdayText(one.day, view.language)}</strong>
        <DaysLeft view={view} days={daysBetween(view.today, one.day)} />
      </span>
      <CallLink {...props} listed={listed} />
    </li>
  )
}

function CallTable(props: PartProps) {
  const { view, words, overview } = props
  const shown = overview.closing.calls.slice(0, NAMED.closing)
  const label = words.closing.list(shown.length, overview.closing.calls.length)
  return (
    <details>
      <summary>{label}</summary>
      <Sheet label={label}>
        <table class="dated closing">
          <thead>
            <tr>
              <th scope="col">{words.closing.day}</th>
              <th scope="col">{words.closing.left}</th>
              <th scope="col">{words.closing.call}</th>
              <th scope="col">{words.closing.areas}</th>
            </tr>
          </thead>
          <tbody>
            {shown.map(({ call, day, grades }) => {
              const listed = overview.calls.get(call)
              return listed ? (
                <tr>
                  <td>{weekdayText(day, view.language)}</td>
                  <td>
                    <DaysLeft view={view} days={daysBetween(view.today, day)} />
                  </td>
                  <td>
                    <CallLink {...props} listed={listed} />
                  </td>
                  <td>
                    <AreaNames {...props} grades={grades} />
                  </td>
                </tr>
              ) : null
            })}
          </tbody>
        </table>
      </Sheet>
    </details>
  )
}
