import type { CallKind } from '../core/source.js'
import { dayText, numberText } from './format.js'
import type { ListWords, SearchWords } from './list-words.js'

const number = (n: number): string => numberText(n, 'en')
const count = (n: number, one: string, many: string): string => `${number(n)} ${n === 1 ? one : many}`

const KINDS = { call: 'Calls', news: 'News', consultation: 'Consultations' } as const
const ONE = { call: 'call', news: 'piece of news', consultation: 'consultation' } as const
const MANY = { call: 'calls', news: 'pieces of news', consultation: 'consultations' } as const
const CLOSED = {
  call: ['closed call', 'closed calls'],
  news: ['older piece of news', 'older pieces of news'],
  consultation: ['closed consultation', 'closed consultations'],
} as const

const closed = (kind: CallKind, n: number): string => count(n, CLOSED[kind][0], CLOSED[kind][1])

const search: SearchWords = {
  sortBy: 'Order',
  sorts: {
    relevance: 'Fits best',
    deadline: 'Closes soon',
    newest: 'Newest',
    money: 'Most money',
  },
  bestMatch: 'Best match',
  everywhere: {
    call: 'The search is of all calls, also those outside the areas of the municipality.',
    news: 'The search is of all news, also that outside the areas of the municipality.',
    consultation: 'The search is of all consultations, also those outside the areas of the municipality.',
  },
  onlyFitting: 'Show only those that fit the areas',
  tryOther: 'Try other or fewer words, or remove a filter.',
  closedToo: (kind, n) => `The search also matches ${closed(kind, n)}.`,
  seeClosed: 'Show them too',
  added: 'Also searched for',
  addedNot: (terms, written) => `Do not search for ${terms} when I write “${written}”`,
  onlyWritten: 'Search only for what I wrote',
  dropped: 'Did not search for',
  bringBack: (terms, written) => `Also search for ${terms} when I write “${written}”`,
  andMore: (terms, more) => `${terms} and ${number(more)} more`,
  didYouMean: (link) => `Did you mean “${link}”?`,
  ignored: (part) => `“${part}” cannot be read as a filter.`,
}

/** What the lists of calls say, in English. */
export const enList: ListWords = {
  title: (kind, municipality) => `${KINDS[kind]} for ${municipality}`,
  head: (kind, municipality, { total, search: words, page, pages }) => {
    const found = `${enList.count(kind, total)} for ${municipality}`
    const of = words === '' ? found : `“${words}”: ${found}`
    return pages < 2 ? of : `${of}, page ${number(page)} of ${number(pages)}`
  },
  skipFilters: 'Skip the filters',
  choose: 'What the list shows',
  kinds: KINDS,
  kindMarks: { news: 'News', consultation: 'Consultation' },
  filter: 'Search and filter',
  words: 'Search',
  wordsHint:
    'In Swedish or English. Quotation marks keep words together, a minus before a word leaves it out.',
  find: 'Search',
  filters: 'Filters',
  more: 'More filters',
  fields: {
    area: 'Areas',
    role: 'Role of the municipality',
    status: 'Status',
    closes: 'Last day',
    theme: 'Themes',
    programme: 'Programme',
    source: 'Sources',
    language: 'Language',
    money: 'Money for one project',
    new: 'New',
    grade: 'How well it fits',
  },
  areaHint: 'With none ticked, all areas are shown.',
  any: { closes: 'At any time', money: 'Any amount', new: 'New and old' },
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
  roles: {
    applicant: 'The municipality can apply',
    partner: 'The municipality can be a partner',
    no: 'Probably not for municipalities',
  },
  languages: { sv: 'In Swedish', en: 'In English' },
  closesWithin: (days) => `Closes within ${number(days)} days`,
  moneyFrom: (euros) => `At least ${number(euros)} euros`,
  newWithin: (days) => `New in the last ${number(days)} days`,
  newSince: (day) => `New since ${dayText(day, 'en')}`,
  chosen: (filter, n) => (n === 0 ? filter : `${filter} (${number(n)} chosen)`),
  show: { call: 'Show calls', news: 'Show news', consultation: 'Show consultations' },
  clear: 'Clear all filters',
  count: (kind, total) =>
    total === 0 ? `No ${KINDS[kind].toLowerCase()}` : count(total, ONE[kind], MANY[kind]),
  shown: (from, to, total) => `Showing ${number(from)}–${number(to)} of ${number(total)}.`,
  filteredBy: 'Filtered by',
  remove: (filter) => `Remove the filter ${filter}`,
  search,
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
  beyond: (page, pages) => `There is no page ${number(page)}: the list has ${count(pages, 'page', 'pages')}.`,
  lastPage: 'Go to the last page',
  paging: 'Pages',
  previous: 'Previous',
  next: 'Next',
  pageOf: (page, pages) => `Page ${number(page)} of ${number(pages)}`,
  showAll: (n) => `Show all ${number(n)}`,
  areas: 'Areas',
  noAreas: 'Belongs to none of the areas of the municipality.',
  withdrawn: 'removed by the source',
  abroad: 'for work outside the EU',
  roleMarks: {
    applicant: 'the municipality can apply',
    partner: 'the municipality can be a partner',
    no: 'probably not for municipalities',
  },
  stage: (stage) => `stage ${stage} of 2`,
  cutOff: 'cut-off, more will come',
  shutOut: 'Closed to new applicants',
  preliminary: 'preliminary',
  closes: 'Closes',
}
