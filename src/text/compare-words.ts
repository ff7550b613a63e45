import { enCompare } from './en-compare.js'
import type { Language } from './format.js'
import { svCompare } from './sv-compare.js'

/** What is compared of calls, in the order in which it is shown. */
export type CompareRow =
  | 'programme'
  | 'status'
  | 'deadlines'
  | 'opens'
  | 'most'
  | 'least'
  | 'total'
  | 'projects'
  | 'support'
  | 'role'
  | 'who'
  | 'restricted'
  | 'areas'
  | 'sources'
  | 'language'
  | 'link'

/** What the page says that shows calls side by side. */
export interface CompareWords {
  readonly title: (count: number) => string
  readonly intro: (different: number, rows: number) => string
  readonly toList: string
  readonly region: string
  readonly fact: string
  readonly rows: Readonly<Record<CompareRow, string>>
  readonly unsaid: string
  readonly differs: string
  readonly onlyDifferent: string
  readonly everything: string
  readonly remove: string
  readonly removeThis: (title: string) => string
  readonly page: string
  readonly languages: Readonly<Record<'sv' | 'en', string>>
  readonly faults: Readonly<Record<'few' | 'many', { readonly title: string; readonly text: string }>>
  readonly unknown: {
    readonly title: string
    readonly text: (ids: string) => string
    readonly others: string
  }
  readonly chosen: string
  readonly compare: string
}

export const compareWordsFor = (language: Language): CompareWords =>
  language === 'sv' ? svCompare : enCompare
