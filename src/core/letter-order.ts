import { nextDeadline, type Day, type Grade } from './call.js'
import { gradeOf } from './fit.js'
import type { Item, SectionName } from './letter.js'
import { deadlineMoves, isExtension } from './news.js'
import { openingOf, quarterOf } from './opening.js'

export { quarterOf } from './opening.js'

/** The sections of a letter, in the order in which they stand in it. */
export const SECTIONS: readonly SectionName[] = ['start', 'new', 'changed', 'closing', 'coming', 'consult']

type Key = string | number

/**
 * Items in the order in which a letter tells them: new and first ones strong first, then by deadline; changes with extensions
 * first; what closes by deadline; what is coming by the quarter and the day on which it opens.
 */
export function inLetterOrder(items: readonly Item[], today: Day): Item[] {
  const deadline = ({ call }: Item): Key => nextDeadline(call, today)?.day ?? '9999'
  const grade = (item: Item): Key => GRADE[gradeOf(item)]
  const quarter = ({ call }: Item): Key => quarterOf(call, today) ?? '9999'
  const opening = ({ call }: Item): Key => openingOf(call, today)?.from ?? '9999'
  const orders: Readonly<Record<SectionName, readonly ((item: Item) => Key)[]>> = {
    start: [grade, (item) => -(item.tags[0]?.score ?? 0)],
    new: [grade, deadline],
    changed: [urgency, grade, deadline],
    closing: [deadline, grade],
    coming: [quarter, opening, grade],
    consult: [deadline, grade],
  }
  return SECTIONS.flatMap((section) =>
    items
      .filter((item) => item.section === section)
      .map((item) => ({ item, keys: [...orders[section].map((key) => key(item)), item.call.id] }))
      .sort((a, b) => compare(a.keys, b.keys))
      .map(({ item }) => item),
  )
}

const GRADE: Readonly<Record<Grade, number>> = { strong: 0, likely: 1, weak: 2 }

function urgency(item: Item): number {
  const moves = deadlineMoves(item.events)
  if (moves.some(isExtension)) return 0
  if (moves.length > 0) return 1
  const kinds = new Set(item.events.map((event) => event.kind))
  return kinds.has('opened') ? 2 : kinds.has('changed') ? 3 : 4
}

function compare(a: readonly Key[], b: readonly Key[]): number {
  const at = a.findIndex((key, i) => key !== b[i])
  return at < 0 ? 0 : (a[at] ?? 0) < (b[at] ?? 0) ? -1 : 1
}
