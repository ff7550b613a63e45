import { isShutToNewcomers, nextDeadline, statusOn, type Deadline, type StoredCall } from '../../core/call.js'
import { clean } from '../../text/clean.js'
import { weekdayText } from '../../text/format.js'
import { perProject, totalText } from '../../text/money.js'
import { roughText } from '../../text/rough.js'
import type { View } from '../view.js'
import { daysLeft, DaysLeft } from './parts.js'

interface Props {
  readonly view: View
  readonly call: StoredCall
  readonly withdrawn: boolean
}

/** When a call closes, and what there is to get: what decides whether there is time and reason to read on. */
export function CardFacts({ view, call, withdrawn }: Props) {
  const { labels } = view.words.call
  const money = <MoneyLines view={view} call={call} />
  const hasMoney = call.money.length > 0 || call.supportRate !== null
  const isForecast = statusOn(call, view.today) === 'forecast' && !withdrawn
  const opens = call.opens ? weekdayText(call.opens, view.language) : roughly(view, call, 'opens')
  const isSilent = call.kind === 'news' && call.deadlines.length === 0 && !hasMoney
  if (isSilent) return null
  return (
    <dl class="short-facts">
      {(isForecast || !call.opens) && opens ? (
        <div>
          <dt>{labels.opens}</dt>
          <dd>{opens}</dd>
        </div>
      ) : null}
      <div>
        <dt>{labels.deadline}</dt>
        <dd>
          <Closes view={view} call={call} />
        </dd>
      </div>
      {hasMoney ? (
        <div>
          <dt>{labels.money}</dt>
          <dd>{money}</dd>
        </div>
      ) : null}
    </dl>
  )
}

/** What one project can get, then the whole pot, then the share of the costs. */
function MoneyLines({ view: { words }, call }: { readonly view: View; readonly call: StoredCall }) {
  const each = perProject(call.money, words)
  const total = totalText(call, words)
  return (
    <>
      {each ? <span class="sum">{each}</span> : null}
      {total ? <span class={each ? 'sum quiet' : 'sum'}>{total}</span> : null}
      {call.supportRate === null ? null : (
        <span class="sum quiet">{words.call.supportRate(call.supportRate)}</span>
      )}
    </>
  )
}

/** From how many days before a call closes the clock time matters. */
const SOON = 7

function Closes({ view, call }: { readonly view: View; readonly call: StoredCall }) {
  const next = nextDeadline(call, view.today)
  if (!next) return <>{roughly(view, call, 'closes') ?? view.words.call.noDeadline}</>
  const left = daysLeft(call, view)
  const note = isShutToNewcomers(call, view.today) ? null : roleNote(view, next, call.deadlines)
  return (
    <>
      <span class="day">{weekdayText(next.day, view.language)}</span>
      {call.preliminary ? <span class="sum quiet">{view.page.list.preliminary}</span> : null}
      {left !== null ? <DaysLeft view={view} days={left} /> : null}
      {left !== null && left <= SOON && next.time !== null ? (
        <span class="sum quiet">
          {view.words.call.clock(clean(next.time, 20), clean(next.zone, 40), next.certain)}
        </span>
      ) : null}
      {note ? <span class="sum quiet">{note}</span> : null}
    </>
  )
}

/** A time that is known to a month or a season only; in the source's words where the year is not known. */
function roughly({ language }: View, { rough }: StoredCall, role: 'opens' | 'closes'): string | null {
  const first = rough.find((one) => one.role === role)
  return first ? (roughText(first, language) ?? `”${clean(first.words, 80)}”`) : null
}

function roleNote({ page }: View, { role, day }: Deadline, all: readonly Deadline[]): string | null {
  if (role === 'stage-1') return page.list.stage(1)
  if (role === 'stage-2') return page.list.stage(2)
  return role === 'cut-off' && all.some((later) => later.day > day) ? page.list.cutOff : null
}
