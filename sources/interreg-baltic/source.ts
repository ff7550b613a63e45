import { defineSource } from '../../src/core/source.js'
import { fromFeed, type FeedItem } from '../../src/read/feed/feed.js'
import { newsOf, textOf } from '../../src/read/feed/news.js'
import { provenFeed } from '../../src/read/feed/proven-feed.js'

const ANNOUNCES =
  /\b(?:calls?\b.{0,60}\b(?:open|opens|opened|launched|now|starts?)\b|(?:new|open|next|\d(?:st|nd|rd|th)|first|second|third|fourth|fifth|sixth) calls?\b)/i
const IS_OVER =
  /\b(?:closed|results?|selected|approved|submitted|received|applications in|assessment|lessons|celebrat\w+)\b/i
const HAS_DATES = /\b(?:deadlines?|until|no(?:t)? later than|closes?|open from|starting on)\b/i

/** An item's own words: some end with a list of other news. */
const ownText = (item: FeedItem): string => textOf(item).split(/\n\s*more recent news\s*(?:\n|$)/i)[0] ?? ''

/** A call where the title announces one and the text tells when; any other item is news. */
function kindOf(item: FeedItem): 'call' | 'news' {
  const title = item.title ?? ''
  return ANNOUNCES.test(title) && !IS_OVER.test(title) && HAS_DATES.test(ownText(item)) ? 'call' : 'news'
}

/** Interreg Baltic Sea Region: the news of the programme, which its calls are announced in; the feed of its WordPress. */
export default defineSource({
  id: 'interreg-baltic',
  title: 'Interreg Östersjöregionen: nyheter och utlysningar',
  publisher: 'Interreg Baltic Sea Region',
  home: 'https://interreg-baltic.eu/gateway/',
  language: 'en',
  zone: 'Europe/Berlin',
  authority: 'funder',
  kind: 'news',
  confidence: 'proven',
  facts: 'worded',
  everyDays: 1,
  start: [{ method: 'GET', url: 'https://interreg-baltic.eu/feed/', expect: 'feed' }],
  read: provenFeed(
    { title: /Interreg|Baltic/i, link: /^https:\/\/interreg-baltic\.eu\//, language: 'en' },
    fromFeed({
      language: 'en',
      call: (item) => ({
        ...newsOf(item, 'en', ownText(item)),
        kind: kindOf(item),
        programme: 'Interreg Baltic Sea Region',
      }),
    }),
  ),
  expect: { calls: [1, 40], filled: { published: 0.9, texts: 0.8 } },
})
