import {
  LONGEST_AREA_NAME,
  LONGEST_PHRASE,
  MOST_AREAS,
  MOST_OWN_WORDS,
  type AreaProblem,
} from '../core/area-edit.js'
import type { EffectCounts } from '../core/area-effect.js'
import type { Grade } from '../core/call.js'
import type { AreaWords } from './area-words.js'
import { clean } from './clean.js'
import { numberText } from './format.js'

const number = (n: number): string => numberText(n, 'sv')
const count = (n: number, one: string, many: string): string => `${number(n)} ${n === 1 ? one : many}`
const calls = (n: number): string => count(n, 'utlysning', 'utlysningar')
const contacts = (n: number): string => count(n, 'kontakt', 'kontakter')
const GRADE: Readonly<Record<Grade, string>> = { strong: 'stark', likely: 'trolig', weak: 'svag' }
const quoted = (phrase: string): string => `”${clean(phrase, 40)}”`

const WEIGHTS = [
  [1, 'helt'],
  [0.8, 'till stor del'],
  [0.5, 'till hälften'],
  [0.2, 'lite'],
] as const

function weight(of: number): string {
  const [nearest, name] = WEIGHTS.reduce((best, one) =>
    Math.abs(one[0] - of) < Math.abs(best[0] - of) ? one : best,
  )
  return nearest === of ? name : `${name} (${number(of)})`
}

function became(counts: EffectCounts | null): string {
  if (!counts) return 'Utlysningarna märks om nu. Det tar en stund.'
  const { gained, lost, moved } = counts
  if (gained + lost + moved === 0) return 'Inga öppna eller kommande utlysningar påverkades.'
  return `Av öppna och kommande utlysningar kom ${number(gained)} till, ${number(lost)} föll bort och ${number(moved)} bytte grad.`
}

const WORD_PROBLEMS = {
  'word-long': (phrase: string) => `${quoted(phrase)} är för långt. Högst ${LONGEST_PHRASE} tecken.`,
  'word-odd': (phrase: string) => `${quoted(phrase)} går inte att söka efter. Skriv bokstäver eller siffror.`,
  'word-comma': (phrase: string) =>
    `${quoted(phrase)} innehåller ett skiljetecken. Skriv ett ord eller en fras på varje rad.`,
  'word-star': (phrase: string) =>
    `Stjärnan i ${quoted(phrase)} står fel. Skriv den först eller sist i ett ensamt ord, som äldre* eller *omsorg.`,
  'word-twice': (phrase: string) => `${quoted(phrase)} står två gånger på samma språk.`,
} as const

function problem(one: AreaProblem): string {
  switch (one.kind) {
    case 'name-missing':
      return one.language === 'sv'
        ? 'Skriv områdets namn på svenska.'
        : 'Skriv områdets namn på engelska. Det syns för dem som läser på engelska.'
    case 'name-long':
      return `Namnet är för långt. Högst ${LONGEST_AREA_NAME} tecken.`
    case 'name-odd':
      return 'Namnet har tecken som inte går att visa. Skriv bokstäver och siffror.'
    case 'name-taken':
      return 'Ett annat område har det namnet.'
    case 'nothing':
      return 'Välj minst ett ämne eller skriv minst ett eget ord. Annars märks inga utlysningar.'
    case 'many-words':
      return `Ett område kan ha högst ${MOST_OWN_WORDS} egna ord.`
    case 'many-areas':
      return `En kommun kan ha högst ${MOST_AREAS} områden.`
    case 'theme':
      return `Ämnet ${quoted(one.theme)} finns inte längre. Välj ett annat.`
    case 'weight':
      return 'Välj hur mycket ämnet ska räknas.'
    default:
      return WORD_PROBLEMS[one.kind](one.phrase)
  }
}

