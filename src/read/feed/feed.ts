import { ExpectationError } from '../../core/errors.js'
import type { Problem } from '../../core/problem.js'
import type { Ask, RawCall, RawText, Reader, SectionKind } from '../../core/source.js'
import { proveRead } from '../prove-read.js'
import { defined, makeItem, type FeedItem } from './item.js'
import { readJsonFeed } from './json-feed.js'
import { readXmlFeed } from './xml-feed.js'

export type { FeedItem } from './item.js'

export interface Feed {
  readonly format: 'rss' | 'rdf' | 'atom' | 'json'
  readonly title?: string
  /** The page that the feed is of; absolute, http or https. */
  readonly link?: string
  readonly items: readonly FeedItem[]
  readonly problems: readonly Problem[]
}

/** Feeds have some tens; what comes after is left unread, and said to be. */
const MOST_ITEMS = 5_000
/** Further ones are only counted. */
const MOST_PROBLEMS = 100

/**
 * RSS 0.9 to 2.0, RDF, Atom 0.3 and 1.0, JSON Feed, however broken. `address` is where it came from, which its links may be relative
 * to. Throws ExpectationError for what is no feed, and says what it is instead.
 */
export function readFeed(text: string, address: string): Feed {
  const start = /^[\s\ufeff\0]*(\S?)/.exec(text)?.[1]
  if (!start) throw new ExpectationError('unexpected', `${address}: expected a feed, found an empty answer`)
  const read = start === '{' || start === '[' ? readJsonFeed : readXmlFeed
  const { format, title, link, items, cut } = read(text, address)
  const made = items.slice(0, MOST_ITEMS).map((written, index) => makeItem(written(), index + 1))
  const left = items.length - made.length
  const problems = [
    ...(cut === undefined ? [] : [{ about: address, message: `${cut}; the rest was left unread` }]),
    ...(left > 0
      ? [{ about: address, message: `has more than ${MOST_ITEMS} items; ${left} were left unread` }]
      : []),
    ...made.flatMap((one) => one.problems),
  ]
  return defined({
    format,
    title,
    link,
    items: made.map(({ item }) => item),
    problems: shortened(problems, address),
  })
}

/** What a source says of its feed. */
export interface FromFeed {
  /** The language of its items; default Swedish. */
  readonly language?: 'sv' | 'en'
  /** Which items are calls; default all. */
  readonly where?: (item: FeedItem) => boolean
  /** The source's own name of an item; default its id, else its link, else its title. */
  readonly key?: (item: FeedItem) => string
  /** What else to say of the call, or otherwise. */
  readonly call?: (item: FeedItem) => Partial<RawCall>
  /** The page to read of each; default none. */
  readonly follow?: (item: FeedItem) => Ask | null
}

/** Reads a call out of each item of a feed, once. One without a name or a title is a problem. */
export function fromFeed(spec: FromFeed = {}): Reader {
  return (page) => {
    const feed = readFeed(page.body, page.url)
    const calls = new Map<string, RawCall>()
    const follow: Ask[] = []
    const left: Problem[] = []
    const items = feed.items.filter(spec.where ?? (() => true))
    for (const item of items) {
      const key = spec.key?.(item) ?? item.id ?? item.link ?? item.title
      if (key === undefined || key === '' || item.title === undefined) {
        const message = 'an item of the feed has no title, so it was left out'
        left.push({ about: key ?? page.url, message })
      } else if (!calls.has(key)) {
        calls.set(key, callOf(key, item, spec))
        const ask = spec.follow?.(item)
        if (ask) follow.push(ask)
      }
    }
    proveRead(page, items.length, calls.size, left)
    return { calls: [...calls.values()], follow, problems: [...feed.problems, ...left] }
  }
}

function callOf(key: string, item: FeedItem, { language = 'sv', call }: FromFeed): RawCall {
  const text = item.content ?? item.summary
  const description: RawText['sections'][number] = {
    kind: 'description' satisfies SectionKind,
    text: text ?? '',
  }
  const made = defined({
    key,
    title: item.title,
    url: item.link,
    language,
    published: item.published,
    texts: text === undefined ? undefined : [{ language, sections: [description] }],
  })
  return { ...made, ...call?.(item) }
}

function shortened(problems: readonly Problem[], address: string): readonly Problem[] {
  const left = problems.length - MOST_PROBLEMS
  if (left <= 0) return problems
  return [
    ...problems.slice(0, MOST_PROBLEMS),
    { about: address, message: `and ${left} more problems of this kind` },
  ]
}
