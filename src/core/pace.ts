const MINUTE = 60_000

/** Counts what is done for each name, so that it is not done more often a minute than it may. Times are milliseconds of any clock. */
export interface Pace {
  /** Milliseconds until something may be done for this name; 0 when it may be done now, and counts it then. */
  readonly take: (name: string, now: number) => number
}

/** In no stretch of a minute is anything done for one name more often than `perMinute`; 0 is no limit. */
export function createPace(perMinute: number): Pace {
  const done = new Map<string, number[]>()
  const take = (name: string, now: number): number => {
    if (perMinute === 0) return 0
    const times = (done.get(name) ?? []).filter((time) => time > now - MINUTE)
    done.set(name, times)
    const [first] = times
    if (times.length >= perMinute && first !== undefined) return first + MINUTE - now
    times.push(now)
    return 0
  }
  return { take }
}
