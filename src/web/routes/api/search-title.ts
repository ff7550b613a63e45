import type { Found } from '../../../core/search/found.js'
import type { Asked } from '../../asked.js'
import type { ListPlace } from '../../listing.js'
import type { Deps } from '../../deps.js'
import type { View } from '../../view.js'
import { chosenIn, facetsOf } from '../../views/facets.js'

/** A search in words: what is listed for whom, then the words and each filter. */
export function searchTitle(
  view: View,
  { municipality, areas }: ListPlace,
  { sources }: Pick<Deps, 'sources'>,
  asked: Asked,
  { counts }: Pick<Found, 'counts'>,
): string {
  const { main, more } = facetsOf({ view, areas, sources, asked, counts })
  const filters = [...main, ...more].flatMap((facet) => chosenIn(facet).map(({ label }) => label))
  const words = asked.search === '' ? [] : [`”${asked.search}”`]
  return [view.page.list.title(asked.kind, municipality.name), ...words, ...filters].join(' · ')
}
