import { dayOf } from '../../../text/format.js'
import { countChecked, counted } from '../../coverage.js'
import { sourcePath } from '../../view.js'
import type { PartProps } from './parts.js'

/** How many sources were read lately, and which were not since when. */
export function SourcesPart({ view, words, overview }: PartProps) {
  const counting = counted(overview.states)
  const silent = counting.filter(({ checked }) => !checked)
  const say = words.sources
  return (
    <section aria-labelledby="sources">
      <h2 id="sources">{say.title}</h2>
      <p class={silent.length > 0 ? 'notice warning' : 'notice good'}>
        {view.words.coverage.checked(countChecked(overview.states), counting.length)}{' '}
        {silent.length === 0 && counting.length > 0 ? say.allWell : null}
      </p>
      {silent.length === 0 ? null : (
        <ul class="silent">
          {silent.map(({ source, health }) => {
            const since = health.failingSince ?? health.lastGood?.started ?? null
            return (
              <li>
                <a href={view.link(sourcePath(source.id))}>{source.title}</a>:{' '}
                {since === null ? say.neverRead : say.silentSince(dayOf(since))}
              </li>
            )
          })}
        </ul>
      )}
      <p>
        <a href={view.link('/sources')}>{say.see}</a>
      </p>
    </section>
  )
}
