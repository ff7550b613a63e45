import { compoundKey, draftsOf, plainDraft, type Draft, type Drafting } from './drafts.js'
import type { Added } from './found.js'
import { impliedOnes, merged, oneOf } from './joined-drafts.js'
import type { CompiledLexicon } from './lexicon.js'
import type { Part, Query } from './query.js'
import { telling, tokensOf } from './tokens.js'
import type { Group, Sought, Wanted } from './wanted.js'
import { asPrefix, asQuoted, asWritten, distinct, termsOf } from './ways.js'

/**
 * What to look for: each stretch of the query that is a term is looked for by all terms of its concepts, in both
 * languages; other words by themselves and by the parts of a compound. `without` names what a person took away.
 */
export function expandQuery(query: Query, lexicon: CompiledLexicon, without: ReadonlySet<string>): Wanted {
  const runs = runsOf(query.parts.filter((part) => !part.not))
  const asking = runs.filter((run) => run.some((part) => part.kind !== 'word' || !isFaintAlone(part)))
  const drafting = { lexicon, without, text: query.text }
  const drafts = (asking.length > 0 ? asking : runs).flatMap((run) => draftsOfRun(run, drafting))
  const groups = impliedOnes(merged(drafts)).map(toGroup)
  return {
    groups,
    nots: query.parts.filter((part) => part.not).flatMap(literally),
    conditions: query.conditions,
    added: addedBy(groups),
  }
}

/** What was searched beside what was written, for some groups, each thing once. */
export function addedBy(groups: readonly Group[]): Added[] {
  return [...new Map(groups.flatMap(({ added }) => added).map((one) => [one.key, one])).values()]
}

const isFaintAlone = (part: Part): boolean => tokensOf([part]).every(({ isFaint }) => isFaint)

/** Parts that are read together: plain words beside each other, or what `OR` joins. */
function runsOf(parts: readonly Part[]): Part[][] {
  const runs: Part[][] = []
  for (const part of parts) {
    const before = runs.at(-1)
    const isBeside = before !== undefined && before[0]?.inTitle === part.inTitle
    if (isBeside && (part.either || (isPlain(part) && before.every(isPlain)))) before.push(part)
    else runs.push([part])
  }
  return runs.flatMap(partedBeforeOr)
}

const isPlain = ({ kind, either }: Part): boolean => kind === 'word' && !either

/** In `a b OR c` it is b that c stands beside. */
function partedBeforeOr(run: Part[]): Part[][] {
  const at = run.findIndex(({ either }) => either)
  return at > 1 ? [run.slice(0, at - 1), run.slice(at - 1)] : [run]
}

function draftsOfRun(run: readonly Part[], asked: Omit<Drafting, 'inTitle'>): Draft[] {
  const drafting = { ...asked, inTitle: run[0]?.inTitle === true }
  if (run.length === 1 && run[0] && run[0].kind !== 'word') return literalDrafts(run[0])
  if (run.every((part) => !part.either)) return draftsOf(tokensOf(run), drafting)
  return oneOf(run.flatMap((part) => operand(part, drafting)))
}

/** One side of an `OR`; words that do not make one term are sought beside each other. */
function operand(part: Part, drafting: Drafting): Draft[] {
  if (part.kind !== 'word') return literalDrafts(part)
  const tokens = telling(tokensOf([part]))
  const drafts = draftsOf(tokens, drafting)
  return drafts.length === 1 ? drafts : [plainDraft(part.text, part.inTitle, asWritten(tokens))]
}

function literalDrafts(part: Part): Draft[] {
  const sought = literally(part)
  return sought.length > 0 ? [plainDraft(part.text, part.inTitle, sought)] : []
}

/** A part as it stands, with nothing added. */
function literally(part: Part): Sought[] {
  const tokens = tokensOf([part])
  const [only] = tokens
  if (part.kind === 'prefix' && tokens.length === 1 && only) return [asPrefix(only.word)]
  return tokens.length > 0 ? distinct(asQuoted(telling(tokens))) : []
}

function toGroup(draft: Draft): Group {
  const { for: written, weight, inTitle, isRequired } = draft
  const meanings = draft.meant.flatMap(({ concept, factor }) => termsOf(concept, factor))
  return {
    for: written,
    weight,
    inTitle,
    isRequired,
    ways: distinct([...draft.written, ...meanings]),
    added: addedFor(draft),
    instead: draft.instead.map(toGroup),
  }
}

function addedFor({ for: written, compound, meant }: Draft): Added[] {
  const said = written.toLowerCase()
  const byMeaning = meant.map(({ concept }): Added => {
    const terms = [...new Set(concept.terms.map(({ text }) => text))].filter(
      (text) => text.toLowerCase() !== said,
    )
    return { key: concept.key, for: written, terms, because: concept.from }
  })
  const byParts: Added[] = compound
    ? [{ key: compoundKey(compound.word), for: compound.word, terms: compound.parts, because: 'compound' }]
    : []
  return [...byParts, ...byMeaning.filter(({ terms }) => terms.length > 0)]
}
