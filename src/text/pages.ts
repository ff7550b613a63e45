import type { Disagreement, Instant } from '../core/call.js'
import type { EventKind } from '../core/event.js'
import type { CallKind, SectionKind } from '../core/source.js'
import type { Language } from './format.js'
import type { ListWords } from './list-words.js'
import { enPages } from './pages-en.js'
import { svPages } from './pages-sv.js'
import type { SourcesWords } from './source-words.js'

/** What only the pages say, in one language; calls, sources and letters have words in common in `words.ts`. */
export interface PageWords {
  readonly site: SiteWords
  readonly start: StartWords
  readonly list: ListWords
  readonly call: CallPageWords
  readonly sources: SourcesWords
  readonly errors: ErrorWords
  /** `21 november 2026 kl. 05.00`, in Swedish time. */
  readonly moment: (instant: Instant) => string
}

export interface SiteWords {
  readonly tagline: string
  readonly skip: string
  readonly menu: string
  readonly start: string
  readonly overview: string
  readonly calls: (municipality: string) => string
  readonly sources: string
  /** The menu of those who are signed in, and its entries. */
  readonly desk: string
  readonly cases: string
  readonly letters: string
  readonly contacts: string
  readonly areas: string
  readonly accounts: string
  readonly settings: string
  readonly audit: string
  readonly signIn: string
  readonly signOut: string
  readonly aboutPage: string
  readonly accessibility: string
  readonly privacy: string
  readonly api: string
  /** The other language's name in that language, and what the link to it says. */
  readonly otherLanguage: string
  readonly about: string
  readonly version: (version: string) => string
}

export interface StartWords {
  readonly title: string
  readonly intro: string
  readonly search: string
  readonly words: string
  readonly municipality: string
  readonly find: string
  readonly choose: string
  readonly counts: (open: number, forecast: number) => string
  readonly all: (municipality: string) => string
  readonly overview: (municipality: string) => string
  readonly none: string
  readonly howToImport: string
  readonly seeSources: string
  readonly subscribe: (municipality: string) => string
}

export interface CallPageWords {
  readonly facts: string
  readonly deadlines: string
  readonly roles: Readonly<Record<'single' | 'stage-1' | 'stage-2' | 'cut-off', string>>
  readonly past: string
  readonly rounds: string
  readonly preliminaryNote: string
  readonly noYear: string
  readonly state: string
  readonly unknownState: string
  readonly support: string
  readonly supportRate: (percent: number) => string
  readonly who: string
  readonly reference: string
  /** Stands before the words that a fact was read from. */
  readonly readFrom: string
  /** Stands below words that are the fact themselves. */
  readonly saidAt: (source: string) => string
  readonly moreWords: (count: number) => string
  /** Stands before the words that shut most out. */
  readonly restricted: string
  readonly disagree: string
  readonly says: Readonly<Record<Disagreement['field'], (source: string, says: string) => string>>
  readonly trial: string
  readonly trialSource: (source: string) => string
  readonly notCall: Readonly<Record<Exclude<CallKind, 'call'>, string>>
  readonly ownPages: Readonly<Record<Exclude<CallKind, 'call'>, (host: string) => string>>
  readonly call: string
  readonly parent: string
  readonly action: string
  readonly keywords: string
  readonly total: string
  readonly shared: string
  readonly perProject: string
  readonly projects: string
  readonly noMoney: string
  readonly clockNote: string
  readonly otherLinks: string
  /** Links whose labels the source leaves to us. */
  readonly links: Readonly<Record<string, string>>
  readonly withdrawn: string
  readonly missing: (source: string, since: string) => string
  /** Why letters do not tell of a call for work outside the EU. */
  readonly abroad: string
  readonly shutOut: (day: string) => string
  readonly closed: Readonly<Record<CallKind, (day: string) => string>>
  readonly why: string
  readonly whyIntro: string
  readonly notTagged: (municipality: string) => string
  readonly notTaggedAnywhere: string
  readonly everywhere: string
  readonly grade: (grade: string, points: string) => string
  readonly reasonsOf: (area: string) => string
  readonly reason: string
  readonly points: string
  /** A reason whose points are negative. */
  readonly against: (reason: string) => string
  readonly times: (times: number) => string
  readonly theme: (theme: string) => string
  readonly ownWord: string
  readonly sum: string
  readonly text: string
  readonly inLanguage: Readonly<Record<Language, string>>
  readonly languages: string
  readonly machineNote: string
  readonly onlyIn: Readonly<Record<Language, string>>
  readonly noText: string
  /** Above a text with underlined words. */
  readonly marked: string
  readonly sections: Readonly<Record<SectionKind, string>>
  readonly events: string
  readonly noEvents: string
  readonly eventKinds: Readonly<Record<EventKind, string>>
  readonly sources: string
  readonly source: string
  readonly firstSeen: string
  readonly lastSeen: string
  readonly missingSince: (moment: string) => string
  readonly json: string
}

export interface ErrorWords {
  readonly notFound: string
  readonly notFoundText: string
  readonly noMunicipality: (id: string) => string
  readonly noCall: (id: string) => string
  readonly noSource: (id: string) => string
  readonly bad: string
  readonly unknown: (parameter: string, value: string, allowed: readonly string[]) => string
  readonly repeated: (parameter: string) => string
  readonly number: (parameter: string, most: number) => string
  readonly broken: string
  readonly brokenText: string
  readonly toStart: string
}

const WORDS: Readonly<Record<Language, PageWords>> = { sv: svPages, en: enPages }

/** The words of the pages in one language. */
export function pageWordsFor(language: Language): PageWords {
  return WORDS[language]
}
