import type { Day } from '../core/call.js'
import type { CaseState } from '../core/case.js'

type By<Key extends string, Value = string> = Readonly<Record<Key, Value>>

/** What the pages of cases say, in one language. */
export interface CasesWords {
  readonly title: string
  readonly intro: string
  readonly tabs: string
  readonly current: string
  readonly every: string
  readonly states: By<CaseState>
  readonly stateHints: By<CaseState>
  readonly department: string
  readonly everyDepartment: string
  readonly show: string
  readonly none: string
  readonly table: string
  readonly columns: By<'call' | 'department' | 'state' | 'due' | 'note'>
  readonly fileColumns: By<
    'id' | 'department' | 'state' | 'call' | 'due' | 'closes' | 'left' | 'note' | 'by' | 'opened' | 'url'
  >
  readonly own: (day: Day, left: number) => string
  readonly closes: (day: Day, left: number) => string
  readonly closed: (day: Day) => string
  readonly late: string
  readonly noDay: string
  readonly openedBy: (name: string) => string
  readonly toCall: string
  readonly change: string
  readonly state: string
  readonly due: string
  readonly dueHint: string
  readonly note: string
  readonly noteHint: string
  readonly save: string
  readonly done: By<'changed' | 'same'>
  readonly unclearState: string
  readonly farDay: string
  readonly history: string
  readonly field: By<'state' | 'due', (before: string, after: string) => string>
  readonly dueSet: (day: string) => string
  readonly noteChanged: string
  readonly noteSet: (note: string) => string
  readonly somebody: string
  readonly back: string
}
