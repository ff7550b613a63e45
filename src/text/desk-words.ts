import type { Day } from '../core/call.js'

/** What is said to whoever looks after Fondvakt of letters, addresses and what became of the week's letters. */
export interface DeskWords {
  readonly lettersTitle: string
  readonly held: (letters: number, calls: number) => string
  readonly heldAdvice: string
  readonly unknown: (name: string, week: string) => string
  readonly refused: (name: string, week: string) => string
  readonly unsettledAdvice: string
  readonly stopped: (name: string, since: Day) => string
  readonly stoppedAdvice: string
  readonly stray: (count: number) => string
  readonly strayAdvice: string
  readonly newsTitle: string
  readonly newsAdvice: string
  readonly sourcesTitle: string
  readonly moreLetters: (count: number) => string
  readonly weekTitle: string
  readonly weekIntro: string
  readonly department: string
  readonly columns: Readonly<Record<DeskColumn, string>>
  /** One department's week on one line. */
  readonly line: (name: string, figures: Readonly<Record<DeskColumn, number>>) => string
  readonly moreDepartments: (count: number) => string
  readonly came: (joined: number, left: number) => string
}

export type DeskColumn = 'letters' | 'calls' | 'relevant' | 'notRelevant' | 'passedOn' | 'cases'

export const DESK_COLUMNS: readonly DeskColumn[] = [
  'letters',
  'calls',
  'relevant',
  'notRelevant',
  'passedOn',
  'cases',
]
