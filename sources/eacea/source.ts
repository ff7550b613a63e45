import { defineSource } from '../../src/core/source.js'
import { fromEclNews } from '../../src/read/ecl/ecl-news.js'

/**
 * EACEA, which runs Erasmus+, Creative Europe, the European Solidarity Corps and CERV. It has no list of calls of its own, they are on
 * the portal; its news tell when they open, move and are decided. The markup is that of the Commission's sites, read so by others in
 * June 2026; links to other parts of the site stand in the same markup, without a day.
 */
export default defineSource({
  id: 'eacea',
  title: 'EACEA: nyheter om utbildning, kultur och medborgarskap',
  publisher: 'Europeiska genomförandeorganet för utbildning och kultur',
  home: 'https://www.eacea.ec.europa.eu/news-events/news_en',
  language: 'en',
  zone: 'Europe/Brussels',
  authority: 'funder',
  kind: 'news',
  confidence: 'proven',
  facts: 'worded',
  everyDays: 1,
  start: [{ method: 'GET', url: 'https://www.eacea.ec.europa.eu/news-events/news_en', expect: 'html' }],
  read: fromEclNews(),
  expect: { calls: [0, 30], filled: { title: 1, published: 0.9, texts: 0.5 } },
})
