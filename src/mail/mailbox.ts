import { ImapFlow } from 'imapflow'
import type { Mailbox } from '../core/bounce.js'
import { MailError } from '../core/errors.js'
import { LARGEST_REPORT } from './bounce.js'
import { checkMailboxUrl, type MailboxServer } from './mailbox-url.js'

/** Marks mail that was looked at and is no report, so that it is not looked at again and yet stays unread for whoever it is for. */
const LOOKED_AT = 'FondvaktLookedAt'
const LOOPBACK = /^(localhost|127\.\d+\.\d+\.\d+|::1)$/

export interface MailboxTimeouts {
  readonly connection: number
  readonly greeting: number
  readonly silence: number
}

const TIMEOUTS: MailboxTimeouts = { connection: 30_000, greeting: 30_000, silence: 60_000 }

/** A mailbox of an IMAP server, over a connection of its own each time. Throws an Error in one line for a wrong address. */
export function createMailbox(url: string, timeouts: MailboxTimeouts = TIMEOUTS): Mailbox {
  const server = checkMailboxUrl(url)
  return {
    readNew: async (most, take) => {
      const told: TakeFailure[] = []
      try {
        return await within(server, timeouts, (client) => readUnseen(client, most, take, told))
      } catch (cause) {
        const [own] = told
        throw own ? own.cause : mailError(server, cause)
      }
    },
  }
}

/** What went wrong in whoever takes the messages, and not in the mailbox. */
interface TakeFailure {
  readonly cause: unknown
}

async function within<T>(
  server: MailboxServer,
  timeouts: MailboxTimeouts,
  work: (client: ImapFlow) => Promise<T>,
): Promise<T> {
  const client = new ImapFlow({
    host: server.host,
    port: server.port,
    secure: server.secure,
    ...(!server.secure && { doSTARTTLS: server.tls === 'required' }),
    auth: server.auth,
    tls: { rejectUnauthorized: !LOOPBACK.test(server.host) },
    connectionTimeout: timeouts.connection,
    greetingTimeout: timeouts.greeting,
    socketTimeout: timeouts.silence,
    maxLiteralSize: LARGEST_REPORT + 64_000,
    maxResponseSize: 2 * LARGEST_REPORT + 64_000,
    disableAutoIdle: true,
    logger: false,
  })
  // What breaks the connection also fails the command that waits on it.
  client.on('error', () => undefined)
  try {
    await client.connect()
    const lock = await client.getMailboxLock(server.folder)
    try {
      return await work(client)
    } finally {
      lock.release()
    }
  } finally {
    await client.logout().catch(() => undefined)
    client.close()
  }
}

async function readUnseen(
  client: ImapFlow,
  most: number,
  take: (raw: Uint8Array) => Promise<boolean>,
  told: TakeFailure[],
): Promise<number> {
  const found = await client.search({ seen: false, unKeyword: LOOKED_AT }, { uid: true })
  // The newest first, so that mail that cannot be marked never hides the reports that come after it.
  const uids = (found || []).sort((a, b) => b - a).slice(0, most)
  for (const uid of uids) {
    const message = await client.fetchOne(
      String(uid),
      { source: { maxLength: LARGEST_REPORT } },
      { uid: true },
    )
    if (!message || !message.source) continue
    const isReport = await take(message.source).catch((cause: unknown) => {
      told.push({ cause })
      throw cause
    })
    await client.messageFlagsAdd(String(uid), [isReport ? '\\Seen' : LOOKED_AT], { uid: true })
  }
  return uids.length
}

function mailError(server: MailboxServer, cause: unknown): unknown {
  if (!(cause instanceof Error)) return cause
  const { responseText, authenticationFailed } = cause as {
    responseText?: string
    authenticationFailed?: boolean
  }
  const said = (
    authenticationFailed ? 'the user or the password is refused' : (responseText ?? cause.message)
  )
    .replace(/\s+/g, ' ')
    .slice(0, 300)
  return new MailError('unreachable', `mailbox ${server.folder} at ${server.host}:${server.port}: ${said}`, {
    cause,
  })
}
