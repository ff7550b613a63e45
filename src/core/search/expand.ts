import { compoundKey, draftsOf, type Draft, type Drafting } from './drafts.js'
import type { Added } from './found.js'
import type { CompiledLexicon, KnownConcept } from './lexicon.js'
import type { Part, Query } from './query.js'
import { tokensOf } from './tokens.js'
import type { Group, Sought, Wanted } from './wanted.js'
import { asPrefix, asQuoted, asWritten, distinct, termsOf } from './ways.js'

/**
 * What to look for: each stretch of the query that is a term is looked for by all terms of its concepts, in both
 * languages; other words by themselves and by the parts of a compound. `without` names what a person took away.
 */
export function expandQuery(query: Query, lexicon: CompiledLexicon, without: ReadonlySet<string>): Wanted {
  const wanted = query.parts.filter((part) => !part.not)
  const drafts = implied(
    merged(runsOf(wanted).flatMap((run) => draftsOfRun(run, { query, lexicon, without }))),
  )
  return {
    groups: drafts.map(toGroup),
    nots: query.parts.filter((part) => part.not).flatMap(literally),
    conditions: query.conditions,
    added: addedBy(drafts),
  }
}

/** Parts that are read together: plain words beside each other, or what `OR` joins. */
function runsOf(parts: readonly Part[]): Part[][] {
  const runs: Part[][] = []
  for (const part of parts) {
    const before = runs.at(-1)
    const last = before?.at(-1)
    const isPlain = (one: Part): boolean => one.kind === 'word' && !one.either
    const joins = before && last && last.inTitle === part.inTitle
    if (joins && part.either) before.push(part)
    else if (joins && before.every(isPlain) && isPlain(part)) before.push(part)
    else runs.push([part])
  }
  return runs.flatMap(partedBeforeOr)
}

/** In `a b OR c` it is b that c stands beside. */
function partedBeforeOr(run: Part[]): Part[][] {
  const at = run.findIndex(({ either }) => either)
  return at > 1 ? [run.slice(0, at - 1), run.slice(at - 1)] : [run]
}

interface Asked {
  readonly query: Query
  readonly lexicon: CompiledLexicon
  readonly without: ReadonlySet<string>
}

function draftsOfRun(run: readonly Part[], { query, lexicon, without }: Asked): Draft[] {
  const [first] = run
  if (!first) return []
  const drafting = { lexicon, without, inTitle: first.inTitle, text: query.text }
  if (!run.some(({ either }) => either)) {
    if (first.kind !== 'word') return [literalDraft(first)]
    return draftsOf(tokensOf(run), drafting)
  }
  return [anyOf(run.flatMap((part) => operand(part, drafting)))]
}

/** One side of an `OR`; words that do not make one term are sought beside each other. */
function operand(part: Part, drafting: Drafting): Draft[] {
  if (part.kind !== 'word') return [literalDraft(part)]
  const tokens = tokensOf([part])
  const drafts = draftsOf(tokens, drafting)
  const [only] = drafts
  if (drafts.length === 1 && only) return [only]
  return [{ ...literalDraft(part), written: asWritten(tokens) }]
}

function anyOf(drafts: readonly Draft[]): Draft {
  return drafts.reduce((a, b) => together(a, b, ' / '))
}

function literalDraft(part: Part): Draft {
  const { text, inTitle } = part
  return {
    for: text,
    weight: 1,
    inTitle,
    isRequired: true,
    written: literally(part),
    meant: [],
    compound: null,
  }
}

/** A part as it stands, with nothing added. */
function literally(part: Part): Sought[] {
  const tokens = tokensOf([part])
  const last = tokens.at(-1)
  if (!last) return []
  return part.kind === 'prefix' && tokens.length === 1 ? [asPrefix(last.word)] : distinct(asQuoted(tokens))
}

/** Drafts that share a meaning become one: `domestic violence gender-based violence` says one thing twice. */
function merged(drafts: readonly Draft[]): Draft[] {
  const kept: Draft[] = []
  for (const draft of drafts) {
    const at = kept.findIndex((other) => sharesMeaning(other, draft))
    const same = kept[at]
    if (same) kept[at] = together(same, draft, ' ')
    else kept.push(draft)
  }
  return kept
}

/** A word that stands in a term of what else was written asks for nothing new: `urban` beside `green areas`, as in `urban green areas`. */
function implied(drafts: readonly Draft[]): Draft[] {
  return drafts.map((draft) => {
    const isImplied = drafts.some(
      (other) => other !== draft && saysToo(other, draft) && !saysToo(draft, other),
    )
    return isImplied ? { ...draft, isRequired: false, weight: draft.weight * IMPLIED } : draft
  })
}

const IMPLIED = 0.5

const saysToo = (draft: Draft, other: Draft): boolean =>
  other.inTitle === draft.inTitle &&
  draft.meant.some(({ concept }) =>
    concept.terms.some(({ content }) =>
      other.written.some(
        ({ stems }) => stems.length < content.stems.length && isWithin(stems, content.stems),
      ),
    ),
  )

const isWithin = (stems: readonly string[], all: readonly string[]): boolean =>
  all.some((_, at) => stems.every((stem, i) => stem === all[at + i]))

const sharesMeaning = (a: Draft, b: Draft): boolean =>
  a.inTitle === b.inTitle && a.meant.some(({ concept }) => b.meant.some((other) => other.concept === concept))

function together(a: Draft, b: Draft, between: string): Draft {
  const factors = new Map<KnownConcept, number>()
  for (const { concept, factor } of [...a.meant, ...b.meant])
    factors.set(concept, Math.max(factor, factors.get(concept) ?? 0))
  return {
    ...a,
    for: a.for === b.for ? a.for : `${a.for}${between}${b.for}`,
    weight: Math.max(a.weight, b.weight),
    written: [...a.written, ...b.written],
    meant: [...factors].map(([concept, factor]) => ({ concept, factor })),
    compound: a.compound ?? b.compound,
  }
}

function toGroup({ for: written, weight, inTitle, isRequired, meant, ...draft }: Draft): Group {
  const meanings = meant.flatMap(({ concept, factor }) => termsOf(concept, factor))
  return { for: written, weight, inTitle, isRequired, ways: distinct([...draft.written, ...meanings]) }
}

function addedBy(drafts: readonly Draft[]): Added[] {
  const added = new Map<string, Added>()
  for (const draft of drafts) {
    const { compound } = draft
    if (compound) {
      const key = compoundKey(compound.word)
      added.set(key, { key, for: compound.word, terms: compound.parts, because: 'compound' })
    }
    for (const { concept } of draft.meant) {
      const said = draft.for.toLowerCase()
      const terms = [...new Set(concept.terms.map(({ text }) => text))].filter(
        (text) => text.toLowerCase() !== said,
      )
      if (terms.length > 0)
        added.set(concept.key, { key: concept.key, for: draft.for, terms, because: concept.from })
    }
  }
  return [...added.values()]
}
