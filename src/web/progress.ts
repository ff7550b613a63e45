import { countSighted } from '../store/progress.js'
import { sourceStates, type SourceState } from './coverage.js'
import type { Deps } from './deps.js'

/** How the first reading of the sources goes. */
export interface Progress {
  /** Sources that are asked at all. */
  readonly total: number
  readonly read: number
  /** Not tried yet. */
  readonly waiting: number
  readonly failing: readonly SourceState[]
  readonly calls: number
  /** Being read right now. */
  readonly reading: number
  /** `silent`: several were tried and none answered. */
  readonly kind: 'not-begun' | 'under-way' | 'silent' | 'done'
}

/** Sources that are tried in vain before it must be the network. */
const ENOUGH = 3

export async function progressOf(deps: Deps): Promise<Progress> {
  const asked = (await sourceStates(deps)).filter(({ standing }) => standing !== 'off')
  const of = (...states: readonly SourceState['state'][]) =>
    asked.filter(({ state }) => states.includes(state))
  const [read, failing, waiting] = [of('good', 'stale').length, of('failing'), of('never').length]
  const { calls, reading } = await countSighted(deps.db)
  const isUnderWay = reading > 0 || (waiting > 0 && waiting < asked.length)
  const isSilent = read === 0 && failing.length >= Math.min(ENOUGH, asked.length) && failing.length > 0
  const kind = isSilent ? 'silent' : isUnderWay ? 'under-way' : waiting > 0 ? 'not-begun' : 'done'
  return { total: asked.length, read, waiting, failing, calls, reading, kind }
}
