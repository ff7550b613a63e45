import type { CallEvent } from '../../core/event.js'
import type { Source } from '../../core/source.js'
import type { Seen } from '../../store/lists.js'
import { changeTexts } from '../../text/changes.js'
import { callPagePartsFor } from '../../text/call-page-words.js'
import { clean } from '../../text/clean.js'
import { weekdayText } from '../../text/format.js'
import type { View } from '../view.js'
import { OutLink } from './parts.js'

/** What has happened to a call, newest first, each change with its old and new value. */
export function CallHistory({
  view,
  events,
}: {
  readonly view: View
  readonly events: readonly CallEvent[]
}) {
  const words = view.page.call
  return (
    <section aria-labelledby="events">
      <h2 id="events">{words.events}</h2>
      {events.length === 0 ? <p>{words.noEvents}</p> : null}
      <ol class="events" role="list">
        {events.map((event) => (
          <li>
            <time datetime={event.day}>{weekdayText(event.day, view.language)}</time>
            <Happened view={view} event={event} />
          </li>
        ))}
      </ol>
    </section>
  )
}

/** What happened, as a sentence; a new wording beside the old one. */
function Happened({ view, event }: { readonly view: View; readonly event: CallEvent }) {
  const words = callPagePartsFor(view.language).history
  const { field, from, to } = event
  if (event.kind === 'changed' && (field === 'title' || field === 'eligibility'))
    return (
      <div>
        <p>{words.fields[field]}</p>
        <dl class="old-new">
          <Wording name={words.before} text={from ?? words.nothing} />
          <Wording name={words.after} text={to ?? words.nothing} />
        </dl>
      </div>
    )
  const isDetailed = event.kind === 'deadline' || event.kind === 'changed'
  const detail = isDetailed ? changeTexts([event], view.words)[0] : undefined
  return <div>{detail ?? view.page.call.eventKinds[event.kind]}</div>
}

function Wording({ name, text }: { readonly name: string; readonly text: string }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>{clean(text, 600)}</dd>
    </div>
  )
}

/** Which sources tell of a call, and when they last did. */
export function CallSources({
  view,
  seen,
  sources,
}: {
  readonly view: View
  readonly seen: readonly Seen[]
  readonly sources: readonly Source[]
}) {
  const words = view.page.call
  if (seen.length === 0) return null
  return (
    <section aria-labelledby="sources">
      <h2 id="sources">{words.sources}</h2>
      <ul class="seen">
        {seen.map((one) => (
          <li>
            <SourceName source={sources.find(({ id }) => id === one.source)} id={one.source} />
            <span class="quiet">
              {`${words.firstSeen} ${view.page.moment(one.firstSeen)}. `}
              {`${words.lastSeen} ${view.page.moment(one.lastSeen)}. `}
              {one.missingSince ? `${words.missingSince(view.page.moment(one.missingSince))}.` : null}
            </span>
          </li>
        ))}
      </ul>
    </section>
  )
}

function SourceName({ source, id }: { readonly source: Source | undefined; readonly id: string }) {
  return source ? <OutLink to={source.home}>{source.title}</OutLink> : <span>{id}</span>
}
