import { nextDeadline, statusOn, type Day } from '../core/call.js'
import type { FollowedCase } from '../core/case.js'
import { daysBetween } from '../core/dates.js'
import type { LetterContent } from '../core/letter.js'
import { weekdayText } from '../text/format.js'
import { titleIn, type TitleText } from '../text/title.js'
import type { Words } from '../text/words.js'
import { answerAddress, callAddress, type LinkView } from './links-view.js'
import { clean } from '../text/clean.js'

/** The department's own work with calls, in words. */
export interface CasesView {
  readonly title: string
  readonly cases: readonly CaseView[]
  /** How many more there are; null where all are here. */
  readonly more: string | null
}

export interface CaseView {
  readonly href: string
  readonly title: TitleText
  readonly state: { readonly label: string; readonly text: string }
  readonly times: readonly string[]
  readonly change: LinkView
}

/** Cases that a letter has room for, those with the nearest dates first. */
const SHOWN = 15

/** Null where the department follows nothing. */
export function viewCases({ cases, today, publicUrl }: LetterContent, words: Words): CasesView | null {
  const say = words.letter.cases
  if (cases.length === 0) return null
  return {
    title: words.letter.counted(say.title, cases.length),
    cases: cases.slice(0, SHOWN).map((one) => viewCase(one, today, publicUrl, words)),
    more: cases.length > SHOWN ? say.more(cases.length - SHOWN) : null,
  }
}

function viewCase(one: FollowedCase, today: Day, publicUrl: string, words: Words): CaseView {
  const say = words.letter.cases
  const title = titleIn(one.about, words.language)
  return {
    href: callAddress(publicUrl, one.call),
    title,
    state: { label: say.stateLabel, text: say.state[one.state] },
    times: [
      ...(one.due === null
        ? []
        : [say.due(weekdayText(one.due, words.language), daysBetween(today, one.due))]),
      closes(one, today, words),
    ],
    change: {
      label: say.change,
      full: words.letter.call.linkTo(say.change, clean(title.text, 60)),
      href: `${answerAddress(publicUrl, one.call)}#follow`,
    },
  }
}

function closes({ about }: FollowedCase, today: Day, { letter, language }: Words): string {
  const next = nextDeadline(about, today)
  if (!next) return letter.cases.rolling
  const day = weekdayText(next.day, language)
  return next.day < today || statusOn(about, today) === 'closed'
    ? letter.cases.closed(day)
    : letter.cases.closes(day, daysBetween(today, next.day))
}
