import { enCases } from './en-cases.js'
import { dayText, daysText, listText, numberText, weekDays, weekdayName } from './format.js'
import { NEWS_KINDS, type Followed, type LetterWords, type News, type NewsKind } from './letter-words.js'

const number = (n: number): string => numberText(n, 'en')
const count = (n: number, one: string, many: string): string => `${number(n)} ${n === 1 ? one : many}`
const weekNumber = (week: string): string => `week ${Number(week.slice(6))}`
const quoted = (words: readonly string[]): string =>
  listText(
    words.map((word) => `“${word}”`),
    'en',
  )

const COUNTS: Readonly<Record<NewsKind, (n: number) => string>> = {
  new: (n) => count(n, 'new call', 'new calls'),
  moved: (n) => count(n, 'moved deadline', 'moved deadlines'),
  changed: (n) => count(n, 'changed call', 'changed calls'),
  closing: (n) => count(n, 'call closing soon', 'calls closing soon'),
  coming: (n) => count(n, 'call coming up', 'calls coming up'),
  consult: (n) => count(n, 'consultation to answer', 'consultations to answer'),
}

const OPEN_NOW: Readonly<Record<Followed, (n: number) => string>> = {
  areas: (n) => {
    if (n === 0) return 'Right now no call is open in your areas.'
    return n === 1
      ? 'Right now one call is open in your areas.'
      : `Right now ${number(n)} calls are open in your areas.`
  },
  searches: (n) =>
    n === 0
      ? 'Right now your searches find no open call.'
      : `Right now your searches find ${count(n, 'open call', 'open calls')}.`,
  both: (n) => {
    if (n === 0) return 'Right now no call is open in your areas or among what your searches find.'
    return n === 1
      ? 'Right now one call is open in your areas or among what your searches find.'
      : `Right now ${number(n)} calls are open in your areas or among what your searches find.`
  },
}

const QUARTERS = ['Jan–Mar', 'Apr–Jun', 'Jul–Sep', 'Oct–Dec']

