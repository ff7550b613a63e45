import type { Draft } from './drafts.js'
import type { KnownConcept } from './lexicon.js'

/** What something counts that is asked for only in other words than before. */
const IMPLIED = 0.5

/** One draft for whatever `OR` joins; none for nothing. */
export function oneOf(drafts: readonly Draft[]): Draft[] {
  const [first, ...rest] = drafts
  if (!first) return []
  return [rest.reduce((a, b) => ({ ...both(a, b, ' / '), meant: eitherMeant(a, b), instead: [] }), first)]
}

/**
 * Drafts that share a meaning become one, with what they share: `domestic violence gender-based violence` says one thing twice,
 * and in `competence development training` the one tells what the other means.
 */
export function merged(drafts: readonly Draft[]): Draft[] {
  const kept: Draft[] = []
  for (const draft of drafts) {
    const at = kept.findIndex(
      (other) => other.inTitle === draft.inTitle && sharedMeaning(other, draft).length > 0,
    )
    const same = kept[at]
    if (same) kept[at] = { ...both(same, draft, ' '), meant: sharedMeaning(same, draft) }
    else kept.push(draft)
  }
  return kept
}

/** A word that stands in a term of what else was written is not required: `urban` beside `green areas`, as in `urban green areas`. */
export function impliedOnes(drafts: readonly Draft[]): readonly Draft[] {
  const marked = drafts.map((draft) => {
    const isImplied = drafts.some(
      (other) => other !== draft && saysToo(other, draft) && !saysToo(draft, other),
    )
    return isImplied ? { ...draft, isRequired: false, weight: draft.weight * IMPLIED } : draft
  })
  return marked.some(({ isRequired }) => isRequired) ? marked : drafts
}

function both(a: Draft, b: Draft, between: string): Draft {
  return {
    ...a,
    for: a.for === b.for ? a.for : `${a.for}${between}${b.for}`,
    weight: Math.max(a.weight, b.weight),
    written: [...a.written, ...b.written],
    compound: a.compound ?? b.compound,
  }
}

type Meant = Draft['meant']

const sharedMeaning = (a: Draft, b: Draft): Meant => {
  const factors = factorsOf(b.meant)
  return a.meant.flatMap(({ concept, factor }) => {
    const other = factors.get(concept)
    return other === undefined ? [] : [{ concept, factor: Math.max(factor, other) }]
  })
}

function eitherMeant(a: Draft, b: Draft): Meant {
  const factors = factorsOf(a.meant)
  for (const { concept, factor } of b.meant) factors.set(concept, Math.max(factor, factors.get(concept) ?? 0))
  return [...factors].map(([concept, factor]) => ({ concept, factor }))
}

const factorsOf = (meant: Meant): Map<KnownConcept, number> =>
  new Map(meant.map(({ concept, factor }) => [concept, factor]))

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
