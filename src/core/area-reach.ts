import { fieldsOf } from './call-parts.js'
import type { Call } from './call.js'
import { compilePhrases } from './lexis/phrases.js'
import type { Trie } from './lexis/trie.js'
import { wordsOf } from './lexis/words.js'
import type { Area } from './municipality.js'
import type { ThemeScore } from './theme.js'

type OwnWord = Area['words'][number]
type Part = Pick<Area, 'themes' | 'words'>

/** What a change of an area can touch. */
export interface Reach {
  /** The themes that count otherwise than before. */
  readonly themes: ReadonlySet<string>
  /** Whether words changed too, so that every call must be looked at. */
  readonly hasWords: boolean
  /**
   * The area as a call is to be tagged by it, without its words where none of them stands in the call; null for a call whose tag
   * is sure to stay as it is. Reading a call for its tag takes far longer than this.
   */
  readonly areaFor: (call: Call, scores: readonly ThemeScore[]) => Area | null
}

const NOTHING: Part = { themes: {}, words: [] }

/** What changing an area can touch, or making a new one; null where nothing that tags come of has changed. */
export function reachOf(before: Part | null, after: Area): Reach | null {
  const was = before ?? NOTHING
  const themes = changedThemes(was.themes, after.themes)
  const changed = changedWords(was.words, after.words)
  if (themes.size + changed.length === 0) return null
  const find = finderOf([...was.words, ...after.words])
  const bare: Area = { ...after, words: [] }
  const own = new Set(after.words.map(nameOf))
  const other = new Set(changed.map(nameOf))
  return {
    themes,
    hasWords: changed.length > 0,
    areaFor: (call, scores) => {
      const isTouched = scores.some(({ theme }) => themes.has(theme))
      if (!isTouched && other.size === 0) return null
      const found = find(call)
      if (!isTouched && !found.some((name) => other.has(name))) return null
      return found.some((name) => own.has(name)) ? after : bare
    },
  }
}

function changedThemes(before: Area['themes'], after: Area['themes']): ReadonlySet<string> {
  const all = [...Object.keys(before), ...Object.keys(after)]
  return new Set(all.filter((theme) => (before[theme] ?? 0) !== (after[theme] ?? 0)))
}

/** The words that only one of two lists has, as they are counted. */
function changedWords(before: Area['words'], after: Area['words']): readonly OwnWord[] {
  const lacking = (one: Area['words'], other: Area['words']) => {
    const known = new Set(other.map(nameOf))
    return one.filter((word) => !known.has(nameOf(word)))
  }
  return [...lacking(before, after), ...lacking(after, before)]
}

const nameOf = ({ phrase, language, weight }: OwnWord): string => `${language} ${weight} ${phrase}`

/** Finds which of some words stand in a call, wherever in it: those that count there, and perhaps more. */
function finderOf(words: readonly OwnWord[]): (call: Call) => readonly string[] {
  if (words.length === 0) return () => []
  const seek = { sv: seekerOf(words, 'sv'), en: seekerOf(words, 'en') }
  return (call) => {
    const found = new Set<string>()
    for (const { text, language } of fieldsOf(call)) seek[language]?.(text, found)
    return [...found]
  }
}

function seekerOf(
  words: readonly OwnWord[],
  language: 'sv' | 'en',
): ((text: string, found: Set<string>) => void) | null {
  const own = words.filter((word) => word.language === language)
  if (own.length === 0) return null
  const { trie, starts, ends } = compilePhrases(
    own.map((word) => ({ text: word.phrase, value: nameOf(word) })),
    language,
  )
  const [first, last] = [[...starts.byText], [...ends.byText]]
  return (text, found) => {
    const { words: read, stems } = wordsOf(text, language)
    for (const [at, stem] of stems.entries()) {
      if (trie.next.has(stem)) note(trie, stems, at, found)
      for (const [start, names] of first) if (read[at]?.startsWith(start)) add(names, found)
      for (const [end, names] of last) if (stem.endsWith(end)) add(names, found)
    }
  }
}

/** Notes every phrase that begins at a word, the shorter ones too: where a sentence ends, they may be what counts. */
function note(trie: Trie<string>, stems: readonly string[], at: number, found: Set<string>): void {
  let node: Trie<string> | undefined = trie
  for (let i = at; node && i < stems.length; i += 1) {
    node = node.next.get(stems[i] ?? '')
    if (node) add(node.values, found)
  }
}

const add = (names: readonly string[], found: Set<string>): void => {
  for (const name of names) found.add(name)
}
