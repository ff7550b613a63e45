import { may } from '../../../core/account.js'
import type { Municipality } from '../../../core/municipality.js'
import { setupWordsFor, type StartedStep } from '../../../text/setup-words.js'
import type { Started } from '../../getting-started.js'
import type { Progress } from '../../progress.js'
import { deskPath, type View } from '../../view.js'
import { Layout } from '../layout.js'
import { ProgressPart } from './progress-part.js'

interface Props {
  readonly view: View
  readonly municipality: Municipality
  readonly started: readonly Started[]
  readonly progress: Progress
}

/** Where each thing is done. */
const WHERE: Readonly<Record<StartedStep, readonly string[]>> = {
  sources: ['getting-started', 'progress'],
  areas: ['areas'],
  secretariat: ['new-contact'],
  contacts: ['contacts'],
  mail: ['settings'],
  sender: ['settings'],
  reach: ['settings'],
  safe: ['settings'],
}
const BY_SERVER: ReadonlySet<StartedStep> = new Set(['mail', 'sender', 'reach', 'safe'])

/** What it takes before letters go to the right people, what is done of it and what is left. */
export function StartedPage({ view, municipality, started, progress }: Props) {
  const words = setupWordsFor(view.language).started
  const left = started.filter(({ isDone }) => !isDone).length
  return (
    <Layout view={view} title={words.title} at="overview" municipality={municipality}>
      <div class="inner reader">
        <h1>{words.title}</h1>
        <p class="intro">{words.intro}</p>
        {left === 0 ? <p class="notice good">{words.allDone}</p> : <p>{words.left(left)}</p>}
        <ol class="started">
          {started.map((one) => (
            <li class={one.isDone ? 'done' : 'left'}>
              <Line view={view} municipality={municipality.id} started={one} />
            </li>
          ))}
        </ol>
        {progress.kind === 'done' ? null : (
          <ProgressPart view={view} municipality={municipality.id} progress={progress} />
        )}
      </div>
    </Layout>
  )
}

function Line({
  view,
  municipality,
  started: { step, isDone },
}: {
  readonly view: View
  readonly municipality: string
  readonly started: Started
}) {
  const words = setupWordsFor(view.language).started
  const maySet = !BY_SERVER.has(step) || (view.session !== null && may(view.session.account, 'settings'))
  return (
    <>
      <h2>
        <span class={isDone ? 'mark good' : 'mark'}>{words.is[isDone ? 'done' : 'left']}</span>{' '}
        {words.what[step]}
      </h2>
      {isDone ? null : (
        <p>
          {words.means[step]} {BY_SERVER.has(step) ? words.byServer : null}
        </p>
      )}
      {isDone || !maySet ? null : (
        <p>
          <a href={view.link(deskPath(municipality, ...WHERE[step]))}>{words.link[step]}</a>
        </p>
      )}
    </>
  )
}

/** How the first reading of the sources goes, and nothing else; loads itself anew while it does, for whoever asked for that. */
export function ProgressPage({
  view,
  municipality,
  progress,
  isFollowed,
}: Omit<Props, 'started'> & { readonly isFollowed: boolean }) {
  const { progress: words, started } = setupWordsFor(view.language)
  const isUnderWay = progress.kind !== 'done'
  const path = deskPath(municipality.id, 'getting-started', 'progress')
  return (
    <Layout
      view={view}
      title={words.title}
      at="overview"
      municipality={municipality}
      {...(isUnderWay && isFollowed && { refresh: SECONDS })}
    >
      <div class="inner reader">
        <p class="back">
          <a href={view.link(deskPath(municipality.id, 'getting-started'))}>{started.title}</a>
        </p>
        <h1 id="reading">{words.title}</h1>
        <ProgressPart view={view} municipality={municipality.id} progress={progress} isAlone />
        {isUnderWay ? (
          <p>
            {isFollowed ? (
              <>
                {words.refreshes} <a href={view.link(path)}>{words.stop}</a>
              </>
            ) : (
              <a href={view.link(path, { follow: 'yes' })}>{words.follow}</a>
            )}
          </p>
        ) : null}
      </div>
    </Layout>
  )
}

const SECONDS = 5
