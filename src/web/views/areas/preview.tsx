import { EFFECTS, type AreaPreview, type Effect, type EffectSide } from '../../../core/area-effect.js'
import type { Municipality } from '../../../core/municipality.js'
import { areaWordsFor } from '../../../text/area-words.js'
import { titleIn } from '../../../text/title.js'
import { reasonText, strongest } from '../../../text/why.js'
import { callPath, type View } from '../../view.js'
import { foreign } from '../parts.js'

interface Props {
  readonly view: View
  readonly municipality: Municipality
  readonly preview: AreaPreview | null
  /** The id of the form that it is a preview of. */
  readonly form: string
}

/** What saving would do with the calls that are open or coming. */
export function Preview({ view, municipality, preview, form }: Props) {
  if (!preview) return null
  const words = areaWordsFor(view.language).preview
  const kinds = EFFECTS.filter((kind) => preview.kinds[kind].total > 0)
  return (
    <section class="notice preview" aria-labelledby="preview" role="status">
      <h2 id="preview">{words.title}</h2>
      <p>{words.notSaved}</p>
      {kinds.length === 0 ? <p>{words.none}</p> : null}
      {kinds.map((kind) => (
        <Side
          view={view}
          municipality={municipality.id}
          title={words.kinds[kind](preview.kinds[kind].total)}
          side={preview.kinds[kind]}
        />
      ))}
      <p>{words.then(preview.then)}</p>
      <p>
        <button form={form} name="do" value="save">
          {areaWordsFor(view.language).form.save}
        </button>
      </p>
    </section>
  )
}

function Side({
  view,
  municipality,
  title,
  side,
}: {
  readonly view: View
  readonly municipality: string
  readonly title: string
  readonly side: EffectSide
}) {
  const words = areaWordsFor(view.language).preview
  const weak = side.total - side.shown
  const more = side.total - side.first.length
  return (
    <details open>
      <summary>
        <b>{title}</b>
        {weak > 0 ? <span class="quiet"> {words.weak(weak)}</span> : null}
      </summary>
      <ul class="effects">
        {side.first.map((effect) => (
          <Line view={view} municipality={municipality} effect={effect} />
        ))}
      </ul>
      {more > 0 ? <p>{words.more(more)}</p> : null}
    </details>
  )
}

function Line({
  view,
  municipality,
  effect: { call, before, after },
}: {
  readonly view: View
  readonly municipality: string
  readonly effect: Effect
}) {
  const title = titleIn(call, view.language)
  const why = strongest((after ?? before)?.reasons ?? [])
  const grades = areaWordsFor(view.language).preview.grades(before?.grade ?? null, after?.grade ?? null)
  return (
    <li>
      <a href={view.link(callPath(call.id), { m: municipality })} lang={foreign(view, title.language)}>
        {title.text}
      </a>{' '}
      <span class="mark">{grades}</span>
      {why ? <span class="quiet"> {reasonText(why, view.themes, view.words)}</span> : null}
    </li>
  )
}
