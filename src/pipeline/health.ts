import type { Db } from '../../db/schema.js'
import { brusselsDay } from '../core/dates.js'
import { findingsOf, type Finding } from '../core/health.js'
import { notBack, type Recurring } from '../core/recurring.js'
import type { Source } from '../core/source.js'
import { listReturning } from '../store/calls.js'
import { saveFindings } from '../store/findings.js'
import { firstGoodRun, listRan } from '../store/runs.js'

/** Runs of a source that are looked at: a season of daily ones. */
const RUNS = 100
/** Milliseconds from the first good run, after which a call that is not known is one that has not come. */
const SETTLED_MS = 14 * 86_400_000
/** Whose finding it is when a call does not come back, for no source in particular. */
export const EVERYWHERE = '*'

/** Works out anew what there is to look at in the sources, and in the calls that come back every year. */
export async function lookOver(
  db: Db,
  sources: readonly Source[],
  recurring: readonly Recurring[],
  now: string,
): Promise<readonly Finding[]> {
  const found: Finding[] = []
  for (const source of sources) found.push(...findingsOf(source, await listRan(db, source.id, RUNS), now))
  const since = await firstGoodRun(db)
  const isNew = since === null || Date.parse(now) - Date.parse(since) < SETTLED_MS
  const absences = isNew ? [] : notBack(recurring, await listReturning(db), brusselsDay(now))
  for (const { recurring: one, since, from, to } of absences)
    found.push({
      source: EVERYWHERE,
      kind: 'absent',
      since: `${since}T00:00:00.000Z`,
      name: one.name,
      from,
      to,
      look: one.look,
    })
  await db.transaction().execute((trx) => saveFindings(trx, found, now))
  return found
}
