import type { Problem } from '../../core/problem.js'
import type { CensusResult, Lacking } from '../../store/census.js'
import type { SourceState } from '../coverage.js'
import type { View } from '../view.js'

/** How many of a kind are shown; the rest are counted. */
const SHOWN = 20

/** Reasons and problems are written in English by the machinery. */
const english = (view: View) => (view.language === 'en' ? undefined : 'en')

/** What could not be read in the last run. */
export function Problems({ view, problems }: { readonly view: View; readonly problems: readonly Problem[] }) {
  const words = view.page.sources
  if (problems.length === 0) return null
  return (
    <details class="problems">
      <summary>{words.problems(problems.length)}</summary>
      <ul lang={english(view)}>
        {problems.slice(0, SHOWN).map(({ about, message }) => (
          <li>
            <span class="key">{about}</span> {message}
          </li>
        ))}
      </ul>
      {problems.length > SHOWN ? <p>{words.more(problems.length - SHOWN)}</p> : null}
    </details>
  )
}

/** News that waits for a person, with why. */
export function Held({ view, one: { source, hold } }: { readonly view: View; readonly one: SourceState }) {
  const words = view.page.sources
  if (!hold) return null
  return (
    <div class="notice warning">
      <p>
        <strong>{words.held(view.page.moment(hold.since), hold.events)}</strong>
      </p>
      <p>
        {words.because}: <span lang={english(view)}>{hold.reason}</span>
      </p>
      <p>{hold.released ? words.released(view.page.moment(hold.released)) : words.release(source.id)}</p>
    </div>
  )
}

/** How the source's calls compare with an independent list. */
export function Census({ view, census }: { readonly view: View; readonly census: CensusResult | null }) {
  const words = view.page.sources
  if (!census) return null
  const { theirs, ours, missing, extra, error } = census
  const at = view.page.moment(census.at)
  const agrees = missing.length === 0 && extra.length === 0
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
      <Lacks view={view} summary={words.missing(missing.length)} calls={missing} />
      <Lacks view={view} summary={words.extra(extra.length)} calls={extra} />
    </div>
  )
}

/** Which calls one side lacks, by the titles that the source gives them. */
function Lacks({
  view,
  summary,
  calls,
}: {
  readonly view: View
  readonly summary: string
  readonly calls: readonly Lacking[]
}) {
  if (calls.length === 0) return null
  return (
    <details class="problems">
      <summary>{summary}</summary>
      <ul>
        {calls.slice(0, SHOWN).map(({ key, title }) => (
          <li>
            <span class="key">{key}</span> <span lang={english(view)}>{title}</span>
          </li>
        ))}
      </ul>
      {calls.length > SHOWN ? <p>{view.page.sources.more(calls.length - SHOWN)}</p> : null}
    </details>
  )
}
