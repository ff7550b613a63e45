import { LETTER_STATES, type LetterWeek } from '../../../core/dashboard-letters.js'
import { DESK_COLUMNS } from '../../../text/desk-words.js'
import { Lanes, type Lane } from '../../charts/lanes.js'
import { WEEKS, type DeskFigures } from '../../dashboard-desk.js'
import { deskPath } from '../../view.js'
import { Sheet, type PartProps } from './parts.js'

type Props = PartProps & { readonly desk: DeskFigures }

/** What became of the letters of the last weeks, and how many answers there were. */
export function LettersPart(props: Props) {
  const { view, words, overview, desk } = props
  const say = words.letters
  const isNone = desk.letters.every((week) =>
    [...LETTER_STATES, 'answered' as const].every((of) => week[of] === 0),
  )
  return (
    <section aria-labelledby="letters">
      <h2 id="letters">{say.title}</h2>
      <p>{isNone ? say.none : say.intro(WEEKS)}</p>
      {isNone ? null : <Chart {...props} />}
      <p>
        <a href={view.link(deskPath(overview.municipality.id, 'letters'))}>{say.see}</a>
      </p>
    </section>
  )
}

function Chart({ words, desk }: Props) {
  const say = words.letters
  const sum = (lane: Lane): number => lane.columns.reduce((all, { main, rest }) => all + main + rest, 0)
  const lane = (name: string, of: (week: LetterWeek) => number, tone: Lane['tone'] = 'strong'): Lane => ({
    name,
    tone,
    columns: desk.letters.map((week) => ({ main: of(week), rest: 0 })),
  })
  const lanes = [
    lane(say.states.sent, ({ sent }) => sent),
    lane(say.answered, ({ answered }) => answered),
    lane(say.waits, ({ waiting, held }) => waiting + held, 'likely'),
    lane(say.lost, ({ unknown, refused }) => unknown + refused, 'alert'),
  ]
  const label = [say.chart, ...lanes.map((one) => say.lane(one.name, sum(one))), words.closing.inTable].join(
    ' ',
  )
  return (
    <figure class="figure">
      <Lanes
        label={label}
        lanes={lanes}
        ticks={desk.letters.map(({ week }) => words.closing.weekShort(week))}
        months={[]}
        today={null}
      />
      <LetterTable words={words} letters={desk.letters} />
    </figure>
  )
}

const COLUMNS = [...LETTER_STATES, 'answered'] as const

function LetterTable({ words, letters }: Pick<Props, 'words'> & { readonly letters: readonly LetterWeek[] }) {
  const say = words.letters
  return (
    <details>
      <summary>{words.numbers}</summary>
      <Sheet label={words.numbers}>
        <table class="letter-weeks">
          <thead>
            <tr>
              <th scope="col">{words.closing.week}</th>
              {COLUMNS.map((of) => (
                <th scope="col" class="number">
                  {of === 'answered' ? say.answered : say.states[of]}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {letters.map((week) => (
              <tr>
                <th scope="row">{words.closing.weekShort(week.week)}</th>
                {COLUMNS.map((of) => (
                  <td class="number">{week[of]}</td>
                ))}
              </tr>
            ))}
          </tbody>
          <tfoot>
            <tr>
              <th scope="row">{say.sum}</th>
              {COLUMNS.map((of) => (
                <td class="number">{letters.reduce((sum, week) => sum + week[of], 0)}</td>
              ))}
            </tr>
          </tfoot>
        </table>
      </Sheet>
    </details>
  )
}

/** What each department got and answered in the last days, with a link to its cases. */
export function DepartmentsPart({ view, words, overview, desk }: Props) {
  const say = words.departments
  const columns = view.words.desk.columns
  return (
    <section aria-labelledby="departments">
      <h2 id="departments">{say.title}</h2>
      <p>{desk.departments.length === 0 ? say.none : say.intro}</p>
      {desk.departments.length === 0 ? null : (
        <div class="sheet">
          <Sheet label={say.title}>
            <table class="departments">
              <thead>
                <tr>
                  <th scope="col">{view.words.desk.department}</th>
                  {DESK_COLUMNS.map((of) => (
                    <th scope="col" class="number">
                      {columns[of]}
                    </th>
                  ))}
                </tr>
              </thead>
              <tbody>
                {desk.departments.map(({ id, week: one }) => (
                  <tr>
                    <th scope="row">{one.name}</th>
                    {DESK_COLUMNS.map((of) =>
                      of === 'cases' ? (
                        <td class="number">
                          <a
                            href={view.link(deskPath(overview.municipality.id, 'cases'), {
                              department: id,
                            })}
                            aria-label={`${say.casesOf(one.name)}: ${one.cases}`}
                          >
                            {one.cases}
                          </a>
                        </td>
                      ) : (
                        <td class="number">{one[of]}</td>
                      ),
                    )}
                  </tr>
                ))}
              </tbody>
            </table>
          </Sheet>
        </div>
      )}
    </section>
  )
}