/** What only letters say, in English. */
export const enLetter: LetterWords = {
  subject: (news, department, week) => {
    const [first, second] = kindsIn(news)
    if (!first) return `Weekly letter for ${department} – ${weekNumber(week)}`
    const next = second ? `, ${COUNTS[second](news[second])}` : ''
    return `${COUNTS[first](news[first])} for ${department}${next} – ${weekNumber(week)}`
  },
  firstSubject: (openNow, department, week) =>
    openNow > 0
      ? `Welcome to Fondvakt: ${count(openNow, 'open call', 'open calls')} for ${department} – ${weekNumber(week)}`
      : `Welcome to Fondvakt – ${weekNumber(week)}`,
  nothingSubject: (week, checked) =>
    checked > 0
      ? `Nothing new for you in ${weekNumber(week)} – ${count(checked, 'source checked', 'sources checked')}`
      : `No sources could be checked in ${weekNumber(week)}`,
  fastSubject: ({ count: n, closes }, about) =>
    closes
      ? `Urgent: ${count(n, 'call closes', 'calls close')} before your next letter – ${about}`
      : `Urgent: ${count(n, 'call', 'calls')} with little time to apply – ${about}`,
  title: (department, weekly) => (weekly ? `Weekly letter for ${department}` : `News for ${department}`),
  fastTitle: ({ count: n, closes }) =>
    closes
      ? `${count(n, 'call closes', 'calls close')} before your next letter`
      : `${count(n, 'call', 'calls')} with little time to apply`,
  week: (week) => {
    const { monday, sunday } = weekDays(week)
    return `Week ${Number(week.slice(6))}, ${daysText(monday, sunday, 'en')}`
  },
  to: (name) => `To: ${name}`,
  summary: (news, weekly) => {
    const kinds = listText(
      kindsIn(news).map((kind) => COUNTS[kind](news[kind])),
      'en',
    )
    return weekly ? `This week: ${kinds}.` : `Since your last letter: ${kinds}.`
  },
  nothing: (weekly) =>
    weekly ? 'Nothing new for you this week.' : 'Nothing new for you since your last letter.',
  welcome: (weekly) =>
    weekly
      ? 'Welcome to Fondvakt! Every week you get a letter with what is new, what has changed and what closes soon.'
      : 'Welcome to Fondvakt! You get letters with what is new, what has changed and what closes soon.',
  fastWhy: ({ count: n, closes, isOnly }) => {
    if (isOnly) return 'There is little time left to apply. That is why we write today.'
    if (closes)
      return n === 1
        ? 'This call closes before your next ordinary letter comes. That is why we write today.'
        : 'These calls close before your next ordinary letter comes. That is why we write today.'
    return n === 1
      ? 'More than half of the time to apply will be gone before your next ordinary letter comes. That is why we write today.'
      : 'These calls close, or are more than half over, before your next ordinary letter comes. That is why we write today.'
  },
  nextLetter: (day) =>
    day === null
      ? 'You have chosen to get letters only when something is urgent.'
      : `Your next ordinary letter comes on ${weekdayName(day, 'en')} ${dayText(day, 'en')}.`,
  openNow: (n, among) => OPEN_NOW[among](n),
  seeOpen: 'See all open calls',
  sections: {
    start: 'Open right now',
    new: 'New',
    changed: 'Changed',
    closing: 'Last chance',
    coming: 'Coming up',
    consult: 'Have your say',
  },
  counted: (title, n) => `${title} (${number(n)})`,
  quarter: (year, n) => `Quarter ${n} ${year} (${QUARTERS[n - 1] ?? ''})`,
  undated: 'Without a date',
  more: (n) => `and ${number(n)} more in the whole letter`,
  notAll: (n) => `This mail has no room for all ${number(n)} calls.`,
  seeWhole: 'Read the whole letter on the web',
  call: {
    role: {
      applicant: 'The municipality can apply itself.',
      partner: 'The municipality can join as a partner.',
      no: 'Probably not for a municipality.',
    },
    because: (subject, reason) => `${subject}: ${reason}`,
    ownWords: (words) =>
      words.length === 1
        ? `your word ${quoted(words)} is in the text`
        : `your words ${quoted(words)} are in the text`,
    searches: (names) =>
      names.length === 1 ? `your search ${quoted(names)}` : `your searches ${quoted(names)}`,
    extended: 'More time.',
    answerBy: 'Answer by',
    original: (title) => `Original title: ${title}`,
    machine: 'Machine translation',
    links: {
      read: 'Read more',
      relevant: 'Relevant',
      notRelevant: 'Not relevant',
      pass: 'Pass on',
      calendar: 'Calendar',
      follow: 'We follow this',
      answer: 'Answer, pass on or follow',
      answerComing: 'Answer or follow',
      consult: 'To the consultation',
    },
    linkTo: (link, title) => `${link}: ${title}`,
  },
  cases: enCases,
  sourcesTitle: 'The sources',
  seeSources: 'See all sources',
  aboutTitle: 'About this letter',
  who: (department, municipality) =>
    department === municipality
      ? `This letter goes to you in ${municipality}.`
      : `This letter goes to you at ${department}, ${municipality}.`,
  areas: (names) => {
    if (names.length === 0) return 'You have not chosen any area to follow yet.'
    return names.length === 1
      ? `You get it because you follow the area ${listText(names, 'en')}.`
      : `You get it because you follow the areas ${listText(names, 'en')}.`
  },
  ownWords: (words) =>
    words.length === 1
      ? `You also get calls that have your word ${quoted(words)} in them.`
      : `You also get calls that have any of your words ${quoted(words)} in them.`,
  searches: (names, isAll) => {
    if (isAll)
      return names.length === 1
        ? `You get it because you have saved the search ${quoted(names)}.`
        : `You get it because you have saved the searches ${quoted(names)}.`
    return names.length === 1
      ? `You also get what your search ${quoted(names)} finds.`
      : `You also get what your searches ${quoted(names)} find.`
  },
  personal:
    'The links in this letter are personal: whoever has them can answer in your name. So use Pass on instead of forwarding the letter.',
  how: 'How we choose: Fondvakt reads the sources and takes the calls whose text is about your areas and that a municipality can apply to or join. That is our judgement. Check terms, dates and amounts on the page of the call before you decide.',
  clockNote:
    '“Check” at a time of day means that it is usual for the source, but not confirmed for this very call.',
  write: 'Is something wrong? Reply to this mail.',
  choose: 'Change what you get',
  earlier: 'Read earlier letters',
  leave: 'Stop the letters',
  seeCalls: (municipality) => `All calls for ${municipality}`,
}

const kindsIn = (news: News): NewsKind[] => NEWS_KINDS.filter((kind) => news[kind] > 0)
