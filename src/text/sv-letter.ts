import type { Tally } from '../core/digest.js'
import { daysText, holds, listText, numberText, weekDays } from './format.js'
import type { LetterWords } from './words.js'

const count = (n: number, one: string, many: string): string =>
  `${numberText(n, 'sv')} ${n === 1 ? one : many}`
const weekNumber = (week: string): string => `v. ${Number(week.slice(6))}`

type Kind = 'new' | 'moved' | 'changed' | 'closing' | 'coming'
const KINDS: readonly Kind[] = ['new', 'moved', 'changed', 'closing', 'coming']

const COUNTS: Readonly<Record<Kind, (n: number) => string>> = {
  new: (n) => count(n, 'ny utlysning', 'nya utlysningar'),
  moved: (n) => count(n, 'ändrad sista dag', 'ändrade sista dagar'),
  changed: (n) => count(n, 'ändrad utlysning', 'ändrade utlysningar'),
  closing: (n) => count(n, 'utlysning som snart stänger', 'utlysningar som snart stänger'),
  coming: (n) => count(n, 'utlysning på gång', 'utlysningar på gång'),
}

const LEADS: Readonly<Record<Kind, (n: number, department: string) => string>> = {
  new: (n, department) => `${COUNTS.new(n)} för ${department}`,
  moved: (n, department) => `${COUNTS.moved(n)} för ${department}`,
  changed: (n, department) => `${COUNTS.changed(n)} för ${department}`,
  closing: (n, department) => `${count(n, 'utlysning', 'utlysningar')} för ${department} stänger snart`,
  coming: (n, department) => `${count(n, 'kommande utlysning', 'kommande utlysningar')} för ${department}`,
}

export const svLetter: LetterWords = {
  subject: (tally, department, week) => {
    const [first, second] = kindsIn(tally)
    if (!first) return `Veckobrev för ${department} – ${weekNumber(week)}`
    const lead = LEADS[first](tally[first], department)
    const next = second ? `, ${COUNTS[second](tally[second])}` : ''
    return `${lead}${next} – ${weekNumber(week)}`
  },
  firstSubject: (openNow, department, week) =>
    openNow > 0
      ? `Välkommen till Fondvakt: ${count(openNow, 'öppen utlysning', 'öppna utlysningar')} för ${department} – ${weekNumber(week)}`
      : `Välkommen till Fondvakt – ${weekNumber(week)}`,
  nothingSubject: (week, checked) =>
    checked > 0
      ? `Inget nytt för er ${weekNumber(week)} – ${count(checked, 'källa kontrollerad', 'källor kontrollerade')}`
      : `Inga källor kunde kontrolleras ${weekNumber(week)}`,
  title: (department) => `Veckobrev för ${department}`,
  week: (week) => {
    const { monday, sunday } = weekDays(week)
    return `Vecka ${Number(week.slice(6))}, ${daysText(monday, sunday, 'sv')}`
  },
  hello: 'Hej!',
  summary: (tally) =>
    `Det här har vi till er den här veckan: ${listText(
      kindsIn(tally).map((kind) => COUNTS[kind](tally[kind])),
      'sv',
    )}.`,
  nothing:
    'Inget nytt för er den här veckan. Vi har inte hittat några nya utlysningar eller ändringar inom era områden.',
  to: (name, department, municipality) =>
    department === municipality || holds(name, department)
      ? `Brevet går till ${name} i ${municipality}.`
      : `Brevet går till ${name}, ${department} i ${municipality}.`,
  areas: (names) => {
    if (names.length === 0) return 'Ni har inte valt något område att följa ännu.'
    return names.length === 1
      ? `Ni får det för att ni följer området ${listText(names, 'sv')}.`
      : `Ni får det för att ni följer områdena ${listText(names, 'sv')}.`
  },
  welcome:
    'Välkommen till Fondvakt! Varje vecka får ni ett brev med det som är nytt, har ändrats eller snart stänger.',
  openNow: (n) =>
    n === 0
      ? 'Just nu är ingen utlysning öppen inom era områden.'
      : `Just nu är ${count(n, 'utlysning öppen', 'utlysningar öppna')} inom era områden.`,
  seeOpen: 'Se alla öppna utlysningar',
  sections: {
    start: 'Öppet just nu',
    new: 'Nytt',
    changed: 'Ändrat',
    closing: 'Stänger inom 30 dagar',
    coming: 'På gång',
  },
  inShort: 'Fler i korthet',
  more: (n) => `och ${numberText(n, 'sv')} till`,
  sourcesTitle: 'Källorna',
  seeSources: 'Se alla källor',
  clockNote:
    '”Kontrollera” vid ett klockslag betyder att det är det vanliga hos källan, men inte bekräftat för just den utlysningen.',
  aboutTitle: 'Om brevet',
  write: 'Stämmer något inte, eller vill ni ändra områden eller sluta få brevet? Svara på det här mejlet.',
  how: 'Fondvakt läser källorna och väljer ut de utlysningar vars text handlar om era områden. Datum och belopp kommer från källorna. Kontrollera dem på utlysningens egen sida innan ni bestämmer er.',
  seeCalls: (municipality) => `Alla utlysningar för ${municipality}`,
}

function kindsIn(tally: Tally): Kind[] {
  return KINDS.filter((kind) => tally[kind] > 0)
}
