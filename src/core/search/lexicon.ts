import type { Splitter } from '../lexis/compounds.js'
import { addPhrase, emptyTrie, type Trie } from '../lexis/trie.js'
import { stemOf, type Language } from '../lexis/stem.js'
import { wordsOf } from '../lexis/words.js'
import type { Concept } from './concept.js'
import { contentOf, type Content } from './content.js'

/** A value of a facet with the names that people call it by, in any language. */
export interface NamedValue {
  readonly facet: 'area' | 'theme' | 'source' | 'programme'
  readonly value: string
  readonly names: readonly string[]
}

/** What the search knows of language: which terms mean the same, and how compounds fall apart. */
export interface SearchLexicon {
  readonly concepts: readonly Concept[]
  readonly splitter: Splitter
}

/** A term of a concept, made ready to be looked for. */
export interface Term {
  readonly text: string
  readonly language: Language
  /** Its place among the terms of its language: 0 is the usual one. */
  readonly place: number
  readonly content: Content
  /** The stems of its parts, where it is a Swedish compound. */
  readonly parts: readonly string[]
}

/** A concept with its terms made ready. `key` names it in an address. */
export interface KnownConcept {
  readonly key: string
  readonly from: Concept['from']
  readonly terms: readonly Term[]
}

/** One term of one concept, as found in a query. */
export interface Meaning {
  readonly concept: KnownConcept
  readonly term: Term
}

/** The terms of all concepts of one kind. */
export interface Terms {
  readonly byStems: Readonly<Record<Language, Trie<Meaning>>>
  /** Swedish terms of one word by the stems of their parts, a simple word by its own. */
  readonly byParts: Trie<Meaning>
}

/** A lexicon made ready for searching; made once, used for every search. */
export interface CompiledLexicon extends SearchLexicon {
  readonly terms: Readonly<Record<Concept['from'], Terms>>
  /** Every word of every term as it is written, in lower case. */
  readonly words: ReadonlySet<string>
  readonly names: readonly NamedValue[]
}

/** Makes concepts ready for searching. Time and memory grow with their terms only. */
export function compileLexicon(
  concepts: readonly Concept[],
  splitter: Splitter,
  names: readonly NamedValue[] = [],
): CompiledLexicon {
  const terms = { glossary: noTerms(), theme: noTerms(), vocabulary: noTerms() }
  const words = new Set<string>()
  for (const concept of concepts) {
    const known = knownConcept(concept, splitter)
    for (const term of known.terms) {
      addTerm(terms[concept.from], { concept: known, term })
      for (const word of wordsOf(term.text, term.language).words) words.add(word)
    }
  }
  return { concepts, splitter, terms, words, names }
}

const noTerms = (): Terms => ({
  byStems: { sv: emptyTrie<Meaning>(), en: emptyTrie<Meaning>() },
  byParts: emptyTrie<Meaning>(),
})

function addTerm({ byStems, byParts }: Terms, meaning: Meaning): void {
  const { language, content, parts } = meaning.term
  addPhrase(byStems[language], content.stems, meaning)
  if (language === 'sv' && content.stems.length === 1)
    addPhrase(byParts, parts.length > 0 ? parts : content.stems, meaning)
}

function knownConcept({ sv, en, from }: Concept, splitter: Splitter): KnownConcept {
  const terms = [...termsOf(sv, 'sv', splitter), ...termsOf(en, 'en', splitter)]
  return { key: `${sv[0] ?? ''}/${en[0] ?? ''}`.toLowerCase(), from, terms }
}

function termsOf(texts: readonly string[], language: Language, splitter: Splitter): Term[] {
  return texts.flatMap((text, place) => {
    const content = contentOf(text, language)
    if (content.stems.length === 0) return []
    const parts = language === 'sv' && content.stems.length === 1 ? partStems(text, splitter) : []
    return [{ text, language, place, content, parts }]
  })
}

const KEPT_WORDS = 60_000
const kept = new WeakMap<Splitter, Map<string, readonly string[]>>()

/** The stems of the parts of a Swedish compound; none for a simple word, and for what is no single word. */
export function partStems(word: string, splitter: Splitter): readonly string[] {
  const known = kept.get(splitter) ?? new Map<string, readonly string[]>()
  kept.set(splitter, known)
  const before = known.get(word)
  if (before) return before
  const parts = splitter.split(word)
  const stems = parts.length > 1 ? parts.map((part) => stemOf(part, 'sv')) : []
  if (known.size >= KEPT_WORDS) known.clear()
  known.set((' ' + word).slice(1), stems)
  return stems
}
