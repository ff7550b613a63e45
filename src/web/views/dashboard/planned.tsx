import { sumOf } from '../../../core/dashboard.js'
import type { Surveyed } from '../../../core/search/survey.js'
import { weekdayText } from '../../../text/format.js'
import { roughText } from '../../../text/rough.js'
import { Bar } from '../../charts/bar.js'
import { NAMED } from '../../dashboard.js'
import { AreaNames, CallLink, GradeLegend, listLink, Sheet, stretchesOf, type PartProps } from './parts.js'

/** Coming calls by the quarter in which they are expected to open. */
export function PlannedPart(props: PartProps) {
  const { words, overview } = props
  const { planned } = overview
  const say = words.planned
  const most = Math.max(...planned.map(({ count }) => sumOf(count)), 0)
  const calls = planned.flatMap((quarter) => quarter.calls)
  if (calls.length === 0)
    return (
      <section aria-labelledby="planned">
        <h2 id="planned">{say.title}</h2>
        <p>{say.none}</p>
      </section>
    )
  return (
    <section aria-labelledby="planned">
      <h2 id="planned">{say.title}</h2>
      <p>{say.intro}</p>
      <div class="sheet">
        <table>
          <thead>
            <tr>
              <th scope="col">{say.quarter}</th>
              <th scope="col" class="number">
                {say.calls}
              </th>
              <td class="with-bar"></td>
            </tr>
          </thead>
          <tbody>
            {planned.map(({ quarter, count }) => (
              <tr>
                <th scope="row">{say.name(quarter)}</th>
                <td class="number">{words.graded(sumOf(count), count.strong)}</td>
                <td class="with-bar">
                  <Bar stretches={stretchesOf(count)} most={most} />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
        <GradeLegend words={words} />
      </div>
      <CallTable {...props} calls={calls.slice(0, NAMED.planned)} all={calls.length} />
      <p>
        <a href={listLink(props, { status: 'forecast' })}>{say.all(calls.length)}</a>
      </p>
    </section>
  )
}

function CallTable({
  calls,
  all,
  ...props
}: PartProps & { readonly calls: readonly Surveyed[]; readonly all: number }) {
  const { words, overview } = props
  const label = words.planned.list(calls.length, all)
  return (
    <details>
      <summary>{label}</summary>
      <Sheet label={label}>
        <table class="dated planned">
          <thead>
            <tr>
              <th scope="col">{words.planned.opens}</th>
              <th scope="col">{words.closing.call}</th>
              <th scope="col">{words.closing.areas}</th>
            </tr>
          </thead>
          <tbody>
            {calls.map((one) => {
              const listed = overview.calls.get(one.call)
              return listed ? (
                <tr>
                  <td>{opensText(props, one)}</td>
                  <td>
                    <CallLink {...props} listed={listed} />
                  </td>
                  <td>
                    <AreaNames {...props} grades={one.grades} />
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

function opensText({ view, words }: PartProps, { opening }: Surveyed): string {
  if (!opening) return words.planned.unsaid
  if (opening.from === opening.to) return weekdayText(opening.from, view.language)
  return roughText(opening, view.language) ?? words.planned.unsaid
}
