import type { CasesWords } from './desk-page-case-words.js'
import { dayText, numberText } from './format.js'

const left = (n: number): string => {
  if (n === 0) return 'today'
  const days = `${numberText(Math.abs(n), 'en')} ${Math.abs(n) === 1 ? 'day' : 'days'}`
  return n > 0 ? `${days} left` : `${days} ago`
}

/** What the pages of cases say, in English. */
export const enDeskCases: CasesWords = {
  title: 'Cases',
  intro:
    'Calls that a department works with, the nearest date first. A case begins on the page of a call, or in a letter.',
  tabs: 'State',
  current: 'Current',
  every: 'All',
  states: {
    interest: 'Interest',
    decision: 'Decision',
    application: 'Application',
    project: 'Project',
    result: 'Result',
    closed: 'Closed',
  },
  stateHints: {
    interest: 'We follow the call, but nothing is decided.',
    decision: 'It is decided to apply.',
    application: 'The application is being written, or is sent.',
    project: 'The money is granted and the project is under way.',
    result: 'The project is done and is to be reported.',
    closed: 'Nothing more is to be done. The case no longer stands in the department’s letters.',
  },
  department: 'Department',
  everyDepartment: 'All departments',
  show: 'Show',
  none: 'There are no cases here. Open a call and choose that a department is to follow it.',
  table: 'Cases',
  columns: { call: 'Call', department: 'Department', state: 'State', due: 'Dates', note: 'Note' },
  fileColumns: {
    id: 'Id',
    department: 'Department',
    state: 'State',
    call: 'Call',
    due: 'Own date',
    closes: 'The call closes',
    left: 'Days left',
    note: 'Note',
    by: 'Opened by',
    opened: 'Opened',
    url: 'Link',
  },
  own: (day, n) => `Your date: ${dayText(day, 'en')}, ${left(n)}`,
  closes: (day, n) => `Closes: ${dayText(day, 'en')}, ${left(n)}`,
  closed: (day) => `Closed: ${dayText(day, 'en')}`,
  late: 'Your date comes after the call closes.',
  noDay: 'No closing date is given',
  openedBy: (name) => `Opened by ${name}`,
  toCall: 'To the call',
  change: 'Change the case',
  state: 'How far have you come?',
  due: 'Own date',
  dueHint: 'Such as when the board must decide.',
  note: 'Note',
  noteHint: 'At most 500 characters. Everybody in the department who gets letters can see it.',
  save: 'Save',
  done: { changed: 'The case is saved.', same: 'Nothing was changed.' },
  unclearState: 'Choose one of the states.',
  farDay: 'Choose a day within ten years.',
  history: 'History',
  field: {
    state: (before, after) => `The state was changed from ${before} to ${after}`,
    due: (before, after) => `The own date was changed from ${before} to ${after}`,
  },
  dueSet: (day) => `Own date: ${day}`,
  noteSet: (note) => `Note: ${note}`,
  noteChanged: 'The note was changed',
  somebody: 'Somebody',
  back: 'All cases',
}
