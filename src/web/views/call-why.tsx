import type { Area } from '../../core/municipality.js'
import type { Tag } from '../../core/theme.js'
import { callPagePartsFor } from '../../text/call-page-words.js'
import { numberText } from '../../text/format.js'
import { reasonText, strongestOf } from '../../text/why.js'
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
  /** True where whoever is signed in looks from their own municipality, whichever is asked for. */
  readonly isOwn: boolean
}

/** Why a call is shown: each area with the reasons that its points are the sum of. */
export function Why({ view, tagged, from, id, isOwn }: Props) {
  const words = view.page.call
  const some = tagged.filter(({ tags, judged }) => tags.length + judged.length > 0)
  return (
    <section aria-labelledby="why">
      <h2 id="why">{words.why}</h2>
      {some.length > 0 ? <p class="quiet">{words.whyIntro}</p> : null}
      {some.length === 0 ? <p>{from ? words.notTagged(from.name) : words.notTaggedAnywhere}</p> : null}
      {some.map((one) => (
        <Municipality view={view} one={one} id={id} alone={from !== null} />
      ))}
      {from && !isOwn ? (
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
  id,
  alone,
}: {
  readonly view: View
  readonly one: TaggedIn
  readonly id: string
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
          <Reasons
            view={view}
            tag={tag}
            area={areaName(view, areas, tag.area)}
            toAll={alone ? null : `${view.link(callPath(id), { m: municipality.id })}#why`}
          />
        ))}
      </div>
    </>
  )
}

/** Reasons that are shown at once; all of them follow where there are more. */
const FIRST = 4

interface ReasonsProps {
  readonly view: View
  readonly tag: Tag
  readonly area: string
  /** Where all reasons are; null where that is here. */
  readonly toAll: string | null
}

function Reasons({ view, tag, area, toAll }: ReasonsProps) {
  const words = view.page.call
  const points = numberText(tag.score, view.language)
  const isShort = tag.reasons.length <= FIRST + 2
  return (
    <div class={`tag ${tag.grade}`}>
      <p class="area">
        <b>{area}</b> <span>{words.grade(view.words.call.grade[tag.grade], points)}</span>
      </p>
      {isShort ? (
        <ReasonTable view={view} tag={tag} area={area} />
      ) : (
        <FirstReasons view={view} tag={tag} area={area} toAll={toAll} />
      )}
    </div>
  )
}

function FirstReasons({ view, tag, area, toAll }: ReasonsProps) {
  const all = callPagePartsFor(view.language).why.all(tag.reasons.length)
  return (
    <>
      <ul class="plain">
        {strongestOf(tag.reasons, FIRST).map((reason) => (
          <li>{reasonText(reason, view.themes, view.words)}</li>
        ))}
      </ul>
      {toAll === null ? (
        <details>
          <summary>{all}</summary>
          <ReasonTable view={view} tag={tag} area={area} />
        </details>
      ) : (
        <p>
          <a href={toAll}>{all}</a>
        </p>
      )}
    </>
  )
}
