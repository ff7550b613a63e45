import type { FilterName } from '../../text/list-words.js'
import { numberText } from '../../text/format.js'
import { queryOf, type Asked } from '../asked.js'
import { listPath, type View } from '../view.js'
import { chosenIn, type Facet } from './facets.js'

interface Props {
  readonly view: View
  readonly municipality: string
  readonly asked: Asked
  readonly main: readonly Facet[]
  readonly more: readonly Facet[]
}

/** The form that searches and narrows a list: a plain GET, so that every view of it has an address. */
export function Filters({ view, municipality, asked, main, more }: Props) {
  const { list } = view.page
  const chosen = [...main, ...more].reduce((sum, facet) => sum + chosenIn(facet).length, 0)
  const isMoreOpen = more.some((facet) => chosenIn(facet).length > 0)
  return (
    <form
      class="filters"
      action={view.action(listPath(municipality))}
      method="get"
      role="search"
      aria-label={list.filter}
    >
      <div class="field">
        <label for="q">{list.words}</label>
        <div class="with-button">
          <input
            id="q"
            name="q"
            type="search"
            value={asked.search}
            maxlength={200}
            aria-describedby="q-hint"
          />
          <button type="submit">{list.find}</button>
        </div>
        <p class="hint" id="q-hint">
          {list.wordsHint}
        </p>
      </div>
      <details class="all-filters">
        <summary>{list.chosen(list.filters, chosen)}</summary>
        <div class="fields">
          {main.map((facet) => (
            <Field view={view} facet={facet} />
          ))}
          <details class="more" open={isMoreOpen}>
            <summary>{list.more}</summary>
            <div class="fields">
              {more.map((facet) =>
                facet.many ? <Group view={view} facet={facet} /> : <Field view={view} facet={facet} />,
              )}
            </div>
          </details>
          <button type="submit">{list.show[asked.kind]}</button>
        </div>
      </details>
      <Kept view={view} asked={asked} />
    </form>
  )
}

function Field({ view, facet }: { readonly view: View; readonly facet: Facet }) {
  return facet.many ? <Ticks view={view} facet={facet} /> : <Select view={view} facet={facet} />
}

/** A filter with many choices, folded away until it is wanted. */
function Group({ view, facet }: { readonly view: View; readonly facet: Facet }) {
  const { list } = view.page
  const chosen = chosenIn(facet).length
  return (
    <details class="group" open={chosen > 0}>
      <summary>{list.chosen(list.fields[facet.name], chosen)}</summary>
      <Ticks view={view} facet={facet} unseen />
    </details>
  )
}

function Ticks({
  view,
  facet: { name, choices },
  unseen,
}: {
  readonly view: View
  readonly facet: Facet
  /** The name of the filter is for those who do not see what it stands under. */
  readonly unseen?: boolean
}) {
  const { list } = view.page
  const hint = name === 'area' ? list.areaHint : null
  return (
    <fieldset class="field" aria-describedby={hint ? `${name}-hint` : undefined}>
      <legend class={unseen ? 'unseen' : undefined}>{list.fields[name]}</legend>
      {choices.map(({ value, label, count, chosen }) => (
        <label class="tick">
          <input type="checkbox" name={name} value={value} checked={chosen} />
          <span>{label}</span>
          {count === null ? null : <span class="count">{numberText(count, view.language)}</span>}
        </label>
      ))}
      {hint ? (
        <p class="hint" id={`${name}-hint`}>
          {hint}
        </p>
      ) : null}
    </fieldset>
  )
}

function Select({ view, facet: { name, choices } }: { readonly view: View; readonly facet: Facet }) {
  return (
    <div class="field">
      <label for={name}>{view.page.list.fields[name]}</label>
      <select id={name} name={name}>
        {choices.map(({ value, label, count, chosen }) => (
          <option value={value} selected={chosen}>
            {count === null ? label : `${label} – ${numberText(count, view.language)}`}
          </option>
        ))}
      </select>
    </div>
  )
}

/** What is chosen elsewhere on the page than in the form. */
const KEPT = ['kind', 'sort', 'without'] as const satisfies readonly Exclude<string, FilterName>[]

function Kept({ view, asked }: Pick<Props, 'view' | 'asked'>) {
  const query = queryOf(asked)
  const kept = KEPT.flatMap((name) => [query[name] ?? []].flat().map((value) => ({ name, value })))
  const all = view.chosen ? [...kept, { name: 'lang', value: view.chosen }] : kept
  return (
    <>
      {all.map(({ name, value }) => (
        <input type="hidden" name={name} value={value} />
      ))}
    </>
  )
}
