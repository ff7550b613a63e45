import type { OwnProblem } from '../core/setup.js'
import { enSetup } from './en-setup.js'
import type { Language } from './format.js'
import { svSetup } from './sv-setup.js'

export const SETUP_STEPS = ['first', 'municipality', 'contacts', 'mail'] as const
export type SetupStep = (typeof SETUP_STEPS)[number]

/** What is left to do before letters go to the right people. */
export const STARTED_STEPS = [
  'sources',
  'areas',
  'secretariat',
  'contacts',
  'mail',
  'sender',
  'reach',
  'safe',
] as const
export type StartedStep = (typeof STARTED_STEPS)[number]

/** What the pages say of setting a place up, in one language. */
export interface SetupWords {
  readonly notice: {
    readonly title: string
    readonly new: string
    readonly begun: string
    readonly goOn: string
  }
  readonly title: string
  readonly steps: string
  readonly step: Readonly<Record<SetupStep, string>>
  readonly next: string
  readonly back: string
  readonly closed: {
    readonly title: string
    readonly new: string
    readonly begun: string
    readonly done: string
    readonly gone: string
  }
  readonly first: {
    readonly title: string
    readonly intro: string
    readonly name: string
    readonly email: string
    readonly emailHint: string
    readonly nameFault: string
    readonly emailFault: string
    readonly busy: string
    readonly save: string
  }
  readonly place: {
    readonly title: string
    readonly intro: string
    readonly which: string
    readonly own: string
    readonly ownHint: string
    readonly others: string
    readonly othersHint: string
    readonly remove: string
    readonly keep: string
    readonly missing: string
  }
  readonly own: {
    readonly title: string
    readonly intro: string
    readonly name: string
    readonly departments: string
    readonly departmentsHint: string
    readonly areas: string
    readonly areasHint: string
    readonly like: (municipality: string, areas: string) => string
    readonly first: string
    readonly firstTitle: string
    readonly firstHint: string
    readonly save: string
    readonly departmentFault: Readonly<Record<Extract<OwnProblem, { part: 'departments' }>['kind'], string>>
  }
  readonly contact: {
    readonly title: string
    readonly intro: string
    readonly me: (email: string) => string
    readonly meHint: string
    readonly department: string
    readonly departmentFault: string
    readonly refused: string
    readonly more: string
    readonly import: string
    readonly add: string
  }
  readonly mail: {
    readonly title: string
    readonly intro: string
    readonly after: string
    readonly finish: string
  }
  readonly started: {
    readonly title: string
    readonly intro: string
    readonly allDone: string
    readonly is: Readonly<Record<'done' | 'left', string>>
    readonly what: Readonly<Record<StartedStep, string>>
    readonly means: Readonly<Record<StartedStep, string>>
    readonly link: Readonly<Record<StartedStep, string>>
    readonly byServer: string
    readonly left: (count: number) => string
  }
  readonly progress: ProgressWords
}

/** How the first reading of the sources goes. */
export interface ProgressWords {
  readonly title: string
  readonly read: (read: number, total: number) => string
  readonly calls: (calls: number) => string
  readonly underWay: string
  readonly done: string
  readonly notBegun: string
  readonly silent: string
  readonly failing: (count: number) => string
  readonly others: (count: number) => string
  readonly follow: string
  readonly refreshes: string
  readonly stop: string
}

export const setupWordsFor = (language: Language): SetupWords => (language === 'sv' ? svSetup : enSetup)
