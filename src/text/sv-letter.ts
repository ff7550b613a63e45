import { dayText, daysText, listText, numberText, weekDays, weekdayName } from './format.js'
import { NEWS_KINDS, type Followed, type LetterWords, type News, type NewsKind } from './letter-words.js'
import { svCases } from './sv-cases.js'

const number = (n: number): string => numberText(n, 'sv')
const count = (n: number, one: string, many: string): string => `${number(n)} ${n === 1 ? one : many}`
const weekNumber = (week: string): string => `v. ${Number(week.slice(6))}`
const quoted = (words: readonly string[]): string =>
  listText(
    words.map((word) => `”${word}”`),
    'sv',
  )

const COUNTS: Readonly<Record<NewsKind, (n: number) => string>> = {
  new: (n) => count(n, 'ny utlysning', 'nya utlysningar'),
  moved: (n) => count(n, 'ändrad sista dag', 'ändrade sista dagar'),
  changed: (n) => count(n, 'ändrad utlysning', 'ändrade utlysningar'),
  closing: (n) => count(n, 'utlysning som snart stänger', 'utlysningar som snart stänger'),
  coming: (n) => count(n, 'utlysning på gång', 'utlysningar på gång'),
  consult: (n) => count(n, 'samråd att svara på', 'samråd att svara på'),
}

const LEADS: Readonly<Record<NewsKind, (n: number, department: string) => string>> = {
  new: (n, department) => `${COUNTS.new(n)} för ${department}`,
  moved: (n, department) => `${COUNTS.moved(n)} för ${department}`,
  changed: (n, department) => `${COUNTS.changed(n)} för ${department}`,
  closing: (n, department) => `${count(n, 'utlysning', 'utlysningar')} för ${department} stänger snart`,
  coming: (n, department) => `${count(n, 'kommande utlysning', 'kommande utlysningar')} för ${department}`,
  consult: (n, department) => `${COUNTS.consult(n)} för ${department}`,
}

const OPEN_NOW: Readonly<Record<Followed, (n: number) => string>> = {
  areas: (n) =>
    n === 0
      ? 'Just nu är ingen utlysning öppen inom era områden.'
      : `Just nu är ${count(n, 'utlysning öppen', 'utlysningar öppna')} inom era områden.`,
  searches: (n) =>
    n === 0
      ? 'Just nu hittar dina sökningar ingen öppen utlysning.'
      : `Just nu hittar dina sökningar ${count(n, 'öppen utlysning', 'öppna utlysningar')}.`,
  both: (n) =>
    n === 0
      ? 'Just nu är ingen utlysning öppen inom era områden eller bland det som dina sökningar hittar.'
      : `Just nu är ${count(n, 'utlysning öppen', 'utlysningar öppna')} inom era områden eller bland det som dina sökningar hittar.`,
}

const QUARTERS = ['jan–mars', 'april–juni', 'juli–sept', 'okt–dec']

