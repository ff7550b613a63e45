import type { KnownWords } from './known-words.js'
import type { CompiledLexicon } from './lexicon.js'
import { readQuery, type Query } from './query.js'
import { tokensOf, type Token } from './tokens.js'

/** What a query's words are judged by. `heldBy` tells how many calls hold a stem, at most so many. */
export interface Judging {
  readonly lexicon: CompiledLexicon
  readonly known: KnownWords
  readonly heldBy: (stem: string, most: number) => number
}

/** A word that stands in this many calls or fewer may be a slip where nothing was found. */
const RARE = 2
/** How many times as frequent the word must be that a rare one is taken for. */
const FAR_MORE = 20

/** The query with words that mean nothing as they are read as if their letters had marks, `aldreomsorg` as `äldreomsorg`. */
export function withMarks(query: Query, judging: Judging): Query {
  const mended = replaced(query, (token) =>
    isKnown(token, judging) ? null : judging.known.withMarks(token.word),
  )
  return mended === null ? query : readQuery(mended)
}

/**
 * The query with misspelt words mended, in the searcher's own words; null where there is nothing to mend. Where nothing was
 * found, a word that is far rarer than one near it counts as misspelt.
 */
export function mended(query: Query, judging: Judging, nothingFound: boolean): string | null {
  return replaced(query, (token) => {
    if (!isKnown(token, judging)) return judging.known.nearest(token.word, 1)
    const times = timesHeld(token, judging)
    return nothingFound && times <= RARE && !isTerm(token, judging)
      ? judging.known.nearest(token.word, FAR_MORE * Math.max(1, times))
      : null
  })
}

function replaced(query: Query, better: (token: Token) => string | null): string | null {
  const tokens = query.parts
    .filter(({ not, kind }) => !not && kind !== 'prefix')
    .flatMap((part) => tokensOf([part]))
    .filter(({ word }) => /^\p{L}+$/u.test(word))
  let text = query.text
  for (const token of tokens.toReversed()) {
    const word = better(token)
    if (word !== null) text = text.slice(0, token.start) + word + text.slice(token.end)
  }
  return text === query.text ? null : text
}

/** Whether any call holds a word or a compound of it, or it is a term's, or a compound of known parts. */
const isKnown = (token: Token, judging: Judging): boolean =>
  timesHeld(token, judging) > 0 ||
  isTerm(token, judging) ||
  judging.lexicon.splitter.split(token.word).length > 1

function timesHeld({ word, stem }: Token, { heldBy }: Judging): number {
  return Math.max(...[word, stem.sv, stem.en, `+${stem.sv}`].map((one) => heldBy(one, RARE + 1)))
}

const isTerm = ({ word, stem }: Token, { lexicon }: Judging): boolean =>
  lexicon.words.has(word) ||
  Object.values(lexicon.terms).some(
    ({ byStems }) => byStems.sv.next.has(stem.sv) || byStems.en.next.has(stem.en),
  )
