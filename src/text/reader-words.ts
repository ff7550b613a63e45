import type { Day, Grade } from '../core/call.js'
import type { CaseState } from '../core/case.js'
import type { Every } from '../core/municipality.js'
import { enReader } from './en-reader.js'
import type { Language } from './format.js'
import { svReader } from './sv-reader.js'

/** What the pages say that a letter leads to, in one language. */
export interface ReaderWords {
  readonly form: FormWords
  readonly call: ReaderCallWords
  readonly pass: PassWords
  readonly choices: ChoicesWords
  readonly leave: LeaveWords
  readonly letters: LettersWords
  readonly subscribe: SubscribeWords
  readonly confirm: ConfirmWords
  readonly faults: Readonly<Record<ReaderFault, { readonly title: string; readonly text: string }>>
}

/** Why a page of a letter's reader cannot be shown, or a form was not taken. */
export type ReaderFault =
  | 'link'
  | 'old'
  | 'contact'
  | 'left'
  | 'stopped'
  | 'call'
  | 'letter'
  | 'thinned'
  | 'foreign'
  | 'unclear'
  | 'busy'

export interface FormWords {
  /** Stands first in the title of a page whose form was not taken. */
  readonly wrong: string
  readonly faults: (count: number) => string
  readonly optional: string
  readonly needed: string
  readonly notDay: string
  readonly pastDay: string
  readonly tooLong: (most: number) => string
}

export interface ReaderCallWords {
  readonly more: string
  readonly pass: string
  readonly calendar: string
  readonly passed: string
  readonly followed: string
  readonly notTagged: string
  readonly follow: string
  readonly followIntro: (department: string) => string
  readonly following: (department: string, state: CaseState, name: string, day: Day) => string
  readonly ownDeadline: string
  readonly ownDeadlineHint: string
  readonly note: string
  readonly noteHint: string
  readonly startFollowing: string
  readonly saveFollowing: string
}

export interface PassWords {
  readonly title: string
  readonly intro: (name: string) => string
  readonly to: string
  readonly choose: string
  readonly person: (name: string, department: string) => string
  readonly note: string
  readonly noteHint: string
  readonly send: string
  readonly none: string
  readonly look: string
  readonly find: string
  readonly found: (count: number, all: number) => string
  readonly noTo: string
  readonly gone: string
  readonly already: (name: string) => string
  readonly tooMany: string
  readonly others: string
  readonly othersIntro: string
  readonly mail: string
  readonly subject: (title: string) => string
  readonly body: (title: string, deadline: string, url: string) => string
}

export interface ChoicesWords {
  readonly title: string
  readonly intro: (name: string, address: string, municipality: string) => string
  readonly saved: string
  /** `måndag 24 augusti 2026 kl. 7`; `silent` where nothing comes unless there is something new. */
  readonly next: (day: Day, hour: number, silent: boolean) => string
  readonly noNext: string
  readonly pausedTo: (day: Day) => string
  readonly every: string
  readonly everyName: Readonly<Record<Every, string>>
  readonly weekday: string
  readonly weekdayName: (weekday: number) => string
  readonly monthHint: string
  readonly hour: string
  readonly hourName: (hour: number) => string
  readonly beside: string
  readonly fast: string
  readonly fastHint: string
  readonly silent: string
  readonly consultations: string
  readonly pause: string
  readonly pauseHint: string
  readonly language: string
  readonly languageName: Readonly<Record<Language, string>>
  readonly areas: string
  readonly areasHint: string
  readonly least: Readonly<Record<Grade | 'none', string>>
  readonly words: string
  readonly withWords: string
  readonly withHint: string
  readonly withoutWords: string
  readonly withoutHint: string
  readonly save: string
  readonly letters: string
  readonly leave: string
  readonly unclear: string
  readonly areaGone: string
  readonly nothingChosen: string
  readonly tooFar: string
  readonly tooManyWords: (count: number, most: number) => string
  readonly wordTooLong: (word: string, most: number) => string
  readonly oddWord: (word: string) => string
  readonly wordInBoth: (word: string) => string
}

export interface LeaveWords {
  readonly title: string
  readonly who: (name: string, address: string, municipality: string) => string
  readonly what: string
  readonly button: string
  readonly instead: string
  readonly left: string
  readonly leftText: string
  readonly comeBack: string
  /** Where the municipality has no domains whose addresses may subscribe. */
  readonly askBack: string
}

export interface LettersWords {
  readonly title: string
  readonly titleAll: (municipality: string) => string
  readonly intro: (months: number) => string
  readonly othersNote: string
  readonly none: string
  readonly filter: string
  readonly everyone: string
  readonly show: string
  readonly week: (week: string) => string
  readonly kind: Readonly<Record<'weekly' | 'fast' | 'pass', string>>
  readonly calls: (count: number) => string
  readonly sent: (day: Day) => string
  readonly status: Readonly<Record<'waiting' | 'sending' | 'refused' | 'unknown', string>>
  readonly to: (name: string) => string
  readonly formerContact: string
  readonly asText: string
  /** Says of a link which letter it is of. */
  readonly textOf: (subject: string) => string
  /** Stands where a letter has a link that speaks for somebody else. */
  readonly personalLink: string
  readonly thinned: string
  readonly paging: string
  readonly newer: string
  readonly older: string
  readonly page: (page: number, pages: number) => string
  readonly choices: string
}

export interface SubscribeWords {
  readonly title: (municipality: string) => string
  readonly intro: (municipality: string) => string
  readonly domains: (domains: readonly string[]) => string
  readonly closed: (municipality: string) => string
  readonly email: string
  readonly emailHint: string
  readonly name: string
  readonly department: string
  readonly chooseDepartment: string
  readonly areas: string
  readonly areasHint: string
  readonly language: string
  readonly send: string
  readonly leaveEmpty: string
  readonly sentTitle: string
  readonly sent: (days: number) => string
  readonly sentElse: string
  readonly notAddress: string
  readonly foreign: (domains: readonly string[]) => string
  readonly noDepartment: string
  readonly noArea: string
  readonly noLanguage: string
}

export interface ConfirmWords {
  readonly title: string
  readonly ask: (name: string, address: string, municipality: string) => string
  readonly button: string
  readonly doneTitle: string
  readonly done: string
  readonly choices: string
  /** Where somebody else signed the same address up before. */
  readonly already: string
  readonly old: string
  readonly oldText: (days: number) => string
  readonly gone: string
  readonly goneText: string
  readonly again: string
}

const WORDS: Readonly<Record<Language, ReaderWords>> = { sv: svReader, en: enReader }

/** What the pages say that a letter leads to, in one language. */
export const readerWordsFor = (language: Language): ReaderWords => WORDS[language]
