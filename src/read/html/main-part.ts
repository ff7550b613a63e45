import { lineOf } from './html-text.js'
import type { Dom, Element } from './document.js'

/** Where the content of a page stands: what it marks as its main part, or all of it where it marks none. */
export const MAIN = 'main, body:not(:has(main))'

/** What stands on every page of a site and is no part of its content, to be taken away before anything is read. */
export const NOISE =
  'nav, footer, body > header, [role=banner], [role=navigation], [role=contentinfo], [role=dialog], ' +
  'div[id*=cookie i], div[class*=cookie i], section[class*=cookie i], script, style, noscript, template'

const HEADINGS = 'h1, h2, h3, h4, h5, h6'
const CONTACT =
  /^(?:(?:har (?:du|ni) )?frågor\b[^\p{L}]{0,3})?(?:kontakta(?: oss| [\p{L}-]+){0,2}|kontakt(?:er|personer|person|uppgifter|information)?|contact(?:s| us| persons?| information)?)[^\p{L}]{0,3}$/iu
const PHONE = /(?<![\d-])0\d{1,3}[-–] ?\d{2,3} ?\d{2,3} ?\d{2}(?!\d)|\+46[ \d()-]{7,20}/
const LONGEST_CONTACT = 200
/** More lines than any page has; looking at each takes time in proportion to what it holds. */
const MOST_LINES = 10_000

/**
 * Takes the people out of a page: sections headed `Kontakt`, and lines that are a name with a telephone number or an e-mail
 * address. Of a longer text, or one with a year in it, only the links to such addresses go.
 */
export function removeContacts(dom: Dom): void {
  for (const head of dom('h2, h3, h4, h5, h6').toArray())
    if (CONTACT.test(lineOf(head).slice(0, LONGEST_CONTACT))) removeSection(dom, head)
  const lines = dom('p, li, address, dd, td').toArray()
  for (const line of lines.slice(0, MOST_LINES)) if (isContact(dom, line)) dom(line).remove()
  dom('a[href^="mailto:"], a[href^="tel:"]').remove()
}

/** A heading with what follows it, up to the next one of its rank or above. */
function removeSection(dom: Dom, head: Element): void {
  const rank = Number(head.name.slice(1))
  const ends = HEADINGS.split(', ').slice(0, rank).join(', ')
  dom(head).nextUntil(ends).remove()
  dom(head).remove()
}

function isContact(dom: Dom, line: Element): boolean {
  const part = dom(line)
  const text = part.text()
  if (text.length > LONGEST_CONTACT * 2 || part.find('p, li, td').length > 0) return false
  const words = lineOf(line)
  if (words.length > LONGEST_CONTACT || /\b20\d\d\b/.test(words)) return false
  return PHONE.test(words) || part.find('a[href^="mailto:"], a[href^="tel:"]').length > 0
}
