import type { Page } from '../../core/source.js'
import { wholePage, type Dom } from '../html/document.js'
import { plainLine } from '../html/html-text.js'

/** A feed that a page links to, and how it was found. */
export interface LinkedFeed {
  readonly url: string
  readonly title: string
}

const MOST = 10

/**
 * The feeds that a page links to: what it declares, and the addresses that feeds have on the platforms that we know: WordPress
 * (`/feed/`), SiteVision (`.portlet?state=rss`), the Commission's sites (`/node/N/rss_en`).
 */
export function linkedFeeds(dom: Dom, page: Page): readonly LinkedFeed[] {
  const found = new Map<string, string>()
  const links = wholePage(dom).find('link[rel~=alternate][href][type], a[href]').toArray()
  for (const one of links) {
    const { href = '', type = '', title = '' } = one.attribs
    const isDeclared = one.name === 'link' && /\/(?:rss|atom|rdf|feed)\+|application\/feed/i.test(type)
    if (!isDeclared && !(one.name === 'a' && isFeedAddress(href))) continue
    const url = URL.canParse(href.trim(), page.url) ? new URL(href.trim(), page.url) : null
    if (url && /^https?:$/.test(url.protocol) && !found.has(url.href))
      found.set(url.href, plainLine(title) || plainLine(dom.html(one)))
  }
  return [...found].slice(0, MOST).map(([url, title]) => ({ url, title }))
}

const isFeedAddress = (href: string): boolean =>
  /\/node\/\d+\/rss(?:_[a-z]{2})?(?:[?#]|$)|state=rss|\/feed\/?(?:[?#]|$)|\/(?:rss|atom)(?:\.xml|\/)?(?:[?#]|$)|\.rss(?:[?#]|$)/i.test(
    href,
  )
