import type { Added } from './found.js'
import type { Condition } from './query-fields.js'

/** Words to look for. A word that ends in `*` stands for all that begin so. */
export interface Sought {
  readonly stems: readonly string[]
  /** How far each stands from the one before: 1 is the next word, 0 the same place (parts of a compound). The first is 0. */
  readonly steps: readonly number[]
  /** `exact`: just so. `near`: nearer too, or one word farther; and for less, in any order a few words apart in one sentence. */
  readonly how: 'exact' | 'near'
  /** What an occurrence counts, 0 to 1. */
  readonly weight: number
  /**
   * `always` counts beside the others; `rest` only where it is more than the others give; `few` the same, and only
   * where few calls hold what comes before it.
   */
  readonly when: 'always' | 'rest' | 'few'
}

/** Ways to say one thing. A call holds the group when it holds any of them. */
export interface Group {
  /** What was written for it. */
  readonly for: string
  /** How much the group counts beside others, 0 to 1. */
  readonly weight: number
  /** Looked for in titles only. */
  readonly inTitle: boolean
  /** Whether a call that lacks it comes after all that have it. */
  readonly isRequired: boolean
  readonly ways: readonly Sought[]
  /** What of this stands for something else than was written. */
  readonly added: readonly Added[]
  /** What to look for in its place where no call holds it: the words of a term one by one, or the parts of a compound. */
  readonly instead: readonly Group[]
}

/** All that a query looks for. */
export interface Wanted {
  readonly groups: readonly Group[]
  /** A call that holds any of these is left out. */
  readonly nots: readonly Sought[]
  readonly conditions: readonly Condition[]
  readonly added: readonly Added[]
}
