import type { Letter, Send } from '../core/letter.js'
import type { Instant } from '../core/call.js'
import { checkAddress, isAddress } from '../core/address.js'
import { createPace, type Pace } from '../core/pace.js'
import { checkDkim, type DkimOptions } from './dkim.js'
import { checkSender, writeMessage } from './message.js'
import { writeToOutbox } from './outbox.js'
import { connect, TIMEOUTS, type Timeouts } from './smtp.js'
import { checkMailUrl } from './url.js'

export interface SendOptions {
  /** `smtp://` or `smtps://`; needed as soon as anyone is mailed. */
  readonly url: string
  readonly from: string
  /** Where reports of letters that do not arrive go; the sender's address where it is left out or empty. */
  readonly bounces?: string
  /** What letters are signed with; not at all where it is left out. */
  readonly dkim?: DkimOptions | null
  /** Letters a minute to one domain; no limit where it is left out or 0. */
  readonly perMinute?: number
  /** Who is mailed: nobody, everyone, or these addresses. The letters of all others go to the outbox. */
  readonly to: '' | '*' | readonly string[]
  readonly outbox: string
  readonly timeouts?: Partial<Timeouts>
  /** Connections at once; default 5. */
  readonly connections?: number
  /** For the Date header; the real time where it is left out. */
  readonly clock?: () => Instant
}

const CONNECTIONS = 5

export interface Mailer {
  readonly send: Send
  /** Which way a letter goes. */
  readonly via: (letter: Pick<Letter, 'to'>) => 'outbox' | 'smtp'
  /** How many letters can be on their way at once. */
  readonly lanes: number
  /** When a domain can be sent more. */
  readonly pace: Pace
  /** Waits for the letters that are on their way, then lets go of the connections. */
  readonly close: () => Promise<void>
}

/** The way letters leave. Throws an Error in one line for options that are wrong, before anything is sent. */
export function createSend(options: SendOptions): Mailer {
  const from = checkSender(options.from)
  const origin = {
    from,
    bounces: options.bounces ? checkAddress(options.bounces) : from.address,
    dkim: options.dkim ? checkDkim(options.dkim) : null,
  }
  const lanes = options.connections ?? CONNECTIONS
  const isMailed = allowed(options.to)
  const timeouts = { ...TIMEOUTS, ...options.timeouts }
  const smtp = options.to === '' ? null : connect(checkMailUrl(options.url), lanes, timeouts)
  const clock = options.clock ?? (() => new Date().toISOString())
  const via: Mailer['via'] = ({ to }) => (smtp && isMailed(to.address) ? 'smtp' : 'outbox')
  const underWay = new Set<Promise<void>>()
  // The words are let go of as soon as the message is made, so that what waits for a server takes little memory.
  const send: Send = (letter) => {
    const { id } = letter
    const mail = via(letter) === 'smtp' ? smtp : null
    const delivery = writeMessage(letter, origin, new Date(clock()))
      .then((message) =>
        mail ? mail.deliver(id, message) : writeToOutbox(options.outbox, id, message.bytes),
      )
      .finally(() => underWay.delete(delivery))
    underWay.add(delivery)
    return delivery
  }
  const close = async (): Promise<void> => {
    await Promise.allSettled(underWay)
    smtp?.close()
  }
  return { via, lanes, pace: createPace(options.perMinute ?? 0), send, close }
}

function allowed(to: SendOptions['to']): (address: string) => boolean {
  if (to === '') return () => false
  if (to === '*') return () => true
  const known = new Set(to.map((address) => checkAddress(address).toLowerCase()))
  return (address) => isAddress(address) && known.has(checkAddress(address).toLowerCase())
}
