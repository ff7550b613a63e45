import type { DeskWords } from './desk-words.js'
import { dayText, numberText } from './format.js'

const number = (n: number): string => numberText(n, 'en')
const count = (n: number, one: string, many: string): string => `${number(n)} ${n === 1 ? one : many}`
const weekNumber = (week: string): string => `week ${Number(week.slice(6))}`

/** What is said of letters and addresses to whoever looks after Fondvakt, in English. */
export const enDesk: DeskWords = {
  lettersTitle: 'Letters and addresses',
  held: (letters, calls) =>
    letters === 1
      ? `1 letter waits for a person to let it go. It tells of ${count(calls, 'call', 'calls')}, many more than usual.`
      : `${number(letters)} letters wait for a person to let them go. They tell of ${count(calls, 'call', 'calls')}, many more than usual.`,
  heldAdvice: 'Look at one of the letters. If it is right, whoever runs Fondvakt can let them go.',
  unknown: (name, week) => `We do not know whether the letter of ${weekNumber(week)} to ${name} arrived.`,
  refused: (name, week) => `The letter of ${weekNumber(week)} to ${name} was refused.`,
  unsettledAdvice:
    'Ask whoever was to get the letter. Whoever runs Fondvakt can then send it again, or note that it arrived.',
  stopped: (name, since) =>
    `${name} has had no letters since ${dayText(since, 'en')}, because the address does not work.`,
  stoppedAdvice: 'Mend the address, or appoint another contact.',
  stray: (n) =>
    n === 1
      ? 'One report of mail that did not arrive belongs to none of our letters.'
      : `${number(n)} reports of mail that did not arrive belong to none of our letters.`,
  strayAdvice: 'Read them in the mailbox for bounces. There may be an address to mend.',
  newsTitle: 'News that waits for a person',
  newsAdvice: 'Open the source and decide whether the news is to be told.',
  sourcesTitle: 'Sources to look at',
  moreLetters: (n) => `and ${count(n, 'more letter or address', 'more letters or addresses')}`,
  weekTitle: 'The week of the departments',
  weekIntro: 'The last seven days. Cases are those that are not closed.',
  department: 'Department',
  columns: {
    letters: 'Letters',
    calls: 'Calls',
    relevant: 'Relevant',
    notRelevant: 'Not relevant',
    passedOn: 'Passed on',
    cases: 'Cases',
  },
  line: (name, { letters, calls, relevant, notRelevant, passedOn, cases }) =>
    `${name}: ${count(letters, 'letter', 'letters')}, ${count(calls, 'call', 'calls')}, ${number(relevant)} answered relevant, ${number(notRelevant)} not relevant, ${number(passedOn)} passed on, ${count(cases, 'case', 'cases')}.`,
  moreDepartments: (n) => `and ${count(n, 'more department', 'more departments')}`,
  came: (joined, left) => `New readers: ${number(joined)}. Left: ${number(left)}.`,
}
