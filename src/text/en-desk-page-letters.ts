import type { LedgerWords } from './desk-page-letter-words.js'
import { daysText, numberText, weekDays } from './format.js'

const number = (n: number): string => numberText(n, 'en')
const letters = (n: number): string => (n === 1 ? '1 letter' : `${number(n)} letters`)

/** `47 (16–22 november 2026)`. */
const daysOf = (week: string): string => {
  const { monday, sunday } = weekDays(week)
  return `${Number(week.slice(6))} (${daysText(monday, sunday, 'en')})`
}

/** What the pages of the ledger say, in English. */
export const enDeskLetters: LedgerWords = {
  title: 'Letters',
  intro: (months) =>
    `Every letter that Fondvakt has written, the newest first. Texts are kept for ${months} months.`,
  statuses: {
    held: 'Waits for you',
    waiting: 'Waits to be sent',
    sending: 'Being sent',
    sent: 'Sent',
    refused: 'Refused',
    unknown: 'May not have arrived',
    skipped: 'Not sent',
  },
  statusTabs: {
    all: 'All',
    held: 'Wait for you',
    waiting: 'Waiting',
    sending: 'Being sent',
    sent: 'Sent',
    refused: 'Refused',
    unknown: 'Unknown',
    skipped: 'Not sent',
  },
  tabs: 'State',
  week: 'Week',
  everyWeek: 'All weeks',
  weekName: (week) => `Week ${daysOf(week)}`,
  weekDays: daysOf,
  contactHint: 'Name or mail address',
  show: 'Show',
  of: (name) => `Only letters to ${name}.`,
  ofAll: 'Show letters to all',
  tooMany: (most) => `The search fits more than ${number(most)} contacts. Write more of the name.`,
  tooLong: 'The list is too long to take out',
  tooLongText: (most) =>
    `It has more than ${number(most)} letters. Choose a week or a state and take it out again.`,
  none: 'There are no letters here. Choose another state or week.',
  table: 'Letters, the newest first',
  columns: { letter: 'Letter', to: 'To', week: 'Week', calls: 'Calls', status: 'State' },
  fileColumns: {
    id: 'Id',
    week: 'Week',
    kind: 'Kind',
    contact: 'Contact',
    name: 'Name',
    address: 'Address',
    subject: 'Subject',
    calls: 'Calls',
    status: 'State',
    written: 'Written',
    settled: 'Settled',
    attempts: 'Attempts',
    bounced: 'Bounced',
    said: 'Why',
  },
  kinds: {
    weekly: 'Weekly letter',
    fast: 'Cannot wait',
    pass: 'Passed on by a colleague',
    confirm: 'Question about signing up',
    quiet: 'Noted without a letter',
  },
  former: 'a former contact',
  noSubject: 'No subject',
  weekNumber: (week) => `${Number(week.slice(6))}, ${week.slice(0, 4)}`,
  doTo: (what, name, week) => `${what}: the letter to ${name}, week ${Number(week.slice(6))}`,
  again: 'Send again',
  wasSent: 'It arrived',
  heldTitle: (n) =>
    `${letters(n)} ${n === 1 ? 'waits' : 'wait'} for you to let ${n === 1 ? 'it' : 'them'} go`,
  heldAdvice: 'Look at a few of them. If they are right, send them. If not, have them written anew.',
  heldList: 'See the letters that wait',
  heldHeading: 'Letters that wait',
  release: 'Send the letters',
  discard: 'Write them anew',
  releaseTitle: (n) => (n === 1 ? 'Send the letter that waits?' : `Send ${number(n)} letters?`),
  releaseText:
    'They go out next time letters are sent, as they are. Once they have gone it cannot be undone.',
  discardTitle: (n) => (n === 1 ? 'Write the letter anew?' : `Write ${number(n)} letters anew?`),
  discardText:
    'The letters are thrown away. They are written anew at the next occasion, with what holds then. Do so when something in them is wrong and you have mended it, such as an area.',
  otherLetters: (n) =>
    n === 0
      ? 'No letters wait any more. Somebody else may have been first. Nothing has changed.'
      : `Now ${letters(n)} wait, not as many as when you opened the page. Nothing has changed. Have a look and say yes again.`,
  nothingHeld: 'No letters wait for you.',
  unknownTitle: (n) =>
    n === 1
      ? 'We do not know whether 1 letter arrived'
      : `We do not know whether ${number(n)} letters arrived`,
  unknownAdvice: 'Ask the recipient. Then send the letter again, or note that it arrived.',
  seeThem: 'See them',
  done: {
    released: (n) => `${letters(n)} will go out next time letters are sent.`,
    discarded: (n) => `${letters(n)} thrown away, to be written anew.`,
    again: 'The letter is sent again next time letters are sent.',
    sent: 'Noted: the letter arrived.',
  },
  settled:
    'Nothing has changed: the letter is no longer open, or its contact gets no letters. Somebody else may have been first.',
  againTitle: 'Send the letter again?',
  againUnknown: 'If the letter did arrive, the recipient gets it twice. It is better to ask first.',
  againRefused: 'The letter was refused last time. Mend what was wrong first, or the same happens again.',
  againTo: (name, address) => `It goes to ${name}, ${address}.`,
  againStopped: 'The contact gets no letters now, so it would not be sent. Start the letters again first.',
  sentTitle: 'Did the letter arrive?',
  sentText: 'The letter then counts as sent, and is not sent again.',
  cancel: 'Cancel',
  facts: {
    to: 'To',
    status: 'State',
    kind: 'Kind',
    calls: 'Calls',
    written: 'Written',
    settled: 'Settled',
    attempts: 'Attempts to send it',
    next: 'Next attempt',
    bounced: 'Came back',
  },
  asSent: 'The letter as it was sent',
  asHeld: 'The letter as it was written',
  readHtml: 'See the letter as mail shows it',
  readWhole: 'See the whole letter, with what had no room',
  copyNote: 'The recipient’s personal links are left out.',
  text: 'The letter as plain text',
  thinned: (months) => `The text is removed. It is kept for ${months} months.`,
  between: 'The text is between two colleagues, or for its recipient alone, and is not shown here.',
  personalLink: '[personal link]',
  history: 'History',
  written: 'The letter was written',
  wentTo: {
    sent: 'The letter was sent',
    refused: 'The letter was refused',
    unknown: 'Sending broke off; it is not known whether the letter arrived',
    skipped: 'The letter was not sent',
  },
  bounced: 'The letter came back',
  deeds: {
    'letter.again': (name) => `${name} had the letter sent again`,
    'letter.was-sent': (name) => `${name} noted that the letter arrived`,
  },
  back: 'All letters',
  toLetter: 'To the letter',
  toContact: 'To the contact',
}
