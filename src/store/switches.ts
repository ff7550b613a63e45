import type { Db } from '../../db/schema.js'
import type { Instant } from '../core/call.js'
import { isOnTrial, type Switch } from '../core/standing.js'
import type { Source } from '../core/source.js'

/** What operators chose, by source. */
export async function listSwitches(db: Db): Promise<ReadonlyMap<string, Switch>> {
  const rows = await db.selectFrom('source_switch').select(['source', 'state']).execute()
  return new Map(rows.map(({ source, state }) => [source, state]))
}

/** Turns a source on or off. */
export async function saveSwitch(db: Db, source: string, state: 'on' | 'off', at: Instant): Promise<void> {
  await db
    .insertInto('source_switch')
    .values({ source, state, at })
    .onConflict((c) => c.column('source').doUpdateSet({ state, at }))
    .execute()
}

/** The ids of the sources that are on trial. */
export async function listTrials(db: Db, sources: readonly Source[]): Promise<ReadonlySet<string>> {
  const chosen = await listSwitches(db)
  return new Set(sources.filter((source) => isOnTrial(source, chosen.get(source.id))).map(({ id }) => id))
}
