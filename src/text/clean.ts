/** Control and formatting characters that a title must not bring along: bidi overrides, zero widths, lone surrogates. */
const UNSEEN =
  /[\p{Cc}\p{Cs}\p{Co}\u00ad\u061c\u200b\u200c\u200e\u200f\u202a-\u202e\u2060-\u2069\ufeff\ufff9-\uffff]/gu
const graphemes = new Intl.Segmenter('sv', { granularity: 'grapheme' })

/** Text from outside as one line for people: no line breaks, no hidden characters, at most `length` characters. */
export function clean(text: string, length = 300): string {
  const line = text
    .slice(0, length * 20)
    .replace(/\s+/gu, ' ')
    .replace(UNSEEN, '')
    .replace(/ {2,}/g, ' ')
    .trim()
  return line.length <= length ? line : shorten(line, length)
}

/** The address if it is one that a person can be sent to (http or https), else null. */
export function webAddress(text: string): string | null {
  try {
    const url = new URL(text)
    return url.protocol === 'https:' || url.protocol === 'http:' ? url.href : null
  } catch {
    return null
  }
}

function shorten(line: string, length: number): string {
  let kept = ''
  for (const { segment } of graphemes.segment(line)) {
    if (kept.length + segment.length > length - 1) break
    kept += segment
  }
  const space = kept.lastIndexOf(' ')
  return `${(space > length * 0.6 ? kept.slice(0, space) : kept).replace(/[\s,;:.–-]+$/u, '')}…`
}
