import type { Db } from '../../db/schema.js'
import type { Coverage } from '../core/letter.js'
import type { Source } from '../core/source.js'
import { listHolds } from '../store/events.js'
import { healthOf, type SourceHealth } from '../store/runs.js'

/** Days after which a good run is too old to say that a source was checked. */
const FRESH_DAYS = 7

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

function isChecked({ failingSince, lastGood }: SourceHealth, now: string): boolean {
  if (failingSince !== null || lastGood === null) return false
  return Date.parse(now) - Date.parse(lastGood.started) <= FRESH_DAYS * 86_400_000
}
