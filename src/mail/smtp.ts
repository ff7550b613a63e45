import { createTransport } from 'nodemailer'
import { MailError } from '../core/errors.js'
import { startAttempt, type Attempt } from './attempt.js'
import type { Message } from './message.js'
import type { MailServer } from './url.js'
import { verdict, type Failure } from './verdict.js'

/** Milliseconds: to connect, for the greeting, of silence, and for one letter from its turn to its answer. */
export interface Timeouts {
  readonly connection: number
  readonly greeting: number
  readonly silence: number
  readonly whole: number
}

export const TIMEOUTS: Timeouts = { connection: 30_000, greeting: 30_000, silence: 60_000, whole: 180_000 }

const LOOPBACK = /^(localhost|127\.\d+\.\d+\.\d+|::1)$/

export interface Smtp {
  /** Hands a message over, or throws a MailError that says what is known of it. */
  readonly deliver: (id: string, message: Message) => Promise<void>
  readonly close: () => void
}

/** A pool of connections to a mail server. A connection lost between two letters is replaced unnoticed. */
export function connect(server: MailServer, connections: number, timeouts: Timeouts): Smtp {
  const transport = createTransport({ pool: true, ...poolOptions(server, connections, timeouts) })
  const attempts = new WeakMap<Buffer, Attempt>()
  transport.use('stream', (mail, done) => {
    const raw = mail.data.raw
    const attempt = Buffer.isBuffer(raw) ? attempts.get(raw) : undefined
    if (!attempt) return done(new Error('a message that is not followed must not be sent'))
    const { from, to } = mail.message.getEnvelope()
    mail.message.createReadStream = () => attempt.open()
    // nodemailer 10.6 writes a session's failures on the envelope, and reads them again in the next session
    mail.message.getEnvelope = () => ({ from, to: [...to] })
    done()
  })
  const deliver = async (id: string, { envelope, bytes }: Message): Promise<void> => {
    const attempt = startAttempt(bytes, timeouts.whole)
    attempts.set(bytes, attempt)
    try {
      await transport.sendMail({
        envelope: { from: envelope.from, to: [...envelope.to] },
        raw: bytes,
        signal: attempt.signal,
      })
    } catch (cause) {
      throw mailError(id, server, attempt, cause)
    } finally {
      attempt.end()
    }
  }
  return { deliver, close: () => transport.close() }
}

function poolOptions(server: MailServer, connections: number, timeouts: Timeouts) {
  return {
    host: server.host,
    port: server.port,
    secure: server.secure,
    ...(server.auth ? { auth: { user: server.auth.user, pass: server.auth.pass } } : {}),
    requireTLS: server.tls === 'required',
    ignoreTLS: server.tls === 'off',
    // A relay on this machine has a certificate of its own making, and nobody stands between.
    tls: { rejectUnauthorized: !LOOPBACK.test(server.host) },
    maxConnections: connections,
    maxMessages: 100,
    maxRequeues: 2,
    idleTimeout: 15_000,
    connectionTimeout: timeouts.connection,
    greetingTimeout: timeouts.greeting,
    socketTimeout: timeouts.silence,
  }
}

function mailError(id: string, server: MailServer, attempt: Attempt, cause: unknown): unknown {
  if (!(cause instanceof Error)) return cause
  const reason = verdict(cause as Failure, attempt.stage())
  if (reason === null) return cause
  const said = cause.message.replace(/\s+/g, ' ').slice(0, 300)
  return new MailError(reason, `letter ${id}: ${server.host}:${server.port}: ${said}`, { cause })
}
