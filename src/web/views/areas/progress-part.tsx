import { clean } from '../../../text/clean.js'
import { setupWordsFor } from '../../../text/setup-words.js'
import type { Progress } from '../../progress.js'
import { deskPath, sourcePath, type View } from '../../view.js'
import { english } from '../source-notes.js'

/** Sources that could not be read and are named. */
const NAMED = 5

/** How the first reading of the sources goes, with what to do when nothing answers. */
export function ProgressPart({
  view,
  municipality,
  progress,
  isAlone = false,
}: {
  readonly view: View
  readonly municipality: string
  readonly progress: Progress
  /** True on the page that shows nothing else. */
  readonly isAlone?: boolean
}) {
  const words = setupWordsFor(view.language).progress
  const { read, total, calls, kind } = progress
  const isOdd = kind === 'silent' || kind === 'not-begun'
  return (
    <section class="reading" aria-labelledby="reading">
      {isAlone ? null : <h2 id="reading">{words.title}</h2>}
      <p>
        <label for="read">{words.read(read, total)}</label>
        <progress id="read" max={String(Math.max(1, total))} value={String(read)} />
      </p>
      <p>{words.calls(calls)}</p>
      <p class={isOdd ? 'notice warning' : undefined}>
        {kind === 'silent'
          ? words.silent
          : kind === 'not-begun'
            ? words.notBegun
            : kind === 'done'
              ? words.done
              : words.underWay}
      </p>
      <Failing view={view} progress={progress} />
      {isAlone ? null : (
        <p>
          <a href={view.link(deskPath(municipality, 'getting-started', 'progress'), { follow: 'yes' })}>
            {words.follow}
          </a>
        </p>
      )}
    </section>
  )
}

function Failing({ view, progress: { failing } }: { readonly view: View; readonly progress: Progress }) {
  const words = setupWordsFor(view.language).progress
  if (failing.length === 0) return null
  return (
    <>
      <p>{words.failing(failing.length)}</p>
      <ul class="plain">
        {failing.slice(0, NAMED).map(({ source, health }) => (
          <li>
            <a href={view.link(sourcePath(source.id))}>{source.title}</a>{' '}
            <span class="quiet" lang={english(view)}>
              {clean(health.last?.reason ?? '', 200)}
            </span>
          </li>
        ))}
        {failing.length > NAMED ? <li>{words.others(failing.length - NAMED)}</li> : null}
      </ul>
    </>
  )
}
