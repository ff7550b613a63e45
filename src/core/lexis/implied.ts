import type { Splitter } from './compounds.js'
import { stemOf } from './stem.js'
import type { Words } from './words.js'

/** A word that is meant where only its beginning stands: `förskola` in `för- och grundskola`. */
export interface Implied {
  /** The place of the beginning among the words. */
  readonly at: number
  readonly word: string
  readonly stem: string
}

const MOST_BETWEEN = 8
const LINKS: ReadonlySet<string> = new Set(['och', 'eller', 'samt', 'respektive'])

/** The Swedish words that are shortened in a text because a later one ends as they do; `words` are that text's. */
export function impliedWords(text: string, words: Words, splitter: Splitter): Implied[] {
  return words.words.flatMap((beginning, at) => {
    if (!isShortened(text, words, at)) return []
    const parts = splitter.split(words.words[wholeAfter(text, words, at)] ?? '')
    const word = beginning + (parts.at(-1) ?? '')
    return parts.length > 1 ? [{ at, word, stem: stemOf(word, 'sv') }] : []
  })
}

/** The first word after a shortened one that is neither shortened nor a link; -1 where the list has none. */
function wholeAfter(text: string, words: Words, from: number): number {
  let isLinked = false
  for (let at = from + 1; at <= from + MOST_BETWEEN && at < words.words.length; at += 1) {
    if (LINKS.has(words.words[at] ?? '')) isLinked = true
    else if (!isShortened(text, words, at)) return isLinked ? at : -1
  }
  return -1
}

function isShortened(text: string, words: Words, at: number): boolean {
  const end = words.ends[at] ?? text.length
  if (!'-\u2010\u2011'.includes(text.charAt(end) || ' ')) return false
  return /[\s,]/.test(text.charAt(end + 1)) && (words.words[at] ?? '').length > 1
}
