import type { Written } from './calendar.js'
import { NEXT, PAST, PRELIMINARY } from './cue-words.js'
import { judge, type DateRole, type Judged } from './date-roles.js'
import { blanked, daysWritten, type DayToken } from './date-tokens.js'
import { wordsAround, type Passage } from './passages.js'
import { anyOf } from './phrase.js'
import { roughWritten, type RoughToken } from './rough-tokens.js'
import { stageAt } from './stages.js'
import { timesWritten, type TimeToken } from './time-tokens.js'

/** A date in the text with what it is to the call. The year may yet be unknown. */
export interface DateHit extends Judged {
  readonly passage: Passage
  /** The passage's place among all, and the date's place in it. */
  readonly at: number
  readonly start: number
  readonly written: Written
  readonly part: DayToken['part']
  readonly time: Clock | null
  readonly stage: 1 | 2 | null
  readonly preliminary: boolean
  readonly past: boolean
  readonly next: boolean
  readonly words: string
}

export interface RoughHit {
  readonly role: DateRole
  readonly passage: Passage
  readonly token: RoughToken
  readonly words: string
}

/** A clock time with its zone, and as the page writes it. */
export interface Clock {
  readonly time: string
  readonly zone: string | null
  readonly words: string
}

export interface DateHits {
  readonly days: readonly DateHit[]
  readonly rough: readonly RoughHit[]
  /** Clock times said of the deadline without its day: `stänger kl. 16.00 sista ansökningsdagen`. */
  readonly times: readonly Clock[]
}

const IS_PRELIMINARY = anyOf(PRELIMINARY)
const IS_PAST = anyOf(PAST)
const IS_NEXT = anyOf(NEXT)

/** No call tells of more dates; what stands after them is not looked at. */
const MOST = 500

/** Every date of the passages with its role. */
export function dateHits(passages: readonly Passage[]): DateHits {
  const days: DateHit[] = []
  const rough: RoughHit[] = []
  const times: Clock[] = []
  let before: { readonly role: DateRole; readonly group: number } | null = null
  for (const [at, passage] of passages.entries()) {
    if (!/\d|nde |rsta |dra |dje |rde |tte |fte /.test(passage.text)) continue
    if (days.length >= MOST) break
    const found = inPassage(passage, at)
    const lead = passages[at - 1]
    const inherited = found.days.map((hit, index) =>
      lead && isWindowOf(lead, passage, found.days)
        ? { ...hit, role: SIDES[hit.part ?? 'to'] }
        : index === 0
          ? inherit(hit, before)
          : hit,
    )
    days.push(...inherited)
    rough.push(...found.rough)
    if (found.time && found.days.every(({ role }) => role !== 'closes')) times.push(found.time)
    const role = inherited.find((hit) => hit.role === 'closes')?.role
    if (role !== undefined) before = { role, group: passage.group }
    else if (inherited.length > 0 || found.rough.length > 0) before = null
  }
  return { days, rough, times }
}

function inPassage(passage: Passage, at: number): { days: DateHit[]; rough: RoughHit[]; time: Clock | null } {
  const tokens = daysWritten(passage.folded)
  const blank = blanked(passage.folded, tokens)
  const spans = roughWritten(blank)
  const clock = timesWritten(blank)
  if (tokens.length === 0 && spans.length === 0 && clock.length === 0)
    return { days: [], rough: [], time: null }
  const places = [...tokens, ...spans].sort((a, b) => a.start - b.start)
  const judged = judge(passage, places)
  const common = {
    passage,
    at,
    preliminary: IS_PRELIMINARY.test(`${passage.label ?? ''} ${passage.folded}`.toLowerCase()),
    past: IS_PAST.test(passage.folded),
    next: IS_NEXT.test(passage.folded),
  }
  const taken = timesOf(passage.folded, tokens, clock)
  const days = tokens.map((token): DateHit => {
    const judgement = judged[places.indexOf(token)]!
    const time = taken.get(token) ?? null
    return {
      ...common,
      ...judgement,
      start: token.start,
      written: token,
      part: token.part,
      time: time && clockOf(passage, time),
      stage: stageAt(passage, token, places),
      words: wordsAround(passage, token.start, token.end),
    }
  })
  return {
    days: withOnlyTime(passage, days, clock, taken),
    rough: spans.map((token) => ({
      role: judged[places.indexOf(token)]!.role,
      passage,
      token,
      words: wordsAround(passage, token.start, token.end),
    })),
    time: looseTime(passage, tokens.length, clock),
  }
}

const AFTER =
  /^(?:t|[\s,(–-]|(?<![a-z])(?:senast|at|by|kl\.?|before|no later than|innan|och|den|until|till|the deadline is))*$/
const BEFORE =
  /^(?:[\s,)]|(?<![a-z])(?:den|on|the|pa|d\.|[a-z]*dag(?:en)?|(?:mon|tues|wednes|thurs|fri|satur|sun)day))*$/

