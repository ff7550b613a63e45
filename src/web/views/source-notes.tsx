import type { Problem } from '../../core/problem.js'
import type { CensusResult, Lacking } from '../../store/census.js'
import type { SourceState } from '../coverage.js'
import { sourcePath, type View } from '../view.js'

/** Reasons and problems are written in English by the machinery. */
export const english = (view: View): 'en' | undefined => (view.language === 'en' ? undefined : 'en')

interface Listed {
  readonly view: View
  /** How many are shown; the rest are counted. */
  readonly most: number
  /** The source to whose page the count leads; null on that page. */
  readonly source: string | null
}

/** What could not be read in the last run. */
export function Problems({
  view,
  problems,
  most,
  source,
}: Listed & { readonly problems: readonly Problem[] }) {
  if (problems.length === 0) return null
  return (
    <details class="problems">
      <summary>{view.page.sources.problems(problems.length)}</summary>
      <ul lang={english(view)}>
        {problems.slice(0, most).map(({ about, message }) => (
          <li>
            <span class="key">{about}</span> {message}
          </li>
        ))}
      </ul>
      <More view={view} count={problems.length - most} source={source} />
    </details>
  )
}

function More({ view, count, source }: Pick<Listed, 'view' | 'source'> & { readonly count: number }) {
  if (count <= 0) return null
  const text = view.page.sources.more(count)
  return <p>{source === null ? text : <a href={view.link(sourcePath(source))}>{text}</a>}</p>
}

/** Why a source does not go well right now. */
export function Trouble({
  view,
  one: { state, health },
}: {
  readonly view: View
  readonly one: SourceState
}) {
  const words = view.page.sources
  const { last, lastGood, failingSince } = health
  if (state === 'stale' && lastGood) return <p>{words.stale(view.page.moment(lastGood.started))}</p>
  if (state !== 'failing' || !last) return null
  return (
    <>
      <p>
        <strong>{words.failing(view.page.moment(failingSince ?? last.started))}</strong>
      </p>
      <Reason view={view} reason={last.reason} />
    </>
  )
}

/** What the machinery says. */
export function Reason({ view, reason }: { readonly view: View; readonly reason: string | null }) {
  if (reason === null) return null
  return (
    <p>
      {view.page.sources.because}: <span lang={english(view)}>{reason}</span>
    </p>
  )
}

/** News that waits for a person, with why. */
export function Held({ view, one: { source, hold } }: { readonly view: View; readonly one: SourceState }) {
  const words = view.page.sources
  if (!hold) return null
  return (
    <>
      <p>
        <strong>{words.held(view.page.moment(hold.since), hold.events)}</strong>
      </p>
      <Reason view={view} reason={hold.reason} />
      <p>{hold.released ? words.released(view.page.moment(hold.released)) : words.release(source.id)}</p>
    </>
  )
}

/** That a source is on trial or off, why, and what turns it on. */
export function StandingNote({
  view,
  one: { source, standing, health },
}: {
  readonly view: View
  readonly one: SourceState
}) {
  const words = view.page.sources
  if (standing === 'trial') return <p>{words.trial(source.id)}</p>
  if (standing === 'on') return null
  const reason = health.last?.reason ?? null
  if (source.key && reason?.includes(source.key.setting)) return <p>{words.needsKey(source.key.setting)}</p>
  return (
    <>
      <Reason view={view} reason={reason} />
      <p>{words.turnOn(source.id)}</p>
    </>
  )
}

/** How the source's calls compare with an independent list. */
export function Census({ view, census, most, source }: Listed & { readonly census: CensusResult | null }) {
  const words = view.page.sources
  if (!census) return null
  const { theirs, ours, missing, extra, error } = census
  const at = view.page.moment(census.at)
  const agrees = missing.length === 0 && extra.length === 0
  const part = { view, most, source }
  return (
    <div class="census">
      <p>
        <b>{words.census}:</b>{' '}
        {error !== null ? (
          <>
            {words.censusFailed(at)} <span lang={english(view)}>{error}</span>
          </>
        ) : agrees ? (
          words.agrees(theirs, ours, at)
        ) : (
          words.differs(theirs, ours, missing.length, extra.length, at)
        )}
      </p>
      <Lacks {...part} summary={words.missing(missing.length)} calls={missing} />
      <Lacks {...part} summary={words.extra(extra.length)} calls={extra} />
    </div>
  )
}

/** Which calls one side lacks, by the titles that the source gives them. */
function Lacks({
  view,
  summary,
  calls,
  most,
  source,
}: Listed & { readonly summary: string; readonly calls: readonly Lacking[] }) {
  if (calls.length === 0) return null
  return (
    <details class="problems">
      <summary>{summary}</summary>
      <ul>
        {calls.slice(0, most).map(({ key, title }) => (
          <li>
            <span class="key">{key}</span> <span lang={english(view)}>{title}</span>
          </li>
        ))}
      </ul>
      <More view={view} count={calls.length - most} source={source} />
    </details>
  )
}
