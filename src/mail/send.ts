import type { Letter, Send } from '../core/letter.js'
import type { Instant } from '../core/call.js'
import { checkAddress, isAddress } from '../core/address.js'
import { checkSender, writeMessage } from './message.js'
import { writeToOutbox } from './outbox.js'
import { connect, TIMEOUTS, type Timeouts } from './smtp.js'
import { checkMailUrl } from './url.js'

export interface SendOptions {
  /** `smtp://` or `smtps://`; needed as soon as anyone is mailed. */
  readonly url: string
  readonly from: string
  /** Who is mailed: nobody, everyone, or these addresses. The letters of all others go to the outbox. */
  readonly to: '' | '*' | readonly string[]
  readonly outbox: string
  readonly timeouts?: Partial<Timeouts>
  /** Connections at once; default 5. */
  readonly connections?: number
  /** For the Date header; the real time where it is left out. */
  readonly clock?: () => Instant
}

export interface Mailer {
  readonly send: Send
  /** Which way a letter goes. */
  readonly via: (letter: Pick<Letter, 'to'>) => 'outbox' | 'smtp'
  /** Waits for the letters that are on their way, then lets go of the connections. */
  readonly close: () => Promise<void>
}

/** The way letters leave. Throws an Error in one line for options that are wrong, before anything is sent. */
export function createSend(options: SendOptions): Mailer {
  const from = checkSender(options.from)
  const isMailed = allowed(options.to)
  const timeouts = { ...TIMEOUTS, ...options.timeouts }
  const smtp =
    options.to === '' ? null : connect(checkMailUrl(options.url), options.connections ?? 5, timeouts)
  const clock = options.clock ?? (() => new Date().toISOString())
  const via: Mailer['via'] = ({ to }) => (smtp && isMailed(to.address) ? 'smtp' : 'outbox')
  const deliver: Send = async (letter) => {
    const message = await writeMessage(letter, from, new Date(clock()))
    if (smtp && via(letter) === 'smtp') await smtp.deliver(letter.id, message)
    else await writeToOutbox(options.outbox, letter.id, message.bytes)
  }
  const underWay = new Set<Promise<void>>()
  const send: Send = (letter) => {
    const delivery = deliver(letter).finally(() => underWay.delete(delivery))
    underWay.add(delivery)
    return delivery
  }
  const close = async (): Promise<void> => {
    await Promise.allSettled(underWay)
    smtp?.close()
  }
  return { via, send, close }
}

function allowed(to: SendOptions['to']): (address: string) => boolean {
  if (to === '') return () => false
  if (to === '*') return () => true
  const known = new Set(to.map((address) => checkAddress(address).toLowerCase()))
  return (address) => isAddress(address) && known.has(checkAddress(address).toLowerCase())
}
