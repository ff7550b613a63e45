export type Sleep = (ms: number, signal?: AbortSignal) => Promise<void>

/** Waits for a host to be free, and for the pause since the last request to it to pass; then it is ours until we let go. */
export type TakeTurn = (host: string, pauseMs: number, signal: AbortSignal) => Promise<() => void>

interface Line {
  last: Promise<void>
  endedMs: number
}

/** Turns at hosts: one request at a time each, first come first served. `nowMs` need not tell the time of day. */
export function createTurns(sleep: Sleep, nowMs: () => number): TakeTurn {
  const lines = new Map<string, Line>()
  return async (host, pauseMs, signal) => {
    const line = lines.get(host) ?? { last: Promise.resolve(), endedMs: -Infinity }
    lines.set(host, line)
    const before = line.last
    const { promise: mine, resolve: leave } = deferred()
    line.last = before.then(() => mine)
    try {
      await unlessAborted(before, signal)
      const waitMs = line.endedMs + pauseMs - nowMs()
      if (waitMs > 0) await sleep(waitMs, signal)
    } catch (error) {
      leave()
      throw error
    }
    return () => {
      line.endedMs = nowMs()
      leave()
    }
  }
}

function deferred() {
  let resolve = () => {}
  const promise = new Promise<void>((done) => (resolve = done))
  return { promise, resolve }
}

async function unlessAborted(promise: Promise<void>, signal: AbortSignal): Promise<void> {
  signal.throwIfAborted()
  const { promise: aborted, resolve } = deferred()
  signal.addEventListener('abort', resolve, { once: true })
  try {
    await Promise.race([promise, aborted])
    signal.throwIfAborted()
  } finally {
    signal.removeEventListener('abort', resolve)
  }
}
