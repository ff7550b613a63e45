import type { Area } from '../../core/municipality.js'
import { programmeNamed } from '../../text/programme.js'
import { queryOf, type Asked } from '../asked.js'
import { listPath, type Query, type View } from '../view.js'
import { areaName } from './parts.js'

interface Props {
  readonly view: View
  readonly municipality: string
  readonly areas: readonly Area[]
  readonly asked: Asked
}

/** What the list is filtered on, each with a link that takes it away. */
export function Chips({ view, municipality, areas, asked }: Props) {
  const { list } = view.page
  const shown = chips(view, areas, asked)
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

function chips(view: View, areas: readonly Area[], asked: Asked): readonly Chip[] {
  const { list } = view.page
  const query = queryOf(asked)
  const one = (name: string, label: string): readonly Chip[] =>
    query[name] ? [{ label, without: { ...query, [name]: null } }] : []
  return [
    ...one('q', `”${asked.search}”`),
    ...asked.areas.map((area) => ({
      label: areaName(view, areas, area),
      without: { ...query, area: asked.areas.filter((other) => other !== area) },
    })),
    ...one('status', list.statuses[asked.status]),
    ...one('programme', programmeNamed(asked.programme ?? '', view.language)),
    ...one('grade', list.grades[asked.grade]),
  ]
}
