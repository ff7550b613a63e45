import { svCallPage } from './sv-call-page.js'
import { dayOf, dayText, numberText } from './format.js'
import type { PageWords } from './pages.js'

const number = (n: number): string => numberText(n, 'sv')
const count = (n: number, one: string, many: string): string => `${number(n)} ${n === 1 ? one : many}`
const CLOCK = new Intl.DateTimeFormat('sv-SE', {
  timeZone: 'Europe/Stockholm',
  hour: '2-digit',
  minute: '2-digit',
})
const moment = (instant: string): string =>
  `${dayText(dayOf(instant), 'sv')} kl. ${CLOCK.format(new Date(instant)).replace(':', '.')}`

/** What the pages say, in Swedish. */
export const svPages: PageWords = {
  moment,
  site: {
    tagline: 'EU-fonder för svenska kommuner',
    skip: 'Hoppa till innehållet',
    menu: 'Huvudmeny',
    start: 'Start',
    calls: (municipality) => `Utlysningar för ${municipality}`,
    sources: 'Källor',
    otherLanguage: 'English',
    about:
      'Fondvakt läser källorna och visar vilka utlysningar som passar kommunens områden, och varför. Kontrollera alltid datum och belopp på utlysningens egen sida.',
    version: (version) => `Fondvakt ${version}`,
  },
  start: {
    title: 'Hitta pengar till er kommuns arbete',
    intro:
      'Fondvakt samlar utlysningar från EU:s fonder och program, och säger vilka som hör till kommunens egna prioriterade områden.',
    search: 'Sök utlysningar',
    words: 'Ord på svenska eller engelska',
    municipality: 'Kommun',
    find: 'Sök',
    choose: 'Välj kommun',
    counts: (open, forecast) =>
      `${count(open, 'öppen', 'öppna')}, ${count(forecast, 'kommande', 'kommande')}`,
    all: (municipality) => `Alla utlysningar för ${municipality}`,
    none: 'Ingen kommun är inlagd ännu.',
    howToImport: 'Lägg in en kommun med kommandot fondvakt municipality import och en profilfil.',
    seeSources: 'Se alla källor',
  },
  list: {
    title: (municipality) => `Utlysningar för ${municipality}`,
    filter: 'Sök och filtrera',
    more: 'Fler filter',
    fields: {
      words: 'Ord',
      area: 'Områden',
      status: 'Läge',
      programme: 'Program',
      grade: 'Hur väl det passar',
    },
    wordsHint: 'På svenska eller engelska. Alla ord ska finnas med.',
    areaHint: 'Utan kryss visas alla områden.',
    anyProgramme: 'Alla program',
    statuses: {
      current: 'Öppna och kommande',
      open: 'Öppna',
      forecast: 'Kommande',
      closed: 'Stängda',
      all: 'Alla lägen',
    },
    grades: {
      strong: 'Bara starka',
      likely: 'Starka och troliga',
      weak: 'Även svaga',
      all: 'Alla, också utanför områdena',
    },
    show: 'Visa utlysningar',
    clear: 'Rensa alla filter',
    count: (total) => (total === 0 ? 'Inga utlysningar' : count(total, 'utlysning', 'utlysningar')),
    shown: (from, to, total) => `Visar ${number(from)}–${number(to)} av ${number(total)}.`,
    filteredBy: 'Filtrerat på',
    remove: (filter) => `Ta bort filtret ${filter}`,
    noWords: 'Sökningen innehöll inget ord att söka på, så den räknas inte.',
    nothing: 'Ingen utlysning passar filtren.',
    nothingHint: 'Ta bort något filter, eller sök också bland dem som ligger utanför kommunens områden.',
    searchAll: 'Sök bland alla utlysningar',
    beyond: (page, pages) =>
      `Sidan ${number(page)} finns inte, för listan har ${count(pages, 'sida', 'sidor')}.`,
    lastPage: 'Gå till sista sidan',
    paging: 'Sidor',
    previous: 'Föregående',
    next: 'Nästa',
    pageOf: (page, pages) => `Sida ${number(page)} av ${number(pages)}`,
    json: 'Hela listan som JSON',
    areas: 'Områden',
    noAreas: 'Hör inte till något av kommunens områden.',
    withdrawn: 'borttagen hos källan',
    abroad: 'för arbete utanför EU',
    stage: (stage) => `steg ${stage} av 2`,
    cutOff: 'delstopp, fler tillfällen kommer',
    shutOut: 'Stängd för nya sökande',
  },
  call: svCallPage,
  sources: {
    title: 'Källor',
    intro:
      'Här syns hur det går att läsa varje källa. En källa som inte svarar kan ha utlysningar som vi missar.',
    outcomes: {
      ok: 'Fungerar',
      unchanged: 'Fungerar, inget nytt',
      partial: 'Fungerar delvis',
      failed: 'Misslyckades',
      blocked: 'Spärrad av källan',
      running: 'Läses nu',
      never: 'Inte läst ännu',
    },
    publisher: 'Utgivare',
    home: 'Källans sida',
    lastRun: 'Senaste försök',
    lastGood: 'Senast läst',
    never: 'aldrig',
    failing: (since) => `Har inte gått att läsa sedan ${since}.`,
    neverRun: 'Källan har inte lästs ännu.',
    stale: (since) => `Har inte lästs sedan ${since}.`,
    because: 'Orsak',
    calls: 'Utlysningar',
    callCount: (calls, changed) => `${number(calls)}, varav ${number(changed)} nya eller ändrade`,
    pages: 'Lästa sidor',
    held: (since, events) =>
      `${count(events, 'nyhet', 'nyheter')} hålls sedan ${since} och går inte ut i breven förrän en person har sett på dem.`,
    released: (at) => `Släppt ${at}; nyheterna går ut vid nästa genomgång.`,
    release: (source) => `Släpp dem med kommandot fondvakt events release ${source}.`,
    census: 'Jämfört med en oberoende lista',
    agrees: (theirs, ours, at) => `Stämmer: listan har ${number(theirs)} och vi ${number(ours)} (${at}).`,
    differs: (theirs, ours, missing, extra, at) =>
      `Listan har ${number(theirs)} och vi ${number(ours)}: ${number(missing)} saknas hos oss och ${number(extra)} saknas i listan (${at}).`,
    missing: (n) => count(n, 'utlysning saknas hos oss', 'utlysningar saknas hos oss'),
    extra: (n) => count(n, 'utlysning saknas i listan', 'utlysningar saknas i listan'),
    censusFailed: (at) => `Kunde inte jämföras ${at}.`,
    problems: (n) => count(n, 'sak kunde inte läsas', 'saker kunde inte läsas'),
    more: (n) => `och ${number(n)} till`,
    noSources: 'Inga källor är inlagda ännu.',
    json: 'Källorna som JSON',
  },
  errors: {
    notFound: 'Sidan finns inte',
    notFoundText: 'Adressen kan vara felskriven, eller så har sidan aldrig funnits.',
    noMunicipality: (id) => `Det finns ingen kommun med namnet ”${id}” här.`,
    noCall: (id) => `Det finns ingen utlysning med namnet ”${id}” här.`,
    bad: 'Adressen innehåller ett fel',
    unknown: (parameter, value, allowed) =>
      allowed.length === 0
        ? `Parametern ${parameter} har värdet ”${value}”, som inte finns.`
        : `Parametern ${parameter} har värdet ”${value}”, som inte finns. Den kan vara: ${allowed.join(', ')}.`,
    repeated: (parameter) => `Parametern ${parameter} får bara ha ett värde.`,
    number: (parameter, most) => `Parametern ${parameter} ska vara ett heltal från 1 till ${number(most)}.`,
    broken: 'Något gick fel hos oss',
    brokenText: 'Felet är antecknat. Försök igen om en stund.',
    toStart: 'Till startsidan',
  },
}
