import { createHash } from 'node:crypto'
import PostalMime, { type Attachment, type Email } from 'postal-mime'
import type { BounceReport, ReadBounces } from '../core/bounce.js'
import { oneLine, readDeliveryStatus } from './delivery-status.js'
import { messageIdIn, readPlainBounce } from './plain-bounce.js'

/** Bytes of a message that are read; what tells of a failure stands at its beginning. */
export const LARGEST_REPORT = 1_000_000

/** Parts that tell how it went with each recipient (RFC 3464, RFC 6533), and those that hold the letter or its head (RFC 3462). */
const STATUS = /^message\/(global-)?delivery-status$/
const ORIGINAL = /^(message\/(rfc822|global)|(text\/rfc822|message\/global)-headers)$/

/** Reads the reports in a raw message: of RFC 3464, or in words. Empty for any other mail, and for what cannot be read as mail. */
export const readBounces: ReadBounces = async (raw) => {
  const bytes = raw.subarray(0, LARGEST_REPORT)
  const mail = await parse(bytes)
  if (!mail) return []
  const name = createHash('sha256').update(bytes).digest('hex').slice(0, 32)
  return statusesOf(mail).map((status, n) => ({ id: `${name} ${n}`, ...status }))
}

/** Null for what the parser gives up on, whatever its reason: it is text from outside, and nothing is lost by leaving it. */
async function parse(bytes: Uint8Array): Promise<Email | null> {
  try {
    return await PostalMime.parse(bytes, {
      forceRfc822Attachments: true,
      maxNestingDepth: 20,
      maxHeadersSize: 256_000,
    })
  } catch {
    return null
  }
}

function statusesOf(mail: Email): Omit<BounceReport, 'id'>[] {
  const status = mail.attachments.find(({ mimeType }) => STATUS.test(mimeType))
  if (!status) return inWords(mail)
  const original = mail.attachments.find(({ mimeType }) => ORIGINAL.test(mimeType))
  const messageId = original ? messageIdIn(textOf(original)) : null
  return readDeliveryStatus(textOf(status)).map((one) => ({ messageId, ...one }))
}

function inWords(mail: Email): Omit<BounceReport, 'id'>[] {
  const header = (key: string): string => mail.headers.find((one) => one.key === key)?.value ?? ''
  const original = mail.attachments.find(({ mimeType }) => ORIGINAL.test(mimeType))
  const bounce = readPlainBounce({
    from: mail.from?.address ?? '',
    subject: oneLine(mail.subject ?? ''),
    text: `${mail.text ?? ''}\n${original ? textOf(original) : ''}`.replace(/\r\n?/g, '\n'),
    failedRecipients: header('x-failed-recipients'),
  })
  return bounce ? [bounce] : []
}

const textOf = ({ content }: Attachment): string =>
  typeof content === 'string' ? content : Buffer.from(new Uint8Array(content)).toString('utf8')
