import { checkAddress, plainName } from '../core/address.js'
import { MailError } from '../core/errors.js'
import type { Letter } from '../core/letter.js'
import { dkimField, type Dkim } from './dkim.js'
import { BOUNDARY, headOf, type Sender } from './headers.js'
import { toQuotedPrintable } from './quoted-printable.js'

/** A letter as it goes over the wire, with the addresses that the server is told. */
export interface Message {
  readonly envelope: { readonly from: string; readonly to: readonly [string] }
  readonly bytes: Buffer
}

/** Who letters are from, where reports of those that do not arrive go, and what they are signed with. */
export interface Origin {
  readonly from: Sender
  readonly bounces: string
  readonly dkim: Dkim | null
}

/** Reads the setting of who letters are from. Throws an Error in one line. */
export function checkSender(text: string): Sender {
  const [, name, address] = /^([^<>\r\n]*)<([^<>]*)>$/.exec(text.trim()) ?? []
  if (address === undefined) return { name: 'Fondvakt', address: checkAddress(text.trim()) }
  return { name: plainName((name ?? '').replaceAll('"', '')) || 'Fondvakt', address: checkAddress(address) }
}

/** The whole message: text and HTML, and fields that say that no person is waiting for an answer. */
export async function writeMessage(
  letter: Letter,
  { from, bounces, dkim }: Origin,
  date: Date,
): Promise<Message> {
  const to = recipient(letter)
  const head = headOf(letter, to, from, date)
  const body = bodyOf(letter)
  const signature = dkim ? await dkimField(head, body, dkim) : ''
  const bytes = Buffer.concat([Buffer.from(`${signature}${head}\r\n`), body])
  return { envelope: { from: bounces, to: [to.address] }, bytes }
}

/** The better part stands last (RFC 2046 §5.1.4). */
function bodyOf({ text, html }: Letter): Buffer {
  return Buffer.concat([
    partHead('text/plain'),
    toQuotedPrintable(text),
    partHead('text/html'),
    toQuotedPrintable(html),
    Buffer.from(`\r\n--${BOUNDARY}--\r\n`),
  ])
}

const partHead = (type: string): Buffer =>
  Buffer.from(
    `\r\n--${BOUNDARY}\r\nContent-Type: ${type}; charset=utf-8\r\nContent-Transfer-Encoding: quoted-printable\r\n\r\n`,
  )

function recipient(letter: Letter): Sender {
  try {
    return { name: plainName(letter.to.name), address: checkAddress(letter.to.address) }
  } catch (cause) {
    if (!(cause instanceof Error)) throw cause
    throw new MailError('refused', `letter ${letter.id}: ${cause.message}`, { cause })
  }
}
