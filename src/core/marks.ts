import { compileArea } from './area-words.js'
import type { Call } from './call.js'
import { partsOf, type Part } from './call-parts.js'
import { findPhrases } from './lexis/phrases.js'
import { wordsOf } from './lexis/words.js'
import type { Area } from './municipality.js'
import type { ThemeModel } from './theme-book.js'
import type { Reason, Tag } from './theme.js'

/** A place in a text that speaks for areas; offsets into the text as given. */
export interface Mark {
  readonly start: number
  readonly end: number
  /** The ids of the areas. */
  readonly areas: readonly string[]
}

/** An area with the tag that a call has there. */
export interface TaggedArea {
  readonly area: Area
  readonly tag: Tag
}

/**
 * Where in a call's title and sections the words stand that its tags' reasons are made of, by the text they stand in: in order,
 * none across another. Words that are ruled out, or stand in every call, are not marked, nor what speaks against.
 */
export function marksOf(
  call: Call,
  model: ThemeModel,
  tagged: readonly TaggedArea[],
): ReadonlyMap<string, readonly Mark[]> {
  const marks = new Map<string, readonly Mark[]>()
  if (tagged.length === 0) return marks
  for (const part of partsOf(call, model)) {
    const places = new Map<number, { end: number; areas: Set<string> }>()
    for (const { from, to } of part.stretches)
      for (const { area, tag } of tagged)
        findAll(part, from, to, area, tag, model, (at, length) => {
          const [start = 0, end = 0] = [part.words.starts[at], part.words.ends[at + length - 1]]
          const known = places.get(start) ?? { end, areas: new Set<string>() }
          places.set(start, { end: Math.max(known.end, end), areas: known.areas.add(area.id) })
        })
    if (places.size > 0) marks.set(part.text, inOrder(places))
  }
  return marks
}

function findAll(
  part: Part,
  from: number,
  to: number,
  area: Area,
  tag: Tag,
  model: ThemeModel,
  tell: (at: number, length: number) => void,
): void {
  const { words, language } = part
  findPhrases(model.phrases[language], words, from, to, (at, { values, length }) => {
    if (values.some((meaning) => meaning && meaning.weight > 0 && (area.themes[meaning.theme] ?? 0) > 0))
      tell(at, length)
  })
  findPhrases(compileArea(area).phrases[language], words, from, to, (at, { length }) => tell(at, length))
  for (const stems of learnedStems(tag.reasons, language))
    for (let at = from; at + stems.length <= to; at += 1)
      if (stems.every((stem, i) => words.stems[at + i] === stem)) tell(at, stems.length)
}

function learnedStems(reasons: readonly Reason[], language: 'sv' | 'en'): (readonly string[])[] {
  return reasons.flatMap((reason) =>
    reason.kind === 'learned' && reason.of === 'word' && reason.points > 0
      ? [wordsOf(reason.text, language).stems]
      : [],
  )
}

function inOrder(places: ReadonlyMap<number, { end: number; areas: ReadonlySet<string> }>): Mark[] {
  const marks: Mark[] = []
  for (const [start, { end, areas }] of [...places].sort(([a], [b]) => a - b)) {
    const last = marks.at(-1)
    if (last && start < last.end) continue
    marks.push({ start, end, areas: [...areas] })
  }
  return marks
}
