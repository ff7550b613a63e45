import type { CompiledLexicon, KnownConcept, Meaning } from './lexicon.js'
import { partStems } from './lexicon.js'
import { partsIn, stretchesOf } from './meanings.js'
import { telling, type Token } from './tokens.js'
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
  /** Its words one by one, or the parts of its compound; none for a simple word. */
  readonly instead: readonly Draft[]
}

/** How a draft is made: with which terms, and without what a person took away. */
export interface Drafting {
  readonly lexicon: CompiledLexicon
  readonly without: ReadonlySet<string>
  readonly inTitle: boolean
  /** The text that the tokens' places are in. */
  readonly text: string
}

/** What concepts of each kind count. */
const FROM: Readonly<Record<KnownConcept['from'], number>> = { glossary: 1, theme: 0.6, vocabulary: 0.5 }
/** What a concept counts that has the term at a later place than another has it. */
const LATER = 0.6
/** The last part of a compound says what kind of thing it is, those before it what it is about. */
const HEAD = 0.7

/** A draft of words as they are written, with nothing added. */
export function plainDraft(text: string, inTitle: boolean, written: readonly Sought[]): Draft {
  const nothing = { meant: [], compound: null, instead: [] }
  return { for: text, weight: 1, inTitle, isRequired: true, written, ...nothing }
}

/** What words beside each other stand for: one draft for each term among them, and for each word that is none. */
export function draftsOf(tokens: readonly Token[], drafting: Drafting): Draft[] {
  return stretchesOf(tokens, drafting.lexicon).flatMap(({ tokens: within, meanings }) => {
    const [only] = within
    if (meanings.length === 0) return only ? wordDrafts(only, drafting) : []
    return [{ ...termDraft(within, meanings, drafting), instead: piecesOf(within, drafting) }]
  })
}

function termDraft(tokens: readonly Token[], meanings: readonly Meaning[], drafting: Drafting): Draft {
  const plain = plainDraft(writtenAs(tokens, drafting.text), drafting.inTitle, asWritten(tokens))
  return { ...plain, meant: meantBy(meanings, drafting.without) }
}

const writtenAs = (tokens: readonly Token[], text: string): string =>
  text.slice(tokens[0]?.start ?? 0, tokens.at(-1)?.end ?? 0)

/** The concepts that are meant, a term's own concept counting more than one that it is a late synonym of. */
function meantBy(meanings: readonly Meaning[], without: ReadonlySet<string>): Draft['meant'] {
  const best = new Map<KnownConcept, number>()
  for (const { concept, term } of meanings)
    if (!without.has(concept.key)) best.set(concept, Math.min(best.get(concept) ?? Infinity, term.place))
  const first = Math.min(...best.values())
  return [...best].map(([concept, place]) => ({
    concept,
    factor: FROM[concept.from] * (place === first ? 1 : LATER),
  }))
}

/** The words of a term one by one, or the parts of a compound; none unless each of them means something by itself. */
function piecesOf(tokens: readonly Token[], drafting: Drafting): readonly Draft[] {
  const words = telling(tokens)
  const [only] = words
  const pieces =
    words.length === 1 && only
      ? compoundDrafts(only, drafting, 'parts')
      : words.flatMap((word) => draftsOf([word], drafting).map((draft) => ({ ...draft, instead: [] })))
  return pieces.length > 1 && pieces.every(({ meant }) => meant.length > 0) ? pieces : []
}

/** A word that is no term: by itself, and by the parts of a compound with what those mean. */
function wordDrafts(token: Token, drafting: Drafting): readonly Draft[] {
  const drafts = compoundDrafts(token, drafting, 'whole')
  return drafts.length > 0 ? drafts : [wordDraft(token, drafting)]
}

function wordDraft(token: Token, { lexicon, inTitle, text }: Drafting): Draft {
  const written = [...asWritten([token]), ...asPartOf(token, lexicon)]
  return plainDraft(writtenAs([token], text), inTitle, written)
}

/** The parts of a compound, each with the compound itself, or all as one where that is a term; none where no part means anything. */
function compoundDrafts(token: Token, drafting: Drafting, most: 'whole' | 'parts'): Draft[] {
  const { lexicon, without } = drafting
  if (without.has(compoundKey(token.word))) return []
  const parts = partStems(token.word, lexicon.splitter)
  const segments = partsIn(parts, lexicon, most === 'whole' ? parts.length : parts.length - 1)
  if (segments.every(({ values }) => values.length === 0)) return []
  const names = lexicon.splitter.split(token.word)
  const whole = wordDraft(token, drafting)
  return segments.map(({ from, to, values }, i) => ({
    ...whole,
    for: segments.length > 1 ? names.slice(from, to).join(' ') : whole.for,
    weight: i === segments.length - 1 && segments.length > 1 ? HEAD : 1,
    written: [...whole.written, ...asCompound(parts.slice(from, to))],
    meant: meantBy(values, without),
    compound: segments.length > 1 ? { word: token.word, parts: names } : null,
  }))
}

/** Names a compound that was taken apart in an address. */
export const compoundKey = (word: string): string => `${word}+`
