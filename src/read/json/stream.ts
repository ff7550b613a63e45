import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { pick } from 'stream-json/filters/pick.js'
import { streamArray } from 'stream-json/streamers/stream-array.js'
import { ExpectationError, ExpectedError } from '../../core/errors.js'

/**
 * Hands over the records of one list in a JSON document, one at a time, so that a document of any size fits.
 * `path` says where the list stands, such as `fundingData.GrantTenderObj`. Resolves to how many there were.
 * Throws ExpectationError for what is not JSON or holds no such list.
 */
export async function readRecords(
  body: AsyncIterable<Uint8Array>,
  path: string,
  take: (record: unknown) => void,
): Promise<number> {
  let count = 0
  try {
    await pipeline(
      Readable.from(body, { objectMode: false }),
      pick.withParserAsStream({ filter: path, packValues: true, streamValues: false }),
      streamArray.asStream(),
      async (records: AsyncIterable<{ readonly value: unknown }>) => {
        for await (const { value } of records) {
          count++
          take(value)
        }
      },
    )
  } catch (error) {
    if (error instanceof ExpectedError) throw error
    const why = error instanceof Error ? error.message : String(error)
    throw new ExpectationError('unexpected', `not the JSON that was expected: ${why}`, { cause: error })
  }
  if (count === 0) throw new ExpectationError('unexpected', `no records at ${path}`)
  return count
}
