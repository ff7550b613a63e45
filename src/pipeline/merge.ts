import { createHash } from 'node:crypto'
import type { Db } from '../../db/schema.js'
import type { Day, StoredCall } from '../core/call.js'
import { brusselsDay } from '../core/dates.js'
import { withdrawnAmong } from '../core/events.js'
import { groupBy } from '../core/group.js'
import { combine, type Version } from '../core/merge.js'
import { normalise } from '../core/normalise.js'
import type { Source } from '../core/source.js'
import { findCalls, listCallHashes, saveCalls, type StoredHash } from '../store/calls.js'
import { chunks } from '../store/rows.js'
import { listTrials } from '../store/switches.js'
import { findSightings, listPresence, type Presence, type Sighting } from '../store/sightings.js'

/** Raised when sightings are read in another way than before, so that every call is made anew. */
const READING = '2'
/** Calls that are held in memory, and written, at a time. */
const PIECE = 50

/** Makes calls out of sightings: those whose wording changed anew, and what only time changed beside it. Returns how many were made. */
export async function mergeCalls(db: Db, sources: readonly Source[], now: string): Promise<number> {
  const today = brusselsDay(now)
  const known = await listCallHashes(db)
  const trials = await listTrials(db, sources)
  const groups = [...groupBy(await listPresence(db), ({ call }) => call)].map(([id, sightings]) => ({
    id,
    sightings,
    hash: hashOf(sightings, trials),
    lastDeadline: known.get(id)?.lastDeadline ?? null,
    withdrawn: known.get(id)?.withdrawn ?? false,
  }))
  const withdrawn = withdrawnAmong(groups, now)
  const reworded = groups.filter(({ id, hash }) => known.get(id)?.hash !== hash)
  const aged = groups.filter(({ id, hash }) => {
    const before = known.get(id)
    return before?.hash === hash && (before.withdrawn !== withdrawn.has(id) || isPassed(before, today))
  })
  const save = async (calls: readonly StoredCall[], piece: readonly Group[]): Promise<void> => {
    const hashes = new Map(piece.map(({ id, hash }) => [id, hash]))
    const merged = calls.map((call) => ({
      call,
      hash: hashes.get(call.id) ?? '',
      withdrawn: withdrawn.has(call.id),
    }))
    await db.transaction().execute((trx) => saveCalls(trx, merged, today, now))
  }
  for (const piece of chunks(reworded, PIECE)) await save(await read(db, piece, sources, trials), piece)
  for (const piece of chunks(aged, PIECE)) await save(await findCalls(db, idsOf(piece)), piece)
  return reworded.length
}

interface Group {
  readonly id: string
  readonly sightings: readonly Presence[]
  readonly hash: string
}

const idsOf = (groups: readonly Group[]): string[] => groups.map(({ id }) => id)

/** Tells two states of a call's sightings apart: what they say, which are on trial, and, where there are several, which still show it. */
function hashOf(sightings: readonly Presence[], trials: ReadonlySet<string>): string {
  const parts = sightings.map(({ source, key, hash, missingSince }) =>
    [
      source,
      key,
      hash,
      sightings.length > 1 && missingSince !== null,
      ...(trials.has(source) ? ['trial'] : []),
    ].join(' '),
  )
  return createHash('sha256')
    .update([READING, ...parts.sort()].join('\n'))
    .digest('base64url')
}

/** The day that the call was sorted by is past, while a later one is ahead; or the day has come on which it opens. */
function isPassed({ nextDeadline, lastDeadline, opens, updated }: StoredHash, today: Day): boolean {
  if (opens !== null && opens <= today && brusselsDay(updated) < opens) return true
  return nextDeadline !== null && lastDeadline !== null && nextDeadline < today && lastDeadline >= today
}

async function read(
  db: Db,
  groups: readonly Group[],
  sources: readonly Source[],
  trials: ReadonlySet<string>,
): Promise<StoredCall[]> {
  const found = groupBy(await findSightings(db, idsOf(groups)), (sighting) => sighting.call)
  return groups.flatMap(({ id }) => callOf(id, found.get(id) ?? [], sources, trials) ?? [])
}

function callOf(
  id: string,
  sightings: readonly Sighting[],
  sources: readonly Source[],
  trials: ReadonlySet<string>,
): StoredCall | null {
  const trial = sightings.every(({ source }) => trials.has(source))
  const versions = sightings.flatMap(({ raw, source: sourceId, missingSince }): Version[] => {
    const source = sources.find((one) => one.id === sourceId)
    const call = source ? normalise(raw, source).call : null
    if (!source || !call) return []
    const present = missingSince === null
    return [{ call, authority: source.authority, present, given: source.facts === 'given' }]
  })
  const proved = versions.filter(({ call }) => !trials.has(call.source))
  const call = combine(proved.length > 0 ? proved : versions)
  return call && { ...call, id, trial }
}
