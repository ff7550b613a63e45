import { daysBetween } from '../core/dates.js'
import { amountsIn } from './amount.js'
import type { Day } from '../core/call.js'
import { dayBefore, dayText, numberText, weekdayName } from './format.js'
import { svDesk } from './sv-desk.js'
import { svFindings } from './sv-findings.js'
import { svJudge } from './sv-judge.js'
import { svRole } from './sv-role.js'
import { svLetter } from './sv-letter.js'
import type { CallWords, CoverageWords, Words } from './words.js'

const number = (value: number): string => numberText(value, 'sv')
const amounts = amountsIn('sv', [
  { size: 1e9, name: 'miljarder' },
  { size: 1e6, name: 'mn' },
])
const day = (value: Day): string => dayText(value, 'sv')
const count = (n: number, one: string, many: string): string => `${number(n)} ${n === 1 ? one : many}`

const ZONES: Readonly<Record<string, string>> = {
  'Europe/Brussels': 'Bryssel',
  'Europe/Stockholm': 'svensk tid',
  UTC: 'UTC',
}
const CURRENCIES: Readonly<Record<string, string>> = { EUR: 'euro', SEK: 'kronor' }
const FIELDS = {
  title: 'i rubriken',
  call: 'i namnet på ansökningsomgången',
  parent: 'i rubriken på den utlysning som den hör till',
  objective: 'i målet',
  outcome: 'i de väntade resultaten',
  scope: 'i beskrivningen av vad som ingår',
  description: 'i beskrivningen',
  destination: 'i programmets inriktning',
  keywords: 'bland nyckelorden',
} as const

const call: CallWords = {
  status: { forecast: 'kommande', open: 'öppen', closed: 'stängd', unknown: 'oklart om den är öppen' },
  grade: { strong: 'stark', likely: 'trolig', weak: 'svag' },
  labels: {
    programme: 'Program',
    deadline: 'Sista dag',
    opens: 'Öppnar',
    money: 'Pengar',
    why: 'Varför',
    change: 'Ändrat',
    original: 'Originaltitel',
    status: 'Läge',
    support: 'Stödandel',
  },
  preliminary: 'preliminärt',
  supportRate: (percent) => `fonden betalar högst ${number(percent)} procent`,
  machine: 'maskinöversatt',
  clock: (time, zone, certain) =>
    `${time.replace(':', '.')} ${ZONES[zone] ?? zone}${certain ? '' : ' (kontrollera)'}`,
  daysLeft: (days) => (days === 0 ? 'stänger i dag' : `${count(days, 'dag', 'dagar')} kvar`),
  stages: (first, second) =>
    second
      ? `Ansökan i två steg. Steg 1: ${first}. Steg 2, för dem som går vidare: ${second}.`
      : `Ansökan i två steg. Steg 1: ${first}.`,
  shutOut: (firstStage, second) =>
    second
      ? `Nya sökande kan inte längre komma in, för steg 1 stängde ${day(firstStage)}. Steg 2: ${second}.`
      : `Nya sökande kan inte längre komma in, för steg 1 stängde ${day(firstStage)}.`,
  cutOffs: (next, later, last) =>
    later > 0 && last
      ? `${next}. Därefter ${count(later, 'tillfälle', 'tillfällen')} till, det sista ${day(last)}.`
      : next,
  closed: (last) => `Stängde ${day(last)}.`,
  noDeadline: 'Inget datum angivet. Se utlysningens egen sida.',
  noOpening: 'Öppningsdagen är inte angiven.',
  amount: (amount, currency) => `${amounts.one(amount)} ${CURRENCIES[currency] ?? currency}`,
  range: (least, most, currency) => `${amounts.range(least, most)} ${CURRENCIES[currency] ?? currency}`,
  total: (amount, shared) =>
    shared ? `totalt ${amount} som delas med andra utlysningar` : `totalt ${amount}`,
  perProject: {
    between: (amounts) => `${amounts} per projekt`,
    least: (amount) => `minst ${amount} per projekt`,
    most: (amount) => `högst ${amount} per projekt`,
  },
  perProjectAndYear: {
    between: (amounts) => `${amounts} per projekt och år`,
    least: (amount) => `minst ${amount} per projekt och år`,
    most: (amount) => `högst ${amount} per projekt och år`,
  },
  projects: (n) => `omkring ${number(n)} projekt`,
  because: (area, grade, reason) => {
    const belongs = `${area} (${call.grade[grade]})`
    return reason ? `${belongs}: ${reason}` : belongs
  },
  phrase: (text, field) => `”${text}” ${FIELDS[field]}`,
  programmeIsAbout: (programme, theme) =>
    theme ? `programmet ${programme} gäller ämnet ${theme}` : `programmet ${programme}`,
  learned: (of, text) =>
    of === 'word' ? `ordet ”${text}”, som vi har lärt oss av bedömda utlysningar` : structure(text),
  rest: (count) => `${count} andra ord som vi har lärt oss av bedömda utlysningar`,
  moved: ({ from, to }) => {
    if (to === null)
      return `Sista dagen${from ? ` ${day(from)}` : ''} är borttagen. Se utlysningens egen sida.`
    if (from === null) return `Sista dag är nu satt till ${day(to)}.`
    const days = Math.abs(daysBetween(from, to))
    const way = to > from ? 'senare' : 'tidigare'
    return `Sista dag flyttad från ${dayBefore(from, to, 'sv')} till ${day(to)}, ${count(days, 'dag', 'dagar')} ${way}.`
  },
  retitled: (before) => `Ny rubrik. Förut: ”${before}”.`,
  rebudgeted: (from, to) => {
    if (from === null) return `Totalbeloppet är nu angivet: ${to ?? 'inget'}.`
    return to === null
      ? `Totalbeloppet anges inte längre. Förut: ${from}.`
      : `Totalbeloppet ändrat från ${from} till ${to}.`
  },
  requalified: (gone, come) => {
    if (gone === null) return `Nytt om vem som kan söka: ”${come ?? ''}”.`
    return come === null
      ? `Borttaget ur villkoren för vem som kan söka: ”${gone}”.`
      : `Ändrat om vem som kan söka. Nu: ”${come}”. Förut: ”${gone}”.`
  },
  restated: (from, to) => `Läget ändrat från ${statusName(from)} till ${statusName(to)}.`,
  returned: 'Utlysningen finns hos källan igen.',
  opened: 'Utlysningen har öppnat.',
  withdrawn: 'Utlysningen finns inte längre hos källan. Kontrollera innan ni arbetar vidare med den.',
  read: 'Läs mer i Fondvakt',
  ownPage: (host) => `Utlysningens egen sida (${host})`,
}

