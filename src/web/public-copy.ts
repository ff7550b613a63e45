import { copyFor, TOKEN, type LetterBody } from '../core/letter-copy.js'

/** What a personal link holds: the place for a token, or a token, also such as letters of before carried. */
const PERSONAL = `(?:${TOKEN}|/(?:l|me|judge|confirm)/[\\w-]+\\.[\\w-]{22})`
const ANCHOR = new RegExp(`<a\\b[^>]*\\bhref="[^"]*${PERSONAL}[^"]*"[^>]*>(.*?)</a>`, 'gs')
const ADDRESS = new RegExp(`\\s(?:href|src|action)="[^"]*${PERSONAL}[^"]*"`, 'g')
const IN_TEXT = new RegExp(`[^\\s<>]*${PERSONAL}[^\\s<>]*`, 'g')

/** Somebody's letter for others to read: as it was sent, but with plain words where it has links that speak for them. */
export function publicCopy(body: LetterBody, name: string, instead: string): LetterBody {
  const html = (text: string): string => text.replace(ANCHOR, '<span>$1</span>').replace(ADDRESS, '')
  const plain = {
    html: html(body.html),
    text: body.text.replace(IN_TEXT, instead),
    whole: body.whole === null ? null : html(body.whole),
    leave: null,
  }
  return copyFor(plain, { name, token: '' })
}
