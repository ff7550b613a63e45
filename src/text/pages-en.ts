import { enCallPage } from './en-call-page.js'
import { dayOf, dayText, numberText } from './format.js'
import type { PageWords } from './pages.js'
import { enSources } from './en-sources.js'

const number = (n: number): string => numberText(n, 'en')
const count = (n: number, one: string, many: string): string => `${number(n)} ${n === 1 ? one : many}`
const CLOCK = new Intl.DateTimeFormat('en-GB', {
  timeZone: 'Europe/Stockholm',
  hour: '2-digit',
  minute: '2-digit',
})
const moment = (instant: string): string =>
  `${dayText(dayOf(instant), 'en')} at ${CLOCK.format(new Date(instant))}`

const KINDS = { call: 'Calls', news: 'News', consultation: 'Consultations' } as const
const ONE = { call: 'call', news: 'piece of news', consultation: 'consultation' } as const
const MANY = { call: 'calls', news: 'pieces of news', consultation: 'consultations' } as const

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
    title: (kind, municipality) => `${KINDS[kind]} for ${municipality}`,
    choose: 'What the list shows',
    kinds: KINDS,
    kindMarks: { news: 'News', consultation: 'Consultation' },
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
      unknown: 'Not clear',
      closed: 'Closed',
      all: 'Any status',
    },
    grades: {
      strong: 'Only strong',
      likely: 'Strong and likely',
      weak: 'Weak ones too',
      all: 'All, also outside the areas',
    },
    show: { call: 'Show calls', news: 'Show news', consultation: 'Show consultations' },
    clear: 'Clear all filters',
    count: (kind, total) =>
      total === 0 ? `No ${KINDS[kind].toLowerCase()}` : count(total, ONE[kind], MANY[kind]),
    shown: (from, to, total) => `Showing ${number(from)}–${number(to)} of ${number(total)}.`,
    filteredBy: 'Filtered by',
    remove: (filter) => `Remove the filter ${filter}`,
    noWords: 'The search held no word to look for, so it does not count.',
    nothing: {
      call: 'No call fits the filters.',
      news: 'No news fits the filters.',
      consultation: 'No consultation fits the filters.',
    },
    nothingHint: 'Remove a filter, or search also among those outside the areas of the municipality.',
    searchAll: {
      call: 'Search among all calls',
      news: 'Search among all news',
      consultation: 'Search among all consultations',
    },
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
    preliminary: 'preliminary',
    closes: 'Closes',
  },
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
