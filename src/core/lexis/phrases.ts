import type { Language } from './stem.js'
import { addPhrase, emptyTrie, longestAt } from './trie.js'
import type { Found, Trie } from './trie.js'
import { stemsOf } from './words.js'
import type { Words } from './words.js'

/** Phrases of one language, ready to be looked for. */
export interface Phrases<Value> {
  readonly trie: Trie<Value>
  readonly starts: Affixes<Value>
  readonly ends: Affixes<Value>
  /** What a word has by its beginning or end alone; kept because words repeat. */
  readonly memo: Map<string, Found<Value> | null>
}

interface Affixes<Value> {
  readonly byText: Map<string, Value[]>
  readonly lengths: Set<number>
}

const KEPT_WORDS = 40_000

/**
 * Makes phrases findable in any inflection. A phrase of one word may end in `*`, and is then found as the first part
 * of a compound (`äldre*`), or begin with it, and is then found as the last part (`*omsorg`).
 */
export function compilePhrases<Value>(
  phrases: readonly { readonly text: string; readonly value: Value }[],
  language: Language,
): Phrases<Value> {
  const compiled: Phrases<Value> = {
    trie: emptyTrie(),
    starts: noAffixes(),
    ends: noAffixes(),
    memo: new Map(),
  }
  for (const { text, value } of phrases) {
    const bare = text.replaceAll('*', '').trim()
    if (text.endsWith('*')) addAffix(compiled.starts, bare.normalize('NFC').toLowerCase(), value)
    else if (text.startsWith('*')) addAffix(compiled.ends, stemsOf(bare, language).join(''), value)
    else addPhrase(compiled.trie, stemsOf(bare, language), value)
  }
  return compiled
}

/** The first words that any of these phrases can begin with; null when compounds must be looked at too. */
export function firstStems<Value>(phrases: Phrases<Value>): readonly string[] | null {
  return phrases.starts.byText.size + phrases.ends.byText.size > 0 ? null : [...phrases.trie.next.keys()]
}

/**
 * Finds phrases in the words from `from` to before `to`: the longest first, left to right, each word used once.
 * Whole words go before parts of compounds.
 */
export function findPhrases<Value>(
  phrases: Phrases<Value>,
  words: Words,
  from: number,
  to: number,
  tell: (at: number, found: Found<Value>) => void,
): void {
  let at = from
  while (at < to) {
    const found = longestAt(phrases.trie, words.stems, at, to) ?? partOf(phrases, words, at)
    if (found) tell(at, found)
    at += found?.length ?? 1
  }
}

function partOf<Value>(phrases: Phrases<Value>, words: Words, at: number): Found<Value> | null {
  if (phrases.starts.lengths.size + phrases.ends.lengths.size === 0) return null
  const word = words.words[at] ?? ''
  if (word.length < 6 || word.length > 40) return null
  const known = phrases.memo.get(word)
  if (known !== undefined) return known
  const values = byPart(phrases, word, words.stems[at] ?? '')
  const found = values ? { length: 1, values } : null
  if (phrases.memo.size >= KEPT_WORDS) phrases.memo.clear()
  phrases.memo.set(word, found)
  return found
}

function byPart<Value>(phrases: Phrases<Value>, word: string, stem: string): readonly Value[] | null {
  for (let length = word.length - 2; length > 2; length -= 1) {
    const start = phrases.starts.lengths.has(length)
      ? phrases.starts.byText.get(word.slice(0, length))
      : undefined
    if (start) return start
    const end = phrases.ends.lengths.has(length) ? phrases.ends.byText.get(stem.slice(-length)) : undefined
    if (end && stem.length > length + 1) return end
  }
  return null
}

function noAffixes<Value>(): Affixes<Value> {
  return { byText: new Map(), lengths: new Set() }
}

function addAffix<Value>(affixes: Affixes<Value>, text: string, value: Value): void {
  affixes.byText.set(text, [...(affixes.byText.get(text) ?? []), value])
  affixes.lengths.add(text.length)
}
