import type { EventAttributes } from 'ics'
import type { Day, Deadline, Instant, StoredCall } from '../../core/call.js'
import { brusselsDay } from '../../core/dates.js'
import type { Changes } from '../../core/event.js'
import { instantOf } from '../../core/moment.js'
import { calendarWordsFor, type CalendarWords } from '../../text/calendar-words.js'
import { clean, webAddress } from '../../text/clean.js'
import { momentText } from '../../text/deadline.js'
import type { Language } from '../../text/format.js'
import { wordsFor } from '../../text/language.js'
import { programmeText } from '../../text/programme.js'
import { titleIn } from '../../text/title.js'
import { absolute, callPath } from '../view.js'

/** Whose calendar it is: what language it speaks, and where the pages are. */
export interface CalendarFor {
  readonly language: Language
  readonly now: Instant
  readonly publicUrl: string
}

/** A call as calendars need it. */
export interface DatedCall {
  readonly call: StoredCall
  readonly withdrawn: boolean
}

/** One deadline in a calendar. */
export type CalendarEvent = EventAttributes

/** The deadlines of a call that are not past as a calendar (RFC 5545); null where there are none. */
export async function callCalendar(
  dated: DatedCall,
  changes: Changes | undefined,
  reader: CalendarFor,
): Promise<string | null> {
  const events = eventsOf(dated, changes, reader)
  return events.length === 0 ? null : calendarOf(events, {})
}

/** The deadlines of a call that are not past, cancelled where it is withdrawn. What changed in the call numbers their versions. */
export function eventsOf(
  { call, withdrawn }: DatedCall,
  changes: Changes | undefined,
  reader: CalendarFor,
): CalendarEvent[] {
  return numberedOf(call)
    .filter(({ deadline }) => isComing(deadline, reader.now))
    .map((one) => ({ ...eventOf(call, one, withdrawn, reader), ...versionOf(changes, reader.now) }))
}

/** A calendar of events, of any number of calls; `name` is what it is called where it is subscribed to. */
export async function calendarOf(
  events: readonly CalendarEvent[],
  { name }: { readonly name?: string },
): Promise<string> {
  // The package and what it needs weigh 9 MB, so they are loaded when a calendar is first asked for.
  const { createEventsAsync } = await import('ics')
  const { value, error } = await createEventsAsync([...events], {
    productId: '-//Fondvakt//Fondvakt//SV',
    method: '',
    ...(name !== undefined && { calName: escaped(clean(name, 100)) }),
  })
  if (typeof value !== 'string') throw new Error('no calendar could be made', { cause: error })
  return refolded(value)
}

/** What the package leaves as it is in the name of a calendar, which is a text too (RFC 5545 §3.3.11). */
const escaped = (text: string): string => text.replace(/[\\;,]/g, '\\$&')

/** A deadline and which of its role in the call it is. */
interface Numbered {
  readonly deadline: Deadline
  readonly number: number
}

/** A call's deadlines, one of each role and day, numbered within their role: so that one that moves keeps its number. */
function numberedOf({ deadlines }: StoredCall): readonly Numbered[] {
  const once = [...new Map(deadlines.toReversed().map((one) => [`${one.role} ${one.day}`, one])).values()]
  const sofar = new Map<Deadline['role'], number>()
  return once
    .toSorted((a, b) => (a.day < b.day ? -1 : a.day > b.day ? 1 : 0))
    .map((deadline) => {
      const number = (sofar.get(deadline.role) ?? 0) + 1
      sofar.set(deadline.role, number)
      return { deadline, number }
    })
}

function isComing(deadline: Deadline, now: Instant): boolean {
  const at = instantOf(deadline)
  return at === null ? deadline.day >= brusselsDay(now) : at > now
}

