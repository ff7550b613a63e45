import parser from 'robots-parser'

/** What a host asks of robots, or rather of ours. */
export interface Rules {
  readonly allows: (url: string) => boolean
  /** `Crawl-delay`, in milliseconds; 0 where none is asked for. */
  readonly delayMs: number
}

interface Robots {
  isAllowed(url: string, agent: string): boolean | undefined
  getCrawlDelay(agent: string): number | undefined
}

// The package's types say that the function is its default export; in truth it is the module itself.
const parse = parser as unknown as (url: string, text: string) => Robots

const DAY_MS = 24 * 3600 * 1000

/** A `robots.txt`: its text, or null for none (any 4xx, RFC 9309 §2.3.1.3). */
export type GetRobots = (url: URL) => Promise<string | null>

/** Knows the rules of each origin, asked for once and remembered for 24 hours. A failure is not remembered. */
export function createRobots(get: GetRobots, agent: string, clock: () => string) {
  const known = new Map<string, { readonly since: number; readonly rules: Promise<Rules> }>()
  return (origin: string): Promise<Rules> => {
    const now = Date.parse(clock())
    const kept = known.get(origin)
    if (kept && now - kept.since < DAY_MS) return kept.rules
    const rules = readRules(new URL('/robots.txt', origin), get, agent)
    known.set(origin, { since: now, rules })
    rules.catch(() => known.delete(origin))
    return rules
  }
}

async function readRules(url: URL, get: GetRobots, agent: string): Promise<Rules> {
  const text = await get(url)
  if (text === null) return { allows: () => true, delayMs: 0 }
  const robots = parse(url.href, text)
  return {
    allows: (asked) => robots.isAllowed(asked, agent) !== false,
    delayMs: Math.max(0, robots.getCrawlDelay(agent) ?? 0) * 1000,
  }
}
