import { createHash, generateKeyPairSync, verify, type KeyObject } from 'node:crypto'
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { checkDkimKey } from '../../src/mail/dkim.js'
import { createSend } from '../../src/mail/send.js'
import { aLetter, aMailbox } from './servers.js'

const keys = generateKeyPairSync('rsa', { modulusLength: 2048 })
const pem = keys.privateKey.export({ type: 'pkcs8', format: 'pem' }).toString()
const dkim = { domain: 'solna.example', selector: 'brev', key: pem }

let folder = ''
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'fondvakt-dkim-'))
})
afterEach(() => rm(folder, { recursive: true }))

/** Checks a message as a receiver does: RFC 6376 §6, relaxed/relaxed, written apart from what signs. */
function isGenuine(
  raw: string,
  key: KeyObject,
): { readonly body: boolean; readonly signature: boolean; readonly fields: string[] } {
  const split = raw.indexOf('\r\n\r\n')
  const fields = raw
    .slice(0, split)
    .replace(/\r\n(?=[ \t])/g, '')
    .split('\r\n')
  const body = raw.slice(split + 4)
  const named = (name: string) => fields.filter((field) => field.toLowerCase().startsWith(`${name}:`))
  const relaxed = (field: string) => {
    const [name = '', ...value] = field.split(':')
    return `${name.toLowerCase().trim()}:${value.join(':').replace(/\s+/g, ' ').trim()}`
  }
  const [own = ''] = named('dkim-signature')
  const tags = new Map(
    own
      .slice(own.indexOf(':') + 1)
      .split(';')
      .map((tag) => [
        tag.slice(0, tag.indexOf('=')).trim(),
        tag.slice(tag.indexOf('=') + 1).replace(/\s/g, ''),
      ]),
  )
  const lines = body.split('\r\n').map((line) => line.replace(/[ \t]+/g, ' ').replace(/ $/, ''))
  while (lines.at(-1) === '') lines.pop()
  const bodyHash = createHash('sha256')
    .update(lines.map((line) => `${line}\r\n`).join(''), 'latin1')
    .digest('base64')
  const names = (tags.get('h') ?? '').split(':')
  const signed = names.map((name) => `${relaxed(named(name).at(-1) ?? '')}\r\n`).join('')
  const unsigned = relaxed(own.replace(/(\bb=)[^;]*$/, '$1'))
  const signature = Buffer.from(tags.get('b') ?? '', 'base64')
  return {
    body: tags.get('bh') === bodyHash,
    signature: verify('sha256', Buffer.from(signed + unsigned, 'latin1'), key, signature),
    fields: names,
  }
}

describe('a signed letter', () => {
  it('is known to be genuine after the way over a mail server, with how it is left', async () => {
    const box = await aMailbox()
    const from = 'Fondvakt <fondvakt@solna.example>'
    const mailer = createSend({ url: box.url, from, to: '*', outbox: folder, dkim })
    const text = `Hej  på er!\n\n.en rad som börjar med punkt  \n\t\n${'lång '.repeat(100)}\n\n\n`
    await mailer.send(aLetter({ text, subject: `Åäö ${'lång rubrik '.repeat(20)}` }))
    await mailer.close()
    await box.close()
    const raw = box.received[0]?.raw.toString('latin1') ?? ''
    const seen = isGenuine(raw, keys.publicKey)
    expect(seen).toMatchObject({ body: true, signature: true })
    expect(seen.fields).toEqual(
      expect.arrayContaining([
        'from',
        'to',
        'subject',
        'date',
        'message-id',
        'list-unsubscribe',
        'list-unsubscribe-post',
      ]),
    )
    expect(isGenuine(raw.replace('/leave>', '/other>'), keys.publicKey).signature).toBe(false)
    expect(isGenuine(raw.replace('Hej', 'Nej'), keys.publicKey).body).toBe(false)
  })

  it('is written the same to the outbox', async () => {
    await createSend({ url: '', from: 'fondvakt@solna.example', to: '', outbox: folder, dkim }).send(
      aLetter(),
    )
    const raw = await readFile(join(folder, 'solna-social-2026-W35.eml'), 'latin1')
    expect(isGenuine(raw, keys.publicKey)).toMatchObject({ body: true, signature: true })
  })
})

describe('the key', () => {
  it('is a PEM text, one with its line breaks as \\n, or a file with it', async () => {
    const file = join(folder, 'dkim.pem')
    await writeFile(file, pem)
    for (const text of [pem, pem.replaceAll('\n', '\\n'), file])
      expect(checkDkimKey(text).asymmetricKeyType).toBe('rsa')
  })

  it.each([
    ['nowhere/dkim.pem', 'ENOENT'],
    ['-----BEGIN PRIVATE KEY-----\nnonsense\n-----END PRIVATE KEY-----', 'holds no private key'],
    [
      generateKeyPairSync('ed25519').privateKey.export({ type: 'pkcs8', format: 'pem' }).toString(),
      'not RSA',
    ],
    [
      generateKeyPairSync('rsa', { modulusLength: 768 })
        .privateKey.export({ type: 'pkcs8', format: 'pem' })
        .toString(),
      '768 bits',
    ],
    [keys.publicKey.export({ type: 'spki', format: 'pem' }).toString(), 'holds no private key'],
  ])('%#: is turned down when it is none', (text, message) => {
    expect(() => checkDkimKey(text)).toThrow(message)
  })
})
