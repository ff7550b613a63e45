import type { Finding } from '../../core/health.js'
import type { PageChange } from '../../core/page-change.js'
import type { Run } from '../../store/runs.js'
import type { ListedCall } from '../../store/lists.js'
import { clean } from '../../text/clean.js'
import { titlesOf } from '../attention.js'
import { isWell, type SourceState } from '../coverage.js'
import type { View } from '../view.js'
import { Layout } from './layout.js'
import { OutLink } from './parts.js'
import { AboutSource, Expectations } from './source-about.js'
import { SourceCalls } from './source-calls.js'
import { Changes } from './source-changes.js'
import { Concerns } from './source-findings.js'
import { Census, Held, Problems, StandingNote } from './source-notes.js'
import { Marks, Publisher } from './source-row.js'
import { Runs } from './source-runs.js'
import { SourceSwitch, SwitchedNote, type SwitchDone } from './source-switch.js'

/** Everything that is known of one source. */
export interface WholeSource {
  readonly one: SourceState
  readonly findings: readonly Finding[]
  readonly changes: readonly PageChange[]
  /** Newest first. */
  readonly runs: readonly Run[]
  readonly watched: readonly Watched[]
  readonly calls: readonly ListedCall[]
  /** How many calls there are in all. */
  readonly total: number
}

/** A watched page: since when it is as it is, and when it was last seen. */
interface Watched {
  readonly title: string
  readonly url: string
  readonly since: string
  readonly seen: string
}

/** Problems, and calls that one side lacks, that are shown of each kind. */
const SHOWN = 50

interface Props {
  readonly view: View
  readonly whole: WholeSource
  /** What an operator has just done here. */
  readonly done?: SwitchDone | null
}

export function SourcePage({ view, whole, done = null }: Props) {
  const { one, changes, runs, watched, calls, total } = whole
  const { source } = one
  const words = view.page.sources
  const part = { view, most: SHOWN, source: null }
  return (
    <Layout view={view} title={source.title} at="sources">
      <div class="inner one-source">
        <p class="back">
          <a href={view.link('/sources')}>{words.one.all}</a>
        </p>
        <h1>{source.title}</h1>
        <Marks view={view} one={one} />
        <p>
          <Publisher view={view} one={one} />
        </p>
        <SwitchedNote view={view} done={done} />
        <Notes view={view} whole={whole} />
        <SourceSwitch view={view} one={one} />
        <Census {...part} census={one.census} />
        <Problems {...part} problems={one.health.last?.problems ?? []} />
        <SourceCalls view={view} source={source} calls={calls} total={total} />
        <WatchedPages view={view} watched={watched} />
        {changes.length > 0 ? (
          <section aria-labelledby="changes">
            <h2 id="changes">{words.changesShort}</h2>
            <Changes view={view} changes={changes} sources={[source]} named={false} />
          </section>
        ) : null}
        <Runs view={view} source={source} runs={runs} />
        <Expectations view={view} source={source} />
        <AboutSource view={view} source={source} />
        <p class="quiet">
          <a href={view.action(`/sources/${encodeURIComponent(source.id)}.json`)}>{words.one.json}</a>
        </p>
      </div>
    </Layout>
  )
}

/** What must be known of the source first: that it is on trial or off, and what there is to look at. */
function Notes({ view, whole: { one, findings } }: { readonly view: View; readonly whole: WholeSource }) {
  const isConcern = findings.length > 0 || !isWell(one)
  return (
    <>
      {one.standing !== 'on' ? (
        <div class="notice">
          <StandingNote view={view} one={one} />
        </div>
      ) : null}
      {one.state === 'never' ? <p class="notice">{view.page.sources.neverRun}</p> : null}
      {isConcern ? (
        <div class="notice warning">
          <Concerns view={view} concern={{ one, findings }} titles={titlesOf([one.source])} />
        </div>
      ) : null}
      {one.hold?.released ? (
        <div class="notice">
          <Held view={view} one={one} />
        </div>
      ) : null}
    </>
  )
}

function WatchedPages({ view, watched }: { readonly view: View; readonly watched: readonly Watched[] }) {
  const words = view.page.sources.one
  if (watched.length === 0) return null
  return (
    <section aria-labelledby="watched">
      <h2 id="watched">{words.watched}</h2>
      <ul class="seen">
        {watched.map(({ title, url, since, seen }) => (
          <li>
            <OutLink to={url}>{clean(title, 120)}</OutLink>
            <span class="quiet">{words.unchangedSince(view.page.moment(since), view.page.moment(seen))}</span>
          </li>
        ))}
      </ul>
    </section>
  )
}
