import type { DeskWords } from './desk-words.js'
import { dayText, numberText } from './format.js'

const number = (n: number): string => numberText(n, 'sv')
const count = (n: number, one: string, many: string): string => `${number(n)} ${n === 1 ? one : many}`
const weekNumber = (week: string): string => `vecka ${Number(week.slice(6))}`

/** What is said of letters and addresses to whoever looks after Fondvakt, in Swedish. */
export const svDesk: DeskWords = {
  lettersTitle: 'Brev och adresser',
  held: (letters, calls) =>
    letters === 1
      ? `1 brev väntar på att en person släpper det. Det tar upp ${count(calls, 'utlysning', 'utlysningar')}, mycket fler än vanligt.`
      : `${number(letters)} brev väntar på att en person släpper dem. De tar upp ${count(calls, 'utlysning', 'utlysningar')}, mycket fler än vanligt.`,
  heldAdvice: 'Titta på ett av breven. Stämmer det, kan den som driver Fondvakt släppa dem.',
  unknown: (name, week) => `Vi vet inte om brevet för ${weekNumber(week)} till ${name} kom fram.`,
  refused: (name, week) => `Brevet för ${weekNumber(week)} till ${name} togs inte emot.`,
  unsettledAdvice:
    'Fråga den som skulle ha fått brevet. Den som driver Fondvakt kan sedan skicka det igen, eller notera att det kom fram.',
  stopped: (name, since) =>
    `${name} får inga brev sedan ${dayText(since, 'sv')}, för adressen fungerar inte.`,
  stoppedAdvice: 'Rätta adressen, eller utse en ny kontaktperson.',
  stray: (n) =>
    n === 1
      ? 'Ett besked om post som inte kom fram hör inte till något av våra brev.'
      : `${number(n)} besked om post som inte kom fram hör inte till något av våra brev.`,
  strayAdvice: 'Läs dem i brevlådan för studsar. Där kan finnas en adress att rätta.',
  newsTitle: 'Nyheter som väntar på granskning',
  newsAdvice: 'Öppna källan och avgör om nyheterna ska med.',
  sourcesTitle: 'Källor att se till',
  moreLetters: (n) => `och ${count(n, 'brev eller adress', 'brev eller adresser')} till`,
  weekTitle: 'Förvaltningarnas vecka',
  weekIntro: 'De senaste sju dagarna. Ärenden är de som inte är avslutade.',
  department: 'Förvaltning',
  columns: {
    letters: 'Brev',
    calls: 'Utlysningar',
    relevant: 'Relevant',
    notRelevant: 'Inte relevant',
    passedOn: 'Skickat vidare',
    cases: 'Ärenden',
  },
  line: (name, { letters, calls, relevant, notRelevant, passedOn, cases }) =>
    `${name}: ${number(letters)} brev, ${count(calls, 'utlysning', 'utlysningar')}, ${number(relevant)} svar relevant, ${number(notRelevant)} inte relevant, ${number(passedOn)} skickat vidare, ${count(cases, 'ärende', 'ärenden')}.`,
  moreDepartments: (n) => `och ${count(n, 'förvaltning', 'förvaltningar')} till`,
  came: (joined, left) => `Nya som får brev: ${number(joined)}. Slutade: ${number(left)}.`,
}
