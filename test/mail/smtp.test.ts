import { afterEach, describe, expect, it } from 'vitest'
import type { MailReason } from '../../src/core/errors.js'
import { createSend, type Mailer } from '../../src/mail/send.js'
import { aLetter, aMailbox, aScripted, type Act, type Point, type Running, type Script } from './servers.js'

const open: { close: () => Promise<void> }[] = []
afterEach(async () => {
  for (const each of open.splice(0).reverse()) await each.close()
})

const timeouts = { connection: 500, greeting: 200, silence: 200, whole: 600 }

function mailerTo(url: string): Mailer {
  const mailer = createSend({
    url,
    from: 'fondvakt@solna.example',
    to: '*',
    outbox: '/nowhere',
    timeouts,
    connections: 1,
  })
  open.push(mailer)
  return mailer
}

async function running<Server extends Running>(server: Promise<Server>): Promise<Server> {
  const started = await server
  open.push(started)
  return started
}

/** What became of a letter: sent, or the reason of its MailError. */
async function fate(mailer: Mailer, id = 'a'): Promise<MailReason | 'sent'> {
  try {
    await mailer.send(aLetter({ id, html: `<p>${'x'.repeat(200_000)}</p>` }))
    return 'sent'
  } catch (error) {
    expect(error).toMatchObject({
      name: 'MailError',
      message: expect.stringContaining(`letter ${id}: `) as string,
    })
    return (error as { reason: MailReason }).reason
  }
}

const TABLE: readonly (readonly [Point, Act, MailReason])[] = [
  ['greeting', 'drop', 'unreachable'],
  ['greeting', 'stall', 'unreachable'],
  ['greeting', '554 no service\r\n', 'unreachable'],
  ['EHLO', 'drop', 'unreachable'],
  ['EHLO', 'stall', 'unreachable'],
  ['EHLO', '450 later\r\n', 'unreachable'],
  ['MAIL', 'drop', 'unreachable'],
  ['MAIL', 'stall', 'unreachable'],
  ['MAIL', '421 closing\r\n', 'unreachable'],
  ['MAIL', '450 later\r\n', 'deferred'],
  ['MAIL', '530 log in first\r\n', 'unreachable'],
  ['MAIL', '550 never\r\n', 'refused'],
  ['MAIL', '550 5.1.1 who are you\r\n', 'refused'],
  ['MAIL', '553 5.1.8 no such domain of the sender\r\n', 'refused'],
  ['RCPT', 'drop', 'unreachable'],
  ['RCPT', 'stall', 'unreachable'],
  ['RCPT', 'trickle', 'unreachable'],
  ['RCPT', '450 4.2.0 greylisted\r\n', 'deferred'],
  ['RCPT', '550 no such person\r\n', 'no-address'],
  ['RCPT', '551 gone elsewhere\r\n', 'no-address'],
  ['RCPT', '553 no such name\r\n', 'no-address'],
  ['RCPT', '550-5.1.1 no such\r\n550 5.1.1 person\r\n', 'no-address'],
  ['RCPT', '556 5.1.10 the domain takes no mail\r\n', 'no-address'],
  ['RCPT', '550 5.2.1 mailbox disabled\r\n', 'no-address'],
  ['RCPT', '550 5.1.7 bad sender\r\n', 'refused'],
  ['RCPT', '550 5.7.1 not allowed\r\n', 'refused'],
  ['RCPT', '552 5.2.2 mailbox full\r\n', 'refused'],
  ['RCPT', '554 no\r\n', 'refused'],
  ['RCPT', '550 Relay access denied\r\n', 'refused'],
  ['RCPT', '550 blocked, see the list\r\n', 'refused'],
  ['DATA', 'drop', 'unreachable'],
  ['DATA', 'stall', 'unreachable'],
  ['DATA', '451 later\r\n', 'deferred'],
  ['DATA', '554 never\r\n', 'refused'],
  ['middle', 'drop', 'unsure'],
  ['middle', 'stall', 'unsure'],
  ['dot', 'drop', 'unsure'],
  ['dot', 'stall', 'unsure'],
  ['dot', 'trickle', 'unsure'],
  ['dot', 'what?\r\n', 'unsure'],
  ['dot', '421 closing\r\n', 'unreachable'],
  ['dot', '450 later\r\n', 'deferred'],
  ['dot', '550 never\r\n', 'refused'],
  ['dot', '552 5.3.4 too large\r\n', 'refused'],
  ['dot', '550 5.1.1 no such person\r\n', 'no-address'],
  ['dot', '550 half a reply!', 'unsure'],
]

