import { isShortForm } from './short-forms.js'

/** A sentence or list item; offsets into the text as given. `item` marks an entry of a list. */
export interface Sentence {
  readonly start: number
  readonly end: number
  readonly item: boolean
}

/**
 * The sentences of a plain text in order, without blank ones. A line break, a full stop, `?`, `!` and a bullet end one;
 * short forms (`t.ex.`, `Art. 5`) and the numbers of list entries do not.
 */
export function sentencesOf(text: string): Sentence[] {
  const found: Sentence[] = []
  let start = 0
  for (let at = 0; at <= text.length; at += 1) {
    const isEnd = at === text.length || endsAt(text, start, at)
    if (!isEnd) continue
    const sentence = trimmed(text, start, at)
    if (sentence) found.push(sentence)
    start = isBullet(text.charCodeAt(at)) ? at : afterClosing(text, at + 1)
  }
  return found
}

function endsAt(text: string, start: number, at: number): boolean {
  const code = text.charCodeAt(at)
  if (code === 0x0a || code === 0x0d || code === 0x2028 || code === 0x2029 || isBullet(code)) return true
  if (code !== 0x2e && code !== 0x3f && code !== 0x21) return false
  const after = afterClosing(text, at + 1)
  if (after === text.length) return true
  if (!isSpace(text.charCodeAt(after))) return false
  const next = NEXT.exec(text.slice(after, after + 8))?.[0].at(-1) ?? ''
  if (/\p{Ll}/u.test(next)) return false
  return code !== 0x2e || !(LABEL.test(text.slice(start, at)) || isShortForm(text, at, next))
}

const NEXT = /^\s+["'(“”’«»[]*[^\s]/u
/** What numbers an entry at its beginning: `1`, `2.1`, `a`, `iv`. */
const LABEL = /^\s*(?:\d{1,2}(?:\.\d{1,2})*|[A-Za-z]|[ivx]{1,4})$/

/** Quotation marks and brackets that close after a stop belong to what it ends. */
function afterClosing(text: string, from: number): number {
  let at = from
  while (at < text.length && '"\u201d\u2019\u00bb)]'.includes(text.charAt(at))) at += 1
  return at
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

const ITEM = /^(?:[•‣▪◦●○■–—*-]|\(?(?:[a-z]|\d{1,2}(?:\.\d{1,2})*|[ivx]{1,4})[).](?=\s|$))/i

function isBullet(code: number): boolean {
  return code >= 0x2022 && '\u2022\u2023\u25aa\u25cb\u25cf\u25e6\u25a0'.includes(String.fromCharCode(code))
}

function isSpace(code: number): boolean {
  if (code < 0x80) return code === 0x20 || (code >= 0x09 && code <= 0x0d)
  return (
    code === 0xa0 ||
    (code >= 0x2000 && code <= 0x200b) ||
    code === 0x202f ||
    code === 0x3000 ||
    code === 0xfeff
  )
}
