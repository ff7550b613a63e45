import type { AreaProblem } from '../core/area-edit.js'
import type { EffectCounts, EffectKind } from '../core/area-effect.js'
import type { Grade } from '../core/call.js'
import { enAreas } from './en-areas.js'
import type { Language } from './format.js'
import { svAreas } from './sv-areas.js'

/** What the pages say of a municipality's areas, in one language. */
export interface AreaWords {
  readonly title: string
  readonly intro: string
  readonly fromFile: (municipality: string) => string
  readonly calls: (open: number, forecast: number) => string
  readonly followers: (count: number) => string
  readonly themes: string
  readonly noThemes: string
  readonly weight: (weight: number) => string
  readonly ownWords: string
  readonly wordWeight: Readonly<Record<1 | 2 | 3, string>>
  readonly language: Readonly<Record<Language, string>>
  readonly add: string
  readonly edit: (area: string) => string
  readonly remove: (area: string) => string
  readonly all: string
  readonly done: {
    /** What was saved and what became of the calls; null while that is being worked out. */
    readonly added: (area: string, counts: EffectCounts | null) => string
    readonly changed: (area: string, counts: EffectCounts | null) => string
    readonly removed: (area: string) => string
  }
  readonly form: AreaFormWords
  readonly preview: PreviewWords
  readonly removal: {
    readonly title: (area: string) => string
    readonly intro: string
    readonly tags: (tagged: number) => string
    readonly followers: (all: number) => string
    readonly only: (only: number) => string
    readonly kept: string
    readonly confirm: (area: string) => string
    readonly stale: string
    readonly last: string
  }
  readonly refused: Readonly<Record<'stale' | 'gone' | 'last', string>>
}

export interface AreaFormWords {
  readonly new: string
  readonly change: (area: string) => string
  readonly nameSv: string
  readonly nameEn: string
  readonly position: string
  readonly place: (position: number, before: string | null) => string
  readonly themes: string
  readonly themesHint: string
  readonly group: Readonly<Record<string, string>>
  readonly otherGroup: string
  readonly weightOf: (theme: string) => string
  readonly words: string
  readonly wordsHint: string
  readonly phrase: (n: number) => string
  readonly phraseLanguage: (n: number) => string
  readonly phraseWeight: (n: number) => string
  readonly columns: readonly [phrase: string, language: string, weight: string]
  readonly more: string
  readonly preview: string
  readonly save: string
  readonly cancel: string
  readonly problem: (problem: AreaProblem) => string
}

export interface PreviewWords {
  readonly title: string
  readonly notSaved: string
  readonly none: string
  readonly then: (counts: Readonly<Record<Grade, number>>) => string
  readonly kinds: Readonly<Record<EffectKind, (total: number) => string>>
  /** How many of some calls are weak, which nobody sees without asking. */
  readonly weak: (weak: number) => string
  readonly grades: (before: Grade | null, after: Grade | null) => string
  readonly more: (count: number) => string
}

export const areaWordsFor = (language: Language): AreaWords => (language === 'sv' ? svAreas : enAreas)
