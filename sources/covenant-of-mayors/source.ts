import { defineSource } from '../../src/core/source.js'
import { fromEclNews } from '../../src/read/ecl/ecl-news.js'

/**
 * The Covenant of Mayors, which many Swedish municipalities have signed: of its news those on money and help to apply for are kept.
 * The cards are the Commission's, as a working reader of 2026 had them on this site; it has no feed.
 */
export default defineSource({
  id: 'covenant-of-mayors',
  title: 'Borgmästaravtalet: nyheter om stöd till kommuner',
  publisher: 'Borgmästaravtalet för klimat och energi',
  home: 'https://eu-mayors.ec.europa.eu/en/news',
  language: 'en',
  zone: 'Europe/Brussels',
  authority: 'funder',
  kind: 'news',
  confidence: 'proven',
  facts: 'worded',
  everyDays: 1,
  start: [{ method: 'GET', url: 'https://eu-mayors.ec.europa.eu/en/news', expect: 'html' }],
  read: fromEclNews(),
  expect: { calls: [0, 30], filled: { title: 1, published: 0.9, texts: 0.5 }, quietDays: 90 },
})
