import { createHash, createPrivateKey, sign, type KeyObject } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { promisify } from 'node:util'

/** What letters are signed with, so that receivers see that the domain stands behind them (RFC 6376). */
export interface Dkim {
  readonly domain: string
  readonly selector: string
  readonly key: KeyObject
}

/** What the settings say of it; the key is a PEM text or the path of a file with one. */
export interface DkimOptions {
  readonly domain: string
  readonly selector: string
  readonly key: string
}

const LABELS = /^[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?(\.[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?)*$/i
/** RFC 8301 §3.2: shorter keys are not to be used. */
const FEWEST_BITS = 1024

/** Throws an Error in one line for what is no domain with a dot in it. */
export function checkDkimDomain(text: string): string {
  if (!LABELS.test(text) || !text.includes('.'))
    throw new Error('is no domain in ASCII, such as kommun.example')
  return text.toLowerCase()
}

/** Throws an Error in one line for what cannot stand before `._domainkey`. */
export function checkDkimSelector(text: string): string {
  if (!LABELS.test(text)) throw new Error('is no selector of letters, digits and hyphens')
  return text
}

/** Reads the key. Throws an Error in one line that shows nothing of it. */
export function checkDkimKey(text: string): KeyObject {
  const key = parse(pemOf(text))
  if (key.asymmetricKeyType !== 'rsa')
    throw new Error(`is a key of the kind ${key.asymmetricKeyType ?? '?'}, not RSA`)
  const bits = key.asymmetricKeyDetails?.modulusLength ?? 0
  if (bits < FEWEST_BITS)
    throw new Error(`is a key of ${bits} bits; ${FEWEST_BITS} are the least, 2048 are usual`)
  return key
}

export const checkDkim = ({ domain, selector, key }: DkimOptions): Dkim => ({
  domain: checkDkimDomain(domain),
  selector: checkDkimSelector(selector),
  key: checkDkimKey(key),
})

/** A PEM text in a setting may have its line breaks written as \n. */
function pemOf(text: string): string {
  if (text.includes('-----BEGIN')) return text.replaceAll('\\n', '\n')
  try {
    return readFileSync(text, 'utf8')
  } catch (cause) {
    const code = cause instanceof Error && 'code' in cause ? String(cause.code) : 'error'
    throw new Error(`is neither a PEM text nor a file that can be read (${code})`)
  }
}

function parse(pem: string): KeyObject {
  try {
    return createPrivateKey(pem)
  } catch {
    throw new Error('holds no private key in PEM that can be used without a password')
  }
}

/** Fields that are signed where a letter has them: RFC 6376 §5.4.1, and RFC 8058 §4 for those of leaving. */
const SIGNED: ReadonlySet<string> = new Set([
  'from',
  'reply-to',
  'to',
  'subject',
  'date',
  'message-id',
  'mime-version',
  'content-type',
  'list-id',
  'list-unsubscribe',
  'list-unsubscribe-post',
  'auto-submitted',
])

/** In a thread of its own, so that other letters go on meanwhile. */
const signAside = promisify<string, Buffer, KeyObject, Buffer>(sign)

/** The DKIM-Signature field of a message, relaxed/relaxed; `head` is its fields with CRLF after each, in ASCII. */
export async function dkimField(
  head: string,
  body: Buffer,
  { domain, selector, key }: Dkim,
): Promise<string> {
  const fields = head
    .split(/\r\n(?![ \t])/)
    .filter((field) => field !== '')
    .map((field) => ({ name: field.slice(0, field.indexOf(':')).trim().toLowerCase(), field }))
    .filter(({ name }) => SIGNED.has(name))
  const hash = createHash('sha256').update(relaxedBody(body), 'latin1').digest('base64')
  const names = fields.map(({ name }) => name).join(':')
  const tags = `v=1; a=rsa-sha256; c=relaxed/relaxed; d=${domain}; s=${selector};\r\n h=${names};\r\n bh=${hash};\r\n b=`
  const unsigned = `DKIM-Signature: ${tags}`
  const text = fields.map(({ field }) => `${relaxedField(field)}\r\n`).join('') + relaxedField(unsigned)
  const signature = (await signAside('sha256', Buffer.from(text, 'latin1'), key)).toString('base64')
  return `${unsigned}${signature.replace(/.{72}(?=.)/g, '$&\r\n ')}\r\n`
}

/** RFC 6376 §3.4.2 */
function relaxedField(field: string): string {
  const colon = field.indexOf(':')
  const value = field.slice(colon + 1).replace(/\r\n/g, '')
  return `${field.slice(0, colon).trim().toLowerCase()}:${value.replace(/[ \t]+/g, ' ').trim()}`
}

/** RFC 6376 §3.4.4 */
function relaxedBody(body: Buffer): string {
  const text = body
    .toString('latin1')
    .replace(/[ \t]{2,}|\t/g, ' ')
    .replaceAll(' \r\n', '\r\n')
    .replace(/(\r\n)+$/, '')
  return text === '' ? '' : `${text}\r\n`
}
