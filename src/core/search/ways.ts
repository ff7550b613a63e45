import type { CompiledLexicon, KnownConcept, Term } from './lexicon.js'
import { partStems } from './lexicon.js'
import { stepsOf, type Token } from './tokens.js'
import type { Sought } from './wanted.js'

/** What a term counts by its place among its concept's terms of the language; later ones count as the last. */
const BY_PLACE = [0.9, 0.75, 0.7, 0.65, 0.6] as const
const LEAST_BY_PLACE = 0.55
const AS_PART = 0.5
const AS_COMPOUND = 0.6
const AS_BEGINNING = 0.3
const SHORTEST_BEGINNING = 5
const SHORTEST_NEAR = 3

/** Words that were written beside each other, as each language stems them, and a single one as it stands. */
export function asWritten(tokens: readonly Token[]): Sought[] {
  const steps = stepsOf(tokens)
  const readings = [
    tokens.map(({ stem }) => stem.sv),
    tokens.map(({ stem }) => stem.en),
    ...(tokens.length === 1 ? [tokens.map(({ word }) => word)] : []),
  ]
  const how = howFar(tokens.map(({ word }) => word))
  return readings.map((stems) => ({ stems, steps, how, weight: 1, when: 'always' }))
}

/** A word as short as the `e` of `e-government` stands near any other by chance. */
const howFar = (words: readonly string[]): Sought['how'] =>
  words.some((word) => word.length < SHORTEST_NEAR) ? 'exact' : 'near'

/** Words just as they were quoted. */
export function asQuoted(tokens: readonly Token[]): Sought[] {
  const steps = stepsOf(tokens)
  return (['sv', 'en'] as const).map((language) => ({
    stems: tokens.map(({ stem }) => stem[language]),
    steps,
    how: 'exact',
    weight: 1,
    when: 'always',
  }))
}

/** All words that begin so. */
export const asPrefix = (start: string): Sought => oneWord(`${start}*`, 1, 'always')

/** A Swedish word as part of longer ones, and as their beginning where it is rare itself. */
export function asPartOf({ word, stem }: Token, { splitter }: CompiledLexicon): Sought[] {
  const parts = partStems(word, splitter)
  return [
    inCompound(parts.length > 0 ? parts : [stem.sv]),
    ...(stem.sv.length >= SHORTEST_BEGINNING ? [oneWord(`${stem.sv}*`, AS_BEGINNING, 'few')] : []),
  ]
}

/** The terms of a concept, the usual ones counting most; a theme's, which is broad, only where little else is found. */
export function termsOf({ terms, from }: KnownConcept, factor: number): Sought[] {
  const ways = terms.flatMap((term) => [asTerm(term, factor), ...asParts(term, factor)])
  return from === 'theme' ? ways.map((way) => ({ ...way, when: 'few' })) : ways
}

function asTerm({ place, content }: Term, factor: number): Sought {
  const weight = (BY_PLACE[place] ?? LEAST_BY_PLACE) * factor
  return { stems: content.stems, steps: content.steps, how: howFar(content.words), weight, when: 'always' }
}

function asParts({ language, content, parts }: Term, factor: number): Sought[] {
  if (language !== 'sv' || content.stems.length > 1) return []
  return [inCompound(parts.length > 0 ? parts : content.stems, factor)]
}

/** Some parts of a compound that was written: in another compound, and a single one as a word of its own. */
export function asCompound(parts: readonly string[]): Sought[] {
  return [
    inCompound(parts),
    ...(parts.length === 1 ? parts.map((part) => oneWord(part, AS_COMPOUND, 'rest')) : []),
  ]
}

/** Parts that stand together in one compound, whatever comes before and after. */
function inCompound(parts: readonly string[], factor = 1): Sought {
  const stems = parts.map((part) => `+${part}`)
  return { stems, steps: stems.map(() => 0), how: 'exact', weight: AS_PART * factor, when: 'rest' }
}

const oneWord = (stem: string, weight: number, when: Sought['when']): Sought => ({
  stems: [stem],
  steps: [0],
  how: 'exact',
  weight,
  when,
})

/** Each way once, with the most that it counts. */
export function distinct(ways: readonly Sought[]): Sought[] {
  const kept = new Map<string, Sought>()
  for (const way of ways) {
    const name = `${way.how} ${way.stems.join(' ')}`
    const known = kept.get(name)
    if (!known || way.weight > known.weight) kept.set(name, way)
  }
  return [...kept.values()]
}
