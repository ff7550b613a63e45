import type { Db } from '../../db/schema.js'
import type { Coverage } from '../core/letter.js'
import type { Source } from '../core/source.js'
import { listHolds } from '../store/events.js'
import { healthOf, isChecked } from '../store/runs.js'

/** Which sources were checked, which do not answer and since when, and whose news waits for a person. */
export async function coverageOf(db: Db, sources: readonly Source[], now: string): Promise<Coverage> {
  const all = await healthOf(
    db,
    sources.map(({ id }) => id),
  )
  const titleOf = new Map(sources.map(({ id, title }) => [id, title]))
  const failing = all.filter((health) => !isChecked(health, now))
  const holds = (await listHolds(db)).filter((hold) => hold.released === null && titleOf.has(hold.source))
  return {
    checked: all.length - failing.length,
    total: all.length,
    failing: failing.map(({ source, failingSince, lastGood }) => ({
      title: titleOf.get(source) ?? source,
      since: failingSince ?? lastGood?.started ?? null,
    })),
    held: holds.map(({ source, since }) => ({ title: titleOf.get(source) ?? source, since })),
  }
}
