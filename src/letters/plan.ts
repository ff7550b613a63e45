import { gradeOf, RANK } from '../core/fit.js'
import type { Item } from '../core/letter.js'

/** How an item is shown: with everything, in short, or only counted. */
export type Shown = 'full' | 'brief' | 'counted'
export type Plan = ReadonlyMap<Item, Shown>

/** What it costs to show an item, in bytes. */
export interface Costs {
  readonly full: (item: Item) => number
  readonly brief: (item: Item) => number
}

/** The part of the room that is for items in full, where there are more than fit. */
const FULL_SHARE = 0.7

/** Shows all items in full where they fit in `room` bytes; else the strongest in full, more of them in short, and counts the rest. */
export function plan(items: readonly Item[], costs: Costs, room: number): Plan {
  const ranked = items.toSorted((a, b) => RANK[gradeOf(b)] - RANK[gradeOf(a)])
  const whole = fill(ranked, costs.full, room)
  if (whole.length === ranked.length) return new Map(items.map((item) => [item, 'full']))
  const full = fill(ranked, costs.full, room * FULL_SHARE)
  const used = full.reduce((sum, item) => sum + costs.full(item), 0)
  const brief = fill(ranked.slice(full.length), costs.brief, room - used)
  const shown = new Map<Item, Shown>(items.map((item) => [item, 'counted']))
  for (const item of brief) shown.set(item, 'brief')
  for (const item of full) shown.set(item, 'full')
  return shown
}

/** As many of the first items as fit. */
function fill(items: readonly Item[], cost: (item: Item) => number, room: number): Item[] {
  let left = room
  const beyond = items.findIndex((item) => (left -= cost(item)) < 0)
  return beyond === -1 ? [...items] : items.slice(0, beyond)
}
