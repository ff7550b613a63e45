import type { Municipality } from '../../../core/municipality.js'
import type { EditedArea } from '../../../store/area-edit.js'
import { areaWordsFor } from '../../../text/area-words.js'
import { clean } from '../../../text/clean.js'
import { deskPath, type View } from '../../view.js'
import { Csrf } from '../csrf.js'
import { Layout } from '../layout.js'

interface Props {
  readonly view: View
  readonly municipality: Municipality
  readonly known: EditedArea
  readonly tagged: number
  readonly followers: { readonly all: number; readonly only: number }
  readonly isLast: boolean
  /** Why it was not removed. */
  readonly refused: string | null
}

/** Asks whether an area is to go, with what is lost. */
export function RemovalPage({ view, municipality, known, tagged, followers, isLast, refused }: Props) {
  const words = areaWordsFor(view.language)
  const { removal } = words
  const name = clean(known.area.name[view.language], 120)
  const title = removal.title(name)
  return (
    <Layout view={view} title={title} at="areas" municipality={municipality}>
      <div class="inner">
        <p class="back">
          <a href={view.link(deskPath(municipality.id, 'areas'))}>{words.all}</a>
        </p>
        <h1>{title}</h1>
        {refused === null ? null : (
          <p class="notice warning" role="alert">
            {refused}
          </p>
        )}
        {isLast ? (
          <p class="notice">{removal.last}</p>
        ) : (
          <>
            <p>{removal.intro}</p>
            <ul class="plain">
              <li>{removal.tags(tagged)}</li>
              {followers.all > 0 ? <li>{removal.followers(followers.all)}</li> : null}
              {followers.only > 0 ? <li>{removal.only(followers.only)}</li> : null}
            </ul>
            <p>{removal.kept}</p>
            <form
              class="actions"
              method="post"
              action={view.link(deskPath(municipality.id, 'areas', known.area.id, 'remove'))}
            >
              <Csrf view={view} />
              <input type="hidden" name="revision" value={known.revision} />
              <button class="danger">{removal.confirm(name)}</button>
              <a href={view.link(deskPath(municipality.id, 'areas'))}>{words.form.cancel}</a>
            </form>
          </>
        )}
      </div>
    </Layout>
  )
}
