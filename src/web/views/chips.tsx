import { queryOf, usualGrade, type Asked } from '../asked.js'
import { listPath, type Query, type View } from '../view.js'
import { chosenIn, type Facet } from './facets.js'

interface Props {
  readonly view: View
  readonly municipality: string
  readonly asked: Asked
  readonly facets: readonly Facet[]
}

/** What the list is filtered on, each with a link that takes it away. */
export function Chips({ view, municipality, asked, facets }: Props) {
  const { list } = view.page
  const shown = chips(asked, facets)
  const path = listPath(municipality)
  if (shown.length === 0) return null
  return (
    <div class="chips">
      <p id="filtered-by">{list.filteredBy}</p>
      <ul aria-labelledby="filtered-by">
        {shown.map(({ label, without }) => (
          <li>
            <a href={view.link(path, without)} aria-label={list.remove(label)}>
              {label} <span aria-hidden="true">×</span>
            </a>
          </li>
        ))}
        <li>
          <a class="clear" href={view.link(path, { kind: queryOf(asked).kind })}>
            {list.clear}
          </a>
        </li>
      </ul>
    </div>
  )
}

interface Chip {
  readonly label: string
  /** What is asked for without it. */
  readonly without: Query
}

function chips(asked: Asked, facets: readonly Facet[]): readonly Chip[] {
  const query = queryOf(asked)
  const words = asked.search === '' ? [] : [{ label: `”${asked.search}”`, without: withoutWords(asked) }]
  const filters = facets.flatMap((facet) =>
    chosenIn(facet).map(({ value, label }) => {
      const rest = facet.many ? [query[facet.name] ?? []].flat().filter((other) => other !== value) : null
      return { label, without: { ...query, [facet.name]: rest } }
    }),
  )
  return [...words, ...filters]
}

/** What was added to the words goes with them, and so does what is usual only with words. */
function withoutWords(asked: Asked): Query {
  const isUsual = asked.grade === usualGrade(asked.search)
  return queryOf({
    ...asked,
    search: '',
    without: [],
    grade: isUsual ? usualGrade('') : asked.grade,
  })
}
