import { EventEmitter, once } from 'node:events'
import type { AddressInfo, Socket } from 'node:net'
import { SMTPServer, type SMTPServerSession } from 'smtp-server'

/** What became of letters at the server: kept, kept without an answer, cut off half-way, put off, refused, left waiting. */
type Deed = 'keep' | 'drop' | 'cut' | 'later' | 'gone' | 'stall'

/** A real mail server that behaves badly at times, and counts how often it got each letter whole, by its id. */
export interface BadServer {
  readonly url: string
  readonly received: ReadonlyMap<string, number>
  readonly did: Readonly<Record<Deed, number>>
  /** Resolves when the next letter begins to arrive. */
  readonly nextLetter: () => Promise<unknown>
  /** Behaves well from now on, but for addresses that are gone. */
  readonly calm: () => void
  readonly close: () => Promise<void>
}

/** Shares of letters, in a hundred; the rest is kept after a few milliseconds. */
const SHARES: readonly (readonly [Deed, number])[] = [
  ['drop', 3],
  ['cut', 3],
  ['later', 5],
  ['stall', 1],
]

export async function aBadServer(): Promise<BadServer> {
  const received = new Map<string, number>()
  const did: Record<Deed, number> = { keep: 0, drop: 0, cut: 0, later: 0, gone: 0, stall: 0 }
  const arriving = new EventEmitter().setMaxListeners(100)
  let isCalm = false
  const choose = (): Deed => {
    let left = isCalm ? 100 : Math.random() * 100
    for (const [deed, share] of SHARES) if ((left -= share) < 0) return deed
    return 'keep'
  }
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    onRcptTo: ({ address }, _session, done) => {
      if (!address.startsWith('gone-')) return done()
      did.gone++
      done(answer(550, '5.1.1 no such person'))
    },
    onData: (stream, session, done) => {
      arriving.emit('letter')
      const deed = choose()
      did[deed]++
      if (deed === 'cut') stream.once('data', () => hangUp(server, session))
      let text = ''
      stream.setEncoding('utf8').on('data', (part: string) => (text += part))
      stream.on('error', () => undefined)
      stream.on('end', () => {
        if (deed === 'later') return done(answer(451, '4.3.0 come again'))
        const id = /^Message-ID: <(.+)@/im.exec(text)?.[1] ?? ''
        received.set(id, (received.get(id) ?? 0) + 1)
        if (deed === 'drop' || deed === 'cut') hangUp(server, session)
        else if (deed === 'keep') setTimeout(done, Math.random() * 40)
      })
    },
  })
  // Killed clients break their connections.
  server.on('error', () => undefined)
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.server.address() as AddressInfo
  return {
    url: `smtp://127.0.0.1:${port}?tls=off`,
    received,
    did,
    nextLetter: () => once(arriving, 'letter'),
    calm: () => (isCalm = true),
    close: () => new Promise((resolve) => server.close(resolve)),
  }
}

const answer = (responseCode: number, text: string): Error => Object.assign(new Error(text), { responseCode })

function hangUp(server: SMTPServer, { id }: SMTPServerSession): void {
  const connections = server.connections as ReadonlySet<{
    readonly session: { readonly id: string }
    readonly _socket: Socket
  }>
  for (const connection of connections) if (connection.session.id === id) connection._socket.destroy()
}
