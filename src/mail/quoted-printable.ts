const HEX = Buffer.from('0123456789ABCDEF')
const [LF, CR, TAB, SPACE, EQUALS] = [0x0a, 0x0d, 0x09, 0x20, 0x3d] as const
/** Signs in a line; a soft line break adds its `=`, and RFC 2045 §6.7 allows 76. */
const LONGEST = 75

/** Bytes that stand for themselves; white space does so but for the end of a line. */
const PLAIN = Uint8Array.from({ length: 256 }, (_, byte) =>
  byte === TAB || (byte >= SPACE && byte < 0x7f && byte !== EQUALS) ? 1 : 0,
)

/**
 * UTF-8 text in quoted-printable (RFC 2045 §6.7). Every line break becomes CRLF, no line is longer than 76 characters or ends in
 * white space, and the text comes out as it was.
 */
export function toQuotedPrintable(text: string): Buffer {
  const bytes = Buffer.from(text.includes('\r') ? text.replace(/\r\n?/g, '\n') : text)
  const out = roomFor(bytes.length)
  let [to, column] = [0, 0]
  for (let i = 0; i < bytes.length;) {
    if (bytes[i] === LF) {
      to = put(out, to, CR, LF)
      column = 0
      i++
      continue
    }
    let end = runFrom(bytes, i, LONGEST - column)
    if (end === i && column + 3 > LONGEST) {
      // A soft line break.
      to = put(out, to, EQUALS, CR, LF)
      column = 0
      end = runFrom(bytes, i, LONGEST)
    }
    if (end > i) {
      bytes.copy(out, to, i, end)
      to += end - i
      column += end - i
      i = end
    } else {
      const byte = bytes[i++] ?? 0
      to = put(out, to, EQUALS, HEX[byte >> 4] ?? 0, HEX[byte & 15] ?? 0)
      column += 3
    }
  }
  return Buffer.from(out.subarray(0, to))
}

/** The end of the bytes from here that stand for themselves, at most `room` of them; not white space at the end of a line. */
function runFrom(bytes: Buffer, from: number, room: number): number {
  const most = Math.min(bytes.length, from + room)
  let end = from
  while (end < most && PLAIN[bytes[end] ?? 0] === 1) end++
  const isLineEnd = end === bytes.length || bytes[end] === LF
  const last = bytes[end - 1]
  return isLineEnd && end > from && (last === SPACE || last === TAB) ? end - 1 : end
}

function put(out: Buffer, at: number, ...bytes: readonly number[]): number {
  for (const byte of bytes) out[at++] = byte
  return at
}

let scratch = Buffer.alloc(0)

/** Three bytes for each, and for each line a soft line break: kept from call to call, since each ends before the next begins. */
function roomFor(length: number): Buffer {
  const size = length * 3 + Math.ceil(length / 24) * 3 + 3
  if (scratch.length < size) scratch = Buffer.allocUnsafe(size)
  return scratch
}
