import { compilePhrases } from './lexis/phrases.js'
import type { Phrases } from './lexis/phrases.js'
import type { Language } from './lexis/stem.js'
import { compileGround, type CompiledGround } from './grounds.js'
import { NO_WEIGHTS, type Weights } from './learn/weights.js'
import { addPhrase, emptyTrie } from './lexis/trie.js'
import type { Trie } from './lexis/trie.js'
import { stemsOf } from './lexis/words.js'
import { programmeCodesOf } from './programme-evidence.js'
import type { ProgrammeCode } from './programme-evidence.js'
import type { Phrase, ThemeBook } from './theme.js'

/** What a phrase of the book stands for: a theme, or null for words that must not be read as anything (a mask). */
export type Meaning = {
  readonly theme: string
  readonly weight: Phrase['weight']
  /** Names the phrase among all: `elderly-care/en/care home`. */
  readonly key: string
} | null

/** A theme book made ready for tagging; made once, used for every call. */
export interface ThemeModel {
  readonly version: string
  readonly programmes: readonly ProgrammeCode[]
  readonly phrases: Readonly<Record<Language, Phrases<Meaning>>>
  readonly boilerplate: Readonly<Record<Language, Boilerplate>>
  readonly grounds: readonly CompiledGround[]
  readonly weights: Weights
  readonly repeats: Repeats
}

/** Sentences that stand in calls of many families, by their number (see `sentenceNumber`). */
export interface Repeats {
  readonly version: string
  readonly sentences: ReadonlySet<number>
}

export const NO_REPEATS: Repeats = { version: '0', sentences: new Set() }

/** Patterns by their first piece; each value is the pieces that must follow it in the same sentence, in order. */
export type Boilerplate = Trie<readonly (readonly string[])[]>

/** Raised when the rules of tagging change, so that every call is tagged anew. */
const RULES = '2'

/** Makes a theme book and what was learned ready for tagging. Time and memory grow with the book only. */
export function compileThemes(
  book: ThemeBook,
  weights: Weights = NO_WEIGHTS,
  repeats: Repeats = NO_REPEATS,
): ThemeModel {
  return {
    version: modelVersion(book, weights, repeats),
    weights,
    repeats,
    programmes: programmeCodesOf(book.themes),
    grounds: book.grounds.map(compileGround),
    phrases: { sv: phrasesOf(book, 'sv'), en: phrasesOf(book, 'en') },
    boilerplate: { sv: boilerplateOf(book.boilerplate, 'sv'), en: boilerplateOf(book.boilerplate, 'en') },
  }
}

interface Versioned {
  readonly version: string
}

/** The version of the model that is made of these. */
export const modelVersion = (book: Versioned, weights: Versioned, repeats: Versioned): string =>
  `${RULES}.${book.version}.${weights.version}.${repeats.version}`

/** A model that is made when it is first used for more than its version: most conclusions have nothing to tag. */
export function whenUsed(version: string, make: () => ThemeModel): ThemeModel {
  let made: ThemeModel | null = null
  const model = (): ThemeModel => (made ??= make())
  return {
    version,
    get programmes() {
      return model().programmes
    },
    get phrases() {
      return model().phrases
    },
    get boilerplate() {
      return model().boilerplate
    },
    get grounds() {
      return model().grounds
    },
    get weights() {
      return model().weights
    },
    get repeats() {
      return model().repeats
    },
  }
}

function phrasesOf(book: ThemeBook, language: Language): Phrases<Meaning> {
  const masks = book.masks.map((mask) => ({ ...mask, value: null }))
  const meant = book.themes.flatMap((theme) =>
    theme.phrases.map(({ text, weight, language }) => ({
      text,
      language,
      value: { theme: theme.id, weight, key: `${theme.id}/${language}/${text.toLowerCase()}` },
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
