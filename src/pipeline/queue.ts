import { setTimeout } from 'node:timers/promises'
import type { Waiting } from '../store/sending.js'

/** What there is to choose from, and what may go now. */
export interface Supply {
  /** Letters that wait, but none to these domains. */
  readonly fetch: (notDomains: readonly string[]) => Promise<readonly Waiting[]>
  /** Milliseconds until a letter may go; 0 counts it as gone. */
  readonly pause: (letter: Waiting) => number
  /** Ends the waiting. */
  readonly stop: AbortSignal
}

/** Gives one letter after the other to whoever asks; null when there is none left, or it is told to stop. */
export type Next = () => Promise<Waiting | null>

/** Domains that are left in peace at once at most; with more, others wait too. */
const MOST_FULL = 200

/** Letters in turn. A domain that has had its share of the minute is left out; only when nothing else is left is it waited for. */
export function createQueue({ fetch, pause, stop }: Supply): Next {
  /** When each domain can be sent more. */
  const full = new Map<string, number>()
  let ready: Waiting[] = []
  let turn: Promise<Waiting | null> = Promise.resolve(null)
  const next = async (): Promise<Waiting | null> => {
    while (!stop.aborted) {
      const letter = takeReady()
      if (letter) return letter
      freeDomains()
      if (full.size < MOST_FULL) ready = [...(await fetch([...full.keys()]))].reverse()
      if (ready.length > 0) continue
      if (full.size === 0) return null
      await rest(Math.min(...full.values()) - performance.now(), stop)
    }
    return null
  }
  const takeReady = (): Waiting | null => {
    for (let letter = ready.pop(); letter; letter = ready.pop()) {
      if (full.has(letter.domain)) continue
      const wait = pause(letter)
      if (wait === 0) return letter
      full.set(letter.domain, performance.now() + wait)
    }
    return null
  }
  const freeDomains = (): void => {
    for (const [domain, until] of full) if (until <= performance.now()) full.delete(domain)
  }
  // One at a time, so that no letter is given twice.
  return () => (turn = turn.then(next, next))
}

async function rest(milliseconds: number, signal: AbortSignal): Promise<void> {
  await setTimeout(Math.max(1, milliseconds), null, { signal }).catch((error: unknown) => {
    if (!signal.aborted) throw error
  })
}
