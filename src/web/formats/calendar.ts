import type { EventAttributes } from 'ics'
import type { Day, Deadline, Instant, StoredCall } from '../../core/call.js'
import { brusselsDay } from '../../core/dates.js'
import { instantOf } from '../../core/moment.js'
import { calendarWordsFor } from '../../text/calendar-words.js'
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

/** The deadlines of a call that are not past as a calendar (RFC 5545); null where there are none. */
export async function callCalendar(call: StoredCall, reader: CalendarFor): Promise<string | null> {
  const events = comingOf(call, reader.now).map((deadline) => eventOf(call, deadline, reader))
  const once = [...new Map(events.map((event) => [event.uid, event])).values()]
  if (once.length === 0) return null
  // The package and what it needs weigh 9 MB, so they are loaded when a calendar is first asked for.
  const { createEvents } = await import('ics')
  const { value, error } = createEvents(once, { productId: '-//Fondvakt//Fondvakt//SV', method: '' })
  if (value === null) throw new Error(`${call.id}: no calendar could be made`, { cause: error })
  return refolded(value)
}

function comingOf({ deadlines }: StoredCall, now: Instant): readonly Deadline[] {
  const today = brusselsDay(now)
  return deadlines.filter((deadline) => {
    const at = instantOf(deadline)
    return at === null ? deadline.day >= today : at > now
  })
}

function eventOf(call: StoredCall, deadline: Deadline, reader: CalendarFor): EventAttributes {
  const { language, now, publicUrl } = reader
  const at = instantOf(deadline)
  const say = calendarWordsFor(language)
  const event = {
    ...(at === null ? wholeDay(deadline.day) : moment(at)),
    uid: `${call.id}-${deadline.role}-${deadline.day}@${new URL(publicUrl).hostname}`,
    // The same all day, so that the calendar has not changed where nothing in it has.
    timestamp: Date.parse(`${brusselsDay(now)}T00:00:00Z`),
    title: say.title[deadline.role](titleIn(call, language).text),
    description: describe(call, deadline, reader),
    url: absolute(publicUrl, callPath(call.id)),
    status: call.preliminary ? 'TENTATIVE' : 'CONFIRMED',
    transp: 'TRANSPARENT',
    busyStatus: 'FREE',
    // In hours: the package writes days as `P7DT`, which RFC 5545 §3.3.6 does not allow. That of a whole day comes at nine.
    alarms: [
      {
        action: 'display',
        description: say.alarm,
        trigger: { hours: at === null ? 7 * 24 - 9 : 7 * 24, before: true },
      },
    ],
  } as const
  // The package's types know no `timestamp`, and no event that ends as it starts; the package does.
  return event as unknown as EventAttributes
}

const moment = (at: Instant) => ({ start: Date.parse(at) })

/** Its end says nothing more than its start, and is left out by the package. */
function wholeDay(day: Day) {
  const [year = 0, month = 0, date = 0] = day.split('-').map(Number)
  return { start: [year, month, date], end: [year, month, date] } as const
}

function describe(call: StoredCall, deadline: Deadline, { language, publicUrl }: CalendarFor): string {
  const words = wordsFor(language)
  const say = calendarWordsFor(language)
  const { labels } = words.call
  const programme = clean(programmeText(call, language), 200)
  const { original } = titleIn(call, language)
  const source = webAddress(call.url)
  return [
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
