import type { Dom } from '../html/document.js'

const MAIL = /[a-z0-9][\w.+-]{0,63}(?:@|&#64;|&#x40;|%40)(?:[a-z0-9åäö-]{1,63}\.){1,5}[a-z]{2,10}/gi
/** A number that one can call: begins with 0 or +, and is no part of a word, an address, an amount or a date. */
const PHONE = /(?<![\w/=.,:;&#+-])(?:\+\d{1,3}|0\d)(?:[ \u00a0()-]{0,2}\d){5,12}(?![\w-])/g
const DATE = /^\d\d-\d\d-\d{4}$/

/**
 * A text in which every e-mail address and telephone number is replaced by one that is nobody's. Names of persons cannot be told
 * from other names: whoever saves a page looks it through.
 */
export function withoutPersons(text: string): string {
  return text
    .replace(MAIL, 'funktion@myndighet.example')
    .replace(/(?<=href=["']?tel:)[^"'\s>]{3,40}/gi, '+46000000000')
    .replace(PHONE, (found) => (DATE.test(found) ? found : '010-000 00 00'))
}

/** A line is about a person when it is no longer than this and holds a way to reach one. */
const LONGEST_LINE = 200

/** Empties the lines of a page that say how to reach a person, who is mostly named in them. The line itself stays. */
export function hidePersons(dom: Dom): void {
  for (const one of dom('p, li, address, dd, td').toArray()) {
    const line = dom(one)
    const text = line.text()
    if (text.length > LONGEST_LINE || /\b20\d\d\b/.test(text) || line.find('p, li, dd, td').length > 0)
      continue
    const html = line.html() ?? ''
    if (withoutPersons(html) !== html) line.text('Kontakt: funktion@myndighet.example, 010-000 00 00')
  }
}
