import type { Column, Fault, RowFault } from '../core/contact-rows.js'
import type { ImportWords } from './desk-page-import-words.js'
import { numberText } from './format.js'

const number = (n: number): string => numberText(n, 'en')
const near = (text: string, line: number | null): string =>
  line === null ? text : `${text} It is near line ${number(line)}.`
const mayBe = (text: string, hint: string | null): string =>
  hint === null ? `${text}.` : `${text}. Did you mean ${hint}?`

const COLUMNS: Readonly<Record<Column, string>> = {
  name: 'name',
  email: 'email',
  department: 'department',
  areas: 'areas',
  language: 'language',
}

const FAULTS: Readonly<Record<Fault, (fault: RowFault) => string>> = {
  'no-header': () => 'No row names the columns. Write at least name and email as headings above the table.',
  'no-column': ({ column }) =>
    column === null ? 'A column is missing.' : `The column ${COLUMNS[column]} is missing. Add it.`,
  'column-twice': ({ value }) => `“${value}” is a second column for the same. Remove one of them.`,
  'column-unknown': ({ value }) => `The column “${value}” is not read.`,
  empty: ({ column }) =>
    column === 'areas'
      ? 'Choose at least one area.'
      : column === 'department'
        ? 'Choose a department.'
        : 'Fill in the field.',
  long: ({ value }) => `“${value.slice(0, 30)}…” is too long.`,
  address: ({ value }) => `“${value}” is not one mail address, such as name@municipality.example.`,
  department: ({ value, hint }) => mayBe(`There is no department “${value}”`, hint),
  area: ({ value, hint }) => mayBe(`There is no area “${value}”`, hint),
  'area-twice': ({ value }) => `The area in “${value}” is said twice.`,
  language: ({ value }) => `“${value}” is no language that we know. Write sv or en.`,
  twice: ({ value, hint }) => `${value} stands in row ${hint ?? '?'} too. Keep one of the rows.`,
  there: ({ value, hint }) =>
    hint === null
      ? `${value} is a contact’s address already.`
      : `${value} is the address of the contact ${hint} already. Change that contact instead.`,
  left: ({ value }) => `${value} has said no to more letters. Only the person can sign up again.`,
  stopped: ({ value }) => `${value} is stopped and gets no letters until you start them again.`,
  foreign: ({ value }) => `${value} is not one of the municipality’s own addresses. Is it right?`,
}

/** What the pages say that take in a table of contacts, in English. */
export const enDeskImport: ImportWords = {
  title: 'Import contacts',
  intro:
    'Send a table from Excel (.xlsx) or as CSV. You first see what would be added and changed. Nothing is saved before you say yes.',
  columnsTitle: 'What the table is to be like',
  columns: {
    name: 'The person’s name.',
    email: 'One mail address. A contact who has it is changed, else a new one is added.',
    department: 'The department’s name, as it stands here in Fondvakt.',
    areas:
      'One or more areas with semicolons between, or all. After a name may stand strong, likely or weak.',
    language: 'sv or en. Leave it empty for Swedish.',
  },
  columnNames: COLUMNS,
  limits: 'At most 2 MB and 10,000 rows. Contacts that are not in the table are not removed.',
  example: 'Get an example (CSV)',
  file: 'Table',
  send: 'Look the table through',
  noFile: 'Choose a file.',
  tooLarge: 'The file is larger than 2 MB. Divide it into several.',
  unreadable: {
    empty: () => 'The file is empty.',
    large: () => 'The file is too large. Divide it into several.',
    'old-excel': () =>
      'The file is in an old Excel format, or has a password. Save it as .xlsx without one, or as CSV.',
    'no-table': () => 'The file is no table. Send an Excel file (.xlsx) or CSV.',
    'no-workbook': () => 'The Excel file cannot be read. Save it anew as .xlsx, or as CSV.',
    rows: () => 'The table has more than 10,000 rows. Divide it into several.',
    wide: () => 'There are cells far outside the table. Copy the table into a new sheet and send that.',
    quote: (line) => near('A quotation mark is out of place, or is never closed.', line),
    'long-row': (line) => near('A row is too long.', line),
    'no-csv': (line) => near('The file cannot be read as CSV.', line),
  },
  planTitle: 'What the import would do',
  planIntro: (file) => `The file ${file}. Nothing is saved yet.`,
  changedMeanwhile:
    'The contacts have changed since you saw the plan. Nothing has been saved. Here is the new plan: look it through and say yes again.',
  gone: 'The table is gone. It has been imported already, or more than an hour has passed. Send it again if need be.',
  added: (n) => (n === 1 ? '1 new contact' : `${number(n)} new contacts`),
  changed: (n) => (n === 1 ? '1 contact changes' : `${number(n)} contacts change`),
  unchanged: (n) =>
    n === 1 ? '1 contact is as it should be' : `${number(n)} contacts are as they should be`,
  faults: (n) => (n === 1 ? '1 mistake to mend' : `${number(n)} mistakes to mend`),
  faultsIntro: 'Mend them in your table and send it again. Nothing is imported until every row can be read.',
  notes: (n) => (n === 1 ? '1 thing to look at' : `${number(n)} things to look at`),
  more: (n) => `… and ${number(n)} more`,
  row: 'Row',
  column: 'Column',
  what: 'What',
  wholeRow: 'the whole row',
  person: 'Contact',
  difference: (field, before, after) => `${field}: ${before} → ${after}`,
  confirmed: 'Gets letters without having to confirm the sign-up',
  asks: 'Is this right?',
  take: (n) => (n === 1 ? 'Yes, import 1 contact' : `Yes, import ${number(n)} contacts`),
  nothing: 'The table changes nothing: all its contacts are there just so.',
  again: 'Send another table',
  done: (added, changed) =>
    `The import is done. New contacts: ${number(added)}. Changed: ${number(changed)}.`,
  fault: (fault) => FAULTS[fault.fault](fault),
  exampleFile: 'contacts-example',
}
