import type { Context } from 'hono'
import { calendarPath } from '../../core/links.js'
import { findCall, resolveCall } from '../../store/calls.js'
import { changesOf } from '../../store/events.js'
import { calendarWordsFor } from '../../text/calendar-words.js'
import type { Deps } from '../deps.js'
import { callCalendar } from '../formats/calendar.js'
import { plain } from '../parameters.js'
import { viewOf } from '../view.js'
import { showMissing } from './faults.js'

/** A call's coming deadlines for a calendar, in Swedish unless `lang` says otherwise. Its key or another of its names leads to it too. */
export async function showCalendar(c: Context, deps: Deps): Promise<Response> {
  const view = viewOf(c, deps)
  const id = plain(c.req.param('call') ?? '')
  const found = await findCall(deps.db, id)
  if (!found) return elsewhere(c, deps, id)
  const language = view.chosen ?? 'sv'
  const reader = { language, now: deps.clock(), publicUrl: deps.publicUrl }
  const changes = (await changesOf(deps.db, [id])).get(id)
  const calendar = await callCalendar(found, changes, reader)
  if (calendar === null) return showMissing(c, deps, () => calendarWordsFor(view.language).nothing)
  return c.body(calendar, 200, {
    'Content-Type': 'text/calendar; charset=utf-8',
    'Content-Language': language,
    'Cache-Control': 'no-cache',
  })
}

async function elsewhere(c: Context, deps: Deps, id: string): Promise<Response> {
  const other = await resolveCall(deps.db, id)
  if (other === null || other === id) return showMissing(c, deps, (errors) => errors.noCall(id.slice(0, 100)))
  return c.redirect(viewOf(c, deps).link(calendarPath(other)))
}
