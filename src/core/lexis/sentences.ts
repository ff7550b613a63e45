/** A sentence or list item; offsets into the text as given. `item` marks an entry of a list. */
export interface Sentence {
  readonly start: number
  readonly end: number
  readonly item: boolean
}

/** The sentences of a plain text in order, without blank ones. A line break, a full stop, `?`, `!` and a bullet end one. */
export function sentencesOf(text: string): Sentence[] {
  const found: Sentence[] = []
  let start = 0
  for (let at = 0; at <= text.length; at += 1) {
    if (at < text.length && !endsAt(text, at)) continue
    const sentence = trimmed(text, start, at)
    if (sentence) found.push(sentence)
    start = at + (text[at] === '•' ? 0 : 1)
  }
  return found
}

function endsAt(text: string, at: number): boolean {
  const code = text.charCodeAt(at)
  if (code === 0x0a || code === 0x2022) return true
  if (code !== 0x2e && code !== 0x3f && code !== 0x21) return false
  if (at + 1 === text.length) return true
  const next = text.charCodeAt(at + 1)
  if (!isSpace(next)) return false
  const after = text.charCodeAt(at + 2)
  return !(after > 0x60 && after < 0x7b)
}

function trimmed(text: string, from: number, to: number): Sentence | null {
  let start = from
  let end = to
  while (start < end && isSpace(text.charCodeAt(start))) start += 1
  while (end > start && isSpace(text.charCodeAt(end - 1))) end -= 1
  if (start === end) return null
  const item = ITEM.test(text.slice(start, start + 8))
  return start + 1 === end && item ? null : { start, end, item }
}

const ITEM = /^(?:[•–*-]|\(?(?:[a-z]|\d{1,2}|[ivx]{1,4})[).])/i

function isSpace(code: number): boolean {
  return (
    code === 0x20 || (code >= 0x09 && code <= 0x0d) || code === 0xa0 || code === 0x2009 || code === 0x202f
  )
}
