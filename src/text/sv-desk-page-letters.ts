import type { LedgerWords } from './desk-page-letter-words.js'
import { daysText, numberText, weekDays } from './format.js'

const number = (n: number): string => numberText(n, 'sv')
const letters = (n: number): string => (n === 1 ? '1 brev' : `${number(n)} brev`)

/** `47 (16–22 november 2026)`. */
const daysOf = (week: string): string => {
  const { monday, sunday } = weekDays(week)
  return `${Number(week.slice(6))} (${daysText(monday, sunday, 'sv')})`
}

/** What the pages of the ledger say, in Swedish. */
export const svDeskLetters: LedgerWords = {
  title: 'Brev',
  intro: (months) =>
    `Alla brev som Fondvakt har skrivit, det nyaste först. Texten sparas i ${months} månader.`,
  statuses: {
    held: 'Väntar på dig',
    waiting: 'Väntar på att skickas',
    sending: 'Skickas nu',
    sent: 'Skickat',
    refused: 'Togs inte emot',
    unknown: 'Osäkert om det kom fram',
    skipped: 'Skickades inte',
  },
  statusTabs: {
    all: 'Alla',
    held: 'Väntar på dig',
    waiting: 'Väntar',
    sending: 'Skickas nu',
    sent: 'Skickade',
    refused: 'Inte mottagna',
    unknown: 'Osäkra',
    skipped: 'Inte skickade',
  },
  tabs: 'Läge',
  week: 'Vecka',
  everyWeek: 'Alla veckor',
  weekName: (week) => `Vecka ${daysOf(week)}`,
  weekDays: daysOf,
  contactHint: 'Namn eller e-postadress',
  show: 'Visa',
  of: (name) => `Bara brev till ${name}.`,
  ofAll: 'Visa brev till alla',
  tooMany: (most) => `Sökningen passar in på fler än ${number(most)} kontakter. Skriv mer av namnet.`,
  tooLong: 'Listan är för lång att ta ut',
  tooLongText: (most) =>
    `Den har fler än ${number(most)} brev. Välj en vecka eller ett läge och ta ut den igen.`,
  none: 'Det finns inga brev här. Välj ett annat läge eller en annan vecka.',
  table: 'Brev, det nyaste först',
  columns: { letter: 'Brev', to: 'Till', week: 'Vecka', calls: 'Utlysningar', status: 'Läge' },
  fileColumns: {
    id: 'Id',
    week: 'Vecka',
    kind: 'Slag',
    contact: 'Kontakt',
    name: 'Namn',
    address: 'Adress',
    subject: 'Ämne',
    calls: 'Utlysningar',
    status: 'Läge',
    written: 'Skrivet',
    settled: 'Avgjort',
    attempts: 'Försök',
    bounced: 'Studsade',
    said: 'Varför',
  },
  kinds: {
    weekly: 'Veckobrev',
    fast: 'Kan inte vänta',
    pass: 'Skickat vidare av en kollega',
    confirm: 'Fråga om anmälan',
    quiet: 'Noterat utan brev',
  },
  former: 'en tidigare kontakt',
  noSubject: 'Utan ämne',
  weekNumber: (week) => `v. ${Number(week.slice(6))}, ${week.slice(0, 4)}`,
  doTo: (what, name, week) => `${what}: brevet till ${name}, vecka ${Number(week.slice(6))}`,
  again: 'Skicka igen',
  wasSent: 'Det kom fram',
  heldTitle: (n) => `${letters(n)} väntar på att du släpper ${n === 1 ? 'det' : 'dem'}`,
  heldAdvice:
    'Titta på ett par av dem. Ser de rätta ut kan du skicka dem. Annars kan du låta dem skrivas på nytt.',
  heldList: 'Se breven som väntar',
  heldHeading: 'Breven som väntar',
  release: 'Skicka breven',
  discard: 'Skriv dem på nytt',
  releaseTitle: (n) => (n === 1 ? 'Skicka brevet som väntar?' : `Skicka ${number(n)} brev?`),
  releaseText: 'De går ut med nästa utskick, som de är. Det går inte att ångra när de har gått i väg.',
  discardTitle: (n) => (n === 1 ? 'Skriva brevet på nytt?' : `Skriva ${number(n)} brev på nytt?`),
  discardText:
    'Breven kastas. De skrivs på nytt vid nästa tillfälle, med det som gäller då. Gör så när något i dem är fel och du har rättat det, till exempel ett område.',
  otherLetters: (n) =>
    n === 0
      ? 'Inga brev väntar längre. Någon annan kan ha hunnit före. Inget har ändrats.'
      : `Nu är det ${letters(n)} som väntar, inte lika många som när du öppnade sidan. Inget har ändrats. Se efter och säg ja igen.`,
  nothingHeld: 'Inga brev väntar på dig.',
  unknownTitle: (n) =>
    n === 1 ? 'Vi vet inte om 1 brev kom fram' : `Vi vet inte om ${number(n)} brev kom fram`,
  unknownAdvice: 'Fråga mottagaren. Skicka sedan brevet igen, eller notera att det kom fram.',
  seeThem: 'Se dem',
  done: {
    released: (n) =>
      n === 1 ? '1 brev går ut med nästa utskick.' : `${number(n)} brev går ut med nästa utskick.`,
    discarded: (n) =>
      n === 1 ? '1 brev är kastat och skrivs på nytt.' : `${number(n)} brev är kastade och skrivs på nytt.`,
    again: 'Brevet skickas igen med nästa utskick.',
    sent: 'Noterat: brevet kom fram.',
  },
  settled:
    'Inget har ändrats: brevet är redan avgjort, eller så får kontakten inga brev. Någon annan kan ha hunnit före.',
  againTitle: 'Skicka brevet igen?',
  againUnknown: 'Om brevet ändå kom fram får mottagaren det två gånger. Fråga hellre först.',
  againRefused:
    'Brevet togs inte emot förra gången. Rätta först det som var fel, annars händer samma sak igen.',
  againTo: (name, address) => `Det går till ${name}, ${address}.`,
  againStopped: 'Kontakten får inga brev nu, så brevet skulle inte skickas. Starta breven igen först.',
  sentTitle: 'Kom brevet fram?',
  sentText: 'Brevet räknas då som skickat och skickas inte igen.',
  cancel: 'Avbryt',
  facts: {
    to: 'Till',
    status: 'Läge',
    kind: 'Slag',
    calls: 'Utlysningar',
    written: 'Skrivet',
    settled: 'Avgjort',
    attempts: 'Försök att skicka',
    next: 'Nästa försök',
    bounced: 'Kom tillbaka',
  },
  asSent: 'Brevet som det skickades',
  asHeld: 'Brevet som det är skrivet',
  readHtml: 'Se brevet som det ser ut i e-posten',
  readWhole: 'Se hela brevet, med det som inte fick plats',
  copyNote: 'Mottagarens personliga länkar är borttagna.',
  text: 'Brevet som ren text',
  thinned: (months) => `Texten är borttagen. Den sparas i ${months} månader.`,
  between: 'Texten är mellan två kollegor, eller bara till den som fick den, och visas inte här.',
  personalLink: '[personlig länk]',
  history: 'Historik',
  written: 'Brevet skrevs',
  wentTo: {
    sent: 'Brevet skickades',
    refused: 'Brevet togs inte emot',
    unknown: 'Utskicket avbröts, osäkert om brevet kom fram',
    skipped: 'Brevet skickades inte',
  },
  bounced: 'Brevet kom tillbaka',
  deeds: {
    'letter.again': (name) => `${name} lät brevet skickas igen`,
    'letter.was-sent': (name) => `${name} noterade att brevet kom fram`,
  },
  back: 'Alla brev',
  toLetter: 'Till brevet',
  toContact: 'Till kontakten',
}
