import type { Language } from '../lexis/stem.js'
import { wordsOf } from '../lexis/words.js'
import type { Part } from './query.js'
import { isFaint } from './stop-words.js'

/** A word of a query with its stem in both languages, since nobody says in which it was written. */
export interface Token {
  readonly word: string
  readonly stem: Readonly<Record<Language, string>>
  /** Offsets into the query's text. */
  readonly start: number
  readonly end: number
  /** Which word it is of those that stand beside each other. */
  readonly at: number
  /** Says little, unless it belongs to a term. */
  readonly isFaint: boolean
}

/** The words of parts that stand beside each other. */
export function tokensOf(parts: readonly Pick<Part, 'text' | 'start'>[]): readonly Token[] {
  return parts
    .flatMap(wordsIn)
    .map((token, at) => ({ ...token, at, isFaint: token.word.length === 1 || isFaint(token.word) }))
}

function wordsIn({ text, start }: Pick<Part, 'text' | 'start'>): Omit<Token, 'at' | 'isFaint'>[] {
  const [sv, en] = [wordsOf(text, 'sv'), wordsOf(text, 'en')]
  const inEnglish = new Map(en.starts.map((at, i) => [at, en.stems[i] ?? '']))
  return sv.words.map((word, i) => {
    const at = sv.starts[i] ?? 0
    const stem = { sv: sv.stems[i] ?? word, en: inEnglish.get(at) ?? word }
    return { word, stem, start: start + at, end: start + (sv.ends[i] ?? at) }
  })
}

/** The tokens that say what is meant; all of them when none does. */
export function telling(tokens: readonly Token[]): readonly Token[] {
  const kept = tokens.filter((token) => !token.isFaint)
  return kept.length > 0 ? kept : tokens
}

/** How many words each stands after the one before; 0 for the first. */
export function stepsOf(tokens: readonly Token[]): number[] {
  return tokens.map(({ at }, i) => at - (tokens[i - 1]?.at ?? at))
}
