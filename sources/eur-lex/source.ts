import { defineSource } from '../../src/core/source.js'
import type { RawCall } from '../../src/core/source.js'
import { fromFeed, type FeedItem } from '../../src/read/feed/feed.js'
import { newsOf } from '../../src/read/feed/news.js'
import { provenFeed } from '../../src/read/feed/proven-feed.js'

/** What acts on funds and programmes are called: the rest of the Official Journal is not for municipalities to apply by. */
const FUNDS =
  /\b(?:European Regional Development Fund|Cohesion Fund|European Social Fund|Just Transition Fund|Social Climate Fund|Asylum, Migration and Integration Fund|Internal Security Fund|Recovery and Resilience Facility|Connecting Europe Facility|Structural Funds|cohesion policy|Interreg|European territorial cooperation|Erasmus\+?|Creative Europe|Horizon Europe|Digital Europe Programme|Citizens, Equality, Rights and Values|European Solidarity Corps|EU4Health|Innovation Fund|Modernisation Fund|European Competitiveness Fund|multiannual financial framework|Programme for the Environment and Climate Action|LIFE programme|Single Market Programme|European Urban Initiative|National and Regional Partnership|de minimis aid|(?:categories of|State) aid compatible with the internal market|general budget of the (?:European )?Union|Financial Regulation)/i

/** Acts are known by their CELEX number or their number in the Official Journal, in the address that they are linked by. */
const NUMBER = /[?&]uri=([A-Z]+(?::|%3A)[^&#\s]{3,80})/i
const PREFIX = /^(?:CELEX|OJ|COM|CONSIL):[\w.()/:-]{1,60}[:,]? (?=\S)/

/** The three lists of acts that a reader of them verified in 2026: the Official Journal L, acts of Parliament and Council, proposals. */
const LISTS = [222, 162, 161]

const isOnFunds = ({ title, summary }: FeedItem): boolean => FUNDS.test(`${title ?? ''}\n${summary ?? ''}`)

const keyOf = ({ link = '', id }: FeedItem): string => decoded(NUMBER.exec(link)?.[1]) ?? id ?? link

const decoded = (text: string | undefined): string | undefined => text?.replace(/%3A/gi, ':').toUpperCase()

function actOf(item: FeedItem): Partial<RawCall> {
  const title = item.title?.replace(PREFIX, '')
  const named = { ...item, ...(title !== undefined && { title }) }
  return { ...newsOf(named, 'en'), ...(title !== undefined && { title }) }
}

/**
 * Acts and proposals that the EU's funds and programmes stand on, from the feeds of EUR-Lex; its pages are shut to programs, so they
 * are linked to only. How its items are worded is known second-hand.
 */
export default defineSource({
  id: 'eur-lex',
  title: 'EUR-Lex: rättsakter om EU:s fonder och program',
  publisher: 'Europeiska unionens publikationsbyrå',
  home: 'https://eur-lex.europa.eu/oj/direct-access.html?locale=sv',
  language: 'en',
  zone: 'Europe/Brussels',
  authority: 'funder',
  kind: 'news',
  confidence: 'documented',
  facts: 'worded',
  everyDays: 1,
  start: LISTS.map((list, nth) => ({
    method: 'GET',
    url: `https://eur-lex.europa.eu/EN/display-feed.rss?rssId=${list}`,
    expect: 'feed',
    optional: nth > 0,
  })),
  read: provenFeed(
    { link: /^https?:\/\/eur-lex\.europa\.eu\//, language: 'en' },
    fromFeed({ language: 'en', where: isOnFunds, key: keyOf, call: actOf }),
  ),
  expect: { calls: [0, 80], filled: {} },
})
