/** Work that is done a few at a time, in the order in which it came. */
export interface Turns {
  readonly take: <T>(work: () => Promise<T>) => Promise<T>
  /** How many wait for their turn. */
  readonly waiting: () => number
}

export function createTurns(atOnce: number): Turns {
  const queue: (() => void)[] = []
  let free = atOnce
  return {
    take: async (work) => {
      if (free > 0) free -= 1
      else await new Promise<void>((next) => queue.push(next))
      try {
        return await work()
      } finally {
        const next = queue.shift()
        if (next) next()
        else free += 1
      }
    },
    waiting: () => queue.length,
  }
}
