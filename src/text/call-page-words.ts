import type { CaseState } from '../core/case.js'
import type { Day } from '../core/call.js'
import type { TimePoint } from '../core/time-line.js'
import { enCallPageParts } from './en-call-page-parts.js'
import type { Language } from './format.js'
import { svCallPageParts } from './sv-call-page-parts.js'

/** What the page of a call says beside its facts, in one language. */
export interface CallPageParts {
  readonly glance: GlanceWords
  readonly contents: string
  readonly times: TimesWords
  readonly apply: ApplyWords
  readonly why: WhyWords
  readonly history: HistoryWords
  readonly related: RelatedWords
  readonly work: WorkWords
}

/** The few lines at the top: is it for us, when, how much, how. */
export interface GlanceWords {
  readonly title: string
  readonly forUs: (municipality: string | null) => string
  readonly when: string
  readonly howMuch: string
  readonly how: string
  readonly noAreas: (municipality: string) => string
  readonly reason: (reason: string) => string
  readonly check: string
  readonly toWhy: string
  readonly toTimes: string
  readonly opens: (when: string) => string
  readonly closed: (when: string) => string
  readonly noDay: string
  readonly stageOf: string
  readonly cutOff: (more: number) => string
  readonly noMoney: string
  /** What the button says, by what one can do on the source's page today. */
  readonly go: Readonly<Record<'apply' | 'read', (publisher: string) => string>>
  readonly calendar: string
  readonly calendarHint: string
  readonly toWork: string
}

export interface TimesWords {
  readonly title: string
  readonly today: string
  /** The drawing in words. */
  readonly drawing: (points: readonly string[], today: Day) => string
  readonly point: Readonly<Record<TimePoint['kind'], (when: string) => string>>
  readonly legend: (hasOpen: boolean, hasRough: boolean) => string
}

export interface ApplyWords {
  readonly title: string
  readonly ways: string
  readonly own: (publisher: string) => string
  readonly submission: string
  readonly partners: string
  readonly partnersHint: string
  readonly topicPartners: string
  readonly allPartners: string
  readonly asWritten: string
  readonly restrictedHere: string
  readonly restrictedMark: string
  readonly silent: string
}

export interface WhyWords {
  readonly all: (count: number) => string
}

export interface HistoryWords {
  /** What is told with its old and new wording beside each other. */
  readonly fields: Readonly<Record<'title' | 'eligibility', string>>
  readonly before: string
  readonly after: string
  readonly nothing: string
}

export interface RelatedWords {
  readonly editions: string
  readonly editionsIntro: string
  readonly usually: (month: number) => string
  readonly newer: (title: string) => string
  readonly closed: (programme: string) => string
  readonly closedIntro: string
  readonly similar: string
  readonly similarIntro: string
  /** What two calls share. */
  readonly both: (themes: readonly string[]) => string
  readonly columns: Readonly<Record<'call' | 'closes' | 'closed' | 'money', string>>
  readonly noMoney: string
}

/** What those who are signed in do with a call. */
export interface WorkWords {
  readonly title: (municipality: string) => string
  readonly judge: string
  readonly judgeAs: (name: string) => string
  readonly follow: string
  readonly cases: string
  readonly case: (department: string, state: string, by: string, day: Day) => string
  readonly due: (day: Day) => string
  readonly states: Readonly<Record<CaseState, string>>
  readonly allCases: string
  readonly department: string
  readonly noDepartment: string
  readonly noDepartments: string
  readonly dueLabel: string
  readonly dueHint: string
  readonly note: string
  readonly noteHint: string
  readonly start: string
  readonly pass: string
  readonly passIntro: (most: number) => string
  readonly passTo: string
  readonly noContacts: string
  readonly noneChosen: string
  readonly gone: string
  readonly passNoteHint: string
  readonly send: string
  readonly passed: (name: string, day: Day) => string
  readonly already: string
  readonly tooMany: (sent: number, left: number, most: number) => string
  readonly done: Readonly<Record<'judged' | 'opened' | 'changed' | 'passed', string>>
  readonly unknownCall: string
  readonly letter: string
  readonly signIn: string
}

/** What the page of a call says beside its facts. */
export const callPagePartsFor = (language: Language): CallPageParts =>
  language === 'sv' ? svCallPageParts : enCallPageParts
