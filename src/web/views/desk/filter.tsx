import type { Child } from 'hono/jsx'
import type { View } from '../../view.js'

/** What narrows a list down, on one line where there is room. */
export function Filter({
  view,
  path,
  button,
  children,
}: {
  readonly view: View
  readonly path: string
  readonly button: string
  readonly children?: Child
}) {
  return (
    <form class="filter-line" method="get" role="search" action={view.action(path)}>
      {view.chosen ? <input type="hidden" name="lang" value={view.chosen} /> : null}
      {children}
      <button class="second">{button}</button>
    </form>
  )
}

export function FilterText({
  id,
  label,
  value,
}: {
  readonly id: string
  readonly label: string
  readonly value: string
}) {
  return (
    <div class="field">
      <label for={id}>{label}</label>
      <input type="search" id={id} name={id} value={value} />
    </div>
  )
}

export function FilterSelect({
  id,
  label,
  any,
  value,
  choices,
}: {
  readonly id: string
  readonly label: string
  /** What the choice of none of them is called. */
  readonly any: string
  readonly value: string | null
  readonly choices: readonly { readonly value: string; readonly label: string }[]
}) {
  return (
    <div class="field">
      <label for={id}>{label}</label>
      <select id={id} name={id}>
        <option value="">{any}</option>
        {choices.map((one) => (
          <option value={one.value} selected={one.value === value}>
            {one.label}
          </option>
        ))}
      </select>
    </div>
  )
}
