import { setImmediate as giveWay } from 'node:timers/promises'
import type { Context } from 'hono'
import { changesOf } from '../../../store/events.js'
import { findListed } from '../../../store/lists.js'
import { chunks } from '../../../store/rows.js'
import type { Language } from '../../../text/format.js'
import { requestOf } from '../../asked.js'
import type { Deps } from '../../deps.js'
import { calendarOf, eventsOf, type CalendarEvent } from '../../formats/calendar.js'
import { inFormat, type AskedList } from './listed.js'
import { searchTitle } from './search-title.js'

/** How many deadlines a calendar holds, the soonest first. */
const LONGEST = 500
/** How many are made before others are let in: the package takes its time. */
const PIECE = 25

/** The coming deadlines of a list's calls, for a calendar that is subscribed to. */
export const showCallCalendar = inFormat(async (c: Context, deps: Deps, list: AskedList) => {
  const { view, place, asked } = list
  const soonest = { ...asked, sort: 'deadline' } as const
  // A call has a deadline at least, so that the soonest ones are among those of so many calls.
  const request = requestOf(soonest, place.municipality.id, view.today, { offset: 0, limit: LONGEST })
  const found = await deps.search.find(request)
  const events = await soonestEvents(deps, found.ids, view.language)
  const calendar = await calendarIn(events, searchTitle(view, place, deps, asked, found))
  return c.body(withPace(calendar), 200, {
    'Content-Type': 'text/calendar; charset=utf-8',
    'Content-Language': view.language,
    'Cache-Control': 'no-cache',
  })
}, 'sv')

async function soonestEvents(
  { db, clock, publicUrl }: Deps,
  ids: readonly string[],
  language: Language,
): Promise<CalendarEvent[]> {
  const reader = { language, now: clock(), publicUrl }
  const events: CalendarEvent[] = []
  for (const piece of chunks(ids, PIECE)) {
    const changes = await changesOf(db, piece)
    for (const one of await findListed(db, piece))
      events.push(...eventsOf(one, changes.get(one.call.id), reader))
    await giveWay()
  }
  return events.toSorted((a, b) => startOf(a) - startOf(b)).slice(0, LONGEST)
}

/** One calendar of pieces that are made one at a time. */
async function calendarIn(events: readonly CalendarEvent[], name: string): Promise<string> {
  if (events.length === 0) return calendarOf(events, { name })
  const bodies: string[] = []
  let head = ''
  for (const piece of chunks(events, PIECE)) {
    const calendar = await calendarOf(piece, { name })
    const start = calendar.indexOf(BEGIN)
    head ||= calendar.slice(0, start)
    bodies.push(calendar.slice(start, calendar.lastIndexOf(END)))
    await giveWay()
  }
  return `${head}${bodies.join('')}${END}`
}

const [BEGIN, END] = ['BEGIN:VEVENT\r\n', 'END:VCALENDAR\r\n']

/** Events start at an instant or on a day, which the package has as a number or as `[2026, 9, 15]`. */
function startOf({ start }: CalendarEvent): number {
  if (!Array.isArray(start)) return Number(start)
  const [year = 0, month = 1, day = 1] = start as readonly number[]
  return Date.UTC(year, month - 1, day)
}

/** How often it is worth asking again (RFC 7986 §5.7), which the package says only in Outlook's way. */
const withPace = (calendar: string): string =>
  calendar.replace(
    /^(?:X-PUBLISHED-TTL:[^\r\n]*|END:VCALENDAR)$/m,
    (line) =>
      `REFRESH-INTERVAL;VALUE=DURATION:PT6H\r\nX-PUBLISHED-TTL:PT6H${line.startsWith('END') ? `\r\n${line}` : ''}`,
  )
