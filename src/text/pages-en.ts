import { enCallPage } from './en-call-page.js'
import { dayOf, dayText, numberText } from './format.js'
import type { PageWords } from './pages.js'

const number = (n: number): string => numberText(n, 'en')
const count = (n: number, one: string, many: string): string => `${number(n)} ${n === 1 ? one : many}`
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
    calls: (municipality) => `Calls for ${municipality}`,
    sources: 'Sources',
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
    none: 'There is no municipality yet.',
    howToImport: 'Add one with the command fondvakt municipality import and a profile file.',
    seeSources: 'See all sources',
  },
  list: {
    title: (municipality) => `Calls for ${municipality}`,
    filter: 'Search and filter',
    more: 'More filters',
    fields: {
      words: 'Words',
      area: 'Areas',
      status: 'Status',
      programme: 'Programme',
      grade: 'How well it fits',
    },
    wordsHint: 'In Swedish or English. All words must be there.',
    areaHint: 'With none ticked, all areas are shown.',
    anyProgramme: 'All programmes',
    statuses: {
      current: 'Open and forthcoming',
      open: 'Open',
      forecast: 'Forthcoming',
      closed: 'Closed',
      all: 'Any status',
    },
    grades: {
      strong: 'Only strong',
      likely: 'Strong and likely',
      weak: 'Weak ones too',
      all: 'All, also outside the areas',
    },
    show: 'Show calls',
    clear: 'Clear all filters',
    count: (total) => (total === 0 ? 'No calls' : count(total, 'call', 'calls')),
    shown: (from, to, total) => `Showing ${number(from)}–${number(to)} of ${number(total)}.`,
    filteredBy: 'Filtered by',
    remove: (filter) => `Remove the filter ${filter}`,
    noWords: 'The search held no word to look for, so it does not count.',
    nothing: 'No call fits the filters.',
    nothingHint: 'Remove a filter, or search also among those outside the areas of the municipality.',
    searchAll: 'Search among all calls',
    beyond: (page, pages) =>
      `There is no page ${number(page)}: the list has ${count(pages, 'page', 'pages')}.`,
    lastPage: 'Go to the last page',
    paging: 'Pages',
    previous: 'Previous',
    next: 'Next',
    pageOf: (page, pages) => `Page ${number(page)} of ${number(pages)}`,
    json: 'The whole list as JSON',
    areas: 'Areas',
    noAreas: 'Belongs to none of the areas of the municipality.',
    withdrawn: 'removed by the source',
    abroad: 'for work outside the EU',
    stage: (stage) => `stage ${stage} of 2`,
    cutOff: 'cut-off, more will come',
    shutOut: 'Closed to new applicants',
  },
  call: enCallPage,
  sources: {
    title: 'Sources',
    intro: 'How reading each source goes. A source that does not answer may have calls that we miss.',
    outcomes: {
      ok: 'Works',
      unchanged: 'Works, nothing new',
      partial: 'Works in part',
      failed: 'Failed',
      blocked: 'Blocked by the source',
      running: 'Being read now',
      never: 'Not read yet',
    },
    publisher: 'Publisher',
    home: 'The page of the source',
    lastRun: 'Last attempt',
    lastGood: 'Last read',
    never: 'never',
    failing: (since) => `Could not be read since ${since}.`,
    neverRun: 'The source has not been read yet.',
    stale: (since) => `Has not been read since ${since}.`,
    because: 'Reason',
    calls: 'Calls',
    callCount: (calls, changed) => `${number(calls)}, of which ${number(changed)} new or changed`,
    pages: 'Pages read',
    held: (since, events) =>
      `${count(events, 'piece of news is', 'pieces of news are')} held since ${since} and will not go out in letters until a person has looked.`,
    released: (at) => `Released ${at}; the news goes out with the next conclusion.`,
    release: (source) => `Release with the command fondvakt events release ${source}.`,
    census: 'Compared with an independent list',
    agrees: (theirs, ours, at) => `Agrees: the list has ${number(theirs)}, we have ${number(ours)} (${at}).`,
    differs: (theirs, ours, missing, extra, at) =>
      `The list has ${number(theirs)}, we have ${number(ours)}: we lack ${number(missing)}, the list lacks ${number(extra)} (${at}).`,
    missing: (n) => count(n, 'call that we lack', 'calls that we lack'),
    extra: (n) => count(n, 'call that the list lacks', 'calls that the list lacks'),
    censusFailed: (at) => `Could not be compared ${at}.`,
    problems: (n) => count(n, 'thing could not be read', 'things could not be read'),
    more: (n) => `and ${number(n)} more`,
    noSources: 'There are no sources yet.',
    json: 'The sources as JSON',
  },
  errors: {
    notFound: 'There is no such page',
    notFoundText: 'The address may be misspelt, or the page has never been there.',
    noMunicipality: (id) => `There is no municipality called “${id}” here.`,
    noCall: (id) => `There is no call named “${id}” here.`,
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
