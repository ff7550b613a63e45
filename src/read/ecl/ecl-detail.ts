import { tidyText } from '../../core/plain-text.js'
import type { Page, RawCall, Reader } from '../../core/source.js'
import { findAll, findIn, openDocument, prove, wholePage, type Dom } from '../html/document.js'
import {
  DEADLINE,
  OPENING,
  daysIn,
  daysOf,
  labelsOf,
  readTerms,
  referenceNames,
  said,
  topicsIn,
  unwrapped,
  valueOf,
} from './ecl-parts.js'
import { textIn } from '../html/html.js'

/** Taken away before anything is read: the site around the call, and how to reach people. */
const AROUND = 'header, footer, nav, form, script, style, .spamspan, a[href^="mailto:"], a[href^="tel:"]'
/** Told by fields of their own, or of no use to whoever applies. */
const OWN = /^(?:status|opening date|publication date|results|contact)/i

/**
 * Reads a call's own page on a Commission site. Its days have clock times, and its title is whole where a list shows a short
 * one; that stands with the text. A page that is not of a call is an ExpectationError.
 */
export function eclDetail(): Reader {
  return (page) => {
    const dom = openDocument(page)
    prove(dom, page, '.ecl-page-header__title', 'en')
    prove(
      dom,
      page,
      {
        selector: '.ecl-page-header__meta-item, .ecl-description-list__term',
        text: /^(?:call for|calls for|reference$|deadline|opening date$|publication date$)/i,
      },
      'en',
    )
    dropContacts(dom)
    return { calls: [callIn(dom, page)], follow: [], problems: [] }
  }
}

/** The section on whom to reach, from its heading to the next one. */
function dropContacts(dom: Dom): void {
  dom('#contact').nextUntil('h1, h2').remove()
  dom(AROUND).remove()
}

function callIn(dom: Dom, page: Page): RawCall {
  const whole = wholePage(dom)
  const terms = readTerms(whole, dom)
  const title = findIn(whole, dom, page, '.ecl-page-header__title')
  const reference = valueOf(terms, /^reference$/i)
  const deadlines = daysOf(terms, DEADLINE)
  const topics = linksOf(dom, page)
  const names = referenceNames(reference)
  const text = tidyText(
    [findIn(whole, dom, page, '.ecl-page-header__description') ?? '', textIn(whole, dom, '.ecl')].join(
      '\n\n',
    ),
  )
  return {
    key: String(page.ask.note?.['key'] ?? page.url),
    language: 'en',
    url: page.ask.url,
    labels: labelsOf(terms.filter(({ label }) => !OWN.test(label) && !DEADLINE.test(label))),
    ...(names.length > 0 && { names }),
    ...(deadlines.length > 0 && { deadlines }),
    ...(topics.length > 0 && { links: topics }),
    ...said({
      title,
      status: valueOf(terms, /^status$/i),
      callCode: reference,
      opens: daysOf(terms, OPENING)[0],
      published: daysIn(valueOf(terms, /^publication date/i) ?? '')[0],
      deadlineModel: valueOf(terms, /^deadline model$/i),
      programme: valueOf(terms, /^funding programme$/i),
    }),
    texts: [
      {
        language: 'en',
        ...(title !== undefined && { title }),
        sections: text === '' ? [] : [{ kind: 'description', text }],
      },
    ],
  }
}

/** The call's topic on the portal. A page that tells of several topics is none of them, so it is not to be named by any. */
function linksOf(dom: Dom, page: Page): { readonly label: string; readonly url: string }[] {
  const links = findAll(wholePage(dom), page, 'a@href').map(unwrapped)
  const topic = links.find((link) => topicsIn([link]).length > 0)
  return topic !== undefined && topicsIn(links).length === 1
    ? [{ label: 'EU Funding & Tenders Portal', url: topic }]
    : []
}