describe.each([
  ['one command at a time', [] as readonly string[]],
  ['all commands at once', ['PIPELINING']],
])('what is known of a letter, %s', (_, offers) => {
  it.each(TABLE)('at %s, where the server does %j, is %s', async (at, act, reason) => {
    const server = await running(aScripted({ at, act, offers }))
    expect(await fate(mailerTo(server.url))).toBe(reason)
    if (at === 'dot') expect(server.whole()).toBe(1)
    if (at !== 'dot') expect(server.whole()).toBe(0)
  })
})

describe('sessions that never come to a letter', () => {
  it('is unreachable where nobody listens', async () => {
    const server = await aScripted({ at: 'greeting', act: 'drop' })
    await server.close()
    expect(await fate(mailerTo(server.url))).toBe('unreachable')
  })

  it.each<[string, Script, string]>([
    ['login is refused', { at: 'AUTH', act: '535 wrong\r\n', offers: ['AUTH PLAIN'] }, ''],
    ['TLS cannot begin', { at: 'STARTTLS', act: '454 not now\r\n', offers: ['STARTTLS'] }, ''],
    ['TLS is required and not offered', { at: 'STARTTLS', act: 'stall' }, '/?tls=required'],
  ])('knows that the letter did not arrive where %s', async (_, script, query) => {
    const server = await running(aScripted(script))
    const url = server.url.replace('//', '//user:secret@') + query
    expect(await fate(mailerTo(url))).toBe('unreachable')
    expect(server.whole()).toBe(0)
  })
})

describe('a connection that serves many letters', () => {
  it.each<[string, Script]>([
    ['hung up when it was idle', { at: 'MAIL', act: 'drop', on: (time) => time === 2 }],
    ['said that it closes', { at: 'MAIL', act: '421 idle too long\r\n!', on: (time) => time === 2 }],
  ])('is replaced unnoticed where the server %s', async (_, script) => {
    const server = await running(aScripted(script))
    const mailer = mailerTo(server.url)
    expect([await fate(mailer, 'a'), await fate(mailer, 'b'), await fate(mailer, 'c')]).toEqual([
      'sent',
      'sent',
      'sent',
    ])
    expect(server.whole()).toBe(3)
    expect(server.sessions()).toBe(2)
  })

  it('never sends again by itself what may have arrived', async () => {
    const server = await running(aScripted({ at: 'dot', act: 'drop', on: (time) => time === 2 }))
    const mailer = mailerTo(server.url)
    expect([await fate(mailer, 'a'), await fate(mailer, 'b'), await fate(mailer, 'c')]).toEqual([
      'sent',
      'unsure',
      'sent',
    ])
    expect(server.whole()).toBe(3)
  })

  it('goes on after a letter that was refused', async () => {
    const server = await running(aScripted({ at: 'RCPT', act: '550 never\r\n', on: (time) => time === 1 }))
    const mailer = mailerTo(server.url)
    expect([await fate(mailer, 'a'), await fate(mailer, 'b')]).toEqual(['no-address', 'sent'])
    expect(server.sessions()).toBe(1)
  })

  it('waits for letters on their way before it closes', async () => {
    const box = await running(aMailbox())
    const mailer = mailerTo(box.url)
    const sent = Promise.all([1, 2, 3].map((id) => mailer.send(aLetter({ id: String(id) }))))
    await mailer.close()
    await sent
    expect(box.received).toHaveLength(3)
    expect(await fate(mailer)).toBe('unreachable')
  })
})
