import { partsOf } from './call-parts.js'
import type { Part } from './call-parts.js'
import type { Call, Grade } from './call.js'
import { compileArea } from './area-words.js'
import { findPhrases } from './lexis/phrases.js'
import type { Phrases } from './lexis/phrases.js'
import type { Language } from './lexis/stem.js'
import { wordsOf } from './lexis/words.js'
import type { Area } from './municipality.js'
import { byPoints, onePerPlace } from './one-place.js'
import { programmeReasons } from './programme-evidence.js'
import type { Meaning, ThemeModel } from './theme-book.js'
import { countPhrases, round, sumOf } from './theme-reasons.js'
import type { Reason, Tag, ThemeScore } from './theme.js'

/** The themes of a call, the strongest first, each with its reasons. Only those for which more speaks than against. The same for all municipalities. */
export function themesOf(call: Call, model: ThemeModel): ThemeScore[] {
  const counts = countPhrases<Meaning>(
    readParts(call, model).parts,
    (part) => model.phrases[part.language],
    (meaning) => (meaning ? WORTH[meaning.weight] : 0),
  )
  const reasons = new Map<string, Reason[]>()
  for (const { part, value, text, times, points } of counts) {
    if (!value) continue
    const { field, language } = part
    tell(reasons, { kind: 'phrase', theme: value.theme, field, language, text, times, points })
  }
  for (const reason of programmeReasons(call, model.programmes)) tell(reasons, reason)
  return [...reasons]
    .map(([theme, all]) => ({ theme, score: sumOf(all), reasons: byPoints(all) }))
    .filter(({ score }) => score > 0)
    .sort((a, b) => b.score - a.score)
}

function tell(reasons: Map<string, Reason[]>, reason: Exclude<Reason, { kind: 'word' }>): void {
  const known = reasons.get(reason.theme)
  if (known) known.push(reason)
  else reasons.set(reason.theme, [reason])
}

/**
 * How far a call belongs to an area, from the call's themes and the area's own words; null below the grade weak. What stands
 * at one place counts once, however many of the area's themes share it. Weak phrases alone never make a call likely.
 */
export function tagArea(
  area: Area,
  scores: readonly ThemeScore[],
  call: Call,
  model: ThemeModel,
): Tag | null {
  const fromThemes = scores.flatMap(({ theme, reasons }) => weighted(reasons, area.themes[theme] ?? 0))
  const reasons = byPoints(onePerPlace([...fromThemes, ...wordReasons(area, call, model)]))
  const score = sumOf(reasons)
  const grade = gradeOf(score, () => reasons.some((reason) => isTelling(reason, area, model)))
  return grade && { area: area.id, score, grade, reasons }
}

/** What phrases of each weight are worth. Weak words stand in most calls, so that even many of them must not say much. */
const WORTH = { 3: 3, 2: 2, 1: 0.5, '-1': -0.5, '-2': -2, '-3': -3 } as const

/** Tells what a call with this score is: from 12 strong, from 6 likely, from 2 weak; measured on labelled calls. */
function gradeOf(score: number, isTold: () => boolean): Grade | null {
  if (score < 2) return null
  if (score < 6 || !isTold()) return 'weak'
  return score < 12 ? 'likely' : 'strong'
}

function weighted(reasons: readonly Reason[], weight: number): Reason[] {
  return reasons
    .map((reason) => ({ ...reason, points: round(reason.points * weight) }))
    .filter((reason) => reason.points !== 0)
}

function wordReasons(area: Area, call: Call, model: ThemeModel): Reason[] {
  if (area.words.length === 0) return []
  const { parts, stems } = readParts(call, model)
  const words = compileArea(area)
  if (!words.firsts?.some((stem) => stems.has(stem)) && words.firsts) return []
  return countPhrases(
    parts,
    (part) => words.phrases[part.language],
    (weight) => WORTH[weight],
  ).map(({ part: { field, language }, text, times, points }) => ({
    kind: 'word',
    field,
    language,
    text,
    times,
    points,
  }))
}

function isTelling(reason: Reason, area: Area, model: ThemeModel): boolean {
  if (reason.kind === 'programme') return false
  return reason.kind === 'word'
    ? heaviest(reason, compileArea(area).phrases, (weight) => weight) >= 2
    : heaviest(reason, model.phrases, (meaning) => (meaning?.theme === reason.theme ? meaning.weight : 0)) >=
        2
}

function heaviest<Value>(
  { text, language }: { readonly text: string; readonly language: Language },
  phrases: Readonly<Record<Language, Phrases<Value>>>,
  weightOf: (value: Value) => number,
): number {
  const words = wordsOf(text, language)
  let most = 0
  findPhrases(phrases[language], words, 0, words.stems.length, (_, { values }) => {
    most = Math.max(most, ...values.map(weightOf))
  })
  return most
}

interface Read {
  readonly call: Call
  readonly parts: readonly Part[]
  readonly stems: ReadonlySet<string>
}

/** The call read last, for each model: its areas are tagged right after its themes, and it is read once for all. */
const lastRead = new WeakMap<ThemeModel, Read>()

function readParts(call: Call, model: ThemeModel): Read {
  const last = lastRead.get(model)
  if (last?.call === call) return last
  const parts = partsOf(call, model)
  const stems = new Set<string>()
  for (const { words } of parts) for (const stem of words.stems) stems.add(stem)
  const read = { call, parts, stems }
  lastRead.set(model, read)
  return read
}
