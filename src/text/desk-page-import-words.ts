import type { Column, RowFault } from '../core/contact-rows.js'
import type { TableFault } from '../core/errors.js'

type By<Key extends string, Value = string> = Readonly<Record<Key, Value>>

/** What the pages say that take in a table of contacts, in one language. */
export interface ImportWords {
  readonly title: string
  readonly intro: string
  readonly columnsTitle: string
  readonly columns: By<Column, string>
  readonly columnNames: By<Column, string>
  readonly limits: string
  readonly example: string
  readonly file: string
  readonly send: string
  readonly noFile: string
  readonly tooLarge: string
  readonly unreadable: By<TableFault, (line: number | null) => string>
  readonly planTitle: string
  readonly planIntro: (file: string) => string
  readonly changedMeanwhile: string
  readonly gone: string
  readonly added: (count: number) => string
  readonly changed: (count: number) => string
  readonly unchanged: (count: number) => string
  readonly faults: (count: number) => string
  readonly faultsIntro: string
  readonly notes: (count: number) => string
  readonly more: (count: number) => string
  readonly row: string
  readonly column: string
  readonly what: string
  readonly wholeRow: string
  readonly person: string
  readonly difference: (field: string, before: string, after: string) => string
  readonly confirmed: string
  readonly asks: string
  readonly take: (count: number) => string
  readonly nothing: string
  readonly again: string
  readonly done: (added: number, changed: number) => string
  readonly fault: (fault: RowFault) => string
  readonly exampleFile: string
}
