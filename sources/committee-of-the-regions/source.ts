import { defineSource } from '../../src/core/source.js'
import { onlyFunding } from '../../src/read/html/funding-news.js'
import { fromHtml } from '../../src/read/html/html.js'

/**
 * The Committee of the Regions, where municipalities and regions have their say in the EU: its news and press releases, of which those
 * on calls, funds and the budget are kept. Both stand in the same cards, as a working reader of 2026 had them; it has no feed.
 */
export default defineSource({
  id: 'committee-of-the-regions',
  title: 'Regionkommittén: nyheter om EU-medel',
  publisher: 'Europeiska regionkommittén',
  home: 'https://www.cor.europa.eu/en/news',
  language: 'en',
  zone: 'Europe/Brussels',
  authority: 'funder',
  kind: 'news',
  confidence: 'proven',
  facts: 'worded',
  everyDays: 1,
  start: [{ method: 'GET', url: 'https://www.cor.europa.eu/en/news', expect: 'html' }],
  read: fromHtml({
    proof: { selector: 'h1, title', text: /\bnews\b/i },
    language: 'en',
    // Cards that only lead on, such as to all stories, have no day.
    each: 'article.c-card:has(time)',
    fields: { title: '.c-card__title', url: '.c-card__title a@href', published: 'time@datetime' },
    text: '.c-card__text',
    call: onlyFunding,
  }),
  expect: { calls: [0, 40], filled: { title: 1, published: 0.9, texts: 0.5 } },
})
