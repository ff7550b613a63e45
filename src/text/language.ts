import { en } from './en.js'
import type { Language } from './format.js'
import { sv } from './sv.js'
import type { Words } from './words.js'

const WORDS: Readonly<Record<Language, Words>> = { sv, en }

/** The words of one language. */
export function wordsFor(language: Language): Words {
  return WORDS[language]
}
