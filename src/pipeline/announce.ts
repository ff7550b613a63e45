import { createHash } from 'node:crypto'
import type { Db } from '../../db/schema.js'
import type { Day, StoredCall } from '../core/call.js'
import { brusselsDay } from '../core/dates.js'
import type { CallEvent, ToldState } from '../core/event.js'
import { happenings, holdReason, MANY_NEWS, stateOf, type Happening } from '../core/events.js'
import { eachCall } from '../store/calls.js'
import { endHold, listHolds, listTold, saveEvents, saveHold, saveTold, type Hold } from '../store/events.js'
import { countGoodRuns } from '../store/runs.js'
import { listPresence } from '../store/sightings.js'

/** What a conclusion found out about news. */
export interface News {
  readonly events: number
  /** Sources whose news now waits for a person. */
  readonly held: readonly Hold[]
}

/** The news of one source, before it is decided whether it may be told. */
interface Draft {
  readonly events: CallEvent[]
  readonly states: { readonly call: string; readonly state: ToldState }[]
  /** Calls last told of that should still be open or coming today, and those that are. */
  expected: number
  found: number
  /** True while nothing of the source has been told. */
  untold: boolean
}

/**
 * Writes down what happened to calls since they were last told of. A source's first run is a baseline and tells nothing;
 * a run that looks wrong as a whole is held for a person.
 */
export async function announce(db: Db, now: string): Promise<News> {
  const today = brusselsDay(now)
  const drafts = await draftAll(db, today)
  const holds = new Map((await listHolds(db)).map((hold) => [hold.source, hold]))
  const held: Hold[] = []
  let events = 0
  await db.transaction().execute(async (trx) => {
    for (const [source, draft] of drafts) {
      const baseline = await isBaseline(trx, source, draft)
      const hold = holds.get(source)
      const reason = baseline || hold?.released ? null : holdReason(volumeOf(draft))
      if (reason !== null) {
        held.push(await keepHold(trx, source, reason, draft, hold, now))
        continue
      }
      if (hold) await endHold(trx, source)
      if (!baseline) await saveEvents(trx, draft.events, now)
      await saveTold(trx, draft.states, now)
      events += baseline ? 0 : draft.events.length
    }
  })
  return { events, held }
}

async function draftAll(db: Db, today: Day): Promise<Map<string, Draft>> {
  const told = await listTold(db)
  const present = new Set(
    (await listPresence(db)).filter((one) => one.missingSince === null).map((one) => one.call),
  )
  const drafts = new Map<string, Draft>()
  for await (const piece of eachCall(db))
    for (const { call, withdrawn } of piece) {
      if (call.kind !== 'call' || call.trial) continue
      const draft = drafts.get(call.source) ?? { events: [], states: [], expected: 0, found: 0, untold: true }
      drafts.set(call.source, draft)
      add(
        draft,
        call,
        told.get(call.id) ?? null,
        stateOf(call, withdrawn, today),
        present.has(call.id),
        today,
      )
    }
  return drafts
}

function add(
  draft: Draft,
  call: StoredCall,
  old: ToldState | null,
  now: ToldState,
  present: boolean,
  today: Day,
): void {
  if (old) draft.untold = false
  else if (!present) return
  if (old && isCurrent(old, today)) draft.expected++
  if (present && isCurrent(now, today)) draft.found++
  for (const happening of happenings(old, now, today)) draft.events.push(eventOf(call, happening, today))
  if (old === null || JSON.stringify(old) !== JSON.stringify(now))
    draft.states.push({ call: call.id, state: now })
}

/** Open or coming by its own dates, whatever its source says. */
function isCurrent(state: ToldState, today: Day): boolean {
  const last = state.deadlines.at(-1)
  return !state.withdrawn && state.status !== 'closed' && (last === undefined || last >= today)
}

async function isBaseline(db: Db, source: string, draft: Draft): Promise<boolean> {
  return draft.untold && (draft.events.length > MANY_NEWS || (await countGoodRuns(db, source)) <= 1)
}

const volumeOf = ({ events, expected, found }: Draft) => ({
  expected,
  found,
  new: events.filter(({ kind }) => kind === 'new').length,
  changed: events.filter(({ kind }) => kind === 'changed').length,
})

async function keepHold(
  db: Db,
  source: string,
  reason: string,
  draft: Draft,
  hold: Hold | undefined,
  now: string,
): Promise<Hold> {
  const kept: Hold = {
    source,
    since: hold?.since ?? now,
    reason,
    events: draft.events.length,
    released: null,
  }
  await saveHold(db, kept)
  return kept
}

function eventOf(call: StoredCall, happening: Happening, day: Day): CallEvent {
  const { kind, field, from, to } = happening
  const facts = [call.id, kind, field, from, to, day].join('\n')
  return {
    id: createHash('sha256').update(facts).digest('hex').slice(0, 20),
    call: call.id,
    source: call.source,
    key: call.key,
    kind,
    field,
    day,
    from,
    to,
    title: call.title,
  }
}
