import { dayText, numberText } from './format.js'
import type { FindingWords } from './finding-words.js'

const number = (n: number): string => numberText(n, 'sv')
const percent = (share: number): string => `${number(Math.round(share * 100))} procent`

const FIELDS: Readonly<Record<string, string>> = {
  title: 'rubrik',
  url: 'adress',
  opens: 'öppningsdag',
  deadlines: 'sista ansökningsdag',
  money: 'belopp',
  status: 'status',
  texts: 'text',
  who: 'vem som kan söka',
  programme: 'program',
  programmeCode: 'program',
  callCode: 'beteckning',
  labels: 'faktaruta',
  published: 'dag då de publicerades',
  keywords: 'nyckelord',
}

/** What to try, by why a page could not be had or read. */
const ADVICE: Readonly<Record<string, string>> = {
  unreachable:
    'Öppna källans sida i en webbläsare. Svarar den där? Då kan vår server vara spärrad eller sakna nät. Annars brukar det gå över.',
  timeout:
    'Källan är långsam. Vi försöker igen av oss själva; håller det i sig i flera dagar, skriv till källan.',
  refused:
    'Källan säger nej till vår adress, eller så har den flyttat. Öppna sidan och jämför adressen med den i källans definition.',
  blocked:
    'Källan spärrar program. Skriv till dem, säg vilka ni är och be att få läsa. Läs källan för hand tills det är löst.',
  missing:
    'Sidan finns inte längre. Leta upp den nya adressen och ändra den i källans definition (fondvakt sources try ADRESS).',
  'no-proof':
    'Sidan är en annan än väntat, eller har byggts om. Kör fondvakt sources check och fondvakt sources save, och rätta källans definition.',
  empty:
    'Listan finns men är tom, eller har byggts om. Öppna sidan: finns det utlysningar där ska källans definition rättas.',
  'cut-off': 'Sidan kom bara till hälften. Brukar gå över; annars fondvakt sources check.',
  language: 'Sidan kom på ett annat språk. Kontrollera adressen i källans definition.',
  'too-few':
    'Färre utlysningar än källan brukar ha. Öppna sidan och jämför; stämmer det ska källans förväntan ändras.',
  'not-whole': 'Listan stämde inte med sig själv. Brukar gå över till nästa dag.',
  'too-large': 'Sidan är större än vi läser. Kontrollera att adressen är rätt.',
}

export const svFindings: FindingWords = {
  title: 'Det här behöver någon se till',
  intro: 'Det går bara till er som sköter Fondvakt i kommunen.',
  what: (finding) => {
    switch (finding.kind) {
      case 'failing':
        return finding.times === 1
          ? 'Gick inte att läsa senast.'
          : `Har inte gått att läsa på ${number(finding.times)} försök.`
      case 'partly':
        return `Har bara gått att läsa delvis de senaste ${number(finding.times)} gångerna.`
      case 'few':
        return `Ger ${number(finding.found)} utlysningar, mot vanligen ${number(finding.usual)}.`
      case 'emptier':
        return `Bara ${percent(finding.share)} av utlysningarna har ${FIELDS[finding.field] ?? finding.field}, mot vanligen ${percent(finding.usual)}.`
      case 'quiet':
        return `Har gett precis samma svar i ${number(finding.days)} dagar.`
      case 'absent':
        return `${finding.name.sv} har inte synts till. Sista dag brukar vara mellan ${dayText(finding.from, 'sv')} och ${dayText(finding.to, 'sv')}.`
    }
  },
  advice: (finding) => {
    switch (finding.kind) {
      case 'failing':
        return (
          ADVICE[finding.cause ?? ''] ??
          'Öppna källans sida och se om den fungerar. Vi fortsätter att försöka varje dag.'
        )
      case 'partly':
        return 'Några av källans sidor går inte att läsa. Se vilka under Källor, och öppna dem.'
      case 'few':
        return 'Öppna källans sida och räkna. Stämmer det, är allt väl; annars har sidan byggts om.'
      case 'emptier':
        return 'Öppna någon av utlysningarna hos källan. Står uppgiften där, har sidan byggts om och källan ska rättas.'
      case 'quiet':
        return 'Öppna källans sida. Finns det nytt där, läser vi en gammal sida.'
      case 'absent':
        return `Titta på ${finding.look}. Programmet kan vara flyttat eller nedlagt, eller så har en källa slutat berätta om det.`
    }
  },
  since: (day) => `Sedan ${dayText(day, 'sv')}.`,
  fields: FIELDS,
  recurring: 'Återkommande utlysningar',
  changedPages: 'Bevakade sidor som har ändrats',
  pageChanged: (title, day) => `${title} ändrades ${dayText(day, 'sv')}.`,
  come: 'Nytt på sidan',
  gone: 'Borta från sidan',
  morePages: (count) => `och ${number(count)} sidor till`,
  more: (count) => `och ${number(count)} till`,
}
