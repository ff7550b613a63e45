import type { Child } from 'hono/jsx'
import type { Area } from '../../core/municipality.js'
import { numberText } from '../../text/format.js'
import { GRADES, queryOf, STATUSES, type Asked } from '../asked.js'
import { listPath, type Query, type View } from '../view.js'
import { areaName } from './parts.js'

interface Props {
  readonly view: View
  readonly municipality: string
  readonly areas: readonly Area[]
  readonly programmes: readonly { readonly programme: string; readonly calls: number }[]
  readonly asked: Asked
}

/** The form that narrows a list: a plain GET, so that every view of it has an address. */
export function Filters({ view, municipality, areas, programmes, asked }: Props) {
  const { list } = view.page
  const isFiltered = chips(view, areas, asked).some(({ name }) => name !== 'q')
  return (
    <form
      class="filters"
      action={view.action(listPath(municipality))}
      method="get"
      role="search"
      aria-label={list.filter}
    >
      <div class="field wide">
        <label for="q">{list.fields.words}</label>
        <input id="q" name="q" type="search" value={asked.search} maxlength={200} aria-describedby="q-hint" />
        <p class="hint" id="q-hint">
          {list.wordsHint}
        </p>
      </div>
      <details open={isFiltered}>
        <summary>{list.more}</summary>
        <div class="fields">
          <Choice name="area" label={list.fields.area}>
            <option value="">{list.anyArea}</option>
            {areas.map(({ id }) => (
              <Option value={id} chosen={asked.area}>
                {areaName(view, areas, id)}
              </Option>
            ))}
          </Choice>
          <Choice name="status" label={list.fields.status}>
            {STATUSES.map((status) => (
              <Option value={status === 'current' ? '' : status} chosen={asked.status}>
                {list.statuses[status]}
              </Option>
            ))}
          </Choice>
          <Choice name="programme" label={list.fields.programme}>
            <option value="">{list.anyProgramme}</option>
            {withChosen(programmes, asked.programme).map(({ programme, calls }) => (
              <Option value={programme} chosen={asked.programme}>
                {`${programme} (${numberText(calls, view.language)})`}
              </Option>
            ))}
          </Choice>
          <Choice name="grade" label={list.fields.grade}>
            {GRADES.map((grade) => (
              <Option
                value={grade === 'likely' ? '' : grade}
                chosen={asked.grade === 'likely' ? '' : asked.grade}
              >
                {list.grades[grade]}
              </Option>
            ))}
          </Choice>
        </div>
      </details>
      {view.chosen ? <input type="hidden" name="lang" value={view.chosen} /> : null}
      <button type="submit">{list.show}</button>
    </form>
  )
}

function Choice({
  name,
  label,
  children,
}: {
  readonly name: string
  readonly label: string
  readonly children?: Child
}) {
  return (
    <div class="field">
      <label for={name}>{label}</label>
      <select id={name} name={name}>
        {children}
      </select>
    </div>
  )
}

function Option({
  value,
  chosen,
  children,
}: {
  readonly value: string
  readonly chosen: string | null
  readonly children?: Child
}) {
  return (
    <option value={value} selected={value === chosen}>
      {children}
    </option>
  )
}

function withChosen(programmes: Props['programmes'], chosen: string | null): Props['programmes'] {
  if (chosen === null || programmes.some(({ programme }) => programme === chosen)) return programmes
  return [...programmes, { programme: chosen, calls: 0 }]
}

/** What the list is filtered on, each with a link that takes it away. */
export function Chips({ view, municipality, areas, asked }: Omit<Props, 'programmes'>) {
  const { list } = view.page
  const shown = chips(view, areas, asked)
  const path = listPath(municipality)
  if (shown.length === 0) return null
  return (
    <div class="chips">
      <p id="filtered-by">{list.filteredBy}</p>
      <ul aria-labelledby="filtered-by">
        {shown.map(({ name, label }) => (
          <li>
            <a href={view.link(path, { ...queryOf(asked), [name]: null })} aria-label={list.remove(label)}>
              {label} <span aria-hidden="true">×</span>
            </a>
          </li>
        ))}
        <li>
          <a class="clear" href={view.link(path)}>
            {list.clear}
          </a>
        </li>
      </ul>
    </div>
  )
}

function chips(view: View, areas: readonly Area[], asked: Asked): readonly { name: string; label: string }[] {
  const { list } = view.page
  const query: Query = queryOf(asked)
  const labels = {
    q: `”${asked.search}”`,
    area: areaName(view, areas, asked.area ?? ''),
    status: list.statuses[asked.status],
    programme: asked.programme ?? '',
    grade: list.grades[asked.grade],
  }
  return Object.entries(labels)
    .filter(([name]) => query[name])
    .map(([name, label]) => ({ name, label }))
}
