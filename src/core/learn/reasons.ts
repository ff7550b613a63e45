import { round } from '../theme-reasons.js'
import type { LearnedReason } from '../theme.js'
import type { MetWord } from './features.js'
import type { AreaWeights } from './weights.js'

/** The share of a score from which a learned word is a reason of its own. */
const SHOWN = 0.05

/**
 * What was learned for an area that holds for a call: programme, strand and type of action, then words, one reason each;
 * words that each count for less than a twentieth of the score are one reason together. `score` is what the rest adds up to.
 */
export function learnedReasons(
  weights: AreaWeights,
  structure: readonly string[],
  met: readonly MetWord[],
  score: number,
): LearnedReason[] {
  const structural = structure.flatMap((text): LearnedReason[] => {
    const points = round(weights.structure.get(text) ?? 0)
    return points === 0 ? [] : [{ kind: 'learned', of: 'structure', text, points }]
  })
  const words = met.flatMap(({ hash, text, amount }): { text: string; points: number }[] => {
    const points = round((weights.words.get(hash) ?? 0) * amount)
    return points === 0 ? [] : [{ text, points }]
  })
  const whole = [...structural, ...words].reduce((sum, { points }) => sum + points, score)
  const least = Math.max(0.05, Math.abs(whole) * SHOWN)
  const shown = words.filter(({ points }) => Math.abs(points) >= least)
  const rest = words.filter(({ points }) => Math.abs(points) < least)
  const left = round(rest.reduce((sum, { points }) => sum + points, 0))
  return [
    ...structural,
    ...shown.map(({ text, points }): LearnedReason => ({ kind: 'learned', of: 'word', text, points })),
    ...(left === 0 ? [] : [{ kind: 'rest', times: rest.length, points: left } as const]),
  ]
}
