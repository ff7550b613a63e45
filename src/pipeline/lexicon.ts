import { createHash } from 'node:crypto'
import type { Db } from '../../db/schema.js'
import { compileSplitter } from '../core/lexis/compounds.js'
import { wordsOf } from '../core/lexis/words.js'
import type { Concept } from '../core/search/concept.js'
import { compileLexicon, type CompiledLexicon, type SearchLexicon } from '../core/search/lexicon.js'
import type { ThemeBook } from '../core/theme.js'
import { readGlossary } from '../read/seeds/glossary.js'
import type { SeedFile } from '../read/seeds/seeds.js'
import { readWords } from '../read/seeds/words.js'
import { listConcepts } from '../store/vocabulary.js'
import type { Lexicon } from './search.js'

/** What the lexicon is made from. */
export interface LexiconFiles {
  readonly glossary: SeedFile
  readonly words: SeedFile
  /** The theme book, opened when it is needed. */
  readonly shelf: { readonly version: string; readonly book: () => ThemeBook }
  /** Of the program, whose ways with words may change from one version to another. */
  readonly version: string
}

/**
 * The lexicon that ships: the glossary, the names of themes, and the words that compounds are made of. It is made when it is first
 * used, since most conclusions have nothing to write with it. Throws UsageError then for a mistake in a file.
 */
export function makeLexicon({ glossary, words, shelf, version }: LexiconFiles): Lexicon {
  let made: SearchLexicon | null = null
  const lexicon = (): SearchLexicon => (made ??= readLexicon(glossary, words, shelf.book()))
  return {
    get concepts() {
      return lexicon().concepts
    },
    get splitter() {
      return lexicon().splitter
    },
    version: createHash('sha256')
      .update(JSON.stringify([version, words.text, glossary.text, shelf.version]))
      .digest('base64url')
      .slice(0, 12),
  }
}

function readLexicon(glossary: SeedFile, words: SeedFile, book: ThemeBook): SearchLexicon {
  const terms = readGlossary(glossary.text, glossary.fileName)
  const names = book.themes.map(({ name }): Concept => ({ sv: [name.sv], en: [name.en], from: 'theme' }))
  const others = swedishWords([...terms.flatMap(({ sv }) => sv), ...swedishPhrases(book)])
  return {
    concepts: [...terms, ...names],
    splitter: compileSplitter(readWords(words.text, words.fileName), others),
  }
}

/** The lexicon with the vocabulary that the operator borrowed, ready for searching. */
export async function searchLexicon(db: Db, { concepts, splitter }: Lexicon): Promise<CompiledLexicon> {
  return compileLexicon([...concepts, ...(await listConcepts(db))], splitter)
}

function swedishPhrases({ themes }: ThemeBook): string[] {
  const phrases = themes.flatMap((theme) => theme.phrases.filter(({ language }) => language === 'sv'))
  return phrases.filter(({ text }) => !text.includes('*')).map(({ text }) => text)
}

const swedishWords = (texts: readonly string[]): string[] => [
  ...new Set(texts.flatMap((text) => wordsOf(text, 'sv').words)),
]
