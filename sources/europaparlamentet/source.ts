import { defineSource } from '../../src/core/source.js'
import type { RawCall } from '../../src/core/source.js'
import { fromFeed, type FeedItem } from '../../src/read/feed/feed.js'
import { isNewsOfFunding, newsOf, textOf } from '../../src/read/feed/news.js'
import { provenFeed } from '../../src/read/feed/proven-feed.js'

type Language = 'sv' | 'en'

const readers = { sv: inLanguage('sv'), en: inLanguage('en') } as const

function inLanguage(language: Language) {
  return provenFeed(
    { link: /^https?:\/\/(?:www\.)?europarl\.europa\.eu\//, language },
    fromFeed({
      language,
      where: (item) => isNewsOfFunding(item, language),
      call: (item) => newsIn(item, language),
    }),
  )
}

/** A title begins with what kind of news it is, and a text ends with whose it is; both are left out. */
function newsIn(item: FeedItem, language: Language): Partial<RawCall> {
  const kind = item.categories.find((one) => item.title?.startsWith(`${one} - `))
  const title = kind === undefined ? item.title : item.title?.slice(kind.length + 3)
  const text = textOf(item)
    .split('\n')
    .filter((line) => !/©/.test(line))
    .join('\n')
    .trim()
  const named = { ...item, ...(title !== undefined && { title }) }
  return { ...newsOf(named, language, text), ...(title !== undefined && { title }) }
}

/**
 * The European Parliament's press releases and top stories, of which those on budgets, funds and programmes are kept. The form is as
 * recorded in 2021; an address gives the language of its feed.
 */
export default defineSource({
  id: 'europaparlamentet',
  title: 'Europaparlamentet: nyheter om budget och program',
  publisher: 'Europaparlamentet',
  home: 'https://www.europarl.europa.eu/news/sv',
  language: 'sv',
  zone: 'Europe/Brussels',
  authority: 'funder',
  kind: 'news',
  confidence: 'documented',
  facts: 'worded',
  everyDays: 1,
  start: ['press-releases', 'top-stories'].map((list, nth) => ({
    method: 'GET',
    url: `https://www.europarl.europa.eu/rss/doc/${list}/sv.xml`,
    expect: 'feed',
    optional: nth > 0,
  })),
  read: (page) => readers[/\/en\.xml$/.test(page.ask.url) ? 'en' : 'sv'](page),
  expect: { calls: [0, 80], filled: { published: 0.9, texts: 0.8 } },
})
