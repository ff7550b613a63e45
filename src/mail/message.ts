import { createTransport } from 'nodemailer'
import { MailError } from '../core/errors.js'
import type { Letter } from '../core/letter.js'
import { checkAddress, plainName } from '../core/address.js'

/** A letter as it goes over the wire, with the addresses that the server is told. */
export interface Message {
  readonly envelope: { readonly from: string; readonly to: readonly [string] }
  readonly bytes: Buffer
}

/** Who letters are from, such as `Fondvakt <fondvakt@solna.example>` or an address alone. */
export interface Sender {
  readonly name: string
  readonly address: string
}

/** Reads the setting of who letters are from. Throws an Error in one line. */
export function checkSender(text: string): Sender {
  const [, name, address] = /^([^<>\r\n]*)<([^<>]*)>$/.exec(text.trim()) ?? []
  if (address === undefined) return { name: 'Fondvakt', address: checkAddress(text.trim()) }
  return { name: plainName((name ?? '').replaceAll('"', '')) || 'Fondvakt', address: checkAddress(address) }
}

const composer = createTransport({ streamTransport: true, buffer: true, newline: 'windows' })

/** The whole message: text and HTML, and headers that say that no person is waiting for an answer. */
export async function writeMessage(letter: Letter, from: Sender, date: Date): Promise<Message> {
  const to = recipient(letter)
  const { message } = await composer.sendMail({
    from: { name: from.name, address: from.address },
    to,
    subject: letter.subject,
    messageId: letter.messageId,
    date,
    text: letter.text,
    html: letter.html,
    list: { id: { url: listId(letter, from), comment: 'Fondvakt' } },
    headers: {
      'Auto-Submitted': 'auto-generated',
      'X-Auto-Response-Suppress': 'All',
      Precedence: 'bulk',
    },
    disableFileAccess: true,
    disableUrlAccess: true,
  })
  if (!Buffer.isBuffer(message)) throw new TypeError('the message must come as a buffer')
  return { envelope: { from: from.address, to: [to.address] }, bytes: message }
}

function recipient(letter: Letter): { readonly name: string; readonly address: string } {
  try {
    return { name: plainName(letter.to.name), address: checkAddress(letter.to.address) }
  } catch (cause) {
    if (!(cause instanceof Error)) throw cause
    throw new MailError('refused', `letter ${letter.id}: ${cause.message}`, { cause })
  }
}

function listId(letter: Letter, from: Sender): string {
  const municipality = letter.municipality.toLowerCase().replace(/[^a-z0-9-]+/g, '-')
  return `${municipality}.letters.${from.address.split('@')[1] ?? 'localhost'}`
}
