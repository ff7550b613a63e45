/** The characters 0x80 to 0x9f of windows-1252; the decoder of Node 20 gives control characters for them. */
const WESTERN = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ'
const WINDOWS = /[\x80-\x9f]/g
const WESTERN_LABELS = /^(windows-1252|cp-?1252|x-cp1252|iso-?8859-?1|latin-?1|l1|us-ascii|ascii)$/

/** How much of a document may say what it is in; some begin with a long comment. */
const HEAD = 4096

/**
 * Bytes as text: by their byte order mark, by zero bytes where UTF-16 and UTF-32 have them, the header, what the document says of
 * itself, else UTF-8, else windows-1252. Never throws.
 */
export function decodeText(bytes: Uint8Array, contentType: string): string {
  const wide = markOf(bytes) ?? widthOf(bytes)
  if (wide?.startsWith('utf-32')) return utf32(bytes, wide === 'utf-32le')
  const said = [charsetIn(contentType), declaredIn(bytes)].find((label) => label !== null && isKnown(label))
  return decodeAs(bytes, wide ?? said ?? 'utf-8')
}

function decodeAs(bytes: Uint8Array, label: string): string {
  if (WESTERN_LABELS.test(label)) return western(bytes)
  return /^utf-?8$/.test(label) ? utf8(bytes) : new TextDecoder(label).decode(bytes)
}

/** The text with what windows-1252 has at 0x80 to 0x9f, where Unicode has controls that nobody writes. */
export function asWindows(text: string): string {
  return text.replace(WINDOWS, (character) => WESTERN.charAt(character.charCodeAt(0) - 0x80))
}

function markOf(bytes: Uint8Array): string | null {
  const [a, b, c, d] = bytes
  if (a === 0xef && b === 0xbb && c === 0xbf) return 'utf-8'
  if (a === 0xff && b === 0xfe) return c === 0 && d === 0 ? 'utf-32le' : 'utf-16le'
  if (a === 0 && b === 0 && c === 0xfe && d === 0xff) return 'utf-32be'
  return a === 0xfe && b === 0xff ? 'utf-16be' : null
}

/** XML 1.0, appendix F: a `<` shows how many bytes a character has, and in which order. */
function widthOf([a, b, c, d]: Uint8Array): string | null {
  if (a === 0x3c && b === 0) return c === 0 && d === 0 ? 'utf-32le' : 'utf-16le'
  if (a === 0 && b === 0x3c) return 'utf-16be'
  return a === 0 && b === 0 && c === 0 && d === 0x3c ? 'utf-32be' : null
}

function charsetIn(contentType: string): string | null {
  return /charset\s*=\s*["']?\s*([^\s"';,]+)/i.exec(contentType)?.[1]?.toLowerCase() ?? null
}

/** What an XML declaration or a `<meta>` says; one that can be read as ASCII is not UTF-16, whatever it says. */
function declaredIn(bytes: Uint8Array): string | null {
  const start = new TextDecoder('latin1').decode(bytes.subarray(0, HEAD))
  if (!/^\s*</.test(start)) return null
  const xml = /^\s*(?:<!--.*?-->\s*)?<\?xml[^>]*?encoding\s*=\s*["']([^"']+)/is.exec(start)?.[1]
  const label = xml?.trim().toLowerCase() ?? charsetIn(/<meta\s[^>]*charset[^>]*>/i.exec(start)?.[0] ?? '')
  return label && /^(?:utf|ucs|iso-10646-ucs)[-_]?(?:16|32|2|4)/.test(label) ? 'utf-8' : label
}

/** Bytes said to be UTF-8. Where most of what is not ASCII does not fit, they were windows-1252 all along. */
function utf8(bytes: Uint8Array): string {
  const text = new TextDecoder('utf-8').decode(bytes)
  if (!text.includes('\ufffd') || isUtf8(bytes)) return text
  const bad = count(text, /\ufffd/g)
  return bad * 2 > count(text, /[^\0-\x7f]/gu) ? western(bytes) : text
}

const count = (text: string, pattern: RegExp) => text.match(pattern)?.length ?? 0
const isKnown = (label: string) => WESTERN_LABELS.test(label) || decodes(() => new TextDecoder(label))
const isUtf8 = (bytes: Uint8Array) => decodes(() => new TextDecoder('utf-8', { fatal: true }).decode(bytes))

/** A decoder throws RangeError for a charset nobody knows and TypeError, when told to, for bytes that do not fit. */
function decodes(attempt: () => unknown): boolean {
  try {
    attempt()
    return true
  } catch (error) {
    if (error instanceof RangeError || error instanceof TypeError) return false
    throw error
  }
}

function western(bytes: Uint8Array): string {
  return asWindows(new TextDecoder('windows-1252').decode(bytes))
}

function utf32(bytes: Uint8Array, isLittle: boolean): string {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const text: string[] = []
  for (let at = 0; at + 4 <= bytes.byteLength; at += 4) {
    const point = view.getUint32(at, isLittle)
    text.push(point > 0x10ffff ? '\ufffd' : String.fromCodePoint(point))
  }
  return text.join('').replace(/^\ufeff/, '')
}
