import { webAddress } from '../../text/clean.js'
import { dayOf, numberText } from '../../text/format.js'
import { countChecked, isHeld, type SourceState } from '../coverage.js'
import type { View } from '../view.js'
import { Layout } from './layout.js'
import { OutLink } from './parts.js'
import { Census, Held, Problems } from './source-notes.js'

/** How every source is doing, those that need a look first. */
export function SourcesPage({
  view,
  states,
}: {
  readonly view: View
  readonly states: readonly SourceState[]
}) {
  const { sources } = view.page
  const { coverage } = view.words
  const silent = states.filter(({ checked }) => !checked)
  return (
    <Layout view={view} title={sources.title} at="sources">
      <div class="inner">
        <h1>{sources.title}</h1>
        <p class="intro">{sources.intro}</p>
        <div class={silent.length > 0 ? 'notice warning' : 'notice good'}>
          <p>
            <strong>{coverage.checked(countChecked(states), states.length)}</strong>{' '}
            {silent.slice(0, 3).map((state) => `${silence(view, state)} `)}
            {silent.length > 3 ? coverage.othersSilent(silent.length - 3) : null}
          </p>
        </div>
        <ul class="sources">
          {states.toSorted(byNeed).map((state) => (
            <li>
              <SourceCard view={view} one={state} />
            </li>
          ))}
        </ul>
        <p class="quiet">
          <a href={view.action('/sources.json')}>{sources.json}</a>
        </p>
      </div>
    </Layout>
  )
}

const NEED = { failing: 0, never: 1, stale: 2, good: 3 } as const

const byNeed = (a: SourceState, b: SourceState): number =>
  Number(isHeld(b)) - Number(isHeld(a)) || NEED[a.state] - NEED[b.state]

function silence({ words, today }: View, { source, health }: SourceState): string {
  const since = health.failingSince ?? health.lastGood?.started ?? null
  return words.coverage.silent(source.title, since === null ? null : dayOf(since), today)
}

function SourceCard({ view, one }: { readonly view: View; readonly one: SourceState }) {
  const { source, state, health } = one
  const words = view.page.sources
  const id = `source-${source.id}`
  const outcome = health.last?.outcome ?? 'never'
  return (
    <article class={`card source ${state}${isHeld(one) ? ' held' : ''}`} aria-labelledby={id}>
      <h2 id={id}>{source.title}</h2>
      <p>
        <span class={`mark ${state}`}>{words.outcomes[outcome]}</span>{' '}
        <span class="quiet">
          {source.publisher}
          {webAddress(source.home) ? (
            <>
              {' · '}
              <OutLink to={source.home}>{words.home}</OutLink>
            </>
          ) : null}
        </span>
      </p>
      <Trouble view={view} one={one} />
      <Held view={view} one={one} />
      {health.last ? <Numbers view={view} one={one} /> : null}
      <Census view={view} census={one.census} />
      <Problems view={view} problems={health.last?.problems ?? []} />
    </article>
  )
}

function Trouble({ view, one: { state, health } }: { readonly view: View; readonly one: SourceState }) {
  const words = view.page.sources
  const { last, lastGood, failingSince } = health
  if (state === 'never') return <p class="notice">{words.neverRun}</p>
  if (state === 'stale' && lastGood)
    return <p class="notice warning">{words.stale(view.page.moment(lastGood.started))}</p>
  if (state !== 'failing' || !last) return null
  return (
    <div class="notice warning">
      <p>
        <strong>{words.failing(view.page.moment(failingSince ?? last.started))}</strong>
      </p>
      {last.reason ? (
        <p>
          {words.because}: <span lang={view.language === 'en' ? undefined : 'en'}>{last.reason}</span>
        </p>
      ) : null}
    </div>
  )
}

function Numbers({ view, one: { health } }: { readonly view: View; readonly one: SourceState }) {
  const words = view.page.sources
  const { last, lastGood } = health
  if (!last) return null
  const counted = lastGood ?? last
  return (
    <dl class="short-facts wide">
      <div>
        <dt>{words.lastRun}</dt>
        <dd>{view.page.moment(last.started)}</dd>
      </div>
      {lastGood?.id === last.id ? null : (
        <div>
          <dt>{words.lastGood}</dt>
          <dd>{lastGood ? view.page.moment(lastGood.started) : words.never}</dd>
        </div>
      )}
      <div>
        <dt>{words.calls}</dt>
        <dd>{words.callCount(counted.calls, counted.changed)}</dd>
      </div>
      <div>
        <dt>{words.pages}</dt>
        <dd>{numberText(counted.pages, view.language)}</dd>
      </div>
    </dl>
  )
}
