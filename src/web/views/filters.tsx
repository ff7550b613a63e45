import type { FilterName } from '../../text/list-words.js'
import { numberText } from '../../text/format.js'
import { queryOf, type Asked } from '../asked.js'
import { listPath, type View } from '../view.js'
import { Hidden } from './hidden.js'
import { chosenIn, type Facet, type LongFilter } from './facets.js'

interface Props {
  readonly view: View
  readonly municipality: string
  readonly asked: Asked
  readonly main: readonly Facet[]
  readonly more: readonly Facet[]
  /** The filter of which every choice is shown. */
  readonly every: LongFilter | null
}

/** The form that searches and narrows a list: a plain GET, so that every view of it has an address. */
export function Filters({ view, municipality, asked, main, more, every }: Props) {
  const { list } = view.page
  const chosen = [...main, ...more].reduce((sum, facet) => sum + chosenIn(facet).length, 0)
  const isMoreOpen = more.some((facet) => isOpen(facet, every))
  const allOf = (name: FilterName): string =>
    view.link(listPath(municipality), { ...queryOf(asked), every: name })
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
      <details class="all-filters" open={every !== null}>
        <summary>{list.chosen(list.filters, chosen)}</summary>
        <div class="fields">
          {main.map((facet) => (
            <Field view={view} facet={facet} />
          ))}
          <details class="more" open={isMoreOpen}>
            <summary>{list.more}</summary>
            <div class="fields">
              {more.map((facet) =>
                facet.many ? (
                  <Group view={view} facet={facet} open={isOpen(facet, every)} allOf={allOf(facet.name)} />
                ) : (
                  <Field view={view} facet={facet} />
                ),
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

const isOpen = (facet: Facet, every: LongFilter | null): boolean =>
  facet.name === every || chosenIn(facet).length > 0

function Field({ view, facet }: { readonly view: View; readonly facet: Facet }) {
  return facet.many ? <Ticks view={view} facet={facet} /> : <Select view={view} facet={facet} />
}

/** A filter with many choices, folded away until it is wanted. */
function Group({
  view,
  facet,
  open,
  allOf,
}: {
  readonly view: View
  readonly facet: Facet
  readonly open: boolean
  /** Where every choice is shown. */
  readonly allOf: string
}) {
  const { list } = view.page
  return (
    <details class="group" open={open}>
      <summary>{list.chosen(list.fields[facet.name], chosenIn(facet).length)}</summary>
      <Ticks view={view} facet={facet} unseen />
      {facet.of === undefined ? null : (
        <p>
          <a href={allOf}>{list.showAll(facet.of)}</a>
        </p>
      )}
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
  return (
    <Hidden query={{ ...Object.fromEntries(KEPT.map((name) => [name, query[name]])), lang: view.chosen }} />
  )
}
