import { Agent, get } from 'node:http'

/** How many requests at a steady pace fared. */
export interface Spent {
  readonly asked: number
  readonly failed: number
  /** Milliseconds that half, and all but one in a hundred, kept under. */
  readonly p50: number
  readonly p99: number
}

/**
 * Asks `rate` times a second for some seconds, whether or not what was asked before has been answered, so that a server that halts is
 * seen to; the time counts from when the request was due.
 */
export async function load(
  base: string,
  pathOf: (n: number) => string,
  rate: number,
  seconds: number,
): Promise<Spent> {
  const agent = new Agent({ keepAlive: true, maxSockets: 64 })
  const began = performance.now()
  const all: Promise<number | null>[] = []
  for (let n = 0; n < rate * seconds; n += 1) {
    const due = began + (n * 1_000) / rate
    while (performance.now() < due)
      await new Promise((resolve) => setTimeout(resolve, Math.max(1, due - performance.now())))
    all.push(ask(agent, base + pathOf(n), due))
  }
  const spent = (await Promise.all(all)).filter((one) => one !== null).toSorted((a, b) => a - b)
  agent.destroy()
  const at = (share: number): number => spent[Math.ceil(spent.length * share) - 1] ?? NaN
  return { asked: all.length, failed: all.length - spent.length, p50: at(0.5), p99: at(0.99) }
}

/** Milliseconds from when it was due until it was read whole; null where it failed. */
function ask(agent: Agent, url: string, due: number): Promise<number | null> {
  return new Promise((resolve) => {
    const request = get(url, { agent, headers: { 'Accept-Encoding': 'gzip' }, timeout: 30_000 }, (answer) => {
      answer.resume()
      answer.once('error', () => resolve(null))
      answer.once('end', () => resolve(answer.statusCode === 200 ? performance.now() - due : null))
    })
    request.once('timeout', () => request.destroy())
    request.once('error', () => resolve(null))
  })
}
