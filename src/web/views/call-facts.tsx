import type { Child } from 'hono/jsx'
import { daysBetween } from '../../core/dates.js'
import { isShutToNewcomers, statusOn, type Deadline, type StoredCall } from '../../core/call.js'
import { momentText } from '../../text/deadline.js'
import { numberText, weekdayText } from '../../text/format.js'
import { moneyText } from '../../text/money.js'
import type { View } from '../view.js'
import { DaysLeft, foreign, OutLink, ProgrammeName } from './parts.js'

interface Props {
  readonly view: View
  readonly call: StoredCall
}

/** The facts of a call, the ones that decide first. */
export function CallFacts({ view, call }: Props) {
  const words = view.page.call
  const { labels } = view.words.call
  const english = foreign(view, 'en')
  return (
    <section aria-labelledby="facts">
      <h2 id="facts">{words.facts}</h2>
      <dl class="facts">
        <Fact name={words.deadlines}>
          <Deadlines view={view} call={call} />
        </Fact>
        <Fact name={labels.money}>
          <Money view={view} call={call} />
        </Fact>
        {call.opens ? <Fact name={labels.opens}>{weekdayText(call.opens, view.language)}</Fact> : null}
        {call.programme ? (
          <Fact name={labels.programme}>
            <ProgrammeName view={view} call={call} />
          </Fact>
        ) : null}
        {call.callTitle ? (
          <Fact name={words.call}>
            <span lang={english}>{call.callTitle}</span> <Code code={call.callCode} />
          </Fact>
        ) : null}
        {call.parent ? (
          <Fact name={words.parent}>
            <span lang={english}>{call.parent.title}</span> <Code code={call.parent.key} />
          </Fact>
        ) : null}
        {call.actionTypes.length > 0 ? (
          <Fact name={words.action}>
            <span lang={english}>{call.actionTypes.join('; ')}</span>
          </Fact>
        ) : null}
        {call.keywords.length > 0 ? (
          <Fact name={words.keywords}>
            <span lang={english}>{call.keywords.join(', ')}</span>
          </Fact>
        ) : null}
        <Links view={view} call={call} />
      </dl>
    </section>
  )
}

function Fact({ name, children }: { readonly name: string; readonly children?: Child }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  )
}

const Code = ({ code }: { readonly code: string | null }) => (code ? <span class="key">{code}</span> : null)

function Deadlines({ view, call }: Props) {
  if (call.deadlines.length === 0) return <>{view.words.call.noDeadline}</>
  const next = call.deadlines.find(({ day }) => day >= view.today)
  return (
    <>
      <ul class="deadlines">
        {call.deadlines.map((deadline) => (
          <Closing view={view} call={call} deadline={deadline} isNext={deadline === next} />
        ))}
      </ul>
      {call.deadlines.some(({ time, certain }) => time !== null && !certain) ? (
        <p class="quiet">{view.page.call.clockNote}</p>
      ) : null}
    </>
  )
}

function Closing({
  view,
  call,
  deadline,
  isNext,
}: Props & { readonly deadline: Deadline; readonly isNext: boolean }) {
  const words = view.page.call
  const isPast = deadline.day < view.today
  const role = deadline.role === 'single' ? null : words.roles[deadline.role]
  const isCounted = isNext && statusOn(call, view.today) === 'open' && !isShutToNewcomers(call, view.today)
  return (
    <li class={isPast ? 'past' : undefined}>
      {role ? `${role}: ` : null}
      <strong>{momentText(deadline, view.words)}</strong>
      {isPast ? ` (${words.past})` : null}
      {isCounted ? <DaysLeft view={view} days={daysBetween(view.today, deadline.day)} /> : null}
    </li>
  )
}

function Money({ view, call }: Props) {
  const text = moneyText({ ...call, expectedGrants: null }, view.words)
  if (text === null && call.expectedGrants === null) return <>{view.page.call.noMoney}</>
  return (
    <>
      {text ? <strong>{text}</strong> : null}
      {call.expectedGrants !== null ? (
        <p>{`${view.page.call.projects}: ${numberText(call.expectedGrants, view.language)}`}</p>
      ) : null}
    </>
  )
}

function Links({ view, call }: Props) {
  const others = call.links.filter(({ url }) => url !== call.url)
  const { otherLinks, links } = view.page.call
  if (others.length === 0) return null
  return (
    <Fact name={otherLinks}>
      <ul>
        {others.map(({ label, url }) => (
          <li>
            <OutLink to={url}>{(Object.hasOwn(links, label) ? links[label] : label) || url}</OutLink>
          </li>
        ))}
      </ul>
    </Fact>
  )
}