/** What only letters say, in Swedish. */
export const svLetter: LetterWords = {
  subject: (news, department, week) => {
    const [first, second] = kindsIn(news)
    if (!first) return `Veckobrev för ${department} – ${weekNumber(week)}`
    const lead = LEADS[first](news[first], department)
    const next = second ? `, ${COUNTS[second](news[second])}` : ''
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
  fastSubject: ({ count: n, closes }, about) =>
    closes
      ? `Bråttom: ${count(n, 'utlysning', 'utlysningar')} stänger före nästa brev – ${about}`
      : `Bråttom: ${count(n, 'utlysning', 'utlysningar')} med kort ansökningstid – ${about}`,
  title: (department, weekly) => (weekly ? `Veckobrev för ${department}` : `Nytt för ${department}`),
  fastTitle: ({ count: n, closes }) => {
    const many = count(n, 'utlysning', 'utlysningar')
    return closes ? `${many} stänger före nästa brev` : `${many} med kort ansökningstid`
  },
  week: (week) => {
    const { monday, sunday } = weekDays(week)
    return `Vecka ${Number(week.slice(6))}, ${daysText(monday, sunday, 'sv')}`
  },
  to: (name) => `Till: ${name}`,
  summary: (news, weekly) => {
    const kinds = listText(
      kindsIn(news).map((kind) => COUNTS[kind](news[kind])),
      'sv',
    )
    return weekly ? `Den här veckan: ${kinds}.` : `Sedan förra brevet: ${kinds}.`
  },
  nothing: (weekly) =>
    weekly ? 'Inget nytt för er den här veckan.' : 'Inget nytt för er sedan förra brevet.',
  welcome: (weekly) =>
    weekly
      ? 'Välkommen till Fondvakt! Varje vecka får ni ett brev med det som är nytt, har ändrats eller snart stänger.'
      : 'Välkommen till Fondvakt! Ni får brev med det som är nytt, har ändrats eller snart stänger.',
  fastWhy: ({ count: n, closes, isOnly }) => {
    if (isOnly) return 'Det är kort tid kvar att söka. Därför skriver vi redan i dag.'
    if (closes)
      return n === 1
        ? 'Den här utlysningen stänger innan ert nästa vanliga brev kommer. Därför skriver vi redan i dag.'
        : 'De här utlysningarna stänger innan ert nästa vanliga brev kommer. Därför skriver vi redan i dag.'
    return n === 1
      ? 'Mer än halva ansökningstiden hinner gå innan ert nästa vanliga brev kommer. Därför skriver vi redan i dag.'
      : 'De här utlysningarna stänger, eller är mer än halvvägs, innan ert nästa vanliga brev kommer. Därför skriver vi redan i dag.'
  },
  nextLetter: (day) =>
    day === null
      ? 'Ni har valt att bara få brev när något är bråttom.'
      : `Nästa vanliga brev kommer ${weekdayName(day, 'sv')} ${dayText(day, 'sv')}.`,
  openNow: (n, among) => OPEN_NOW[among](n),
  seeOpen: 'Se alla öppna utlysningar',
  sections: {
    start: 'Öppet just nu',
    new: 'Nytt',
    changed: 'Ändrat',
    closing: 'Sista chansen',
    coming: 'På gång',
    consult: 'Påverka',
  },
  counted: (title, n) => `${title} (${number(n)})`,
  quarter: (year, n) => `Kvartal ${n} ${year} (${QUARTERS[n - 1] ?? ''})`,
  undated: 'Utan datum',
  more: (n) => `och ${number(n)} till i hela brevet`,
  notAll: (n) => `Mejlet rymmer inte alla ${number(n)} utlysningar.`,
  seeWhole: 'Läs hela brevet på webben',
  call: {
    role: {
      applicant: 'Kommunen kan söka själv.',
      partner: 'Kommunen kan vara med som partner.',
      no: 'Troligen inget för en kommun.',
    },
    because: (subject, reason) => `${subject}: ${reason}`,
    ownWords: (words) =>
      words.length === 1
        ? `ert ord ${quoted(words)} finns i texten`
        : `era ord ${quoted(words)} finns i texten`,
    searches: (names) =>
      names.length === 1 ? `din sökning ${quoted(names)}` : `dina sökningar ${quoted(names)}`,
    extended: 'Längre tid.',
    answerBy: 'Svara senast',
    original: (title) => `Originaltitel: ${title}`,
    machine: 'Maskinöversatt',
    links: {
      read: 'Läs mer',
      relevant: 'Relevant',
      notRelevant: 'Inte relevant',
      pass: 'Skicka vidare',
      calendar: 'Kalender',
      follow: 'Vi följer den här',
      answer: 'Svara, skicka vidare eller följ',
      answerComing: 'Svara eller följ',
      consult: 'Till samrådet',
    },
    linkTo: (link, title) => `${link}: ${title}`,
  },
  cases: svCases,
  sourcesTitle: 'Källorna',
  seeSources: 'Se alla källor',
  aboutTitle: 'Om brevet',
  who: (department, municipality) =>
    department === municipality
      ? `Brevet går till er i ${municipality}.`
      : `Brevet går till er på ${department} i ${municipality}.`,
  areas: (names) => {
    if (names.length === 0) return 'Ni har inte valt något område att följa ännu.'
    return names.length === 1
      ? `Ni får det för att ni följer området ${listText(names, 'sv')}.`
      : `Ni får det för att ni följer områdena ${listText(names, 'sv')}.`
  },
  ownWords: (words) =>
    words.length === 1
      ? `Ni får också utlysningar där ert ord ${quoted(words)} finns med.`
      : `Ni får också utlysningar där något av era ord ${quoted(words)} finns med.`,
  searches: (names, isAll) => {
    if (isAll)
      return names.length === 1
        ? `Du får det för att du har sparat sökningen ${quoted(names)}.`
        : `Du får det för att du har sparat sökningarna ${quoted(names)}.`
    return names.length === 1
      ? `Du får också det som din sökning ${quoted(names)} hittar.`
      : `Du får också det som dina sökningar ${quoted(names)} hittar.`
  },
  personal:
    'Länkarna i brevet är personliga: den som har dem kan svara i ert namn. Använd därför Skicka vidare i stället för att vidarebefordra brevet.',
  how: 'Så väljer vi: Fondvakt läser källorna och tar med utlysningar vars text handlar om era områden och som en kommun kan söka eller vara med i. Det är vår bedömning. Kontrollera villkor, datum och belopp på utlysningens egen sida innan ni bestämmer er.',
  clockNote:
    '”Kontrollera” vid ett klockslag betyder att det är det vanliga hos källan, men inte bekräftat för just den utlysningen.',
  write: 'Stämmer något inte? Svara på det här mejlet.',
  choose: 'Ändra vad ni får',
  earlier: 'Läs tidigare brev',
  leave: 'Sluta få breven',
  seeCalls: (municipality) => `Alla utlysningar för ${municipality}`,
}

const kindsIn = (news: News): NewsKind[] => NEWS_KINDS.filter((kind) => news[kind] > 0)
