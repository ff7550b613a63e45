import type { Section } from './call.js'
import type { SectionKind } from './source.js'

/** Headings of the portal's topics, and of Swedish calls, at the beginning of a line, with what stands below them. */
const HEADINGS: readonly (readonly [words: string, kind: SectionKind])[] = [
  ['Expected (?:Outcome|Impact)s?', 'outcome'],
  ['Objectives?', 'objective'],
  ['Scope', 'scope'],
  ['(?:Syftet?|Mål|Målet)', 'objective'],
  ['(?:Förväntade? (?:resultat|effekter))', 'outcome'],
]

const HEADING = new RegExp(
  `^[ \\t]*(?:${HEADINGS.map(([words]) => `(${words})`).join('|')})[ \\t]*(?::|$)`,
  'gim',
)

/** The sections of a plain text, by the headings that stand at the beginnings of its lines; what comes before the first is a description. */
export function plainSections(text: string): Section[] {
  const sections: Section[] = []
  let kind: SectionKind = 'description'
  let from = 0
  const add = (to: number): void => {
    const body = text.slice(from, to).trim()
    if (body !== '') sections.push({ kind, text: body })
  }
  for (const found of text.matchAll(HEADING)) {
    add(found.index)
    kind = HEADINGS.find((_, i) => found[i + 1] !== undefined)?.[1] ?? 'description'
    from = found.index + found[0].length
  }
  add(text.length)
  return sections
}
