import type { Language } from '../lexis/stem.js'
import type { CompiledLexicon, KnownConcept, Meaning } from './lexicon.js'
import { segmentsOf, type Segment } from './segments.js'
import { telling, type Token } from './tokens.js'

/** A stretch of a query that is a term, with what it may mean; or one word that is none, with nothing. */
export interface Stretch {
  readonly tokens: readonly Token[]
  readonly meanings: readonly Meaning[]
}

const KINDS = ['glossary', 'theme', 'vocabulary'] as const

/**
 * Divides words that stand beside each other into terms and other words: by the glossary's terms first, what they leave by the
 * themes', and what those leave by the vocabulary's. Words that say little and belong to no term are left out.
 */
export function stretchesOf(tokens: readonly Token[], { terms }: CompiledLexicon): Stretch[] {
  const segments = bestKindFirst(tokens.length, (kind, from, to) => {
    const within = tokens.slice(from, to)
    const readings = (['sv', 'en'] as const).map((language) => ({
      trie: terms[kind].byStems[language],
      stems: within.map(({ stem }) => stem[language]),
    }))
    return segmentsOf(to - from, readings, { isFaint: (at) => within[at]?.isFaint === true })
  })
  const spoken = languageOf(segments)
  const kept = new Set(telling(tokens))
  return segments.flatMap(({ from, to, values }) => {
    const within = tokens.slice(from, to)
    const heard = within.filter((token, i) => i === 0 || i === within.length - 1 || !token.isFaint)
    const meanings = likely(values, heard, spoken)
    if (meanings.length > 0) return [{ tokens: heard, meanings }]
    return within.filter((token) => kept.has(token)).map((token) => ({ tokens: [token], meanings: [] }))
  })
}

/** The parts of a compound, divided in the same way into terms of at most so many parts. */
export function partsIn(
  parts: readonly string[],
  { terms }: CompiledLexicon,
  most: number,
): readonly Segment<Meaning>[] {
  return bestKindFirst(parts.length, (kind, from, to) =>
    segmentsOf(to - from, [{ trie: terms[kind].byParts, stems: parts.slice(from, to) }], { most }),
  )
}

type Divide = (kind: KnownConcept['from'], from: number, to: number) => readonly Segment<Meaning>[]

function bestKindFirst(length: number, divide: Divide): readonly Segment<Meaning>[] {
  let segments: readonly Segment<Meaning>[] = [{ from: 0, to: length, values: [] }]
  for (const kind of KINDS)
    segments = joined(segments).flatMap((stretch) =>
      stretch.values.length > 0
        ? [stretch]
        : divide(kind, stretch.from, stretch.to).map(movedBy(stretch.from)),
    )
  return segments
}

const movedBy =
  (places: number) =>
  ({ from, to, values }: Segment<Meaning>): Segment<Meaning> => ({
    from: from + places,
    to: to + places,
    values,
  })

/** The same, with words that are no terms and stand beside each other as one. */
function joined(segments: readonly Segment<Meaning>[]): readonly Segment<Meaning>[] {
  const all: Segment<Meaning>[] = []
  for (const segment of segments) {
    const last = all.at(-1)
    if (last && last.values.length === 0 && segment.values.length === 0)
      all[all.length - 1] = { ...last, to: segment.to }
    else all.push(segment)
  }
  return all
}

/** The language that most terms of the query are in, of those that are of one language alone. */
function languageOf(segments: readonly Segment<Meaning>[]): Language | null {
  const only = segments
    .map(({ values }) => [...new Set(values.map(({ term }) => term.language))])
    .flatMap((languages) => (languages.length === 1 ? languages : []))
  const swedish = only.filter((language) => language === 'sv').length
  if (swedish * 2 === only.length) return null
  return swedish * 2 > only.length ? 'sv' : 'en'
}

/**
 * What the words may well mean: a term of the other language than the query's only where it is written just so, since stems of
 * different languages meet by chance (`elevers` and `elevator`), and a term that is written just so before those that share its stem.
 */
function likely(
  values: readonly Meaning[],
  tokens: readonly Token[],
  spoken: Language | null,
): readonly Meaning[] {
  const isExact = ({ term }: Meaning): boolean =>
    tokens.every(({ word }, i) => word === term.content.words[i])
  const ours = values.filter(({ term }) => spoken === null || term.language === spoken)
  const exact = ours.filter(isExact)
  if (exact.length > 0) return exact
  return ours.length > 0 ? ours : values.filter(isExact)
}
