import { LONGEST_SEARCH_NAME, MOST_SEARCHES } from '../core/saved-search.js'
import { dayText, listText, numberText, weekdayName } from './format.js'
import type { OwnSearchWords, SavedPageWords, SavedWords } from './saved-words.js'

const number = (n: number): string => numberText(n, 'sv')
const count = (n: number, one: string, many: string): string => `${number(n)} ${n === 1 ? one : many}`
const quoted = (names: readonly string[]): string =>
  listText(
    names.map((name) => `”${name}”`),
    'sv',
  )

const page: SavedPageWords = {
  title: 'Få en sökning i veckobrevet',
  search: 'Det du söker',
  notForUs: (n) =>
    n === 1
      ? 'En av dem är inte för kommuner. Sådana kommer inte med i brevet.'
      : `${number(n)} av dem är inte för kommuner. Sådana kommer inte med i brevet.`,
  fromNow:
    'Från och med nästa brev får du det som är nytt, ändras eller snart stänger bland det som sökningen hittar. Det står i samma brev som allt annat, och varje utlysning en gång.',
  cut: 'Läge, sista dag, nytt och ordning sparas inte, eftersom brevet bara tar med det som är nytt.',
  called: 'Namn på sökningen',
  calledHint: 'Namnet står i brevet vid det som sökningen har hittat.',
  to: (name, address) => `Brevet går till ${name}, ${address}.`,
  keep: 'Ta med i mitt veckobrev',
  signUpText:
    'Brevet kommer en gång i veckan till din adress i kommunen. Får du det redan? Ange samma adress, så får du en länk dit som lägger till sökningen.',
  signUp: 'Fortsätt till anmälan',
  closed: (municipality) =>
    `Här går det inte att anmäla sig själv. Får du redan brev från Fondvakt? Öppna en länk i det senaste brevet och kom sedan tillbaka hit. Be annars den som sköter Fondvakt i ${municipality}, oftast internationella sekretariatet, att lägga till dig.`,
  kept: (next) =>
    next === null
      ? 'Sökningen är med i dina brev.'
      : `Sökningen är med i ditt brev. Nästa brev kommer ${weekdayName(next, 'sv')} ${dayText(next, 'sv')}.`,
  dropped: 'Sökningen är borttagen ur ditt brev.',
  already: (name) => `Sökningen är redan med i ditt brev. Den heter ”${name}”.`,
  drop: 'Ta bort ur mitt brev',
  change: 'Du kan byta namn på eller ta bort dina sökningar med länken ”Ändra vad ni får” i brevet.',
  toList: 'Tillbaka till listan',
  unknown: 'Vi vet inte längre vem du är, så inget har sparats. Fortsätt till anmälan i stället.',
  subscribing: (name) => `Brevet tar med sökningen ”${name}”`,
  without: 'Anmäl dig utan sökningen',
  areasHint: 'Välj de områden som du också vill få brev om, eller inga.',
  confirming: (names) =>
    names.length === 1
      ? `Brevet tar med det som sökningen ${quoted(names)} hittar.`
      : `Brevet tar med det som sökningarna ${quoted(names)} hittar.`,
}

const own: OwnSearchWords = {
  title: 'Sparade sökningar',
  intro: `Det som sökningarna hittar kommer med i brevet, oavsett område. Du kan ha högst ${MOST_SEARCHES}.`,
  none: 'Du har inga sparade sökningar. Sök bland utlysningarna och välj att få sökningen i veckobrevet.',
  find: 'Sök bland utlysningarna',
  rename: 'Byt namn',
  renameOf: (name) => `Byt namn på ”${name}”`,
  newName: 'Nytt namn',
  save: 'Spara namnet',
  drop: 'Ta bort',
  dropOf: (name) => `Ta bort sökningen ”${name}”`,
  done: {
    kept: 'Sökningen är med i ditt brev.',
    already: 'Sökningen är redan med i ditt brev.',
    renamed: 'Sökningen har bytt namn.',
    dropped: 'Sökningen är borttagen ur ditt brev.',
  },
  nothingLeft: 'Nu följer du varken något område, något ord eller någon sökning. Breven blir tomma.',
  offer: (name) => `Vill du ha det som sökningen ”${name}” hittar i ditt brev?`,
}

/** What the pages say of searches that come with the letter, in Swedish. */
export const svSaved: SavedWords = {
  page,
  own,
  name: {
    roles: { applicant: 'kan söka själv', partner: 'kan vara med', no: 'inte för kommuner' },
    languages: { sv: 'på svenska', en: 'på engelska' },
    grades: { strong: 'bara starka', likely: 'starka och troliga', weak: 'även svaga', all: 'alla' },
    money: (euros) => `minst ${number(euros)} euro`,
  },
  labels: { kind: 'Gäller', words: 'Sökord', without: 'Söker inte på' },
  kinds: { news: 'Nyheter', consultation: 'Samråd' },
  found: (kind, n) => {
    if (kind === 'call')
      return n === 0
        ? 'Just nu hittar sökningen ingen utlysning.'
        : `Just nu hittar sökningen ${count(n, 'utlysning', 'utlysningar')}.`
    return n === 0
      ? 'Just nu hittar sökningen inget samråd.'
      : `Just nu hittar sökningen ${count(n, 'samråd', 'samråd')}.`
  },
  see: 'Visa sökningen i listan',
  gone: 'Något område, ämne eller någon källa i sökningen finns inte längre. Den delen hittar inget.',
  problems: {
    unclear: 'Sökningen går inte att läsa. Gör om den i listan.',
    blank:
      'Sökningen har varken ord eller filter, så den skulle ta med allt. Skriv minst ett ord eller välj minst ett filter.',
    news: 'Brevet tar inte upp nyheter. Sök bland utlysningar eller samråd i stället.',
    long: 'Sökningen är för lång för att sparas. Ta bort några ord eller filter.',
    name: 'Skriv ett namn med minst en bokstav eller siffra.',
    'name-long': `Namnet får ha högst ${LONGEST_SEARCH_NAME} tecken.`,
    many: `Du har redan ${MOST_SEARCHES} sparade sökningar, och fler får inte plats. Ta bort någon av dem först, med länken ”Ändra vad ni får” i brevet.`,
  },
}
