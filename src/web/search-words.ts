import { wordsOf } from '../core/lexis/words.js'

/**
 * What a search looks for: for each of its words the stems that a call may hold it by, the Swedish one and the English one,
 * since a call holds stems of both languages and a searcher does not say which is meant. Empty where there is no word.
 */
export function stemGroups(search: string): string[][] {
  const [swedish, english] = [wordsOf(search, 'sv').stems, wordsOf(search, 'en').stems]
  const groups = swedish.map((stem, i) => [...new Set([stem, english[i] ?? stem])])
  return [...new Map(groups.map((group) => [group.join(' '), group])).values()]
}
