import type { Day, Grade, Status } from '../core/call.js'
import type { Move } from '../core/news.js'
import type { Field } from '../core/theme.js'
import type { DeskWords } from './desk-words.js'
import type { FindingWords } from './finding-words.js'
import type { Language } from './format.js'
import type { JudgeWords } from './judge-words.js'
import type { LetterWords } from './letter-words.js'
import type { RoleWords } from './role-words.js'

/** Every sentence that calls and letters say to people, in one language. Both languages have the same. */
export interface Words {
  readonly language: Language
  readonly call: CallWords
  readonly letter: LetterWords
  readonly coverage: CoverageWords
  readonly findings: FindingWords
  readonly desk: DeskWords
  readonly judge: JudgeWords
  readonly role: RoleWords
}

/** What is said of a call, in letters and on pages alike. */
export interface CallWords {
  readonly status: Readonly<Record<Status, string>>
  readonly grade: Readonly<Record<Grade, string>>
  readonly labels: Readonly<
    Record<
      'programme' | 'deadline' | 'opens' | 'money' | 'why' | 'change' | 'original' | 'status' | 'support',
      string
    >
  >
  readonly machine: string
  readonly preliminary: string
  readonly supportRate: (percent: number) => string
  /** `17.00 Bryssel (kontrollera)`. */
  readonly clock: (time: string, zone: string, certain: boolean) => string
  readonly daysLeft: (days: number) => string
  readonly stages: (first: string, second: string | null) => string
  readonly shutOut: (firstStage: Day, second: string | null) => string
  readonly cutOffs: (next: string, later: number, last: Day | null) => string
  readonly closed: (day: Day) => string
  readonly noDeadline: string
  readonly noOpening: string
  readonly amount: (amount: number, currency: string) => string
  readonly range: (least: number, most: number, currency: string) => string
  readonly total: (amount: string, shared: boolean) => string
  readonly perProject: PerProject
  readonly perProjectAndYear: PerProject
  readonly projects: (count: number) => string
  readonly because: (area: string, grade: Grade, reason: string | null) => string
  readonly phrase: (text: string, field: Field) => string
  readonly programmeIsAbout: (programme: string, theme: string | null) => string
  /** What was learned from judged calls: a word, or a programme, strand or type of action. */
  readonly learned: (of: 'word' | 'structure', text: string) => string
  readonly rest: (count: number) => string
  readonly moved: (move: Move) => string
  readonly retitled: (before: string) => string
  /** Amounts in words; null where none was or is said. */
  readonly rebudgeted: (from: string | null, to: string | null) => string
  /** What is gone from the text on who may apply, and what has come; null where there is none. */
  readonly requalified: (gone: string | null, come: string | null) => string
  readonly restated: (from: string, to: string) => string
  readonly returned: string
  readonly opened: string
  readonly withdrawn: string
  readonly read: string
  readonly ownPage: (host: string) => string
}

export interface PerProject {
  readonly between: (amounts: string) => string
  readonly least: (amount: string) => string
  readonly most: (amount: string) => string
}

/** What is said of the sources behind a letter or a page. */
export interface CoverageWords {
  readonly checked: (checked: number, total: number) => string
  /** `since` is the last day it answered; null when it never has. */
  readonly silent: (source: string, since: Day | null, today: Day) => string
  readonly othersSilent: (count: number) => string
  readonly held: (source: string, since: Day, today: Day) => string
  readonly othersHeld: (count: number) => string
}
