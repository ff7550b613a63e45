import { visitWordsFor } from '../../../text/visit-words.js'
import { queryOf, type Asked } from '../../asked.js'
import { deskPath, type View } from '../../view.js'
import { Hidden } from '../hidden.js'

interface Props {
  readonly view: View
  readonly municipality: string
  readonly asked: Asked
  readonly page: number
}

/** Takes the calls whose boxes are ticked to where they are seen side by side, with the list that they were chosen in. */
export function CompareForm({ view, municipality, asked, page }: Props) {
  const { pick } = visitWordsFor(view.language)
  const query = { ...queryOf(asked), page: page > 1 ? String(page) : null, lang: view.chosen }
  return (
    <form
      id="compare"
      class="compare-bar"
      method="get"
      action={view.action(deskPath(municipality, 'compare'))}
    >
      <Hidden query={query} />
      <p>{pick.hint}</p>
      <button class="second">{pick.compare}</button>
    </form>
  )
}
