import { numberText } from './format.js'
import type { CaseWords } from './letter-words.js'

const days = (n: number): string => `${numberText(n, 'en')} ${n === 1 ? 'day' : 'days'}`

/** How far off a day is: `today`, `5 days left`, `2 days ago`. */
const left = (n: number): string => {
  if (n === 0) return 'today'
  return n > 0 ? `${days(n)} left` : `${days(-n)} ago`
}

/** What letters say of a department's cases, in English. */
export const enCases: CaseWords = {
  title: 'What you follow',
  stateLabel: 'State',
  state: {
    interest: 'interest, not decided',
    decision: 'decision to apply',
    application: 'application under way',
    project: 'project under way',
    result: 'result to report',
    closed: 'closed',
  },
  due: (day, n) => `Your own date: ${day}, ${left(n)}.`,
  closes: (day, n) => `The call closes: ${day}, ${left(n)}.`,
  closed: (day) => `The call closed ${day}.`,
  rolling: 'The call has no closing date.',
  change: 'Change date or note',
  more: (n) => `and ${numberText(n, 'en')} more that you follow`,
}
