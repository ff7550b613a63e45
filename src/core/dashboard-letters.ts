import type { Instant } from './call.js'
import { isoWeek, mondayOf } from './dates.js'

/** What became of the letters of a week. */
export type LetterState = 'sent' | 'waiting' | 'held' | 'unknown' | 'refused'

export const LETTER_STATES: readonly LetterState[] = ['sent', 'waiting', 'held', 'unknown', 'refused']

/** The letters of one ISO week, and the answers that contacts gave in it. */
export interface LetterWeek extends Readonly<Record<LetterState, number>> {
  readonly week: string
  readonly answered: number
}

/** The zone that weeks of letters are counted in. */
const ZONE = 'Europe/Stockholm'
/** Comes after every instant. */
const LAST = '9999'
const WEEK_MS = 7 * 86_400_000

/** The last ISO weeks up to now, the first first. */
export const lastWeeks = (now: Instant, count: number): readonly string[] =>
  Array.from({ length: count }, (_, i) =>
    isoWeek(new Date(Date.parse(now) - (count - 1 - i) * WEEK_MS).toISOString(), ZONE),
  )

/** Letters and answers by week; a letter that is being sent counts as waiting. */
export function letterWeeks(
  weeks: readonly string[],
  letters: readonly { readonly week: string; readonly status: string; readonly letters: number }[],
  answers: readonly Instant[],
): readonly LetterWeek[] {
  const starts = weeks.map((week) => mondayOf(week, 0, ZONE))
  return weeks.map((week, i) => {
    const [from, to] = [starts[i] ?? '', starts[i + 1] ?? LAST]
    const of = (...statuses: readonly string[]): number =>
      letters
        .filter((one) => one.week === week && statuses.includes(one.status))
        .reduce((sum, one) => sum + one.letters, 0)
    return {
      week,
      sent: of('sent'),
      waiting: of('waiting', 'sending'),
      held: of('held'),
      unknown: of('unknown'),
      refused: of('refused'),
      answered: answers.filter((at) => at >= from && at < to).length,
    }
  })
}
