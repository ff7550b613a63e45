import { defineSource } from '../../src/core/source.js'
import type { RawCall, Reader } from '../../src/core/source.js'
import { fromFeed, type FeedItem } from '../../src/read/feed/feed.js'
import { isNewsOfFunding, newsOf } from '../../src/read/feed/news.js'
import { provenFeed } from '../../src/read/feed/proven-feed.js'

/** News lists of the Commission's sites, each by the number of its page, as readers of them used them; any may be gone. */
const FEEDS: readonly string[] = [
  'https://cinea.ec.europa.eu/node/2/rss_en',
  'https://environment.ec.europa.eu/node/92/rss_en',
  'https://energy.ec.europa.eu/node/2/rss_en',
  'https://climate.ec.europa.eu/rss_en',
]

/** The last part of many addresses holds the day that the news was published. */
const DAY_IN_ADDRESS = /-(20\d\d-\d\d-\d\d)(?:_en)?$/

const feed: Reader = provenFeed(
  { link: /^https:\/\/(?:[\w-]+\.)*europa\.eu\//, language: 'en' },
  fromFeed({
    language: 'en',
    where: (item) => isNewsOfFunding(item, 'en'),
    call: (item) => ({ ...newsOf(item, 'en'), ...dayOf(item) }),
  }),
)

function dayOf({ link }: FeedItem): Partial<RawCall> {
  const day = DAY_IN_ADDRESS.exec(link ?? '')?.[1]
  return day === undefined ? {} : { published: day }
}

/** The dates of the feed are when an item was last changed, so they are no days of publication. */
function withoutChangeDate(call: RawCall): RawCall {
  const { published, ...rest } = call
  return published === undefined || DAY_IN_ADDRESS.test(call.url ?? '') ? call : rest
}

/**
 * News of the Commission's agencies and directorates on money for what municipalities do, at most 30 items a list. It tells that
 * something changed: an item is known by its number, which stays when its address changes, its date is when it was last changed, and
 * it has no deadlines. The form is that of the platform's own templates and a recorded feed.
 */
export default defineSource({
  id: 'commission-news',
  title: 'EU-kommissionen: nyheter om finansiering',
  publisher: 'Europeiska kommissionen',
  home: 'https://commission.europa.eu/news_sv',
  language: 'en',
  zone: 'Europe/Brussels',
  authority: 'funder',
  kind: 'news',
  confidence: 'documented',
  facts: 'worded',
  everyDays: 1,
  start: FEEDS.map((url) => ({ method: 'GET', url, expect: 'feed', optional: true })),
  read: (page) => {
    const reading = feed(page)
    return { ...reading, calls: reading.calls.map(withoutChangeDate) }
  },
  expect: { calls: [1, 30 * FEEDS.length], filled: { texts: 0.9 } },
})
