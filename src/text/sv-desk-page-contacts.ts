import type { ContactsWords } from './desk-page-contact-words.js'
import { dayText, numberText, weekdayName } from './format.js'

const number = (n: number): string => numberText(n, 'sv')

const EVERY = {
  week: (day: string, hour: number) => `Varje ${day} kl. ${hour}`,
  'two-weeks': (day: string, hour: number) => `Varannan ${day} kl. ${hour}`,
  month: (day: string, hour: number) => `Första ${day}en i månaden kl. ${hour}`,
  never: () => 'Bara det som inte kan vänta',
}

/** What the list of contacts says, in Swedish. */
export const svDeskContacts: ContactsWords = {
  title: 'Kontakter',
  intro: (municipality) => `De som får brev från Fondvakt i ${municipality}, efter förvaltning.`,
  count: (n) => (n === 1 ? '1 kontakt' : `${number(n)} kontakter`),
  add: 'Lägg till en kontakt',
  import: 'Importera från en tabell',
  searchHint: 'Namn eller e-postadress',
  department: 'Förvaltning',
  everyDepartment: 'Alla förvaltningar',
  noDepartment: 'Ingen förvaltning som finns',
  state: 'Läge',
  everyState: 'Alla lägen',
  states: {
    active: 'Får brev',
    pending: 'Har inte bekräftat',
    stopped: 'Stoppad',
    left: 'Har slutat',
    removed: 'Borttagen ur profilen',
  },
  show: 'Visa',
  files: 'Ta ut listan',
  none: 'Ingen kontakt stämmer med det du sökte efter. Sök på färre ord eller ta bort ett filter.',
  noneYet: 'Det finns inga kontakter än. Lägg till en, eller importera en hel tabell.',
  table: 'Kontakter efter förvaltning',
  columns: {
    name: 'Namn',
    areas: 'Områden',
    when: 'Hur ofta',
    state: 'Läge',
    last: 'Senaste brev',
    answers: 'Svar',
  },
  fileColumns: {
    id: 'Id',
    name: 'Namn',
    email: 'E-post',
    department: 'Förvaltning',
    areas: 'Områden',
    when: 'Hur ofta',
    language: 'Språk',
    state: 'Läge',
    why: 'Varför',
    since: 'Sedan',
    last: 'Senaste brev',
    answers: 'Svar',
    added: 'Tillagd',
    chosen: 'Har valt själv',
    secretariat: 'Sköter Fondvakt',
  },
  yes: 'ja',
  erased: 'Namnet är raderat',
  secretariat: 'Sköter Fondvakt',
  noLetter: 'Inget än',
  noAreas: 'Bara egna ord',
  grades: { strong: 'bara starka', likely: 'starka och troliga', weak: 'även svaga' },
  paging: 'Sidor',
  previous: 'Föregående',
  next: 'Nästa',
  page: (page, pages) => `Sida ${page} av ${pages}`,
  cadence: ({ every, weekday, hour, fast, silent, pausedUntil }, today) =>
    [
      EVERY[every](weekdayName(`2024-01-0${weekday}`, 'sv'), hour),
      every !== 'never' && !fast ? 'inget emellan' : null,
      every !== 'never' && silent ? 'bara när det finns något nytt' : null,
      pausedUntil !== null && pausedUntil > today ? `paus till ${dayText(pausedUntil, 'sv')}` : null,
    ]
      .filter((part) => part !== null)
      .join(', '),
  languages: { sv: 'Svenska', en: 'Engelska' },
  since: (day) => `Sedan ${dayText(day, 'sv')}`,
}
