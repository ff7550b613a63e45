import type { Source } from '../../core/source.js'
import type { Outcome, Run } from '../../store/runs.js'
import type { View } from '../view.js'
import { english } from './source-notes.js'

const MARKS: Readonly<Record<Outcome, string>> = {
  ok: 'good',
  unchanged: 'good',
  partial: 'good',
  failed: 'failing',
  blocked: 'failing',
  off: 'off',
  running: 'never',
}

/** A source's last runs, newest first: how each went, what it gave, and why it did not go well. */
export function Runs({
  view,
  source,
  runs,
}: {
  readonly view: View
  readonly source: Source
  readonly runs: readonly Run[]
}) {
  const words = view.page.sources
  return (
    <section aria-labelledby="runs">
      <h2 id="runs">{words.one.runs}</h2>
      {runs.length === 0 ? <p>{words.one.noRuns}</p> : null}
      <ol class="events" role="list">
        {runs.map(({ started, outcome, calls, changed, reason }) => (
          <li>
            <time datetime={started}>{view.page.moment(started)}</time>
            <div>
              <span class={`mark ${MARKS[outcome]}`}>{words.outcomes[outcome]}</span>{' '}
              {MARKS[outcome] === 'good' ? words.given(source.kind, calls, changed) : null}
              {reason ? (
                <p class="quiet" lang={english(view)}>
                  {reason}
                </p>
              ) : null}
            </div>
          </li>
        ))}
      </ol>
    </section>
  )
}
