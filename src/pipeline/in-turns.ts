/** Sources that are asked at the same time; each host still gets one request at a time. */
export const SOURCES_AT_ONCE = 4

/** Does the work for each item, `atOnce` of them at a time, in their order. The first that fails ends it, once those under way are done. */
export async function inTurns<T>(
  items: readonly T[],
  atOnce: number,
  work: (item: T) => Promise<void>,
): Promise<void> {
  const left = items[Symbol.iterator]()
  let failed = false
  const one = async (): Promise<void> => {
    for (let next = left.next(); !next.done && !failed; next = left.next())
      try {
        await work(next.value)
      } catch (error) {
        failed = true
        throw error
      }
  }
  const done = await Promise.allSettled(Array.from({ length: atOnce }, one))
  const bad = done.find((result) => result.status === 'rejected')
  if (bad) throw bad.reason
}
