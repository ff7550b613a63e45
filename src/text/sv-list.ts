import type { CallKind } from '../core/source.js'
import { dayText, numberText } from './format.js'
import type { ListWords, SearchWords } from './list-words.js'

const number = (n: number): string => numberText(n, 'sv')
const count = (n: number, one: string, many: string): string => `${number(n)} ${n === 1 ? one : many}`

const KINDS = { call: 'Utlysningar', news: 'Nyheter', consultation: 'Samråd' } as const
const ONE = { call: 'utlysning', news: 'nyhet', consultation: 'samråd' } as const
const CLOSED = {
  call: ['stängd utlysning', 'stängda utlysningar'],
  news: ['äldre nyhet', 'äldre nyheter'],
  consultation: ['stängt samråd', 'stängda samråd'],
} as const

const closed = (kind: CallKind, n: number): string => count(n, CLOSED[kind][0], CLOSED[kind][1])

const search: SearchWords = {
  sortBy: 'Ordning',
  sorts: {
    relevance: 'Passar bäst',
    deadline: 'Stänger snart',
    newest: 'Nyast',
    money: 'Mest pengar',
  },
  bestMatch: 'Bäst träff',
  everywhere: {
    call: 'Sökningen gäller alla utlysningar, också dem utanför kommunens områden.',
    news: 'Sökningen gäller alla nyheter, också dem utanför kommunens områden.',
    consultation: 'Sökningen gäller alla samråd, också dem utanför kommunens områden.',
  },
  onlyFitting: 'Visa bara dem som passar områdena',
  tryOther: 'Pröva andra eller färre ord, eller ta bort något filter.',
  closedToo: (kind, n) => `Sökningen träffar också ${closed(kind, n)}.`,
  seeClosed: 'Visa dem också',
  added: 'Sökte även på',
  addedNot: (terms, written) => `Sök inte på ${terms} när jag skriver ”${written}”`,
  onlyWritten: 'Sök bara på det jag skrev',
  dropped: 'Sökte inte på',
  bringBack: (terms, written) => `Sök även på ${terms} när jag skriver ”${written}”`,
  andMore: (terms, more) => `${terms} och ${number(more)} till`,
  didYouMean: (link) => `Menade du ”${link}”?`,
  ignored: (part) => `”${part}” går inte att läsa som ett filter.`,
}

/** What the lists of calls say, in Swedish. */
export const svList: ListWords = {
  title: (kind, municipality) => `${KINDS[kind]} för ${municipality}`,
  head: (kind, municipality, { total, search: words, page, pages }) => {
    const found = `${svList.count(kind, total)} för ${municipality}`
    const of = words === '' ? found : `”${words}”: ${found}`
    return pages < 2 ? of : `${of}, sida ${number(page)} av ${number(pages)}`
  },
  skipFilters: 'Hoppa förbi filtren',
  choose: 'Vad listan visar',
  kinds: KINDS,
  kindMarks: { news: 'Nyhet', consultation: 'Samråd' },
  filter: 'Sök och filtrera',
  words: 'Sök',
  wordsHint: 'På svenska eller engelska. Citattecken håller ihop ord, minus före ett ord tar bort det.',
  find: 'Sök',
  filters: 'Filter',
  more: 'Fler filter',
  fields: {
    area: 'Områden',
    role: 'Kommunens roll',
    status: 'Läge',
    closes: 'Sista dag',
    theme: 'Ämnen',
    programme: 'Program',
    source: 'Källor',
    language: 'Språk',
    money: 'Pengar till ett projekt',
    new: 'Nytt',
    grade: 'Hur väl det passar',
  },
  areaHint: 'Utan kryss visas alla områden.',
  any: { closes: 'När som helst', money: 'Alla belopp', new: 'Nytt och gammalt' },
  statuses: {
    current: 'Öppna och kommande',
    open: 'Öppna',
    forecast: 'Kommande',
    unknown: 'Oklart läge',
    closed: 'Stängda',
    all: 'Alla lägen',
  },
  grades: {
    strong: 'Bara starka',
    likely: 'Starka och troliga',
    weak: 'Även svaga',
    all: 'Alla, också utanför områdena',
  },
  roles: {
    applicant: 'Kommunen kan söka själv',
    partner: 'Kommunen kan vara partner',
    no: 'Troligen inte för kommuner',
  },
  languages: { sv: 'På svenska', en: 'På engelska' },
  closesWithin: (days) => `Stänger inom ${number(days)} dagar`,
  moneyFrom: (euros) => `Minst ${number(euros)} euro`,
  newWithin: (days) => `Nytt de senaste ${number(days)} dagarna`,
  newSince: (day) => `Nytt sedan ${dayText(day, 'sv')}`,
  chosen: (filter, n) => (n === 0 ? filter : `${filter} (${count(n, 'vald', 'valda')})`),
  show: { call: 'Visa utlysningar', news: 'Visa nyheter', consultation: 'Visa samråd' },
  clear: 'Rensa alla filter',
  count: (kind, total) =>
    total === 0 ? `Inga ${KINDS[kind].toLowerCase()}` : count(total, ONE[kind], KINDS[kind].toLowerCase()),
  shown: (from, to, total) => `Visar ${number(from)}–${number(to)} av ${number(total)}.`,
  filteredBy: 'Filtrerat på',
  remove: (filter) => `Ta bort filtret ${filter}`,
  search,
  noWords: 'Sökningen innehöll inget ord att söka på, så den räknas inte.',
  nothing: {
    call: 'Ingen utlysning passar filtren.',
    news: 'Ingen nyhet passar filtren.',
    consultation: 'Inget samråd passar filtren.',
  },
  nothingHint: 'Ta bort något filter, eller sök också bland dem som ligger utanför kommunens områden.',
  searchAll: {
    call: 'Sök bland alla utlysningar',
    news: 'Sök bland alla nyheter',
    consultation: 'Sök bland alla samråd',
  },
  beyond: (page, pages) =>
    `Sidan ${number(page)} finns inte, för listan har ${count(pages, 'sida', 'sidor')}.`,
  lastPage: 'Gå till sista sidan',
  paging: 'Sidor',
  previous: 'Föregående',
  next: 'Nästa',
  pageOf: (page, pages) => `Sida ${number(page)} av ${number(pages)}`,
  showAll: (n) => `Visa alla ${number(n)}`,
  areas: 'Områden',
  noAreas: 'Hör inte till något av kommunens områden.',
  withdrawn: 'borttagen hos källan',
  abroad: 'för arbete utanför EU',
  roleMarks: {
    applicant: 'kommunen kan söka själv',
    partner: 'kommunen kan vara partner',
    no: 'troligen inte för kommuner',
  },
  stage: (stage) => `steg ${stage} av 2`,
  cutOff: 'delstopp, fler tillfällen kommer',
  shutOut: 'Stängd för nya sökande',
  preliminary: 'preliminärt',
  closes: 'Stänger',
}
