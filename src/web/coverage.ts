import type { Instant } from '../core/call.js'
import type { Source } from '../core/source.js'
import type { Standing } from '../core/standing.js'
import { listCensus, type CensusResult } from '../store/census.js'
import { listHolds, type Hold } from '../store/events.js'
import { GOOD, healthOf, isChecked, isOff, type SourceHealth } from '../store/runs.js'
import { listTrials } from '../store/switches.js'
import type { Deps } from './deps.js'

/** How a source is doing right now, for those who run it: `stale` says that nothing has tried for longer than it is asked, checked or not. */
export type State = 'good' | 'failing' | 'stale' | 'never' | 'off'

/** A source with how it is doing. */
export interface SourceState {
  readonly source: Source
  /** Only a source that is on counts, in letters and on pages alike. */
  readonly standing: Standing
  readonly state: State
  /** Whether it was read lately, by the same rule as in letters. */
  readonly checked: boolean
  readonly health: SourceHealth
  readonly hold: Hold | null
  readonly census: CensusResult | null
}

/** How sources are doing, in the order in which they are listed. */
export async function sourceStates({
  db,
  sources,
  clock,
}: Pick<Deps, 'db' | 'sources' | 'clock'>): Promise<SourceState[]> {
  const healths = await healthOf(
    db,
    sources.map((source) => source.id),
  )
  const [holds, censuses, now] = [await listHolds(db), await listCensus(db), clock()]
  const trials = await listTrials(db, sources)
  return sources.flatMap((source) => {
    const health = healths.find((one) => one.source === source.id)
    if (!health) return []
    return [
      {
        source,
        standing: isOff(health) ? 'off' : trials.has(source.id) ? 'trial' : 'on',
        state: stateOf(source, health, now),
        checked: !isOff(health) && isChecked(health, now, source.everyDays),
        health,
        hold: holds.find((one) => one.source === source.id) ?? null,
        census: censuses.find((one) => one.source === source.id) ?? null,
      },
    ]
  })
}

/** The sources that count: neither off nor on trial. */
export const counted = (states: readonly SourceState[]): readonly SourceState[] =>
  states.filter(({ standing }) => standing === 'on')

/** How many of those that count were read lately. */
export const countChecked = (states: readonly SourceState[]): number =>
  counted(states).filter(({ checked }) => checked).length

/** True while the source's news waits for a person. */
export const isHeld = ({ hold }: SourceState): boolean => hold !== null && hold.released === null

/** True for one that nobody has found a fault with. */
export const isWell = (one: SourceState): boolean =>
  !isHeld(one) && (one.state === 'good' || one.state === 'off' || one.state === 'never')

function stateOf({ everyDays }: Source, health: SourceHealth, now: Instant): State {
  const { last, lastGood } = health
  if (!last) return 'never'
  if (isOff(health)) return 'off'
  if (!GOOD.some((outcome) => outcome === last.outcome)) return 'failing'
  return isFresh(lastGood?.started, everyDays, now) ? 'good' : 'stale'
}

/** A day more than the source's own pace: so much later tells of a halt. */
function isFresh(started: Instant | undefined, everyDays: number, now: Instant): boolean {
  return started !== undefined && Date.parse(now) - Date.parse(started) <= (everyDays + 1) * 86_400_000
}
