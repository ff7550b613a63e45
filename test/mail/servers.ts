import { createServer, type Server, type Socket } from 'node:net'
import type { AddressInfo } from 'node:net'
import { SMTPServer } from 'smtp-server'
import type { Letter } from '../../src/core/letter.js'

export function aLetter(more: Partial<Letter> = {}): Letter {
  return {
    id: 'solna-social-2026-W35',
    municipality: 'solna',
    contact: 'solna-social',
    kind: 'weekly',
    slot: '2026-W35',
    week: '2026-W35',
    to: { name: 'Internationell kontaktperson', address: 'social@solna.example' },
    subject: '3 nya utlysningar för Socialförvaltningen – v. 35',
    html: '<!doctype html><html lang="sv"><body><p>Hej på er! 🎓</p></body></html>',
    text: 'Hej på er!\n.en rad som börjar med punkt\n',
    replyTo: null,
    leave: 'https://fondvakt.example/l/token/leave',
    messageId: '<solna-social-2026-W35@fondvakt.example>',
    ...more,
  }
}

export interface Running {
  readonly url: string
  readonly close: () => Promise<void>
}

/** A real mail server that keeps what it gets; with `startTls` it offers TLS by a certificate of its own making. */
export async function aMailbox(
  options: { readonly startTls?: boolean; readonly onSender?: (address: string) => void } = {},
): Promise<Running & { readonly received: { to: string[]; raw: Buffer }[] }> {
  const received: { to: string[]; raw: Buffer }[] = []
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: options.startTls ? [] : ['STARTTLS'],
    onData(stream, session, done) {
      const chunks: Buffer[] = []
      stream.on('data', (chunk: Buffer) => chunks.push(chunk))
      stream.on('end', () => {
        if (session.envelope.mailFrom) options.onSender?.(session.envelope.mailFrom.address)
        received.push({
          to: session.envelope.rcptTo.map(({ address }) => address),
          raw: Buffer.concat(chunks),
        })
        done()
      })
    },
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.server.address() as AddressInfo
  return {
    url: `smtp://127.0.0.1:${port}`,
    received,
    close: () => new Promise((resolve) => server.close(resolve)),
  }
}

export type Point = 'greeting' | 'EHLO' | 'AUTH' | 'STARTTLS' | 'MAIL' | 'RCPT' | 'DATA' | 'middle' | 'dot'

/** What a scripted server does at one point: `drop` hangs up, `stall` falls silent, `trickle` never finishes a reply; else it says this, and hangs up after a `!`. */
export type Act = string

export interface Script {
  readonly at: Point
  readonly act: Act
  readonly offers?: readonly string[]
  /** Which of the times it comes to that point; default every. */
  readonly on?: (time: number) => boolean
}

/** A mail server that fails at one point. `whole` counts the messages of which it got the final dot. */
export async function aScripted(
  script: Script,
): Promise<Running & { whole: () => number; sessions: () => number }> {
  const sockets = new Set<Socket>()
  const tally = { whole: 0, sessions: 0, times: 0 }
  const server = createServer((socket) => {
    sockets.add(socket)
    tally.sessions += 1
    socket.on('close', () => sockets.delete(socket))
    socket.on('error', () => undefined)
    converse(socket, script, tally)
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  return {
    url: `smtp://127.0.0.1:${(server.address() as AddressInfo).port}`,
    whole: () => tally.whole,
    sessions: () => tally.sessions,
    close: () => stop(server, sockets),
  }
}

function stop(server: Server, sockets: ReadonlySet<Socket>): Promise<void> {
  for (const socket of sockets) socket.destroy()
  return new Promise((resolve) => server.close(() => resolve()))
}

function converse(socket: Socket, script: Script, tally: { whole: number; times: number }): void {
  let pending = ''
  let isData = false
  const reply = (point: Point, usual: string): void => {
    const isNow = script.at === point && (script.on?.(++tally.times) ?? true)
    if (!isNow) socket.write(usual)
    else if (script.act === 'drop') socket.destroy()
    else if (script.act === 'trickle') trickle(socket)
    else if (script.act !== 'stall') socket.write(script.act.replace('!', ''))
    if (isNow && script.act.endsWith('!')) socket.end()
  }
  const usual: Readonly<Record<string, string>> = {
    EHLO: ['scripted', ...(script.offers ?? [])]
      .map((line, i, all) => `250${i === all.length - 1 ? ' ' : '-'}${line}\r\n`)
      .join(''),
    DATA: '354 go on\r\n',
    QUIT: '221 bye\r\n',
  }
  reply('greeting', '220 scripted\r\n')
  socket.on('data', (chunk) => {
    pending += chunk.toString('latin1')
    for (;;) {
      if (isData) {
        if (script.at === 'middle') return reply('middle', '')
        const end = pending.indexOf('\r\n.\r\n')
        if (end === -1) return
        pending = pending.slice(end + 5)
        isData = false
        if (end > 0) tally.whole += 1
        reply('dot', '250 kept\r\n')
        continue
      }
      const end = pending.indexOf('\r\n')
      if (end === -1) return
      const verb = pending.slice(0, 4).toUpperCase().replace('STAR', 'STARTTLS').replace('HELO', 'EHLO')
      pending = pending.slice(end + 2)
      const says = usual[verb] ?? '250 fine\r\n'
      const fails = script.at === verb && script.act !== 'drop' && script.act !== 'stall'
      reply(verb as Point, says)
      isData = verb === 'DATA' && !(fails && script.at === 'DATA') && !socket.destroyed
      if (isData) pending = `\r\n${pending}`
    }
  })
}

function trickle(socket: Socket): void {
  const timer = setInterval(() => socket.write('250-wait\r\n'), 20)
  socket.on('close', () => clearInterval(timer))
}
