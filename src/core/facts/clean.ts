import { tidyText } from '../plain-text.js'

/** No page says more than this; what stands after it is not read. */
const MOST = 1_000_000

/** Text as the rules read it: plain lines with single spaces, without invisible marks and without Markdown's emphasis. */
export function clean(text: string): string {
  return tidyText(tidyText(text.slice(0, MOST)).replace(/\*\*+|__+/g, '')).replace(
    /[\u2010\u2011\u2212]/g,
    '-',
  )
}

const LETTERS: Readonly<Record<string, string>> = Object.fromEntries(
  Object.entries({ a: 'åäáàâãæ', o: 'öøóòôõ', e: 'éèêë', u: 'üúùû', i: 'íìîï' }).flatMap(([plain, marked]) =>
    [...marked].map((letter) => [letter, plain]),
  ),
)

/**
 * Lower case and without marks on letters, for comparing: `Öppnar` and `Oppnar` are both `oppnar`. As long as what was given, so
 * that places in one are places in the other.
 */
export function fold(text: string): string {
  return text
    .replace(/İ/g, 'I')
    .toLowerCase()
    .replace(/[à-ýœ]/g, (letter) => LETTERS[letter] ?? letter)
}
