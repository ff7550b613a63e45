import {
  isShutToNewcomers,
  nextDeadline,
  statusOn,
  type Deadline,
  type Grade,
  type StoredCall,
} from '../../core/call.js'
import type { Area } from '../../core/municipality.js'
import { isAbroad, type MunicipalRole } from '../../core/role.js'
import type { Tag } from '../../core/theme.js'
import type { ListedCall } from '../../store/lists.js'
import { clean } from '../../text/clean.js'
import { weekdayText } from '../../text/format.js'
import { moneyText } from '../../text/money.js'
import { roughText } from '../../text/rough.js'
import { titleIn } from '../../text/title.js'
import { reasonText, strongest } from '../../text/why.js'
import { callPath, type View } from '../view.js'
import {
  areaName,
  CallCode,
  daysLeft,
  DaysLeft,
  foreign,
  GradeMark,
  KindMark,
  MachineMark,
  ProgrammeName,
  StatusMark,
} from './parts.js'

export interface Listed extends ListedCall {
  /** In the municipality of the list, strongest first. */
  readonly tags: readonly Tag[]
}

interface Props {
  readonly view: View
  readonly municipality: string
  readonly areas: readonly Area[]
  readonly listed: Listed
  /** Weak tags are shown too. */
  readonly withWeak: boolean
}

/** A call in a list: enough to tell in five seconds whether it is for us. */
export function CallCard({ view, municipality, areas, listed, withWeak }: Props) {
  const { call, withdrawn } = listed
  const title = titleIn(call, view.language)
  const tags = listed.tags.filter(({ grade }) => withWeak || grade !== 'weak')
  return (
    <article class="call">
      <div class="what">
        <h3>
          <a href={view.link(callPath(call.id), { m: municipality })} lang={foreign(view, title.language)}>
            {title.text}
          </a>{' '}
          <MachineMark view={view} title={title} />
        </h3>
        <p class="programme">
          <KindMark view={view} call={call} /> <StatusMark view={view} call={call} withdrawn={withdrawn} />{' '}
          {isAbroad(call) ? <span class="mark abroad">{view.page.list.abroad}</span> : null}{' '}
          <ProgrammeName view={view} call={call} /> <CallCode call={call} />
        </p>
        <Areas view={view} areas={areas} tags={tags} role={listed.role} />
      </div>
      <Facts view={view} call={call} withdrawn={withdrawn} />
    </article>
  )
}

const RANK: Readonly<Record<Grade, number>> = { strong: 0, likely: 1, weak: 2 }

function Areas({
  view,
  areas,
  tags,
  role,
}: {
  readonly view: View
  readonly areas: readonly Area[]
  readonly tags: readonly Tag[]
  readonly role: MunicipalRole
}) {
  const inOrder = tags.toSorted((a, b) => RANK[a.grade] - RANK[b.grade] || b.score - a.score)
  const reason = strongest(inOrder[0]?.reasons ?? [])
  return (
    <>
      {inOrder.length === 0 ? null : (
        <ul class="grades" aria-label={view.page.list.areas}>
          {inOrder.map(({ area, grade }) => (
            <li>
              <GradeMark view={view} area={areaName(view, areas, area)} grade={grade} />
            </li>
          ))}
        </ul>
      )}
      <p class="why">
        {role === 'no' ? null : <span class={`mark role ${role}`}>{view.page.list.roleMarks[role]}</span>}{' '}
        {inOrder.length === 0 ? <span>{view.page.list.noAreas}</span> : null}
        {reason ? (
          <>
            <span>{view.words.call.labels.why}:</span> {reasonText(reason, view.themes, view.words)}
          </>
        ) : null}
      </p>
    </>
  )
}

function Facts({
  view,
  call,
  withdrawn,
}: {
  readonly view: View
  readonly call: StoredCall
  readonly withdrawn: boolean
}) {
  const { labels } = view.words.call
  const money = moneyText(call, view.words)
  const isForecast = statusOn(call, view.today) === 'forecast' && !withdrawn
  const opens = call.opens ? weekdayText(call.opens, view.language) : roughly(view, call, 'opens')
  const isSilent = call.kind === 'news' && call.deadlines.length === 0 && !money
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
      {money ? (
        <div>
          <dt>{labels.money}</dt>
          <dd>{money}</dd>
        </div>
      ) : null}
    </dl>
  )
}

function Closes({ view, call }: { readonly view: View; readonly call: StoredCall }) {
  const next = nextDeadline(call, view.today)
  if (!next) return <>{roughly(view, call, 'closes') ?? view.words.call.noDeadline}</>
  const left = daysLeft(call, view)
  const note = isShutToNewcomers(call, view.today)
    ? view.page.list.shutOut
    : roleNote(view, next, call.deadlines)
  return (
    <>
      <span class="day">{weekdayText(next.day, view.language)}</span>
      {call.preliminary ? <span class="quiet">{view.page.list.preliminary}</span> : null}
      {left !== null ? <DaysLeft view={view} days={left} /> : null}
      {note ? <span class="quiet">{note}</span> : null}
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
