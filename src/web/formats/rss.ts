import type { Language } from '../../text/format.js'

/** A feed as a whole. */
export interface FeedOf {
  readonly title: string
  readonly about: string
  /** The page that it is of, and its own address. */
  readonly page: string
  readonly self: string
  readonly language: Language
  /** When it last changed, where it is empty. */
  readonly since: string
}

/** One thing that happened. */
export interface FeedItem {
  /** The same for ever, and no other's. */
  readonly id: string
  readonly title: string
  readonly link: string
  readonly at: string
  /** Lines of plain text. */
  readonly lines: readonly string[]
}

/** Minutes that a reader may wait before it asks again. */
const WAIT = 60

/** A feed as RSS 2.0. */
export async function rssOf(feed: FeedOf, items: readonly FeedItem[]): Promise<string> {
  // The package is loaded when a feed is first asked for.
  const { Feed } = await import('feed')
  const newest = items
    .map(({ at }) => at)
    .sort()
    .at(-1)
  const made = new Feed({
    id: feed.self,
    title: plain(feed.title),
    description: plain(feed.about),
    link: feed.page,
    feedLinks: { rss: feed.self },
    language: feed.language,
    updated: new Date(newest ?? feed.since),
    generator: 'Fondvakt',
    docs: 'https://www.rssboard.org/rss-specification',
    ttl: WAIT,
    copyright: '',
  })
  for (const { id, title, link, at, lines } of items)
    made.addItem({
      guid: id,
      title: plain(title),
      link,
      date: new Date(at),
      description: lines.map((line) => `<p>${escaped(plain(line))}</p>`).join('\n'),
    })
  return made.rss2()
}

/** Text that XML 1.0 can hold. */
const plain = (text: string): string =>
  text.replace(/[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu, '')

const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')
