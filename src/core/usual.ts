import type { Instant } from './call.js'

/** What a contact's next letter is measured by. */
export interface Habit {
  /** Calls that their letters have told of, of late, on average; null for whoever has had too few. */
  readonly usual: number | null
  /** When their last letter was written. */
  readonly last: Instant | null
}

/** How much some letters tell together, and how much was to be expected of them. */
export interface Burden {
  readonly letters: number
  readonly items: number
  readonly expected: number
}

export const NO_BURDEN: Burden = { letters: 0, items: 0, expected: 0 }

/** Calls in a letter below which nobody is overwhelmed. */
const FEW = 10
const WEEK_MS = 7 * 86_400_000

/** The burden with one more letter of `items` calls; a letter of which nothing is usual yet does not count. */
export function addLetter(burden: Burden, items: number, { usual, last }: Habit, now: Instant): Burden {
  if (usual === null || last === null) return burden
  const weeks = Math.max(1, Math.round((Date.parse(now) - Date.parse(last)) / WEEK_MS))
  return {
    letters: burden.letters + 1,
    items: burden.items + items,
    expected: burden.expected + Math.max(usual, FEW) * weeks,
  }
}

/** Why letters must wait for a person, in one line: they tell more than twice of what is usual. Null where they need not. */
export function overload({ letters, items, expected }: Burden): string | null {
  if (items <= 2 * expected) return null
  return `${items} calls in ${letters} letters, where about ${Math.round(expected)} are usual`
}
