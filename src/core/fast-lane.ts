import { isPaused } from './cadence.js'
import { isShutToNewcomers, nextDeadline, statusOn, type Day, type StoredCall } from './call.js'
import { contentOf, letterDay, type LetterMatter } from './content.js'
import { daysBetween } from './dates.js'
import { fittingOf, type FitOptions, type Fitting } from './fit.js'
import type { Item, LetterContent } from './letter.js'
import { itemsOf } from './match.js'
import { deadlineMoves } from './news.js'

/** Days left at most of what cannot wait, where no letter is due. */
const NEAR = 30

type FastMatter = Pick<LetterMatter, 'reader' | 'calls' | 'events' | 'told' | 'today' | 'nextLetter'> &
  FitOptions

/**
 * The items that cannot wait for the next letter: strong calls, or such as the reader's own words or searches bring in, of which there
 * is news, and whose time would be more than half over by then. Nothing for whoever does not want it, or pauses.
 */
export const fastItems = (matter: FastMatter): Item[] =>
  isWanted(matter) ? hurried(matter, fittingOf(matter.reader, matter.calls, matter)) : []

/** The letter that cannot wait for the next one; of no items where there is none. */
export function composeFast(matter: LetterMatter): LetterContent {
  const fitting = fittingOf(matter.reader, matter.calls, matter)
  return contentOf({ ...matter, kind: 'fast' }, fitting, isWanted(matter) ? hurried(matter, fitting) : [])
}

function isWanted({ reader: { wishes }, today }: FastMatter): boolean {
  return wishes.fast && !isPaused(wishes, today)
}

function hurried({ events, told, today, nextLetter }: FastMatter, fitting: readonly Fitting[]): Item[] {
  const next = letterDay(nextLetter)
  const strong = fitting.filter(
    ({ tags, words, searches }) => words.length + searches.length > 0 || tags[0]?.grade === 'strong',
  )
  const urgent = strong.filter(({ call }) => !canWait(call, today, next))
  return itemsOf(urgent, events, told, today, false).filter(isNews)
}

/** What is told of by itself: a call that is new, that opens, or whose deadline has moved. */
const isNews = ({ section, events }: Item): boolean =>
  section === 'new' ||
  (section === 'changed' &&
    (events.some(({ kind }) => kind === 'opened') || deadlineMoves(events).length > 0))

function canWait(call: StoredCall, today: Day, next: Day | null): boolean {
  const deadline = nextDeadline(call, today)
  if (!deadline || statusOn(call, today) !== 'open' || isShutToNewcomers(call, today)) return true
  const left = daysBetween(today, deadline.day)
  return next === null ? left > NEAR : daysBetween(today, next) * 2 <= left
}
