import type { Day } from '../core/call.js'
import type { CaseState } from '../core/case.js'
import type { SectionName } from '../core/letter.js'
import type { MunicipalRole } from '../core/role.js'

/** What only letters say. `weekly` is true where the next one comes within a week. */
export interface LetterWords {
  readonly subject: (news: News, department: string, week: string) => string
  readonly firstSubject: (openNow: number, department: string, week: string) => string
  readonly nothingSubject: (week: string, checked: number) => string
  /** `about` is the title of the only call, or the department. */
  readonly fastSubject: (hurry: Hurry, about: string) => string
  readonly title: (department: string, weekly: boolean) => string
  readonly fastTitle: (hurry: Hurry) => string
  readonly week: (week: string) => string
  /** Stands on a line of its own. */
  readonly to: (name: string) => string
  readonly summary: (news: News, weekly: boolean) => string
  readonly nothing: (weekly: boolean) => string
  readonly welcome: (weekly: boolean) => string
  readonly fastWhy: (hurry: Hurry) => string
  readonly nextLetter: (day: Day | null) => string
  readonly openNow: (count: number, among: Followed) => string
  readonly seeOpen: string
  readonly sections: Readonly<Record<SectionName, string>>
  readonly counted: (title: string, count: number) => string
  readonly quarter: (year: number, quarter: number) => string
  readonly undated: string
  /** How many calls the mail has no room for. */
  readonly more: (count: number) => string
  readonly notAll: (count: number) => string
  readonly seeWhole: string
  readonly call: LetterCallWords
  readonly cases: CaseWords
  readonly sourcesTitle: string
  readonly seeSources: string
  readonly aboutTitle: string
  readonly who: (department: string, municipality: string) => string
  readonly areas: (names: readonly string[]) => string
  readonly ownWords: (words: readonly string[]) => string
  /** `isAll` where nothing else is followed. */
  readonly searches: (names: readonly string[], isAll: boolean) => string
  readonly personal: string
  readonly how: string
  readonly clockNote: string
  readonly write: string
  readonly choose: string
  readonly earlier: string
  readonly leave: string
  readonly seeCalls: (municipality: string) => string
}

/** What brings calls into somebody's letters. */
export type Followed = 'areas' | 'searches' | 'both'

/** How much there is of each kind of news in a letter; a call is counted once. */
export type News = Readonly<Record<NewsKind, number>>

export type NewsKind = 'new' | 'moved' | 'changed' | 'closing' | 'coming' | 'consult'

export const NEWS_KINDS: readonly NewsKind[] = ['new', 'moved', 'changed', 'closing', 'coming', 'consult']

/** How many calls cannot wait, and whether all of them close before the next letter. */
export interface Hurry {
  readonly count: number
  readonly closes: boolean
  /** True for whoever gets no other letters. */
  readonly isOnly: boolean
}

/** What a letter says of one call. */
export interface LetterCallWords {
  readonly role: Readonly<Record<MunicipalRole, string>>
  /** `Äldreomsorg: ”long-term care” i rubriken`. */
  readonly because: (subject: string, reason: string) => string
  readonly ownWords: (words: readonly string[]) => string
  /** `din sökning ”äldreomsorg, kan söka själv”`. */
  readonly searches: (names: readonly string[]) => string
  /** Stands before the sentence on a deadline that was put off. */
  readonly extended: string
  readonly answerBy: string
  /** The same title in the language it was written in. */
  readonly original: (title: string) => string
  readonly machine: string
  readonly links: Readonly<Record<CallLink, string>>
  /** What a link is called for those who do not see what it stands beside; begins with its visible words. */
  readonly linkTo: (link: string, title: string) => string
}

/** Where the links of a call lead; `answer` is the one that stands for all but the first in plain text. */
export type CallLink =
  'read' | 'relevant' | 'notRelevant' | 'pass' | 'calendar' | 'follow' | 'answer' | 'answerComing' | 'consult'

/** What letters say of a department's own work with calls. */
export interface CaseWords {
  readonly title: string
  readonly state: Readonly<Record<CaseState, string>>
  readonly stateLabel: string
  readonly due: (day: string, left: number) => string
  readonly closes: (day: string, left: number) => string
  readonly closed: (day: string) => string
  readonly rolling: string
  readonly change: string
  readonly more: (count: number) => string
}
