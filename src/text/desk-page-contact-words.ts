import type { AuditAction } from '../core/audit.js'
import type { Day, Grade } from '../core/call.js'
import type { Wishes } from '../core/municipality.js'
import type { Language } from './format.js'

export type ContactStateWord = 'active' | 'pending' | 'stopped' | 'left' | 'removed'
export type ContactDeed = Extract<AuditAction, `contact.${string}`>
type By<Key extends string, Value = string> = Readonly<Record<Key, Value>>

/** What the list of contacts says, in one language. */
export interface ContactsWords {
  readonly title: string
  readonly intro: (municipality: string) => string
  readonly count: (count: number) => string
  readonly add: string
  readonly import: string
  readonly searchHint: string
  readonly department: string
  readonly everyDepartment: string
  readonly noDepartment: string
  readonly state: string
  readonly everyState: string
  readonly states: By<ContactStateWord>
  readonly show: string
  readonly files: string
  readonly none: string
  readonly noneYet: string
  readonly table: string
  readonly columns: By<'name' | 'areas' | 'when' | 'state' | 'last' | 'answers'>
  readonly fileColumns: By<
    | 'id'
    | 'name'
    | 'email'
    | 'department'
    | 'areas'
    | 'when'
    | 'language'
    | 'state'
    | 'why'
    | 'since'
    | 'last'
    | 'answers'
    | 'added'
    | 'chosen'
    | 'secretariat'
  >
  readonly yes: string
  readonly erased: string
  readonly secretariat: string
  readonly noLetter: string
  readonly noAreas: string
  readonly grades: By<Grade>
  readonly paging: string
  readonly previous: string
  readonly next: string
  readonly page: (page: number, pages: number) => string
  /** `varje måndag kl. 7`, and what goes with it. */
  readonly cadence: (wishes: Wishes, today: Day) => string
  readonly languages: By<Language>
  readonly since: (day: Day) => string
}

/** What the pages of one contact say. */
export interface OneContactWords {
  readonly facts: By<
    'email' | 'department' | 'areas' | 'when' | 'words' | 'language' | 'state' | 'origin' | 'answers' | 'role'
  >
  readonly withWords: (words: string) => string
  readonly withoutWords: (words: string) => string
  readonly consultations: string
  readonly origins: By<'profile' | 'added' | 'subscribed', (day: Day | null) => string>
  readonly chosen: (day: Day) => string
  readonly answers: (count: number) => string
  readonly serverSaid: string
  readonly change: string
  readonly preview: string
  readonly stop: string
  readonly restart: string
  readonly leave: string
  readonly letters: string
  readonly noLetters: string
  readonly allLetters: string
  readonly history: string
  readonly noHistory: string
  readonly deeds: By<ContactDeed, (name: string) => string>
  /** What a change was of, by the field that was written down. */
  readonly fields: By<string>
  readonly changed: (fields: readonly string[]) => string
  readonly done: By<'added' | 'changed' | 'stopped' | 'restarted' | 'left' | 'already'>
  readonly refused: By<'gone' | 'there' | 'removed' | 'pending' | 'unknown' | 'no-letters'>
  /** Why nothing can be done with whoever has left, been removed, or not answered. */
  readonly fixed: By<'left' | 'removed' | 'pending'>
  readonly link: string
  readonly linkIntro: (days: number) => string
  readonly linkButton: string
  readonly linkTitle: (name: string) => string
  readonly linkWarning: string
  readonly back: string
  readonly stopTitle: (name: string) => string
  readonly stopText: string
  readonly stopWhy: string
  readonly stopWhyHint: string
  readonly stopButton: string
  readonly leaveTitle: (name: string) => string
  readonly leaveText: string
  readonly leaveButton: string
  readonly previewTitle: (name: string) => string
  readonly previewIntro: string
  readonly previewSubject: string
  readonly previewHtml: string
  readonly previewWhole: string
  readonly previewText: string
}

/** What the form of a contact says. */
export interface ContactFormWords {
  readonly addTitle: string
  readonly changeTitle: (name: string) => string
  readonly name: string
  readonly email: string
  readonly emailHint: string
  readonly department: string
  readonly choose: string
  readonly secretariat: string
  readonly secretariatHint: string
  readonly language: string
  readonly own: (day: Day) => string
  readonly ownIntro: string
  readonly profile: string
  readonly addIntro: string
  readonly addButton: string
  readonly save: string
  readonly cancel: string
  readonly chosenMeanwhile: string
}
