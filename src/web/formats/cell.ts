import type { Column } from './table.js'

/** A cell as both formats begin with it: text without what no cell can hold, or a number. */
export type Cell = string | number | null

/** Formatting characters that make text look like something else: bidi overrides, zero widths. */
const HIDDEN = /[\u00ad\u061c\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff\ufff9-\uffff]/g
/** Control characters but line breaks and tabs, and lone surrogates. */
const BROKEN = /[\p{Cs}\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f]/gu
/** What Excel can hold is 32,767 characters. */
const LONGEST = 32_000

export function cellOf<Row>({ value }: Pick<Column<Row>, 'value'>, row: Row): Cell {
  const found = value(row)
  if (typeof found === 'number') return Number.isFinite(found) ? found : null
  return found === null || found === '' ? null : textOf(found)
}

const textOf = (text: string): string =>
  text.slice(0, LONGEST).replace(/\r\n?/g, '\n').replace(BROKEN, '').replace(HIDDEN, '')
