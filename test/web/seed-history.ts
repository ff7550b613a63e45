import type { Db } from '../../db/schema.js'
import type { CallEvent } from '../../src/core/event.js'
import type { RawCall } from '../../src/core/source.js'
import { saveCensus } from '../../src/store/census.js'
import { saveEvents, saveHold } from '../../src/store/events.js'
import { nameIn } from '../../src/store/names.js'
import { saveRun, type Run } from '../../src/store/runs.js'
import { saveSightings } from '../../src/store/sightings.js'
import { CALLS } from './seed-calls.js'

/** What has happened: sightings with names, events of the first call, runs of three sources, a hold and two comparisons. */
export async function saveHistory(db: Db): Promise<void> {
  await saveSeen(db)
  await saveEvents(db, EVENTS.slice(0, 1), '2026-03-20T05:00:00.000Z')
  await saveEvents(db, EVENTS.slice(1), '2026-06-10T05:00:00.000Z')
  for (const run of RUNS) await saveRun(db, run)
  await saveHold(db, {
    source: 'interreg-baltic',
    since: '2026-06-14T05:00:00.000Z',
    reason: 'interreg-baltic: 48 calls are open or coming, 30 before: more than a quarter more',
    events: 18,
    released: null,
  })
  const lacking = { key: 'LIFE-2026-CET', title: 'Clean energy transition' }
  const census = {
    at: '2026-06-15T05:10:00.000Z',
    theirs: 498,
    ours: 498,
    missing: [],
    extra: [],
    error: null,
  }
  await saveCensus(db, { ...census, source: 'ft-portal' })
  const extra = Array.from({ length: 23 }, (_, i) => ({
    key: `BSR-${i}`,
    title: `Small projects, round ${i}`,
  }))
  await saveCensus(db, { ...census, source: 'interreg-baltic', ours: 520, missing: [lacking], extra })
}

async function saveSeen(db: Db): Promise<void> {
  const ids = new Map(CALLS.map(({ call }) => [call.key, call.id]))
  const seen = CALLS.map(({ call: { key } }) => ({ raw: { key }, hash: key }))
  const callOf = async ({ key }: RawCall) => ids.get(key) ?? ''
  await saveSightings(db, 'ft-portal', seen, '2026-03-18T05:00:00.000Z', { callOf })
  const left = seen.filter(({ raw }) => raw.key !== 'CERV-2026-CITIZENS-TOWN-TT')
  await saveSightings(db, 'ft-portal', left, '2026-06-15T05:00:00.000Z', { callOf })
  const names = CALLS.flatMap(({ call: { key, id } }) => [
    { name: key, call: id },
    { name: nameIn('ft-portal', key), call: id },
  ])
  await db.insertInto('call_name').values(names).execute()
}

const event = (id: string, part: Partial<CallEvent>): CallEvent => ({
  id,
  call: CALLS[0]!.call.id,
  source: 'ft-portal',
  key: CALLS[0]!.call.key,
  kind: 'new',
  field: null,
  day: '2026-03-20',
  from: null,
  to: null,
  title: CALLS[0]!.call.title,
  ...part,
})

const EVENTS: readonly CallEvent[] = [
  event('e1', {}),
  event('e2', { kind: 'deadline', day: '2026-06-10', from: '2026-11-10', to: '2026-12-01' }),
  event('e3', {
    kind: 'changed',
    field: 'budget',
    day: '2026-06-10',
    from: '8000000 EUR',
    to: '10000000 EUR',
  }),
]

const run = (id: string, source: string, part: Partial<Run>): Run => ({
  id,
  source,
  started: '2026-06-15T03:00:00.000Z',
  ended: '2026-06-15T03:01:10.000Z',
  outcome: 'ok',
  reason: null,
  calls: 693,
  changed: 12,
  pages: 18,
  problems: [],
  filled: {},
  cause: null,
  ...part,
})

const RUNS: readonly Run[] = [
  run('r1', 'ft-portal', {
    outcome: 'partial',
    problems: Array.from({ length: 34 }, (_, i) => ({
      about: `HORIZON-CL5-2026-${i}`,
      message: `deadline “31 February 2026” is no day`,
    })),
  }),
  run('r2a', 'vinnova', { started: '2026-06-11T03:00:00.000Z', calls: 41, changed: 3, pages: 2 }),
  run('r2b', 'vinnova', {
    started: '2026-06-12T03:00:00.000Z',
    outcome: 'failed',
    reason: 'vinnova: found 0 calls, expected at least 5',
    calls: 0,
  }),
  run('r2c', 'vinnova', {
    outcome: 'blocked',
    reason: 'vinnova: HTML where JSON was expected, as of a challenge page',
    calls: 0,
  }),
  run('r3', 'interreg-baltic', { calls: 48, changed: 18, pages: 3 }),
]
