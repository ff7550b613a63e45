import { contentOf, type LetterMatter } from './content.js'
import { composeFast } from './fast-lane.js'
import { fittingOf } from './fit.js'
import type { Item, LetterContent } from './letter.js'
import { itemsOf } from './match.js'
import { deadlineMoves } from './news.js'

export type { LetterMatter } from './content.js'

/** Everything that one letter says; the same for all whose matter is the same, whatever they are called. */
export function compose(matter: LetterMatter): LetterContent {
  if (matter.kind === 'fast') return composeFast(matter)
  const { reader, calls, events, told, today, first } = matter
  const fitting = fittingOf(reader, calls, matter)
  return contentOf(matter, fitting, itemsOf(fitting, events, told, today, first))
}

/** How much there is of each kind of news in a letter; each item is counted once. */
export interface Tally {
  readonly new: number
  /** Changed items whose deadline moved. */
  readonly moved: number
  /** The other changed items. */
  readonly changed: number
  readonly closing: number
  readonly coming: number
  readonly consult: number
  readonly start: number
}

export function tally(items: readonly Item[]): Tally {
  const count = (holds: (item: Item) => boolean): number => items.filter(holds).length
  const isMoved = (item: Item): boolean => item.section === 'changed' && deadlineMoves(item.events).length > 0
  return {
    new: count((item) => item.section === 'new'),
    moved: count(isMoved),
    changed: count((item) => item.section === 'changed' && !isMoved(item)),
    closing: count((item) => item.section === 'closing'),
    coming: count((item) => item.section === 'coming'),
    consult: count((item) => item.section === 'consult'),
    start: count((item) => item.section === 'start'),
  }
}

/** What a letter tells, as rows for the ledger. */
export function toldBy(items: readonly Item[]): { readonly call: string; readonly about: string }[] {
  return items.flatMap(({ call, abouts }) => abouts.map((about) => ({ call: call.id, about })))
}
