import { FROM } from '../tag.js'
import { hashOf } from './features.js'
import type { Example } from './example.js'
import { train } from './train.js'
import { NO_WEIGHTS, type Weights } from './weights.js'

/** How well areas were said: right of those said, right of those there are, and both in one. */
export interface Quality {
  readonly precision: number
  readonly recall: number
  readonly f1: number
  /** How many belong. */
  readonly n: number
}

/** How well all areas were said together, and each. */
export interface Report {
  readonly micro: Quality
  readonly areas: Readonly<Record<string, Quality>>
}

const FOLDS = 5

/** Learns from four fifths of the calls and looks at the last fifth, five times over. `learn` says what is learned from them. */
export function crossValidate(
  examples: readonly Example[],
  learn: (rest: readonly Example[]) => Weights = (rest) => train(rest, '0'),
): Report {
  const said = Array.from({ length: FOLDS }, (_, fold) => {
    const isHeld = ({ call }: Example): boolean => hashOf(call) % FOLDS === fold
    const weights = learn(examples.filter((example) => !isHeld(example)))
    return examples.filter(isHeld).map((example) => ({ example, says: isLikely(example, weights) }))
  })
  return reportOn(said.flat())
}

/** How well the theme book does alone. */
export const bookAlone = (examples: readonly Example[]): Report =>
  reportOn(examples.map((example) => ({ example, says: isLikely(example, NO_WEIGHTS) })))

/** Whether a call would be shown as likely in the area, with these weights. */
function isLikely({ base, told, inputs, area }: Example, { phrases, areas }: Weights): boolean {
  if (!told) return false
  const own = areas.get(area)
  const score = inputs.reduce((sum, { kind, name, amount }) => {
    if (kind === 'phrase') return sum + (phrases.get(name) ?? 0) * amount
    if (kind === 'structure') return sum + (own?.structure.get(name) ?? 0)
    return sum + (own?.words.get(parseInt(name, 36)) ?? 0) * amount
  }, base)
  return score >= FROM.likely
}

interface Said {
  readonly example: Example
  readonly says: boolean
}

function reportOn(said: readonly Said[]): Report {
  const names = [...new Set(said.map(({ example }) => example.area))].sort()
  return {
    micro: qualityOf(said),
    areas: Object.fromEntries(
      names.map((name) => [name, qualityOf(said.filter(({ example }) => example.area === name))]),
    ),
  }
}

function qualityOf(said: readonly Said[]): Quality {
  const right = said.filter(({ example, says }) => says && example.is).length
  const told = said.filter(({ says }) => says).length
  const n = said.filter(({ example }) => example.is).length
  return {
    precision: share(right, told),
    recall: share(right, n),
    f1: share(2 * right, told + n),
    n,
  }
}

const share = (part: number, whole: number): number =>
  whole === 0 ? 0 : Math.round((part / whole) * 1000) / 1000

/** How much micro F1, and one area's F1, may fall before new weights are refused. */
const MAY_FALL = { micro: 0.005, area: 0.03 } as const

/** What is worse in the new weights than in the old; null where they may take their place. */
export function whyWorse(before: Report, after: Report): string | null {
  if (after.micro.f1 < before.micro.f1 - MAY_FALL.micro)
    return `micro F1 would fall from ${before.micro.f1.toFixed(3)} to ${after.micro.f1.toFixed(3)}`
  const worse = Object.entries(before.areas).find(
    ([name, { f1, n }]) => n >= 10 && (after.areas[name]?.f1 ?? 0) < f1 - MAY_FALL.area,
  )
  return worse
    ? `${worse[0]}: F1 would fall from ${worse[1].f1.toFixed(3)} to ${(after.areas[worse[0]]?.f1 ?? 0).toFixed(3)}`
    : null
}
