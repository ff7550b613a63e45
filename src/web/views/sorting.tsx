import { queryOf, SORTS, type Asked } from '../asked.js'
import { hasWords } from '../search-words.js'
import { listPath, type View } from '../view.js'

interface Props {
  readonly view: View
  readonly municipality: string
  readonly asked: Asked
}

/** Leads to the same calls in another order. */
export function Sorting({ view, municipality, asked }: Props) {
  const { search } = view.page.list
  const names = { ...search.sorts, ...(hasWords(asked.search) && { relevance: search.bestMatch }) }
  return (
    <nav class="sorting" aria-labelledby="sort-by">
      <p id="sort-by">{search.sortBy}</p>
      <ul>
        {SORTS.map((sort) => (
          <li>
            <a
              href={view.link(listPath(municipality), queryOf({ ...asked, sort }))}
              aria-current={sort === asked.sort ? 'true' : undefined}
            >
              {names[sort]}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  )
}
