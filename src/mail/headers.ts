import MimeNode from 'nodemailer/lib/mime-node'
import { checkAddress, isAddress, plainName } from '../core/address.js'
import type { Letter } from '../core/letter.js'

/** Who letters are from, such as `Fondvakt <fondvakt@solna.example>` or an address alone. */
export interface Sender {
  readonly name: string
  readonly address: string
}

/** What stands between the parts; quoted-printable text never holds `=_` (RFC 2045 §6.7). */
export const BOUNDARY = '=_fondvakt'

/** Mail to everyone who gets letters; the other kinds answer something that one person did. */
const isListed = ({ kind }: Letter): boolean => kind === 'weekly' || kind === 'fast'

/** The fields of a letter with CRLF after each, in ASCII; nothing in a name, an address or a subject becomes a field. */
export function headOf(letter: Letter, to: Sender, from: Sender, date: Date): string {
  const node = new MimeNode(`multipart/alternative; boundary="${BOUNDARY}"`, { baseBoundary: BOUNDARY })
  node.setHeader({
    From: { name: from.name, address: from.address },
    To: { name: to.name, address: to.address },
    ...replyTo(letter),
    Subject: letter.subject,
    'Message-ID': letter.messageId,
    Date: date.toUTCString().replace('GMT', '+0000'),
    ...(isListed(letter) && { 'List-Id': asIs(`Fondvakt <${listId(letter, from)}>`), Precedence: 'bulk' }),
    ...(isListed(letter) && leaving(letter.leave)),
    // RFC 3834 §5: nobody's absence is to be told to us.
    'Auto-Submitted': 'auto-generated',
    'X-Auto-Response-Suppress': 'All',
    'MIME-Version': '1.0',
  })
  return `${node.buildHeaders()}\r\n`
}

/** A value that is written as it is, so it must be one line of plain ASCII. */
const asIs = (value: string) => ({ prepared: true, value })

function replyTo({ replyTo }: Letter): Readonly<Record<string, Sender>> {
  if (!replyTo || !isAddress(replyTo.address)) return {}
  return { 'Reply-To': { name: plainName(replyTo.name), address: checkAddress(replyTo.address) } }
}

/** RFC 2369 §3.2; one click where the address is https, as RFC 8058 §3.1 demands. */
function leaving(leave: string | null) {
  const url = leave !== null && URL.canParse(leave) ? new URL(leave) : null
  if (!url || !/^https?:$/.test(url.protocol)) return {}
  return {
    'List-Unsubscribe': asIs(`<${url.href.replaceAll('>', '%3E')}>`),
    ...(url.protocol === 'https:' && { 'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click' }),
  }
}

/** RFC 2919 §2 */
function listId(letter: Letter, from: Sender): string {
  const municipality = letter.municipality.toLowerCase().replace(/[^a-z0-9-]+/g, '-')
  return `${municipality}.letters.${from.address.split('@')[1] ?? 'localhost'}`
}
