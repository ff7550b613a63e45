import type { Area } from '../../core/municipality.js'
import type { Tag } from '../../core/theme.js'
import { numberText } from '../../text/format.js'
import { callPath, listPath, type View } from '../view.js'
import { Judged, type JudgedArea } from './call-judged.js'
import { areaName } from './parts.js'
import { ReasonTable } from './reasons.js'

/** A call's tags in one municipality, strongest first. */
export interface TaggedIn {
  readonly municipality: { readonly id: string; readonly name: string }
  readonly areas: readonly Area[]
  readonly tags: readonly Tag[]
  /** What people have said of it there, which the tags go by. */
  readonly judged: readonly JudgedArea[]
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
  const some = tagged.filter(({ tags, judged }) => tags.length + judged.length > 0)
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
  const { municipality, areas, tags, judged } = one
  return (
    <>
      {alone ? null : (
        <h3>
          <a href={view.link(listPath(municipality.id))}>{municipality.name}</a>
        </h3>
      )}
      <Judged view={view} areas={areas} judged={judged} />
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
      <ReasonTable view={view} tag={tag} area={area} />
    </details>
  )
}
