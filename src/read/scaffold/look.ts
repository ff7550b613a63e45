import { ExpectationError } from '../../core/errors.js'
import type { Page } from '../../core/source.js'
import { openDocument, type Dom } from '../html/document.js'
import { readFeed, type Feed } from '../feed/feed.js'
import { plainLine } from '../html/html-text.js'
import { isRecord, parseJson } from '../json/json.js'
import { guessLanguage, type Guessed } from './language.js'
import { linkedFeeds, type LinkedFeed } from './linked-feeds.js'
import { findLists, type FoundList } from './lists.js'

/** What a page turns out to be, for a person who is about to read calls out of it. */
export type Look = HtmlLook | FeedLook | JsonLook | { readonly kind: 'unknown'; readonly start: string }

export interface HtmlLook {
  readonly kind: 'html'
  readonly title: string
  /** The first `h1`; empty where there is none. */
  readonly heading: string
  /** As the page says itself; null where it does not. */
  readonly said: string | null
  readonly language: Guessed
  /** Characters that a person reads. */
  readonly length: number
  readonly hasPassword: boolean
  readonly scripts: number
  readonly feeds: readonly LinkedFeed[]
  /** Most promising first. */
  readonly lists: readonly FoundList[]
  /** Where the link to the next page stands, such as `a[rel=next]@href`. */
  readonly next: string | null
}

export interface FeedLook {
  readonly kind: 'feed'
  readonly feed: Feed
  readonly language: Guessed
}

export interface JsonLook {
  readonly kind: 'json'
  readonly body: unknown
}

/** Says what a page is. Throws ExpectationError for one that is cut off, or too large to be a page. */
export function lookAt(page: Page, as: 'whatever' | 'feed' = 'whatever'): Look {
  const start = page.body.slice(0, 3_000).trimStart()
  if (as === 'feed') return feedLook(page)
  if (/^\ufeff?[[{]/.test(start)) {
    const body = parseJson(page.body.replace(/^\ufeff/, ''))
    const isFeed = isRecord(body) && String(body['version']).includes('jsonfeed.org')
    if (body !== undefined) return isFeed ? feedLook(page) : { kind: 'json', body }
  }
  if (/<!doctype html|<(?:html|head|body)[\s>]/i.test(start)) return htmlLook(page)
  if (/<(?:rss|rdf:RDF|feed)[\s>]/.test(start)) return feedLook(page)
  if (/<[a-z]/i.test(start) && !start.startsWith('<?xml')) return htmlLook(page)
  return { kind: 'unknown', start: plainLine(start).slice(0, 80) }
}

function feedLook(page: Page): FeedLook {
  const feed = readFeed(page.body, page.url)
  const words = feed.items.slice(0, 20).map(({ title, summary }) => `${title ?? ''} ${summary ?? ''}`)
  return { kind: 'feed', feed, language: guessLanguage(words.join(' ')) }
}

function htmlLook(page: Page): HtmlLook {
  const dom = openDocument(page)
  const text = plainLine(dom.html(dom('body').length > 0 ? dom('body') : dom.root()))
  const said = dom('html').attr('lang')?.trim().toLowerCase() || null
  return {
    kind: 'html',
    title: plainLine(dom('title').first().html() ?? ''),
    heading: plainLine(dom('h1').first().html() ?? ''),
    said,
    language: /^sv\b/.test(said ?? '') ? 'sv' : /^en\b/.test(said ?? '') ? 'en' : guessLanguage(text),
    length: text.length,
    hasPassword: dom('input[type=password]').length > 0,
    scripts: dom('script').length,
    feeds: linkedFeeds(dom, page),
    lists: findLists(dom, page),
    next: findNext(dom),
  }
}

/** How the platforms that we know of mark the link to the next page of a list. */
const NEXT = [
  'a[rel=next]',
  'link[rel=next]',
  '.ecl-pagination__item--next a',
  '.pager__item--next a',
  '.lp-next a',
  '.pagination .next a',
  'a.next',
]

const findNext = (dom: Dom): string | null => {
  const found = NEXT.find((selector) => dom(selector).attr('href') !== undefined)
  return found === undefined ? null : `${found}@href`
}

/** The element that holds what a page is about, for reading it as a page of one call. */
export function mainOf(page: Page): string {
  const dom = openDocument(page)
  const found = ['main', '[role=main]', '#content', 'article', 'body'].find((one) => dom(one).length > 0)
  if (found === undefined) throw new ExpectationError('unexpected', `${page.url}: has nothing to read`)
  return found
}
