import { defineSource } from '../../src/core/source.js'
import { fromFeed } from '../../src/read/feed/feed.js'
import { isNewsOfFunding, newsOf } from '../../src/read/feed/news.js'
import { provenFeed } from '../../src/read/feed/proven-feed.js'

const FEED =
  'https://skr.se/4.7a383bf01715da022e3fffa/12.1f376ad3177c89481f750329.portlet?state=rss&sv.contenttype=text/xml;charset=UTF-8'

/** SKR's news of all kinds, of which those on grants, EU money and budgets are kept; its feed as readers of it used it. */
export default defineSource({
  id: 'skr',
  title: 'SKR: nyheter om bidrag och EU-medel',
  publisher: 'Sveriges Kommuner och Regioner',
  home: 'https://skr.se/',
  language: 'sv',
  zone: 'Europe/Stockholm',
  authority: 'national',
  kind: 'news',
  confidence: 'proven',
  facts: 'worded',
  everyDays: 1,
  start: [{ method: 'GET', url: FEED, expect: 'feed' }],
  read: provenFeed(
    { link: /^https?:\/\/(?:www\.)?skr\.se\//, language: 'sv' },
    fromFeed({
      language: 'sv',
      where: (item) => isNewsOfFunding(item, 'sv'),
      key: ({ link, id }) => /\.(\d{4,})\.html$/.exec(link ?? '')?.[1] ?? id ?? link ?? '',
      call: (item) => newsOf(item, 'sv'),
    }),
  ),
  expect: { calls: [0, 60], filled: { published: 0.9 } },
})
