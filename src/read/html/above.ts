import type { Dom } from './document.js'

/**
 * Takes away everything that comes before the first heading of a page: links past the menu, notices to old browsers, warnings of
 * fire. What a page says of its own comes after its heading. Without a heading nothing is taken.
 */
export function removeAboveHeading(dom: Dom): void {
  const heading = dom('h1').first()
  const body = dom('body')[0]
  for (let part = heading; part.length > 0 && part[0] !== body; part = part.parent()) part.prevAll().remove()
}
