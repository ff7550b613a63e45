import { FetchError, type FetchReason } from '../core/errors.js'

/** Why one try failed, in words that follow the host's name: `answered 503`. */
export class Failure extends Error {
  override readonly name = 'Failure'
  constructor(
    readonly reason: FetchReason,
    readonly what: string,
    /** Whether another try may go better; `afterMs` is the wait that the server asked for. */
    readonly again: boolean = false,
    readonly afterMs: number | null = null,
    options?: ErrorOptions,
  ) {
    super(what, options)
  }
}

/** How long each part of a try may take, in milliseconds. */
export interface Timeouts {
  readonly connect: number
  readonly headers: number
  /** Silence in the middle of a body. */
  readonly idle: number
  /** One request and its whole answer. */
  readonly total: number
  /** The same for a stream. */
  readonly stream: number
}

const CERTIFICATE = /CERT|SIGNATURE|SELF_SIGNED|ALTNAME/
const DAMAGED = /^(Z_|ERR__|ERR_BROTLI|ERR_ZSTD|ZSTD_)/
const BROKEN =
  /^(UND_ERR_(SOCKET|CLOSED|DESTROYED|ABORTED|INFO|RES_)|ERR_STREAM_PREMATURE_CLOSE|ECONNRESET|EPIPE)/
const SILENT = /^(UND_ERR_(CONNECT|HEADERS|BODY)_TIMEOUT|ETIMEDOUT)$/

/** A failure of the network as a Failure; null for an error that nobody foresaw. */
export function fromNetwork(error: unknown, timeouts: Timeouts): Failure | null {
  if (error instanceof Failure) return error
  const code = codeOf(error)
  if (code === null) return null
  const failure = (reason: FetchReason, what: string, again = true) =>
    new Failure(reason, what, again, null, { cause: error })
  if (SILENT.test(code)) return failure('timeout', silence(code, timeouts))
  if (code === 'ENOTFOUND' || code === 'EAI_AGAIN') return failure('unreachable', `has no address (${code})`)
  if (CERTIFICATE.test(code)) return failure('unreachable', `has a bad certificate (${code})`, false)
  if (DAMAGED.test(code)) return failure('unreachable', `sent a damaged or cut off body (${code})`)
  if (code.startsWith('HPE_')) return failure('unreachable', `sent something that is not HTTP (${code})`)
  if (code === 'UND_ERR_HEADERS_OVERFLOW') return failure('too-large', 'sent too many headers', false)
  if (BROKEN.test(code)) return failure('unreachable', 'broke off the connection')
  if (/^E[A-Z]+$|^ERR_(SSL|TLS)/.test(code)) return failure('unreachable', `could not be reached (${code})`)
  return null
}

/** undici's HTTPParserError has a code only where the parser gave it a number of its own. */
function codeOf(error: unknown): string | null {
  if (!(error instanceof Error)) return null
  if ('code' in error && typeof error.code === 'string') return error.code
  return error.name === 'HTTPParserError' ? 'HPE_INVALID' : null
}

function silence(code: string, timeouts: Timeouts): string {
  if (code === 'UND_ERR_HEADERS_TIMEOUT') return `did not answer within ${seconds(timeouts.headers)}`
  if (code === 'UND_ERR_BODY_TIMEOUT')
    return `fell silent for ${seconds(timeouts.idle)} in the middle of a body`
  return `took no connection within ${seconds(timeouts.connect)}`
}

export const seconds = (ms: number): string => `${Math.round(ms / 10) / 100} s`

const TIMES = ['', '', ' twice', ' three times']

/** What the caller is told: `example.org answered 503 three times (GET /list)`. */
export function toFetchError(failure: Failure, asked: string, hop: Hop, tries: number): FetchError {
  const times = failure.again ? (TIMES[tries] ?? ` ${tries} times`) : ''
  const via = hop.url.host === new URL(asked).host ? '' : `, on the way from ${asked}`
  const message = `${hop.url.host} ${failure.what}${times} (${hop.method} ${hop.url.pathname}${via})`
  return new FetchError(failure.reason, asked, message, { cause: failure })
}

/** One request on the way to an answer; `url` is the one that people know, before `origins`. */
export interface Hop {
  readonly method: 'GET' | 'POST'
  readonly url: URL
}
