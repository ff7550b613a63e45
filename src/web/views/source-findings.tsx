import type { Finding } from '../../core/health.js'
import { viewFinding } from '../../text/findings.js'
import type { Attention, Concern } from '../attention.js'
import { isHeld } from '../coverage.js'
import { sourcePath, type View } from '../view.js'
import { OutLink } from './parts.js'
import { Held, Reason, StandingNote, Trouble } from './source-notes.js'

/** What a person should look at: source by source, and calls that come back every year but have not. */
export function AttentionList({
  view,
  attention: { concerns, absent },
  titles,
}: {
  readonly view: View
  readonly attention: Attention
  readonly titles: ReadonlyMap<string, string>
}) {
  const words = view.page.sources
  if (concerns.length + absent.length === 0) return <p class="notice good">{words.nothing}</p>
  return (
    <ul class="concerns">
      {concerns.map((concern) => (
        <li>
          <ConcernCard view={view} concern={concern} titles={titles} />
        </li>
      ))}
      {absent.length > 0 ? (
        <li>
          <article class="card concern odd">
            <h3>{words.recurring}</h3>
            {absent.map((finding) => (
              <OneFinding view={view} finding={finding} titles={titles} />
            ))}
          </article>
        </li>
      ) : null}
    </ul>
  )
}

function ConcernCard({
  view,
  concern: { one, findings },
  titles,
}: {
  readonly view: View
  readonly concern: Concern
  readonly titles: ReadonlyMap<string, string>
}) {
  const { source, standing } = one
  return (
    <article class={`card concern ${one.state === 'failing' || isHeld(one) ? 'bad' : 'odd'}`}>
      <h3>
        <a href={view.link(sourcePath(source.id))}>{source.title}</a>
      </h3>
      <Concerns view={view} concern={{ one, findings }} titles={titles} />
      {standing === 'trial' ? (
        <div class="quiet">
          <StandingNote view={view} one={one} />
        </div>
      ) : null}
    </article>
  )
}

/** What there is to look at in one source. */
export function Concerns({
  view,
  concern: { one, findings },
  titles,
}: {
  readonly view: View
  readonly concern: Concern
  readonly titles: ReadonlyMap<string, string>
}) {
  return (
    <>
      {isHeld(one) ? <Held view={view} one={one} /> : null}
      <Trouble view={view} one={one} />
      {findings.map((finding) => (
        <OneFinding view={view} finding={finding} titles={titles} told={one.state === 'failing'} />
      ))}
    </>
  )
}

/** What was found, since when, and what to try; `told` leaves out what stands above of a source that fails. */
function OneFinding({
  view,
  finding,
  titles,
  told = false,
}: {
  readonly view: View
  readonly finding: Finding
  readonly titles: ReadonlyMap<string, string>
  readonly told?: boolean
}) {
  const { what, reason, since, advice } = viewFinding(finding, titles, view.words)
  const isTold = told && finding.kind === 'failing'
  return (
    <div class="finding">
      {isTold ? null : (
        <>
          <p>
            <strong>{what}</strong> {since}
          </p>
          <Reason view={view} reason={reason} />
        </>
      )}
      <p>
        {view.page.sources.tryThis} <Advice finding={finding} text={advice} />
      </p>
    </div>
  )
}

/** What to try, with the address in it as a link. */
function Advice({ finding, text }: { readonly finding: Finding; readonly text: string }) {
  const look = finding.kind === 'absent' ? finding.look : null
  const at = look === null ? -1 : text.indexOf(look)
  if (look === null || at === -1) return <>{text}</>
  return (
    <>
      {text.slice(0, at)}
      <OutLink to={look}>{look}</OutLink>
      {text.slice(at + look.length)}
    </>
  )
}
