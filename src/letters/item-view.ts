import { programmeText } from '../text/programme.js'
import { nextDeadline, statusOn, type Call, type Day, type RoughTime } from '../core/call.js'
import type { Item, LetterContent } from '../core/letter.js'
import { changeTexts } from '../text/changes.js'
import { clean, webAddress } from '../text/clean.js'
import { daysLeftText, deadlineText } from '../text/deadline.js'
import { weekdayText } from '../text/format.js'
import { moneyText } from '../text/money.js'
import { roleText } from '../text/role.js'
import { roughText } from '../text/rough.js'
import { titleIn, type TitleText } from '../text/title.js'
import { viewAnswers, type AnswersView } from './answers-view.js'
import { whyText } from '../text/why.js'
import type { Words } from '../text/words.js'

/** One item in words, the same for every form of the letter. */
export interface ItemView {
  readonly href: string
  readonly title: TitleText
  readonly changes: readonly string[]
  readonly facts: readonly Fact[]
  /** The page of the call where it was published. */
  readonly source: { readonly href: string; readonly host: string } | null
  /** The ways to say whether it is relevant; null for what is gone, and where links cannot be signed. */
  readonly answers: AnswersView | null
}

export interface Fact {
  /** `Sista dag (22 dagar kvar)`. */
  readonly label: string
  readonly text: string
}

/** How many of a contact's areas are given as reasons for one call. */
const REASONS = 3

export function viewItem(item: Item, content: LetterContent, words: Words): ItemView {
  const { call } = item
  const address = webAddress(call.url)
  return {
    href: callAddress(item, content),
    title: titleIn(call, words.language),
    // What changed in a call before the reader first hears of it is no news to them.
    changes: item.section === 'new' ? [] : changeTexts(item.events, words),
    facts: facts(item, content, words),
    source: address ? { href: address, host: new URL(address).host.replace(/^www\./, '') } : null,
    answers: isGone(item)
      ? null
      : viewAnswers(
          content,
          call.id,
          item.tags.map(({ area }) => area),
          words,
        ),
  }
}

/** A line for an item that is shown by its title alone: when it closes, opens, or what changed. */
export function briefNote(item: Item, content: LetterContent, words: Words): string {
  const { labels } = words.call
  if (item.section === 'changed') return changeTexts(item.events, words)[0] ?? ''
  if (statusOn(item.call, content.today) === 'forecast' && item.call.opens) {
    return `${labels.opens}: ${weekdayText(item.call.opens, words.language)}`
  }
  const next = nextDeadline(item.call, content.today)
  return next ? `${labels.deadline}: ${weekdayText(next.day, words.language)}` : words.call.noDeadline
}

export function callAddress(item: Pick<Item, 'call'>, content: LetterContent): string {
  return `${content.publicUrl}/calls/${encodeURIComponent(item.call.id)}`
}

function facts(item: Item, content: LetterContent, words: Words): Fact[] {
  const { labels } = words.call
  const programme = clean(programmeText(item.call, words.language), 200)
  const why = item.tags
    .slice(0, REASONS)
    .map((tag) => whyText(tag, content.areas, content.themes, words))
    .join('; ')
  return [
    { label: labels.programme, text: programme },
    ...(isGone(item) ? [] : terms(item.call, content.today, words)),
    { label: words.role.label, text: isGone(item) ? '' : roleText(item.role, words) },
    { label: labels.why, text: why },
  ].filter(({ text }) => text !== '')
}

const isGone = ({ events }: Item): boolean => events.some(({ kind }) => kind === 'withdrawn')

/** A time that is not given to the day: `hösten 2026`, or the source's own words where no year is said. */
function rough(call: Call, role: RoughTime['role'], words: Words): string | null {
  const time = call.rough.find((one) => one.role === role)
  return time ? (roughText(time, words.language) ?? clean(time.words, 120)) : null
}

function terms(call: Call, today: Day, words: Words): Fact[] {
  const { labels, noOpening, status: states, preliminary, supportRate } = words.call
  const status = statusOn(call, today)
  const plan = call.preliminary ? ` (${preliminary})` : ''
  const left = daysLeftText(call, today, words)
  const opens = call.opens
    ? weekdayText(call.opens, words.language)
    : (rough(call, 'opens', words) ?? noOpening)
  const closes = call.deadlines.length === 0 ? rough(call, 'closes', words) : null
  return [
    { label: labels.status, text: status === 'unknown' ? states.unknown : '' },
    { label: labels.opens, text: status === 'forecast' ? opens + plan : '' },
    {
      label: left ? `${labels.deadline} (${left})` : labels.deadline,
      text: (closes ?? deadlineText(call, today, words)) + (call.deadlines.length > 0 ? plan : ''),
    },
    { label: labels.money, text: moneyText(call, words) ?? '' },
    { label: labels.support, text: call.supportRate === null ? '' : supportRate(call.supportRate) },
  ]
}
