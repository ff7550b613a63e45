import { Readable } from 'node:stream'
import type { Stage } from './verdict.js'

/** One go at handing over one message. The pool may start over while nothing has left; the bytes leave at most once. */
export interface Attempt {
  /** The message for the next connection that takes it up. */
  readonly open: () => Readable
  readonly stage: () => Stage
  /** Aborts when the attempt has taken too long, counted from when a connection took it up. */
  readonly signal: AbortSignal
  readonly end: () => void
}

export function startAttempt(bytes: Buffer, milliseconds: number): Attempt {
  const abort = new AbortController()
  let stream: Readable | null = null
  let timer: NodeJS.Timeout | null = null
  const stage = (): Stage => (stream?.readableDidRead === true ? 'begun' : 'before')
  const open = (): Readable => {
    if (stage() === 'begun') return failing(new Error('the message had begun to leave already'))
    timer ??= setTimeout(() => abort.abort(), milliseconds)
    stream = Readable.from([bytes], { objectMode: false })
    return stream
  }
  const end = (): void => {
    if (timer) clearTimeout(timer)
  }
  return { open, stage, signal: abort.signal, end }
}

function failing(cause: Error): Readable {
  return new Readable({
    read() {
      this.destroy(cause)
    },
  })
}
