import type { CasesWords } from './desk-page-case-words.js'
import { dayText, numberText } from './format.js'

const left = (n: number): string => {
  if (n === 0) return 'i dag'
  const days = `${numberText(Math.abs(n), 'sv')} ${Math.abs(n) === 1 ? 'dag' : 'dagar'}`
  return n > 0 ? `${days} kvar` : `för ${days} sedan`
}

/** What the pages of cases say, in Swedish. */
export const svDeskCases: CasesWords = {
  title: 'Ärenden',
  intro:
    'Utlysningar som en förvaltning arbetar med, den som är närmast sitt datum först. Ett ärende börjar på utlysningens sida, eller i ett brev.',
  tabs: 'Läge',
  current: 'Pågående',
  every: 'Alla',
  states: {
    interest: 'Intresse',
    decision: 'Beslut',
    application: 'Ansökan',
    project: 'Projekt',
    result: 'Resultat',
    closed: 'Avslutat',
  },
  stateHints: {
    interest: 'Vi följer utlysningen men har inte beslutat något.',
    decision: 'Det är beslutat att söka.',
    application: 'Ansökan skrivs eller är inskickad.',
    project: 'Pengarna är beviljade och projektet pågår.',
    result: 'Projektet är klart och ska redovisas.',
    closed: 'Inget mer ska göras. Ärendet visas inte längre i förvaltningens brev.',
  },
  department: 'Förvaltning',
  everyDepartment: 'Alla förvaltningar',
  show: 'Visa',
  none: 'Det finns inga ärenden här. Öppna en utlysning och välj att en förvaltning ska följa den.',
  table: 'Ärenden',
  columns: { call: 'Utlysning', department: 'Förvaltning', state: 'Läge', due: 'Datum', note: 'Anteckning' },
  fileColumns: {
    id: 'Id',
    department: 'Förvaltning',
    state: 'Läge',
    call: 'Utlysning',
    due: 'Eget datum',
    closes: 'Utlysningen stänger',
    left: 'Dagar kvar',
    note: 'Anteckning',
    by: 'Öppnat av',
    opened: 'Öppnat',
    url: 'Länk',
  },
  own: (day, n) => `Ert datum: ${dayText(day, 'sv')}, ${left(n)}`,
  closes: (day, n) => `Stänger: ${dayText(day, 'sv')}, ${left(n)}`,
  closed: (day) => `Stängde: ${dayText(day, 'sv')}`,
  late: 'Ert datum kommer efter att utlysningen stänger.',
  noDay: 'Inget angivet slutdatum',
  openedBy: (name) => `Öppnat av ${name}`,
  toCall: 'Till utlysningen',
  change: 'Ändra ärendet',
  state: 'Hur långt har ni kommit?',
  due: 'Eget datum',
  dueHint: 'Till exempel när nämnden måste besluta.',
  note: 'Anteckning',
  noteHint: 'Högst 500 tecken. Alla i förvaltningen som får brev kan se den.',
  save: 'Spara',
  done: { changed: 'Ärendet är sparat.', same: 'Inget var ändrat.' },
  unclearState: 'Välj ett av lägena.',
  farDay: 'Välj en dag inom tio år.',
  history: 'Historik',
  field: {
    state: (before, after) => `Läget ändrades från ${before} till ${after}`,
    due: (before, after) => `Eget datum ändrades från ${before} till ${after}`,
  },
  dueSet: (day) => `Eget datum: ${day}`,
  noteSet: (note) => `Anteckning: ${note}`,
  noteChanged: 'Anteckningen ändrades',
  somebody: 'Någon',
  back: 'Alla ärenden',
}
