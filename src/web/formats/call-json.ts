import { nextDeadline, statusOn, type Day, type StoredCall } from '../../core/call.js'
import type { CallEvent } from '../../core/event.js'
import type { Judgement } from '../../core/judgement.js'
import { calendarPath } from '../../core/links.js'
import { partnerPages } from '../../core/partners.js'
import type { Role } from '../../core/role.js'
import type { Seen } from '../../store/lists.js'
import type { RelatedCall } from '../../store/related.js'
import { webAddress } from '../../text/clean.js'
import type { Related } from '../routes/calls/related.js'
import { absolute, callPath } from '../view.js'
import type { TaggedIn } from '../views/call-why.js'

/** Everything that is known of one call. */
export interface WholeCall {
  readonly call: StoredCall
  readonly withdrawn: boolean
  readonly tagged: readonly TaggedIn[]
  /** Null where it has not been worked out yet. */
  readonly role: Role | null
  /** The last words on it, in all municipalities. */
  readonly judgements: readonly Judgement[]
  readonly seen: readonly Seen[]
  /** Newest first. */
  readonly events: readonly CallEvent[]
  readonly related: Related
}

/** A call with all that its page shows, for programs. */
export function callAsJson(
  { call, withdrawn, tagged, role, judgements, seen, events, related }: WholeCall,
  today: Day,
  publicUrl: string,
): object {
  return {
    ...call,
    status: withdrawn ? 'closed' : statusOn(call, today),
    withdrawn,
    nextDeadline: nextDeadline(call, today)?.day ?? null,
    url: absolute(publicUrl, callPath(call.id)),
    sourceUrl: webAddress(call.url),
    role: role?.role ?? null,
    roleReasons: role?.because ?? [],
    tags: tagged.flatMap(({ municipality, tags }) =>
      tags.map((tag) => ({ municipality: municipality.id, ...tag })),
    ),
    judgements: judgements
      .filter(({ verdict }) => verdict !== 'withdrawn')
      .map(({ municipality, area, verdict, by, why, at }) => ({
        municipality,
        area,
        verdict,
        by: by.name,
        why,
        at,
      })),
    events: events.map(({ kind, field, day, from, to }) => ({ kind, field, day, from, to })),
    sources: seen,
    calendarUrl: absolute(publicUrl, calendarPath(call.id)),
    partnerPages: partnerPages(call),
    editions: related.editions.map((one) => besideAsJson(one, today, publicUrl)),
    lastClosed: related.closed.map((one) => besideAsJson(one, today, publicUrl)),
    similar: related.similar.map((one) => ({
      ...besideAsJson(one, today, publicUrl),
      themes: one.themes,
    })),
  }
}

/** A call that stands beside another. */
const besideAsJson = ({ call, withdrawn }: RelatedCall, today: Day, publicUrl: string) => ({
  id: call.id,
  key: call.key,
  title: call.title,
  status: withdrawn ? 'closed' : statusOn(call, today),
  deadlines: call.deadlines.map(({ day }) => day),
  money: call.money,
  url: absolute(publicUrl, callPath(call.id)),
})
