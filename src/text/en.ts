import { daysBetween } from '../core/dates.js'
import { amountsIn } from './amount.js'
import type { Day } from '../core/call.js'
import { enDesk } from './en-desk.js'
import { enFindings } from './en-findings.js'
import { enJudge } from './en-judge.js'
import { enRole } from './en-role.js'
import { enLetter } from './en-letter.js'
import { dayBefore, dayText, numberText, weekdayName } from './format.js'
import type { CallWords, CoverageWords, Words } from './words.js'

const number = (value: number): string => numberText(value, 'en')
const amounts = amountsIn('en', [
  { size: 1e9, name: 'billion' },
  { size: 1e6, name: 'million' },
])
const day = (value: Day): string => dayText(value, 'en')
const count = (n: number, one: string, many: string): string => `${number(n)} ${n === 1 ? one : many}`

const ZONES: Readonly<Record<string, string>> = {
  'Europe/Brussels': 'Brussels time',
  'Europe/Stockholm': 'Swedish time',
  UTC: 'UTC',
}
const FIELDS = {
  title: 'in the title',
  call: 'in the name of the application round',
  parent: 'in the title of the call that it belongs to',
  objective: 'in the objective',
  outcome: 'in the expected outcomes',
  scope: 'in the scope',
  description: 'in the description',
  destination: 'in the direction of the programme',
  keywords: 'among the keywords',
} as const

const call: CallWords = {
  status: { forecast: 'forthcoming', open: 'open', closed: 'closed', unknown: 'not clear if open' },
  grade: { strong: 'strong', likely: 'likely', weak: 'weak' },
  labels: {
    programme: 'Programme',
    deadline: 'Deadline',
    opens: 'Opens',
    money: 'Money',
    why: 'Why',
    change: 'Changed',
    original: 'Original title',
    status: 'State',
    support: 'Support rate',
  },
  preliminary: 'preliminary',
  supportRate: (percent) => `the fund pays at most ${number(percent)} per cent`,
  machine: 'machine translation',
  clock: (time, zone, certain) => `${time} ${ZONES[zone] ?? zone}${certain ? '' : ' (check)'}`,
  daysLeft: (days) => (days === 0 ? 'closes today' : `${count(days, 'day', 'days')} left`),
  stages: (first, second) =>
    second
      ? `Two stages. Stage 1: ${first}. Stage 2, for those who go on: ${second}.`
      : `Two stages. Stage 1: ${first}.`,
  shutOut: (firstStage, second) =>
    second
      ? `New applicants can no longer enter, since stage 1 closed on ${day(firstStage)}. Stage 2: ${second}.`
      : `New applicants can no longer enter, since stage 1 closed on ${day(firstStage)}.`,
  cutOffs: (next, later, last) =>
    later > 0 && last
      ? `${next}. After that ${count(later, 'more cut-off', 'more cut-offs')}, the last on ${day(last)}.`
      : next,
  closed: (last) => `Closed on ${day(last)}.`,
  noDeadline: 'No date given. See the page of the call.',
  noOpening: 'The opening day is not given.',
  amount: (amount, currency) => `${currency} ${amounts.one(amount)}`,
  range: (least, most, currency) => `${currency} ${amounts.range(least, most)}`,
  total: (amount, shared) => (shared ? `${amount} in total, shared with other calls` : `${amount} in total`),
  perProject: {
    between: (amounts) => `${amounts} per project`,
    least: (amount) => `at least ${amount} per project`,
    most: (amount) => `at most ${amount} per project`,
  },
  perProjectAndYear: {
    between: (amounts) => `${amounts} per project and year`,
    least: (amount) => `at least ${amount} per project and year`,
    most: (amount) => `at most ${amount} per project and year`,
  },
  projects: (n) => `about ${count(n, 'project', 'projects')}`,
  because: (area, grade, reason) => {
    const belongs = `${area} (${call.grade[grade]})`
    return reason ? `${belongs}: ${reason}` : belongs
  },
  phrase: (text, field) => `“${text}” ${FIELDS[field]}`,
  programmeIsAbout: (programme, theme) =>
    theme ? `the programme ${programme} is about the subject ${theme}` : `the programme ${programme}`,
  learned: (of, text) => (of === 'word' ? `the word “${text}”, learned from judged calls` : structure(text)),
  rest: (count) => `${count} other words learned from judged calls`,
  moved: ({ from, to }) => {
    if (to === null) return `The deadline${from ? ` ${day(from)}` : ''} is removed. See the page of the call.`
    if (from === null) return `The deadline is now set to ${day(to)}.`
    const days = Math.abs(daysBetween(from, to))
    const way = to > from ? 'later' : 'earlier'
    return `Deadline moved from ${dayBefore(from, to, 'en')} to ${day(to)}, ${count(days, 'day', 'days')} ${way}.`
  },
  retitled: (before) => `New title. Before: “${before}”.`,
  rebudgeted: (from, to) => {
    if (from === null) return `The total amount is now given: ${to ?? 'none'}.`
    return to === null
      ? `The total amount is no longer given. Before: ${from}.`
      : `The total amount changed from ${from} to ${to}.`
  },
  requalified: (gone, come) => {
    if (gone === null) return `New on who can apply: “${come ?? ''}”.`
    return come === null
      ? `Removed from the conditions on who can apply: “${gone}”.`
      : `Changed on who can apply. Now: “${come}”. Before: “${gone}”.`
  },
  restated: (from, to) => `The status changed from ${statusName(from)} to ${statusName(to)}.`,
  returned: 'The source has the call again.',
  opened: 'The call has opened.',
  withdrawn: 'The source no longer has this call. Check before you go on working with it.',
  read: 'Read more in Fondvakt',
  ownPage: (host) => `The page of the call (${host})`,
}

