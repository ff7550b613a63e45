import { Worker } from 'node:worker_threads'
import { ExpectationError, type ExpectationReason } from './core/errors.js'
import type { Page, Reading, ReadPage, Source } from './core/source.js'

/** Bodies of at least this many characters are read aside: shorter ones take less time than sending them there. */
const LARGE = 200_000
/** Longer than any page that can be read takes, in milliseconds. */
const LATE_MS = 20_000
/** Megabytes that the reading of one page may fill. */
const MEMORY_MB = 192

/** What goes to the thread that reads, and what comes back. */
export interface Order {
  readonly source: string
  readonly page: Page
}
export type Answer =
  | { readonly reading: Reading }
  | { readonly reason: ExpectationReason; readonly message: string }
  | { readonly bug: string }

/** Reads pages, the large ones in a thread of their own, so that a huge or hostile one neither stops the server nor fills its memory. */
export interface Aside {
  readonly read: ReadPage
  readonly close: () => Promise<void>
}

export function createAside(): Aside {
  let thread: Worker | null = null
  let turn: Promise<unknown> = Promise.resolve()
  let closed = false
  const end = async (): Promise<void> => {
    const old = thread
    thread = null
    await old?.terminate()
  }
  const readAside = async (source: Source, page: Page): Promise<Reading> => {
    if (closed) throw tooMuch(page, CLOSING)
    thread ??= startThread()
    const answer = await ask(thread, { source: source.id, page }).catch(async (error: unknown) => {
      await end()
      throw error
    })
    if ('reading' in answer) return answer.reading
    if ('reason' in answer) throw new ExpectationError(answer.reason, answer.message)
    throw new Error(`${source.id}, ${page.url}: ${answer.bug}`)
  }
  return {
    read: async (source, page) => {
      if (page.body.length < LARGE || page.ask.expect === 'json') return source.read(page)
      const reading = turn.then(() => readAside(source, page))
      turn = reading.catch(() => undefined)
      return reading
    },
    close: async () => {
      closed = true
      await end()
    },
  }
}

const CLOSING = 'was not read: we are closing down'

const tooMuch = (page: Page, what: string) => new ExpectationError('too-large', `${page.url}: ${what}`)

function startThread(): Worker {
  const thread = new Worker(new URL('./aside-thread.js', import.meta.url), {
    resourceLimits: { maxOldGenerationSizeMb: MEMORY_MB, maxYoungGenerationSizeMb: 16 },
  })
  thread.unref()
  return thread
}

/** Throws ExpectationError for a page that takes too long or too much memory to read. */
function ask(thread: Worker, order: Order): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const late = setTimeout(
      () => settle(() => reject(tooMuch(order.page, `took more than ${LATE_MS / 1000} s to read`))),
      LATE_MS,
    )
    const settle = (done: () => void): void => {
      clearTimeout(late)
      thread.off('message', onMessage).off('error', onError).off('exit', onExit)
      done()
    }
    const onMessage = (answer: Answer) => settle(() => resolve(answer))
    const onError = (error: Error & { code?: string }) =>
      settle(() =>
        reject(
          error.code === 'ERR_WORKER_OUT_OF_MEMORY'
            ? tooMuch(order.page, `took more than ${MEMORY_MB} MB to read`)
            : error,
        ),
      )
    const onExit = () => settle(() => reject(tooMuch(order.page, CLOSING)))
    thread.on('message', onMessage).on('error', onError).on('exit', onExit)
    thread.postMessage(order)
  })
}
