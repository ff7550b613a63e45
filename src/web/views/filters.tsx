import type { Child } from 'hono/jsx'
import type { Area } from '../../core/municipality.js'
import { numberText } from '../../text/format.js'
import { programmeNamed } from '../../text/programme.js'
import { GRADES, queryOf, STATUSES, type Asked } from '../asked.js'
import { listPath, type View } from '../view.js'
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
  const isFiltered = Object.entries(queryOf(asked)).some(
    ([name, value]) => name !== 'q' && name !== 'kind' && (value?.length ?? 0) > 0,
  )
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
          {areas.length > 0 ? <Areas view={view} areas={areas} asked={asked} /> : null}
          {asked.kind !== 'news' || asked.status !== 'current' ? (
            <Choice name="status" label={list.fields.status}>
              {STATUSES.map((status) => (
                <Option value={status === 'current' ? '' : status} chosen={asked.status}>
                  {list.statuses[status]}
                </Option>
              ))}
            </Choice>
          ) : null}
          {asked.kind === 'call' || asked.programme !== null ? (
            <Choice name="programme" label={list.fields.programme}>
              <option value="">{list.anyProgramme}</option>
              {withChosen(programmes, asked.programme).map(({ programme, calls }) => (
                <Option value={programme} chosen={asked.programme}>
                  {`${programmeNamed(programme, view.language)} – ${numberText(calls, view.language)}`}
                </Option>
              ))}
            </Choice>
          ) : null}
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
      {asked.kind !== 'call' ? <input type="hidden" name="kind" value={asked.kind} /> : null}
      {view.chosen ? <input type="hidden" name="lang" value={view.chosen} /> : null}
      <button type="submit">{list.show[asked.kind]}</button>
    </form>
  )
}

function Areas({ view, areas, asked }: Pick<Props, 'view' | 'areas' | 'asked'>) {
  const { list } = view.page
  return (
    <fieldset class="field" aria-describedby="area-hint">
      <legend>{list.fields.area}</legend>
      {areas.map(({ id }) => (
        <label class="tick">
          <input type="checkbox" name="area" value={id} checked={asked.areas.includes(id)} />
          {areaName(view, areas, id)}
        </label>
      ))}
      <p class="hint" id="area-hint">
        {list.areaHint}
      </p>
    </fieldset>
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
