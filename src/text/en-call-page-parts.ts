import type { CallPageParts } from './call-page-words.js'
import { dayText, listText, numberText } from './format.js'

const number = (n: number): string => numberText(n, 'en')
const day = (one: string): string => dayText(one, 'en')
const MONTHS = 'January February March April May June July August September October November December'.split(
  ' ',
)
const begun = (theme: string): string =>
  /^\p{Lu}\p{Ll}/u.test(theme) ? theme.charAt(0).toLowerCase() + theme.slice(1) : theme

/** Names that are joined themselves are joined otherwise, so that one sees where each ends. */
const joined = (names: readonly string[]): string =>
  names.some((name) => name.includes(' and ')) ? names.join(', and ') : listText(names, 'en')

/** What the page of a call says beside its facts, in English. */
export const enCallPageParts: CallPageParts = {
  glance: {
    title: 'At a glance',
    forUs: (municipality) =>
      municipality === null ? 'Is it for municipalities?' : `Is it for ${municipality}?`,
    when: 'When?',
    howMuch: 'How much?',
    how: 'How to apply?',
    noAreas: (municipality) => `Belongs to none of the areas of ${municipality}.`,
    reason: (reason) => `Strongest reason: ${reason}`,
    check: 'Check in the call.',
    toWhy: 'All reasons',
    toTimes: 'All times',
    opens: (when) => `Opens ${when}`,
    closed: (when) => `Closed ${when}`,
    noDay: 'No deadline given',
    stageOf: 'Stage 1 of 2. Only those who are let through apply in stage 2.',
    cutOff: (more) =>
      more === 0 ? 'The last chance' : `There ${more === 1 ? 'is' : 'are'} ${number(more)} more`,
    noMoney: 'No amount given',
    go: {
      apply: (publisher) => `Apply at ${publisher}`,
      read: (publisher) => `Read at ${publisher}`,
    },
    calendar: 'Add to calendar',
    calendarHint: 'All coming days, with a reminder a week before.',
    toWork: 'Judge, follow or pass on',
  },
  contents: 'On this page',
  times: {
    title: 'Times',
    today: 'today',
    drawing: (points, today) => `Time line. Today is ${day(today)}. ${points.join('. ')}.`,
    point: {
      opens: (when) => `opens ${when}`,
      closes: (when) => `closes ${when}`,
      single: (when) => `deadline ${when}`,
      'stage-1': (when) => `stage 1 closes ${when}`,
      'stage-2': (when) => `stage 2 closes ${when}`,
      'cut-off': (when) => `cut-off ${when}`,
    },
    legend: (hasOpen, hasRough) =>
      [
        'The numbers are those of the list.',
        hasOpen ? 'The coloured field is the time to apply.' : null,
        hasRough ? 'A dashed field is a rough time.' : null,
      ]
        .filter((one) => one !== null)
        .join(' '),
  },
  apply: {
    title: 'Who may apply, and how',
    ways: 'How to apply',
    own: (publisher) => `The page of the call at ${publisher}`,
    submission: 'Submit an application',
    partners: 'Find partners',
    partnersHint:
      'On the page in the EU portal, “Partner search announcements” says who looks for partners or offers to be one.',
    topicPartners: 'Partner announcements of the call',
    allPartners: 'Search all organisations in the portal',
    asWritten: 'As the call says',
    restrictedHere: 'Marked words shut many applicants out.',
    restrictedMark: 'shuts many out',
    silent: 'The source does not say who may apply. Read on the page of the call.',
  },
  why: { all: (count) => `All ${number(count)} reasons with points` },
  history: {
    fields: { title: 'New title.', eligibility: 'Changed on who may apply.' },
    before: 'Before',
    after: 'Now',
    nothing: 'nothing given',
  },
  related: {
    editions: 'The same call in other years',
    editionsIntro:
      'This is what it was then. It tells when the call usually comes, and how much money there is.',
    usually: (month) => `It usually closes in ${MONTHS[month - 1] ?? ''}.`,
    newer: (title) => `There is a newer round: ${title}`,
    closed: (programme) => `Last closed in ${programme}`,
    closedIntro: 'We know of no earlier rounds of this very call.',
    similar: 'Similar calls',
    similarIntro: 'They are open or coming, and are for the most part about the same.',
    both: (themes) => `Both are about ${joined(themes.map(begun))}.`,
    columns: { call: 'Call', closes: 'Closes', closed: 'Closed', money: 'Money then' },
    noMoney: 'no amount given',
  },
  work: {
    title: (municipality) => `Work with the call in ${municipality}`,
    judge: 'Say whether it is relevant',
    judgeAs: (name) => `You answer as ${name}.`,
    follow: 'Start or change a case',
    cases: 'Cases',
    case: (department, state, by, opened) => `${department}: ${state}, started by ${by} ${day(opened)}`,
    due: (due) => `own deadline ${day(due)}`,
    states: {
      interest: 'interest',
      decision: 'decision',
      application: 'application',
      project: 'project',
      result: 'result',
      closed: 'closed',
    },
    allCases: 'All cases',
    department: 'Department',
    noDepartment: 'Choose a department.',
    noDepartments: 'The municipality has no departments yet.',
    dueLabel: 'Own deadline',
    dueHint: 'For instance when the committee must decide.',
    note: 'Note',
    noteHint: 'At most 500 characters.',
    start: 'Save the case',
    pass: 'Pass it on',
    passIntro: (most) =>
      `They get a mail with the call, your words and your address to answer to. You can send at most ${number(most)} a day.`,
    passTo: 'To whom?',
    noContacts: 'The municipality has no contacts who get letters.',
    noneChosen: 'Choose at least one person.',
    gone: 'One of them gets no letters any more. Choose again.',
    passNoteHint: 'Seen in the mail. At most 500 characters.',
    send: 'Send',
    passed: (name, when) => `Sent to ${name} on ${day(when)}`,
    already: 'They have already got it from you.',
    tooMany: (sent, left, most) =>
      sent === 0
        ? `Nothing was sent. One can send at most ${number(most)} a day.`
        : `${number(sent)} were sent, but ${number(left)} were left. One can send at most ${number(most)} a day.`,
    done: {
      judged: 'The answer is kept.',
      opened: 'The case is started.',
      changed: 'The case is changed.',
      passed: 'The call is passed on.',
    },
    unknownCall: 'The call is no longer here.',
    letter:
      'Do you get the weekly letter? Open the call from the letter to judge it, follow it and pass it on.',
    signIn: 'Sign in to work with it',
  },
}
