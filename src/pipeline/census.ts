import type { Db } from '../../db/schema.js'
import { brusselsDay } from '../core/dates.js'
import { ExpectedError } from '../core/errors.js'
import type { Census, CensusEntry, FetchStream, Source } from '../core/source.js'
import { readRecords } from '../read/json/stream.js'
import { saveCensus, type CensusResult } from '../store/census.js'
import { listCurrent } from '../store/sightings.js'

/** Compares what we have of a source with an independent list of the same calls. Null for a source that has none. */
export async function checkCensus(
  source: Source,
  stream: FetchStream,
  db: Db,
  now: string,
): Promise<CensusResult | null> {
  if (!source.census) return null
  const result = await compare(source.id, source.census, stream, db, now)
  await saveCensus(db, result)
  return result
}

async function compare(
  source: string,
  census: Census,
  stream: FetchStream,
  db: Db,
  now: string,
): Promise<CensusResult> {
  const today = brusselsDay(now)
  const ours = new Map(
    (await listCurrent(db, source, today))
      .filter(({ key }) => census.covers(key))
      .map((one) => [one.key, one.title]),
  )
  const blank = { source, at: now, theirs: 0, ours: ours.size, missing: [], extra: [] }
  try {
    const theirs = await readCensus(census, stream, today)
    return {
      ...blank,
      theirs: theirs.size,
      missing: lacking(theirs, ours),
      extra: lacking(ours, theirs),
      error: null,
    }
  } catch (error) {
    if (!(error instanceof ExpectedError)) throw error
    return { ...blank, error: error.message }
  }
}

/** Titles by key of the calls that are open or coming, by their dates as well as by their status. */
async function readCensus(census: Census, stream: FetchStream, today: string): Promise<Map<string, string>> {
  const found = new Map<string, string>()
  const isCurrent = (entry: CensusEntry) => entry.lastDeadline === null || entry.lastDeadline >= today
  await readRecords(await stream(census.ask), census.path, (record) => {
    const entry = census.entry(record)
    if (entry && entry.status !== 'closed' && isCurrent(entry))
      found.set(alone(entry.key), alone(entry.title))
  })
  return found
}

/** A copy of a piece of a large text that does not keep the whole of it in memory, as a slice does. */
const alone = (text: string): string => Buffer.from(text).toString()

const lacking = (these: ReadonlyMap<string, string>, those: ReadonlyMap<string, string>) =>
  [...these].filter(([key]) => !those.has(key)).map(([key, title]) => ({ key, title }))
