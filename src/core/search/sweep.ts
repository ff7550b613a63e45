import type { Numbered } from './numbered.js'
import type { Postings } from './postings.js'

/** Numbers read for each number written: the lists are swept before as much again has been written as a tenth of them. */
const PACE = 10
const LEAST = 100_000
/** Not worth sweeping for fewer dead. */
const FEW = 200

/**
 * Takes dead calls out of the words' lists, a little at each call of the function, so that nobody waits for it; it is told how
 * much has been written since the last time. It begins when a fifth of the calls are dead.
 */
export function sweeperOf(calls: Numbered, postings: Postings): (written: number) => void {
  let leaving: ReadonlySet<number> | null = null
  let next = 0
  return (written) => {
    if (leaving === null) {
      if (calls.dead() < FEW || calls.dead() * 5 < calls.count()) return
      leaving = new Set(calls.takeDead())
      next = 0
    }
    const gone = leaving
    const { dictionary } = postings
    for (let read = 0; read < Math.max(LEAST, written * PACE) && next < dictionary.size(); next += 1)
      read += 1 + postings.clear(next, (call) => gone.has(call))
    if (next < dictionary.size()) return
    calls.giveBack([...gone])
    leaving = null
  }
}
