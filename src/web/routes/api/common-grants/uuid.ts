import { createHash } from 'node:crypto'

/** What ids of calls are made into UUIDs within; never to be changed. */
const NAMESPACE = Buffer.from('30e966d7ffe547d3aa188250cc1db846', 'hex')

/** The UUID of a call (RFC 9562 §5.5): always the same for one id, everywhere. */
export function uuidOf(call: string): string {
  const bytes = createHash('sha1').update(NAMESPACE).update(call).digest().subarray(0, 16)
  bytes[6] = ((bytes[6] ?? 0) & 0x0f) | 0x50
  bytes[8] = ((bytes[8] ?? 0) & 0x3f) | 0x80
  const hex = bytes.toString('hex')
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join('-')
}
