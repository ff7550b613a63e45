import type { Db } from '../../db/schema.js'
import type { Coverage } from '../core/letter.js'
import type { Source } from '../core/source.js'
import { listHolds } from '../store/events.js'
import { healthOf, isChecked, isOff } from '../store/runs.js'
import { listTrials } from '../store/switches.js'

/**
 * Which sources were checked, which do not answer and since when, and whose news waits for a person. Those that are off, and
 * those on trial, tell nobody anything and are not counted.
 */
export async function coverageOf(db: Db, sources: readonly Source[], now: string): Promise<Coverage> {
  const trials = await listTrials(db, sources)
  const asked = sources.filter(({ id }) => !trials.has(id))
  const known = await healthOf(
    db,
    asked.map(({ id }) => id),
  )
  const all = known.filter((health) => !isOff(health))
  const sourceOf = new Map(asked.map((source) => [source.id, source]))
  const failing = all.filter((health) => !isChecked(health, now, sourceOf.get(health.source)?.everyDays))
  const titleOf = (id: string): string => sourceOf.get(id)?.title ?? id
  const holds = (await listHolds(db)).filter((hold) => hold.released === null && sourceOf.has(hold.source))
  return {
    checked: all.length - failing.length,
    total: all.length,
    failing: failing.map(({ source, failingSince, lastGood }) => ({
      title: titleOf(source),
      since: failingSince ?? lastGood?.started ?? null,
    })),
    held: holds.map(({ source, since }) => ({ title: titleOf(source), since })),
  }
}
