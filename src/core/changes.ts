type Fields = Readonly<Record<string, string | number | boolean | null>>

/** What differs between two states of a thing, by field: `interest → decision`; a field in `hidden` only says that it does. */
export function changesBetween(
  before: Fields,
  after: Fields,
  hidden: readonly string[] = [],
): Readonly<Record<string, string>> {
  const changed = Object.keys(after).filter((field) => before[field] !== after[field])
  return Object.fromEntries(
    changed.map((field) => [
      field,
      hidden.includes(field) ? 'changed' : `${wordOf(before[field])} → ${wordOf(after[field])}`,
    ]),
  )
}

/** The two sides of a change that was written down so; null where it was not. */
export function sidesOf(change: string | number | null | undefined): readonly [string, string] | null {
  const [from, to, ...more] = typeof change === 'string' ? change.split(' → ') : []
  return from === undefined || to === undefined || more.length > 0 ? null : [from, to]
}

const wordOf = (value: Fields[string] | undefined): string =>
  value === null || value === undefined || value === '' ? '–' : String(value)
