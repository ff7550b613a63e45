import type { Child } from 'hono/jsx'

/** A column of a table; the first one names the row. */
export interface CellColumn<Row> {
  readonly title: string
  readonly show: (row: Row) => Child
  readonly isNumber?: boolean
}

/** Rows under a heading of their own, or under none. */
export interface CellGroup<Row> {
  readonly title: string | null
  readonly rows: readonly Row[]
}

interface Props<Row> {
  readonly caption: string
  readonly columns: readonly CellColumn<Row>[]
  readonly groups: readonly CellGroup<Row>[]
}

/**
 * A table that becomes cards where the page is narrow, each cell with its column's name. Its roles are said, since browsers take a
 * table that is laid out otherwise for none.
 */
export function Cells<Row>({ caption, columns, groups }: Props<Row>) {
  return (
    <table class="cells" role="table">
      <caption class="unseen">{caption}</caption>
      <thead role="rowgroup">
        <tr role="row">
          {columns.map(({ title, isNumber }) => (
            <th role="columnheader" scope="col" class={isNumber ? 'number' : undefined}>
              {title}
            </th>
          ))}
        </tr>
      </thead>
      {groups.map(({ title, rows }) => (
        <tbody role="rowgroup">
          {title === null ? null : (
            <tr role="row" class="of">
              <th role="rowheader" scope="rowgroup" colspan={columns.length}>
                {title}
              </th>
            </tr>
          )}
          {rows.map((row) => (
            <tr role="row">
              {columns.map(({ title: name, show, isNumber }, i) =>
                i === 0 ? (
                  <th role="rowheader" scope="row">
                    {show(row)}
                  </th>
                ) : (
                  <td role="cell" data-label={name} class={isNumber ? 'number' : undefined}>
                    {show(row)}
                  </td>
                ),
              )}
            </tr>
          ))}
        </tbody>
      ))}
    </table>
  )
}
