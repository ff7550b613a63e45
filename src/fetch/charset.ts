import { isUtf8 } from 'node:buffer'

/** The characters 0x80 to 0x9f of windows-1252; Node's own decoder gives control characters for them. */
const WESTERN = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ'
const WESTERN_LABELS = /^(windows-1252|cp1252|x-cp1252|iso-?8859-?1|latin-?1|l1|us-ascii|ascii)$/

/** Bytes as text: by their byte order mark, the header, what the document says of itself, else UTF-8, else windows-1252. */
export function decodeText(bytes: Uint8Array, contentType: string): string {
  const label = markOf(bytes) ?? charsetIn(contentType) ?? declaredIn(bytes) ?? 'utf-8'
  if (WESTERN_LABELS.test(label)) return western(bytes)
  if (label === 'utf-8' || label === 'utf8') return utf8(bytes)
  try {
    return new TextDecoder(label).decode(bytes)
  } catch (error) {
    if (error instanceof RangeError) return utf8(bytes)
    throw error
  }
}

function markOf(bytes: Uint8Array): string | null {
  const [a, b, c] = bytes
  if (a === 0xef && b === 0xbb && c === 0xbf) return 'utf-8'
  if (a === 0xfe && b === 0xff) return 'utf-16be'
  return a === 0xff && b === 0xfe ? 'utf-16le' : null
}

function charsetIn(contentType: string): string | null {
  return /charset\s*=\s*["']?\s*([^\s"';,]+)/i.exec(contentType)?.[1]?.toLowerCase() ?? null
}

/** What an XML declaration or a `<meta>` says; one that can be read as ASCII is not UTF-16, whatever it says. */
function declaredIn(bytes: Uint8Array): string | null {
  const start = Buffer.from(bytes.subarray(0, 1024)).toString('latin1')
  if (!/^\s*</.test(start)) return null
  const xml = /^\s*<\?xml[^>]*?encoding\s*=\s*["']([^"']+)/i.exec(start)?.[1]
  const label = xml?.toLowerCase() ?? charsetIn(/<meta\s[^>]*charset[^>]*>/i.exec(start)?.[0] ?? '')
  return label?.startsWith('utf-16') ? 'utf-8' : label
}

/** Bytes said to be UTF-8. Where most of what is not ASCII does not fit, they were windows-1252 all along. */
function utf8(bytes: Uint8Array): string {
  const text = new TextDecoder('utf-8').decode(bytes)
  if (isUtf8(bytes)) return text
  const bad = count(text, /\ufffd/g)
  return bad * 2 > count(text, /[^\0-\x7f]/gu) ? western(bytes) : text
}

const count = (text: string, pattern: RegExp) => text.match(pattern)?.length ?? 0

function western(bytes: Uint8Array): string {
  return Buffer.from(bytes)
    .toString('latin1')
    .replace(/[\x80-\x9f]/g, (character) => WESTERN.charAt(character.charCodeAt(0) - 0x80))
}
