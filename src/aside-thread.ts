import { parentPort } from 'node:worker_threads'
import { sources } from '../sources/index.js'
import type { Answer, Order } from './aside.js'
import { ExpectationError } from './core/errors.js'

parentPort?.on('message', (order: Order) => parentPort?.postMessage(answerTo(order)))

function answerTo({ source: id, page }: Order): Answer {
  try {
    const source = sources.find((one) => one.id === id)
    if (!source) return { bug: `there is no source ${id}` }
    return { reading: source.read(page) }
  } catch (error) {
    if (error instanceof ExpectationError) return { reason: error.reason, message: error.message }
    return { bug: error instanceof Error ? (error.stack ?? error.message) : String(error) }
  }
}
