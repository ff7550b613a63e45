import { fold } from './clean.js'
import { anyOf } from './phrase.js'
import type { Passage } from './passages.js'

const FIRST = anyOf(
  [
    '(?:steg|etapp|stage|step|trinn|trin|fas|phase) (?:1|ett|one|en)|(?:första|first|første|1st) (?:steget|stage|step|etappen)',
    'idé(?:n|er)?|skiss~|idéskiss~|[a-z]*skiss(?:en)?|intresseanmäl~|föranmälan|skisse~',
    'expressions? of interest|eoi|pre-?proposals?|concept notes?|outlines?|short proposals?|interessetilkendegivelse~|prekvalifi~',
  ],
  'g',
)
const SECOND = anyOf(
  [
    '(?:steg|etapp|stage|step|trinn|trin|fas|phase) (?:2|två|two|to)|(?:andra|second|andre|2nd) (?:steget|stage|step|etappen)',
    '(?:fullständig|komplett|slutlig|fullstendig|fuldstændig|endelig)[a-z]* [a-z]*(?:ansök|søknad|ansøg)~|full (?:application|proposal)s?',
  ],
  'g',
)

/** The stage whose words stand nearest to a date, with no other date between; null where the call has none. */
export function stageAt(
  { folded, label }: Passage,
  place: { readonly start: number; readonly end: number },
  all: readonly { readonly start: number; readonly end: number }[],
): 1 | 2 | null {
  const from = all.findLast(({ end }) => end <= place.start)?.end ?? 0
  const to = all.find(({ start }) => start >= place.end)?.start ?? folded.length
  const after =
    /^.*?(?=[,;(]|(?<![a-z])(?:och|and|og|samt)(?![a-z])|$)/.exec(folded.slice(place.end, to))?.[0] ?? ''
  const text = folded.slice(from, place.end) + after
  const near = [
    ...[...text.matchAll(FIRST)].map(({ index, 0: words }) => ({
      stage: 1 as const,
      index,
      length: words.length,
    })),
    ...[...text.matchAll(SECOND)].map(({ index, 0: words }) => ({
      stage: 2 as const,
      index,
      length: words.length,
    })),
  ].map(({ stage, index, length }) => ({ stage, far: distance(from + index, length, place) }))
  near.sort((a, b) => a.far - b.far)
  if (near[0]) return near[0].stage
  if (label === null) return null
  const said = fold(label)
  if (said.search(SECOND) >= 0) return 2
  return said.search(FIRST) >= 0 ? 1 : null
}

/** What stands after the date counts as a little further off than what stands before it. */
function distance(
  at: number,
  length: number,
  place: { readonly start: number; readonly end: number },
): number {
  return at < place.start ? place.start - at - length : at - place.end + 2
}
