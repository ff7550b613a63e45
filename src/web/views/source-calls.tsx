import { nextDeadline, type StoredCall } from '../../core/call.js'
import type { Source } from '../../core/source.js'
import type { ListedCall } from '../../store/lists.js'
import { clean } from '../../text/clean.js'
import { momentText } from '../../text/deadline.js'
import { roughText } from '../../text/rough.js'
import { titleIn } from '../../text/title.js'
import { callPath, type View } from '../view.js'
import { Preliminary } from './call-times.js'
import { evidenceOf, Quote, worded } from './evidence.js'
import { foreign, KindMark, StatusMark } from './parts.js'

interface Props {
  readonly view: View
  readonly source: Source
  readonly calls: readonly ListedCall[]
  readonly total: number
}

/** What was read in a source, so close to its own words that a person can judge at a glance whether it was read right. */
export function SourceCalls({ view, source, calls, total }: Props) {
  const words = view.page.sources.one
  if (source.kind === 'page' && total === 0) return null
  return (
    <section aria-labelledby="calls">
      <h2 id="calls">{words.calls}</h2>
      {total === 0 ? <p>{words.noCalls}</p> : null}
      {total > calls.length ? <p class="quiet">{words.shown(calls.length, total)}</p> : null}
      <ul class="read">
        {calls.map(({ call, withdrawn }) => (
          <li>
            <ReadCall view={view} source={source} call={call} withdrawn={withdrawn} />
          </li>
        ))}
      </ul>
    </section>
  )
}

function ReadCall({
  view,
  source,
  call,
  withdrawn,
}: Pick<Props, 'view' | 'source'> & { readonly call: StoredCall; readonly withdrawn: boolean }) {
  const title = titleIn(call, view.language)
  return (
    <>
      <h3>
        <a href={view.link(callPath(call.id))} lang={foreign(view, title.language)}>
          {title.text}
        </a>
      </h3>
      <p>
        <KindMark view={view} call={call} /> <StatusMark view={view} call={call} withdrawn={withdrawn} />{' '}
        <Closes view={view} call={call} />
      </p>
      {wordsFor(call).map((text) => (
        <p class="read-from">
          {view.page.call.readFrom}{' '}
          <Quote view={view} sources={[source]} source={source.id}>
            {text}
          </Quote>
        </p>
      ))}
    </>
  )
}

function Closes({ view, call }: { readonly view: View; readonly call: StoredCall }) {
  const next = nextDeadline(call, view.today)
  const rough = call.rough.find(({ role }) => role === 'closes')
  const text = next ? momentText(next, view.words) : rough ? roughText(rough, view.language) : null
  if (text === null) return call.kind === 'news' ? null : <>{view.words.call.noDeadline}</>
  return (
    <>
      {`${view.words.call.labels.deadline}: ${text}`} {call.preliminary ? <Preliminary view={view} /> : null}
    </>
  )
}

/** The words that the deadlines were read from; those of the roughly known times where there are none. */
function wordsFor(call: StoredCall): readonly string[] {
  const own = evidenceOf(call, 'deadlines').map(worded)
  return own.length > 0 ? own : [...new Set(call.rough.map(({ words }) => clean(words, 300)))]
}
