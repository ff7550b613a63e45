import { createServer, type AddressInfo, type Socket } from 'node:net'
import { afterEach, describe, expect, it } from 'vitest'
import { LARGEST_REPORT } from '../../src/mail/bounce.js'
import { checkMailboxUrl } from '../../src/mail/mailbox-url.js'
import { createMailbox } from '../../src/mail/mailbox.js'
import { anImapBox, type ImapBox } from './mailboxes.js'

const open: { close: () => Promise<void> }[] = []
afterEach(async () => {
  for (const each of open.splice(0)) await each.close()
})
const anOpenBox = async (...given: Parameters<typeof anImapBox>): Promise<ImapBox> => {
  const box = await anImapBox(...given)
  open.push(box)
  return box
}

const mail = (subject: string) => `From: a@b.example\nSubject: ${subject}\n\nHej\n`
const TIMEOUTS = { connection: 500, greeting: 300, silence: 300 }

/** Reads, and tells the subjects in their order; those with `studs` in them are ours. */
async function subjectsIn(url: string, most = 10): Promise<string[]> {
  const seen: string[] = []
  const count = await createMailbox(url).readNew(most, async (raw) => {
    const subject = /Subject: (.*)\r/.exec(Buffer.from(raw).toString())?.[1] ?? ''
    seen.push(subject)
    return subject.startsWith('studs')
  })
  expect(count).toBe(seen.length)
  return seen
}

describe('a mailbox', () => {
  it('gives what is new once, marks what is ours as read, and leaves all else unread', async () => {
    const box = await anOpenBox([mail('studs 1'), mail('ett brev'), mail('gammal'), mail('studs 2')], {
      seen: [2],
    })
    expect(await subjectsIn(box.url)).toEqual(['studs 2', 'ett brev', 'studs 1'])
    expect(box.flags().map((flags) => flags.includes('\\Seen'))).toEqual([true, false, true, true])
    expect(await subjectsIn(box.url)).toEqual([])
  })

  it('gives so many at a time, and the others the next time', async () => {
    const box = await anOpenBox([mail('studs 1'), mail('studs 2'), mail('studs 3')])
    expect(await subjectsIn(box.url, 2)).toEqual(['studs 3', 'studs 2'])
    expect(await subjectsIn(box.url, 2)).toEqual(['studs 1'])
  })

  it('is read over TLS', async () => {
    const box = await anOpenBox([mail('studs')], { tls: true })
    expect(await subjectsIn(box.url)).toEqual(['studs'])
  })

  it('gives the beginning of a message that is too large', async () => {
    const box = await anOpenBox([`${mail('stor')}${`${'x'.repeat(100)}\n`.repeat(LARGEST_REPORT / 50)}`])
    const sizes: number[] = []
    await createMailbox(box.url).readNew(1, async (raw) => {
      sizes.push(raw.length)
      return false
    })
    expect(sizes).toEqual([LARGEST_REPORT])
  })

  it('keeps a message new when it could not be kept, and says why in the words of whoever tried', async () => {
    const box = await anOpenBox([mail('studs')])
    const broken = new TypeError('the database is gone')
    await expect(createMailbox(box.url).readNew(1, () => Promise.reject(broken))).rejects.toBe(broken)
    expect(await subjectsIn(box.url)).toEqual(['studs'])
  })

  it('that cannot be read is told of, without the password', async () => {
    const box = await anOpenBox([])
    const wrong = [
      box.url.replace('testpass', 'hemligt'),
      box.url.replace('INBOX', 'nowhere'),
      box.url.replace('?tls=off', ''),
      'imap://testuser:hemligt@127.0.0.1:1/INBOX?tls=off',
    ]
    for (const url of wrong)
      await expect(createMailbox(url).readNew(1, async () => true)).rejects.toMatchObject({
        name: 'MailError',
        reason: 'unreachable',
        message: expect.stringMatching(/^mailbox (?!.*hemligt)/) as string,
      })
  })

  it.each<[string, (socket: Socket) => void]>([
    ['hangs up', (socket) => socket.destroy()],
    ['says nothing', () => undefined],
    ['falls silent after its greeting', (socket) => socket.write('* OK ready\r\n')],
    ['says what is no IMAP', (socket) => socket.write('220 smtp here\r\n')],
  ])('on a server that %s is told of', async (_, act) => {
    const sockets: Socket[] = []
    const server = createServer((socket) => {
      sockets.push(socket.on('error', () => undefined))
      act(socket)
    })
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
    open.push({
      close: () => {
        for (const socket of sockets) socket.destroy()
        return new Promise((resolve) => server.close(() => resolve()))
      },
    })
    const { port } = server.address() as AddressInfo
    const mailbox = createMailbox(`imap://a:b@127.0.0.1:${port}?tls=off`, TIMEOUTS)
    await expect(mailbox.readNew(1, async () => true)).rejects.toMatchObject({ name: 'MailError' })
  })
})

describe('the address of the mailbox', () => {
  it.each([
    [
      'imaps://studs%40solna.example:p%23w@mail.example/INBOX',
      {
        host: 'mail.example',
        port: 993,
        secure: true,
        folder: 'INBOX',
        auth: { user: 'studs@solna.example', pass: 'p#w' },
      },
    ],
    ['imap://a:b@mail.example', { port: 143, secure: false, folder: 'INBOX', tls: 'required' }],
    [
      'imap://a:b@[::1]:1143/Studsar%20in?tls=off',
      { host: '::1', port: 1143, folder: 'Studsar in', tls: 'off' },
    ],
  ])('reads %s', (text, server) => {
    expect(checkMailboxUrl(text)).toMatchObject(server)
  })

  it.each([
    '',
    'mail.example',
    'http://a:pass@h.example',
    'imaps://h.example',
    'imaps://a@h.example',
    'imaps://a:pass@h.example?x=1',
    'imaps://a:%zz@h.example',
    'imaps://a:pass@h.example#x',
  ])('turns down %j, without showing a password', (text) => {
    expect(() => checkMailboxUrl(text)).toThrow(/^(?!.*pass@).+$/)
  })
})
