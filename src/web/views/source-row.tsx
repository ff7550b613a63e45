import { webAddress } from '../../text/clean.js'
import { isHeld, type SourceState } from '../coverage.js'
import { sourcePath, type View } from '../view.js'
import { OutLink } from './parts.js'
import { Census, Problems, StandingNote } from './source-notes.js'

/** Problems, and calls that one side lacks, that a row shows of each kind; its own page shows the rest. */
const SHOWN = 5

/** A source among the others: enough to tell at a glance how it is doing. */
export function SourceRow({ view, one }: { readonly view: View; readonly one: SourceState }) {
  const { source, health, census } = one
  const id = `source-${source.id}`
  const part = { view, most: SHOWN, source: source.id }
  return (
    <article class={`source ${one.state}`} aria-labelledby={id}>
      <div>
        <h3 id={id}>
          <a href={view.link(sourcePath(source.id))}>{source.title}</a>
        </h3>
        <Marks view={view} one={one} />
        <p class="quiet">
          <Publisher view={view} one={one} />
        </p>
      </div>
      <Numbers view={view} one={one} />
      {one.standing !== 'on' || census || health.last ? (
        <div class="notes">
          <StandingNote view={view} one={one} />
          <Census {...part} census={census} />
          <Problems {...part} problems={health.last?.problems ?? []} />
        </div>
      ) : null}
    </article>
  )
}

/** How the last run went, and whether the source is on trial or its news held. */
export function Marks({ view, one }: { readonly view: View; readonly one: SourceState }) {
  const words = view.page.sources
  const outcome = one.health.last?.outcome ?? 'never'
  return (
    <p class="marks">
      <span class={`mark ${one.state}`}>{words.outcomes[outcome]}</span>
      {one.standing === 'trial' ? <span class="mark trial">{words.trialMark}</span> : null}
      {isHeld(one) ? <span class="mark held">{words.heldMark}</span> : null}
    </p>
  )
}

/** Who publishes it, with a link to the page that a person would open. */
export function Publisher({ view, one: { source } }: { readonly view: View; readonly one: SourceState }) {
  if (!webAddress(source.home)) return <>{source.publisher}</>
  return <OutLink to={source.home}>{view.page.sources.homeOf(source.publisher)}</OutLink>
}

function Numbers({ view, one: { source, health } }: { readonly view: View; readonly one: SourceState }) {
  const words = view.page.sources
  const { last, lastGood } = health
  return (
    <dl class="short-facts wide">
      <div>
        <dt>{words.lastGood}</dt>
        <dd>{lastGood ? view.page.moment(lastGood.started) : words.never}</dd>
      </div>
      {last && last.id !== lastGood?.id && last.outcome !== 'off' ? (
        <div>
          <dt>{words.lastRun}</dt>
          <dd>{view.page.moment(last.started)}</dd>
        </div>
      ) : null}
      {lastGood ? (
        <div>
          <dt>{words.gave}</dt>
          <dd>{words.given(source.kind, lastGood.calls, lastGood.changed)}</dd>
        </div>
      ) : null}
      <div>
        <dt>{words.asked}</dt>
        <dd>{words.every(source.everyDays)}</dd>
      </div>
      <div>
        <dt>{words.form}</dt>
        <dd>{words.confidence[source.confidence]}</dd>
      </div>
    </dl>
  )
}
