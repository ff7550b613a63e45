import type { Grade, Status } from '../core/call.js'
import type { MunicipalRole } from '../core/role.js'
import { enFiles } from './en-files.js'
import type { Language } from './format.js'
import { svFiles } from './sv-files.js'

/** The columns of calls in a file. */
export type CallColumn =
  | 'title'
  | 'status'
  | 'programme'
  | 'deadline'
  | 'clock'
  | 'later'
  | 'opens'
  | 'total'
  | 'least'
  | 'most'
  | 'currency'
  | 'supportRate'
  | 'role'
  | 'areas'
  | 'why'
  | 'firstSeen'
  | 'language'
  | 'original'
  | 'key'
  | 'source'
  | 'sourceUrl'
  | 'url'
  | 'id'

/** The columns of sources in a file. */
export type SourceColumn =
  'title' | 'publisher' | 'state' | 'lastRun' | 'lastGood' | 'calls' | 'everyDays' | 'home' | 'url' | 'id'

/** What files, feeds and calendars of lists say, in one language. */
export interface FileWords {
  /** Begins the names of files. */
  readonly calls: string
  readonly sources: string
  readonly callColumns: Readonly<Record<CallColumn, string>>
  readonly sourceColumns: Readonly<Record<SourceColumn, string>>
  readonly states: Readonly<Record<'good' | 'failing' | 'stale' | 'never' | 'off' | 'trial', string>>
  readonly status: Readonly<Record<Status, string>>
  readonly roles: Readonly<Record<MunicipalRole, string>>
  readonly languages: Readonly<Record<'sv' | 'en', string>>
  /** `Sociala frågor (stark)`. */
  readonly graded: (area: string, grade: Grade) => string
  readonly feed: FeedWords
}

/** What feeds say. */
export interface FeedWords {
  /** What the feed of a list holds. */
  readonly about: (title: string) => string
  readonly eventsTitle: (municipality: string) => string
  readonly eventsAbout: (municipality: string) => string
  readonly deadline: (moment: string) => string
  readonly money: (amounts: string) => string
  readonly areas: (areas: string) => string
  /** What has happened to a call, before its title. */
  readonly happened: Readonly<
    Record<'new' | 'opened' | 'deadline' | 'changed' | 'closed' | 'withdrawn', (title: string) => string>
  >
  readonly is: Readonly<Record<'new' | 'closed', string>>
}

const WORDS: Readonly<Record<Language, FileWords>> = { sv: svFiles, en: enFiles }

/** The words of files and feeds in one language. */
export const fileWordsFor = (language: Language): FileWords => WORDS[language]
