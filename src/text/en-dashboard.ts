import type { DashboardWords } from './dashboard-words.js'
import { dayText, numberText } from './format.js'

const number = (n: number): string => numberText(n, 'en')
const count = (n: number, one: string, many: string): string => `${number(n)} ${n === 1 ? one : many}`
const day = (value: string): string => dayText(value, 'en')
const weekNumber = (week: string): number => Number(week.slice(6))

const QUARTERS: Readonly<Record<string, string>> = {
  Q1: 'January–March',
  Q2: 'April–June',
  Q3: 'July–September',
  Q4: 'October–December',
}

/** What the overview says, in English. */
export const enDashboard: DashboardWords = {
  title: (municipality) => `Overview for ${municipality}`,
  intro: "Calls that fit the municipality's areas, strongly or likely.",
  parts: 'Parts of the page',
  rolesLabel: "The municipality's part",
  roles: {
    both: 'Apply or join',
    applicant: 'Apply',
    partner: 'Join',
    all: 'All, also without a part for it',
  },
  noAreas: 'The municipality has no areas yet. Without areas we cannot say which calls fit.',
  area: 'Area',
  together: 'All areas',
  once: 'A call can belong to several areas. In the row All areas it counts once.',
  strong: 'Strong',
  likely: 'Likely',
  graded: (all, strong) => (strong === 0 ? number(all) : `${number(all)} (${number(strong)} strong)`),
  numbers: 'The figures as a table',
  needs: {
    title: 'This needs a person',
    nothing: 'Nothing needs you right now.',
    held: (letters, calls) =>
      letters === 1
        ? `1 letter is held. It tells of ${count(calls, 'call', 'calls')}.`
        : `${number(letters)} letters are held. They tell of ${count(calls, 'call', 'calls')}.`,
    heldMeans: 'That is many more calls than usual. The letters go out once somebody has looked at them.',
    heldLink: 'Look at the letters and let them go',
    unknown: (n) => `We do not know whether ${count(n, 'letter', 'letters')} arrived.`,
    unknownMeans: 'Ask whoever was to get it. Then send it again, or note that it arrived.',
    unknownLink: 'Show the letters',
    refused: (n) => `${count(n, 'letter was', 'letters were')} refused.`,
    refusedMeans: "The reader's mail server said no. The address may be wrong.",
    refusedLink: 'Show the letters',
    stopped: (n) =>
      `${count(n, 'contact gets', 'contacts get')} no letters, because the address does not work.`,
    stoppedMeans: 'Mend the address, or appoint another contact.',
    stoppedLink: 'Mend the contacts',
    stray: (n) =>
      n === 1
        ? '1 report of mail that did not arrive belongs to none of our letters.'
        : `${number(n)} reports of mail that did not arrive belong to none of our letters.`,
    strayMeans: 'Read them in the mailbox for bounces. There may be an address to mend.',
    strayLink: 'Show the letters',
    failing: (n) => `${count(n, 'source', 'sources')} cannot be read.`,
    failingMeans: 'We may miss calls there until the source works again.',
    news: (n) => `The news of ${count(n, 'source waits', 'sources wait')} for a person.`,
    newsMeans: 'There is unusually much of it, and it goes into no letter until somebody has looked at it.',
    odd: (n) => `${count(n, 'source does', 'sources do')} not look as usual.`,
    oddMeans: "Compare with the source's own page. It may have been rebuilt, so that we read it wrongly.",
    absent: (n) => `${count(n, 'recurring call has', 'recurring calls have')} not come back.`,
    absentMeans: 'The programme may have moved or ended, or a source has stopped telling of it.',
    changed: (n) => `${count(n, 'watched page has', 'watched pages have')} changed in the last seven days.`,
    changedMeans: 'Read what is new. It may be a new plan or a new rule.',
    doubts: 'Some calls are hard to place.',
    doubtsMean: 'Your answer helps most there: it counts at once, and the tagging learns from it.',
    doubtsLink: 'Judge the calls',
    faults: (n) => `${count(n, 'person has', 'people have')} had trouble using a page.`,
    faultsMean: 'Read what they write, and answer those who want an answer.',
    faultsLink: 'Read the reports',
    sourcesLink: 'See all sources',
    more: (n) => `and ${number(n)} more`,
  },
  week: {
    title: 'This week',
    intro: 'What is new, has opened or has moved in the last seven days.',
    open: 'Open now',
    fresh: 'New',
    opened: 'Opened',
    moved: 'New deadline',
    happened: (opened, moved) =>
      `Opened (${number(opened)}) and calls with a new deadline (${number(moved)})`,
    openedTitle: 'Opened',
    movedTitle: 'New deadline',
    move: (from, to) => {
      if (to === null) return 'The deadline is gone.'
      return from === null ? `The deadline is ${day(to)}.` : `From ${day(from)} to ${day(to)}.`
    },
    more: (n) => `and ${number(n)} more`,
    none: 'Nothing new in the last seven days.',
  },
  closing: {
    title: 'What closes when',
    none: 'Nothing closes in the next 90 days.',
    intro: (n) =>
      n === 1 ? '1 call closes in the next 90 days.' : `${number(n)} calls close in the next 90 days.`,
    shut: (n) =>
      n === 1
        ? '1 call in two stages is left out, because its first stage has closed.'
        : `${number(n)} calls in two stages are left out, because their first stage has closed.`,
    chart: 'Bar chart: calls by area and by the week in which they close.',
    lane: (area, all, strong) =>
      strong === 0
        ? `${area}: ${number(all)}.`
        : `${area}: ${number(all)}, ${number(strong)} of them strong.`,
    inTable: 'All figures are in the table below.',
    today: 'today',
    week: 'Week',
    weekShort: (week) => `w ${weekNumber(week)}`,
    weekFrom: (week, monday) => `${weekNumber(week)}, from ${day(monday)}`,
    soonest: 'Closes first',
    byWeek: 'The figures week by week',
    list: (n, all) =>
      n === all
        ? all === 1
          ? 'The call with its deadline'
          : `All ${number(all)} with their deadlines`
        : `The first ${number(n)} of ${number(all)} with their deadlines`,
    day: 'Deadline',
    left: 'Days left',
    call: 'Call',
    areas: 'Areas',
    all: (n) => (n === 1 ? 'Show it in the list' : `Show all ${number(n)} in the list`),
  },
  planned: {
    title: 'Planned calls',
    intro: 'When coming calls are expected to open. Plans may change.',
    none: 'No planned calls are known.',
    quarter: 'Opens',
    calls: 'Calls',
    name: (quarter) =>
      quarter === null
        ? 'Quarter not said'
        : quarter === 'past'
          ? 'Should have opened already'
          : `${QUARTERS[quarter.slice(5)] ?? quarter} ${quarter.slice(0, 4)}`,
    list: (n, all) =>
      n === all ? `As a list (${number(all)})` : `The first ${number(n)} of ${number(all)} as a list`,
    opens: 'Opens',
    unsaid: 'Not said',
    all: (n) => (n === 1 ? 'Show it in the list' : `Show all ${number(n)} in the list`),
  },
  money: {
    title: 'Money to apply for',
    intro:
      'The sum of all that is shared out in the calls that can be applied to now. It is the whole pot, which applicants from many countries share. It is not what the municipality can get.',
    none: 'No open call says how much is shared out.',
    sum: 'Shared out',
    counted: 'Calls in the sum',
    calls: (counted, all) => `${number(counted)} of ${number(all)}`,
    left: (unsaid, foreign) => {
      const silent = unsaid === 1 ? '1 call that states' : `${number(unsaid)} calls that state`
      if (foreign === 0) return unsaid === 0 ? 'All open calls are in it.' : `Not in it: ${silent} no sum.`
      const other = foreign === 1 ? '1 call in a currency' : `${number(foreign)} calls in a currency`
      return unsaid === 0
        ? `Not in it: ${other} that we do not convert.`
        : `Not in it: ${silent} no sum, and ${other} that we do not convert.`
    },
    how: 'A pot that several calls share counts once. Other currencies are converted to euro roughly.',
  },
  letters: {
    title: 'Letters',
    intro: (weeks) => `Weekly and fast letters of the last ${number(weeks)} weeks, and the answers to them.`,
    none: 'No letters have been written in the last weeks.',
    chart: 'Bar chart: letters and answers week by week.',
    lane: (name, n) => `${name}: ${number(n)}.`,
    states: { sent: 'Sent', waiting: 'Waiting', held: 'Held', unknown: 'Unknown', refused: 'Refused' },
    answered: 'Answers',
    waits: 'Waiting or held',
    lost: 'Unknown or refused',
    sum: 'All weeks',
    see: 'See all letters',
  },
  departments: {
    title: 'Departments',
    intro: 'What each got and answered in the last seven days. Cases are those that are not closed.',
    none: 'The municipality has no departments yet.',
    casesOf: (department) => `Cases of ${department}`,
  },
  sources: {
    title: 'Sources',
    allWell: 'All sources work.',
    silentSince: (since) => `not read since ${day(since)}`,
    neverRead: 'not read yet',
    see: 'See all sources',
  },
  json: 'The overview as JSON',
}
