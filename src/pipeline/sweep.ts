import { assemble, believe, compareWithExpected } from '../core/assemble.js'
import { ExpectationError, ExpectedError } from '../core/errors.js'
import type { Problem } from '../core/problem.js'
import type { Ask, Fetch, RawCall, Reading, Source } from '../core/source.js'

/** What a source told in one go that was whole. */
export interface Sweep {
  readonly calls: readonly RawCall[]
  readonly problems: readonly Problem[]
  readonly pages: number
  /** False when an extra page that the run can do without could not be had. */
  readonly complete: boolean
}

/** More pages than any source has; a reader that follows for ever is stopped here. */
const MOST_PAGES = 5_000

/**
 * Asks a source for everything it has. A list that does not add up is swept once more, then given up.
 * Throws FetchError when a page cannot be had, ExpectationError when what came cannot be believed.
 */
export async function sweep(source: Source, fetch: Fetch): Promise<Sweep> {
  try {
    return await sweepOnce(source, fetch)
  } catch (error) {
    if (!(error instanceof ExpectationError && error.reason === 'not-whole')) throw error
    return sweepOnce(source, fetch)
  }
}

async function sweepOnce(source: Source, fetch: Fetch): Promise<Sweep> {
  const asks: Ask[] = [...source.start]
  const readings: Reading[] = []
  const problems: Problem[] = []
  for (let ask = asks.shift(); ask; ask = asks.shift()) {
    if (readings.length >= MOST_PAGES)
      throw new ExpectationError('unexpected', `more than ${MOST_PAGES} pages; the last was ${ask.url}`)
    try {
      const reading = source.read(await fetch(ask))
      readings.push(reading)
      asks.push(...reading.follow)
    } catch (error) {
      if (!(ask.optional && error instanceof ExpectedError)) throw error
      problems.push({ about: ask.url, message: error.message })
    }
  }
  believe(readings.flatMap(({ tally }) => (tally ? [tally] : [])))
  const calls = assemble(readings.flatMap((reading) => reading.calls))
  const unusual = compareWithExpected(source, calls)
  return {
    calls,
    problems: [...unusual, ...problems, ...readings.flatMap((reading) => reading.problems)],
    pages: readings.length,
    complete: problems.length === 0,
  }
}
