import { FROM } from '../tag.js'
import type { Example, Input } from './example.js'
import type { Weights } from './weights.js'

/** How steep the way from no to yes is around the score from which a call is likely: a point more is this much in log-odds. */
const STEEPNESS = 0.4
const EPOCHS = 40
const STEP = 0.25
/** How strongly each kind is held to what the theme book says, and how far it may go from there, in points. */
const HELD = { phrase: 3, structure: 1, word: 2 } as const
const FARTHEST = { phrase: 1.5, structure: 2, word: 1.5 } as const
/**
 * A word, or a programme, is learned from when this many examples of an area have it, and no more than this share: common words
 * would only move every score a little.
 */
const LEAST_SEEN = 6
const MOST_SEEN = { structure: 0.8, word: 0.1 } as const
/** With few examples, a word is not too common up to this many. */
const FEW = 20
/** Below this it is not kept. */
const NEGLIGIBLE = 0.2

/**
 * Logistic regression over phrases, structure and words, held to the theme book: where the examples say nothing, the book
 * speaks. The same examples give the same weights. Time grows with examples times inputs.
 */
export function train(examples: readonly Example[], version: string): Weights {
  const { names, held, farthest, rows } = prepared(examples)
  const weights = new Float64Array(names.length)
  const speed = new Float64Array(names.length).fill(1e-6)
  const slope = new Float64Array(names.length)
  for (let epoch = 0; epoch < EPOCHS; epoch += 1) {
    for (let i = 0; i < slope.length; i += 1) slope[i] = held[i]! * weights[i]!
    for (const row of rows) addSlope(row, weights, slope)
    for (let i = 0; i < slope.length; i += 1) {
      const by = slope[i]!
      speed[i]! += by * by
      const next = weights[i]! - (STEP * by) / Math.sqrt(speed[i]!)
      weights[i] = Math.max(-farthest[i]!, Math.min(farthest[i]!, next))
    }
  }
  return collected(names, weights, version)
}

interface Row {
  readonly is: 0 | 1
  readonly base: number
  readonly cost: number
  readonly inputs: Int32Array
  readonly amounts: Float64Array
}

function addSlope(
  { is, base, cost, inputs, amounts }: Row,
  weights: Float64Array,
  slope: Float64Array,
): void {
  let score = base
  for (let i = 0; i < inputs.length; i += 1) score += weights[inputs[i]!]! * amounts[i]!
  const error = cost * STEEPNESS * (sigmoid(STEEPNESS * (score - FROM.likely)) - is)
  for (let i = 0; i < inputs.length; i += 1) slope[inputs[i]!]! += error * amounts[i]!
}

interface Prepared {
  readonly names: readonly string[]
  readonly held: Float64Array
  readonly farthest: Float64Array
  readonly rows: readonly Row[]
}

function prepared(examples: readonly Example[]): Prepared {
  const seen = countInputs(examples)
  const cost = costs(examples)
  const ids = new Map<string, number>()
  const names: string[] = []
  const kinds: Input['kind'][] = []
  const idOf = (area: string, { kind, name }: Input): number => {
    const full = fullName(area, kind, name)
    const known = ids.get(full)
    if (known !== undefined) return known
    ids.set(full, names.length)
    kinds.push(kind)
    return names.push(full) - 1
  }
  const rows = examples.map(({ area, is, worth, base, inputs }): Row => {
    const used = inputs.filter(({ kind, name }) => kind === 'phrase' || seen(area, kind, name))
    return {
      is: is ? 1 : 0,
      base,
      cost: worth * (is ? (cost.get(area) ?? 1) : 1),
      inputs: Int32Array.from(used, (input) => idOf(area, input)),
      amounts: Float64Array.from(used, ({ amount }) => amount),
    }
  })
  return {
    names,
    rows,
    held: Float64Array.from(kinds, (kind) => HELD[kind]),
    farthest: Float64Array.from(kinds, (kind) => FARTHEST[kind]),
  }
}

const fullName = (area: string, kind: Input['kind'], name: string): string =>
  kind === 'phrase' ? `phrase\t${name}` : `${kind}\t${area}\t${name}`

/** Tells which inputs of an area are neither too rare to learn from nor too common to say anything. */
function countInputs(examples: readonly Example[]) {
  const times = new Map<string, number>()
  const sizes = new Map<string, number>()
  for (const { area, inputs } of examples) {
    sizes.set(area, (sizes.get(area) ?? 0) + 1)
    for (const { kind, name } of inputs) {
      const full = fullName(area, kind, name)
      times.set(full, (times.get(full) ?? 0) + 1)
    }
  }
  return (area: string, kind: 'structure' | 'word', name: string): boolean => {
    const count = times.get(fullName(area, kind, name)) ?? 0
    const most = MOST_SEEN[kind] * (sizes.get(area) ?? 0)
    return count >= LEAST_SEEN && count <= (kind === 'word' ? Math.max(FEW, most) : most)
  }
}

/** What a call that belongs to an area weighs against one that does not, so that rare areas are not given up; at most 3. */
function costs(examples: readonly Example[]): ReadonlyMap<string, number> {
  const counts = new Map<string, { yes: number; no: number }>()
  for (const { area, is } of examples) {
    const count = counts.get(area) ?? { yes: 0, no: 0 }
    count[is ? 'yes' : 'no'] += 1
    counts.set(area, count)
  }
  return new Map(
    [...counts].map(([area, { yes, no }]) => [area, Math.max(1, Math.min(3, Math.sqrt(no / (yes || 1))))]),
  )
}

const sigmoid = (x: number): number => 1 / (1 + Math.exp(-x))

function collected(names: readonly string[], weights: Float64Array, version: string): Weights {
  const phrases = new Map<string, number>()
  const areas = new Map<string, { structure: Map<string, number>; words: Map<number, number> }>()
  names.forEach((full, i) => {
    const points = Math.round((weights[i] ?? 0) * 100) / 100
    if (Math.abs(points) < NEGLIGIBLE) return
    const [kind = '', area = '', name = ''] = full.split('\t')
    if (kind === 'phrase') return void phrases.set(area, points)
    const own = areas.get(area) ?? { structure: new Map<string, number>(), words: new Map<number, number>() }
    areas.set(area, own)
    if (kind === 'structure') own.structure.set(name, points)
    else own.words.set(parseInt(name, 36), points)
  })
  return { version, phrases, areas: areas }
}
