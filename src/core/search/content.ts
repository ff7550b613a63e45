import type { Language } from '../lexis/stem.js'
import { wordsOf } from '../lexis/words.js'
import { isFaint, isSilent } from './stop-words.js'

/** The words of a term that carry its meaning: their stems, and how many words each stands after the one before. */
export interface Content {
  readonly stems: readonly string[]
  /** The same words in lower case as they are written. */
  readonly words: readonly string[]
  /** As many as stems; the first is 0. */
  readonly steps: readonly number[]
}

/** The content of a term: `education and care` without `and`; `start-up` as it is; all of it when it has no other words. */
export function contentOf(text: string, language: Language): Content {
  const { stems, words } = wordsOf(text, language)
  const heard = places(words, (word) => !isSilent(word))
  const [first = 0, last = 0] = [heard[0], heard.at(-1)]
  const kept = heard.filter((at) => at === first || at === last || !isFaint(words[at] ?? ''))
  const used = kept.length > 0 ? kept : words.map((_, at) => at)
  return {
    stems: used.map((at) => stems[at] ?? ''),
    words: used.map((at) => words[at] ?? ''),
    steps: used.map((at, i) => at - (used[i - 1] ?? at)),
  }
}

const places = (words: readonly string[], fits: (word: string) => boolean): number[] =>
  words.flatMap((word, at) => (fits(word) ? [at] : []))