/** By these a calendar knows which of two versions of an event is the later one (RFC 5545 §3.8.7). */
function versionOf(changes: Changes | undefined, now: Instant) {
  const version = {
    sequence: changes?.count ?? 0,
    // That of the last change, else the same all day, so that the calendar has not changed where nothing in it has.
    timestamp: Date.parse(changes?.last ?? `${brusselsDay(now)}T00:00:00Z`),
    ...(changes && { lastModified: Date.parse(changes.last) }),
  }
  // The package's types know neither `timestamp` nor instants as numbers for `lastModified`; the package does.
  return version as unknown as Pick<EventAttributes, 'sequence' | 'lastModified'>
}

function eventOf(
  call: StoredCall,
  { deadline, number }: Numbered,
  withdrawn: boolean,
  reader: CalendarFor,
): EventAttributes {
  const { language, publicUrl } = reader
  const at = instantOf(deadline)
  const say = calendarWordsFor(language)
  const event = {
    ...(at === null ? wholeDay(deadline.day) : moment(at)),
    uid: `${call.id}-${deadline.role}-${number}@${new URL(publicUrl).hostname}`,
    title: say.title[deadline.role](titleIn(call, language).text),
    description: describe(call, deadline, withdrawn, reader),
    url: absolute(publicUrl, callPath(call.id)),
    status: withdrawn ? 'CANCELLED' : call.preliminary ? 'TENTATIVE' : 'CONFIRMED',
    transp: 'TRANSPARENT',
    busyStatus: 'FREE',
    alarms: withdrawn ? [] : [alarmOf(at, say)],
  } as const
  // The package's types know no event that ends as it starts; the package does.
  return event as unknown as EventAttributes
}

/** In hours: the package writes days as `P7DT`, which RFC 5545 §3.3.6 does not allow. That of a whole day comes at nine. */
const alarmOf = (at: Instant | null, { alarm }: CalendarWords) =>
  ({
    action: 'display',
    description: alarm,
    trigger: { hours: at === null ? 7 * 24 - 9 : 7 * 24, before: true },
  }) as const

const moment = (at: Instant) => ({ start: Date.parse(at) })

/** Its end says nothing more than its start, and is left out by the package. */
function wholeDay(day: Day) {
  const [year = 0, month = 0, date = 0] = day.split('-').map(Number)
  return { start: [year, month, date], end: [year, month, date] } as const
}

function describe(
  call: StoredCall,
  deadline: Deadline,
  withdrawn: boolean,
  { language, publicUrl }: CalendarFor,
): string {
  const words = wordsFor(language)
  const say = calendarWordsFor(language)
  const { labels } = words.call
  const programme = clean(programmeText(call, language), 200)
  const { original } = titleIn(call, language)
  const source = webAddress(call.url)
  return [
    withdrawn ? say.withdrawn : null,
    original === null ? null : `${labels.original}: ${original.text}`,
    programme === '' ? null : `${labels.programme}: ${programme}`,
    `${labels.deadline}: ${momentText(deadline, words)}`,
    deadline.time === null ? say.noClock : deadline.certain ? null : say.checkClock,
    call.preliminary ? say.preliminary : null,
    say.read(absolute(publicUrl, callPath(call.id))),
    source === null ? null : `${words.call.ownPage(new URL(source).host.replace(/^www\./, ''))}: ${source}`,
  ]
    .filter((line) => line !== null)
    .join('\n')
}

/** Folded anew: a line has at most 75 octets (RFC 5545 §3.1), where the package counts characters. */
const refolded = (calendar: string): string =>
  calendar
    .replaceAll('\r\n\t', '')
    .split('\r\n')
    .map((line) => folded(line))
    .join('\r\n')

const LONGEST = 75
const encoder = new TextEncoder()

function folded(line: string): string {
  const lines: string[] = []
  let [current, size] = ['', 0]
  for (const sign of line) {
    const octets = encoder.encode(sign).length
    if (size + octets > LONGEST) {
      lines.push(current)
      current = ' '
      size = 1
    }
    current += sign
    size += octets
  }
  return [...lines, current].join('\r\n')
}
