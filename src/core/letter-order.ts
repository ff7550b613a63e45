import { nextDeadline, type Day, type Grade } from './call.js'
import type { Item, SectionName } from './letter.js'
import { deadlineMoves, isExtension } from './news.js'

/** The sections of a letter, in the order in which they stand in it. */
export const SECTIONS: readonly SectionName[] = ['start', 'new', 'changed', 'closing', 'coming']

type Compare = (a: Item, b: Item) => number

/**
 * Items in the order in which a letter tells them: new and first ones strong first, then by deadline;
 * changes with extensions first; closing by deadline; coming by opening day.
 */
export function inLetterOrder(items: readonly Item[], today: Day): Item[] {
  const byDeadline = by((item) => nextDeadline(item.call, today)?.day ?? '9999')
  const byGrade = by((item) => GRADE[item.tags[0]?.grade ?? 'weak'])
  const byId = by((item) => item.call.id)
  const orders: Readonly<Record<SectionName, readonly Compare[]>> = {
    start: [byGrade, by((item) => -(item.tags[0]?.score ?? 0)), byId],
    new: [byGrade, byDeadline, byId],
    changed: [by(urgency), byGrade, byDeadline, byId],
    closing: [byDeadline, byGrade, byId],
    coming: [by((item) => item.call.opens ?? '9999'), byGrade, byId],
  }
  return SECTIONS.flatMap((section) =>
    items.filter((item) => item.section === section).toSorted(chain(orders[section])),
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

function by(key: (item: Item) => string | number): Compare {
  return (a, b) => {
    const [left, right] = [key(a), key(b)]
    return left < right ? -1 : left > right ? 1 : 0
  }
}

function chain(orders: readonly Compare[]): Compare {
  return (a, b) => orders.reduce((result, order) => result || order(a, b), 0)
}
