import {
  isShutToNewcomers,
  nextDeadline,
  statusOn,
  type Call,
  type Day,
  type RoughTime,
} from '../core/call.js'
import { daysBetween } from '../core/dates.js'
import type { Item } from '../core/letter.js'
import { isGone } from '../core/news.js'
import { leadingReason, type Role } from '../core/role.js'
import { clean } from '../text/clean.js'
import { deadlineText } from '../text/deadline.js'
import { weekdayText, type Language } from '../text/format.js'
import { moneyText } from '../text/money.js'
import { programmeIn } from '../text/programme.js'
import { roughText } from '../text/rough.js'
import type { Words } from '../text/words.js'
import type { ItemFrame } from './item-view.js'
import { whyText } from './reasons.js'

/** A text with the language that it is in; null where that is not known. */
export interface Foreign {
  readonly text: string
  readonly language: Language | null
}

export interface Fact extends Foreign {
  /** `Sista dag (22 dagar kvar)`; null where the text says by itself what it is. */
  readonly label: string | null
}

/** What there is to know of a call before one reads it: when, which programme, how much, in what role, and why it is told. */
export function factsOf(item: Item, frame: ItemFrame, words: Words): Fact[] {
  const { call, section, role } = item
  const why = fact(words.call.labels.why, whyText(item, frame, words))
  if (isGone(item.events)) return [why].filter(isSaid)
  const facts =
    section === 'consult'
      ? [closes(words.letter.call.answerBy, call, frame.today, words), why]
      : [
          ...times(call, frame.today, words),
          programme(call, words),
          fact(words.call.labels.money, terms(call, words)),
          fact(null, roleSentence(role, words)),
          why,
        ]
  return facts.filter(isSaid)
}

/** When a call opens and closes on one line, as far as that is known: for calls that are told of in short. */
export function timesText(call: Call, today: Day, words: Words): string {
  const [status, opens, closing] = times(call, today, words)
  const isDated = call.deadlines.length > 0 || rough(call, 'closes', words) !== null
  return [status, opens, isDated || !opens?.text ? closing : undefined]
    .filter((one) => one !== undefined)
    .filter(isSaid)
    .map(({ label, text }) => `${label ?? ''}: ${text}`)
    .join(' · ')
}

const fact = (label: string | null, text: string): Fact => ({ label, text, language: null })

const isSaid = ({ text }: Fact): boolean => text !== ''

function times(call: Call, today: Day, words: Words): Fact[] {
  const { labels, noOpening, status: states, preliminary } = words.call
  const status = statusOn(call, today)
  const plan = call.preliminary ? ` (${preliminary})` : ''
  const opens = call.opens
    ? weekdayText(call.opens, words.language)
    : (rough(call, 'opens', words) ?? noOpening)
  return [
    fact(labels.status, status === 'unknown' ? states.unknown : ''),
    fact(labels.opens, status === 'forecast' ? opens + plan : ''),
    closes(labels.deadline, call, today, words),
  ]
}

function closes(label: string, call: Call, today: Day, words: Words): Fact {
  const plan = call.preliminary && call.deadlines.length > 0 ? ` (${words.call.preliminary})` : ''
  const said = call.deadlines.length === 0 ? rough(call, 'closes', words) : null
  const left = daysLeft(call, today)
  const text = (said ?? deadlineText(call, today, words)) + plan
  return fact(left === null ? label : `${label} (${words.call.daysLeft(left)})`, text)
}

/** Days until a call closes to those who have not applied; null where it is not open. */
function daysLeft(call: Call, today: Day): number | null {
  const next = nextDeadline(call, today)
  if (!next || next.day < today || statusOn(call, today) !== 'open') return null
  return isShutToNewcomers(call, today) ? null : daysBetween(today, next.day)
}

/** A time that is not given to the day: `hösten 2026`, or the source's own words where no year is said. */
function rough(call: Call, role: RoughTime['role'], words: Words): string | null {
  const time = call.rough.find((one) => one.role === role)
  return time ? (roughText(time, words.language) ?? clean(time.words, 120)) : null
}

function programme(call: Call, words: Words): Fact {
  const named = programmeIn(call, words.language)
  const text = clean(named?.text ?? '', 160)
  return { label: words.call.labels.programme, text, language: named?.language ?? null }
}

/** What there is to get, and the share of the costs that it covers. */
function terms(call: Call, words: Words): string {
  const rate = call.supportRate === null ? null : words.call.supportRate(call.supportRate)
  return [moneyText(call, words), rate].filter((part) => part !== null).join(', ')
}

/** What a municipality can be in a call; empty where that is not known yet. */
const roleSentence = (role: Role, words: Words): string =>
  leadingReason(role) || role.role === 'no' ? words.letter.call.role[role.role] : ''
