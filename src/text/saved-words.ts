import type { Day } from '../core/call.js'
import type { MunicipalRole } from '../core/role.js'
import type { KeptSearch, SearchProblem } from '../core/saved-search.js'
import type { CallKind } from '../core/source.js'
import { enSaved } from './en-saved.js'
import type { Language } from './format.js'
import { svSaved } from './sv-saved.js'

/** What the pages say of searches that come with the letter, in one language. */
export interface SavedWords {
  readonly page: SavedPageWords
  readonly own: OwnSearchWords
  readonly name: SearchNameWords
  /** What a search says, where the list has no word for it. */
  readonly labels: Readonly<Record<'kind' | 'words' | 'without', string>>
  readonly kinds: Readonly<Record<Exclude<CallKind, 'call'>, string>>
  readonly found: (kind: CallKind, count: number) => string
  readonly see: string
  /** Where an area, a theme or a source of a search is gone. */
  readonly gone: string
  readonly problems: Readonly<Record<SearchProblem | 'many', string>>
}

/** The page by which a search comes into the letter, and what the subscription says of it. */
export interface SavedPageWords {
  readonly title: string
  readonly search: string
  /** How many of those that it finds are not for municipalities. */
  readonly notForUs: (count: number) => string
  readonly fromNow: string
  /** Says that days, order and page are not kept. */
  readonly cut: string
  readonly called: string
  readonly calledHint: string
  readonly to: (name: string, address: string) => string
  readonly keep: string
  readonly signUpText: string
  readonly signUp: string
  readonly closed: (municipality: string) => string
  /** `next` is the day of the next letter; null where none is planned. */
  readonly kept: (next: Day | null) => string
  readonly dropped: string
  readonly already: (name: string) => string
  readonly drop: string
  readonly change: string
  readonly toList: string
  /** Where a form was sent by somebody we do not know. */
  readonly unknown: string
  readonly subscribing: (name: string) => string
  readonly without: string
  readonly areasHint: string
  readonly confirming: (names: readonly string[]) => string
}

/** What a contact does with the searches that they have saved. */
export interface OwnSearchWords {
  readonly title: string
  readonly intro: string
  readonly none: string
  readonly find: string
  readonly rename: string
  readonly renameOf: (name: string) => string
  readonly newName: string
  readonly save: string
  readonly drop: string
  readonly dropOf: (name: string) => string
  readonly done: Readonly<Record<'kept' | 'already' | 'renamed' | 'dropped', string>>
  readonly nothingLeft: string
  readonly offer: (name: string) => string
}

/** Short words that the name of a search is made of when nobody has written one. */
export interface SearchNameWords {
  readonly roles: Readonly<Record<MunicipalRole, string>>
  readonly languages: Readonly<Record<'sv' | 'en', string>>
  readonly grades: Readonly<Record<KeptSearch['grade'], string>>
  readonly money: (euros: number) => string
}

const WORDS: Readonly<Record<Language, SavedWords>> = { sv: svSaved, en: enSaved }

export const savedWordsFor = (language: Language): SavedWords => WORDS[language]