const coverage: CoverageWords = {
  checked: (checked, total) => {
    if (total === 0) return 'There are no sources yet.'
    return `${number(checked)} of ${number(total)} ${total === 1 ? 'source' : 'sources'} checked.`
  },
  silent: (source, since, today) => {
    if (since === null) return `${source} has never answered.`
    if (since === today) return `${source} has not answered today.`
    return `${source} has not answered since ${sinceDay(since, today)}.`
  },
  othersSilent: (n) =>
    n === 1 ? 'One more source has not answered.' : `${number(n)} more sources have not answered.`,
  held: (source, since, today) =>
    `News from ${source} has been waiting since ${sinceDay(since, today)} for a person to look at it, and is not in this letter.`,
  othersHeld: (n) =>
    n === 1
      ? 'News from one more source is also waiting to be looked at.'
      : `News from ${number(n)} more sources is also waiting to be looked at.`,
}

/** Words for people, in English. */
export const en: Words = {
  language: 'en',
  call,
  letter: enLetter,
  coverage,
  findings: enFindings,
  desk: enDesk,
  judge: enJudge,
  role: enRole,
}

function statusName(value: string): string {
  return value in call.status ? call.status[value as keyof typeof call.status] : value
}

function sinceDay(since: Day, today: Day): string {
  const days = daysBetween(since, today)
  if (days === 0) return 'today'
  if (days === 1) return 'yesterday'
  return days > 1 && days < 7 ? weekdayName(since, 'en') : day(since)
}

const STRUCTURES = {
  programme: 'the programme',
  strand: 'the strand',
  action: 'the type of action',
  source: 'the source',
} as const

/** A learned key such as `programme LIFE` in words. */
function structure(key: string): string {
  const [kind = '', ...rest] = key.split(' ')
  const name = kind in STRUCTURES ? STRUCTURES[kind as keyof typeof STRUCTURES] : kind
  return `${name} ${rest.join(' ')}, going by judged calls`
}
