import {
  LONGEST_PLACE_NAME,
  LONGEST_POLICY,
  MOST_DEPARTMENTS,
  MOST_DOMAINS,
  MOST_MONTHS,
} from '../core/place-edit.js'
import { clean } from './clean.js'
import { numberText } from './format.js'
import type { SettingsWords } from './settings-words.js'

const number = (n: number): string => numberText(n, 'en')

/** What the page of settings says, in English. */
export const enSettings: SettingsWords = {
  title: 'Settings',
  intro:
    'Here you change what holds for the whole municipality. Further down is what whoever runs the server has set.',
  parts: 'Parts of the page',
  done: {
    profile: 'What is said of the municipality was saved.',
    departments: 'The departments were saved.',
    report: 'The report is marked as done.',
  },
  stale:
    'Somebody else changed the settings while you were writing. Nothing of yours is saved. Please read through, and save again.',
  save: 'Save',
  profile: {
    title: 'The municipality',
    name: 'Name',
    policy: 'The policy that the areas are made from',
    policyHint: 'Such as: Internationell policy, kommunfullmäktige 2007-10-29 § 151.',
    domains: 'Domains whose addresses may sign up for letters',
    domainsHint:
      'One on each line, such as kommun.example. Whoever has such an address can ask for letters themselves, and confirms by mail. Empty means that nobody can sign up.',
    keepMonths: 'Months that letters are kept',
    keepHint: 'For so long, letters that were sent can be read again. After that their words are removed.',
    problem: (one) => {
      switch (one.kind) {
        case 'missing':
          return one.field === 'name'
            ? 'Write the name of the municipality.'
            : 'Write which policy the areas are made from.'
        case 'long':
          return `The text is too long. At most ${one.field === 'name' ? LONGEST_PLACE_NAME : LONGEST_POLICY} characters.`
        case 'odd':
          return 'The text has characters that cannot be shown.'
        case 'domain':
          return `“${clean(one.domain, 60)}” is no domain. Write such as kommun.example.`
        case 'many':
          return `At most ${MOST_DOMAINS} domains.`
        case 'months':
          return `Write a number of months from 1 to ${number(MOST_MONTHS)}.`
      }
    },
  },
  departments: {
    title: 'Departments and companies',
    intro: 'Contacts and cases belong to a department or a company.',
    name: (n) => `Department ${n}`,
    remove: (department) => `Remove ${department}`,
    used: 'Has contacts or cases, and cannot be removed.',
    added: (n) => `New department ${n}`,
    addHint: 'Leave this empty if you do not want to add any.',
    problem: (one) => {
      switch (one.kind) {
        case 'missing':
          return 'Write the name of the department, or tick that it is to be removed.'
        case 'long':
          return `The name is too long. At most ${LONGEST_PLACE_NAME} characters.`
        case 'odd':
          return 'The name has characters that cannot be shown.'
        case 'twice':
          return 'Another department has that name.'
        case 'used':
          return 'The department has contacts or cases. Move them first.'
        case 'none':
          return 'At least one department must be left.'
        case 'many':
          return `At most ${MOST_DEPARTMENTS} departments.`
      }
    },
  },
  process: {
    title: 'What holds on the server',
    intro:
      'This is set by whoever runs Fondvakt, with the environment variables named on each line. Passwords and keys are never shown.',
    set: (settings) =>
      settings.length === 1 ? `Changed with ${settings[0]}` : `Changed with ${settings.join(', ')}`,
    mailTo: 'Who is mailed',
    to: (to) => {
      if (to === 'nobody')
        return 'Nobody. Letters are written to a folder on the server instead of being sent.'
      if (to === 'everybody') return 'All contacts.'
      return to === 1
        ? 'Only 1 address. Letters to others are written to a folder on the server.'
        : `Only ${number(to)} addresses. Letters to others are written to a folder on the server.`
    },
    from: 'Sender',
    server: 'Mail server',
    noServer: 'None is given.',
    perMinute: (letters) =>
      letters === 0
        ? 'No limit to letters a minute.'
        : `At most ${number(letters)} letters a minute to one domain.`,
    signed: 'Signature (DKIM)',
    signedBy: (domain) => `On. Letters are signed by ${domain}.`,
    unsigned: 'Off. Letters that are not signed may end up as spam.',
    bounces: 'Letters that bounce',
    bouncesRead: (mailbox, takesReports) => {
      if (mailbox !== null && takesReports) return `Read in the mailbox at ${mailbox}, and taken at /bounces.`
      if (mailbox !== null) return `Read in the mailbox at ${mailbox}.`
      return takesReports
        ? 'Taken at /bounces.'
        : 'Not read. Nobody notices that an address has ceased to work until its owner misses their letters.'
    },
    contact: 'Contact',
    noContact: 'None. Sources then do not know whom to tell when something is wrong.',
    address: 'Web address',
    isSafe: (isSafe) =>
      isSafe ? 'Encrypted (https).' : 'Not encrypted. Use https as soon as others are to sign in.',
    readers: 'Who may read the pages',
    open: (isOpen) =>
      isOpen ? 'Everybody.' : 'Only those who are signed in, or come by a link in their letter.',
    engines: 'Search engines',
    indexed: (isIndexed) => (isIndexed ? 'May show the pages.' : 'Are asked not to show the pages.'),
    signIn: 'Sign-in',
    oidc: (issuer) =>
      issuer === null
        ? 'With local accounts.'
        : `With the municipality's own sign-in (${issuer}) and local accounts.`,
    limit: 'Limit for letters',
    programs: 'Programs that read data',
    limited: (perMinute) =>
      perMinute === 0 ? 'None.' : `${number(perMinute)} data requests a minute for each client.`,
    database: 'Database',
    kept: { file: 'A file on the server.', postgres: 'PostgreSQL.' },
  },
  test: {
    title: 'Try the mail',
    intro: (address) => `Send a test letter to your own address, ${address}.`,
    off: 'Mail is not set up, so no test letter can be sent. Set MAIL_URL and MAIL_TO on the server.',
    send: 'Send me a test letter',
    done: {
      sent: (address) =>
        `The mail server took the test letter to ${address}. If it does not arrive within a few minutes, look among spam.`,
      outbox: (address) =>
        `${address} is not in MAIL_TO. The test letter was written to the folder on the server, and not sent.`,
      off: () => 'Mail is not set up. Nothing was sent.',
      wait: () => 'You asked for a test letter a moment ago. Wait a minute and try again.',
    },
    failed: {
      'no-address': 'The mail server says that there is no such address.',
      refused: 'The mail server refused the letter.',
      deferred: 'The mail server asked us to come back later.',
      unreachable: 'The mail server could not be reached.',
      unsure: 'The connection broke. We do not know whether the letter arrived.',
    },
    said: 'The server answered:',
  },
  reports: {
    title: 'Reports on accessibility',
    none: 'No reports are waiting.',
    at: (moment) => `Came in ${moment}`,
    page: 'Page',
    replyTo: 'Reply to',
    done: 'Done',
    doneOf: (moment) => `Mark the report of ${moment} as done`,
  },
  sources: {
    title: 'Sources',
    text: 'You also look after what the municipalities share. On the page of each source you can turn it on, turn it off, and release news that is held.',
    link: 'To the sources',
  },
  testMail: (municipality) => ({
    subject: 'Test letter from Fondvakt',
    title: 'The mail works',
    paragraphs: [
      `This is a test letter that you asked for on the settings page of ${municipality}.`,
      'Did it come to the inbox, and not among spam? Then all is as it should be.',
    ],
    link: 'Open Fondvakt',
    foot: 'The letter was sent to you alone.',
  }),
}
