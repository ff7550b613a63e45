import type { Part } from './call-parts.js'
import { partsOf } from './call-parts.js'
import type { Call, Grade } from './call.js'
import { compileArea } from './area-words.js'
import { sharesOf } from './grounds.js'
import {
  hashesIn,
  metWords,
  phraseAmounts,
  structureOf,
  type Features,
  type MetWord,
} from './learn/features.js'
import { learnedReasons } from './learn/reasons.js'
import { findPhrases } from './lexis/phrases.js'
import type { Phrases } from './lexis/phrases.js'
import type { Language } from './lexis/stem.js'
import { wordsOf } from './lexis/words.js'
import type { Area } from './municipality.js'
import { byPoints, onePerPlace } from './one-place.js'
import { programmeReasons } from './programme-evidence.js'
import type { Meaning, ThemeModel } from './theme-book.js'
import { countPhrases, round, sumOf, type Count } from './theme-reasons.js'
import type { Reason, Tag, ThemeReason, ThemeScore } from './theme.js'

/** The themes of a call, the strongest first, each with its reasons. Only those for which more speaks than against. The same for all municipalities. */
export function themesOf(call: Call, model: ThemeModel): ThemeScore[] {
  const reasons = new Map<string, ThemeReason[]>()
  for (const { part, value, text, times, points } of countsOf(call, model)) {
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

function countsOf(call: Call, model: ThemeModel): Count<Meaning>[] {
  const { phrases } = model.weights
  const { parts } = readParts(call, model)
  const shares = sharesOf(call, parts, model.grounds)
  return countPhrases<Meaning>(
    parts,
    (part) => model.phrases[part.language],
    (meaning) => (meaning ? WORTH[meaning.weight] + (phrases.get(meaning.key) ?? 0) : 0),
    (meaning) => (meaning && meaning.weight > 0 ? (shares.get(meaning.theme) ?? 1) : 1),
  )
}

function tell(reasons: Map<string, ThemeReason[]>, reason: ThemeReason): void {
  const known = reasons.get(reason.theme)
  if (known) known.push(reason)
  else reasons.set(reason.theme, [reason])
}

/** What a call says, as numbers that can be learned from. */
export function featuresOf(call: Call, model: ThemeModel): Features {
  const { parts } = readParts(call, model)
  return {
    phrases: phraseAmounts(countsOf(call, model)),
    programmes: programmeReasons(call, model.programmes).map(({ theme, text, points }) => ({
      theme,
      text,
      points,
    })),
    structure: structureOf(call),
    words: hashesIn(metWords(parts)),
  }
}

/**
 * How far a call belongs to an area, from the call's themes, the area's own words and what was learned for it (`key`, see
 * `areaKey`); null below the grade weak. What stands at one place counts once, however many of the area's themes share it.
 * Weak phrases alone never make a call likely, nor does a programme that is about other things too.
 */
export function tagArea(
  area: Area,
  scores: readonly ThemeScore[],
  call: Call,
  model: ThemeModel,
  key?: string,
): Tag | null {
  const fromThemes = scores.flatMap(({ theme, reasons }) => weighted(reasons, area.themes[theme] ?? 0))
  const plain = onePerPlace([...fromThemes, ...wordReasons(area, call, model)])
  const learned = learnedFor(key, plain, call, model)
  const reasons = byPoints([...plain, ...learned])
  const score = sumOf(reasons)
  const grade = gradeOf(score, () => reasons.some((reason) => isTelling(reason, area, model)))
  return grade && { area: area.id, score, grade, reasons }
}

function learnedFor(
  key: string | undefined,
  plain: readonly Reason[],
  call: Call,
  model: ThemeModel,
): Reason[] {
  const weights = key === undefined ? undefined : model.weights.areas.get(key)
  if (!weights) return []
  const read = readParts(call, model)
  read.met ??= metWords(read.parts)
  read.structure ??= structureOf(call)
  return learnedReasons(weights, read.structure, read.met, sumOf(plain))
}

/** What phrases of each weight are worth. Weak words stand in most calls, so that even many of them must not say much. */
export const WORTH = { 3: 3, 2: 2, 1: 0.5, '-1': -0.5, '-2': -2, '-3': -3 } as const

/** The scores from which a call is weak, likely and strong in an area; measured on labelled calls. */
export const FROM = { weak: 2, likely: 6, strong: 12 } as const

function gradeOf(score: number, isTold: () => boolean): Grade | null {
  if (score < FROM.weak) return null
  if (score < FROM.likely || !isTold()) return 'weak'
  return score < FROM.strong ? 'likely' : 'strong'
}

function weighted(reasons: readonly ThemeReason[], weight: number): Reason[] {
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

/** Points from which a programme, or a source, is about an area's ground by its own law, whatever a call of it is named. */
export const CERTAIN = 6

function isTelling(reason: Reason, area: Area, model: ThemeModel): boolean {
  if (reason.kind === 'word') return heaviest(reason, compileArea(area).phrases, (weight) => weight) >= 2
  if (reason.kind === 'programme') return reason.points >= CERTAIN
  if (reason.kind !== 'phrase') return false
  const weightOf = (meaning: Meaning) => (meaning?.theme === reason.theme ? meaning.weight : 0)
  return heaviest(reason, model.phrases, weightOf) >= 2
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
  readonly parts: readonly Part[]
  readonly stems: ReadonlySet<string>
  met?: readonly MetWord[]
  structure?: readonly string[]
}

/** The calls read last, for each model: a call is read once for its themes and all its areas. */
const kept = new WeakMap<ThemeModel, Map<Call, Read>>()
/** More calls than are tagged at a time. */
const KEPT = 64

function readParts(call: Call, model: ThemeModel): Read {
  const reads = kept.get(model) ?? new Map<Call, Read>()
  kept.set(model, reads)
  const known = reads.get(call)
  if (known) return known
  const parts = partsOf(call, model)
  const stems = new Set<string>()
  for (const { words } of parts) for (const stem of words.stems) stems.add(stem)
  const read = { parts, stems }
  if (reads.size >= KEPT) reads.clear()
  reads.set(call, read)
  return read
}
