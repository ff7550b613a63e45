import { svCallPage } from './sv-call-page.js'
import { dayOf, dayText, numberText } from './format.js'
import type { PageWords } from './pages.js'
import { svList } from './sv-list.js'
import { svSources } from './sv-sources.js'

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
    overview: 'Översikt',
    calls: (municipality) => `Utlysningar för ${municipality}`,
    sources: 'Källor',
    desk: 'För dig som är inloggad',
    cases: 'Ärenden',
    letters: 'Brev',
    contacts: 'Kontakter',
    areas: 'Områden',
    accounts: 'Konton',
    settings: 'Inställningar',
    audit: 'Ändringslogg',
    signIn: 'Logga in',
    signOut: 'Logga ut',
    aboutPage: 'Om Fondvakt',
    accessibility: 'Tillgänglighetsredogörelse',
    privacy: 'Integritet',
    api: 'Öppna data och API',
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
    overview: (municipality) => `Översikt för ${municipality}`,
    none: 'Ingen kommun är inlagd ännu.',
    howToImport: 'Lägg in en kommun med kommandot fondvakt municipality import och en profilfil.',
    seeSources: 'Se alla källor',
    subscribe: (municipality) => `Arbetar du i ${municipality}? Få ett brev i veckan`,
  },
  list: svList,
  call: svCallPage,
  sources: svSources,
  errors: {
    notFound: 'Sidan finns inte',
    notFoundText: 'Adressen kan vara felskriven, eller så har sidan aldrig funnits.',
    noMunicipality: (id) => `Det finns ingen kommun med namnet ”${id}” här.`,
    noCall: (id) => `Det finns ingen utlysning med namnet ”${id}” här.`,
    noSource: (id) => `Det finns ingen källa med namnet ”${id}” här.`,
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
