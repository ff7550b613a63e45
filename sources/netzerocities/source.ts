import { defineSource } from '../../src/core/source.js'
import { fromFeed } from '../../src/read/feed/feed.js'
import { isNewsOfFunding, newsOf } from '../../src/read/feed/news.js'
import { provenFeed } from '../../src/read/feed/proven-feed.js'

/** The platform of the EU Cities Mission: news of its calls for pilot and twin cities, and of money for cities; the feed of its WordPress. */
export default defineSource({
  id: 'netzerocities',
  title: 'NetZeroCities: utlysningar för städer',
  publisher: 'NetZeroCities',
  home: 'https://netzerocities.eu/',
  language: 'en',
  zone: 'Europe/Brussels',
  authority: 'funder',
  kind: 'news',
  confidence: 'documented',
  facts: 'worded',
  everyDays: 1,
  start: [{ method: 'GET', url: 'https://netzerocities.eu/feed/', expect: 'feed' }],
  read: provenFeed(
    {
      title: /NetZeroCities|Net Zero Cities/i,
      link: /^https:\/\/(?:www\.)?netzerocities\.eu\//,
      language: 'en',
    },
    fromFeed({
      language: 'en',
      where: (item) => isNewsOfFunding(item, 'en'),
      call: (item) => newsOf(item, 'en'),
    }),
  ),
  expect: { calls: [0, 30], filled: { published: 0.9, texts: 0.5 } },
})
