import type { Tally } from '../core/digest.js'
import { daysText, holds, listText, numberText, weekDays } from './format.js'
import type { LetterWords } from './words.js'

const count = (n: number, one: string, many: string): string =>
  `${numberText(n, 'en')} ${n === 1 ? one : many}`
const weekNumber = (week: string): string => `week ${Number(week.slice(6))}`

type Kind = 'new' | 'moved' | 'changed' | 'closing' | 'coming'
const KINDS: readonly Kind[] = ['new', 'moved', 'changed', 'closing', 'coming']

const COUNTS: Readonly<Record<Kind, (n: number) => string>> = {
  new: (n) => count(n, 'new call', 'new calls'),
  moved: (n) => count(n, 'moved deadline', 'moved deadlines'),
  changed: (n) => count(n, 'changed call', 'changed calls'),
  closing: (n) => count(n, 'call closing soon', 'calls closing soon'),
  coming: (n) => count(n, 'call coming up', 'calls coming up'),
}

export const enLetter: LetterWords = {
  subject: (tally, department, week) => {
    const [first, second] = kindsIn(tally)
    if (!first) return `Weekly letter for ${department} – ${weekNumber(week)}`
    const next = second ? `, ${COUNTS[second](tally[second])}` : ''
    return `${COUNTS[first](tally[first])} for ${department}${next} – ${weekNumber(week)}`
  },
  firstSubject: (openNow, department, week) =>
    openNow > 0
      ? `Welcome to Fondvakt: ${count(openNow, 'open call', 'open calls')} for ${department} – ${weekNumber(week)}`
      : `Welcome to Fondvakt – ${weekNumber(week)}`,
  nothingSubject: (week, checked) =>
    checked > 0
      ? `Nothing new for you in ${weekNumber(week)} – ${count(checked, 'source checked', 'sources checked')}`
      : `No sources could be checked in ${weekNumber(week)}`,
  title: (department) => `Weekly letter for ${department}`,
  week: (week) => {
    const { monday, sunday } = weekDays(week)
    return `Week ${Number(week.slice(6))}, ${daysText(monday, sunday, 'en')}`
  },
  hello: 'Hello!',
  summary: (tally) =>
    `This is what we have for you this week: ${listText(
      kindsIn(tally).map((kind) => COUNTS[kind](tally[kind])),
      'en',
    )}.`,
  nothing: 'Nothing new for you this week. We have found no new calls or changes in your areas.',
  to: (name, department, municipality) =>
    department === municipality || holds(name, department)
      ? `This letter goes to ${name}, ${municipality}.`
      : `This letter goes to ${name}, ${department}, ${municipality}.`,
  areas: (names) => {
    if (names.length === 0) return 'You have not chosen any area to follow yet.'
    return names.length === 1
      ? `You get it because you follow the area ${listText(names, 'en')}.`
      : `You get it because you follow the areas ${listText(names, 'en')}.`
  },
  welcome:
    'Welcome to Fondvakt! Every week you get a letter with what is new, what has changed and what closes soon.',
  openNow: (n) => {
    if (n === 0) return 'Right now no call is open in your areas.'
    return n === 1
      ? 'Right now one call is open in your areas.'
      : `Right now ${numberText(n, 'en')} calls are open in your areas.`
  },
  seeOpen: 'See all open calls',
  sections: {
    start: 'Open right now',
    new: 'New',
    changed: 'Changed',
    closing: 'Closing within 30 days',
    coming: 'Coming up',
  },
  inShort: 'More in short',
  more: (n) => `and ${numberText(n, 'en')} more`,
  sourcesTitle: 'The sources',
  seeSources: 'See all sources',
  clockNote:
    '“Check” at a time of day means that it is usual for the source, but not confirmed for this very call.',
  aboutTitle: 'About this letter',
  write: 'Is something wrong, or do you want to change areas or stop the letter? Reply to this mail.',
  how: 'Fondvakt reads the sources and picks the calls whose text is about your areas. Dates and amounts come from the sources. Check them on the page of the call before you decide.',
  seeCalls: (municipality) => `All calls for ${municipality}`,
}

function kindsIn(tally: Tally): Kind[] {
  return KINDS.filter((kind) => tally[kind] > 0)
}
