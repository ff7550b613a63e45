import { isAboutFunding } from '../../src/core/about-funding.js'
import { defineSource } from '../../src/core/source.js'
import { plainText } from '../../src/read/html/html-text.js'
import { fromHtml } from '../../src/read/html/html.js'

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
  read: fromHtml({
    proof: { selector: 'h1, title', text: /\bnews\b/i },
    language: 'en',
    each: '.ecl-content-item:has(time)',
    fields: {
      title: '.ecl-content-block__title',
      url: '.ecl-content-block__title a@href',
      published: 'time@datetime',
    },
    text: '.ecl-content-block__description',
    call: (part, dom) => (isAboutFunding(plainText(dom.html(part)), 'en') ? { kind: 'news' } : null),
  }),
  expect: { calls: [0, 30], filled: { title: 1, published: 0.9, texts: 0.5 } },
})