/** A clock time directly after a date is its own; else one directly before it. Midnight at the day's start says nothing. */
function timesOf(
  folded: string,
  days: readonly DayToken[],
  clock: readonly TimeToken[],
): Map<DayToken, TimeToken> {
  const taken = new Map<DayToken, TimeToken>()
  const free = new Set(clock.filter(({ time }) => time !== '00:00'))
  for (const day of days) {
    const found = [...free].find(({ start }) => start >= day.end && start - day.end < 40)
    if (!found || !AFTER.test(folded.slice(day.end, found.start))) continue
    taken.set(day, found)
    free.delete(found)
  }
  for (const day of days) {
    const found = [...free].findLast(({ end }) => end <= day.start && day.start - end < 30)
    if (taken.has(day) || !found || !BEFORE.test(folded.slice(found.end, day.start))) continue
    taken.set(day, found)
    free.delete(found)
  }
  return taken
}

/** The only clock time of a sentence belongs to its only deadline, wherever it stands. */
function withOnlyTime(
  passage: Passage,
  days: DateHit[],
  clock: readonly TimeToken[],
  taken: ReadonlyMap<DayToken, TimeToken>,
): DateHit[] {
  const closing = days.filter(({ role }) => role === 'closes')
  const [only] = clock
  if (closing.length !== 1 || clock.length !== 1 || !only?.certain || only.time === '00:00' || taken.size > 0)
    return days
  if (days.some(({ role }) => role === 'none' || role === 'later')) return days
  return days.map((hit) => (hit === closing[0] ? { ...hit, time: clockOf(passage, only) } : hit))
}

const clockOf = ({ text }: Passage, { time, zone, start, end }: TimeToken): Clock => ({
  time,
  zone,
  words: text.slice(start, end).trim(),
})

const ABOUT_DEADLINE = anyOf([
  'sista (?:ansöknings)?dag~|stäng(?:er|s)|deadlines?|closes?|closing|ansökningsfrist~|søknadsfrist~|ansøgningsfrist~|frist(?:en)?|lukker|stenger',
  '(?:frem|fram) til|fram till|senast',
])
const MEETING = anyOf([
  '[a-z]*möte~|[a-z]*møte~|[a-z]*møde~|webbin~|webin~|seminari~|öppnar|opens|åpner|åbner|beslut~|kontakt~|telefon~',
])

function looseTime(passage: Passage, days: number, clock: readonly TimeToken[]): Clock | null {
  const [only] = clock
  if (days > 0 || clock.length !== 1 || !only?.certain || only.time === '00:00') return null
  const { folded } = passage
  return ABOUT_DEADLINE.test(folded) && !MEETING.test(folded) ? clockOf(passage, only) : null
}

const SIDES = { from: 'opens', to: 'closes' } as const
const LEADS_IN = anyOf([
  'öppnar|öppnas|öppnat|öppen|opens|is (?:now )?open|åpner|åbner|(?:går|gick) (?:det )?att söka|utlysningen pågår|ansökningsperiod~',
])
const OTHER_THAN_CALL = anyOf(['anmäl~|projekt~|möte~|webb?inar~|[a-z]*mötet|portal~|inte|not|ikke'])

/** `Nu öppnar utlysningen. 1 mars–15 april 2024.`: a sentence that is nothing but a window, after one that opens the call. */
const isWindowOf = (lead: Passage, { folded, from, group }: Passage, days: readonly DateHit[]): boolean =>
  from === 'text' &&
  lead.from === 'text' &&
  lead.group === group &&
  days.length === 2 &&
  days[0]!.role === 'none' &&
  days[0]!.part === 'from' &&
  days[1]!.part === 'to' &&
  !/[a-z]{2}/.test(
    blanked(folded, daysWritten(folded)).replace(
      /(?<![a-z])(?:kl|klockan|cet|cest|den|till|och med|tom)(?![a-z])/g,
      '',
    ),
  ) &&
  !/\d/.test(lead.folded) &&
  LEADS_IN.test(lead.folded) &&
  !OTHER_THAN_CALL.test(lead.folded)

const ELLIPSIS = /^[^:.]{1,60}:\s*(?:den |the |senast |[a-z]*dag(?:en)? )*$/

/** `Erasmus Mundus: den 18 februari` after a sentence with a deadline, in the same line, is one too. */
function inherit(hit: DateHit, before: { readonly role: DateRole; readonly group: number } | null): DateHit {
  if (hit.role !== 'none' || before?.group !== hit.passage.group) return hit
  const start = hit.passage.folded.slice(0, hit.start)
  return ELLIPSIS.test(start) && !IS_ELSE.test(start) ? { ...hit, role: before.role } : hit
}

const IS_ELSE = anyOf([
  'kalender~|calendar|evenemang~|beslut~|besked|projektstart|start|[a-z]*möte|webbin~|redovis~|rapport~|decision|results|meeting|webinar',
])
