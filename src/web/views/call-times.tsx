import { isShutToNewcomers, statusOn, type Deadline, type Round, type StoredCall } from '../../core/call.js'
import { daysBetween } from '../../core/dates.js'
import { calendarPath } from '../../core/links.js'
import { numberIn, timeLineOf, type TimeLine } from '../../core/time-line.js'
import { callPagePartsFor } from '../../text/call-page-words.js'
import type { Source } from '../../core/source.js'
import { clean } from '../../text/clean.js'
import { momentText } from '../../text/deadline.js'
import { daysText, weekdayText } from '../../text/format.js'
import { roughText } from '../../text/rough.js'
import type { View } from '../view.js'
import { TimeLineFigure } from './calls/time-line.js'
import { Quote, ReadFrom } from './evidence.js'
import { Fact } from './fact.js'
import { DaysLeft } from './parts.js'

interface Props {
  readonly view: View
  readonly call: StoredCall
  readonly sources: readonly Source[]
  /** The drawing whose numbers the times carry; null where there is none. */
  readonly line: TimeLine | null
}

/** Whether there is anything to say of when a call opens and closes. News often has nothing. */
export const hasTimes = (call: StoredCall): boolean =>
  call.kind !== 'news' || closesAtAll(call) || call.opens !== null || roughly(call, 'opens').length > 0

/** When a call opens and closes, drawn and in words. */
export function CallTimes({ view, call, sources }: Omit<Props, 'line'>) {
  const line = timeLineOf(call, view.today)
  const { glance, times } = callPagePartsFor(view.language)
  if (!hasTimes(call)) return null
  const hasComing = call.deadlines.some(({ day }) => day >= view.today)
  return (
    <section aria-labelledby="times">
      <h2 id="times">{times.title}</h2>
      {line ? <TimeLineFigure view={view} line={line} /> : null}
      <dl class="facts">
        <Times view={view} call={call} sources={sources} line={line} />
      </dl>
      {hasComing ? (
        <p class="add">
          <a href={view.link(calendarPath(call.id))}>{glance.calendar}</a>{' '}
          <span class="quiet">{glance.calendarHint}</span>
        </p>
      ) : null}
    </section>
  )
}

/** When a call opens and closes, as exactly as is known, and the words that it was read from. */
function Times({ view, call, sources, line }: Props) {
  const { labels } = view.words.call
  const isSaid = call.kind !== 'news' || closesAtAll(call)
  return (
    <>
      {call.opens !== null || roughly(call, 'opens').length > 0 ? (
        <Fact name={labels.opens}>
          {call.opens !== null ? (
            <span data-number={numberIn(line, 'opens', call.opens)}>
              {weekdayText(call.opens, view.language)}{' '}
              {call.preliminary && call.opens >= view.today ? <Preliminary view={view} /> : null}
            </span>
          ) : null}
          <Roughly view={view} call={call} sources={sources} line={line} role="opens" />
          <ReadFrom view={view} call={call} sources={sources} field="opens" />
        </Fact>
      ) : null}
      {isSaid ? (
        <Fact name={view.page.call.deadlines}>
          <Deadlines view={view} call={call} sources={sources} line={line} />
          <ReadFrom view={view} call={call} sources={sources} field="deadlines" />
        </Fact>
      ) : null}
      {call.rounds.length > 0 ? (
        <Fact name={view.page.call.rounds}>
          <Rounds view={view} rounds={call.rounds} line={line} />
        </Fact>
      ) : null}
    </>
  )
}

const roughly = ({ rough }: StoredCall, role: 'opens' | 'closes') => rough.filter((one) => one.role === role)

const closesAtAll = (call: StoredCall): boolean =>
  call.deadlines.length > 0 || roughly(call, 'closes').length > 0

export const Preliminary = ({ view }: { readonly view: View }) => (
  <span class="mark preliminary">{view.page.list.preliminary}</span>
)

function Deadlines({ view, call, sources, line }: Props) {
  if (!closesAtAll(call)) return <>{view.words.call.noDeadline}</>
  const next = call.deadlines.find(({ day }) => day >= view.today)
  return (
    <>
      {call.deadlines.length > 0 ? (
        <ul class="deadlines">
          {call.deadlines.map((deadline) => (
            <Closing view={view} call={call} line={line} deadline={deadline} isNext={deadline === next} />
          ))}
        </ul>
      ) : null}
      {call.deadlines.some(({ time, certain }) => time !== null && !certain) ? (
        <p class="quiet">{view.page.call.clockNote}</p>
      ) : null}
      <Roughly view={view} call={call} sources={sources} line={line} role="closes" />
      {call.preliminary && statusOn(call, view.today) !== 'closed' ? (
        <p class="quiet">{view.page.call.preliminaryNote}</p>
      ) : null}
    </>
  )
}

function Closing({
  view,
  call,
  line,
  deadline,
  isNext,
}: Omit<Props, 'sources'> & { readonly deadline: Deadline; readonly isNext: boolean }) {
  const words = view.page.call
  const isPast = deadline.day < view.today
  const role = deadline.role === 'single' ? null : words.roles[deadline.role]
  const isCounted = isNext && statusOn(call, view.today) === 'open' && !isShutToNewcomers(call, view.today)
  return (
    <li class={isPast ? 'past' : undefined} data-number={numberIn(line, deadline.role, deadline.day)}>
      {role ? `${role}: ` : null}
      <strong>{momentText(deadline, view.words)}</strong>
      {isPast ? ` (${words.past})` : null}
      {call.preliminary && !isPast ? (
        <>
          {' '}
          <Preliminary view={view} />
        </>
      ) : null}
      {isCounted ? <DaysLeft view={view} days={daysBetween(view.today, deadline.day)} /> : null}
    </li>
  )
}

/** Times that are known to a month or a season only, with the words that say so. */
function Roughly({ view, call, sources, line, role }: Props & { readonly role: 'opens' | 'closes' }) {
  const words = view.page.call
  return (
    <>
      {roughly(call, role).map((rough) => {
        const text = roughText(rough, view.language)
        return (
          <>
            <p data-number={numberIn(line, role, rough.from)}>
              {text === null ? words.noYear : <strong>{text}</strong>}{' '}
              {call.preliminary && text !== null ? <Preliminary view={view} /> : null}
            </p>
            <p class="read-from">
              {words.readFrom}{' '}
              <Quote view={view} sources={sources} source={call.source}>
                {clean(rough.words, 300)}
              </Quote>
            </p>
          </>
        )
      })}
    </>
  )
}

function Rounds({
  view,
  rounds,
  line,
}: Pick<Props, 'view' | 'line'> & { readonly rounds: readonly Round[] }) {
  return (
    <ul class="deadlines">
      {rounds.map(({ opens, closes }) => (
        <li class={closes < view.today ? 'past' : undefined} data-number={numberIn(line, 'opens', opens)}>
          {opens === null
            ? `– ${weekdayText(closes, view.language)}`
            : daysText(opens, closes, view.language)}
          {closes < view.today ? ` (${view.page.call.past})` : null}
        </li>
      ))}
    </ul>
  )
}
