import type { Instant } from '../core/call.js'
import type { Source } from '../core/source.js'
import { listCensus, type CensusResult } from '../store/census.js'
import { listHolds, type Hold } from '../store/events.js'
import { GOOD, healthOf, isChecked, type SourceHealth } from '../store/runs.js'
import type { Deps } from './deps.js'

/** Hours without a good run after which a source is stale: it is read every day, so that two days tell of a halt. */
const FRESH_HOURS = 48

/** How a source is doing right now, for those who run it: `stale` says that nothing has tried for a while, checked or not. */
export type State = 'good' | 'failing' | 'stale' | 'never'

/** A source with how it is doing. */
export interface SourceState {
  readonly source: Source
  readonly state: State
  /** Whether it counts as checked, by the same rule as in letters. */
  readonly checked: boolean
  readonly health: SourceHealth
  readonly hold: Hold | null
  readonly census: CensusResult | null
}

/** How every source is doing, in the order in which they are listed. */
export async function sourceStates({ db, sources, clock }: Deps): Promise<SourceState[]> {
  const healths = await healthOf(
    db,
    sources.map((source) => source.id),
  )
  const [holds, censuses, now] = [await listHolds(db), await listCensus(db), clock()]
  return sources.flatMap((source) => {
    const health = healths.find((one) => one.source === source.id)
    if (!health) return []
    const hold = holds.find((one) => one.source === source.id) ?? null
    const census = censuses.find((one) => one.source === source.id) ?? null
    return [{ source, state: stateOf(health, now), checked: isChecked(health, now), health, hold, census }]
  })
}

/** How many sources count as checked. */
export const countChecked = (states: readonly SourceState[]): number =>
  states.filter(({ checked }) => checked).length

/** True while the source's news waits for a person. */
export const isHeld = ({ hold }: SourceState): boolean => hold !== null && hold.released === null

function stateOf({ last, lastGood }: SourceHealth, now: Instant): State {
  if (!last) return 'never'
  if (!GOOD.some((outcome) => outcome === last.outcome)) return 'failing'
  return isFresh(lastGood?.started, now) ? 'good' : 'stale'
}

function isFresh(started: Instant | undefined, now: Instant): boolean {
  return started !== undefined && Date.parse(now) - Date.parse(started) <= FRESH_HOURS * 3_600_000
}
