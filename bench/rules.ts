import { compileThemes, type ThemeModel } from '../src/core/theme-book.js'
import { makeLexicon } from '../src/pipeline/lexicon.js'
import type { Lexicon } from '../src/pipeline/search.js'
import { readWeights } from '../src/read/seeds/learned.js'
import { readThemeBook } from '../src/read/seeds/seeds.js'
import { readSeed, themeFiles, VERSION } from '../src/root.js'

/** The rules and words that ship, as conclusions are drawn from them. */
export function shippedRules(): { model: () => Promise<ThemeModel>; lexicon: () => Promise<Lexicon> } {
  const book = readThemeBook(themeFiles())
  const seed = (fileName: string) => ({ fileName, text: readSeed(fileName) })
  const model = compileThemes(book, readWeights(readSeed('weights.json'), 'weights.json'))
  const lexicon = makeLexicon({
    glossary: seed('glossary.tsv'),
    words: seed('words.txt'),
    shelf: { version: book.version, book: () => book },
    version: VERSION,
  })
  return { model: async () => model, lexicon: async () => lexicon }
}
