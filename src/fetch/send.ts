import type { LookupFunction } from 'node:net'
import type { Readable } from 'node:stream'
import { Agent, FormData } from 'undici'
import type { Ask } from '../core/source.js'
import { decoded, ENCODINGS } from './decode.js'
import { Failure, seconds, type Timeouts } from './failure.js'
import { guardedLookup, type Route } from './guard.js'

/** One request as it goes out. */
export interface Request {
  readonly route: Route
  readonly method: 'GET' | 'POST'
  readonly form: Pick<Ask, 'parts' | 'json'>
  readonly headers: Readonly<Record<string, string>>
  /** Milliseconds from asking to the last byte of the body. */
  readonly totalMs: number
}

/** An answer whose headers are here and whose body is still on its way, its encodings undone. */
export interface Answer {
  readonly status: number
  readonly header: (name: string) => string
  readonly body: Readable
  /** Bytes announced, where the body is not encoded. */
  readonly announced: number | null
  /** Lets the connection go, whether or not the body was read. Harmless when done twice. */
  readonly discard: () => void
  /** Calls back when the body is over, one way or the other. */
  readonly onOver: (over: () => void) => void
}

export interface Sender {
  readonly send: (request: Request) => Promise<Answer>
  readonly close: () => Promise<void>
}

/** Sends requests with undici: names resolve to public addresses only, unless `origins` sent the request there. */
export function createSender(
  agent: string,
  timeouts: Timeouts,
  closing: AbortSignal,
  lookup?: LookupFunction,
): Sender {
  const shared = { headersTimeout: timeouts.headers, bodyTimeout: timeouts.idle }
  const guarded = new Agent({
    ...shared,
    connect: { timeout: timeouts.connect, lookup: guardedLookup(lookup) },
  })
  const open = new Agent({ ...shared, connect: { timeout: timeouts.connect } })
  return {
    send: async (request) => {
      const limit = untilLate(request.totalMs, closing)
      try {
        const { target, sent } = request.route
        const answer = await (sent ? open : guarded).request({
          origin: target.origin,
          path: target.pathname + target.search,
          method: request.method,
          headers: {
            'user-agent': agent,
            'accept-encoding': ENCODINGS,
            ...typeOf(request),
            ...request.headers,
          },
          body: bodyOf(request),
          signal: limit.signal,
        })
        answer.body.on('error', () => undefined)
        answer.body.once('close', limit.clear)
        return toAnswer(answer.statusCode, answer.headers, answer.body)
      } catch (error) {
        limit.clear()
        throw error
      }
    },
    close: async () => {
      await Promise.all([guarded.destroy(), open.destroy()])
    },
  }
}

function toAnswer(
  status: number,
  headers: Readonly<Record<string, string | string[] | undefined>>,
  raw: Readable,
): Answer {
  const header = (name: string) => [headers[name] ?? ''].flat().join(', ')
  const encoding = header('content-encoding')
  const length = header('content-length')
  try {
    const body = decoded(raw, encoding)
    body.on('error', () => undefined)
    return {
      status,
      header,
      body,
      announced: encoding === '' && /^\d+$/.test(length) ? Number(length) : null,
      discard: () => raw.destroy(),
      onOver: (over) => (raw.closed ? over() : raw.once('close', over)),
    }
  } catch (error) {
    raw.destroy()
    throw error
  }
}

const typeOf = ({ form }: Request): Readonly<Record<string, string>> =>
  form.json === undefined ? {} : { 'content-type': 'application/json' }

function bodyOf({ form }: Request): FormData | string | null {
  if (form.parts) return formOf(form.parts)
  return form.json === undefined ? null : JSON.stringify(form.json)
}

/** The parts of a form, each as `application/json`: the search API answers 500 to any other type. */
function formOf(parts: Readonly<Record<string, unknown>>): FormData {
  const form = new FormData()
  for (const [name, value] of Object.entries(parts))
    form.append(name, new Blob([JSON.stringify(value)], { type: 'application/json' }))
  return form
}

function untilLate(ms: number, closing: AbortSignal) {
  const late = new AbortController()
  const stop = () => late.abort(closing.reason)
  const timer = setTimeout(
    () => late.abort(new Failure('timeout', `was not done within ${seconds(ms)}`, true)),
    ms,
  )
  if (closing.aborted) stop()
  closing.addEventListener('abort', stop, { once: true })
  const clear = () => {
    clearTimeout(timer)
    closing.removeEventListener('abort', stop)
  }
  return { signal: late.signal, clear }
}
