import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import PostalMime from 'postal-mime'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { createSend, type SendOptions } from '../../src/mail/send.js'
import { checkMailUrl } from '../../src/mail/url.js'
import { aLetter, aMailbox } from './servers.js'

let outbox = ''
beforeEach(async () => {
  outbox = await mkdtemp(join(tmpdir(), 'fondvakt-outbox-'))
})
afterEach(() => rm(outbox, { recursive: true }))

const options = (more: Partial<SendOptions> = {}): SendOptions => ({
  url: 'smtp://127.0.0.1:1',
  from: 'Fondvakt <fondvakt@solna.example>',
  to: '',
  outbox,
  clock: () => '2026-08-24T05:00:00.000Z',
  ...more,
})

describe('a letter on the wire', () => {
  it('arrives as it was written, in text and HTML', async () => {
    const box = await aMailbox()
    const mailer = createSend(options({ url: box.url, to: '*' }))
    const letter = aLetter()
    await mailer.send(letter)
    await mailer.close()
    await box.close()
    expect(box.received.map(({ to }) => to)).toEqual([['social@solna.example']])
    const mail = await PostalMime.parse(box.received[0]?.raw ?? '')
    expect(mail.subject).toBe(letter.subject)
    expect(mail.text?.trim()).toBe(letter.text.trim())
    expect(mail.html?.trim()).toBe(letter.html)
    expect(mail.from).toEqual({ name: 'Fondvakt', address: 'fondvakt@solna.example' })
    expect(mail.to).toEqual([letter.to])
    expect(mail.messageId).toBe(letter.messageId)
    expect(mail.date).toBe('2026-08-24T05:00:00.000Z')
    const header = (key: string) => mail.headers.find((each) => each.key === key)?.value
    expect(header('list-id')).toContain('<solna.letters.solna.example>')
    expect(header('auto-submitted')).toBe('auto-generated')
    expect(header('x-auto-response-suppress')).toBe('All')
    expect(header('content-type')).toMatch(/^multipart\/alternative/)
    expect(mail.attachments).toEqual([])
  })

  const sentAs = async (part: Parameters<typeof aLetter>[0], more: Partial<SendOptions> = {}) => {
    await createSend(options(more)).send(aLetter(part))
    const raw = await readFile(join(outbox, 'solna-social-2026-W35.eml'))
    const mail = await PostalMime.parse(raw)
    const header = (key: string) => mail.headers.find((each) => each.key === key)?.value
    return { raw: raw.toString('latin1'), mail, header }
  }

  it('can be left with one click', async () => {
    const { header } = await sentAs({})
    expect(header('list-unsubscribe')).toBe('<https://fondvakt.example/l/token/leave>')
    expect(header('list-unsubscribe-post')).toBe('List-Unsubscribe=One-Click')
    expect(header('precedence')).toBe('bulk')
  })

  it('promises no click where the address is not https, or where there is none', async () => {
    const http = await sentAs({ leave: 'http://fondvakt.example/l/token/leave' })
    expect(http.header('list-unsubscribe')).toBe('<http://fondvakt.example/l/token/leave>')
    expect(http.header('list-unsubscribe-post')).toBeUndefined()
    expect((await sentAs({ leave: null })).header('list-unsubscribe')).toBeUndefined()
    const evil = await sentAs({ leave: 'https://a.example/x>\r\nBcc: evil@elsewhere.example' })
    expect(evil.mail.bcc ?? []).toEqual([])
  })

  it.each(['confirm', 'pass'] as const)(
    'is no list mail where it answers what a person did: %s',
    async (kind) => {
      const { header } = await sentAs({ kind })
      expect(header('auto-submitted')).toBe('auto-generated')
      for (const key of ['list-id', 'list-unsubscribe', 'list-unsubscribe-post', 'precedence'])
        expect(header(key)).toBeUndefined()
    },
  )

  it('says where answers go, unless that is no address', async () => {
    const replyTo = { name: 'Åsa\r\nBcc: evil@elsewhere.example', address: 'asa@solna.example' }
    const { mail } = await sentAs({ replyTo })
    expect(mail.replyTo).toEqual([{ name: 'Åsa Bcc: evil@elsewhere.example', address: 'asa@solna.example' }])
    expect(mail.bcc ?? []).toEqual([])
    const bad = await sentAs({ replyTo: { name: '', address: 'a@b.example\r\nBcc: c@d.example' } })
    expect(bad.mail.replyTo).toBeUndefined()
    expect(bad.raw).not.toContain('Bcc')
  })

  it('survives a subject of 5,000 characters, with lines that mail can carry', async () => {
    const subject = 'Utlysning för äldreomsorg '.repeat(200).trim()
    const { raw, mail } = await sentAs({ subject })
    expect(mail.subject).toBe(subject)
    expect(Math.max(...raw.split('\r\n').map((line) => line.length))).toBeLessThanOrEqual(998)
  })

  it('tells the server where reports go', async () => {
    const senders: (string | false)[] = []
    const box = await aMailbox({ onSender: (address) => senders.push(address) })
    const bounces = createSend(options({ url: box.url, to: '*', bounces: 'studs@solna.example' }))
    const plain = createSend(options({ url: box.url, to: '*' }))
    await bounces.send(aLetter())
    await plain.send(aLetter())
    await bounces.close()
    await plain.close()
    await box.close()
    expect(senders).toEqual(['studs@solna.example', 'fondvakt@solna.example'])
  })

  it('arrives at a relay on this machine whose certificate is of its own making', async () => {
    const box = await aMailbox({ startTls: true })
    const mailer = createSend(options({ url: box.url, to: '*' }))
    await mailer.send(aLetter())
    await mailer.close()
    await box.close()
    expect(box.received).toHaveLength(1)
  })

  it('keeps line breaks in a name and a subject from becoming headers', async () => {
    const mailer = createSend(options())
    const evil = 'Kontakt\r\nBcc: evil@elsewhere.example'
    await mailer.send(aLetter({ subject: evil, to: { name: evil, address: 'social@solna.example' } }))
    const mail = await PostalMime.parse(await readFile(join(outbox, 'solna-social-2026-W35.eml')))
    expect(mail.bcc ?? []).toEqual([])
    expect(mail.to?.map(({ address }) => address)).toEqual(['social@solna.example'])
    expect(mail.headers.map(({ key }) => key)).not.toContain('bcc')
  })

  it.each(['a@b.example\r\nBcc: c@d.example', 'a@b.example, c@d.example', 'nobody', ''])(
    'refuses a letter to %j',
    async (address) => {
      const mailer = createSend(options())
      await expect(mailer.send(aLetter({ to: { name: '', address } }))).rejects.toMatchObject({
        reason: 'refused',
      })
      expect(await readdir(outbox)).toEqual([])
    },
  )
})

