import type { Language } from '../lexis/stem.js'
import type { CompiledLexicon, KnownConcept, Meaning } from './lexicon.js'
import { partStems } from './lexicon.js'
import { segmentsOf, type Segment } from './segments.js'
import type { Token } from './tokens.js'
import type { Sought } from './wanted.js'
import { asCompound, asPartOf, asWritten } from './ways.js'

/** One thing that was written, on its way to become a group. */
export interface Draft {
  readonly for: string
  readonly weight: number
  readonly inTitle: boolean
  readonly isRequired: boolean
  readonly written: readonly Sought[]
  /** What it means, each with how much that counts. */
  readonly meant: readonly { readonly concept: KnownConcept; readonly factor: number }[]
  /** The compound that it is a part of, with all its parts. */
  readonly compound: { readonly word: string; readonly parts: readonly string[] } | null
}

/** How a draft is made: from which language's terms, and without what a person took away. */
export interface Drafting {
  readonly lexicon: CompiledLexicon
  readonly without: ReadonlySet<string>
  readonly inTitle: boolean
  readonly text: string
}

const KINDS = ['glossary', 'theme', 'vocabulary'] as const
/** What concepts of each kind count. */
const FROM: Readonly<Record<KnownConcept['from'], number>> = { glossary: 1, theme: 0.6, vocabulary: 0.5 }
/** The last part of a compound says what kind of thing it is, those before it what it is about. */
const HEAD = 0.7

/** What words beside each other stand for: one draft for each term among them, and for each word that is none. */
export function draftsOf(tokens: readonly Token[], drafting: Drafting): Draft[] {
  const { terms } = drafting.lexicon
  const segments = bestKindFirst(tokens.length, (kind, from, to) =>
    segmentsOf<Meaning>(to - from, [
      { trie: terms[kind].byStems.sv, stems: tokens.slice(from, to).map(({ stem }) => stem.sv) },
      { trie: terms[kind].byStems.en, stems: tokens.slice(from, to).map(({ stem }) => stem.en) },
    ]),
  )
  const spoken = languageOf(segments)
  return segments.flatMap((segment) => {
    const within = tokens.slice(segment.from, segment.to)
    const meanings = likely(segment.values, within, spoken)
    if (meanings.length > 0) return [termDraft(within, meanings, drafting)]
    return within.flatMap((token) => wordDrafts(token, drafting))
  })
}

type Segments = (kind: KnownConcept['from'], from: number, to: number) => readonly Segment<Meaning>[]

/** Divides words by the glossary's terms, what they leave by the themes', and what those leave by the vocabulary's. */
function bestKindFirst(length: number, divide: Segments): readonly Segment<Meaning>[] {
  let segments: readonly Segment<Meaning>[] = [{ from: 0, to: length, values: [] }]
  for (const kind of KINDS) {
    segments = stretchesOf(segments).flatMap((stretch) =>
      stretch.values.length > 0
        ? [stretch]
        : divide(kind, stretch.from, stretch.to).map(({ from, to, values }) => ({
            from: from + stretch.from,
            to: to + stretch.from,
            values,
          })),
    )
  }
  return segments
}

/** The same, with words that are no terms and stand beside each other as one. */
function stretchesOf(segments: readonly Segment<Meaning>[]): readonly Segment<Meaning>[] {
  const joined: Segment<Meaning>[] = []
  for (const segment of segments) {
    const last = joined.at(-1)
    if (last && last.values.length === 0 && segment.values.length === 0)
      joined[joined.length - 1] = { ...last, to: segment.to }
    else joined.push(segment)
  }
  return joined
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
  const exact = values.filter(isExact)
  const ours = values.filter(({ term }) => spoken === null || term.language === spoken)
  const exactOurs = ours.filter(isExact)
  if (exactOurs.length > 0) return exactOurs
  return ours.length > 0 ? ours : exact
}

function termDraft(tokens: readonly Token[], meanings: readonly Meaning[], drafting: Drafting): Draft {
  const { inTitle, text } = drafting
  return {
    for: written(tokens, text),
    weight: 1,
    inTitle,
    isRequired: true,
    written: asWritten(tokens),
    meant: meantBy(meanings, drafting.without),
    compound: null,
  }
}

const written = (tokens: readonly Token[], text: string): string =>
  text.slice(tokens[0]?.start ?? 0, tokens.at(-1)?.end ?? 0)

/** The concepts that are meant, a term's own concept counting more than one that it is a late synonym of. */
function meantBy(meanings: readonly Meaning[], without: ReadonlySet<string>): Draft['meant'] {
  const best = new Map<KnownConcept, number>()
  for (const { concept, term } of meanings) {
    if (without.has(concept.key)) continue
    best.set(concept, Math.min(best.get(concept) ?? 9, term.place))
  }
  const first = Math.min(...best.values())
  return [...best].map(([concept, place]) => ({
    concept,
    factor: FROM[concept.from] * (place === first ? 1 : 0.6),
  }))
}

/** A word that is no term: by itself, and by the parts of a compound with what those mean. */
function wordDrafts(token: Token, drafting: Drafting): Draft[] {
  const { lexicon, inTitle, text, without } = drafting
  const alone = { inTitle, isRequired: true, written: [...asWritten([token]), ...asPartOf(token, lexicon)] }
  const parts = partStems(token.word, lexicon.splitter)
  const whole: Draft = { ...alone, for: written([token], text), weight: 1, meant: [], compound: null }
  if (parts.length === 0 || without.has(compoundKey(token.word))) return [whole]
  const segments = bestKindFirst(parts.length, (kind, from, to) =>
    segmentsOf(to - from, [{ trie: lexicon.terms[kind].byParts, stems: parts.slice(from, to) }]),
  )
  if (segments.every(({ values }) => values.length === 0)) return [whole]
  const names = lexicon.splitter.split(token.word)
  const compound = { word: token.word, parts: names }
  return segments.map((segment, i) => ({
    for: names.slice(segment.from, segment.to).join(' '),
    weight: i === segments.length - 1 && segments.length > 1 ? HEAD : 1,
    inTitle,
    isRequired: true,
    written: [...alone.written, ...asCompound(parts.slice(segment.from, segment.to))],
    meant: meantBy(segment.values, without),
    compound: segments.length > 1 ? compound : null,
  }))
}

/** Names a compound that was taken apart in an address. */
export const compoundKey = (word: string): string => `${word}+`
