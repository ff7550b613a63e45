import type { Area } from '../../core/municipality.js'
import type { Reason, Tag } from '../../core/theme.js'
import { numberText } from '../../text/format.js'
import { reasonText } from '../../text/why.js'
import { callPath, listPath, type View } from '../view.js'
import { areaName } from './parts.js'

/** A call's tags in one municipality, strongest first. */
export interface TaggedIn {
  readonly municipality: { readonly id: string; readonly name: string }
  readonly areas: readonly Area[]
  readonly tags: readonly Tag[]
}

interface Props {
  readonly view: View
  readonly tagged: readonly TaggedIn[]
  readonly from: { readonly id: string; readonly name: string } | null
  readonly id: string
}

/** Why a call is shown: each area with the reasons that its points are the sum of. */
export function Why({ view, tagged, from, id }: Props) {
  const words = view.page.call
  const some = tagged.filter(({ tags }) => tags.length > 0)
  return (
    <section aria-labelledby="why">
      <h2 id="why">{words.why}</h2>
      {some.length > 0 ? <p class="quiet">{words.whyIntro}</p> : null}
      {some.length === 0 ? <p>{from ? words.notTagged(from.name) : words.notTaggedAnywhere}</p> : null}
      {some.map((one) => (
        <Municipality view={view} one={one} alone={from !== null} />
      ))}
      {from ? (
        <p>
          <a href={view.link(callPath(id))}>{words.everywhere}</a>
        </p>
      ) : null}
    </section>
  )
}

function Municipality({
  view,
  one,
  alone,
}: {
  readonly view: View
  readonly one: TaggedIn
  readonly alone: boolean
}) {
  const { municipality, areas, tags } = one
  return (
    <>
      {alone ? null : (
        <h3>
          <a href={view.link(listPath(municipality.id))}>{municipality.name}</a>
        </h3>
      )}
      <div class="tags">
        {tags.map((tag) => (
          <Reasons view={view} tag={tag} area={areaName(view, areas, tag.area)} />
        ))}
      </div>
    </>
  )
}

function Reasons({ view, tag, area }: { readonly view: View; readonly tag: Tag; readonly area: string }) {
  const words = view.page.call
  const points = numberText(tag.score, view.language)
  return (
    <details class={`tag ${tag.grade}`} open={tag.grade !== 'weak'}>
      <summary>
        <b>{area}</b> <span>{words.grade(view.words.call.grade[tag.grade], points)}</span>
      </summary>
      <table>
        <caption class="unseen">{words.reasonsOf(area)}</caption>
        <thead>
          <tr>
            <th scope="col">{words.reason}</th>
            <th scope="col" class="number">
              {words.points}
            </th>
          </tr>
        </thead>
        <tbody>
          {tag.reasons.map((reason) => (
            <tr>
              <td>
                {worded(view, reason)} <More view={view} reason={reason} />
              </td>
              <td class="number">{numberText(reason.points, view.language)}</td>
            </tr>
          ))}
        </tbody>
        <tfoot>
          <tr>
            <th scope="row">{words.sum}</th>
            <td class="number">{points}</td>
          </tr>
        </tfoot>
      </table>
    </details>
  )
}

function worded(view: View, reason: Reason): string {
  const text = reasonText(reason, view.themes, view.words)
  return reason.points < 0 ? view.page.call.against(text) : text
}

function More({ view, reason }: { readonly view: View; readonly reason: Reason }) {
  const words = view.page.call
  if (reason.kind === 'programme') return null
  const theme = reason.kind === 'phrase' ? view.themes.get(reason.theme)?.[view.language] : undefined
  const parts = [
    reason.times > 1 ? words.times(reason.times) : null,
    reason.kind === 'word' ? words.ownWord : null,
    theme ? words.theme(theme) : null,
  ].filter((part) => part !== null)
  return parts.length > 0 ? <span class="quiet">{parts.join(' · ')}</span> : null
}
