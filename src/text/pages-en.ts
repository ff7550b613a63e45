import { enCallPage } from './en-call-page.js'
import { dayOf, dayText, numberText } from './format.js'
import type { PageWords } from './pages.js'
import { enList } from './en-list.js'
import { enSources } from './en-sources.js'

const number = (n: number): string => numberText(n, 'en')
const CLOCK = new Intl.DateTimeFormat('en-GB', {
  timeZone: 'Europe/Stockholm',
  hour: '2-digit',
  minute: '2-digit',
})
const moment = (instant: string): string =>
  `${dayText(dayOf(instant), 'en')} at ${CLOCK.format(new Date(instant))}`

/** What the pages say, in English. */
export const enPages: PageWords = {
  moment,
  site: {
    tagline: 'EU funds for Swedish municipalities',
    skip: 'Skip to the content',
    menu: 'Main menu',
    start: 'Start',
    overview: 'Overview',
    calls: (municipality) => `Calls for ${municipality}`,
    sources: 'Sources',
    desk: 'For you who are signed in',
    cases: 'Cases',
    letters: 'Letters',
    contacts: 'Contacts',
    areas: 'Areas',
    accounts: 'Accounts',
    settings: 'Settings',
    audit: 'Change log',
    signIn: 'Sign in',
    signOut: 'Sign out',
    aboutPage: 'About Fondvakt',
    accessibility: 'Accessibility statement',
    privacy: 'Privacy',
    api: 'Open data and API',
    otherLanguage: 'Svenska',
    about:
      'Fondvakt reads the sources and shows which calls fit the areas of the municipality, and why. Always check dates and amounts on the page of the call.',
    version: (version) => `Fondvakt ${version}`,
  },
  start: {
    title: 'Find funding for the work of your municipality',
    intro:
      'Fondvakt collects calls from the funds and programmes of the EU, and says which belong to the priority areas of each municipality.',
    search: 'Search calls',
    words: 'Words in Swedish or English',
    municipality: 'Municipality',
    find: 'Search',
    choose: 'Choose a municipality',
    counts: (open, forecast) => `${number(open)} open, ${number(forecast)} forthcoming`,
    all: (municipality) => `All calls for ${municipality}`,
    overview: (municipality) => `Overview of ${municipality}`,
    none: 'There is no municipality yet.',
    howToImport: 'Add one with the command fondvakt municipality import and a profile file.',
    seeSources: 'See all sources',
    subscribe: (municipality) => `Do you work in ${municipality}? Get a letter a week`,
  },
  list: enList,
  call: enCallPage,
  sources: enSources,
  errors: {
    notFound: 'There is no such page',
    notFoundText: 'The address may be misspelt, or the page has never been there.',
    noMunicipality: (id) => `There is no municipality called “${id}” here.`,
    noCall: (id) => `There is no call named “${id}” here.`,
    noSource: (id) => `There is no source called “${id}” here.`,
    bad: 'The address holds a mistake',
    unknown: (parameter, value, allowed) =>
      allowed.length === 0
        ? `The parameter ${parameter} is “${value}”, which does not exist.`
        : `The parameter ${parameter} is “${value}”, which does not exist. It can be: ${allowed.join(', ')}.`,
    repeated: (parameter) => `The parameter ${parameter} can have one value only.`,
    number: (parameter, most) =>
      `The parameter ${parameter} must be a whole number from 1 to ${number(most)}.`,
    broken: 'Something went wrong on our side',
    brokenText: 'The fault is written down. Try again in a while.',
    toStart: 'To the start page',
  },
}
