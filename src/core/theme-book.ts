import { compilePhrases } from './lexis/phrases.js'
import type { Phrases } from './lexis/phrases.js'
import type { Language } from './lexis/stem.js'
import { addPhrase, emptyTrie } from './lexis/trie.js'
import type { Trie } from './lexis/trie.js'
import { stemsOf } from './lexis/words.js'
import { programmeCodesOf } from './programme-evidence.js'
import type { ProgrammeCode } from './programme-evidence.js'
import type { Phrase, ThemeBook } from './theme.js'

/** What a phrase of the book stands for: a theme, or null for words that must not be read as anything (a mask). */
export type Meaning = { readonly theme: string; readonly weight: Phrase['weight'] } | null

/** A theme book made ready for tagging; made once, used for every call. */
export interface ThemeModel {
  readonly version: string
  readonly programmes: readonly ProgrammeCode[]
  readonly phrases: Readonly<Record<Language, Phrases<Meaning>>>
  readonly boilerplate: Readonly<Record<Language, Boilerplate>>
}

/** Patterns by their first piece; each value is the pieces that must follow it in the same sentence, in order. */
export type Boilerplate = Trie<readonly (readonly string[])[]>

/** Makes a theme book ready for tagging. Time and memory grow with the book only. */
export function compileThemes(book: ThemeBook): ThemeModel {
  return {
    version: book.version,
    programmes: programmeCodesOf(book.themes),
    phrases: { sv: phrasesOf(book, 'sv'), en: phrasesOf(book, 'en') },
    boilerplate: { sv: boilerplateOf(book.boilerplate, 'sv'), en: boilerplateOf(book.boilerplate, 'en') },
  }
}

function phrasesOf(book: ThemeBook, language: Language): Phrases<Meaning> {
  const masks = book.masks.map((mask) => ({ ...mask, value: null }))
  const meant = book.themes.flatMap((theme) =>
    theme.phrases.map(({ text, weight, language }) => ({
      text,
      language,
      value: { theme: theme.id, weight },
    })),
  )
  return compilePhrases<Meaning>(
    [...masks, ...meant].filter((phrase) => phrase.language === language),
    language,
  )
}

/** A pattern is a phrase, or several with `…` for any words between; it does not say its language, so it is tried in both. */
function boilerplateOf(patterns: readonly string[], language: Language): Boilerplate {
  const trie: Boilerplate = emptyTrie()
  for (const pattern of patterns) {
    const [first = [], ...rest] = pattern.split('…').map((piece) => stemsOf(piece, language))
    if (first.length > 0) addPhrase(trie, first, rest)
  }
  return trie
}
