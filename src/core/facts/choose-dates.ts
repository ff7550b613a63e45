import { DateTime } from 'luxon'
import type { Day } from '../call.js'
import type { DateHit, Clock } from './date-hits.js'
import type { DayFact, DeadlineFact, Facts } from './fact.js'
import type { Passage } from './passages.js'
import type { Dated } from './years.js'

/** How far a place is believed: a label of its own, a state bullet, a label in the text, a sentence, the title. */
const TRUST: Readonly<Record<Passage['from'], number>> = { box: 5, state: 4, inline: 3, text: 2, title: 1 }

type Chosen = Pick<Facts, 'opens' | 'deadlines' | 'rounds'>

/** The opening and the deadlines, out of all the page says: the best place decides, and lesser ones fill in clock times. */
export function chooseDates(dated: readonly Dated[], times: readonly Clock[], zone: string): Chosen {
  const closing = deadlinesOf(ofRole(dated, 'closes'))
  const opening = best(ofRole(dated, 'opens').filter(({ hit }) => hit.stage !== 2))
  const [opens, closes] = consistent(opening, closing)
  const deadlines = byDay(closes, dated, times, zone)
  const first = [...opens].sort(earliest)[0]
  return {
    opens: first ? dayFact(first, zone) : null,
    deadlines,
    rounds: roundsOf(opens, deadlines, zone),
  }
}

const ofRole = (dated: readonly Dated[], role: DateHit['role']): Dated[] =>
  dated.filter(({ hit }) => hit.role === role)
const trust = ({ hit }: Dated): number =>
  TRUST[hit.passage.from] - (isClaim(hit.passage) ? 0.5 : 0) - (isAside(hit.passage) ? 0.25 : 0)
/** A sentence in the box of a label that speaks of other things. */
const isAside = ({ from, role, label }: Passage): boolean =>
  from === 'box' && label !== null && role !== 'closes' && role !== 'opens' && role !== 'window'
/** When the money is called in: the window of a grant that need not be applied for, else no deadline. */
const isClaim = ({ role, folded }: Passage): boolean =>
  role === 'claims' ||
  (role === null &&
    /(?<![a-z])(?:rekvi[rs]|begar[a-z]* (?:ut|om utbetalning))/.test(folded) &&
    !/(?<![a-z])(?:an)?sok/.test(folded))
const earliest = (a: Dated, b: Dated): number => a.day.localeCompare(b.day)

function best(all: readonly Dated[]): Dated[] {
  const moved = all.filter(({ hit }) => hit.moved)
  if (moved.length > 0) return moved
  const most = Math.max(0, ...all.map(trust))
  return withoutPast(all.filter((one) => trust(one) === most))
}

/** What an earlier round did is left out where the page also tells of this one. */
function withoutPast(all: readonly Dated[]): Dated[] {
  const present = all.filter(({ hit }) => !hit.past)
  return present.length > 0 ? present : [...all]
}

/** The deadlines of the best place, or a later day to which they were moved, and stages that only lesser places tell of. */
function deadlinesOf(all: readonly Dated[]): Dated[] {
  const moved = all.filter(({ hit }) => hit.moved)
  const rest = best(all.filter(({ hit }) => !hit.moved))
  const last = [...rest].sort(earliest).at(-1)?.day ?? ''
  const later = moved.filter(({ day }) => day > last)
  const chosen = later.length > 0 ? later : rest.length > 0 ? rest : moved
  const staged = chosen.length > 0 && chosen.every(({ hit }) => hit.stage !== null)
  if (!staged) return chosen
  const others = all.filter(
    ({ hit }) => hit.stage !== null && !chosen.some((one) => one.hit.stage === hit.stage),
  )
  return [...chosen, ...others]
}

/** A call does not close before it opens: then one of the two belongs to another round, and the lesser goes. */
function consistent(opens: Dated[], closes: Dated[]): [Dated[], Dated[]] {
  const first = [...opens].sort(earliest)[0]
  if (!first || closes.length === 0) return [opens, closes]
  const after = closes.filter(({ day }) => day >= first.day)
  if (after.length > 0)
    return [opens, trust(first) >= trust(closes[0]!) && !hasRounds(opens, closes) ? after : closes]
  const [open, close] = [trust(first), Math.max(...closes.map(trust))]
  if (open > close || (open === close && first.hit.next)) return [opens, []]
  return open === close && closes.every(({ hit }) => hit.past) ? [opens, []] : [[], closes]
}

const hasRounds = (opens: readonly Dated[], closes: readonly Dated[]): boolean =>
  new Set(closes.map(({ day }) => day)).size > 1 &&
  opens.length > 0 &&
  closes.some(({ hit }) => hit.stage === null)

/** One fact a day, with the clock time of whichever place has it. */
function byDay(
  closes: readonly Dated[],
  all: readonly Dated[],
  times: readonly Clock[],
  zone: string,
): DeadlineFact[] {
  const days = [...new Set(closes.map(({ day }) => day))].sort()
  const loose = days.length === 1 ? times[0] : undefined
  return days.map((day) => {
    const same = all.filter((one) => one.day === day && one.hit.role === 'closes')
    const chosen = closes.filter((one) => one.day === day)
    const first = chosen.find(({ hit }) => hit.time !== null) ?? chosen[0]!
    const timed = first.hit.time === null ? same.find(({ hit }) => hit.time !== null) : first
    return {
      ...dayFact(first, zone),
      ...clockFact(timed?.hit.time ?? loose ?? null, day, zone),
      ...(timed && timed !== first ? { words: timed.hit.words, label: timed.hit.passage.label } : {}),
      stage: chosen.map(({ hit }) => hit.stage).find((stage) => stage !== null) ?? null,
    }
  })
}

const dayFact = ({ day, hit, yearFrom }: Dated, zone: string): DayFact => ({
  day,
  yearFrom,
  ...clockFact(hit.time, day, zone),
  preliminary: hit.preliminary,
  words: hit.words,
  label: hit.passage.label,
})

const clockFact = (
  clock: Clock | null,
  day: Day,
  zone: string,
): Pick<DayFact, 'time' | 'clock' | 'zone'> => ({
  time: clock?.time === '24:00' ? '23:59' : (clock?.time ?? null),
  clock: clock?.words ?? null,
  zone: clock?.zone === 'CET' ? centralZone(day, zone) : (clock?.zone ?? zone),
})

/** The zone meant by CET or CEST: the source's own where its clocks show the same that day. */
function centralZone(day: Day, zone: string): string {
  const noon = (name: string): number => DateTime.fromISO(`${day}T12:00`, { zone: name }).offset
  return noon(zone) === noon(CENTRAL) ? zone : CENTRAL
}

const CENTRAL = 'Europe/Stockholm'

/** The windows of a page that tells of several: each deadline with the last opening before it. */
function roundsOf(
  opens: readonly Dated[],
  deadlines: readonly DeadlineFact[],
  zone: string,
): Facts['rounds'] {
  if (deadlines.length < 2 || deadlines.some(({ stage }) => stage !== null)) return []
  const sorted = [...opens].sort(earliest)
  let before: Day = ''
  const rounds = deadlines.map((closes) => {
    const opened = sorted.findLast(({ day }) => day <= closes.day && day > before)
    before = closes.day
    return { opens: opened ? dayFact(opened, zone) : null, closes }
  })
  return rounds.slice(1).some(({ opens: opened }) => opened !== null) ? rounds : []
}
