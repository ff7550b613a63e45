import type { ContactsWords } from './desk-page-contact-words.js'
import { dayText, numberText, weekdayName } from './format.js'

const number = (n: number): string => numberText(n, 'en')

const EVERY = {
  week: (day: string, hour: number) => `Every ${day} at ${hour}:00`,
  'two-weeks': (day: string, hour: number) => `Every second ${day} at ${hour}:00`,
  month: (day: string, hour: number) => `First ${day} of the month at ${hour}:00`,
  never: () => 'Only what cannot wait',
}

/** What the list of contacts says, in English. */
export const enDeskContacts: ContactsWords = {
  title: 'Contacts',
  intro: (municipality) => `Those who get letters from Fondvakt in ${municipality}, by department.`,
  count: (n) => (n === 1 ? '1 contact' : `${number(n)} contacts`),
  add: 'Add a contact',
  import: 'Import from a table',
  searchHint: 'Name or mail address',
  department: 'Department',
  everyDepartment: 'All departments',
  noDepartment: 'No department that there is',
  state: 'State',
  everyState: 'All states',
  states: {
    active: 'Gets letters',
    pending: 'Has not confirmed',
    stopped: 'Stopped',
    left: 'Has left',
    removed: 'Removed from the profile',
  },
  show: 'Show',
  files: 'Take out the list',
  none: 'No contact fits what you looked for. Use fewer words, or remove a filter.',
  noneYet: 'There are no contacts yet. Add one, or import a whole table.',
  table: 'Contacts by department',
  columns: {
    name: 'Name',
    areas: 'Areas',
    when: 'How often',
    state: 'State',
    last: 'Last letter',
    answers: 'Answers',
  },
  fileColumns: {
    id: 'Id',
    name: 'Name',
    email: 'Mail',
    department: 'Department',
    areas: 'Areas',
    when: 'How often',
    language: 'Language',
    state: 'State',
    why: 'Why',
    since: 'Since',
    last: 'Last letter',
    answers: 'Answers',
    added: 'Added',
    chosen: 'Chose for themselves',
    secretariat: 'Looks after Fondvakt',
  },
  yes: 'yes',
  erased: 'The name is erased',
  secretariat: 'Looks after Fondvakt',
  noLetter: 'None yet',
  noAreas: 'Only words of their own',
  grades: { strong: 'strong only', likely: 'strong and likely', weak: 'weak too' },
  paging: 'Pages',
  previous: 'Previous',
  next: 'Next',
  page: (page, pages) => `Page ${page} of ${pages}`,
  cadence: ({ every, weekday, hour, fast, silent, pausedUntil }, today) =>
    [
      EVERY[every](weekdayName(`2024-01-0${weekday}`, 'en'), hour),
      every !== 'never' && !fast ? 'nothing in between' : null,
      every !== 'never' && silent ? 'only when there is something new' : null,
      pausedUntil !== null && pausedUntil > today ? `paused until ${dayText(pausedUntil, 'en')}` : null,
    ]
      .filter((part) => part !== null)
      .join(', '),
  languages: { sv: 'Swedish', en: 'English' },
  since: (day) => `Since ${dayText(day, 'en')}`,
}
