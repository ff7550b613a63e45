import type { Db } from '../db/schema.js'
import type { Recurring } from './core/recurring.js'
import type { ThemeModel } from './core/theme-book.js'
import type { ThemeBook } from './core/theme.js'
import { once } from './once.js'
import type { Lexicon } from './pipeline/search.js'
import type { Lessons } from './pipeline/train.js'
import { readSeed, themeFiles, VERSION } from './root.js'

/** The theme book by its version; it is read when it is first opened. */
export interface Shelf {
  readonly version: string
  readonly book: () => ThemeBook
}

export async function loadShelf(): Promise<Shelf> {
  const { readThemeBook } = await import('./read/seeds/seeds.js')
  const files = themeFiles()
  let read: ThemeBook | null = null
  return { version: files.version, book: () => (read ??= readThemeBook(files, 'checked')) }
}

/** Whose areas the shipped labels speak of. */
const LABELLED = 'solna'

export async function loadLabels(): Promise<Lessons['labels']> {
  const { readLabels } = await import('./read/seeds/learned.js')
  return readLabels(readSeed('labels.jsonl'), 'labels.jsonl', LABELLED)
}

/** The model of now: what ships, with the weights and repeats that the database has. Made anew when those change. */
export function modelOf(db: Db, shelf: () => Promise<Shelf>): () => Promise<ThemeModel> {
  const shipped = once(async () => {
    const { readWeights } = await import('./read/seeds/learned.js')
    return readWeights(readSeed('weights.json'), 'weights.json')
  })
  let made: ThemeModel | null = null
  return async () => {
    const { modelVersion, whenUsed, compileThemes } = await import('./core/theme-book.js')
    const { version, book } = await shelf()
    const { currentVersion, currentWeights } = await import('./store/weights.js')
    const { findRepeats, repeatsVersion } = await import('./store/repeats.js')
    const owned = (await currentVersion(db)) ?? (await shipped()).version
    const now = modelVersion({ version }, { version: owned }, await repeatsVersion(db))
    if (made?.version === now) return made
    const { readWeights } = await import('./read/seeds/learned.js')
    const own = await currentWeights(db)
    const weights = own ? readWeights(own.data, `weights ${own.version}`) : await shipped()
    const repeats = await findRepeats(db)
    made = whenUsed(modelVersion({ version }, weights, repeats), () =>
      compileThemes(book(), weights, repeats),
    )
    return made
  }
}

export async function loadRecurring(): Promise<readonly Recurring[]> {
  const { readRecurring } = await import('./read/seeds/recurring.js')
  return readRecurring(readSeed('recurring.yaml'), 'recurring.yaml')
}

export async function loadLexicon(shelf: Shelf): Promise<Lexicon> {
  const { makeLexicon } = await import('./pipeline/lexicon.js')
  const file = (fileName: string) => ({ fileName, text: readSeed(fileName) })
  return makeLexicon({ glossary: file('glossary.tsv'), words: file('words.txt'), shelf, version: VERSION })
}
