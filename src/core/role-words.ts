import { compilePhrases, type Phrases } from './lexis/phrases.js'
import type { Language } from './lexis/stem.js'
import { ROLE_WORDS_EN } from './role-words-en.js'
import { ROLE_WORDS_SV } from './role-words-sv.js'

/**
 * What a word tells of whom a call is for. It names a municipality or its like (`ours`), others or anyone; it is what a
 * municipality does (`task`) or what is far from that; it names a scheme that municipalities use; or it hides words that
 * would mislead (`mask`).
 */
export type WordKind = 'ours' | 'others' | 'anyone' | 'task' | 'far' | 'scheme' | 'mask'

/** Phrases of one kind and weight, parted by commas; `*` stands for the rest of a compound. */
export type WordRow = readonly [kind: WordKind, weight: number, phrases: string]

export interface RoleWord {
  readonly kind: WordKind
  readonly weight: number
}

const compile = (rows: readonly WordRow[], language: Language): Phrases<RoleWord> =>
  compilePhrases(
    rows.flatMap(([kind, weight, phrases]) =>
      phrases.split(',').map((text) => ({ text: text.trim(), value: { kind, weight } })),
    ),
    language,
  )

/** The words that tell whom a call is for, by language. */
export const ROLE_WORDS: Readonly<Record<Language, Phrases<RoleWord>>> = {
  en: compile(ROLE_WORDS_EN, 'en'),
  sv: compile(ROLE_WORDS_SV, 'sv'),
}
