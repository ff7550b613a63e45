import { LONGEST_PLACE_NAME, MOST_DEPARTMENTS } from '../core/place-edit.js'
import { numberText } from './format.js'
import type { SetupWords } from './setup-words.js'

const number = (n: number): string => numberText(n, 'en')
const calls = (n: number): string => `${number(n)} ${n === 1 ? 'call' : 'calls'}`

/** What the pages say of setting a place up, in English. */
export const enSetup: SetupWords = {
  notice: {
    title: 'Fondvakt is not set up yet',
    new: 'The municipalities here are examples. If you run the server: open the address of the set-up. It stands in the log of the server, and fondvakt setup prints it.',
    begun: 'The set-up has begun. Sign in to go on.',
    goOn: 'Go on with the set-up',
  },
  title: 'Set up Fondvakt',
  steps: 'Steps',
  step: { first: 'Your account', municipality: 'Municipality', contacts: 'Contacts', mail: 'Mail' },
  next: 'Go on',
  back: 'Back',
  closed: {
    title: 'Set-up',
    new: 'The address of the set-up stands in the log of the server, and fondvakt setup prints it. It is good for one time.',
    begun: 'The set-up has begun. Sign in with the account that was made then to go on.',
    done: 'Fondvakt is set up. Sign in to change anything.',
    gone: 'The address is not good. It may have been used already, or was not copied right. The command fondvakt setup prints the one that is.',
  },
  first: {
    title: 'Your account',
    intro:
      'You become an administrator, and also look after what all municipalities share. More accounts can be added later. You can stop after each step and go on another time.',
    name: 'Your name',
    email: 'Your e-mail address',
    emailHint: 'You sign in with it.',
    nameFault: 'Write your name.',
    emailFault: 'Write your e-mail address, such as namn@kommun.example.',
    busy: 'The server is busy. Please try again in a moment.',
    save: 'Make the account and go on',
  },
  place: {
    title: 'Which municipality?',
    intro: 'Choose one that ships, with areas from its policy, or make one of your own.',
    which: 'Municipality',
    own: 'One of my own',
    ownHint: 'You give its name, departments and areas in the next step.',
    others: 'The other municipalities',
    othersHint:
      'They are examples, with addresses that do not exist. Keep them only if several municipalities are to share Fondvakt.',
    remove: 'Remove them, with their areas, contacts and letters',
    keep: 'Keep them',
    missing: 'Choose a municipality.',
  },
  own: {
    title: 'Make a municipality of your own',
    intro: 'Everything here can be changed later.',
    name: 'Name of the municipality',
    departments: 'Departments and companies',
    departmentsHint: 'One on each line.',
    areas: 'Areas to begin with',
    areasHint:
      "The areas are the municipality's priorities. Begin with those of another and change them, or with one of your own.",
    like: (municipality, areas) => `As ${municipality}: ${areas}`,
    first: 'An area of my own, which I fill in below',
    firstTitle: 'The first area',
    firstHint: 'Fill this in only if you chose an area of your own.',
    save: 'Make the municipality and go on',
    departmentFault: {
      none: 'Write at least one department.',
      many: `At most ${MOST_DEPARTMENTS} departments.`,
      long: `The name of a department has at most ${LONGEST_PLACE_NAME} characters.`,
      twice: 'A department stands twice.',
    },
  },
  contact: {
    title: 'Who gets letters?',
    intro: 'Contacts get one letter a week with what is new in their areas. Begin with yourself.',
    me: (email) => `Send letters to me, ${email}`,
    meHint: 'You get all areas, and what whoever looks after Fondvakt needs to know.',
    department: 'Your department',
    departmentFault: 'Choose your department.',
    refused: 'You could not be added. Add yourself among the contacts instead.',
    more: 'The contacts of the departments are added once the set-up is done:',
    import: 'read them from Excel or CSV',
    add: 'add one at a time',
  },
  mail: {
    title: 'How does mail go out?',
    intro: 'This is how mail is set on the server. No letters go out before MAIL_TO says so.',
    after:
      'Changes are made on the server, which is then restarted. You can try the mail on the page Settings.',
    finish: 'Done',
  },
  started: {
    title: 'Getting started',
    intro: 'This is what it takes for the right person to get the right letter.',
    allDone: 'Everything is done. Letters go out as they should.',
    is: { done: 'Done', left: 'Left' },
    what: {
      sources: 'The sources have been read',
      areas: 'The areas take up calls',
      secretariat: 'Somebody looks after Fondvakt, and is told when something needs them',
      contacts: 'Contacts with real addresses get letters',
      mail: 'Mail goes out',
      sender: 'Letters have a real sender',
      reach: 'Sources know whom they can turn to',
      safe: 'The pages are encrypted',
    },
    means: {
      sources: 'The first time takes a while. After that they are read every day.',
      areas: 'Look over the areas, so that they agree with your policy.',
      secretariat: 'Add a contact who is the secretariat.',
      contacts: 'Addresses that end in .example are examples, and get no letters.',
      mail: 'Set MAIL_URL and MAIL_TO.',
      sender: 'Set MAIL_FROM, with DKIM if you can.',
      reach: 'Set CONTACT.',
      safe: 'Put a proxy with https in front, and set PUBLIC_URL.',
    },
    link: {
      sources: 'See how it goes',
      areas: 'Areas',
      secretariat: 'Add a contact',
      contacts: 'Contacts',
      mail: 'Settings',
      sender: 'Settings',
      reach: 'Settings',
      safe: 'Settings',
    },
    byServer: 'Done by whoever runs the server.',
    left: (n) => (n === 1 ? '1 thing is left' : `${number(n)} things are left`),
  },
  progress: {
    title: 'The first reading of the sources',
    read: (read, total) => `${number(read)} of ${number(total)} sources have been read.`,
    calls: (n) => `${calls(n)} found so far.`,
    underWay: 'The reading goes on.',
    done: 'The reading is done.',
    notBegun:
      'The reading has not begun. It is done by fondvakt start or fondvakt work. Otherwise run fondvakt gather once.',
    silent:
      'No source has answered. The server probably cannot reach the internet. Check firewall, proxy and name resolution (DNS), and that outgoing https is allowed. The reading tries again by itself.',
    failing: (n) => (n === 1 ? '1 source could not be read:' : `${number(n)} sources could not be read:`),
    others: (n) => `and ${number(n)} more`,
    follow: 'Follow the reading, updated every five seconds',
    refreshes: 'The page loads itself anew every five seconds.',
    stop: 'Stop updating',
  },
}
