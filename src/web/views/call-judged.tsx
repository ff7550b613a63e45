import type { Judgement } from '../../core/judgement.js'
import type { Area } from '../../core/municipality.js'
import type { Tag } from '../../core/theme.js'
import { clean } from '../../text/clean.js'
import { numberText } from '../../text/format.js'
import type { View } from '../view.js'
import { saidText } from './judge-form.js'
import { areaName } from './parts.js'
import { ReasonTable } from './reasons.js'

/** A person's word that stands in an area, and what the rules make of the call there; null where they leave it out. */
export interface JudgedArea {
  readonly judgement: Judgement
  readonly opinion: Tag | null
}

interface Props {
  readonly view: View
  readonly areas: readonly Area[]
  readonly judged: readonly JudgedArea[]
}

/** Who has said what of a call in a municipality, when and why; beside it what the rules say where they are not heard. */
export function Judged({ view, areas, judged }: Props) {
  const words = view.words.judge
  return (
    <>
      {judged.map(({ judgement, opinion }) => (
        <div class="judged">
          <p>
            {saidText(view, judgement, areaName(view, areas, judgement.area))}
            {judgement.why === null ? null : ` ${words.because(clean(judgement.why, 600))}`}
          </p>
          {judgement.verdict === 'not-relevant' ? (
            <Opinion view={view} tag={opinion} area={areaName(view, areas, judgement.area)} />
          ) : null}
        </div>
      ))}
    </>
  )
}

function Opinion({
  view,
  tag,
  area,
}: {
  readonly view: View
  readonly tag: Tag | null
  readonly area: string
}) {
  const words = view.words.judge
  if (!tag) return <p class="quiet">{words.rules(null, '')}</p>
  return (
    <details>
      <summary>{words.rules(tag.grade, numberText(tag.score, view.language))}</summary>
      <p class="quiet">{words.rulesHow}</p>
      <ReasonTable view={view} tag={tag} area={area} />
    </details>
  )
}
