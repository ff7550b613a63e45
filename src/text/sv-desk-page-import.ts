import type { Column, Fault, RowFault } from '../core/contact-rows.js'
import type { ImportWords } from './desk-page-import-words.js'
import { numberText } from './format.js'

const number = (n: number): string => numberText(n, 'sv')
const near = (text: string, line: number | null): string =>
  line === null ? text : `${text} Felet är nära rad ${number(line)}.`

const COLUMNS: Readonly<Record<Column, string>> = {
  name: 'namn',
  email: 'e-post',
  department: 'förvaltning',
  areas: 'områden',
  language: 'språk',
}

const FAULTS: Readonly<Record<Fault, (fault: RowFault) => string>> = {
  'no-header': () =>
    'Ingen rad anger vad kolumnerna heter. Skriv minst namn och e-post som rubriker överst i tabellen.',
  'no-column': ({ column }) =>
    column === null ? 'En kolumn saknas.' : `Kolumnen ${COLUMNS[column]} saknas. Lägg till den.`,
  'column-twice': ({ value }) => `”${value}” är en andra kolumn för samma uppgift. Ta bort en av dem.`,
  'column-unknown': ({ value }) => `Kolumnen ”${value}” läses inte.`,
  empty: ({ column }) =>
    column === 'areas'
      ? 'Välj minst ett område.'
      : column === 'department'
        ? 'Välj en förvaltning.'
        : 'Fyll i fältet.',
  long: ({ value }) => `”${value.slice(0, 30)}…” är för långt.`,
  address: ({ value }) => `”${value}” är ingen e-postadress. Skriv en enda adress, så här: namn@kommunen.se.`,
  department: ({ value, hint }) =>
    hint === null
      ? `Det finns ingen förvaltning ”${value}”.`
      : `Det finns ingen förvaltning ”${value}”. Menar du ${hint}?`,
  area: ({ value, hint }) =>
    hint === null
      ? `Det finns inget område ”${value}”.`
      : `Det finns inget område ”${value}”. Menar du ${hint}?`,
  'area-twice': ({ value }) => `Området i ”${value}” står två gånger.`,
  language: ({ value }) => `”${value}” är inget språk vi kan. Skriv sv eller en.`,
  twice: ({ value, hint }) => `${value} står också på rad ${hint ?? '?'}. Behåll en av raderna.`,
  there: ({ value, hint }) =>
    hint === null
      ? `${value} är redan en kontakts adress.`
      : `${value} är redan adress till kontakten ${hint}. Ändra den kontakten i stället.`,
  left: ({ value }) => `${value} har sagt nej till fler brev. Bara personen själv kan anmäla sig igen.`,
  stopped: ({ value }) => `${value} är stoppad och får inga brev förrän du startar dem igen.`,
  foreign: ({ value }) => `${value} är inte en av kommunens egna adresser. Stämmer det?`,
}

/** What the pages say that take in a table of contacts, in Swedish. */
export const svDeskImport: ImportWords = {
  title: 'Importera kontakter',
  intro:
    'Skicka in en tabell från Excel (.xlsx) eller som CSV. Du får först se vad som skulle läggas till och ändras. Inget sparas förrän du säger ja.',
  columnsTitle: 'Så ska tabellen se ut',
  columns: {
    name: 'Personens namn.',
    email: 'En e-postadress. Finns den redan ändras den kontakten, annars läggs en ny till.',
    department: 'Förvaltningens namn, som det står här i Fondvakt.',
    areas:
      'Ett eller flera områden med semikolon emellan, eller alla. Efter namnet kan stå stark, trolig eller svag.',
    language: 'sv eller en. Lämna tomt för svenska.',
  },
  columnNames: COLUMNS,
  limits: 'Högst 2 MB och 10 000 rader. Rader som inte finns i tabellen tas inte bort.',
  example: 'Hämta en exempelfil (CSV)',
  file: 'Tabell',
  send: 'Granska tabellen',
  noFile: 'Välj en fil.',
  tooLarge: 'Filen är större än 2 MB. Dela upp den i flera.',
  unreadable: {
    empty: () => 'Filen är tom.',
    large: () => 'Filen är för stor. Dela upp den i flera.',
    'old-excel': () =>
      'Filen är ett gammalt Excelformat eller har ett lösenord. Spara den som .xlsx utan lösenord, eller som CSV.',
    'no-table': () => 'Filen är ingen tabell. Skicka in en Excelfil (.xlsx) eller CSV.',
    'no-workbook': () => 'Excelfilen går inte att läsa. Spara den på nytt som .xlsx, eller som CSV.',
    rows: () => 'Tabellen har fler än 10 000 rader. Dela upp den i flera.',
    wide: () =>
      'Det finns celler långt utanför tabellen. Kopiera tabellen till ett nytt blad och skicka in det.',
    quote: (line) => near('Ett citattecken står fel, eller avslutas aldrig.', line),
    'long-row': (line) => near('En rad är orimligt lång.', line),
    'no-csv': (line) => near('Filen går inte att läsa som CSV.', line),
  },
  planTitle: 'Det här skulle importen göra',
  planIntro: (file) => `Filen ${file}. Inget är sparat än.`,
  changedMeanwhile:
    'Kontakterna har ändrats sedan du såg planen. Inget har sparats. Här är den nya planen: granska den och säg ja igen.',
  gone: 'Tabellen finns inte kvar. Den är redan importerad, eller så har det gått mer än en timme. Skicka in den igen om det behövs.',
  added: (n) => (n === 1 ? '1 ny kontakt' : `${number(n)} nya kontakter`),
  changed: (n) => (n === 1 ? '1 kontakt ändras' : `${number(n)} kontakter ändras`),
  unchanged: (n) => (n === 1 ? '1 kontakt är som den ska' : `${number(n)} kontakter är som de ska`),
  faults: (n) => (n === 1 ? '1 fel att rätta' : `${number(n)} fel att rätta`),
  faultsIntro:
    'Rätta dem i din tabell och skicka in den igen. Inget importeras förrän alla rader går att läsa.',
  notes: (n) => (n === 1 ? '1 sak att se efter' : `${number(n)} saker att se efter`),
  more: (n) => `… och ${number(n)} till`,
  row: 'Rad',
  column: 'Kolumn',
  what: 'Vad',
  wholeRow: 'hela raden',
  person: 'Kontakt',
  difference: (field, before, after) => `${field}: ${before} → ${after}`,
  confirmed: 'Får brev utan att själv behöva bekräfta sin anmälan',
  asks: 'Stämmer det?',
  take: (n) => (n === 1 ? 'Ja, importera 1 kontakt' : `Ja, importera ${number(n)} kontakter`),
  nothing: 'Tabellen ändrar ingenting: alla kontakter i den finns redan så.',
  again: 'Skicka in en annan tabell',
  done: (added, changed) => `Importen är klar. Nya kontakter: ${number(added)}. Ändrade: ${number(changed)}.`,
  fault: (fault) => FAULTS[fault.fault](fault),
  exampleFile: 'kontakter-exempel',
}
