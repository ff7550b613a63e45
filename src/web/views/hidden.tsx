import type { Query } from '../view.js'

/** Parameters that a form carries along without showing them. */
export function Hidden({ query }: { readonly query: Query }) {
  return (
    <>
      {Object.entries(query).flatMap(([name, values]) =>
        [values ?? []]
          .flat()
          .filter(Boolean)
          .map((value) => <input type="hidden" name={name} value={value} />),
      )}
    </>
  )
}
