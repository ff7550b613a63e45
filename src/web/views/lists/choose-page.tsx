import { compareWordsFor } from '../../../text/compare-words.js'
import { titleIn } from '../../../text/title.js'
import { queryOf } from '../../asked.js'
import type { ListPlace } from '../../listing.js'
import { deskPath, type View } from '../../view.js'
import type { Listed } from '../call-card.js'
import { Hidden } from '../hidden.js'
import { Layout } from '../layout.js'
import { foreign } from '../parts.js'
import { backLink, type Back } from './compare-links.js'

/** So many can be compared as they are. */
const MOST = 4

interface Props {
  readonly view: View
  readonly place: ListPlace
  readonly back: Back
  readonly calls: readonly Listed[]
  readonly title: string
  readonly text: string
}

/** Says why calls are not shown side by side, and lets others be chosen among those that are there. */
export function ChoosePage({ view, place: { municipality }, back, calls, title, text }: Props) {
  const words = compareWordsFor(view.language)
  return (
    <Layout view={view} title={title} municipality={municipality} at="calls">
      <div class="inner">
        <h1>{title}</h1>
        <p class="intro">{text}</p>
        {calls.length > 1 ? (
          <form method="get" action={view.action(deskPath(municipality.id, 'compare'))}>
            <fieldset class="choose">
              <legend>{words.chosen}</legend>
              {calls.map(({ call }) => {
                const one = titleIn(call, view.language)
                return (
                  <label class="tick">
                    <input type="checkbox" name="call" value={call.id} checked={calls.length <= MOST} />
                    <span lang={foreign(view, one.language)}>{one.text}</span>
                  </label>
                )
              })}
            </fieldset>
            <Hidden query={{ ...queryOf(back.asked), lang: view.chosen }} />
            <p class="actions">
              <button>{words.compare}</button>
            </p>
          </form>
        ) : null}
        <p>
          <a href={backLink(view, back)}>{words.toList}</a>
        </p>
      </div>
    </Layout>
  )
}
