import { numberText } from './format.js'
import type { SourcesWords } from './source-words.js'

const number = (n: number): string => numberText(n, 'sv')
const count = (n: number, one: string, many: string): string => `${number(n)} ${n === 1 ? one : many}`

const NAMES = {
  call: ['utlysning', 'utlysningar', 'ny eller ändrad'],
  plan: ['planerad utlysning', 'planerade utlysningar', 'ny eller ändrad'],
  news: ['nyhet', 'nyheter', 'ny eller ändrad'],
  consultation: ['samråd', 'samråd', 'nytt eller ändrat'],
  page: ['sida', 'sidor', 'ny eller ändrad'],
} as const

/** What the pages on sources say, in Swedish. */
export const svSources: SourcesWords = {
  title: 'Källor',
  intro:
    'Här syns hur det går att läsa varje källa. En källa som inte svarar kan ha utlysningar som vi missar.',
  outcomes: {
    ok: 'Fungerar',
    unchanged: 'Fungerar, inget nytt',
    partial: 'Fungerar delvis',
    failed: 'Misslyckades',
    blocked: 'Spärrad av källan',
    off: 'Avstängd',
    running: 'Läses nu',
    never: 'Inte läst ännu',
  },
  onTrial: (n) =>
    n === 1
      ? '1 källa är på prov. Den läses men räknas inte, och går inte ut i brev.'
      : `${number(n)} källor är på prov. De läses men räknas inte, och går inte ut i brev.`,
  off: (n) =>
    n === 1
      ? '1 källa är avstängd. Den läses inte och räknas inte.'
      : `${number(n)} källor är avstängda. De läses inte och räknas inte.`,
  parts: 'Delar av sidan',
  attention: 'Att se till',
  nothing: 'Inget att se till just nu.',
  recurring: 'Återkommande utlysningar som inte har kommit tillbaka',
  tryThis: 'Prova detta:',
  changes: (days) => `Bevakade sidor som har ändrats de senaste ${number(days)} dagarna`,
  changesShort: 'Ändrade sidor',
  noChanges: 'Ingen bevakad sida har ändrats.',
  changed: (moment) => `Ändrad ${moment}.`,
  kinds: {
    call: 'Utlysningar',
    plan: 'Planer',
    news: 'Nyheter',
    consultation: 'Samråd',
    page: 'Bevakade sidor',
  },
  given: (kind, n, changed) => {
    const [one, many, fresh] = NAMES[kind]
    const what = count(n, one, many)
    return changed === 0
      ? `${what}, inget nytt`
      : `${what}, varav ${count(changed, fresh, 'nya eller ändrade')}`
  },
  every: (days) =>
    days === 1
      ? 'varje dag'
      : days === 2
        ? 'varannan dag'
        : days === 7
          ? 'en gång i veckan'
          : `var ${number(days)}:e dag`,
  confidence: { proven: 'prövad', documented: 'beskriven av källan', unproven: 'inte prövad' },
  publisher: 'Utgivare',
  homeOf: (source) => `Sidan hos ${source}`,
  lastRun: 'Senaste försök',
  lastGood: 'Senast läst',
  never: 'aldrig',
  asked: 'Läses',
  form: 'Formen',
  gave: 'Gav',
  trialMark: 'På prov',
  heldMark: 'Nyheter hålls',
  trial: (id) => `På prov: läses, men går inte ut i brev. Sätt på med fondvakt sources on ${id}`,
  turnOn: (id) => `Sätt på med fondvakt sources on ${id}`,
  needsKey: (setting) => `Den behöver en nyckel i inställningen ${setting}.`,
  failing: (since) => `Har inte gått att läsa sedan ${since}.`,
  neverRun: 'Källan har inte lästs ännu.',
  stale: (since) => `Har inte lästs sedan ${since}.`,
  because: 'Orsak',
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
  json: 'Källorna som JSON',
  one: {
    all: 'Alla källor',
    about: 'Om källan',
    labels: {
      id: 'Namn i kommandon',
      kind: 'Vad den ger',
      authority: 'Vem som står bakom',
      language: 'Språk',
      zone: 'Tidszon',
      facts: 'Datum och belopp',
      key: 'Nyckel',
      addresses: 'Adresser som vi frågar',
    },
    authority: {
      funder: 'Den som delar ut pengarna',
      national: 'En svensk myndighet eller kontaktpunkt',
      aggregator: 'En som samlar andras utlysningar',
    },
    language: { sv: 'svenska', en: 'engelska' },
    facts: { given: 'står i egna fält hos källan', worded: 'läses ur etiketter och löpande text' },
    confidence: {
      proven: 'Prövad: vi har sett källans riktiga svar, eller andras läsare av dem.',
      documented: 'Beskriven av källan, men vi har inte sett riktiga svar.',
      unproven:
        'Inte prövad: vi vet inte säkert hur sidan är byggd. Jämför det som har lästs med källans sida.',
    },
    expects: 'Vad vi räknar med',
    expected: (kind, least, most) =>
      `Mellan ${number(least)} och ${count(most, NAMES[kind][0], NAMES[kind][1])}.`,
    filled: (percent, field) => `Minst ${number(percent)} procent har ${field}.`,
    fields: { published: 'dag då de publicerades', keywords: 'nyckelord' },
    quiet: (days) => `Någon ändring inom ${number(days)} dagar.`,
    runs: 'De senaste läsningarna',
    noRuns: 'Källan har inte lästs ännu.',
    watched: 'Sidor som bevakas',
    unchangedSince: (since, seen) => `Likadan sedan ${since}. Senast läst ${seen}.`,
    calls: 'Läst hos källan',
    shown: (shown, total) => `Visar ${number(shown)} av ${number(total)}.`,
    noCalls: 'Inget har lästs hos källan ännu.',
    json: 'Källan som JSON',
  },
}