describe('who is mailed', () => {
  it('writes every letter to the outbox while nobody is to be mailed', async () => {
    const mailer = createSend(options({ url: '' }))
    expect(mailer.via(aLetter())).toBe('outbox')
    await mailer.send(aLetter())
    await mailer.send(aLetter())
    expect(await readdir(outbox)).toEqual(['solna-social-2026-W35.eml'])
  })

  it('mails those on the list and writes the others to the outbox', async () => {
    const box = await aMailbox()
    const mailer = createSend(options({ url: box.url, to: ['Social@solna.example'] }))
    const other = aLetter({ id: 'other', to: { name: 'Annan', address: 'other@solna.example' } })
    expect([mailer.via(aLetter()), mailer.via(other)]).toEqual(['smtp', 'outbox'])
    await mailer.send(aLetter())
    await mailer.send(other)
    await mailer.close()
    await box.close()
    expect(box.received.map(({ to }) => to)).toEqual([['social@solna.example']])
    expect(await readdir(outbox)).toEqual(['other.eml'])
  })

  it('keeps a letter whose id is no file name within the outbox', async () => {
    await createSend(options()).send(aLetter({ id: '../../etc/x y' }))
    expect(await readdir(outbox)).toEqual(['..%2f..%2fetc%2fx%20y.eml'])
  })

  it('says that an outbox cannot be written, and that the letter is not gone', async () => {
    const file = join(outbox, 'file')
    await writeFile(file, '')
    const mailer = createSend(options({ outbox: join(file, 'below') }))
    await expect(mailer.send(aLetter())).rejects.toMatchObject({ reason: 'unreachable' })
  })

  it.each([
    [{ to: '*', url: 'http://mail.example' }, 'smtp'],
    [{ from: 'nobody' }, 'no @'],
    [{ to: ['not one'], url: 'smtp://mail.example' }, 'space'],
  ] as const)('does not start with %j', (wrong, message) => {
    expect(() => createSend(options(wrong))).toThrow(message)
  })
})

describe('the address of the mail server', () => {
  it.each([
    ['smtp://mail.example', { host: 'mail.example', port: 587, secure: false, auth: null, tls: 'offered' }],
    ['smtps://mail.example', { port: 465, secure: true }],
    [
      'smtp://a%40b:p%23w@mail.example:25?tls=required',
      { port: 25, auth: { user: 'a@b', pass: 'p#w' }, tls: 'required' },
    ],
    ['smtp://[::1]:2525?tls=off', { host: '::1', tls: 'off' }],
  ])('reads %s', (text, server) => {
    expect(checkMailUrl(text)).toMatchObject(server)
  })

  it.each([
    '',
    'mail.example',
    'http://mail.example',
    'smtp://',
    'smtp://a:pass@h.example/x',
    'smtp://h?pool=1',
    'smtp://h?tls=maybe',
    'smtp://h:99999',
    'smtp://a:%zz@h',
  ])('turns down %j, without showing a password', (text) => {
    expect(() => checkMailUrl(text)).toThrow(/^(?!.*pass@).+$/)
  })
})