const coverage: CoverageWords = {
  checked: (checked, total) => {
    if (total === 0) return 'Inga källor är inlagda ännu.'
    const kinds = total === 1 ? 'källa kontrollerad' : 'källor kontrollerade'
    return `${number(checked)} av ${number(total)} ${kinds}.`
  },
  silent: (source, since, today) => {
    if (since === null) return `${source} har aldrig svarat.`
    if (since === today) return `${source} har inte svarat i dag.`
    return `${source} har inte svarat sedan ${sinceDay(since, today)}.`
  },
  othersSilent: (n) => `${count(n, 'källa', 'källor')} till har inte svarat.`,
  held: (source, since, today) =>
    `Nyheter från ${source} väntar sedan ${sinceDay(since, today)} på att en person ska granska dem, och är inte med i brevet.`,
  othersHeld: (n) => `Nyheter från ${count(n, 'källa', 'källor')} till väntar också på granskning.`,
}

/** Words for people, in Swedish. */
export const sv: Words = {
  language: 'sv',
  call,
  letter: svLetter,
  coverage,
  findings: svFindings,
  desk: svDesk,
  judge: svJudge,
  role: svRole,
}

function statusName(value: string): string {
  return value in call.status ? call.status[value as keyof typeof call.status] : value
}

function sinceDay(since: Day, today: Day): string {
  const days = daysBetween(since, today)
  if (days === 0) return 'i dag'
  if (days === 1) return 'i går'
  return days > 1 && days < 7 ? weekdayName(since, 'sv') : day(since)
}

const STRUCTURES = {
  programme: 'programmet',
  strand: 'delprogrammet',
  action: 'stödformen',
  source: 'källan',
} as const

/** A learned key such as `programme LIFE` in words. */
function structure(key: string): string {
  const [kind = '', ...rest] = key.split(' ')
  const name = kind in STRUCTURES ? STRUCTURES[kind as keyof typeof STRUCTURES] : kind
  return `${name} ${rest.join(' ')}, enligt bedömda utlysningar`
}
