import { setImmediate as giveWay } from 'node:timers/promises'
import type { Context } from 'hono'
import { brusselsDay } from '../../../core/dates.js'
import { eachListed } from '../../../store/bulk.js'
import { firstSeenOf } from '../../../store/first-seen.js'
import { readRevisions } from '../../../store/search-entries.js'
import type { Deps } from '../../deps.js'
import { commonOf, wholeOf } from './shapes.js'

/** How many calls are held at a time. */
const PIECE = 50

/** All calls that are not on trial, one JSON object a line, read from the database as fast as the client takes them. */
export async function showBulk(c: Context, deps: Deps): Promise<Response> {
  const headers = {
    'Content-Type': 'application/x-ndjson; charset=utf-8',
    'Content-Disposition': 'attachment; filename="fondvakt-calls.ndjson"',
    'Cache-Control': 'no-cache',
    'Access-Control-Allow-Origin': '*',
    ETag: await stateOf(deps),
  }
  if (c.req.method === 'HEAD') return c.body(null, 200, headers)
  return zipped(c, new Response(streamOf(linesOf(deps)), { headers }))
}

/** What the calls are worth telling apart by: how often they were written, and the day, which their standing follows. */
async function stateOf({ db, clock, version }: Deps): Promise<string> {
  const { search } = await readRevisions(db)
  return `W/"calls-${search}-${brusselsDay(clock())}-${version}"`
}

async function* linesOf({ db, clock, publicUrl }: Deps): AsyncGenerator<string, undefined> {
  const to = { today: brusselsDay(clock()), publicUrl }
  for await (const calls of eachListed(db, PIECE)) {
    const first = await firstSeenOf(
      db,
      calls.map(({ call }) => call.id),
    )
    const lines = calls.map((one) =>
      JSON.stringify({ ...commonOf(one, first.get(one.call.id) ?? null, to), ...wholeOf(one.call) }),
    )
    if (lines.length > 0) yield `${lines.join('\n')}\n`
    await giveWay()
  }
  return undefined
}

/** Nothing is read before it is asked for, and no more once the client has gone. */
function streamOf(pieces: AsyncGenerator<string, undefined>): ReadableStream<Uint8Array<ArrayBuffer>> {
  const encoder = new TextEncoder()
  return new ReadableStream<Uint8Array<ArrayBuffer>>(
    {
      pull: async (controller) => {
        const { done, value } = await pieces.next()
        if (done) controller.close()
        else controller.enqueue(encoder.encode(value))
      },
      cancel: async () => void (await pieces.return(undefined)),
    },
    { highWaterMark: 0 },
  )
}

/** The package that packs other answers does not know this type. */
function zipped(c: Context, answer: Response): Response {
  answer.headers.set('Vary', 'Accept-Encoding')
  const takes = (c.req.header('Accept-Encoding') ?? '')
    .split(',')
    .some((one) => /^\s*gzip\s*(?:;\s*q=(?!0(?:\.0*)?\s*$)|$)/i.test(one))
  if (!takes || answer.body === null) return answer
  const packed = answer.body.pipeThrough(new CompressionStream('gzip'))
  return new Response(packed, { headers: [...answer.headers, ['Content-Encoding', 'gzip']] })
}
