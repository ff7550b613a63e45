import { assemble, believe, compareWithExpected, filledShares } from '../core/assemble.js'
import type { Day } from '../core/call.js'
import { ExpectationError, ExpectedError } from '../core/errors.js'
import { glance, type Glance } from '../core/glance.js'
import type { Problem } from '../core/problem.js'
import { startOf } from '../core/source.js'
import type { Ask, Fetch, RawCall, Reading, ReadPage, Source, WatchedPage } from '../core/source.js'

/** The world outside: how pages are had, and how they are read. */
export interface Outside {
  readonly fetch: Fetch
  readonly read: ReadPage
}

/** What a source told in one go that was whole. */
export interface Sweep {
  readonly calls: readonly RawCall[]
  /** What a run needs to know of each call, by its key. */
  readonly glances: ReadonlyMap<string, Glance>
  /** Keys of calls whose own page could not be had, so that what was known of them is better than what came now. */
  readonly partly: ReadonlySet<string>
  readonly watched: readonly WatchedPage[]
  readonly problems: readonly Problem[]
  readonly pages: number
  /** False when an extra page that the run can do without could not be had. */
  readonly complete: boolean
  /** How filled each field is that is expected, or that whoever applies wants to know. */
  readonly filled: Readonly<Record<string, number>>
}

/** More pages than any source has; a reader that follows for ever is stopped here. */
const MOST_PAGES = 5_000

/** Reads a page in this thread. */
export const readHere: ReadPage = async (source, page) => source.read(page)

/**
 * Asks a source for everything it has. A list that does not add up is swept once more, then given up.
 * Throws FetchError when a page cannot be had, ExpectationError when what came cannot be believed.
 */
export async function sweep(source: Source, outside: Outside, today: Day): Promise<Sweep> {
  try {
    return await sweepOnce(source, outside, today)
  } catch (error) {
    if (!(error instanceof ExpectationError && error.reason === 'not-whole')) throw error
    return sweepOnce(source, outside, today)
  }
}

async function sweepOnce(source: Source, { fetch, read }: Outside, today: Day): Promise<Sweep> {
  const asks: Ask[] = [...startOf(source, today)]
  const asked = new Set<string>()
  const readings: Reading[] = []
  const failures: { readonly about: string; readonly error: Error }[] = []
  const partly = new Set<string>()
  for (let ask = asks.shift(); ask; ask = asks.shift()) {
    if (isRepeated(ask, asked)) continue
    if (readings.length >= MOST_PAGES)
      throw new ExpectationError('unexpected', `more than ${MOST_PAGES} pages; the last was ${ask.url}`)
    try {
      const reading = await read(source, await fetch(ask))
      readings.push(reading)
      asks.push(...reading.follow)
    } catch (error) {
      if (!(ask.optional && error instanceof ExpectedError)) throw error
      failures.push({ about: ask.url, error })
      if (ask.note?.['key'] !== undefined) partly.add(String(ask.note['key']))
    }
  }
  believe(readings.flatMap(({ tally }) => (tally ? [tally] : [])))
  const calls = assemble(readings.flatMap((reading) => reading.calls))
  const watched = readings.flatMap((reading) => reading.watched ?? [])
  const attentive = withUsual(source)
  const glances = new Map(calls.map((raw) => [raw.key, glance(raw, attentive)]))
  const filled = filledShares(attentive, [...glances.values()])
  const count = source.kind === 'page' ? watched.length : calls.length
  const unread = readings.flatMap((reading) => reading.problems)
  const unusual = compared(source, count, filled, failures[0]?.error, unread)
  const problems = failures.map(({ about, error }): Problem => ({ about, message: error.message }))
  return {
    calls,
    glances,
    partly,
    watched,
    problems: [...unusual, ...problems, ...unread],
    pages: readings.length,
    complete: failures.length === 0,
    filled,
  }
}

/** Counted for every source, so that a field can be missed that the source promises nothing of. */
const USUAL = { title: 0, url: 0, opens: 0, deadlines: 0, money: 0, texts: 0, who: 0 } as const

const withUsual = (source: Source): Source => ({
  ...source,
  expect: { ...source.expect, filled: { ...USUAL, ...source.expect.filled } },
})

/**
 * What is unusual. Throws when there are too few calls: the error of the first page that could not be had, where that may be why,
 * else with the first thing that could not be read.
 */
function compared(
  source: Source,
  count: number,
  filled: Sweep['filled'],
  why: Error | undefined,
  [unread]: readonly Problem[],
): Problem[] {
  try {
    return compareWithExpected(source, count, filled)
  } catch (error) {
    if (!(error instanceof ExpectationError)) throw error
    if (why) throw why
    if (!unread) throw error
    const message = `${error.message}; could not read all: ${unread.about} ${unread.message}`
    throw new ExpectationError(error.reason, message, { cause: error })
  }
}

/** True for a page of a list that was asked for already in this go: a list that leads back to itself ends there. */
function isRepeated(ask: Ask, asked: Set<string>): boolean {
  if (ask.method !== 'GET') return false
  const name = `${ask.url} ${JSON.stringify(ask.note ?? null)}`
  if (asked.has(name)) return true
  asked.add(name)
  return false
}
