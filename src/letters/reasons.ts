import type { Item, LetterContent } from '../core/letter.js'
import { LONGEST_SEARCH_NAME } from '../core/saved-search.js'
import type { Tag } from '../core/theme.js'
import { clean } from '../text/clean.js'
import { reasonText, strongest } from '../text/why.js'
import type { Words } from '../text/words.js'

/** How many reasons are given for one call. */
const REASONS = 2
const WORDS = 3
const SEARCHES = 2

/** What a letter's reasons are put into words with. */
export type Named = Pick<LetterContent, 'areas' | 'themes'>

/** Why a call is told of: the strongest reason of the strongest areas, each said once, and the reader's own words and searches. */
export function whyText(
  { tags, words: own, searches }: Pick<Item, 'tags' | 'words' | 'searches'>,
  named: Named,
  words: Words,
): string {
  const said = tags.map((tag) => reasonOf(tag, named, words))
  const found = own.slice(0, WORDS).map((word) => clean(word, 60))
  const parts = [
    ...[...new Set(said)].slice(0, REASONS),
    ...(found.length > 0 ? [words.letter.call.ownWords(found)] : []),
    ...(searches.length > 0 ? [words.letter.call.searches(namesOf(searches))] : []),
  ]
  const text = parts.join('; ')
  return text.charAt(0).toUpperCase() + text.slice(1)
}

const namesOf = (searches: readonly string[]): readonly string[] =>
  searches.slice(0, SEARCHES).map((name) => clean(name, LONGEST_SEARCH_NAME))

function reasonOf(tag: Tag, { areas, themes }: Named, words: Words): string {
  const area = clean(areas.find(({ id }) => id === tag.area)?.name[words.language] ?? tag.area, 120)
  const reason = strongest(tag.reasons)
  if (!reason) return area
  const theme = reason.kind === 'phrase' ? themes.get(reason.theme)?.[words.language] : undefined
  return words.letter.call.because(
    theme === undefined ? area : clean(theme, 120),
    reasonText(reason, themes, words),
  )
}