/** What the pages say of a municipality's areas, in Swedish. */
export const svAreas: AreaWords = {
  title: 'Prioriterade områden',
  intro:
    'Områdena är kommunens egna prioriteringar. De avgör vilka utlysningar som lyfts fram och vem som får brev om vad.',
  fromFile: (municipality) =>
    `${municipality} är inläst från en profilfil. Om någon läser in filen igen ersätter den det ni ändrar här. Ändra då i filen också.`,
  calls: (open, forecast) => `${calls(open)} öppna, ${number(forecast)} kommande`,
  followers: (n) => (n === 0 ? 'Ingen kontakt får brev om området' : `${contacts(n)} får brev om området`),
  themes: 'Ämnen',
  noThemes: 'Inga ämnen. Området känns igen på sina egna ord.',
  weight,
  ownWords: 'Egna ord',
  wordWeight: { 3: 'avgörande', 2: 'tydligt', 1: 'svagt' },
  language: { sv: 'svenska', en: 'engelska' },
  add: 'Lägg till område',
  edit: (area) => `Ändra ${area}`,
  remove: (area) => `Ta bort ${area}`,
  all: 'Alla områden',
  done: {
    added: (area, counts) => `${area} är tillagt. ${became(counts)}`,
    changed: (area, counts) => `${area} är sparat. ${became(counts)}`,
    removed: (area) => `${area} är borttaget.`,
  },
  form: {
    new: 'Lägg till område',
    change: (area) => `Ändra ${area}`,
    nameSv: 'Namn på svenska',
    nameEn: 'Namn på engelska',
    position: 'Plats i listan',
    place: (position, before) => (before === null ? `${position}, först` : `${position}, efter ${before}`),
    themes: 'Ämnen som området består av',
    themesHint:
      'Kryssa i de ämnen som hör till området. Ett ämne som bara delvis hör hit kan räknas mindre. Sök på sidan med Ctrl+F.',
    group: {
      learning: 'Lärande och kultur',
      place: 'Stad, miljö och klimat',
      social: 'Sociala frågor och hälsa',
      society: 'Samhälle och demokrati',
      work: 'Arbete och näringsliv',
    },
    otherGroup: 'Övrigt',
    weightOf: (theme) => `Hur mycket ${theme} räknas`,
    words: 'Egna ord',
    wordsHint:
      'Namn och uttryck som bara ni använder, till exempel platser. De hittas i alla böjningar. Töm ett fält för att ta bort ordet.',
    phrase: (n) => `Ord eller fras ${n}`,
    phraseLanguage: (n) => `Språk för ord ${n}`,
    phraseWeight: (n) => `Hur mycket ord ${n} räknas`,
    columns: ['Ord eller fras', 'Språk', 'Räknas'],
    more: 'Fler rader',
    preview: 'Förhandsgranska',
    save: 'Spara',
    cancel: 'Avbryt',
    problem,
  },
  preview: {
    title: 'Förhandsgranskning',
    notSaved: 'Inget är sparat ännu. Så här skulle öppna och kommande utlysningar påverkas.',
    none: 'Ändringen påverkar inga öppna eller kommande utlysningar.',
    then: ({ strong, likely, weak }) =>
      `Området skulle få ${number(strong)} starka och ${number(likely)} troliga utlysningar, och ${number(weak)} svaga som bara visas för den som ber om det.`,
    kinds: {
      gained: (n) => `${calls(n)} kommer till`,
      lost: (n) => `${calls(n)} faller bort`,
      moved: (n) => `${calls(n)} byter grad`,
    },
    weak: (n) => `varav ${number(n)} svaga`,
    grades: (before, after) => {
      if (before === null) return after === null ? '' : GRADE[after]
      return after === null ? `var ${GRADE[before]}` : `${GRADE[before]} → ${GRADE[after]}`
    },
    more: (n) => `och ${number(n)} till`,
  },
  removal: {
    title: (area) => `Ta bort ${area}?`,
    intro: 'Detta går förlorat och går inte att ångra:',
    tags: (n) => `${calls(n)} är inte längre märkta med området.`,
    followers: (n) => `${contacts(n)} får inte längre brev om området.`,
    only: (n) =>
      n === 1
        ? 'En av dem följer inget annat område och får då inga utlysningar alls.'
        : `${number(n)} av dem följer inget annat område och får då inga utlysningar alls.`,
    kept: 'Det som människor har sagt om utlysningarna finns kvar, liksom skickade brev och ärenden.',
    confirm: (area) => `Ta bort ${area}`,
    stale: 'Någon har ändrat området medan du läste. Inget är borttaget. Läs igenom igen.',
    last: 'Det här är kommunens enda område och kan inte tas bort. Lägg till ett annat först.',
  },
  refused: {
    stale:
      'Någon annan har ändrat området medan du skrev. Inget av ditt är sparat. Nedan står det du skrev; spara igen för att skriva över den andras ändring, eller avbryt och titta på den först.',
    gone: 'Området finns inte längre. Någon annan har tagit bort det.',
    last: 'Det här är kommunens enda område och kan inte tas bort.',
  },
}
